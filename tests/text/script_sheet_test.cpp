// SPDX-License-Identifier: MIT

#include "script_sheet.h"

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(ScriptSheets, ThereIsOneForEachScriptAndNoneHasAMissingGlyph)
{
    std::vector<SheetText> const texts = sheet_texts();
    EXPECT_EQ(texts.size(), 9u);
    for (SheetText const& text : texts)
        EXPECT_TRUE(SheetPicture(text, { 1, 1.25f, 1.5f, 2 }).diagnostics().empty()) << text.name;
}

TEST(ScriptSheets, LookAsTheyDidWhenSomebodyLooked)
{
    for (SheetText const& text : sheet_texts()) {
        SheetPicture picture(text, { 1, 1.5f });
        Outcome const outcome = compare_with_golden(
            ORIEL_SOURCE_DIR "/tests/golden/script_" + text.name + ".png", picture.pixels());
        EXPECT_TRUE(outcome) << outcome.error().message;
    }
}

}
}
