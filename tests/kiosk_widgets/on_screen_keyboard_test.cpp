// SPDX-License-Identifier: MIT
//
// The on-screen keyboard, used with fingers.

#include "picture.h"

#include <oriel/kiosk/on_screen_keyboard.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>
#include <tests/text/debian_font.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace oriel {
namespace {

using kiosk::EnterKey;
using kiosk::KeyboardKind;

constexpr std::string_view all_languages[] = { "en", "de", "fr", "ar", "ja" };

// A form whose last field lies at the bottom.
struct Form {
    std::string name;
    std::string seats;
    std::string note;
    kiosk::OnScreenKeyboard keyboard;
    kiosk::OnScreenKeyboardOptions options { .languages = all_languages };
    kiosk::FieldKeyboard name_keys { .enter = EnterKey::Next };
    kiosk::FieldKeyboard seats_keys { .kind = KeyboardKind::Number };
    bool in_dialog = false;
    bool is_dialog_open = true;

    void fields(Ui& ui)
    {
        keyboard.suit(ui.text_field("Name", name, { .hint = "Your name" }), name_keys);
        keyboard.suit(ui.text_field("Seats", seats, { .hint = "Seats" }), seats_keys);
        ui.space();
        keyboard.suit(ui.text_field("Note", note, { .hint = "Anything else?" }), {});
    }
    void operator()(Ui& ui)
    {
        if (in_dialog) {
            if (auto dialog = ui.dialog("Your name", is_dialog_open, { .height = 400 }))
                fields(ui);
        } else if (auto page = kiosk::keyboard_page(ui, keyboard)) {
            ui.heading("Your ticket");
            fields(ui);
        }
        kiosk::on_screen_keyboard(ui, keyboard, options);
    }
};

struct Keyboard : testing::Test {
    Form form;

    Harness harness(HarnessOptions const& options = { .size = { 800, 480 } })
    {
        return Harness([this](Ui& ui) { form(ui); }, options);
    }
};

void tap(Harness& harness, std::string_view key) { harness.find(Role::Button, key).tap(); }
void tap_all(Harness& harness, std::vector<std::string_view> const& keys)
{
    for (std::string_view const key : keys)
        tap(harness, key);
}

TEST_F(Keyboard, ComesWithTheFocusAndTypesWithoutTakingIt)
{
    Harness harness = this->harness();
    EXPECT_FALSE(harness.has(Role::Button, "q"));
    harness.find(Role::TextField, "Name").tap();
    tap_all(harness, { "a", "d", "a" });
    EXPECT_EQ(form.name, "ada");
    EXPECT_TRUE(harness.find(Role::TextField, "Name").has(AccessState::Focused));
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(Keyboard, LeavesTheFocusBetweenItsKeysToo)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    Rect const panel = harness.find(Role::Group, "Keyboard").rect();
    harness.touch({ panel.x + 2, panel.y + 2 });
    harness.end_touch({ panel.x + 2, panel.y + 2 });
    EXPECT_TRUE(harness.find(Role::TextField, "Name").has(AccessState::Focused));
}

TEST_F(Keyboard, GoesWithTheFocusAndByItsKey)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    tap(harness, "Hide keyboard");
    EXPECT_FALSE(form.keyboard.is_open());
    EXPECT_TRUE(harness.find(Role::TextField, "Name").has(AccessState::Focused));
    harness.find(Role::TextField, "Name").tap();
    EXPECT_TRUE(form.keyboard.is_open());
    harness.touch({ 400, 140 });
    harness.end_touch({ 400, 140 });
    EXPECT_FALSE(form.keyboard.is_open());
}

TEST_F(Keyboard, ShiftsOnceAndLocksWhenPressedTwice)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    tap(harness, "Shift");
    tap_all(harness, { "A", "d" });
    Point const shift = harness.find(Role::Button, "Shift").rect().center();
    for (int i = 0; i < 2; ++i) {
        harness.touch(shift);
        harness.end_touch(shift);
    }
    harness.tick(1);
    tap_all(harness, { "X", "Y" });
    tap(harness, "Shift");
    tap(harness, "z");
    EXPECT_EQ(form.name, "AdXYz");
}

TEST_F(Keyboard, ErasesOnceAndAgainWhileHeld)
{
    Harness harness = this->harness();
    form.name = "abcdefgh";
    harness.find(Role::TextField, "Name").tap();
    harness.press(Key::End);
    tap(harness, "Backspace");
    EXPECT_EQ(form.name, "abcdefg");
    Point const key = harness.find(Role::Button, "Backspace").rect().center();
    harness.touch(key);
    EXPECT_EQ(form.name, "abcdef");
    harness.tick(0.41);
    harness.tick(0.07);
    harness.tick(0.07);
    harness.end_touch(key);
    EXPECT_EQ(form.name, "abc");
    harness.tick(1);
    EXPECT_EQ(form.name, "abc");
}

