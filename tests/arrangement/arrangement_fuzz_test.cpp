// SPDX-License-Identifier: MIT
//
// Whatever is in the file: no crash, problems that name lines of it, and what is read is written
// so that it is read the same.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace oriel {
namespace {

void build(Ui& ui)
{
    if (auto window = ui.window("W")) {
        if (auto section = ui.section("S"))
            ui.label("x");
    }
    static constexpr TableColumn columns[] { { "A" }, { "B" } };
    if (auto split = ui.split("P", { .height = 100 })) {
        if (auto first = split.first())
            ui.table("T", columns, 2, {}, [](Ui&, TableCell& cell) { cell.text("c"); });
        if (auto second = split.second()) {
            static int chosen = 0;
            if (auto bar = ui.tab_bar("B", { .is_reorderable = true })) {
                bar.tab("One", chosen, 0);
                bar.tab("Two", chosen, 1);
            }
        }
    }
}

std::string seed_text()
{
    return "[window W]\nplace = 40 60\nsize = 200 100\ncollapsed = no\nmaximized = yes\n"
           "[section W/S]\nopen = no\n[table P/T]\norder = B, A\nsort = A down\nwidths = A 50\n"
           "hidden = B\n[split P]\nfirst = 80\n[tabs P/B]\norder = Two, One\nchosen = Two\n";
}

std::string broken(std::string text, std::mt19937& random)
{
    static constexpr std::string_view bits[] { "[", "]", "=", "\n", " ", "\\", ",", "#", "nan",
        "1e39", "-inf", "999999999999", "\xff", std::string_view("\0", 1), "é", "/", "no" };
    int const edits = 1 + static_cast<int>(random() % 12);
    for (int i = 0; i < edits && !text.empty(); ++i) {
        std::size_t const at = random() % text.size();
        switch (random() % 4) {
        case 0:
            text.erase(at, 1 + random() % 8);
            break;
        case 1:
            text.insert(at, bits[random() % std::size(bits)]);
            break;
        case 2:
            text[at] = static_cast<char>(random());
            break;
        default:
            text.insert(at, text.substr(random() % text.size(), random() % 40));
        }
    }
    return text;
}

void expect_sane(Context& context, std::string const& text)
{
    auto const lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (ArrangementProblem const& problem : context.take_arrangement_problems()) {
        EXPECT_GE(problem.line, 1u);
        EXPECT_LE(problem.line, lines);
    }
}

TEST(ArrangementFuzz, ReadsWhateverThereIs)
{
    std::mt19937 random(5);
    Harness harness(build, { .size = { 500, 400 } });
    for (int round = 0; round < 3000; ++round) {
        std::string const text = broken(seed_text(), random);
        harness.context().set_arrangement(text);
        harness.settle();
        expect_sane(harness.context(), text);
        std::string const written = harness.context().arrangement();
        harness.context().set_arrangement(written);
        EXPECT_TRUE(harness.context().take_arrangement_problems().empty()) << written;
        EXPECT_EQ(harness.context().arrangement(), written) << text;
    }
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(ArrangementFuzz, ReadsNoise)
{
    std::mt19937 random(6);
    Harness harness(build, { .size = { 500, 400 } });
    for (int round = 0; round < 300; ++round) {
        std::string text(random() % 4000, ' ');
        for (char& c : text)
            c = random() % 8 == 0 ? '\n' : static_cast<char>(random());
        harness.context().set_arrangement(text);
        harness.settle();
        expect_sane(harness.context(), text);
    }
}

TEST(ArrangementFuzz, StopsAtAnAbsurdNumberOfThings)
{
    std::string text;
    for (int i = 0; i < 50'000; ++i)
        text += "[window " + std::to_string(i) + "]\nplace = 1 2\n";
    text += std::string(1'000'000, 'x') + "\n" + std::string(1'000'000, '[');
    Harness harness(build);
    harness.context().set_arrangement(text);
    harness.settle();
    EXPECT_LE(harness.context().take_arrangement_problems().size(), 100u);
    EXPECT_LT(harness.context().arrangement().size(), 400'000u);
}

}
}
