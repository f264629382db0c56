// SPDX-License-Identifier: MIT

#include <oriel/kiosk/idle_watch.h>
#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct Session {
    kiosk::IdleWatch watch;
    kiosk::IdleOptions options { .seconds = 30 };
    std::string name;
    int ended = 0;
    Harness harness { [this](Ui& ui) {
                         ui.text_field("Name", name);
                         ended += kiosk::idle_watch(ui, watch, options);
                     },
        { .size = { 600, 400 } } };
};

TEST(IdleWatch, WarnsAndEndsTheSessionOnce)
{
    Session session;
    EXPECT_NEAR(session.harness.context().seconds_until_next_frame(), 20, 1e-6);
    session.harness.tick(21);
    EXPECT_TRUE(session.harness.has(Role::Label, "9"));
    EXPECT_LE(session.harness.context().seconds_until_next_frame(), 1);
    session.harness.tick(10);
    EXPECT_EQ(session.ended, 1);
    EXPECT_FALSE(session.watch.is_warning());
    session.harness.tick(100);
    EXPECT_EQ(session.ended, 1);
}

TEST(IdleWatch, CountsFromWhenItWasEnabledHoweverLongNobodyLooked)
{
    Session session;
    session.options.enabled = false;
    session.harness.frame();
    session.options.enabled = true;
    session.harness.tick(1000);
    EXPECT_EQ(session.ended, 0);
    session.harness.tick(31);
    EXPECT_EQ(session.ended, 1);
}

TEST(IdleWatch, BeginsAnewWithEachTouchAndEachLetter)
{
    Session session;
    session.harness.tick(19);
    session.harness.find(Role::TextField, "Name").tap();
    session.harness.tick(18);
    session.harness.type("a");
    session.harness.tick(18);
    EXPECT_FALSE(session.watch.is_warning());
    session.harness.tick(3);
    EXPECT_TRUE(session.watch.is_warning());
    session.harness.find(Role::Button, "Continue").tap();
    EXPECT_FALSE(session.watch.is_warning());
    EXPECT_EQ(session.ended, 0);
    EXPECT_TRUE(session.harness.diagnostics().empty());
}

TEST(IdleWatch, SleepsWhileItIsNotEnabled)
{
    Session session;
    session.options.enabled = false;
    session.harness.tick(1000);
    EXPECT_EQ(session.ended, 0);
    EXPECT_FALSE(session.watch.is_warning());
}

}
}
