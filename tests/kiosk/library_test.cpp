// SPDX-License-Identifier: MIT
#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <gtest/gtest.h>

namespace oriel::kiosk {

static Compilation compiled(std::string const& markup)
{
    auto const read = [&](std::string_view) -> Result<std::string> { return markup; };
    return compile("test.kiosk", read, standard_library());
}

TEST(StandardLibrary, HasExamplesThatCompileAndAreBuilt)
{
    Library const library = standard_library();
    for (ElementDeclaration const* element : library.elements()) {
        std::string const body(element->example);
        Compilation const done = compiled("screen Example { column { " + body + " } }");
        for (Problem const& problem : done.problems)
            ADD_FAILURE() << text_of(problem);
        if (!done.program)
            continue;
        ViewOptions options;
        options.load_image = [](std::string_view) { return Image {}; };
        View view(done.program, "Example", options);
        Harness harness([&](Ui& ui) { view.build(ui); });
        harness.settle();
        EXPECT_TRUE(harness.diagnostics().empty()) << element->name;
    }
}

TEST(StandardLibrary, CountsUpInMarkup)
{
    Compilation const done = compiled(R"(
        screen Counter {
            private count: int = 0
            column {
                text "{count} of {count * 2}"
                button "More" { on click => count = count + 1 }
            }
        })");
    for (Problem const& problem : done.problems)
        ADD_FAILURE() << text_of(problem);
    ASSERT_NE(done.program, nullptr);
    View view(done.program, "Counter");
    Harness harness([&](Ui& ui) { view.build(ui); });
    harness.find(Role::Button, "More").click();
    harness.find(Role::Button, "More").click();
    EXPECT_TRUE(harness.has(Role::Label, "2 of 4"));
}

}
