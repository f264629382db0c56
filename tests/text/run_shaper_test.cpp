// SPDX-License-Identifier: MIT
//
// What is put together from pairs and words is, glyph for glyph, what HarfBuzz makes of the whole.
//
// One thing is left out: HarfBuzz 6 draws a dotted circle under a mark that no letter can carry,
// but forgets it when it did the same exactly 15 syllables before. Alone, a word has its circle.

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/embedded_font_files.h>
#include <text/font_library.h>
#include <text/run_shaper.h>
#include <text/unicode.h>

#include <gtest/gtest.h>

#include <cstdlib>

namespace oriel {

using namespace detail;

struct FuzzedFont {
    std::string file; // of Debian; empty: an embedded one
    hb_script_t script = HB_SCRIPT_LATIN;
    EmbeddedFont embedded = EmbeddedFont::InterRegular;
};

static void PrintTo(FuzzedFont const& font, std::ostream* out)
{
    *out << (font.file.empty() ? "embedded" : font.file) << " "
         << static_cast<char>(font.script >> 24 & 0xff)
         << static_cast<char>(font.script >> 16 & 0xff);
}

struct RunShaperFuzz : ::testing::TestWithParam<FuzzedFont> {
    bool open()
    {
        FuzzedFont const& from = GetParam();
        if (from.file.empty())
            id = fonts.add_lent(embedded_font_file(from.embedded)).value().index;
        else if (auto const bytes = read_font(from.file); !bytes.empty())
            id = fonts.add_copied(bytes).value().index;
        else
            return false;
        find_letters();
        return true;
    }
    void find_letters()
    {
        for (char32_t c = 0x21; c < 0x10000; ++c) {
            if (script_of(c) != GetParam().script || !fonts.font(id).has(c))
                continue;
            bool const is_mark = grapheme_class(c) != GraphemeClass::Other;
            (is_mark ? marks : letters).push_back(c);
        }
    }
    RunStyle style(Fixed size) const
    {
        hb_script_t const script = GetParam().script;
        return { .font = fonts.font(id).sized(size),
            .font_index = id,
            .size = size,
            .script = script,
            .language = hb_language_from_string("en", -1),
            .direction = hb_script_get_horizontal_direction(script) };
    }
    // Mostly words of the script, from few, so that they come again.
    std::u32string text(TestRandom& random) const
    {
        static constexpr char32_t others[] = U"0123456789.,-()/:%\"'ﬁAVTofi\u00a0\u00ad\u0301\u0308"
                                             U"\u200c\u200d\u200e\u2060\ufe0f\u25cc\u0640";
        std::u32string all;
        for (std::size_t i = random.below(12) + 1; i > 0; --i) {
            for (std::size_t n = random.below(6); n > 0; --n) {
                all += letters[random.below(letters.size())];
                if (!marks.empty() && random.below(3) == 0)
                    all += marks[random.below(marks.size())];
                if (random.below(8) == 0)
                    all += others[random.below(std::size(others) - 1)];
            }
            all.append(random.below(8) == 0 ? random.below(3) + 1 : 1, U' ');
        }
        return all;
    }
    std::u32string ascii(TestRandom& random) const
    {
        std::u32string all;
        for (std::size_t i = random.below(24) + 1; i > 0; --i)
            all += static_cast<char32_t>(0x20 + random.below(95));
        return all;
    }
    void expect_same(std::u32string const& line, std::size_t begin, std::size_t end, Fixed size)
    {
        RunStyle const wanted = style(size);
        std::vector<RunGlyph> whole;
        plain.shape(line, begin, end, wanted, whole);
        if (has_dotted_circle(whole, line, wanted.font))
            return;
        ++compared;
        std::span<RunGlyph const> const glyphs = shaper.shape(line, begin, end, wanted);
        auto const place =
            std::mismatch(whole.begin(), whole.end(), glyphs.begin(), glyphs.end()).first;
        bool const is_same = place == whole.end() && whole.size() == glyphs.size();
        ASSERT_TRUE(is_same) << shown(line) << " from " << begin << " to " << end << ": at "
                             << (place == whole.end() ? line.size() : place->cluster);
    }
    // That was not in the text.
    static bool has_dotted_circle(
        std::vector<RunGlyph> const& glyphs, std::u32string const& line, hb_font_t* font)
    {
        hb_codepoint_t circle = 0;
        hb_font_get_nominal_glyph(font, 0x25cc, &circle);
        return std::any_of(glyphs.begin(), glyphs.end(), [&](RunGlyph const& glyph) {
            return circle != 0 && glyph.glyph == circle && line[glyph.cluster] != 0x25cc;
        });
    }
    static std::string shown(std::u32string const& line)
    {
        std::string text;
        for (char32_t c : line)
            append_utf8(text, c);
        return text;
    }

