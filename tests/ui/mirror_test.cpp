// SPDX-License-Identifier: MIT
//
// What runs to the left is the mirror image of what runs to the right, and stays it whatever a
// user does whose hand is mirrored, too.

#include "events.h"
#include "scenes.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>
#include <set>

namespace oriel {
namespace {

constexpr Size surface { 800, 700 };

Direction opposite(Direction direction)
{
    return runs_left(direction) ? Direction::LeftToRight : Direction::RightToLeft;
}

Rect mirrored(Rect const& rect)
{
    return placed(rect, { 0, 0, surface.width, surface.height }, Direction::RightToLeft);
}

// One user interface twice, and two users who do the same in a mirror.
class MirrorPair {
public:
    explicit MirrorPair(std::function<void(Ui&)> const& scene)
        : m_right(scene, { .size = surface })
        , m_left(scene, { .size = surface, .direction = Direction::RightToLeft })
    {}

    Harness& right() { return m_right; }
    Harness& left() { return m_left; }

    void post(Event event)
    {
        m_right.post(event);
        event.position.x = surface.width - event.position.x;
        event.wheel.x = -event.wheel.x;
        event.key = event.key == Key::Left    ? Key::Right
                    : event.key == Key::Right ? Key::Left
                                              : event.key;
        m_left.post(event);
    }
    void settle()
    {
        m_right.settle();
        m_left.settle();
    }
    // Long enough for a tooltip.
    void rest()
    {
        m_right.tick(1);
        m_left.tick(1);
    }
    // Empty, or the first difference in words.
    std::string difference()
    {
        auto const right = m_right.describe();
        auto const left = m_left.describe();
        if (right.size() != left.size())
            return "another number of nodes";
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (!is_mirror_image(right[i], left[i]))
                return "node " + std::to_string(i) + " of\n" + m_right.dump() + "\n"
                       + m_left.dump();
        }
        return {};
    }

private:
    static bool is_near(Rect const& a, Rect const& b)
    {
        auto const near = [](float x, float y) { return std::abs(x - y) < 0.01f; };
        return (a.is_empty() && b.is_empty())
               || (near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width)
                   && near(a.height, b.height));
    }
    static bool is_mirror_image(AccessNode const& right, AccessNode const& left)
    {
        return right.info.role == left.info.role && right.info.name == left.info.name
               && right.info.states == left.info.states
               && !(std::abs(right.info.number - left.info.number) > 1e-3f) // of most: not a number
               && is_near(mirrored(right.rect), left.rect)
               && is_near(mirrored(right.visible), left.visible);
    }

    Harness m_right;
    Harness m_left;
};

void expect_mirror_image(std::function<void(Ui&)> const& scene)
{
    MirrorPair pair(scene);
    EXPECT_EQ(pair.difference(), "");
}

// Somewhere in or at the edge of something.
Point random_point(std::mt19937& random, std::vector<AccessNode> const& nodes)
{
    Rect const target = nodes[random() % nodes.size()].visible.expanded(3);
    auto const along = [&](float length) {
        return std::floor(length * static_cast<float>(random() % 1000) / 1000) + 0.37f;
    };
    return { target.x + along(target.width), target.y + along(target.height) };
}

// Points, presses, drags, wheels, and keys that mean a direction.
Event random_event(std::mt19937& random, std::vector<AccessNode> const& nodes)
{
    auto const pick = [&](unsigned count) { return random() % count; };
    Event event;
    event.position = random_point(random, nodes);
    static constexpr EventKind kinds[] = { EventKind::PointerMove, EventKind::PointerMove,
        EventKind::PointerPress, EventKind::PointerRelease, EventKind::Wheel, EventKind::KeyPress };
    event.kind = kinds[pick(6)];
    if (event.kind == EventKind::Wheel)
        event.wheel = { static_cast<float>(pick(81)) - 40, static_cast<float>(pick(81)) - 40 };
    static constexpr Key keys[] = { Key::Tab, Key::Tab, Key::Left, Key::Right, Key::Space };
    if (event.kind == EventKind::KeyPress)
        event.key = keys[pick(5)];
    return event;
}

