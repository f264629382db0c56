// SPDX-License-Identifier: MIT
//
// A screen written in a test: compiled, shown, with a clock that the test moves.

#pragma once

#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <gtest/gtest.h>

namespace oriel::kiosk {

inline Compilation compiled(std::string const& markup)
{
    auto const read = [&](std::string_view) -> Result<std::string> { return markup; };
    Compilation done = compile("test.kiosk", read, standard_library());
    for (Problem const& problem : done.problems)
        ADD_FAILURE() << text_of(problem);
    return done;
}

inline HarnessOptions moving_harness(Size size = { 480, 400 })
{
    return { .size = size, .motion = Motion::Full };
}

struct Screen {
    explicit Screen(
        std::string const& markup, HarnessOptions const& harness_options = {}, HostObject host = {})
        : view(program_of(markup), "Test", host, ViewOptions {})
        , harness([this](Ui& ui) { view.build(ui); }, harness_options)
    {
        harness.settle();
        EXPECT_TRUE(view.is_ok());
    }

    double number(std::string_view name)
    {
        Value const* const value = view.property(name);
        EXPECT_NE(value, nullptr) << name;
        return value ? value->as_number() : -1;
    }
    std::string text(std::string_view name)
    {
        Value const* const value = view.property(name);
        return value ? std::string(value->as_text()) : "no such property";
    }
    void set(std::string_view name, Value const& value)
    {
        EXPECT_TRUE(view.set(name, value)) << name;
        harness.frame();
    }
    void call(std::string_view name)
    {
        EXPECT_TRUE(view.call(name)) << name;
        harness.frame();
    }
    double now() { return harness.platform().time(); }
    bool sleeps() { return view.seconds_until_change(now()) > 1e9 && !view.needs_frame(now()); }

    View view;
    Harness harness;

private:
    static std::shared_ptr<Program const> program_of(std::string const& markup)
    {
        std::shared_ptr<Program const> made = compiled(markup).program;
        return made ? made : std::make_shared<Program const>();
    }
};

}
