// SPDX-License-Identifier: MIT
//
// Lines in which directions mix. Hebrew is written as it is read, from the right.

#include <oriel/text/utf8.h>
#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/grapheme.h>

#include <fribidi.h>
#include <gtest/gtest.h>

#include <cmath>

namespace oriel {

using namespace detail;

struct BidiLayoutTest : ::testing::Test, EngineWithFonts {
    BidiLayoutTest()
    {
        Result<FontId> const font = engine.add_font(read_font(dejavu_sans));
        if (font)
            style.font = engine.add_stack({ &*font, 1 });
    }
    void SetUp() override
    {
        if (style.font == 0)
            GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    }
    TextLayout const& layout(std::string_view text, ParagraphStyle const& paragraph = {})
    {
        return engine.layout(text, style, paragraph);
    }
    float width(std::string_view text) { return layout(text).size().width; }

    // Where a grapheme stands.
    struct Place {
        float left;
        float right;
    };
    Place place_of(TextLayout const& text, std::size_t offset)
    {
        float const begin = text.caret(offset).x;
        std::size_t const next = next_grapheme(text.text(), offset);
        float const end = text.caret(next, TextAffinity::Upstream).x;
        return { std::min(begin, end), std::max(begin, end) };
    }

    TextStyle style;
};

// The offsets of a line's characters from left to right, by FriBidi.
static std::vector<std::size_t> order_by_fribidi(
    std::string_view text, TextLine const& line, FriBidiParType base)
{
    std::vector<FriBidiChar> characters;
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        characters.push_back(step.code_point);
        offsets.push_back(at);
        at += step.size;
    }
    auto const size = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiCharType> types(characters.size());
    std::vector<FriBidiBracketType> brackets(characters.size());
    std::vector<FriBidiLevel> levels(characters.size());
    std::vector<FriBidiStrIndex> map(characters.size());
    fribidi_get_bidi_types(characters.data(), size, types.data());
    fribidi_get_bracket_types(characters.data(), size, types.data(), brackets.data());
    EXPECT_NE(fribidi_get_par_embedding_levels_ex(
                  types.data(), brackets.data(), size, &base, levels.data()),
        0);
    // FriBidi's L1 forgets isolates at the end of a line.
    std::replace_if(
        types.begin(), types.end(), [](FriBidiCharType t) { return FRIBIDI_IS_ISOLATE(t) != 0; },
        static_cast<FriBidiCharType>(FRIBIDI_TYPE_WS));
    for (FriBidiStrIndex i = 0; i < size; ++i)
        map[static_cast<std::size_t>(i)] = i;
    auto const index_of = [&](std::size_t offset) {
        return std::lower_bound(offsets.begin(), offsets.end(), offset) - offsets.begin();
    };
    std::ptrdiff_t const begin = index_of(line.byte_begin);
    std::ptrdiff_t const end = index_of(line.byte_end);
    EXPECT_NE(fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types.data(),
                  static_cast<FriBidiStrIndex>(end - begin), static_cast<FriBidiStrIndex>(begin),
                  base, levels.data(), nullptr, map.data()),
        0);
    std::vector<std::size_t> order;
    for (std::ptrdiff_t i = begin; i < end; ++i)
        order.push_back(offsets[static_cast<std::size_t>(map[static_cast<std::size_t>(i)])]);
    return order;
}

TEST_F(BidiLayoutTest, TextThatRunsLeftStandsAtTheRightEdge)
{
    TextLayout const& text = layout("שלום", { .width = 200, .wrap = TextWrap::Word });
    EXPECT_TRUE(text.lines()[0].runs_left);
    EXPECT_EQ(text.lines()[0].x + text.size().width, 200);
    EXPECT_GT(text.caret(0).x, text.caret(2).x);
    EXPECT_EQ(text.caret(8).x, text.lines()[0].x);
    ParagraphStyle const at_end { .width = 200, .align = TextAlign::End };
    EXPECT_EQ(layout("שלום", at_end).lines()[0].x, 0);
    EXPECT_EQ(layout("abc", at_end).lines()[0].x, 200 - width("abc"));
}

TEST_F(BidiLayoutTest, WithoutAWidthItEndsWithTheWidestLine)
{
    TextLayout const& text = layout("a longer line\nשלום\nabc");
    EXPECT_EQ(text.lines()[0].x, 0);
    EXPECT_EQ(text.lines()[1].x, text.size().width - width("שלום"));
    EXPECT_EQ(text.lines()[2].x, 0);
}

