// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct Ticket {
    int number = 0;
};
// Not copied by its bytes; counts who is alive.
struct Letter {
    std::string text;
};

// Two tickets and a letter; a basket for tickets, a box that refuses odd ones, one for letters.
struct Shop {
    std::vector<int> basket;
    std::vector<int> even;
    std::string letter;
    DropAction basket_action = DropAction::None;
    DropAction taken = DropAction::None;
    bool was_over_basket = false;
    int clicks = 0;
    DragActions actions = DragActions::MoveOrCopy;
    bool has_first = true;
    bool is_enabled = true;

    void build_sources(Ui& ui)
    {
        for (int number = 1; number <= 2; ++number) {
            auto scope = ui.scope(static_cast<std::uint64_t>(number));
            if (number == 1 && !has_first)
                continue;
            Response const source = ui.button(number == 1 ? "One" : "Two");
            clicks += source.clicked() ? 1 : 0;
            if (DropAction const action = ui.taken_from(source); action != DropAction::None)
                taken = action;
            if (auto preview = ui.drag_source(source, Ticket { number }, { .actions = actions }))
                ui.label("A ticket");
        }
        Response const letters = ui.button("Letter");
        if (auto preview = ui.drag_source(letters, Letter { "a text that is longer than a string "
                                                            "without an allocation" }))
            ui.label("A letter");
    }

    void build_targets(Ui& ui)
    {
        Response const baskets = ui.button("Basket", { .enabled = is_enabled });
        was_over_basket = ui.hovering<Ticket>(baskets) != nullptr;
        if (Ticket const* const dropped = ui.drop_target<Ticket>(baskets)) {
            basket.push_back(dropped->number);
            basket_action = ui.drop_action();
        }
        Response const evens = ui.button("Even");
        Ticket const* const carried = ui.carried<Ticket>();
        bool const accepts = !carried || carried->number % 2 == 0;
        if (Ticket const* const dropped = ui.drop_target<Ticket>(evens, { .accepts = accepts }))
            even.push_back(dropped->number);
        Response const box = ui.button("Post");
        if (Letter const* const dropped = ui.drop_target<Letter>(box))
            letter = dropped->text;
    }

    void build(Ui& ui)
    {
        if (auto row = ui.row())
            build_sources(ui);
        ui.space(1);
        if (auto row = ui.row({ .gap = 40 }))
            build_targets(ui);
    }
};

struct DragFixture : testing::Test {
    Shop shop;
    Harness harness { [this](Ui& ui) { shop.build(ui); }, { .size = { 480, 320 } } };

    Element button(std::string_view name) { return harness.find(Role::Button, name); }
    Point center_of(std::string_view name) { return button(name).rect().center(); }
    bool has_preview() { return harness.has(Role::Label, "A ticket"); }
    void begin(std::string_view name)
    {
        harness.press_pointer(center_of(name));
        harness.move_to(center_of(name) + Point { 10, 10 });
    }
};

TEST_F(DragFixture, CarriesAValueFromASourceToATarget)
{
    button("One").drag_to(button("Basket"));
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
    EXPECT_EQ(shop.basket_action, DropAction::Move);
    EXPECT_EQ(shop.taken, DropAction::Move);
    EXPECT_EQ(shop.clicks, 0) << "what is dragged is not clicked";
    button("One").click();
    EXPECT_EQ(shop.clicks, 1);
}

TEST_F(DragFixture, ControlCopiesUnlessTheSourceForbidsIt)
{
    button("Two").drag_to(button("Basket"), Modifiers::Control);
    EXPECT_EQ(shop.basket_action, DropAction::Copy);
    EXPECT_EQ(shop.taken, DropAction::Copy);
    shop.actions = DragActions::Move;
    button("Two").drag_to(button("Basket"), Modifiers::Control);
    EXPECT_EQ(shop.basket_action, DropAction::Move);
    shop.actions = DragActions::Copy;
    button("Two").drag_to(button("Basket"));
    EXPECT_EQ(shop.basket_action, DropAction::Copy);
}

