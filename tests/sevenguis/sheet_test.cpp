// SPDX-License-Identifier: MIT

#include <sheet.h>

#include <gtest/gtest.h>

#include <string>

namespace sevenguis {
namespace {

TEST(Sheet, ShowsTextNumbersAndWhatFormulasComputeOfThem)
{
    Sheet sheet;
    sheet.set({ 0, 0 }, "Apples");
    sheet.set({ 1, 0 }, "3");
    sheet.set({ 1, 1 }, "=B1 * (2 + 4) / 3 - -1");
    EXPECT_EQ(sheet.shown({ 0, 0 }), "Apples");
    EXPECT_EQ(sheet.shown({ 1, 1 }), "7");
}

TEST(Sheet, ComputesRangesByFunctions)
{
    Sheet sheet;
    sheet.set({ 0, 0 }, "2");
    sheet.set({ 0, 1 }, "no number");
    sheet.set({ 0, 2 }, "5");
    sheet.set({ 1, 0 }, "=sum(A1:A3)");
    sheet.set({ 1, 1 }, "=average(A1:A3, 8)");
    sheet.set({ 1, 2 }, "=max(A1:A3) - min(A1:A3) + count(A1:A3) + product(2, 3)");
    EXPECT_EQ(sheet.shown({ 1, 0 }), "7");
    EXPECT_EQ(sheet.shown({ 1, 1 }), "5");
    EXPECT_EQ(sheet.shown({ 1, 2 }), "11");
}

TEST(Sheet, ComputesAnewOnlyWhatReadsTheChangedCell)
{
    Sheet sheet;
    sheet.set({ 0, 0 }, "1");
    sheet.set({ 1, 0 }, "=A1 + 1");
    sheet.set({ 2, 0 }, "=B1 + A1");
    sheet.set({ 3, 0 }, "=7");
    int const before = sheet.computed();
    sheet.set({ 0, 0 }, "10");
    EXPECT_EQ(sheet.shown({ 2, 0 }), "21");
    EXPECT_EQ(sheet.computed() - before, 3);
}

TEST(Sheet, TellsCyclesAndWhatMakesNoSense)
{
    Sheet sheet;
    sheet.set({ 0, 0 }, "=B1");
    sheet.set({ 1, 0 }, "=A1 + 1");
    EXPECT_EQ(sheet.shown({ 1, 0 }), "#CYCLE");
    sheet.set({ 0, 0 }, "4");
    EXPECT_EQ(sheet.shown({ 1, 0 }), "5");
    sheet.set({ 2, 0 }, "=1 +");
    EXPECT_EQ(sheet.shown({ 2, 0 }), "#FORMULA");
    sheet.set({ 2, 0 }, "=" + std::string(10'000, '('));
    EXPECT_EQ(sheet.shown({ 2, 0 }), "#FORMULA");
    sheet.set({ 3, 0 }, "text");
    sheet.set({ 2, 0 }, "=D1 + 1");
    EXPECT_EQ(sheet.shown({ 2, 0 }), "#VALUE");
}

}
}