TEST_F(BidiLayoutTest, ADirectionOfItsOwnOverrulesTheFirstLetter)
{
    TextLayout const& left = layout("abc!", { .direction = TextDirection::RightToLeft });
    EXPECT_TRUE(left.lines()[0].runs_left);
    EXPECT_EQ(place_of(left, 3).left, 0); // the exclamation mark
    TextLayout const& right = layout("שלום!", { .direction = TextDirection::LeftToRight });
    EXPECT_FALSE(right.lines()[0].runs_left);
    EXPECT_NEAR(place_of(right, 8).right, right.size().width, 1);
}

TEST_F(BidiLayoutTest, NumbersRunToTheRightInsideWhatRunsToTheLeft)
{
    TextLayout const& text = layout("אב 12 גד");
    EXPECT_LT(place_of(text, 5).left, place_of(text, 6).left);
    EXPECT_GT(place_of(text, 0).left, place_of(text, 6).left);
    EXPECT_LT(place_of(text, 8).left, place_of(text, 5).left);
}

TEST_F(BidiLayoutTest, AnOffsetWhereDirectionsMeetHasTwoPlaces)
{
    TextLayout const& text = layout("abאב");
    EXPECT_NEAR(text.caret(2, TextAffinity::Upstream).x, width("ab"), 1);
    EXPECT_NEAR(text.caret(2, TextAffinity::Downstream).x, text.size().width, 1);
    EXPECT_EQ(text.caret(1, TextAffinity::Upstream).x, text.caret(1).x);
}

TEST_F(BidiLayoutTest, SpacesAtTheEndOfALineHangBeyondItsLeftEdge)
{
    TextLayout const& text = layout("שלום  ");
    EXPECT_EQ(text.size().width, width("שלום"));
    EXPECT_LT(text.caret(10).x, 0);
    ParagraphStyle const narrow { .width = width("שלום") + 2, .wrap = TextWrap::Word };
    TextLayout const& wrapped = layout("שלום עולם", narrow);
    ASSERT_EQ(wrapped.lines().size(), 2u);
    EXPECT_GE(wrapped.caret(9, TextAffinity::Upstream).x, 0);
}

TEST_F(BidiLayoutTest, TheEllipsisStandsWhereTheTextGoesOn)
{
    TextLayout const& cut =
        layout("שלום עולם שלום עולם", { .width = 80, .ellipsis = Ellipsis::End });
    EXPECT_TRUE(cut.is_truncated());
    EXPECT_LE(cut.size().width, 80);
    TextLine const& line = cut.lines()[0];
    EXPECT_GT(cut.caret(line.byte_end).x, line.x + width("…") / 2); // left of it, the dots
    EXPECT_NEAR(cut.caret(0).x, 80, 1);
}

static std::string random_text(TestRandom& random, std::size_t length)
{
    std::string_view const parts[] = { "a", "b", "ח", "ש", "1", "2", " ", " ", ".", ",", "(", ")",
        "ا", "م", "٣", "-", "+", "\u200f", "\u202b", "\u202c", "\u2067", "\u2069" };
    std::string text;
    while (length-- > 0)
        text += parts[random.below(std::size(parts))];
    return text;
}

TEST_F(BidiLayoutTest, CharactersStandInTheOrderThatFriBidiGives)
{
    TestRandom random;
    for (int round = 0; round < 1500; ++round) {
        next_frame();
        std::string const source = random_text(random, 1 + random.below(24));
        bool const is_left = random.below(2) == 0;
        TextLayout const& text = layout(source,
            { .width = round % 3 == 0 ? 1000.0f : 60.0f,
                .wrap = TextWrap::Word,
                .direction = is_left ? TextDirection::RightToLeft : TextDirection::LeftToRight });
        for (TextLine const& line : text.lines()) {
            float last = -1e9f;
            for (std::size_t offset :
                order_by_fribidi(source, line, is_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR)) {
                bool const is_hanging = source.find_first_not_of(' ', offset) >= line.byte_end;
                if (is_hanging || !is_grapheme_boundary(source, offset))
                    continue;
                Place const place = place_of(text, offset);
                ASSERT_GE(place.left, last) << source << " at " << offset;
                last = place.left;
            }
        }
    }
}

