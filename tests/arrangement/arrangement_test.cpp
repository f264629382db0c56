// SPDX-License-Identifier: MIT
//
// What a person arranges in one context is there in the next, which knows no more than the text.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace oriel {
namespace {

struct Program {
    std::vector<std::string> tabs { "One", "Two", "Three" };
    std::string tab = "One";
    TableArrangement arrangement;
    int resorted = 0;
    bool is_transform_shown = true;

    void operator()(Ui& ui)
    {
        if (auto window = ui.window("Tools", { .position = { 100, 80 }, .width = 250 })) {
            if (is_transform_shown) {
                if (auto section = ui.section("Transform"))
                    ui.label("Position");
            }
        }
        if (auto split = ui.split("Main", { .first = 300, .height = 300 })) {
            if (auto first = split.first())
                table(ui);
            if (auto second = split.second())
                bar(ui);
        }
    }
    void table(Ui& ui)
    {
        static constexpr TableColumn columns[] { { "Name" }, { "Size, MB" }, { "Kind" } };
        if (ui.table("Files", columns, 3, { .arrangement = &arrangement },
                  [](Ui&, TableCell& cell) { cell.number(double(cell.row()), 0); })
                .resorted())
            ++resorted;
    }
    void bar(Ui& ui)
    {
        auto bar = ui.tab_bar("Pages", { .is_reorderable = true });
        if (!bar)
            return;
        for (std::string const& each : tabs)
            bar.tab(each, tab, each);
        if (auto const move = bar.moved()) {
            std::string moved = tabs[move->from];
            tabs.erase(tabs.begin() + static_cast<std::ptrdiff_t>(move->from));
            tabs.insert(tabs.begin() + static_cast<std::ptrdiff_t>(move->to), std::move(moved));
        }
    }
};

struct Started {
    explicit Started(std::string_view text = {})
    {
        if (!text.empty())
            harness.context().set_arrangement(text);
        harness.settle();
    }
    std::string text() { return harness.context().arrangement(); }

