// SPDX-License-Identifier: MIT
//
// A text area and its user.

#pragma once

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <string>
#include <string_view>

namespace oriel {

inline std::string numbered_lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text.append("line ").append(std::to_string(i)).append("\n");
    return text;
}

// With a string and with a document: what one can do, the other can.
struct Area {
    explicit Area(std::string start, TextAreaOptions const& with = {})
        : text(std::move(start))
        , options(with)
    {
        options.height = Length(200);
        options.view = &view;
        options.scrolls_smoothly = false;
        harness.find(Role::TextField, "Area").click();
        harness.press(Key::Home, Modifiers::Control);
    }
    void build(Ui& ui)
    {
        Response const response = ui.text_area("Area", text, options);
        changes += response.changed() ? 1 : 0;
        ui.button("Other");
    }
    Element area() { return harness.find(Role::TextField, "Area"); }
    std::size_t caret() { return view.selection().caret; }
    std::string selected()
    {
        TextSelection const& selection = view.selection();
        return std::string(std::string_view(text).substr(selection.begin(), selection.size()));
    }
    void go_to(std::size_t offset)
    {
        view.select(offset, offset);
        harness.settle();
    }

    std::string text;
    TextAreaOptions options;
    TextAreaView view;
    int changes = 0;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };
};

}