TEST_F(DragFixture, ShowsAPreviewBesideThePointerWhileItLasts)
{
    EXPECT_FALSE(has_preview());
    begin("One");
    EXPECT_TRUE(has_preview());
    harness.move_to({ 200, 150 });
    Rect const rect = harness.find(Role::Label, "A ticket").rect();
    EXPECT_GT(rect.x, 200);
    EXPECT_LT(rect.x, 240);
    EXPECT_LT(std::abs(rect.y - 150), 40);
    harness.release_pointer({ 200, 150 });
    EXPECT_FALSE(has_preview());
    EXPECT_TRUE(shop.basket.empty());
    EXPECT_EQ(shop.taken, DropAction::None);
}

TEST_F(DragFixture, TargetsKnowWhatHoversAndMayRefuseIt)
{
    begin("One");
    harness.move_to(center_of("Basket"));
    EXPECT_TRUE(shop.was_over_basket);
    EXPECT_EQ(harness.context().pointer_shape(), PointerShape::Move);
    harness.move_to(center_of("Even"));
    EXPECT_FALSE(shop.was_over_basket);
    EXPECT_EQ(harness.context().pointer_shape(), PointerShape::NotAllowed);
    harness.release_pointer(center_of("Even"));
    EXPECT_TRUE(shop.even.empty());
    button("Two").drag_to(button("Even"));
    EXPECT_EQ(shop.even, std::vector<int> { 2 });
}

TEST_F(DragFixture, ThePointerTellsWhetherItCopies)
{
    begin("Two");
    harness.post({ .kind = EventKind::PointerMove,
        .modifiers = Modifiers::Control,
        .position = center_of("Basket") });
    harness.settle();
    EXPECT_EQ(harness.context().pointer_shape(), PointerShape::Copy);
}

TEST_F(DragFixture, TypesThatDifferNeverMeet)
{
    button("One").drag_to(button("Post"));
    EXPECT_TRUE(shop.letter.empty());
    button("Letter").drag_to(button("Basket"));
    EXPECT_TRUE(shop.basket.empty());
    button("Letter").drag_to(button("Post"));
    EXPECT_EQ(shop.letter, "a text that is longer than a string without an allocation");
}

TEST_F(DragFixture, EscapeLeavesEverythingAsItWas)
{
    begin("One");
    harness.move_to(center_of("Basket"));
    harness.press(Key::Escape);
    EXPECT_FALSE(has_preview());
    harness.release_pointer(center_of("Basket"));
    EXPECT_TRUE(shop.basket.empty());
    EXPECT_EQ(shop.clicks, 0);
}

TEST_F(DragFixture, ALostWindowLeavesEverythingAsItWas)
{
    begin("One");
    harness.post({ .kind = EventKind::WindowBlur });
    harness.settle();
    EXPECT_FALSE(has_preview());
    harness.release_pointer(center_of("Basket"));
    EXPECT_TRUE(shop.basket.empty());
}

TEST_F(DragFixture, TheValueOutlivesItsSource)
{
    begin("One");
    shop.has_first = false;
    harness.move_to(center_of("Basket"));
    harness.release_pointer(center_of("Basket"));
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
}

TEST_F(DragFixture, NothingElseIsHoveredMeanwhile)
{
    begin("One");
    harness.move_to(center_of("Two"));
    EXPECT_FALSE(button("Two").has(AccessState::Hovered));
}

TEST_F(DragFixture, AWholeDragInOneFrameIsSeen)
{
    Point const from = center_of("One");
    Point const to = center_of("Basket");
    harness.post({ .kind = EventKind::PointerMove, .position = from });
    harness.post({ .kind = EventKind::PointerPress, .position = from });
    harness.post({ .kind = EventKind::PointerMove, .position = to });
    harness.post({ .kind = EventKind::PointerRelease, .position = to });
    harness.settle();
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
    EXPECT_EQ(shop.clicks, 0);
}

TEST_F(DragFixture, ADisabledTargetTakesNothing)
{
    shop.is_enabled = false;
    harness.settle();
    button("One").drag_to(button("Basket"));
    EXPECT_TRUE(shop.basket.empty());
}

