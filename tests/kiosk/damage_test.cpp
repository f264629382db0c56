// SPDX-License-Identifier: MIT
//
// What a change shows: the pixels of what changed, and no others.

#include "screen_fixture.h"

#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel::kiosk {

namespace {

constexpr float ring = 4; // a focus ring stands around its widget

// All of it lies in the rectangle.
void expect_damage_in(Screen& screen, Rect const& rect, float margin = 1)
{
    Damage const& damage = screen.harness.loop().last_damage();
    EXPECT_FALSE(damage.is_everything());
    EXPECT_FALSE(damage.is_empty());
    Rect const room = rect.expanded(margin);
    for (IntRect const& each : damage.rects()) {
        EXPECT_GE(static_cast<float>(each.left), room.x);
        EXPECT_GE(static_cast<float>(each.top), room.y);
        EXPECT_LE(static_cast<float>(each.right), room.right());
        EXPECT_LE(static_cast<float>(each.bottom), room.bottom());
    }
}

void expect_none(Screen& screen) { EXPECT_TRUE(screen.harness.loop().last_damage().is_empty()); }

char const* const clock_screen = R"(screen Test {
    in clock: string = "12:00"
    column { padding: 20px  gap: 10px
        row { gap: 10px
            text "Station" { grow: 1 }
            text clock { size: 32px  width: 160px  wrap: false }
            button "Help"
        }
        text "Departures"
        list { height: 200px  for i in 30 { text "Train {i}" } }
    }
})";

char const* const controls_screen = R"(screen Test {
    in-out amount: float = 50
    in-out on: bool = false
    in-out name: string = ""
    in page: int = 0
    in hint: bool = true
    in glow: float = 0.0
    column { padding: 20px  gap: 10px
        text "Settings"
        button "Save"
        toggle "Sound" { value <=> on }
        slider "Amount" { value <=> amount  min: 0  max: 100 }
        text-field { label: "Name"  value <=> name }
        rectangle { width: 60px  height: 40px  accessible-role: image  accessible-name: "Lamp"
            fill: mix(#000, #ff0, glow) }
        column { height: 60px  accessible-role: group  accessible-name: "Page"
            if page == 0 { text "First" } else { text "Second" }
            text "A hint" { visible: hint }
        }
        text "The end"
    }
})";

}

TEST(KioskDamage, OfAClockInALayoutIsItsOwnBox)
{
    Screen screen(clock_screen);
    Rect const box = screen.harness.find(Role::Label, "12:00").rect();
    for (std::string_view const time : { "12:01", "12:02", "11:11", "00:00" }) {
        screen.set("clock", Value::of(time));
        expect_damage_in(screen, box);
    }
    EXPECT_TRUE(screen.harness.has(Role::Label, "00:00"));
}

TEST(KioskDamage, OfAnEqualValueIsNone)
{
    Screen screen(clock_screen);
    screen.set("clock", Value::of(std::string_view("12:00")));
    expect_none(screen);
    EXPECT_TRUE(screen.sleeps());
}

TEST(KioskDamage, OfScrollingIsTheList)
{
    Screen screen(clock_screen);
    oriel::Element const list = screen.harness.find(Role::List);
    screen.harness.post({ .kind = EventKind::PointerMove, .position = list.rect().center() });
    screen.harness.settle();
    screen.harness.post(
        { .kind = EventKind::Wheel, .position = list.rect().center(), .wheel = { 0, -40 } });
    screen.harness.frame();
    expect_damage_in(screen, list.rect());
}

TEST(KioskDamage, OfASpinnerIsTheSpinner)
{
    Screen screen(R"(screen Test {
        column { padding: 20px  text "Please wait"  spinner "Reading" { size: 40px }  text "…" }
    })",
        moving_harness());
    Rect const box = screen.harness.find(Role::ProgressBar, "Reading").rect();
    for (int i = 0; i < 5; ++i) {
        screen.harness.platform().advance_time(0.1);
        screen.harness.frame();
        expect_damage_in(screen, box);
    }
}

TEST(KioskDamage, OfAPressedButtonIsTheButton)
{
    Screen screen(controls_screen);
    oriel::Element const save = screen.harness.find(Role::Button, "Save");
    screen.harness.post({ .kind = EventKind::PointerMove, .position = save.rect().center() });
    screen.harness.frame();
    expect_damage_in(screen, save.rect());
    screen.harness.post({ .kind = EventKind::PointerPress, .position = save.rect().center() });
    screen.harness.frame();
    expect_damage_in(screen, save.rect());
}