TEST_F(Keyboard, OffersAccentsAfterALongPress)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    Point const key = harness.find(Role::Button, "e").rect().center();
    harness.touch(key);
    harness.tick(0.6);
    harness.end_touch(key);
    EXPECT_EQ(form.name, "");
    tap(harness, "é");
    EXPECT_EQ(form.name, "é");
    EXPECT_FALSE(harness.has(Role::Button, "è"));
}

TEST_F(Keyboard, TypesTheAccentThatTheFingerSlidesTo)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    Point const key = harness.find(Role::Button, "o").rect().center();
    harness.touch(key);
    harness.tick(0.6);
    Point const accent = harness.find(Role::Button, "ö").rect().center();
    harness.move_touch(accent);
    harness.end_touch(accent);
    EXPECT_EQ(form.name, "ö");
    EXPECT_FALSE(harness.find(Role::Button, "o").has(AccessState::Pressed));
}

TEST_F(Keyboard, GoesOnToTheNextFieldWithTheKeysThatItWants)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    tap(harness, "a");
    tap(harness, "Next");
    EXPECT_TRUE(harness.find(Role::TextField, "Seats").has(AccessState::Focused));
    EXPECT_FALSE(harness.has(Role::Button, "a"));
    tap_all(harness, { "1", "2", "Done" });
    EXPECT_EQ(form.seats, "12");
    EXPECT_FALSE(form.keyboard.is_open());
}

TEST_F(Keyboard, TypesEveryLanguage)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    tap(harness, "Language");
    tap_all(harness, { "z", "ü" });
    tap(harness, "Language");
    tap(harness, "’");
    tap(harness, "Language");
    tap(harness, "ش");
    tap(harness, "Language");
    tap_all(harness, { "か", "゛", "は", "゜", "あ", "゛" });
    EXPECT_EQ(form.name, "zü’شがぱあ");
    tap(harness, "Language");
    EXPECT_TRUE(harness.has(Role::Button, "q"));
}

TEST_F(Keyboard, HasTwoPagesOfSymbols)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    tap(harness, "?123");
    tap_all(harness, { "7", "@" });
    tap(harness, "=\\<");
    tap(harness, "£");
    tap(harness, "ABC");
    tap(harness, "q");
    EXPECT_EQ(form.name, "7@£q");
}

TEST_F(Keyboard, NeverCoversTheField)
{
    for (Size const size :
        { Size { 800, 480 }, Size { 1280, 800 }, Size { 480, 800 }, Size { 800, 1280 } }) {
        for (Motion const motion : { Motion::Reduced, Motion::Full }) {
            Harness harness = this->harness({ .size = size, .motion = motion });
            harness.find(Role::TextField, "Note").tap();
            for (int i = 0; i < 60; ++i)
                harness.tick(0.02);
            Rect const panel = harness.find(Role::Group, "Keyboard").rect();
            Rect const field = harness.find(Role::TextField, "Note").visible();
            EXPECT_LE(field.bottom() + 8, panel.y) << size.width;
            EXPECT_GE(field.y, 0);
            EXPECT_LE(panel.height, size.height * 0.56f);
            tap(harness, "x");
            EXPECT_EQ(form.note, "x");
            tap(harness, "Done");
            for (int i = 0; i < 60; ++i)
                harness.tick(0.02);
            EXPECT_GT(harness.find(Role::TextField, "Note").visible().bottom(), size.height - 40);
            form.note.clear();
            form.keyboard = {};
        }
    }
}

TEST_F(Keyboard, MakesRoomForAFieldThatIsNotOnThePage)
{
    form.in_dialog = true;
    Harness harness = this->harness();
    harness.find(Role::TextField, "Note").tap();
    Rect const panel = harness.find(Role::Group, "Keyboard").rect();
    Rect const field = harness.find(Role::TextField, "Note").rect();
    EXPECT_EQ(panel.y, 0);
    EXPECT_GE(field.y, panel.bottom());
    tap(harness, "q");
    EXPECT_EQ(form.note, "q");
    EXPECT_TRUE(form.is_dialog_open);
}