TEST_F(BidiLayoutTest, APointFindsTheEdgeItIsNearest)
{
    TestRandom random;
    for (int round = 0; round < 300; ++round) {
        next_frame();
        TextLayout const& text = layout(random_text(random, 1 + random.below(20)));
        for (std::size_t at = 0; at < text.text().size(); at = next_grapheme(text.text(), at)) {
            auto const [left, right] = place_of(text, at);
            if (left == right)
                continue;
            float const quarter = (right - left) / 4;
            EXPECT_EQ(text.caret(text.position_at({ left + quarter, 1 })).x, left);
            EXPECT_EQ(text.caret(text.position_at({ right - quarter, 1 })).x, right);
        }
    }
}

TEST_F(BidiLayoutTest, TheCaretWalksOverALineAndBackWithoutAJump)
{
    TestRandom random;
    for (int round = 0; round < 300; ++round) {
        next_frame();
        TextLayout const& text = layout(random_text(random, 1 + random.below(20)));
        std::vector<float> places;
        TextPosition position = text.position_at({ -1e6f, 1 });
        for (TextPosition last { 999 }; position != last;) {
            places.push_back(text.caret(position).x);
            last = position;
            position = text.beside(position, VisualMotion::Right);
        }
        ASSERT_TRUE(std::is_sorted(places.begin(), places.end())) << text.text();
        float const right = text.caret(text.position_at({ 1e6f, 1 })).x;
        EXPECT_EQ(text.caret(position).x, right) << text.text();
        for (std::size_t i = places.size() - 1; i-- > 0;) {
            position = text.beside(position, VisualMotion::Left);
            ASSERT_EQ(text.caret(position).x, places[i]) << text.text();
        }
    }
}

TEST_F(BidiLayoutTest, TheCaretGoesOnInTheNextLine)
{
    TextLayout const& left = layout("אב\nגד");
    EXPECT_EQ(left.beside({ 4 }, VisualMotion::Left), TextPosition { 5 });
    EXPECT_EQ(left.beside({ 5 }, VisualMotion::Right), TextPosition { 4 });
    TextLayout const& right = layout("ab\ncd");
    EXPECT_EQ(right.beside({ 2 }, VisualMotion::Right), TextPosition { 3 });
    EXPECT_EQ(right.beside({ 3 }, VisualMotion::Left), TextPosition { 2 });
    EXPECT_EQ(right.beside({ 5 }, VisualMotion::Right), TextPosition { 5 });
}

TEST_F(BidiLayoutTest, ASelectionHasARectangleForEachStretch)
{
    TextLayout const& text = layout("ab אב cd");
    std::size_t begin = 1; // from b to the first Hebrew letter
    std::vector<Rect> rects;
    for (Rect rect; text.take_selected(begin, 5, rect);)
        rects.push_back(rect);
    ASSERT_EQ(rects.size(), 2u);
    EXPECT_EQ(rects[0].x, text.caret(1).x);
    EXPECT_EQ(rects[0].right(), text.caret(3, TextAffinity::Upstream).x);
    EXPECT_EQ(rects[1].right(), text.caret(3).x);
    EXPECT_EQ(rects[1].x, text.caret(5).x);
}

TEST_F(BidiLayoutTest, ASelectionIsAsWideAsWhatIsSelected)
{
    TestRandom random;
    for (int round = 0; round < 300; ++round) {
        next_frame();
        TextLayout const& text = layout(
            random_text(random, 1 + random.below(20)), { .width = 70, .wrap = TextWrap::Word });
        std::size_t const size = text.text().size();
        std::size_t begin = grapheme_begin(text.text(), random.below(size));
        std::size_t const end = grapheme_begin(text.text(), random.below(size));
        float expected = 0;
        for (std::size_t at = begin; at < end; at = next_grapheme(text.text(), at))
            expected += place_of(text, at).right - place_of(text, at).left;
        float actual = 0;
        for (Rect rect; text.take_selected(begin, end, rect);)
            actual += rect.width;
        EXPECT_NEAR(actual, expected, 0.01f) << text.text();
    }
}

TEST_F(BidiLayoutTest, ArabicLettersJoin)
{
    // Apart, beh is wider than it is at the begin of a word.
    EXPECT_LT(width("بم"), width("ب") + width("م"));
}

}
