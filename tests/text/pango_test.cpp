// SPDX-License-Identifier: MIT
//
// Pango lays out the same paragraphs. Where lines begin and where carets stand is equal but for
// what pango_exceptions.txt lists with reasons; so must be what it lists.
//
// The size is such that a unit of the font is a 64th of a pixel: nothing is rounded, by nobody.

#include "pango_layout.h"

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

namespace oriel {

struct Sample {
    char const* name;
    std::string font;
    int units; // to the em
    std::string_view text;
};

// The first article of the Universal Declaration of Human Rights, and what a technical text adds.
static Sample const samples[] = {
    { "English", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 1000,
        "All human beings are born free and equal in dignity and rights. They are endowed with "
        "reason and conscience and should act towards one another in a spirit of brotherhood. "
        "On 10-12-1948 (in Paris), 48 of 58 states voted for it; “none” against. " },
    { "Russian", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 1000,
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены "
        "разумом и совестью и должны поступать в отношении друг друга в духе братства. "
        "Это было в 1948 году (Париж), за 48 голосов, против — 0; «никто». " },
    { "Greek", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 1000,
        "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. "
        "Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους "
        "με πνεύμα αδελφοσύνης. Το 1948 (Παρίσι) 48 ψήφοι. " },
    { "Arabic", dejavu_sans, 2048,
        "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا وعليهم أن "
        "يعامل بعضهم بعضًا بروح الإخاء. كان ذلك في 1948 (باريس)، 48 صوتًا. " },
    { "Hebrew", dejavu_sans, 2048,
        "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך "
        "חובה עליהם לנהוג איש ברעהו ברוח של אחווה. זה היה בשנת 1948 (פריז), 48 קולות. " },
    { "Hindi", "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf", 1000,
        "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और "
        "अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए। " },
};

static constexpr int width_count = 40;

// Of each difference: "language kind place".
static std::set<std::string> listed_exceptions()
{
    std::set<std::string> all;
    std::ifstream file(ORIEL_SOURCE_DIR "/tests/text/pango_exceptions.txt");
    for (std::string line; std::getline(file, line);) {
        std::string const entry = line.substr(0, line.find('#'));
        std::size_t const end = entry.find_last_not_of(' ');
        if (end != std::string::npos)
            all.insert(entry.substr(0, end + 1));
    }
    return all;
}

struct PangoTest : ::testing::TestWithParam<Sample> {
    // The same one at several widths is one.
    void note(char const* kind, std::size_t place)
    {
        std::ostringstream text;
        text << GetParam().name << ' ' << kind << ' ' << place;
        differences.insert(text.str());
    }
    // Both places of each offset inside a line: beside what is before it, and what is after it. At
    // the ends of lines Pango has nothing for the spaces that hang beyond them. Where all runs in
    // one direction there is but one place; Pango's weak caret is then sometimes inside a cluster.
    void compare_carets(TextLayout const& ours, std::size_t index, PangoLine const& theirs)
    {
        TextLine const& line = ours.lines()[index];
        std::string_view const shown =
            ours.text().substr(line.byte_begin, line.byte_end - line.byte_begin);
        std::size_t const end = line.byte_begin + shown.find_last_not_of(' ') + 1;
        for (PangoCaret const& caret : theirs.carets) {
            if (caret.offset == line.byte_begin || caret.offset >= end)
                continue;
            auto const x = [&](TextAffinity affinity) {
                return static_cast<double>(ours.caret(caret.offset, affinity).x - line.x);
            };
            double const low = std::min(x(TextAffinity::Upstream), x(TextAffinity::Downstream));
            double const high = std::max(x(TextAffinity::Upstream), x(TextAffinity::Downstream));
            ++compared;
            double const weak = low == high ? caret.strong : caret.weak;
            bool const is_same = std::abs(low - std::min(caret.strong, weak)) < 0.01
                                 && std::abs(high - std::max(caret.strong, weak)) < 0.01;
            if (!is_same)
                note("caret", caret.offset);
        }
    }
    void compare(TextLayout const& ours, std::vector<PangoLine> const& theirs)
    {
        std::size_t const count = std::max(ours.lines().size(), theirs.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (i >= ours.lines().size() || i >= theirs.size()
                || ours.lines()[i].byte_begin != theirs[i].begin)
                return note("line", i); // what follows differs because of it
            ++compared;
            compare_carets(ours, i, theirs[i]);
        }
    }

    std::set<std::string> differences;
    std::size_t compared = 0;
};

TEST_P(PangoTest, AgreesOnLinesAndCarets)
{
    std::string const file = GetParam().font;
    std::vector<std::byte> const bytes = read_font(file);
    if (bytes.empty())
        GTEST_SKIP() << "No " << file;
    RememberedDiagnostics diagnostics;
    TextEngine engine(diagnostics);
    FontId const font = *engine.add_font(bytes);
    FontStackId const stack = engine.add_stack({ &font, 1 });
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += GetParam().text;
    text.pop_back(); // the last space, to which Pango gives room
    float const size = static_cast<float>(GetParam().units) / 64;
    for (int i = 0; i < width_count; ++i) {
        int const width = 40 + 17 * i;
        engine.begin_frame(static_cast<std::uint64_t>(i) + 1, 1);
        TextLayout const& ours = engine.layout(text, { .font = stack, .size = size },
            { .width = static_cast<float>(width), .wrap = TextWrap::Word });
        compare(ours, pango_lines(file, size, text, width));
    }
    EXPECT_GT(compared, 5000u);
    std::set<std::string> const listed = listed_exceptions();
    for (std::string const& difference : differences)
        EXPECT_TRUE(listed.contains(difference)) << "not listed: " << difference;
    for (std::string const& exception : listed) {
        bool const is_ours = exception.starts_with(GetParam().name);
        EXPECT_TRUE(!is_ours || differences.contains(exception)) << "no longer: " << exception;
    }
}

static std::string language_of(::testing::TestParamInfo<Sample> const& sample)
{
    return sample.param.name;
}

INSTANTIATE_TEST_SUITE_P(EachLanguage, PangoTest, ::testing::ValuesIn(samples), language_of);

}
