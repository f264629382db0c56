// SPDX-License-Identifier: MIT

#include "choice.h"

#include <oriel/ui/repeat.h>

namespace oriel {

Response Ui::checkbox(
    std::string_view label, bool& checked, CheckboxOptions const& options, Here here) noexcept
{
    // Where and who.
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);

    // Input.
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked()) {
        checked = !checked;
        mark_changed(response);
    }
    tooltip(response, options.tooltip);

    // Picture.
    std::uint64_t const size = hash_of_size(options.width, options.height, options.grow);
    if (repeat_leaf(*this, response, label, hash_mix(hash_mix(hash, checked), size)))
        return response;
    TextLayout const& text = text_hashed(label, hash, theme().body);
    Node node = choice_node(*this, id, text, response, checked);
    node.layout.width = options.width;
    node.layout.height = options.height;
    node.layout.grow = options.grow;
    node.access.role = Role::CheckBox;
    ChoicePaint const paint { &text, ChoiceShape::Check, checked, Look::of(response) };
    remember_leaf(*this, leaf(node, paint), node, { &text });
    return response;
}

Response Ui::checkbox(
    std::string_view label, CheckState& state, CheckboxOptions const& options, Here here) noexcept
{
    // Where and who.
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    TextLayout const& text = text_hashed(label, hash, theme().body);

    // Input.
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked()) {
        state = state == CheckState::On ? CheckState::Off : CheckState::On;
        mark_changed(response);
    }
    tooltip(response, options.tooltip);

    // Picture.
    bool const is_mixed = state == CheckState::Mixed;
    Node node = choice_node(*this, id, text, response, state == CheckState::On);
    node.layout.width = options.width;
    node.layout.height = options.height;
    node.layout.grow = options.grow;
    node.access.role = Role::CheckBox;
    node.access.states |= is_mixed ? AccessState::Mixed : AccessState::None;
    leaf(node, ChoicePaint { &text, is_mixed ? ChoiceShape::Mixed : ChoiceShape::Check,
                   state != CheckState::Off, Look::of(response) });
    return response;
}

}