void expect_mirror_image_whatever_is_done(std::function<void(Ui&)> const& scene, unsigned seed)
{
    std::mt19937 random(seed);
    MirrorPair pair(scene);
    std::set<std::string> seen;
    for (int step = 0; step < 300; ++step) {
        pair.post(random_event(random, pair.right().describe()));
        pair.settle();
        if (random() % 8 == 0)
            pair.rest();
        seen.insert(pair.right().dump());
        auto const difference = pair.difference();
        ASSERT_EQ(difference, "") << "seed " << seed << ", step " << step;
    }
    EXPECT_GT(seen.size(), 20u) << "the user did something";
}

struct ScrolledBothWays {
    void operator()(Ui& ui)
    {
        if (auto area =
                ui.scroll_area("Area", { .scroll = Scroll::Both, .width = 200, .height = 150 })) {
            for (int i = 0; i < 9; ++i) {
                if (auto row = ui.row({ .id = std::to_string(i) })) {
                    for (int k = 0; k < 7; ++k)
                        ui.button("Button " + std::to_string(k), { .id = std::to_string(k) });
                }
            }
        }
        if (auto window = ui.window("First"))
            ui.label("A window that nobody placed");
        if (auto window = ui.window("Second"))
            ui.label("And one more");
    }
};

struct PaddedOnOneSide {
    void operator()(Ui& ui)
    {
        if (auto row = ui.row({ .padding = { 1, 2, 3, 40 } })) {
            ui.label("One");
            if (auto column =
                    ui.column({ .padding = { 0, 30, 0, 0 }, .align = Align::End, .grow = 1 })) {
                ui.button("At the end");
                ui.button("Too");
            }
        }
        Track const tracks[] = { Track::fixed(100), Track::fraction(1), Track::fit() };
        if (auto grid = ui.grid({ .columns = tracks })) {
            for (char const* name : { "a", "b", "c", "d", "e" })
                ui.button(name);
        }
        if (auto stack = ui.stack({ .justify = Justify::End, .height = 60 }))
            ui.checkbox("On top", m_checked);
        if (auto row = ui.row({ .wrap = Wrap::Yes, .width = 300 })) {
            for (char const* name : { "Alpha", "Beta", "Gamma", "Delta", "Epsilon" })
                ui.button(name);
        }
    }
    bool m_checked = false;
};

}

TEST(Mirror, ShowsEveryWidgetWhereItsMirrorImageWouldBe)
{
    expect_mirror_image(scenes::Hello {});
    expect_mirror_image(scenes::Widgets {});
    expect_mirror_image(scenes::Dialog {});
    expect_mirror_image(ScrolledBothWays {});
    expect_mirror_image(PaddedOnOneSide {});
}

TEST(Mirror, StaysTheMirrorImageWhateverAMirroredUserDoes)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        expect_mirror_image_whatever_is_done(scenes::Widgets {}, seed);
        expect_mirror_image_whatever_is_done(ScrolledBothWays {}, seed);
        expect_mirror_image_whatever_is_done(PaddedOnOneSide {}, seed);
    }
}

TEST(Mirror, LooksTheSameInsideWhatSaysItsDirection)
{
    for (Direction const inside : { Direction::LeftToRight, Direction::RightToLeft }) {
        bool loud = true;
        float volume = 0.25f;
        auto const build = [&](Ui& ui) {
            if (auto bar = ui.row({ .direction = inside, .width = 500 })) {
                ui.button("Back");
                ui.button("Play");
                ui.checkbox("Loud", loud);
                ui.slider("Volume", volume);
            }
        };
        Harness same(build, { .size = surface, .direction = inside });
        Harness other(build, { .size = surface, .direction = opposite(inside) });
        float const shift =
            other.find(Role::Button, "Back").rect().x - same.find(Role::Button, "Back").rect().x;
        EXPECT_NE(shift, 0);
        EXPECT_EQ(
            other.find(Role::Button, "Play").rect().x - same.find(Role::Button, "Play").rect().x,
            shift);
        other.find(Role::Slider, "Volume").drag_by({ 30, 0 });
        EXPECT_EQ(volume > 0.5f, !runs_left(inside)) << "the knob follows the pointer";
        volume = 0.25f;
    }
}

}
