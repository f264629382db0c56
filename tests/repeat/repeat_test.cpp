// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>
#include <oriel/ui/repeat.h>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace oriel {
namespace {

// What may change from frame to frame in a panel of widgets that can be repeated.
struct Panel {
    struct Line {
        std::string name;
        std::string long_name = "A label that is so long that it is wrapped where it has no room";
        bool is_on = false;
        float value = 0.25f;
        int count = 3;
        double end = 1;
        float width = 0;
        LabelTone tone = LabelTone::Normal;
        ButtonKind kind = ButtonKind::Normal;
        TextAlign align = TextAlign::Start;
        int ticks = 0;
        bool is_enabled = true;
        bool is_there = true;
        bool is_column = false;
    };
    std::vector<Line> lines = std::vector<Line>(6);

    Panel()
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i].name = "Line " + std::to_string(i);
    }
    void build(Ui& ui)
    {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].is_there)
                continue;
            auto scope = ui.scope(std::uint64_t { i });
            if (lines[i].is_column) {
                if (auto column = ui.column())
                    build_line(ui, lines[i]);
            } else if (auto row = ui.row()) {
                build_line(ui, lines[i]);
            }
        }
    }
    static void build_line(Ui& ui, Line& line)
    {
        Length const width = line.width > 0 ? Length(line.width) : Length();
        ui.label(line.name, { .tone = line.tone, .align = line.align, .width = width });
        ui.label(line.long_name, { .tone = line.tone });
        ui.button("Press", { .kind = line.kind, .enabled = line.is_enabled, .width = width });
        ui.checkbox("On", line.is_on, { .enabled = line.is_enabled });
        ui.slider("Value", line.value, { .max = line.end, .ticks = line.ticks, .width = width });
        ui.slider("Count", line.count, { .max = 10, .enabled = line.is_enabled });
    }
};

struct View {
    Panel panel;
    Theme theme = Theme::light();
    Direction direction = Direction::LeftToRight;
    float scale = 1;
};

std::vector<std::uint32_t> pixels_of(Harness const& harness)
{
    PixelBuffer const buffer = harness.pixels();
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < buffer.size.height; ++y) {
        std::uint32_t const* const row = buffer.pixels + y * buffer.stride;
        pixels.insert(pixels.end(), row, row + buffer.size.width);
    }
    return pixels;
}

template <typename Choice>
Choice next_of(Choice choice, int count)
{
    return static_cast<Choice>((static_cast<int>(choice) + 1) % count);
}

void change(View& view, std::mt19937& random)
{
    Panel::Line& line = view.panel.lines[random() % view.panel.lines.size()];
    switch (random() % 18) {
    case 0:
        line.name += "!";
        break;
    case 1:
        line.is_on = !line.is_on;
        break;
    case 2:
        line.value = static_cast<float>(random() % 100) / 100;
        break;
    case 3:
        line.count = static_cast<int>(random() % 11);
        break;
    case 4:
        line.end = line.end == 1 ? 2 : 1;
        break;
    case 5:
        line.width = line.width > 0 ? 0 : 150;
        break;
    case 6:
        line.tone = next_of(line.tone, 4);
        break;
    case 7:
        line.kind = next_of(line.kind, 3);
        break;
    case 8:
        line.align = next_of(line.align, 3);
        break;
    case 9:
        line.ticks = line.ticks == 0 ? 5 : 0;
        break;
    case 10:
        line.is_enabled = !line.is_enabled;
        break;
    case 11:
        line.is_there = !line.is_there;
        break;
    case 12:
        line.is_column = !line.is_column;
        break;
    case 13:
        view.theme = view.theme == Theme::light() ? Theme::dark() : Theme::light();
        break;
    case 14:
        view.direction =
            runs_left(view.direction) ? Direction::LeftToRight : Direction::RightToLeft;
        break;
    case 15:
        view.scale = view.scale == 1 ? 1.5f : 1;
        break;
    case 16:
        std::swap(line, view.panel.lines.front());
        break;
    default:
        break; // nothing
    }
}