TEST_F(Keyboard, HasKeysThatFingersHit)
{
    for (Size const size : { Size { 800, 480 }, Size { 1280, 800 }, Size { 480, 800 } }) {
        for (std::size_t language = 0; language < 3; ++language) {
            Harness harness = this->harness({ .size = size });
            form.keyboard.set_language(language);
            harness.find(Role::TextField, "Name").tap();
            for (Element const& key : harness.find_all(Role::Button)) {
                EXPECT_GE(key.rect().width + 6, 43) << key.name();
                EXPECT_GE(key.rect().height, 44) << key.name();
                EXPECT_GE(key.rect().x, 0);
                EXPECT_LE(key.rect().right(), size.width);
            }
            form.keyboard = {};
        }
    }
}

TEST_F(Keyboard, MirrorsWhatTypesNothing)
{
    Harness harness = this->harness({ .size = { 800, 480 }, .direction = Direction::RightToLeft });
    form.keyboard.set_language(3);
    harness.find(Role::TextField, "Name").tap();
    auto const x = [&](std::string_view key) { return harness.find(Role::Button, key).rect().x; };
    EXPECT_LT(x("Backspace"), x("ذ"));
    EXPECT_LT(x("ض"), x("ج"));
    EXPECT_LT(x("Next"), x("?123"));
}

TEST_F(Keyboard, StaysAwayWhenItIsNotWanted)
{
    form.options.enabled = false;
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    EXPECT_FALSE(form.keyboard.is_open());
}

TEST_F(Keyboard, SurvivesAbsurdSurfacesAndLayouts)
{
    Harness harness = this->harness({ .size = { 30, 20 } });
    harness.press(Key::Tab);
    EXPECT_TRUE(form.keyboard.is_open());
    kiosk::KeyboardLayout const nothing[] = { {} };
    form.options.layouts = nothing;
    harness.settle();
    form.keyboard.set_language(1'000'000);
    harness.resize({ 800, 480 }, 1);
    harness.settle();
    EXPECT_TRUE(harness.has(Role::Button, "Space"));
}

TEST_F(Keyboard, AllocatesNothingInASteadyFrameAndDamagesOneKeyWhenItIsPressed)
{
    Harness harness = this->harness();
    harness.find(Role::TextField, "Name").tap();
    for (int i = 0; i < 100; ++i)
        harness.frame();
    AllocationCount const count;
    for (int i = 0; i < 20; ++i)
        harness.frame();
    EXPECT_EQ(count.count(), 0u);
    harness.touch(harness.find(Role::Button, "Backspace").rect().center());
    for (int i = 0; i < 3; ++i) {
        harness.tick(0.02);
        EXPECT_FALSE(harness.loop().last_damage().is_everything());
        EXPECT_LE(harness.loop().last_damage().area(), 8 * 64 * 64);
    }
}

struct KeyboardPicture : Keyboard {
    class Fonts final : public FontProvider {
    public:
        FontData find(FontRequest const&) override { return { m_bytes }; }

    private:
        std::vector<std::byte> m_bytes = read_font(dejavu_sans);
    };
    Fonts fonts;

    void show(std::string const& name, HarnessOptions const& options, std::size_t language = 0,
        std::function<void(Harness&)> const& then = {})
    {
        form.keyboard = {};
        form.keyboard.set_language(language);
        Harness harness = this->harness(options);
        harness.context().text().add_provider(fonts);
        harness.find(Role::TextField, "Name").tap();
        if (then)
            then(harness);
        expect_picture(harness, name);
    }
};

TEST_F(KeyboardPicture, InEnglishIsAsAccepted)
{
    show("keyboard_english_light", { .size = { 800, 480 } }, 0, [](Harness& harness) {
        Point const key = harness.find(Role::Button, "e").rect().center();
        harness.touch(key);
        harness.tick(0.6);
    });
}
TEST_F(KeyboardPicture, InGermanIsAsAccepted)
{
    show("keyboard_german_dark_150",
        { .size = { 800, 480 }, .scale = 1.5f, .theme = Theme::dark() }, 1, [](Harness& harness) {
            tap(harness, "Shift");
            harness.touch(harness.find(Role::Button, "G").rect().center());
        });
}
TEST_F(KeyboardPicture, InArabicIsAsAccepted)
{
    show("keyboard_arabic", { .size = { 1280, 800 }, .direction = Direction::RightToLeft }, 3);
}
TEST_F(KeyboardPicture, UprightIsAsAccepted)
{
    show("keyboard_french_upright", { .size = { 480, 800 } }, 2);
}
TEST_F(KeyboardPicture, OfNumbersIsAsAccepted)
{
    show("keyboard_numbers", { .size = { 800, 480 } }, 0,
        [](Harness& harness) { tap(harness, "Next"); });
}

}
}
