// SPDX-License-Identifier: MIT

#include "choice.h"

namespace oriel {

Response Ui::radio(
    std::string_view label, bool is_chosen, RadioOptions const& options, Here here) noexcept
{
    return radio_of({}, label, is_chosen, options, here);
}

Response Ui::radio_of(Id group, std::string_view label, bool is_chosen, RadioOptions const& options,
    Here here) noexcept
{
    // Where and who.
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    TextLayout const& text = text_hashed(label, hash, theme().body);

    // Input: the caller writes the value; the click settles the frame.
    Response const response = interact(id, sense_button, options.enabled);
    tooltip(response, options.tooltip);

    // Picture.
    Node node = choice_node(*this, id, text, response, is_chosen);
    node.layout.width = options.width;
    node.layout.height = options.height;
    node.layout.grow = options.grow;
    node.access.role = Role::RadioButton;
    node.group = group;
    leaf(node, ChoicePaint { &text, ChoiceShape::Radio, is_chosen, Look::of(response) });
    return response;
}

}
