// SPDX-License-Identifier: MIT
//
// The smallest program: one value per widget, and a label that shows them all.

#include <oriel/oriel.h>

#include <fmt/format.h>

int main(int argc, char** argv)
{
    std::string name = "Arthur";
    int age = 42;
    return oriel::run({ .title = "My Oriel Application",
                          .size = { 420, 240 },
                          .arguments = { argv, static_cast<std::size_t>(argc) } },
        [&](oriel::Ui& ui) {
            ui.heading("My Oriel Application");
            if (auto row = ui.row()) {
                ui.label("Your name: ");
                ui.text_field("Name", name);
            }
            ui.slider("Age", age, { .min = 0, .max = 120 });
            if (ui.button("Increment").clicked())
                ++age;
            ui.label(fmt::format("Hello '{}', age {}", name, age));
        });
}
