// SPDX-License-Identifier: MIT
//
// A steady frame of every widget that shows a value allocates nothing.

#include "events.h"

#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace oriel {
namespace {

struct EveryValue {
    float speed = 1.5f;
    int count = 3;
    std::array<float, 3> position { 1, 2, 3 };
    int low = 2;
    int high = 7;
    double angle = 1;
    bool on = true;
    CheckState mixed = CheckState::Mixed;
    bool is_open = true;
    RowSelection tags;
    Color color = Color::rgb(0x336699);
    std::chrono::year_month_day date { std::chrono::year(2026) / 11 / 23 };
    std::chrono::seconds time { 3600 };
    std::vector<CurvePoint> curve { { 0, 0 }, { 1, 1 } };
    Gradient gradient = Gradient::linear(Color::black(), Color::white());

    void numbers(Ui& ui)
    {
        ui.number("Speed", speed, { .min = 0, .max = 10, .suffix = " m/s" });
        ui.number("Count", count, { .has_steppers = true });
        ui.numbers("Position", position, { .captions = xyz_captions });
        ui.number_range("Range", low, high);
        ui.range_slider("Price", low, high, { .max = 10 });
        ui.slider("Logarithmic", speed,
            { .min = 0, .max = 1000, .scale = SliderScale::Logarithmic, .suffix = " Hz" });
        ui.angle("Angle", angle);
        ui.knob("Gain", speed);
    }
    void choices(Ui& ui)
    {
        ui.toggle("Toggle", on);
        ui.checkbox("Mixed", mixed);
        ui.segmented("View", count, { "A", "B", "C", "D" });
        ui.selectable_row("Row", on, { .icon = Icon::Folder });
        ui.rating("Stars", count);
        ui.chip("Chip", { .is_selected = &on, .is_open = &is_open });
        ui.badge("New");
        ui.hyperlink("Link", "https://example.org");
        ui.button("Save", { .icon = Icon::Save });
        ui.progress("Text", 0.4f, { .text = "4 of 10" });
    }
    void pickers(Ui& ui)
    {
        ui.combo("Combo", count, { "A", "B", "C", "D" });
        ui.combo("Tags", tags, { "A", "B" });
        ui.list_box("List", count, { "A", "B", "C", "D" });
        ui.color_button("Color", color);
        ui.color_picker("Picker", color);
        ui.calendar("Calendar", date);
        ui.date_field("Date", date);
        ui.time_field("Time", time);
        ui.curve_editor("Curve", curve);
        ui.gradient_editor("Gradient", gradient);
    }
    void operator()(Ui& ui)
    {
        if (auto row = ui.row({ .align = Align::Start })) {
            if (auto column = ui.column({ .width = 300 }))
                numbers(ui);
            if (auto column = ui.column({ .width = 300 }))
                choices(ui);
            if (auto column = ui.column({ .width = 300 }))
                pickers(ui);
        }
    }
};

TEST(Values, ASteadyFrameAllocatesNothing)
{
    EveryValue values;
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { values(ui); };
    std::size_t allocated = 0;
    for (int i = 0; i < 200; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 1000, 1400 }, .time = i * 0.01 }, build);
        if (i >= 100)
            allocated += count.count();
    }
    EXPECT_EQ(allocated, 0u);
}

TEST(Values, HoveringAllocatesNothing)
{
    EveryValue values;
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { values(ui); };
    std::size_t allocated = 0;
    for (int i = 0; i < 600; ++i) {
        float const along = static_cast<float>(i % 200) / 200;
        float const across = static_cast<float>(i % 3) * 310 + 60;
        context.post(move_to({ across, 1400 * along }));
        AllocationCount const count;
        context.frame({ .size = { 1000, 1400 }, .time = i * 0.01 }, build);
        if (i >= 400)
            allocated += count.count();
    }
    EXPECT_EQ(allocated, 0u);
}

TEST(Values, TheFirstFrameIsArrangedAsTheTenth)
{
    EveryValue values;
    Harness harness([&](Ui& ui) { values(ui); }, { .size = { 1000, 1400 } });
    std::vector<AccessNode> const first = harness.describe();
    for (int i = 0; i < 9; ++i)
        harness.frame();
    std::vector<AccessNode> const tenth = harness.describe();
    ASSERT_EQ(first.size(), tenth.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(first[i].rect, tenth[i].rect) << first[i].info.name;
}

}
}
