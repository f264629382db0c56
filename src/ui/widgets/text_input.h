// SPDX-License-Identifier: MIT
//
// Keys, typed text, the clipboard and input methods, as calls to an editor: what every widget
// that edits text shares.
//
//     TextInput input(ui, store, editor, geometry, { .is_single_line = true });
//     for (Event const& event : ui.key_events(id))
//         input.handle(event);

#pragma once

#include <oriel/text/text_editor.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

namespace oriel {

struct TextInputRules {
    std::size_t max_bytes = std::numeric_limits<std::size_t>::max();
    std::size_t max_graphemes = std::numeric_limits<std::size_t>::max();
    std::function<void(std::string&)> const* filter = nullptr;
    bool is_read_only = false;
    bool is_secret = false; // copied nowhere
    bool is_single_line = false;
};

class TextInput {
public:
    // All are borrowed.
    TextInput(Ui& ui, TextStore& store, TextEditor& editor, TextGeometry const& geometry,
        TextInputRules const& rules)
        : m_ui(ui)
        , m_store(store)
        , m_editor(editor)
        , m_geometry(geometry)
        , m_rules(rules)
    {}

    void handle(Event const& event);
    // As far as the rules let it; what is refused leaves the selection as it is.
    void insert(std::string_view text);
    void replace_all(std::string_view text);

    bool has_changed() const { return m_has_changed; }
    bool is_submitted() const { return m_is_submitted; } // Enter in a single line

private:
    void type(char32_t code_point);
    void press(Event const& event);
    void shortcut(Event const& event);
    void insert_key(Modifiers modifiers);
    void erase(TextMotion motion);
    void erase_around(Composition const& wanted);
    void copy();
    void cut();
    void paste();
    void undo();
    void redo();
    std::string_view fitting(std::string_view text) const;
    std::size_t graphemes_with(std::string_view inserted) const;

    Ui& m_ui;
    TextStore& m_store;
    TextEditor& m_editor;
    TextGeometry const& m_geometry;
    TextInputRules const& m_rules;
    bool m_has_changed = false;
    bool m_is_submitted = false;
};

// For input methods: what is around the caret, and in it the selection.
TextInputState text_input_state(
    TextStore const& store, TextEditor const& editor, std::string& surrounding);

}
