// SPDX-License-Identifier: MIT
//
// Absurd sizes, numbers and texts: a safe picture, and the next frame is fine.

#include "events.h"
#include "scenes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>

namespace oriel {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float absurd[] = { 0, -1, -1e9f, 1e9f, 1e-30f, 1e38f, -1e38f, nan, infinite, -infinite };

void expect_finite(Context const& context)
{
    for (AccessNode const& node : context.describe()) {
        for (float const number : { node.rect.x, node.rect.y, node.rect.width, node.rect.height })
            EXPECT_TRUE(std::isfinite(number)) << name_of(node.info.role) << node.info.name;
        EXPECT_GE(node.rect.width, 0);
        EXPECT_GE(node.rect.height, 0);
    }
}

void everything(Ui& ui, scenes::Widgets& values, float a, float b)
{
    auto scope = ui.scope("everything");
    ui.label("label", { .width = a, .height = b, .grow = a });
    ui.button("button", { .width = b, .height = a, .grow = b });
    ui.checkbox("check", values.sound, { .width = a, .height = b });
    ui.radio("radio", values.quality, 1, { .width = a, .height = b });
    ui.slider("slider", values.volume,
        { .min = static_cast<double>(a), .max = static_cast<double>(b), .width = a });
    ui.text_field("field", values.name, { .width = a, .height = b });
    ui.progress("progress", a, { .width = b });
    ui.image("image", values.picture, { .width = a, .height = b });
    ui.space(a);
    if (auto row = ui.row({ .gap = a,
            .padding = { a, b, a, b },
            .width = Length::percent(b),
            .grow = a,
            .shrink = b,
            .min_width = b,
            .max_width = a }))
        ui.button("in a row");
    Track const tracks[] = { Track::fixed(a), Track::fraction(b), Track::fit() };
    if (auto grid = ui.grid({ .columns = tracks, .rows = tracks, .gap = a, .line_gap = b }))
        ui.button("in a grid");
    if (auto stack = ui.stack({ .padding = b, .width = a }))
        ui.button("in a stack");
    if (auto area =
            ui.scroll_area("area", { .gap = a, .padding = b, .width = b, .height = a, .grow = b }))
        ui.button("in an area");
    if (auto group = ui.group("group", { .gap = b, .padding = a, .width = a }))
        ui.button("in a group");
    if (auto window = ui.window(
            "window", { .position = { a, b }, .gap = a, .width = b, .height = a, .max_width = b }))
        ui.button("in a window");
}

TEST(NeverConfused, ByAbsurdOptions)
{
    scenes::Widgets values;
    for (float const a : absurd) {
        for (float const b : absurd) {
            Context context;
            for (int i = 0; i < 2; ++i)
                context.frame(
                    { .size = { 300, 200 } }, [&](Ui& ui) { everything(ui, values, a, b); });
            expect_finite(context);
        }
    }
}

TEST(NeverConfused, ByAbsurdSurfaces)
{
    scenes::Widgets widgets;
    Context context;
    for (float const width : absurd) {
        for (float const height : { 0.0f, 100.0f, 1e9f, nan }) {
            for (float const scale : { nan, 0.0f, -1.0f, 100.0f, infinite, 1.0f }) {
                context.frame(
                    { .size = { width, height }, .scale = scale }, [&](Ui& ui) { widgets(ui); });
                expect_finite(context);
            }
        }
    }
    context.frame({ .size = { 300, 200 } }, [&](Ui& ui) { widgets(ui); });
    EXPECT_GT(context.draw_list().records().size(), 20u);
}

TEST(NeverConfused, ByAnEmptySurface)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 0, 0 } });
    post(harness, { press_at({ 0, 0 }), release_at({ 0, 0 }), key_press(Key::Tab), typed(U'a') });
    harness.frame();
    harness.resize({ 300, 200 }, 1);
    EXPECT_TRUE(harness.has(Role::Heading, "Widgets"));
}

TEST(NeverConfused, ByAbsurdEvents)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 300, 200 } });
    for (float const a : absurd) {
        for (float const b : absurd) {
            for (EventKind const kind : { EventKind::PointerMove, EventKind::PointerPress,
                     EventKind::PointerRelease, EventKind::Wheel })
                harness.context().post({ .kind = kind,
                    .time = static_cast<double>(a),
                    .position = { a, b },
                    .wheel = { b, a } });
            harness.frame();
            expect_finite(harness.context());
        }
    }
}

TEST(NeverConfused, ByTimeThatStandsStillOrRunsBackwards)
{
    scenes::Widgets widgets;
    Context context;
    context.post({ .kind = EventKind::KeyPress, .key = Key::Tab, .modifiers = Modifiers::Shift });
    for (double const time : { 10.0, 5.0, -1e300, std::nan(""), 1e300, 0.0 }) {
        context.frame({ .size = { 300, 200 }, .time = time }, [&](Ui& ui) { widgets(ui); });
        EXPECT_FALSE(std::isnan(context.seconds_until_next_frame()));
    }
}

