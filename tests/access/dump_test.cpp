// SPDX-License-Identifier: MIT

#include <oriel/access/access_tree.h>

#include <gtest/gtest.h>

#include <set>

namespace oriel {
namespace {

TEST(Dump, WritesOneNodeALineIndentedByDepth)
{
    AccessNode const nodes[] = {
        { .info = { .role = Role::Window, .states = AccessState::Expanded, .name = "Mixer" },
            .rect = { 10, 20, 300, 200.5f } },
        { .info = { .role = Role::Slider,
              .states = AccessState::Focusable | AccessState::Focused | AccessState::Disabled,
              .name = "Volume",
              .value = "0.70" },
            .rect = { 26, 60, 268, 32 },
            .parent = 0,
            .depth = 1 },
        { .info = { .role = Role::Separator }, .rect = { 0, 0, 1, 1 } },
    };
    EXPECT_EQ(dump(nodes), "Window \"Mixer\" expanded 10,20,300,200.5\n"
                           "  Slider \"Volume\" = \"0.70\" disabled focused 26,60,268,32\n"
                           "Separator 0,0,1,1\n");
    EXPECT_EQ(dump({}), "");
}

TEST(Dump, HasAWordForEveryState)
{
    for (unsigned bit = 0; bit < 10; ++bit) {
        AccessNode const node { .info = { .role = Role::Button,
                                    .states = static_cast<AccessState>(1u << bit) } };
        AccessNode const plain { .info = { .role = Role::Button } };
        bool const is_said = dump({ &node, 1 }) != dump({ &plain, 1 });
        EXPECT_EQ(is_said, static_cast<AccessState>(1u << bit) != AccessState::Focusable) << bit;
    }
}

TEST(Dump, SaysWhichOfItsLikeANodeIs)
{
    AccessPlace const row { .position = 3, .set_size = 10, .level = 2 };
    AccessPlace const cell { .column = 1, .column_count = 8 };
    AccessNode const nodes[] = { { .info = { .role = Role::Row, .place = &row } },
        { .info = { .role = Role::Cell, .place = &cell } } };
    EXPECT_EQ(dump(nodes), "Row at 3 of 10 level 2 0,0,0,0\nCell column 1 of 8 0,0,0,0\n");
}

TEST(Dump, CutsLongTextsBetweenCharactersAndKeepsEachNodeOnItsLine)
{
    std::string const text = "line\nbreak \"quoted\" " + std::string(300, 'x');
    std::string umlauts;
    for (int i = 0; i < 300; ++i)
        umlauts += "\xc3\xa4"; // two bytes each
    for (std::string const& name : { text, umlauts, "x" + umlauts }) {
        AccessNode const node { .info = { .role = Role::Label, .name = name } };
        std::string const line = dump({ &node, 1 });
        EXPECT_LT(line.size(), 300u);
        EXPECT_EQ(line.find('\n'), line.size() - 1) << line;
        std::size_t const cut = line.find("\xe2\x80\xa6");
        ASSERT_NE(cut, std::string::npos);
        EXPECT_NE(static_cast<unsigned char>(line[cut - 1]), 0xc3) << "half a character";
    }
}

TEST(Access, EveryRoleHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (int role = 0; role <= static_cast<int>(Role::TreeItem); ++role)
        names.insert(name_of(static_cast<Role>(role)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(Role::TreeItem) + 1);
    EXPECT_EQ(name_of(Role::CheckBox), "CheckBox");
    EXPECT_EQ(name_of(static_cast<Role>(200)), "None");
}

}
}