TEST(KioskDamage, OfAToggleIsTheToggle)
{
    Screen screen(controls_screen);
    oriel::Element const toggle = screen.harness.find(Role::Switch, "Sound");
    toggle.hover();
    toggle.click();
    EXPECT_TRUE(screen.harness.find(Role::Switch, "Sound").has(AccessState::Checked));
    screen.harness.post({ .kind = EventKind::PointerPress, .position = toggle.rect().center() });
    screen.harness.frame();
    screen.harness.post({ .kind = EventKind::PointerRelease, .position = toggle.rect().center() });
    screen.harness.frame();
    expect_damage_in(screen, toggle.rect(), ring);
}

TEST(KioskDamage, OfADraggedSliderIsTheSlider)
{
    Screen screen(controls_screen);
    oriel::Element const slider = screen.harness.find(Role::Slider, "Amount");
    Point at = slider.rect().center();
    screen.harness.move_to(at);
    screen.harness.press_pointer(at);
    for (int i = 0; i < 4; ++i) {
        at.x += 12;
        screen.harness.post({ .kind = EventKind::PointerMove, .position = at });
        screen.harness.frame();
        expect_damage_in(screen, slider.rect(), ring);
    }
    EXPECT_GT(screen.number("amount"), 50);
}

TEST(KioskDamage, OfTypedTextIsItsField)
{
    Screen screen(controls_screen);
    oriel::Element const field = screen.harness.find(Role::TextField, "Name");
    field.click();
    screen.harness.post({ .kind = EventKind::Text, .code_point = U'A' });
    screen.harness.frame();
    EXPECT_EQ(screen.text("name"), "A");
    expect_damage_in(screen, field.rect(), ring);
}

TEST(KioskDamage, OfABlinkIsTheCaret)
{
    Screen screen(controls_screen);
    screen.harness.find(Role::TextField, "Name").click();
    screen.harness.platform().advance_time(screen.harness.context().seconds_until_next_frame());
    screen.harness.frame();
    expect_damage_in(screen, screen.harness.platform().caret_rect());
}

TEST(KioskDamage, OfAChangedColorIsItsBox)
{
    Screen screen(controls_screen);
    Rect const lamp = screen.harness.find(Role::Image, "Lamp").rect();
    screen.set("glow", Value::of(1.0));
    expect_damage_in(screen, lamp);
}

TEST(KioskDamage, OfAPageIsThePage)
{
    Screen screen(controls_screen);
    Rect const page = screen.harness.find(Role::Group, "Page").rect();
    screen.set("page", Value::of(std::int64_t { 1 }));
    expect_damage_in(screen, page);
    EXPECT_TRUE(screen.harness.has(Role::Label, "Second"));
}

TEST(KioskDamage, OfWhatIsHiddenIsWhereItWas)
{
    Screen screen(controls_screen);
    Rect const hint = screen.harness.find(Role::Label, "A hint").rect();
    screen.set("hint", Value::of(false));
    expect_damage_in(screen, hint);
}

TEST(KioskDamage, OfATweenIsWhatMoves)
{
    Screen screen(R"(screen Test {
        in level: float = 0.0
        column { padding: 20px
            text "Filling"
            rectangle { width: 60px  height: 40px  accessible-role: image  accessible-name: "Lamp"
                fill: level > 0.5 ? #ff0 : #000  animate fill { duration: 1000ms } }
        }
    })",
        moving_harness());
    Rect const lamp = screen.harness.find(Role::Image, "Lamp").rect();
    screen.set("level", Value::of(1.0));
    for (int i = 0; i < 5; ++i) {
        screen.harness.platform().advance_time(0.1);
        screen.harness.frame();
        expect_damage_in(screen, lamp);
    }
}

TEST(KioskDamage, OfAnInsertedRowIsTheList)
{
    Screen screen(R"(screen Test {
        in more: bool = false
        column { padding: 20px
            text "Above"
            list { height: 200px  for row in (more ? ["Zero", "One", "Two"] : ["One", "Two"]) { text row } }
            text "Below"
        }
    })");
    Rect const list = screen.harness.find(Role::List).rect();
    screen.set("more", Value::of(true));
    expect_damage_in(screen, list);
}

}
