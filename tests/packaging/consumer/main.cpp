// SPDX-License-Identifier: MIT
#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

int main()
{
    int count = 0;
    auto const panel = [&](oriel::Ui& ui) { count += ui.button("Add").clicked() ? 1 : 0; };
    oriel::Harness harness(panel);
    harness.find(oriel::Role::Button, "Add").click();
    return count == 1 ? 0 : oriel::run({}, panel); // never run, but linked: windows, fonts, GL
}