    Program program;
    Harness harness { [this](Ui& ui) { program(ui); }, { .size = { 900, 700 } } };
};

TEST(Arrangement, OfWhatNobodyTouchedIsEmpty)
{
    Started run;
    EXPECT_EQ(run.text(), "");
    EXPECT_EQ(run.harness.context().arrangement_serial(), 0u);
}

TEST(Arrangement, NamesEachThingByThePathOfItsLabels)
{
    Started run;
    run.harness.find(Role::Button, "Transform").click();
    EXPECT_EQ(run.text(), "[section Tools/Transform]\nopen = no\n");
    run.harness.find(Role::Heading, "Tools").drag_by({ 60, 40 });
    EXPECT_EQ(run.text(), "[section Tools/Transform]\nopen = no\n\n"
                          "[window Tools]\nplace = 160 120\nsurface = 900 700\n");
}

TEST(Arrangement, BringsBackWhatWasArranged)
{
    Started first;
    first.harness.find(Role::Button, "Transform").click();
    first.harness.find(Role::Button, "Collapse").click();
    first.harness.find(Role::Splitter).drag_by({ 60, 0 });
    first.harness.find(Role::ColumnHeader, "Size, MB").click();
    first.harness.find(Role::Tab, "Three").click();
    std::string const text = first.text();
    Started second(text);
    EXPECT_EQ(second.text(), text) << "nothing is written but what was";
    EXPECT_TRUE(second.harness.find(Role::Window, "Tools").has(AccessState::Collapsed));
    second.harness.find(Role::Button, "Expand").click();
    EXPECT_FALSE(second.harness.has(Role::Label, "Position"));
    EXPECT_EQ(
        second.harness.find(Role::Splitter).rect(), first.harness.find(Role::Splitter).rect());
    EXPECT_EQ(second.program.arrangement.sort, first.program.arrangement.sort);
    EXPECT_EQ(second.program.arrangement.sort.size(), 1u);
    EXPECT_EQ(second.program.resorted, 1) << "the program is told to sort";
    EXPECT_EQ(second.program.tab, "Three");
}

TEST(Arrangement, BringsTabsIntoTheOrderTheyHad)
{
    Started run("[tabs Main/Pages]\norder = Three, Gone, One, Two\n");
    EXPECT_EQ(run.program.tabs, (std::vector<std::string> { "Three", "One", "Two" }));
    EXPECT_TRUE(run.harness.diagnostics().empty());
}

TEST(Arrangement, OfATableIsByLabelsOfItsColumns)
{
    Started run("[table Main/Files]\norder = Kind, Unknown, Name, Size\\, MB\nhidden = Name\n"
                "sort = Kind down, Size\\, MB up\nwidths = Kind 77\n");
    TableArrangement const& arrangement = run.program.arrangement;
    EXPECT_EQ(arrangement.order, (std::vector<std::uint32_t> { 2, 0, 1 }));
    EXPECT_EQ(arrangement.hidden, (std::vector<std::uint32_t> { 0 }));
    EXPECT_EQ(arrangement.sort,
        (std::vector<SortKey> { { 2, SortOrder::Descending }, { 1, SortOrder::Ascending } }));
    EXPECT_EQ(run.harness.find(Role::ColumnHeader, "Kind").rect().width, 77);
}

TEST(Arrangement, CanBeSetWhileTheProgramRuns)
{
    Started run;
    run.harness.find(Role::Button, "Transform").click();
    run.harness.context().set_arrangement("[window Tools]\nplace = 300 200\nsize = 280 150\n");
    run.harness.settle();
    EXPECT_TRUE(run.harness.has(Role::Label, "Position")) << "as at first";
    EXPECT_EQ(run.harness.find(Role::Window, "Tools").rect(), (Rect { 300, 200, 280, 150 }));
    run.harness.context().set_arrangement("");
    run.harness.settle();
    EXPECT_EQ(run.harness.find(Role::Window, "Tools").rect().position(), (Point { 100, 80 }));
}

TEST(Arrangement, KeepsWhatIsOfAnotherVersion)
{
    std::string const text = "[dock Left/Scene]\nshare = 0.25\n\n"
                             "[window Tools]\nfolded-by = gesture\nplace = 30 40\n";
    Started run(text);
    EXPECT_EQ(run.text(), text);
    EXPECT_TRUE(run.harness.context().take_arrangement_problems().empty());
    run.harness.find(Role::Heading, "Tools").drag_by({ 20, 20 });
    EXPECT_NE(run.text().find("folded-by = gesture"), std::string::npos);
    EXPECT_NE(run.text().find("share = 0.25"), std::string::npos);
}

TEST(Arrangement, TellsWhatIsBrokenByItsLine)
{
    Started run("open = yes\n"         // 1: under no heading
                "# a comment\n"        // 2
                "[window Tools]\n"     // 3
                "place = 40 bananas\n" // 4: told by the window
                "size 20\n"            // 5
                "[window\n"            // 6
                "size = 20 20\n"       // 7: under a broken heading, told with it
                "[section Tools/Transform]\n"
                "open = maybe\n" // 9
                "open = no\n"    // 10: said before
                "x = \x01\n");   // 11
    std::vector<std::uint32_t> lines;
    for (ArrangementProblem const& problem : run.harness.context().take_arrangement_problems())
        lines.push_back(problem.line);
    std::sort(lines.begin(), lines.end());
    EXPECT_EQ(lines, (std::vector<std::uint32_t> { 1, 4, 5, 6, 9, 10, 11 }));
    EXPECT_TRUE(run.harness.context().take_arrangement_problems().empty()) << "told once";
    EXPECT_EQ(run.harness.find(Role::Window, "Tools").rect().position(), (Point { 100, 80 }));
    EXPECT_TRUE(run.harness.has(Role::Label, "Position"));
}

TEST(Arrangement, RemembersWhatIsNotThereForAWhile)
{
    Started run;
    run.harness.find(Role::Button, "Transform").click();
    std::string const text = run.text();
    run.program.is_transform_shown = false;
    for (int i = 0; i < 8000; ++i) // longer than a widget's state lives
        run.harness.frame();
    EXPECT_EQ(run.text(), text);
    run.program.is_transform_shown = true;
    run.harness.settle();
    EXPECT_FALSE(run.harness.has(Role::Label, "Position"));
}

TEST(Arrangement, TellsApartWhatIsCalledTheSame)
{
    auto const build = [](Ui& ui) {
        for (std::uint64_t i = 0; i < 2; ++i) {
            auto scope = ui.scope(i);
            if (auto section = ui.section("Part"))
                ui.label("inside");
        }
        if (auto column = ui.column({ .id = "left/side" })) {
            if (auto section = ui.section("Part"))
                ui.label("inside");
        }
        for (int i = 0; i < 2; ++i) {
            if (auto section = ui.section("Twin\n", { .id = i == 0 ? "twin" : "other" }))
                ui.label("inside");
        }
    };
    Harness harness(build);
    // The lower ones first: those above them stay where they are.
    std::vector<Element> const buttons = harness.find_all(Role::Button);
    for (std::size_t i = buttons.size(); i-- > 0;)
        buttons[i].click();
    EXPECT_EQ(harness.context().arrangement(),
        "[section 0/Part]\nopen = no\n\n[section 1/Part]\nopen = no\n\n"
        "[section left\\/side/Part]\nopen = no\n\n[section other]\nopen = no\n\n"
        "[section twin]\nopen = no\n");
}

TEST(Arrangement, NumbersThoseWithOnePath)
{
    auto const build = [](Ui& ui) {
        if (auto row = ui.row({ .id = "" })) {
            if (auto section = ui.section("Part"))
                ui.label("a");
        }
        if (auto section = ui.section("Part"))
            ui.label("b");
    };
    Harness harness(build);
    harness.find_all(Role::Button)[1].click();
    EXPECT_EQ(harness.context().arrangement(), "[section Part #2]\nopen = no\n");
    Harness again(build);
    again.context().set_arrangement(harness.context().arrangement());
    again.settle();
    EXPECT_TRUE(again.has(Role::Label, "a"));
    EXPECT_FALSE(again.has(Role::Label, "b"));
}

TEST(Arrangement, CutsEnormousLabelsBetweenCharacters)
{
    std::string label;
    for (int i = 0; i < 100'000; ++i)
        label += "é";
    Harness harness([&](Ui& ui) {
        if (auto section = ui.section(label, { .starts_open = false }))
            ui.label("inside");
        if (auto section = ui.section("\xff\xfe", { .starts_open = false }))
            ui.label("inside too");
    });
    // The lower ones first: those above them stay where they are.
    std::vector<Element> const buttons = harness.find_all(Role::Button);
    for (std::size_t i = buttons.size(); i-- > 0;)
        buttons[i].click();
    std::string const text = harness.context().arrangement();
    EXPECT_LT(text.size(), 300u);
    Harness again([&](Ui& ui) {
        if (auto section = ui.section(label, { .starts_open = false }))
            ui.label("inside");
        if (auto section = ui.section("\xff\xfe", { .starts_open = false }))
            ui.label("inside too");
    });
    again.context().set_arrangement(text);
    again.settle();
    EXPECT_TRUE(again.context().take_arrangement_problems().empty());
    EXPECT_TRUE(again.has(Role::Label, "inside"));
    EXPECT_TRUE(again.has(Role::Label, "inside too"));
}

TEST(Arrangement, AllocatesNothingInASteadyFrame)
{
    Started run;
    run.harness.find(Role::Button, "Transform").click();
    run.harness.find(Role::ColumnHeader, "Kind").click();
    for (int i = 0; i < 5; ++i)
        run.harness.frame();
    AllocationCount allocations;
    run.harness.frame();
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(Arrangement, ForgetsRowsThatCameAndWent)
{
    std::uint64_t first = 0;
    Harness harness([&](Ui& ui) {
        for (std::uint64_t i = first; i < first + 20; ++i) {
            auto scope = ui.scope(i);
            if (auto section = ui.section("Row", { .starts_open = false }))
                ui.label("inside");
        }
    });
    for (; first < 40'000; first += 20)
        harness.frame();
    EXPECT_EQ(harness.context().arrangement(), "");
    harness.find(Role::Button, "Row").click();
    EXPECT_NE(harness.context().arrangement().find("/Row]\nopen = yes"), std::string::npos);
}

TEST(Arrangement, KeepsWordsOfTheProgram)
{
    bool is_dark = false;
    auto const build = [&](Ui& ui) {
        Arranged kept = ui.arranged(ui.id("theme", {}, CallSite::here()), "program", "theme");
        if (kept.is_due())
            is_dark = kept.value("dark") == "yes";
        ui.checkbox("Dark", is_dark);
        kept.set("dark", is_dark ? "yes" : "");
    };
    Harness harness(build);
    harness.find(Role::CheckBox, "Dark").click();
    EXPECT_EQ(harness.context().arrangement(), "[program theme]\ndark = yes\n");
    is_dark = false;
    Harness again(build);
    again.context().set_arrangement("[program theme]\ndark = yes\n");
    again.settle();
    EXPECT_TRUE(is_dark);
}

TEST(ArrangedWord, ComesBackAsItWas)
{
    std::string list;
    std::vector<std::string> const words { "Name", "a, b", "back\\slash", "ä" };
    for (std::string const& word : words)
        append_arranged_word(list, word);
    std::vector<std::string> read;
    std::string word;
    for (std::string_view rest = list; take_arranged_word(rest, word);)
        read.push_back(word);
    EXPECT_EQ(read, words);
}

}
}
