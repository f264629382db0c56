// SPDX-License-Identifier: MIT

#include "right_to_left_scene.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/text/debian_font.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

class HebrewAndArabic final : public FontProvider {
public:
    FontData find(FontRequest const&) override { return { m_bytes }; }
    bool is_there() const { return !m_bytes.empty(); }

private:
    std::vector<std::byte> m_bytes = read_font(dejavu_sans);
};

struct RightToLeftPicture : testing::Test {
    HebrewAndArabic fonts;

    void SetUp() override
    {
        if (!fonts.is_there())
            GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    }
    void expect_picture(
        std::string const& name, scenes::Words const& words, float scale, Theme const& theme)
    {
        scenes::RightToLeft scene(words);
        bool has_fonts = false;
        auto const build = [&](Ui& ui) {
            if (has_fonts)
                scene(ui);
        };
        Harness harness(build, { .size = { 800, 720 },
                                   .scale = scale,
                                   .theme = theme,
                                   .direction = Direction::RightToLeft });
        harness.context().text().add_provider(fonts);
        has_fonts = true;
        harness.settle();
        harness.press(Key::Tab);
        Outcome const outcome = compare_with_golden(
            std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png", harness.pixels());
        EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
    }
};

}

TEST_F(RightToLeftPicture, InHebrewIsAsAccepted)
{
    expect_picture("right_to_left_hebrew", scenes::Words::hebrew(), 1, Theme::light());
}

TEST_F(RightToLeftPicture, InArabicIsAsAccepted)
{
    expect_picture("right_to_left_arabic_dark_150", scenes::Words::arabic(), 1.5f, Theme::dark());
}

}
