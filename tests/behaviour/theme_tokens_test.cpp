// SPDX-License-Identifier: MIT
//
// Whatever colors a theme is made of, what is written can be read and what is used can be seen.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <oriel/ui/theme_tokens.h>

#include <ui/widgets/badge_colors.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace oriel {
namespace {

struct Pair {
    char const* front;
    char const* back;
    Color a;
    Color b;
    float least;
};

std::vector<Pair> pairs_of(Theme const& t, float text)
{
    std::vector<Pair> pairs;
    struct Named {
        char const* name;
        Color color;
    };
    Named const surfaces[] = { { "background", t.background }, { "surface", t.surface },
        { "raised", t.raised }, { "field", t.field } };
    for (Named const& under : surfaces) {
        pairs.push_back({ "text", under.name, t.text, under.color, text });
        pairs.push_back({ "text_muted", under.name, t.text_muted, under.color, text });
        pairs.push_back({ "field_border", under.name, t.field_border, under.color, 3 });
        pairs.push_back(
            { "field_border_hovered", under.name, t.field_border_hovered, under.color, 3 });
        pairs.push_back({ "focus_ring", under.name, t.focus_ring, under.color, 3 });
        pairs.push_back({ "accent", under.name, t.accent, under.color, 3 });
        pairs.push_back({ "accent_hovered", under.name, t.accent_hovered, under.color, 3 });
        pairs.push_back({ "error", under.name, t.error, under.color, text });
        pairs.push_back({ "warning", under.name, t.warning, under.color, text });
        pairs.push_back({ "success", under.name, t.success, under.color, text });
        pairs.push_back({ "info", under.name, t.info, under.color, text });
        pairs.push_back({ "star", under.name, t.star, under.color, 3 });
        for (Tone const tone :
            { Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad }) {
            BadgeColors const badge = badge_colors(t, tone);
            Color const ground = under.color.mixed(
                badge.fill.with_opacity(1), static_cast<float>(badge.fill.alpha) / 255);
            pairs.push_back({ "badge", under.name, badge.ink, ground, text });
        }
    }
    for (Named const& under :
        { Named { "control", t.control }, Named { "control_hovered", t.control_hovered },
            Named { "control_held", t.control_held }, Named { "selection", t.selection } })
        pairs.push_back({ "text", under.name, t.text, under.color, text });
    for (Named const& under : { Named { "accent", t.accent },
             Named { "accent_hovered", t.accent_hovered }, Named { "accent_held", t.accent_held } })
        pairs.push_back({ "text_on_accent", under.name, t.text_on_accent, under.color, text });
    pairs.push_back({ "knob", "accent", t.knob, t.accent, 3 });
    return pairs;
}

void expect_read(ThemeTokens const& tokens, std::string const& what)
{
    for (Pair const& pair : pairs_of(tokens.theme(), tokens.text_contrast))
        EXPECT_GE(contrast(pair.a, pair.b), pair.least - 0.005f)
            << what << ": " << pair.front << " on " << pair.back;
}

TEST(ThemeTokens, KnowWhatContrastIs)
{
    EXPECT_FLOAT_EQ(contrast(Color::rgb(0xffffff), Color::rgb(0x000000)), 21);
    EXPECT_FLOAT_EQ(contrast(Color::rgb(0x123456), Color::rgb(0x123456)), 1);
    // An example of WebAIM's checker.
    EXPECT_NEAR(contrast(Color::rgb(0x767676), Color::rgb(0xffffff)), 4.54f, 0.005f);
}

TEST(Theme, OfEveryBuildIsRead)
{
    for (Pair const& pair : pairs_of(Theme::light(), 4.5f))
        EXPECT_GE(contrast(pair.a, pair.b), pair.least - 0.005f)
            << "light: " << pair.front << " on " << pair.back;
    for (Pair const& pair : pairs_of(Theme::dark(), 4.5f))
        EXPECT_GE(contrast(pair.a, pair.b), pair.least - 0.005f)
            << "dark: " << pair.front << " on " << pair.back;
}

TEST(ThemeTokens, MakeLightAndDarkThemesThatAreRead)
{
    expect_read(ThemeTokens::light(), "light");
    expect_read(ThemeTokens::dark(), "dark");
}

TEST(ThemeTokens, OfHighContrastMeetTripleA)
{
    EXPECT_EQ(ThemeTokens::high_contrast_dark().text_contrast, 7);
    expect_read(ThemeTokens::high_contrast_light(), "high contrast, light");
    expect_read(ThemeTokens::high_contrast_dark(), "high contrast, dark");
}

TEST(ThemeTokens, TakeEveryAccent)
{
    std::mt19937 random(1);
    for (ThemeTokens tokens : { ThemeTokens::light(), ThemeTokens::dark() }) {
        for (int i = 0; i < 200; ++i) {
            tokens.accent = Color::rgb(static_cast<std::uint32_t>(random() & 0xffffff));
            expect_read(tokens, std::to_string(tokens.accent.packed()));
        }
    }
}

TEST(ThemeTokens, KeepAnAccentThatCanBeRead)
{
    EXPECT_EQ(ThemeTokens::light().theme().accent, ThemeTokens::light().accent);
}

TEST(ThemeTokens, TakeSizesThatAreNone)
{
    ThemeTokens tokens;
    tokens.text_size = std::numeric_limits<float>::quiet_NaN();
    tokens.control_height = -5;
    tokens.control_radius = std::numeric_limits<float>::infinity();
    Theme const theme = tokens.theme();
    EXPECT_GE(theme.body.size, 6);
    EXPECT_GE(theme.control_height, 16);
    EXPECT_GE(theme.control_radius, 0);
    Harness harness([](Ui& ui) { ui.button("Button"); }, { .size = { 200, 60 }, .theme = theme });
    EXPECT_TRUE(harness.diagnostics().empty());
}

// A picture after a change is that of a program that began so.
TEST(ThemeTokens, AndScalesChangeWhileTheProgramRuns)
{
    float volume = 0.4f;
    std::string text = "Text";
    auto const build = [&](Ui& ui) {
        ui.heading("Heading");
        ui.button("Button");
        ui.slider("Volume", volume);
        ui.text_field("Text", text);
    };
    Harness changing(build, { .size = { 300, 200 } });
    for (float const scale : { 0.75f, 1.0f, 1.25f, 1.5f, 2.0f, 3.0f, 4.0f }) {
        for (Theme const& theme : { Theme::dark(), ThemeTokens::high_contrast_dark().theme() }) {
            changing.context().set_theme(theme);
            changing.resize({ 300, 200 }, scale);
            Harness fresh(build, { .size = { 300, 200 }, .scale = scale, .theme = theme });
            EXPECT_EQ(hash_of(changing.context().draw_list()), hash_of(fresh.context().draw_list()))
                << scale;
        }
    }
}

TEST(ThemeTokens, LeaveEdgesOnDevicePixelsAtEveryScale)
{
    std::string text = "Text";
    bool checked = true;
    for (float const scale : { 0.75f, 1.0f, 1.25f, 1.5f, 2.0f, 3.0f, 4.0f }) {
        Harness harness(
            [&](Ui& ui) {
                ui.button("Button");
                ui.checkbox("Check", checked);
                ui.text_field("Text", text);
                ui.progress("Progress", 0.37f);
                ui.separator();
            },
            { .size = { 301, 203 }, .scale = scale });
        int seen = 0;
        for (Record const& record : harness.context().draw_list().records()) {
            if (record.kind != RecordKind::Rectangle)
                continue;
            ++seen;
            for (float const edge : { record.x0, record.y0, record.x1, record.y1 })
                EXPECT_EQ(edge, std::round(edge)) << scale;
        }
        EXPECT_GE(seen, 5) << scale;
    }
}

}
}
