// SPDX-License-Identifier: MIT

#include <oriel/ui/keys.h>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace oriel {
namespace {

TEST(Keys, HaveNamesThatDiffer)
{
    std::set<std::string_view> names;
    for (std::size_t i = 1; i < key_count; ++i)
        names.insert(name_of(static_cast<Key>(i)));
    EXPECT_EQ(names.size(), key_count - 1);
    EXPECT_FALSE(names.contains(""));
    EXPECT_EQ(name_of(static_cast<Key>(255)), "");
}

TEST(KeyChord, IsWrittenAsPeopleAreShownIt)
{
    EXPECT_EQ(KeyChordText(Modifiers::Control | Modifiers::Shift | Key::S).view(), "Ctrl+Shift+S");
    EXPECT_EQ(KeyChordText(Key::F5).view(), "F5");
    EXPECT_EQ(KeyChordText(Modifiers::Alt | Key::Digit1).view(), "Alt+1");
    EXPECT_EQ(KeyChordText(Modifiers::Super | Key::Comma).view(), "Super+,");
    EXPECT_EQ(KeyChordText(KeyChord()).view(), "");
}

TEST(KeyChord, IsReadInAnyOrderAndCase)
{
    EXPECT_EQ(KeyChord::parse("shift+CTRL+s"), Modifiers::Control | Modifiers::Shift | Key::S);
    EXPECT_EQ(KeyChord::parse("Ctrl+Escape"), Modifiers::Control | Key::Escape);
    EXPECT_EQ(KeyChord::parse("pageup"), KeyChord(Key::PageUp));
    EXPECT_EQ(KeyChord::parse("Num +"), KeyChord(Key::KeypadAdd));
    EXPECT_EQ(KeyChord::parse("Ctrl+Num +"), Modifiers::Control | Key::KeypadAdd);
}

TEST(KeyChord, GivesEveryChordBackThatItWrote)
{
    for (unsigned modifiers = 0; modifiers < 16; ++modifiers) {
        for (std::size_t i = 1; i < key_count; ++i) {
            KeyChord const chord(static_cast<Modifiers>(modifiers), static_cast<Key>(i));
            KeyChordText const text(chord);
            EXPECT_EQ(KeyChord::parse(text.view()), chord) << text.view();
        }
    }
}

TEST(KeyChord, IsNotReadFromWhatIsNone)
{
    for (char const* const text :
        { "", "+", "Ctrl", "Ctrl+", "+S", "Ctrl++", "Ctrl+Foo", "F25", "Ctrl S", "Strg+S", "None" })
        EXPECT_EQ(KeyChord::parse(text), std::nullopt) << text;
}

}
}