    FontLibrary fonts;
    std::uint16_t id = 0;
    std::vector<char32_t> letters;
    std::vector<char32_t> marks;
    std::size_t compared = 0;
    PlainShaper plain;
    RunShaper shaper;
};

TEST_P(RunShaperFuzz, WordsAndPairsAreWhatHarfBuzzMakesOfTheWhole)
{
    if (!open())
        GTEST_SKIP() << "No " << GetParam().file;
    ASSERT_FALSE(letters.empty());
    TestRandom random;
    for (int round = 0; round < 1500 && !HasFatalFailure(); ++round) {
        std::u32string const line = random.below(3) == 0 ? ascii(random) : text(random);
        std::size_t const end = line.size() - random.below(2) * random.below(line.size());
        Fixed const size = round % 2 == 0 ? 14 * fixed_one : 1237;
        expect_same(line, random.below(2) * random.below(end), end, size);
        expect_same(line, 0, line.size(), size);
    }
    EXPECT_GT(compared, 1000u);
    RunShaper::Counts const& counts = shaper.counts();
    EXPECT_TRUE(GetParam().script != HB_SCRIPT_LATIN || counts.by_pairs > 1000u);
    RecordProperty("by_pairs", static_cast<int>(counts.by_pairs));
    RecordProperty("by_words", static_cast<int>(counts.by_words));
    RecordProperty("plainly", static_cast<int>(counts.plainly));
}

static std::vector<FuzzedFont> fuzzed_fonts()
{
    std::string const noto = "/usr/share/fonts/truetype/noto/NotoS";
    return { { "", HB_SCRIPT_LATIN, EmbeddedFont::InterRegular },
        { "", HB_SCRIPT_CYRILLIC, EmbeddedFont::InterSemiBold },
        { "", HB_SCRIPT_LATIN, EmbeddedFont::JetBrainsMonoRegular },
        { "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf", HB_SCRIPT_LATIN },
        { "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", HB_SCRIPT_LATIN },
        { dejavu_sans, HB_SCRIPT_LATIN }, { dejavu_sans, HB_SCRIPT_ARABIC },
        { dejavu_sans, HB_SCRIPT_HEBREW }, { dejavu_sans, HB_SCRIPT_ARMENIAN },
        { noto + "ans-Regular.ttf", HB_SCRIPT_LATIN },
        { noto + "ans-Regular.ttf", HB_SCRIPT_GREEK },
        { noto + "erif-Italic.ttf", HB_SCRIPT_LATIN },
        { noto + "ansArabic-Regular.ttf", HB_SCRIPT_ARABIC },
        { "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf", HB_SCRIPT_ARABIC },
        { noto + "ansHebrew-Regular.ttf", HB_SCRIPT_HEBREW },
        { noto + "ansDevanagari-Regular.ttf", HB_SCRIPT_DEVANAGARI },
        { noto + "ansBengali-Regular.ttf", HB_SCRIPT_BENGALI },
        { noto + "ansTamil-Regular.ttf", HB_SCRIPT_TAMIL },
        { noto + "ansMalayalam-Regular.ttf", HB_SCRIPT_MALAYALAM },
        { noto + "ansThai-Regular.ttf", HB_SCRIPT_THAI },
        { noto + "ansKhmer-Regular.ttf", HB_SCRIPT_KHMER },
        { noto + "ansMyanmar-Regular.ttf", HB_SCRIPT_MYANMAR },
        { noto + "erifTibetan-Regular.ttf", HB_SCRIPT_TIBETAN },
        { noto + "ansSinhala-Regular.ttf", HB_SCRIPT_SINHALA },
        { noto + "ansEthiopic-Regular.ttf", HB_SCRIPT_ETHIOPIC },
        { noto + "ansGeorgian-Regular.ttf", HB_SCRIPT_GEORGIAN },
        { noto + "ansMongolian-Regular.ttf", HB_SCRIPT_MONGOLIAN },
        { noto + "ansNKo-Regular.ttf", HB_SCRIPT_NKO } };
}

INSTANTIATE_TEST_SUITE_P(EachFont, RunShaperFuzz, ::testing::ValuesIn(fuzzed_fonts()));

}
