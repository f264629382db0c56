// SPDX-License-Identifier: MIT
//
// A text with its caret and selection written in it: "he|llo", "he[ll]o", "he[|ll]o". The caret is
// at the end of the brackets unless a | says otherwise.

#pragma once

#include <oriel/text/lent_string.h>
#include <oriel/text/text_editor.h>

#include <string>
#include <string_view>

namespace oriel {

class MarkedEditor {
public:
    explicit MarkedEditor(std::string_view marked)
    {
        std::size_t anchor = std::string::npos;
        std::size_t caret = std::string::npos;
        std::size_t close = std::string::npos;
        for (char c : marked) {
            if (c == '[')
                anchor = text.size();
            else if (c == ']')
                close = text.size();
            else if (c == '|')
                caret = text.size();
            else
                text += c;
        }
        if (caret == std::string::npos)
            caret = close;
        if (anchor == caret && close != std::string::npos)
            anchor = close;
        lend();
        editor.move_to(store, anchor == std::string::npos ? caret : anchor);
        editor.move_to(store, caret, TextSelect::Extend);
    }
    // As a new frame does: `text` may have been changed.
    void lend()
    {
        store.lend(text, editor.selection());
        editor.sync(store);
    }

    std::string marked() const
    {
        std::string_view const all = text;
        std::string result(all.substr(0, editor.selection_begin()));
        if (editor.has_selection()) {
            result += editor.caret() > editor.anchor() ? "[" : "[|";
            result += editor.selected(store);
        }
        result += editor.has_selection() ? ']' : '|';
        return result.append(all.substr(editor.selection_end()));
    }

    MarkedEditor& move(TextMotion motion, TextSelect select = TextSelect::Move)
    {
        lend();
        editor.move(store, motion, select);
        return *this;
    }
    MarkedEditor& insert(std::string_view inserted)
    {
        lend();
        editor.insert(store, inserted);
        return *this;
    }
    // One grapheme at a time.
    MarkedEditor& type(std::string_view typed)
    {
        for (char c : typed)
            insert({ &c, 1 });
        return *this;
    }
    MarkedEditor& erase(TextMotion motion)
    {
        lend();
        editor.erase(store, motion);
        return *this;
    }
    MarkedEditor& undo()
    {
        lend();
        editor.undo(store);
        return *this;
    }
    MarkedEditor& redo()
    {
        lend();
        editor.redo(store);
        return *this;
    }

    std::string text;
    LentString store;
    TextEditor editor;
};

}
