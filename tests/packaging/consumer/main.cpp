// SPDX-License-Identifier: MIT
#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/view.h>
#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

int main()
{
    std::string const markup = "screen Till { in-out count: int = 0\n"
                               "button \"Add\" { on click => count = count + 1 } }";
    auto const read = [&](std::string_view) -> oriel::Result<std::string> { return markup; };
    auto const library = oriel::kiosk::standard_library();
    oriel::kiosk::View view(oriel::kiosk::compile("till.kiosk", read, library).program, "Till");
    auto const panel = [&](oriel::Ui& ui) { view.build(ui); };
    oriel::Harness harness(panel);
    harness.find(oriel::Role::Button, "Add").click();
    bool const is_one = view.property("count")->as_int() == 1;
    return is_one ? 0 : oriel::run({}, panel); // never run, but linked: windows, fonts, GL
}