TEST_F(DragFixture, AFingerCarriesAfterItHasStayed)
{
    harness.touch_long(center_of("One"));
    EXPECT_TRUE(has_preview());
    harness.move_touch(center_of("Basket"));
    EXPECT_LT(harness.find(Role::Label, "A ticket").rect().bottom(), center_of("Basket").y)
        << "not below the finger";
    harness.end_touch(center_of("Basket"));
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
    EXPECT_FALSE(has_preview());
}

TEST_F(DragFixture, AFingerThatMovesAtOnceCarriesNothing)
{
    harness.swipe(center_of("One"), center_of("Basket"));
    EXPECT_TRUE(shop.basket.empty());
    EXPECT_FALSE(has_preview());
    button("One").tap();
    EXPECT_EQ(shop.clicks, 1);
}

TEST_F(DragFixture, ASecondFingerEndsIt)
{
    harness.touch_long(center_of("One"));
    harness.touch(center_of("Two"), 1);
    EXPECT_FALSE(has_preview());
    harness.end_touch(center_of("Basket"));
    EXPECT_TRUE(shop.basket.empty());
}

TEST_F(DragFixture, KeysTakeCarryAndDrop)
{
    harness.press(Key::Tab);
    harness.press(Key::X, Modifiers::Control);
    EXPECT_TRUE(has_preview());
    harness.press(Key::Tab);
    Element const told = harness.find(Role::Status);
    EXPECT_EQ(told.name(), "One");
    EXPECT_EQ(told.value(), "Basket") << "a live region says where it would be dropped";
    harness.press(Key::Enter);
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
    EXPECT_FALSE(has_preview());
    EXPECT_EQ(shop.clicks, 0);
    EXPECT_TRUE(button("One").has(AccessState::Focused));
}

TEST_F(DragFixture, KeysPassWhatRefuses)
{
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    harness.press(Key::X, Modifiers::Control);
    harness.press(Key::Right);
    harness.press(Key::Right);
    EXPECT_EQ(harness.find(Role::Status).value(), "Even");
    harness.press(Key::Left);
    EXPECT_EQ(harness.find(Role::Status).value(), "Basket");
    harness.press(Key::Tab, Modifiers::Shift);
    EXPECT_EQ(harness.find(Role::Status).value(), "Even") << "round and round";
    harness.press(Key::Enter, Modifiers::Control);
    EXPECT_EQ(shop.even, std::vector<int> { 2 });
    EXPECT_EQ(shop.taken, DropAction::Copy);
}

TEST_F(DragFixture, EscapeEndsWhatKeysCarry)
{
    harness.press(Key::Tab);
    harness.press(Key::X, Modifiers::Control);
    harness.press(Key::Tab);
    harness.press(Key::Escape);
    EXPECT_FALSE(has_preview());
    EXPECT_TRUE(shop.basket.empty());
    harness.press(Key::Enter);
    EXPECT_EQ(shop.clicks, 1) << "keys are keys again";
}

TEST_F(DragFixture, AGamepadCarries)
{
    harness.press(Key::Tab);
    harness.press(GamepadButton::West);
    harness.press(GamepadButton::Down);
    harness.press(GamepadButton::South);
    EXPECT_EQ(shop.basket, std::vector<int> { 1 });
}

TEST_F(DragFixture, HasNoDiagnosticAndEndsAtRest)
{
    button("One").drag_to(button("Basket"));
    EXPECT_TRUE(harness.diagnostics().empty());
    EXPECT_GT(harness.context().seconds_until_next_frame(), 1000);
}

