// SPDX-License-Identifier: MIT

#include "text_fixture.h"

#include <oriel/text/document_layout.h>

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace oriel {

static constexpr float row = 20;
static constexpr DocumentStyle no_wrap { .text = { 2, 14, row } };
static constexpr DocumentStyle wrapped {
    .text = { 2, 14, row }, .wrap = TextWrap::Word, .width = 300
};

struct View : EngineWithFonts {
    View(std::string text, DocumentStyle const& in_style)
        : document(std::move(text))
        , style(in_style)
    {
        update();
    }
    void update() { layout.update(document, engine, style); }
    std::size_t first_line_number() { return document.line_of(layout.anchor().offset); }

    TextDocument document;
    DocumentStyle style;
    DocumentLayout layout;
};

static std::string numbered_lines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

// Words, blank lines, long paragraphs, a line of more than 16 KiB now and then.
static std::string random_text(TestRandom& random, std::size_t size)
{
    static char const* const words[] = { "a", "lorem", "ipsum dolor", "é", "שלום", "\r", "🙂",
        "\t", "\xff", "x^2", "e\xcc\x81" };
    std::string text;
    while (text.size() < size) {
        std::size_t const kind = random.below(20);
        if (kind == 0)
            text += random.below(2) == 0 ? "\n" : "\r\n";
        else if (kind == 1 && random.below(200) == 0)
            text.append(random.below(40'000), 'y');
        else
            text += std::string(words[random.below(std::size(words))]) + " ";
    }
    return text;
}

struct Measured {
    std::size_t begin;
    std::size_t end;
    std::size_t next;
    double top;
    bool operator==(Measured const&) const = default;
};

// Everything, from the first segment to the last, each laid out.
static std::vector<Measured> measured(DocumentLayout& layout)
{
    DocumentSegment segment = segment_at(layout.document(), 0);
    std::vector<DocumentSegment> segments { segment };
    while (take_next(layout.document(), segment))
        segments.push_back(segment);
    for (DocumentSegment const& each : segments)
        layout.layout(each);
    std::vector<Measured> all;
    for (DocumentSegment const& each : segments)
        all.push_back({ each.begin, each.end, each.next, layout.top_of(each.begin) });
    return all;
}

static void expect_same_as_new(View& view)
{
    std::vector<Measured> const kept = measured(view.layout);
    View fresh(view.document.text(), view.style);
    std::vector<Measured> const anew = measured(fresh.layout);
    ASSERT_EQ(kept.size(), anew.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        ASSERT_EQ(kept[i], anew[i]) << "segment " << i << " of " << kept.size();
    ASSERT_EQ(view.layout.height(), fresh.layout.height());
}

static void edit_at_random(View& view, TestRandom& random)
{
    std::size_t const offset = random.below(view.document.size() + 1);
    bool const is_large = random.below(100) == 0;
    std::size_t const removed = random.below(is_large ? 3000 : 6);
    view.document.replace(offset, removed, random_text(random, random.below(is_large ? 3000 : 6)));
}

class DocumentLayouts : public testing::TestWithParam<DocumentStyle> {};

TEST_P(DocumentLayouts, AreAfterTenThousandEditsWhatTheyWouldBeFromTheStart)
{
    TestRandom random;
    View view(random_text(random, 60'000), GetParam());
    for (int edit = 0; edit < 10'000; ++edit) {
        edit_at_random(view, random);
        if (random.below(3) == 0)
            edit_at_random(view, random);
        view.update();
        view.layout.scroll_by(static_cast<float>(random.below(2000)) - 1000, 400);
        DocumentLine line = view.layout.first_line();
        while (line.bottom() < 400 && view.layout.take_next(line)) {
        }
        view.next_frame();
        if (edit % 2'500 == 2'499) {
            ASSERT_NO_FATAL_FAILURE(expect_same_as_new(view)) << "after edit " << edit;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Styles, DocumentLayouts, testing::Values(no_wrap, wrapped), [](auto const& style) {
        return style.param.wrap == TextWrap::No ? std::string("Unwrapped") : std::string("Wrapped");
    });

TEST(DocumentLayout, KnowsTheHeightOfLinesItNeverSaw)
{
    View view(numbered_lines(100'000), no_wrap);
    EXPECT_EQ(view.layout.height(), 100'001 * 20.0);
    EXPECT_EQ(view.layout.top_of(view.document.line_begin(70'000)), 70'000 * 20.0);
    view.layout.scroll_to(70'000 * 20.0 + 7, 400);
    EXPECT_EQ(view.first_line_number(), 70'000u);
    EXPECT_EQ(view.layout.anchor().hidden, 7);
}

TEST(DocumentLayout, ScrollsToTheVeryEndAndNotFurther)
{
    View view(numbered_lines(100), no_wrap);
    view.layout.scroll_by(1e9f, 400);
    EXPECT_EQ(view.layout.top(), 101 * 20.0 - 400);
    view.layout.scroll_by(-30, 400);
    EXPECT_EQ(view.layout.top(), 101 * 20.0 - 430);
    view.layout.scroll_by(100, 400);
    EXPECT_EQ(view.layout.top(), 101 * 20.0 - 400);
    view.layout.scroll_by(-1e9f, 400);
    EXPECT_EQ(view.layout.anchor(), DocumentAnchor {});
}

TEST(DocumentLayout, AShortTextDoesNotScroll)
{
    View view("one\ntwo", no_wrap);
    view.layout.scroll_by(50, 400);
    EXPECT_EQ(view.layout.anchor(), DocumentAnchor {});
}

TEST(DocumentLayout, StaysWhereItIsWhenTextAboveChanges)
{
    View view(numbered_lines(1000), wrapped);
    view.layout.scroll_to(500 * 20.0 + 5, 400);
    ASSERT_EQ(view.first_line_number(), 500u);
    view.document.replace(0, 7, std::string(500, 'x') + "\nand\nmore\n");
    view.document.replace(100, 14, "");
    view.update();
    std::string scratch;
    DocumentSegment const first = view.layout.first_line().segment;
    EXPECT_EQ(view.document.read(first.begin, first.end, scratch), "line 500");
    EXPECT_EQ(view.layout.anchor().hidden, 5);
}

TEST(DocumentLayout, NothingJumpsWhenEstimatesAreCorrected)
{
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += std::string(static_cast<std::size_t>(i * 37 % 900), i % 2 == 0 ? 'm' : ' ') + "\n";
    View view(text, wrapped);
    view.layout.scroll_to(view.layout.height() / 2, 400);
    // Upwards over lines that were never laid out, by steps that each move by what was asked.
    for (int i = 0; i < 500; ++i) {
        DocumentLine const before = view.layout.first_line();
        view.layout.scroll_by(-13, 400);
        DocumentLine line = view.layout.first_line();
        while (line.segment.begin != before.segment.begin)
            ASSERT_TRUE(view.layout.take_next(line));
        ASSERT_EQ(line.y, before.y + 13) << "step " << i;
    }
}

TEST(DocumentLayout, EveryPlaceIsFoundAgain)
{
    TestRandom random;
    View view(random_text(random, 100'000), wrapped);
    for (int i = 0; i < 300; ++i) {
        double const y =
            static_cast<double>(random.below(static_cast<std::size_t>(view.layout.height())));
        view.layout.scroll_to(y, 10);
        DocumentLine const line = view.layout.first_line();
        EXPECT_EQ(line.segment.begin, view.layout.anchor().offset);
        EXPECT_LE(line.y, 0);
        EXPECT_GT(line.bottom(), 0);
    }
}

TEST(DocumentSegment, PartsOfALongLineAreTheSameFromEverywhere)
{
    std::string text = "short\n";
    while (text.size() < 200'000)
        text += "e\xcc\x81🙂abc";
    text += "\r\nend";
    TextDocument const document(text);
    std::vector<DocumentSegment> forwards { segment_at(document, 0) };
    for (DocumentSegment s = forwards[0]; take_next(document, s);)
        forwards.push_back(s);
    ASSERT_GT(forwards.size(), 20u);
    for (std::size_t i = 0; i < forwards.size(); ++i) {
        EXPECT_EQ(forwards[i].end == forwards[i].next, !forwards[i].has_newline());
        for (std::size_t offset : { forwards[i].begin, (forwards[i].begin + forwards[i].end) / 2 })
            EXPECT_EQ(segment_at(document, offset).begin, forwards[i].begin);
        DocumentSegment back = forwards[i];
        EXPECT_EQ(take_previous(document, back), i > 0);
        EXPECT_EQ(back.begin, forwards[i - std::min<std::size_t>(i, 1)].begin);
        EXPECT_EQ(forwards[i].begin, i > 0 ? forwards[i - 1].next : 0);
    }
    EXPECT_EQ(forwards.back().end, document.size());
}

TEST(DocumentSegment, OfTenMegabytesWithoutASpaceEachPartIsSmall)
{
    TextDocument const document(std::string(10'000'000, 'x'));
    std::size_t parts = 1;
    for (DocumentSegment s = segment_at(document, 0); take_next(document, s); ++parts)
        ASSERT_LE(s.end - s.begin, 8192u + 512);
    EXPECT_EQ(parts, 10'000'000 / 8192 + 1u);
}

TEST(DocumentSegment, EndlessMarksOnOneLetterAreParted)
{
    std::string text = "x";
    for (int i = 0; i < 20'000; ++i)
        text += "\xcc\x81";
    TextDocument const document(text);
    for (DocumentSegment s = segment_at(document, 0); take_next(document, s);)
        ASSERT_EQ(s.begin % 2, 1u) << "between code points";
}

TEST(DocumentGeometry, GoesFromLineToLine)
{
    View view("one\ntwo three\n\nfour", no_wrap);
    DocumentGeometry const geometry(view.layout, 5);
    EXPECT_EQ(geometry.beside({ 3 }, VisualMotion::Right).offset, 4u);
    EXPECT_EQ(geometry.beside({ 4 }, VisualMotion::Left).offset, 3u);
    EXPECT_EQ(geometry.beside({ 19 }, VisualMotion::Right).offset, 19u);
    EXPECT_EQ(geometry.beside({ 0 }, VisualMotion::Left).offset, 0u);
    EXPECT_EQ(geometry.line_edge({ 7 }, LineEdge::Begin).offset, 4u);
    EXPECT_EQ(geometry.line_edge({ 7 }, LineEdge::End).offset, 13u);
    float const x = geometry.caret({ 7 }).x;
    EXPECT_GT(x, 0);
    EXPECT_EQ(geometry.below({ 7 }, -1, x).offset, 3u);
    EXPECT_EQ(geometry.below({ 7 }, 1, x).offset, 14u) << "an empty line";
    EXPECT_EQ(geometry.below({ 7 }, 2, x).offset, 18u);
    EXPECT_EQ(geometry.below({ 7 }, 3, x).offset, 19u);
    EXPECT_EQ(geometry.below({ 7 }, -2, x).offset, 0u);
}

TEST(DocumentGeometry, WalksThroughThePartsOfALongLine)
{
    View view("a\n" + std::string(40'000, 'x') + "\nb", wrapped);
    DocumentGeometry const geometry(view.layout, 5);
    TextPosition position { 0 };
    int steps = 0;
    for (TextPosition next; (next = geometry.beside(position, VisualMotion::Right)) != position;
         position = next, ++steps)
        ASSERT_LT(steps, 50'000);
    EXPECT_EQ(position.offset, view.document.size());
    for (TextPosition next; (next = geometry.beside(position, VisualMotion::Left)) != position;
         position = next, --steps)
        ASSERT_GT(steps, -10);
    EXPECT_EQ(position.offset, 0u);
    EXPECT_NEAR(steps, 0, 8) << "once more at the end of each part at most";
}

}
