// SPDX-License-Identifier: MIT
//
// A text with its caret and selection written in it: "he|llo", "he[ll]o", "he[|ll]o". The caret is
// at the end of the brackets unless a | says otherwise.

#pragma once

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
        editor.sync(text);
        editor.move_to(text, anchor == std::string::npos ? caret : anchor);
        editor.move_to(text, caret, TextSelect::Extend);
    }

    std::string marked() const
    {
        std::string result = text;
        if (!editor.has_selection())
            return result.insert(editor.caret(), "|");
        bool const is_forwards = editor.caret() > editor.anchor();
        result.insert(editor.selection_end(), "]");
        result.insert(editor.selection_begin(), is_forwards ? "[" : "[|");
        return result;
    }

    MarkedEditor& move(TextMotion motion, TextSelect select = TextSelect::Move)
    {
        editor.move(text, motion, select);
        return *this;
    }
    MarkedEditor& insert(std::string_view inserted)
    {
        editor.insert(text, inserted);
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
        editor.erase(text, motion);
        return *this;
    }
    MarkedEditor& undo()
    {
        editor.undo(text);
        return *this;
    }
    MarkedEditor& redo()
    {
        editor.redo(text);
        return *this;
    }

    std::string text;
    TextEditor editor;
};

}