TEST(NeverConfused, ByAThemeOfNumbersThatAreNone)
{
    scenes::Widgets widgets;
    for (float const number : absurd) {
        Theme theme = Theme::light();
        theme.control_height = theme.control_padding = theme.control_radius = number;
        theme.box_size = theme.box_gap = theme.field_width = theme.gap = number;
        theme.window_radius = theme.window_padding = theme.title_height = number;
        theme.focus_ring_width = theme.scroll_bar_width = number;
        theme.body = theme.heading = { 0, number, number };
        Context context;
        context.set_theme(theme);
        for (int i = 0; i < 3; ++i) {
            context.post({ .kind = EventKind::KeyPress, .key = Key::Tab });
            context.frame({ .size = { 300, 200 } }, [&](Ui& ui) { widgets(ui); });
        }
        expect_finite(context);
    }
}

TEST(NeverConfused, ByTextsThatAreNone)
{
    std::string const texts[] = { "", "\xff\xfe\xc3(", "\xed\xa0\x80", std::string(3, '\0'), "\n\n",
        "\xef\xbb\xbf", "a\xcc\x81\xcc\x81\xcc\x81", "\xe2\x80\xae mirrored \xe2\x80\xac" };
    for (std::string const& text : texts) {
        bool checked = false;
        std::string edited = text;
        Harness harness([&](Ui& ui) {
            ui.heading(text);
            ui.label(text);
            ui.button(text, { .tooltip = text });
            ui.checkbox(text, checked);
            ui.text_field(text, edited, { .hint = text });
            if (auto group = ui.group(text))
                ui.label("inside");
            if (auto window = ui.window(text))
                ui.label("inside");
        });
        harness.press(Key::Tab);
        harness.press(Key::Tab);
        harness.press(Key::Tab);
        for (Key const key : { Key::Left, Key::Right, Key::Backspace, Key::Delete, Key::End })
            harness.press(key);
        harness.type("x");
        expect_finite(harness.context());
    }
}

TEST(NeverConfused, ByALabelOfTenMegabytes)
{
    std::string const text(10'000'000, 'x');
    std::string edited = text;
    std::vector<DiagnosticKind> reported;
    Context context;
    context.set_diagnostic_handler([&](Diagnostic const& d) { reported.push_back(d.kind); });
    for (int i = 0; i < 2; ++i) {
        context.frame({ .size = { 300, 200 } }, [&](Ui& ui) {
            ui.button(text);
            ui.label(text);
            ui.text_field("field", edited);
        });
    }
    expect_finite(context);
    EXPECT_NE(
        std::find(reported.begin(), reported.end(), DiagnosticKind::TextTooLong), reported.end());
}

TEST(NeverConfused, ByTenThousandWidgets)
{
    int clicked = -1;
    Harness harness([&](Ui& ui) {
        if (auto area = ui.scroll_area("Area")) {
            for (int i = 0; i < 10'000; ++i) {
                auto round = ui.scope(static_cast<std::uint64_t>(i));
                if (ui.button("Button").clicked())
                    clicked = i;
            }
        }
    });
    harness.find(Role::ScrollArea).scroll_by({ 0, -1e7f });
    harness.find_all(Role::Button).back().click();
    EXPECT_EQ(clicked, 9999);
    EXPECT_TRUE(harness.diagnostics().empty());
}

void nest(Ui& ui, int depth)
{
    if (depth == 0) {
        ui.button("Innermost");
        return;
    }
    if (depth % 3 == 0) {
        if (auto group = ui.group("", { .padding = 0.01f }))
            nest(ui, depth - 1);
    } else if (depth % 3 == 1) {
        if (auto row = ui.row())
            nest(ui, depth - 1);
    } else if (auto area = ui.scroll_area("area")) {
        nest(ui, depth - 1);
    }
}

TEST(NeverConfused, ByAThousandNestedContainers)
{
    Harness harness([](Ui& ui) { nest(ui, 1000); });
    EXPECT_TRUE(harness.has(Role::Button, "Innermost"));
    harness.press(Key::Tab);
    EXPECT_TRUE(harness.find(Role::Button, "Innermost").has(AccessState::Focused));
    expect_finite(harness.context());
}

// A Ui that is used after its frame has ended.
TEST(NeverConfused, ByCallsOutsideOfAFrame)
{
    Context context;
    std::vector<DiagnosticKind> reported;
    context.set_diagnostic_handler([&](Diagnostic const& d) { reported.push_back(d.kind); });
    Ui* kept = nullptr;
    context.frame({ .size = { 300, 200 } }, [&](Ui& ui) {
        kept = &ui;
        ui.label("in time");
    });
    kept->label("too late");
    kept->button("too late");
    if (auto row = kept->row())
        kept->label("too late");
    EXPECT_EQ(context.describe().size(), 1u);
    context.frame({ .size = { 300, 200 } }, [](Ui& ui) { ui.label("in time"); });
    EXPECT_EQ(context.describe().size(), 1u);
    EXPECT_EQ(reported, std::vector { DiagnosticKind::CallOutsideFrame });
    reported.clear();
    context.frame({ .size = { 300, 200 } }, [](Ui& ui) { ui.label("in time"); });
    EXPECT_TRUE(reported.empty());
}

}
}
