// SPDX-License-Identifier: MIT
//
// An editor's motions as they are seen: wrapped lines, and Hebrew between Latin. Which glyphs
// there are does not matter, for boxes stand in the same order.

#include <tests/text/marked_text.h>
#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

namespace oriel {

using enum TextMotion;

struct TextGeometryTest : ::testing::Test, EngineWithFonts {
    // After so many of the motions.
    std::string seen(std::string_view from, std::vector<TextMotion> const& motions,
        TextSelect select = TextSelect::Move, ParagraphStyle const& paragraph = {})
    {
        MarkedEditor marked(from);
        marked.editor.set_caret_order(order);
        TextLayout const& layout = engine.layout(marked.text, {}, paragraph);
        for (TextMotion const motion : motions)
            marked.editor.move(marked.store, TextLayoutGeometry(layout, 2), motion, select);
        affinity = marked.editor.position().affinity;
        return marked.marked();
    }
    // As wide as these words.
    ParagraphStyle wrapped_at(std::string_view words)
    {
        return { .width = engine.layout(words, {}).size().width + 1, .wrap = TextWrap::Word };
    }

    CaretOrder order = CaretOrder::Visual;
    TextAffinity affinity = TextAffinity::Downstream;
};

TEST_F(TextGeometryTest, UpAndDownRememberWhereTheyWantToBe)
{
    EXPECT_EQ(seen("wwwww|w\ni\nwwwwwww", { Down }), "wwwwww\ni|\nwwwwwww");
    EXPECT_EQ(seen("wwwww|w\ni\nwwwwwww", { Down, Down }), "wwwwww\ni\nwwwww|ww");
    EXPECT_EQ(seen("wwwww|w\ni\nwwwwwww", { Down, Down, Up, Up }), "wwwww|w\ni\nwwwwwww");
    EXPECT_EQ(seen("wwwww|w\ni\nwwwwwww", { Down, Left, Right, Down }), "wwwwww\ni\n|wwwwwww")
        << "any other motion forgets it";
}

TEST_F(TextGeometryTest, UpAndDownBeyondTheLinesGoToTheEnds)
{
    EXPECT_EQ(seen("on|e\ntwo", { Up }), "|one\ntwo");
    EXPECT_EQ(seen("one\nt|wo", { Down }), "one\ntwo|");
    EXPECT_EQ(seen("on|e\ntwo", { Up, Down }), "one\ntw|o") << "and still know where they were";
    EXPECT_EQ(seen("|", { Up, Down, PageUp, PageDown }), "|");
}

TEST_F(TextGeometryTest, PagesAreSoManyLines)
{
    EXPECT_EQ(seen("a|1\na2\na3\na4", { PageDown }), "a1\na2\na|3\na4");
    EXPECT_EQ(seen("a1\na2\na3\na|4", { PageUp }), "a1\na|2\na3\na4");
    EXPECT_EQ(seen("a1\na|2\na3\na4", { PageUp }), "|a1\na2\na3\na4");
    EXPECT_EQ(seen("a|1\na2\na3", { PageDown }, TextSelect::Extend), "a[1\na2\na]3");
}

TEST_F(TextGeometryTest, HomeAndEndKeepToTheLineOnTheScreen)
{
    ParagraphStyle const narrow = wrapped_at("one two");
    EXPECT_EQ(seen("one two th|ree four", { LineStart }, {}, narrow), "one two |three four");
    EXPECT_EQ(seen("one| two three four", { LineEnd }, {}, narrow), "one two |three four");
    EXPECT_EQ(affinity, TextAffinity::Upstream) << "at the end of the first line";
    EXPECT_EQ(seen("one| two three four", { LineEnd, LineEnd }, {}, narrow), "one two |three four");
    EXPECT_EQ(
        seen("one| two three four", { LineEnd, LineStart }, {}, narrow), "|one two three four");
    EXPECT_EQ(seen("one| two three four", { LineEnd, Down }, {}, narrow), "one two three |four");
}

TEST_F(TextGeometryTest, ArrowsGoWhereTheyPoint)
{
    EXPECT_EQ(seen("|abאב", { Right, Right, Right }), "abא|ב");
    EXPECT_EQ(seen("|שלום", { Left }), "ש|לום");
    EXPECT_EQ(seen("|שלום עולם", { WordLeft }), "שלום| עולם");
    EXPECT_EQ(seen("ש[לו]ם", { Left }), "שלו|ם");
    EXPECT_EQ(seen("ש[לו]ם", { Right }), "ש|לום");
}

TEST_F(TextGeometryTest, LogicalArrowsGoThroughTheText)
{
    order = CaretOrder::Logical;
    EXPECT_EQ(seen("|abאבcd", { Right, Right, Right }), "abא|בcd");
    EXPECT_EQ(seen("|abאבcd", { Right, Right, Right, Right, Right }), "abאבc|d");
    EXPECT_EQ(seen("|שלום", { Left }), "ש|לום") << "left is ahead in a text that runs left";
}

TEST_F(TextGeometryTest, ASelectionOverLinesCollapsesToItsEnds)
{
    EXPECT_EQ(seen("on[e\nt]wo", { Left }), "on|e\ntwo");
    EXPECT_EQ(seen("on[e\nt]wo", { Right }), "one\nt|wo");
}

}
