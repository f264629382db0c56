// SPDX-License-Identifier: MIT

#include "platform_test.h"

#include "backends/platform/glfw/glfw_keys.h"

namespace oriel {

class InputTest : public PlatformTest {
protected:
    void SetUp() override
    {
        PlatformTest::SetUp();
        if (IsSkipped())
            return;
        ASSERT_TRUE(xdotool("mousemove 1200 1000"));
        open(WindowRenderer::Software);
        show_and_focus();
    }
    bool happens(std::function<bool(Event const&)> const& matches)
    {
        return wait_for([&] { return sink.find(matches) != nullptr; });
    }
    static bool xdotool(std::string const& what) { return XServer::run("xdotool " + what); }
    std::string window() const { return std::to_string(x_window()); }
};

TEST_F(InputTest, TellsOfClicksWhereTheyHappen)
{
    ASSERT_TRUE(xdotool("mousemove --window " + window() + " 100 120 click 1 click 3"));
    EXPECT_TRUE(happens([](Event const& event) {
        return event.kind == EventKind::PointerPress && event.button == PointerButton::Primary
               && event.position == Point { 100, 120 };
    }));
    EXPECT_TRUE(happens([](Event const& event) {
        return event.kind == EventKind::PointerRelease && event.button == PointerButton::Secondary
               && event.position == Point { 100, 120 };
    }));
    EXPECT_TRUE(sink.find(EventKind::PointerMove));
}

TEST_F(InputTest, TellsWhenThePointerLeaves)
{
    ASSERT_TRUE(xdotool("mousemove --window " + window() + " 100 120"));
    ASSERT_TRUE(happens([](Event const& event) { return event.kind == EventKind::PointerMove; }));
    ASSERT_TRUE(xdotool("mousemove 1200 1000"));
    EXPECT_TRUE(happens([](Event const& event) { return event.kind == EventKind::PointerLeave; }));
}

TEST_F(InputTest, ScrollsUpByAPositiveAmount)
{
    ASSERT_TRUE(xdotool("mousemove --window " + window() + " 100 120 click 4"));
    EXPECT_TRUE(happens([](Event const& event) {
        return event.kind == EventKind::Wheel && event.wheel == Point { 0, 48 }
               && event.position == Point { 100, 120 };
    }));
    ASSERT_TRUE(xdotool("click 5"));
    EXPECT_TRUE(happens([](Event const& event) { return event.wheel == Point { 0, -48 }; }));
}

TEST_F(InputTest, TellsOfTypedTextInEveryScript)
{
    // It gives a key another meaning for each letter that the layout lacks, so it must be
    // listened to while it types.
    ASSERT_TRUE(xdotool("type --delay 80 'Hi \xc3\xa9\xe2\x82\xac\xe6\x97\xa5' &"));
    std::u32string const expected = U"Hi \u00e9\u20ac\u65e5";
    std::u32string typed;
    EXPECT_TRUE(wait_for([&] {
        typed.clear();
        for (Event const& event : sink.events) {
            if (event.kind == EventKind::Text)
                typed += event.code_point;
        }
        return typed == expected;
    })) << testing::PrintToString(typed);
}

TEST_F(InputTest, TellsOfShortcutsWithoutTypingText)
{
    ASSERT_TRUE(xdotool("key ctrl+shift+c"));
    EXPECT_TRUE(happens([](Event const& event) {
        return event.kind == EventKind::KeyRelease && event.key == Key::C;
    }));
    Event const* press = sink.find([](Event const& event) {
        return event.kind == EventKind::KeyPress && event.key == Key::C;
    });
    ASSERT_TRUE(press);
    EXPECT_TRUE(has_modifier(press->modifiers, Modifiers::Control));
    EXPECT_TRUE(has_modifier(press->modifiers, Modifiers::Shift));
    EXPECT_FALSE(has_modifier(press->modifiers, Modifiers::Alt));
    EXPECT_FALSE(sink.find(EventKind::Text));
}

TEST_F(InputTest, KnowsTheKeysThatMoveAndEdit)
{
    std::pair<char const*, Key> const keys[] = { { "Tab", Key::Tab }, { "Return", Key::Enter },
        { "KP_Enter", Key::Enter }, { "space", Key::Space }, { "Escape", Key::Escape },
        { "BackSpace", Key::Backspace }, { "Delete", Key::Delete }, { "Left", Key::Left },
        { "Right", Key::Right }, { "Up", Key::Up }, { "Down", Key::Down }, { "Home", Key::Home },
        { "End", Key::End }, { "Prior", Key::PageUp }, { "Next", Key::PageDown },
        { "Insert", Key::Insert }, { "KP_Left", Key::Left }, { "z", Key::Z }, { "s", Key::S },
        { "1", Key::Digit1 }, { "comma", Key::Comma }, { "F1", Key::F1 }, { "F12", Key::F12 },
        { "KP_Add", Key::KeypadAdd }, { "Menu", Key::Menu } };
    for (auto const& [name, key] : keys) {
        SCOPED_TRACE(name);
        sink.events.clear();
        ASSERT_TRUE(xdotool("key " + std::string(name)));
        Key const expected = key;
        EXPECT_TRUE(happens([expected](Event const& event) {
            return event.kind == EventKind::KeyPress && event.key == expected;
        }));
    }
}

TEST_F(InputTest, FollowsTheKeyboardsLayout)
{
    ASSERT_TRUE(XServer::run("setxkbmap fr"));
    platform->wait(0.1, sink);
    ASSERT_TRUE(xdotool("key ctrl+a"));
    EXPECT_TRUE(happens([](Event const& event) { return event.key == Key::A; }));
    EXPECT_TRUE(XServer::run("setxkbmap us"));
}

TEST_F(InputTest, FollowsAnAmericanKeyboardWhereThereAreNoLatinLetters)
{
    ASSERT_TRUE(XServer::run("setxkbmap ru"));
    platform->wait(0.1, sink);
    ASSERT_TRUE(xdotool("key ctrl+Cyrillic_es"));
    EXPECT_TRUE(happens([](Event const& event) { return event.key == Key::C; }));
    EXPECT_TRUE(XServer::run("setxkbmap us"));
}

TEST_F(InputTest, TellsWhenTheKeyboardGoesElsewhere)
{
    ASSERT_TRUE(xdotool("windowunmap --sync " + window()));
    EXPECT_TRUE(happens([](Event const& event) { return event.kind == EventKind::WindowBlur; }));
}

// GLFW calls what was set for drops; so does the test, with what GLFW would say.
TEST_F(InputTest, TellsOfFilesThatAreDropped)
{
    ASSERT_TRUE(xdotool("mousemove --window " + window() + " 100 120"));
    ASSERT_TRUE(happens([](Event const& event) { return event.kind == EventKind::PointerMove; }));
    GLFWwindow* const dropped_on = platform->window();
    GLFWdropfun const on_drop = glfwSetDropCallback(dropped_on, nullptr);
    ASSERT_TRUE(on_drop);
    glfwSetDropCallback(dropped_on, on_drop);
    char const* paths[] = { "/tmp/a b.txt", "/tmp/\xc3\xa9" };
    on_drop(dropped_on, 2, paths);
    ASSERT_TRUE(happens([](Event const& event) { return event.kind == EventKind::FilesDrop; }));
    Event const* const told = sink.find(EventKind::FilesDrop);
    ASSERT_TRUE(told->files);
    EXPECT_EQ(told->files->paths, (std::vector<std::string> { "/tmp/a b.txt", "/tmp/\xc3\xa9" }));
    EXPECT_EQ(told->position, (Point { 100, 120 }));
}

TEST_F(InputTest, TimesEventsByThePlatformsClock)
{
    double const before = platform->time();
    ASSERT_TRUE(xdotool("key a"));
    ASSERT_TRUE(happens([](Event const& event) { return event.kind == EventKind::KeyPress; }));
    double const time = sink.find(EventKind::KeyPress)->time;
    EXPECT_GE(time, before);
    EXPECT_LE(time, platform->time());
}

// A host's own window, whose user pointer counts the keys that its own callback saw.
TEST_F(PlatformTest, ShareAHostsWindowWithItsCallbacks)
{
    ASSERT_TRUE(glfwInit());
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    GLFWwindow* host = glfwCreateWindow(200, 100, "host", nullptr, nullptr);
    ASSERT_TRUE(host);
    int seen_by_host = 0;
    glfwSetWindowUserPointer(host, &seen_by_host);
    auto const on_key = [](GLFWwindow* window, int, int, int, int) {
        ++*static_cast<int*>(glfwGetWindowUserPointer(window));
    };
    glfwSetKeyCallback(host, on_key);
    std::string const focus =
        "xdotool windowfocus --sync " + std::to_string(glfwGetX11Window(host));
    ASSERT_TRUE(XServer::run(focus));
    {
        GlfwInput const input(host, sink);
        ASSERT_TRUE(XServer::run("xdotool key a"));
        for (int i = 0; i < 100 && seen_by_host < 2; ++i)
            glfwWaitEventsTimeout(0.05);
        EXPECT_EQ(seen_by_host, 2);
        EXPECT_TRUE(sink.find(EventKind::KeyPress));
        EXPECT_TRUE(sink.find(EventKind::Text));
    }
    sink.events.clear();
    EXPECT_EQ(glfwSetKeyCallback(host, nullptr), static_cast<GLFWkeyfun>(on_key));
    EXPECT_EQ(glfwSetCharCallback(host, nullptr), nullptr);
    glfwDestroyWindow(host);
}

TEST(GlfwKeys, ReadsTheKeypadByNumLock)
{
    EXPECT_EQ(key_of(GLFW_KEY_KP_4, 0, NumLock::Off), Key::Left);
    EXPECT_EQ(key_of(GLFW_KEY_KP_4, 0, NumLock::On), Key::Keypad4);
    EXPECT_EQ(key_of(GLFW_KEY_KP_ENTER, 0, NumLock::On), Key::Enter);
    EXPECT_EQ(key_of(GLFW_KEY_KP_5, 0, NumLock::Off), Key::None);
    EXPECT_EQ(key_of(GLFW_KEY_F5, 0, NumLock::On), Key::F5);
}

TEST(GlfwKeys, IgnoresButtonsWithoutAMeaning)
{
    EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_MIDDLE), PointerButton::Middle);
    EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_4), std::nullopt);
}

}