TEST(Repeat, ShowsWhatAContextShowsThatRemembersNothing)
{
    constexpr Size size { 900, 700 };
    View view;
    Harness old([&](Ui& ui) { view.panel.build(ui); }, { .size = size });
    std::mt19937 random(1);
    for (int step = 0; step < 150; ++step) {
        change(view, random);
        old.context().set_theme(view.theme);
        old.context().set_direction(view.direction);
        old.resize(size, view.scale);
        old.settle();
        Harness fresh([&](Ui& ui) { view.panel.build(ui); }, { .size = size,
                                                                 .scale = view.scale,
                                                                 .theme = view.theme,
                                                                 .direction = view.direction });
        fresh.settle();
        ASSERT_EQ(old.dump(), fresh.dump()) << step;
        ASSERT_TRUE(pixels_of(old) == pixels_of(fresh)) << step;
    }
}

// A stranger's widget that counts how often it is described.
struct Counted {
    int described = 0;
    bool is_idle = true;

    void build(Ui& ui, std::string_view label, std::uint64_t wishes)
    {
        Id const id = ui.id(label, {}, CallSite::here());
        Response response = ui.interact(id, sense_button, true);
        if (!is_idle)
            response.set(Response::Flag::Changed);
        if (repeat_leaf(ui, response, label, wishes))
            return;
        ++described;
        TextLayout const& text = ui.text(label, ui.theme().body);
        Node const node { .id = id,
            .content = { text.size().width, text.size().height },
            .access = { .role = Role::Button, .name = text.text() },
            .sense = sense_button };
        remember_leaf(ui, ui.leaf(node, [](Painting const&) {}), node, { &text });
    }
};

struct RepeatFixture : testing::Test {
    Counted counted;
    std::string label = "Label";
    std::uint64_t wishes = 1;
    Context context;
    double time = 0;

    int described_in_a_frame()
    {
        int const before = counted.described;
        auto const build = [this](Ui& ui) { counted.build(ui, label, wishes); };
        context.frame({ .size = { 300, 200 }, .time = time += 1 }, build);
        return counted.described - before;
    }
};

TEST_F(RepeatFixture, DescribesAWidgetOnceWhileNothingChanges)
{
    EXPECT_EQ(described_in_a_frame(), 1);
    for (int i = 0; i < 300; ++i)
        EXPECT_EQ(described_in_a_frame(), 0) << "its text is kept as long as it is shown";
    EXPECT_EQ(context.describe().back().info.name, "Label");
}

TEST_F(RepeatFixture, DescribesItAgainWhenItsLabelOrItsWishesAreOthers)
{
    described_in_a_frame();
    wishes = 2;
    EXPECT_EQ(described_in_a_frame(), 1);
    EXPECT_EQ(described_in_a_frame(), 0);
    label = "Another";
    EXPECT_EQ(described_in_a_frame(), 1);
    EXPECT_EQ(context.describe().back().info.name, "Another");
}

TEST_F(RepeatFixture, DescribesItAgainWhileItIsNotIdle)
{
    described_in_a_frame();
    counted.is_idle = false;
    EXPECT_EQ(described_in_a_frame(), 1);
    EXPECT_EQ(described_in_a_frame(), 1);
    counted.is_idle = true;
    EXPECT_EQ(described_in_a_frame(), 1);
    EXPECT_EQ(described_in_a_frame(), 0);
}

TEST_F(RepeatFixture, IsHitAndHeardLikeAnyOther)
{
    described_in_a_frame();
    described_in_a_frame();
    AccessNode const node = context.describe().back();
    EXPECT_EQ(node.info.role, Role::Button);
    context.post({ .kind = EventKind::PointerMove, .position = node.rect.center() });
    EXPECT_GT(described_in_a_frame(), 0) << "it is hovered";
}

}
}
