// SPDX-License-Identifier: MIT
//
// Carets and selections where directions mix, and what an input method composes, as they are
// drawn. Hebrew and Arabic come from Debian's DejaVu Sans.

#include "sheet.h"

#include <oriel/oriel.h>
#include <tests/text/debian_font.h>

#include <gtest/gtest.h>

#include <span>

namespace oriel {
namespace {

constexpr Modifiers shift = Modifiers::Shift;

// One field with the focus, and its user.
struct EditedField {
    EditedField(std::string_view start, float scale)
        : text(start)
        , harness([this](Ui& ui) { ui.text_field("Field", text); },
              { .size = { 150, 44 }, .scale = scale, .theme = narrow(Theme::light()) })
    {
        Theme theme = narrow(Theme::light());
        std::vector<std::byte> const file = read_font(dejavu_sans);
        if (Result<FontId> const font = harness.context().text().add_font(file))
            theme.body.font = harness.context().text().add_stack({ &*font, 1 });
        harness.context().set_theme(theme);
        harness.press(Key::Tab);
    }
    static Theme narrow(Theme theme)
    {
        theme.window_padding = 6;
        theme.field_width = 138;
        return theme;
    }

    std::string text;
    Harness harness;
};

// Beside which character the caret stands depends on where it comes from: it is moved with the
// arrows.
struct Row {
    std::string_view text;
    Key from;   // Home or End
    Key arrow;  // Left or Right
    int steps;  // …
    int marked; // and so many more with Shift
};

constexpr Row rows[] = {
    { "abc אבג def", Key::Home, Key::Right, 4, 0 }, // before the Hebrew, coming from the left
    { "abc אבג def", Key::End, Key::Left, 4, 0 },   // the same offset as the next …
    { "abc אבג def", Key::Home, Key::Right, 7, 0 }, // behind it on the screen
    { "abc אבג def", Key::Home, Key::Right, 2, 4 }, // a selection in two pieces
    { "אבג abc דהו", Key::Home, Key::Left, 4, 0 },  // the same in a text that runs left
    { "אבג abc דהו", Key::Home, Key::Left, 2, 4 },
    { "אבג (12) ab", Key::Home, Key::Left, 5, 3 }, // numbers and brackets
    { "سلام abc", Key::End, Key::Right, 1, 2 },    // letters that join
};

void add_row(Sheet& sheet, Row const& row)
{
    EditedField field(row.text, sheet.scale());
    field.harness.press(row.from);
    for (int i = 0; i < row.steps; ++i)
        field.harness.press(row.arrow);
    for (int i = 0; i < row.marked; ++i)
        field.harness.press(row.arrow, shift);
    sheet.add(field.harness);
}

void expect_editing_sheet(std::string const& name, float scale)
{
    if (read_font(dejavu_sans).empty())
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    Sheet sheet(scale);
    for (Row const& row : rows)
        add_row(sheet, row);
    expect_golden(sheet, name);
}

TEST(EditingSheet, ShowsCaretsAndSelectionsWhereDirectionsMix)
{
    expect_editing_sheet("editing_bidi", 1);
}

TEST(EditingSheet, ShowsThemAtFourTimesTheSize) { expect_editing_sheet("editing_bidi_400", 4); }

TEST(EditingSheet, ShowsWhatIsComposed)
{
    if (read_font(dejavu_sans).empty())
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    Sheet sheet(2);
    Composition const compositions[] = {
        { .text = "nihon", .caret = 5 },
        { .text = "nihongo", .clauses = { { 0, 5, ClauseKind::Selected }, { 5, 7 } } },
        { .text = "אבג", .clauses = { { 0, 2 }, { 2, 6, ClauseKind::Selected } }, .caret = 2 },
    };
    for (Composition const& composition : compositions) {
        EditedField field("in text", 2);
        field.harness.press(Key::Home);
        for (int i = 0; i < 3; ++i)
            field.harness.press(Key::Right);
        field.harness.preedit(composition);
        sheet.add(field.harness);
    }
    expect_golden(sheet, "editing_composition_200");
}

}
}