TEST(DragAndDrop, ContainersAreSourcesAndTargets)
{
    std::vector<int> dropped;
    Harness harness([&](Ui& ui) {
        if (auto card = ui.card({ .width = 120, .height = 60 })) {
            ui.label("Card");
            Response const response = ui.interact_container(sense_button, "Ticket card");
            if (auto preview = ui.drag_source(response, Ticket { 7 }))
                ui.label("Preview");
        }
        ui.space(1);
        if (auto column = ui.column({ .width = 200, .height = 80 })) {
            ui.label("Drop here");
            if (Ticket const* const ticket = ui.drop_target<Ticket>(ui.interact_container()))
                dropped.push_back(ticket->number);
        }
    });
    Element const card = harness.find(Role::Group, "Ticket card");
    EXPECT_TRUE(card.has(AccessState::Focusable));
    card.drag_to(harness.find(Role::Label, "Drop here"));
    EXPECT_EQ(dropped, std::vector<int> { 7 });
    Point const corner = harness.find(Role::Label, "Drop here").rect().position();
    card.drag_to(corner + Point { 150, 60 });
    EXPECT_EQ(dropped.size(), 2u) << "anywhere in it";
    harness.press(Key::Tab);
    harness.press(Key::X, Modifiers::Control);
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    EXPECT_EQ(dropped.size(), 3u);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(DragAndDrop, TheInnermostTargetOfTheTypeTakesIt)
{
    int outer = 0;
    int inner = 0;
    Harness harness([&](Ui& ui) {
        if (auto preview = ui.drag_source(ui.button("Source"), 5))
            ui.label("five");
        if (auto column = ui.column({ .padding = 40 })) {
            Response const box = ui.interact_container();
            if (ui.drop_target<int>(ui.button("Inner")))
                ++inner;
            if (ui.drop_target<char>(ui.button("Other")))
                ADD_FAILURE();
            if (ui.drop_target<int>(box))
                ++outer;
        }
    });
    harness.find(Role::Button, "Source").drag_to(harness.find(Role::Button, "Inner"));
    EXPECT_EQ(inner, 1);
    EXPECT_EQ(outer, 0);
    harness.find(Role::Button, "Source").drag_to(harness.find(Role::Button, "Other"));
    EXPECT_EQ(outer, 1) << "what asks for another type is no obstacle";
}

TEST(DragAndDrop, WindowsHideWhatIsBelowThem)
{
    int dropped = 0;
    Harness harness([&](Ui& ui) {
        if (auto preview = ui.drag_source(ui.button("Source"), 5))
            ui.label("five");
        if (ui.drop_target<int>(ui.button("Target", { .width = 300, .height = 300 })))
            ++dropped;
        if (auto window = ui.window("Above", { .position = { 100, 100 }, .width = 100 }))
            ui.label("Hides");
    });
    harness.find(Role::Button, "Source").drag_to(harness.find(Role::Label, "Hides"));
    EXPECT_EQ(dropped, 0);
    harness.find(Role::Button, "Source").drag_to(Point { 280, 300 });
    EXPECT_EQ(dropped, 1);
}

TEST(DragAndDrop, ScrollsNearTheEdgesOfAScrollArea)
{
    int dropped = -1;
    Harness harness([&](Ui& ui) {
        if (auto preview = ui.drag_source(ui.button("Source"), 5))
            ui.label("five");
        if (auto area = ui.scroll_area("Rows", { .height = 200, .grow = 0 })) {
            for (int i = 0; i < 40; ++i) {
                auto scope = ui.scope(static_cast<std::uint64_t>(i));
                if (ui.drop_target<int>(ui.button("Row")))
                    dropped = i;
            }
        }
    });
    Rect const area = harness.find(Role::ScrollArea, "Rows").rect();
    harness.press_pointer(harness.find(Role::Button, "Source").rect().center());
    Point const near_edge { area.x + 30, area.bottom() - 6 };
    harness.move_to(near_edge);
    for (int i = 0; i < 30; ++i) {
        harness.platform().advance_time(1.0 / 60);
        harness.frame();
    }
    harness.move_to(area.center());
    harness.release_pointer({ area.x + 30, area.center().y });
    EXPECT_GT(dropped, 6) << "rows that were not to be seen";
    EXPECT_GT(harness.context().seconds_until_next_frame(), 1000);
}

TEST(DragAndDrop, MisuseIsReported)
{
    Harness harness([&](Ui& ui) {
        Response const nobody { Id::root().child("nobody") };
        if (auto preview = ui.drag_source(nobody, 1))
            ui.label("never");
        if (ui.drop_target<int>(nobody))
            ui.label("never");
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::DragAndDrop));
    Harness silent([&](Ui& ui) {
        if (auto preview = ui.drag_source(ui.label("Not to be pressed"), 1))
            ui.label("never");
    });
    EXPECT_TRUE(silent.has_diagnostic(DiagnosticKind::DragAndDrop));
}

}
}
