// SPDX-License-Identifier: MIT
//
// What a person did while the program was busy: it all comes in one frame.

#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <gtest/gtest.h>

namespace oriel {

namespace {

struct TwoFields {
    std::string name;
    std::string town;
    Harness harness { [this](Ui& ui) {
        ui.text_field("Name", name);
        ui.text_field("Town", town);
        ui.button("Save");
    } };

    void press(Key key) { harness.post({ .kind = EventKind::KeyPress, .key = key }); }
    void type(char32_t letter)
    {
        press(Key::None);
        harness.post({ .kind = EventKind::Text, .code_point = letter });
    }
    void click(Point place)
    {
        harness.post({ .kind = EventKind::PointerMove, .position = place });
        harness.post({ .kind = EventKind::PointerPress, .position = place });
        harness.post({ .kind = EventKind::PointerRelease, .position = place });
    }
    Point center_of(std::string_view field)
    {
        return harness.find(Role::TextField, field).rect().center();
    }
};

}

TEST(QueuedInput, LettersGoToTheFieldThatAClickThenLeaves)
{
    TwoFields form;
    Point const name = form.center_of("Name");
    Point const town = form.center_of("Town");
    form.click(name);
    form.type('A');
    form.click(town);
    form.type('B');
    form.harness.frame();
    EXPECT_EQ(form.name, "A");
    EXPECT_EQ(form.town, "B");
}

TEST(QueuedInput, LettersGoToTheFieldThatTabThenLeaves)
{
    TwoFields form;
    form.press(Key::Tab);
    form.type('A');
    form.press(Key::Tab);
    form.type('B');
    form.press(Key::Tab);
    form.harness.frame();
    EXPECT_EQ(form.name, "A");
    EXPECT_EQ(form.town, "B");
    EXPECT_TRUE(form.harness.find(Role::Button, "Save").has(AccessState::Focused));
}

TEST(QueuedInput, LettersGoToTheFieldThatEscapeThenLeaves)
{
    TwoFields form;
    form.press(Key::Tab);
    form.type('A');
    form.press(Key::Escape);
    form.type('B');
    form.harness.frame();
    EXPECT_EQ(form.name, "A");
    EXPECT_EQ(form.town, "");
}

}
