// SPDX-License-Identifier: MIT
//
// The levels and the order of Unicode's own cases (package unicode-data).

#include <text/bidi.h>
#include <text/unicode.h>

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace oriel {

using namespace detail;

constexpr int removed = -1; // by X9: it has no level of its own

struct Resolved {
    std::vector<int> levels;
    std::vector<std::uint32_t> order;
    bool is_skipped = false;

    bool operator==(Resolved const&) const = default;
};

// As a line of its own.
static Resolved resolve(std::u32string_view text, TextDirection direction, int* base = nullptr)
{
    BidiResolver resolver;
    BidiParagraph const paragraph = resolver.resolve({ text.data(), text.size() }, direction);
    std::vector<BidiLevel> levels(text.size(), paragraph.base);
    std::copy(paragraph.levels.begin(), paragraph.levels.end(), levels.begin());
    for (std::size_t i = text.size();
         i > 0 && properties_of(text[i - 1]).has(CodePointFlags::BidiBlank); --i)
        levels[i - 1] = paragraph.base;
    Resolved resolved { .levels = {}, .order = {}, .is_skipped = paragraph.levels.empty() };
    resolved.levels.assign(levels.begin(), levels.end());
    order_visually(levels, resolved.order);
    if (base != nullptr)
        *base = paragraph.base;
    return resolved;
}

// What the files do not say is not compared; where nothing runs to the left, any level that runs
// to the right will do.
static Resolved comparable(Resolved actual, std::vector<int> const& expected)
{
    for (std::size_t i = 0; i < expected.size(); ++i) {
        bool const is_free = expected[i] == removed || (actual.is_skipped && expected[i] % 2 == 0);
        actual.levels[i] = is_free ? expected[i] : actual.levels[i];
    }
    std::erase_if(actual.order, [&](std::uint32_t i) { return expected[i] == removed; });
    actual.is_skipped = false;
    return actual;
}

template <typename Number>
static std::vector<Number> numbers_in(std::string const& text, int radix = 10)
{
    std::vector<Number> numbers;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        numbers.push_back(word == "x" ? static_cast<Number>(removed)
                                      : static_cast<Number>(std::stoul(word, nullptr, radix)));
    return numbers;
}

static std::vector<std::string> fields_of(std::string const& line)
{
    std::vector<std::string> fields;
    std::istringstream rest(line);
    for (std::string field; std::getline(rest, field, ';');)
        fields.push_back(field);
    return fields;
}

TEST(Bidi, AgreesWithUnicodesCharacters)
{
    std::ifstream file("/usr/share/unicode/BidiCharacterTest.txt");
    if (!file)
        GTEST_SKIP() << "the package unicode-data is not installed";
    TextDirection const directions[] = { TextDirection::LeftToRight, TextDirection::RightToLeft,
        TextDirection::Automatic };
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> const fields = fields_of(line);
        if (line.starts_with('#') || fields.size() < 5)
            continue;
        std::vector<char32_t> const text = numbers_in<char32_t>(fields[0], 16);
        int base = 0;
        Resolved const actual =
            resolve({ text.data(), text.size() }, directions[std::stoul(fields[1])], &base);
        Resolved const expected { numbers_in<int>(fields[3]), numbers_in<std::uint32_t>(fields[4]),
            false };
        ++count;
        ASSERT_EQ(base, std::stoi(fields[2])) << line;
        ASSERT_EQ(comparable(actual, expected.levels), expected) << line;
    }
    EXPECT_EQ(count, 91707);
}

// A character of each class.
static std::map<std::string, char32_t> const samples { { "L", 'a' }, { "R", 0x5d0 }, { "EN", '0' },
    { "ES", '+' }, { "ET", '#' }, { "AN", 0x661 }, { "CS", ',' }, { "B", 0x2029 }, { "S", '\t' },
    { "WS", ' ' }, { "ON", '!' }, { "NSM", 0x300 }, { "AL", 0x627 }, { "BN", 0xad },
    { "LRO", 0x202d }, { "RLO", 0x202e }, { "LRE", 0x202a }, { "RLE", 0x202b }, { "PDF", 0x202c },
    { "LRI", 0x2066 }, { "RLI", 0x2067 }, { "FSI", 0x2068 }, { "PDI", 0x2069 } };

static std::u32string sample_of(std::string const& classes)
{
    std::u32string text;
    std::istringstream words(classes);
    for (std::string word; words >> word;)
        text += samples.at(word);
    return text;
}

TEST(Bidi, AgreesWithUnicodesClasses)
{
    std::ifstream file("/usr/share/unicode/BidiTest.txt");
    if (!file)
        GTEST_SKIP() << "the package unicode-data is not installed";
    TextDirection const directions[] = { TextDirection::Automatic, TextDirection::LeftToRight,
        TextDirection::RightToLeft };
    Resolved expected;
    int count = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("@Levels:"))
            expected.levels = numbers_in<int>(line.substr(8));
        else if (line.starts_with("@Reorder:"))
            expected.order = numbers_in<std::uint32_t>(line.substr(9));
        if (line.empty() || line.starts_with('@') || line.starts_with('#'))
            continue;
        std::vector<std::string> const fields = fields_of(line);
        std::u32string const text = sample_of(fields[0]);
        unsigned long const wanted = std::stoul(fields[1], nullptr, 16);
        for (unsigned i = 0; i < 3; ++i) {
            if ((wanted >> i & 1) == 0)
                continue;
            ++count;
            Resolved const actual = resolve(text, directions[i]);
            ASSERT_EQ(comparable(actual, expected.levels), expected) << line << " in " << i;
        }
    }
    EXPECT_EQ(count, 770241);
}

TEST(Bidi, AsksNothingOfTextThatRunsToTheRight)
{
    BidiResolver resolver;
    EXPECT_TRUE(resolver.resolve(U"Größe 漢字 👍", TextDirection::Automatic).levels.empty());
    EXPECT_EQ(resolver.resolve(U"abc", TextDirection::RightToLeft).levels[0], 2);
}

}
