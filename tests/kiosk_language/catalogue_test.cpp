// SPDX-License-Identifier: MIT
#include <oriel/kiosk/catalogue.h>

#include <gtest/gtest.h>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

constexpr std::string_view german = R"(msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

# of the shop
msgctxt "button"
msgid "Buy"
msgstr "Kaufen"

msgid "Buy"
msgstr "Kauf"

msgid "{n} ticket"
msgid_plural "{n} tickets"
msgstr[0] "{n} Karte"
msgstr[1] "{n} "
"Karten"

#, fuzzy
msgid "Pay"
msgstr "Zahlung?"
)";

int polish(std::int64_t count)
{
    auto const rule = PluralRule::parse("Plural-Forms: nplurals=3; plural=(n==1 ? 0 : "
                                        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);");
    return rule ? rule->form(count) : -1;
}

// The .mo that gettext's msgfmt lays out: header, two tables, texts.
std::string binary(std::string_view text, std::string_view translation)
{
    std::string bytes("\xde\x12\x04\x95", 4);
    auto const word = [&](std::size_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>(value >> shift & 0xffu);
    };
    for (std::size_t const value : { 0u, 1u, 28u, 36u, 0u, 44u })
        word(value);
    word(text.size());
    word(44);
    word(translation.size());
    word(44 + text.size() + 1);
    bytes.append(text).append(1, '\0').append(translation).append(1, '\0');
    return bytes;
}

}

TEST(Catalogue, FindsAMessageByContextAndText)
{
    Result<Catalogue> const catalogue = Catalogue::read(german);
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue.value().find("button", "Buy"), "Kaufen");
    EXPECT_EQ(catalogue.value().find("", "Buy"), "Kauf");
    EXPECT_EQ(catalogue.value().find("", "Sell"), "");
}

TEST(Catalogue, LeavesOutWhatIsFuzzy)
{
    EXPECT_EQ(Catalogue::read(german).value().find("", "Pay"), "");
}

TEST(Catalogue, TakesTheFormOfTheCount)
{
    Result<Catalogue> const catalogue = Catalogue::read(german);
    EXPECT_EQ(catalogue.value().find("", "{n} ticket", 1), "{n} Karte");
    EXPECT_EQ(catalogue.value().find("", "{n} ticket", 0), "{n} Karten");
}

TEST(Catalogue, ReadsWhatMsgfmtWrites)
{
    std::string const bytes = binary("Buy", "Kaufen");
    Result<Catalogue> const catalogue = Catalogue::read(bytes);
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue.value().find("", "Buy"), "Kaufen");
}

TEST(Catalogue, TellsWhatIsBroken)
{
    std::string const bytes = binary("Buy", "Kaufen");
    for (std::size_t size = 4; size < bytes.size() - 1; ++size)
        EXPECT_FALSE(Catalogue::read(bytes.substr(0, size))) << size;
    EXPECT_FALSE(Catalogue::read("nothing of the kind"));
    EXPECT_FALSE(
        Catalogue::read("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n;\\n\"\n"));
}

TEST(PluralRule, CountsAsPolishDoes)
{
    EXPECT_EQ(polish(1), 0);
    for (std::int64_t const few : { 2, 3, 4, 22, 104 })
        EXPECT_EQ(polish(few), 1) << few;
    for (std::int64_t const many : { 0, 5, 11, 12, 14, 21, 112 })
        EXPECT_EQ(polish(many), 2) << many;
}

TEST(PluralRule, NeverDividesByNothing)
{
    auto const rule = PluralRule::parse("nplurals=2; plural=n/0 + n%0;");
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->form(7), 0);
}
