// SPDX-License-Identifier: MIT
//
// What a text field remembers between frames, and what it shows instead of its text: bullets for
// a password, and what an input method composes in the place of the selection.

#pragma once

#include <oriel/text/lent_string.h>
#include <oriel/text/text_editor.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

// What is painted; offsets count bytes of what is shown.
struct TextFieldPicture {
    TextPosition caret {};
    std::size_t selection_begin = 0;
    std::size_t selection_end = 0;
    std::vector<Clause> clauses {}; // of what is composed
    bool has_caret = true;
};

struct TextFieldState {
    LentString store;
    TextEditor editor;
    std::string bullets;
    std::string composed;
    std::string surrounding;
    TextFieldPicture picture;
    float scroll = 0;          // how far the text is moved to the left
    double blink_start = 0;    // the caret is shown from here on, and then every other moment
    double scrolled_at = 0;    // when a drag beyond the edges last scrolled
    std::string text_at_focus; // unless it is a password
    std::uint64_t hash_at_focus = 0;
    TextSelection published {}; // told to the system, or nothing to tell
    bool selects_on_release = false;
};

// The text as it stands in the field while nothing is composed.
class ShownText {
public:
    ShownText(Ui& ui, TextFieldState& state, bool is_masked)
        : m_ui(ui)
        , m_state(state)
        , m_is_masked(is_masked)
    {}

    // Of the text as it is now.
    TextLayout const& layout() const;
    std::size_t shown_offset(std::size_t offset) const;
    std::size_t text_offset(std::size_t shown) const;
    TextPosition shown(TextPosition position) const
    {
        return { shown_offset(position.offset), position.affinity };
    }
    TextPosition in_text(TextPosition shown) const
    {
        return { text_offset(shown.offset), shown.affinity };
    }
    // Fills in the state's picture; the layout has in it what is composed, which may be null.
    TextLayout const& compose(Composition const* composition) const;

private:
    std::string_view string() const;

    Ui& m_ui;
    TextFieldState& m_state;
    bool m_is_masked;
};

class TextFieldGeometry final : public TextGeometry {
public:
    explicit TextFieldGeometry(ShownText const& shown) : m_shown(shown) {}

    TextPosition beside(TextPosition position, VisualMotion motion) const override;
    TextPosition line_edge(TextPosition position, LineEdge edge) const override;
    Point caret(TextPosition position) const override;
    TextPosition below(TextPosition position, int lines, float x) const override;
    int lines_a_page() const override { return 1; }
    bool runs_left(TextPosition position) const override;

private:
    ShownText const& m_shown;
};

}
