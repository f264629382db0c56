// SPDX-License-Identifier: MIT
//
// testing: an interface driven as a user would, without a window, in any test framework.
//
//     harness.h   Harness: find by role and name; click, type, press, drag, scroll, tick
//     golden.h    pictures compared with accepted ones
//
// It runs the real thing: the same context, text, layout and software renderer as in a window, on
// a clock that moves when told. It does not look into a widget: what it finds is what assistive
// technology is told, and what it does are events.
//
//     Harness harness([&](Ui& ui) { counter(ui); });
//     harness.find(Role::Button, "Increment").click();
//     EXPECT_EQ(harness.find(Role::Label).name(), "1");

#pragma once

#include <oriel/testing/golden.h>
#include <oriel/testing/harness.h>
