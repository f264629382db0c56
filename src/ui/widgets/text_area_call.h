// SPDX-License-Identifier: MIT
//
// TextAreaCall: one text area during one call, in the order in which things happen: what the text
// is now, where the view stands, the pointer, keys and wishes, and then what is seen of it.

#pragma once

#include "text_area_state.h"
#include "text_input.h"

namespace oriel {

struct TextAreaCall {
    Ui& ui;
    Response& response;
    TextAreaState& state;
    TextAreaOptions const& options;
    TextStore& store;             // what is edited
    TextDocument const& document; // what is laid out: the store, or the copy of it
    ScrollBarsPaint const& bars;
    TextRoom room { ui.rect_of(response.id()), state.numbers_width, bars.scroll,
        ui.theme().scroll_bar_width, ui.direction() };
    DocumentGeometry geometry { state.layout,
        std::max(1, static_cast<int>(room.height / state.layout.row_height()) - 1) };
    TextInputRules rules { .max_bytes = options.max_bytes, .is_read_only = options.is_read_only };
    TextInput input { ui, store, state.editor, geometry, rules };

    // After each change: copy, layout and colors follow the text.
    static void follow(Ui& ui, TextAreaState& state, TextStore const& store,
        TextDocument const& document, TextAreaOptions const& options, float width);
    void follow() { follow(ui, state, store, document, options, room.width); }

    void scroll(ScrollState& bar);
    void point();
    void keys();
    void obey(TextAreaView& view);
    void answer(AccessRequest const& request);
    void notice_focus();
    void show_caret();
    void glide();
    void collect_lines();
    void tell(TextAreaView& view);
    void tell_input_method();
    std::string_view visible_text();
    AccessText access_text() const;

private:
    float scroll_beyond_edges(Point& point);
    // Of what the layout counts from.
    float lines_x() const
    {
        return text_lines_x(room, state.scroll_x, state.lies_right && state.scrolls_across);
    }
    TextPosition position_at(Point point);
    void indent(bool is_outwards);
    void tab(Event const& event);
    void show_caret_across(TextPosition position);
    void collect_line(DocumentLine const& line, std::uint64_t& highlight_state);
    TextLayout const* colored(
        DocumentLine const& line, std::uint64_t& highlight_state, TextAreaLine& shown);
    TextLayout const* composed(DocumentLine const& line, Composition const& composition);
    void find_matches();
    bool starts_in_view(std::size_t offset) const;
};

}
