// SPDX-License-Identifier: MIT
//
// Containers that are opened, kept and closed in every wrong way.

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

#include <memory>
#include <optional>

namespace oriel {
namespace {

TEST(Scopes, ReturningEarlyClosesEverythingThatIsOpen)
{
    auto const early = [](Ui& ui) {
        if (auto group = ui.group("Group")) {
            if (auto row = ui.row()) {
                if (ui.button("Leave").clicked() || true)
                    return;
            }
        }
    };
    Harness harness([&](Ui& ui) {
        early(ui);
        ui.label("after");
    });
    EXPECT_TRUE(harness.diagnostics().empty());
    Rect const group = harness.find(Role::Group).rect();
    EXPECT_GE(harness.find(Role::Label, "after").rect().y, group.bottom()) << "outside the group";
}

TEST(Scopes, KeptBeyondTheFrameAreReportedAndTheNextFrameIsFine)
{
    std::unique_ptr<Scope> kept;
    bool keeps = true;
    Harness harness([&](Ui& ui) {
        if (keeps)
            kept = std::make_unique<Scope>(ui.row());
        ui.label("inside");
        ui.button("also inside");
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::UnclosedScope));
    EXPECT_FALSE(harness.find(Role::Label, "inside").rect().is_empty());
    keeps = false;
    kept.reset();
    harness.clear_diagnostics();
    harness.frame();
    harness.find(Role::Button, "also inside").click();
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Scopes, ClosedInTheNextFrameDoNotCloseThatFramesContainersUnnoticed)
{
    std::unique_ptr<Scope> kept;
    int frame = 0;
    Harness harness([&](Ui& ui) {
        if (frame == 0)
            kept = std::make_unique<Scope>(ui.row());
        if (auto column = ui.column()) {
            if (frame == 1)
                kept.reset();
            ui.label("inside");
        }
        ui.label("after");
    });
    frame = 1;
    harness.clear_diagnostics();
    harness.frame();
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::MisnestedScope));
    frame = 2;
    harness.clear_diagnostics();
    harness.frame();
    EXPECT_TRUE(harness.diagnostics().empty());
    EXPECT_TRUE(harness.has(Role::Label, "after"));
}

TEST(Scopes, ClosedBeforeTheOneInsideAreReported)
{
    Harness harness([&](Ui& ui) {
        std::optional<Scope> outer(ui.group("Outer"));
        std::optional<Scope> inner(ui.group("Inner"));
        outer.reset();
        ui.label("after");
        inner.reset();
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::MisnestedScope));
    EXPECT_TRUE(harness.has(Role::Label, "after"));
    EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::UnclosedScope));
}

TEST(Scopes, MayBeMoved)
{
    Harness harness([&](Ui& ui) {
        Scope row = ui.row();
        if (Scope moved = std::move(row)) {
            ui.button("one");
            ui.button("two");
        }
        ui.label("below");
    });
    EXPECT_TRUE(harness.diagnostics().empty());
    EXPECT_EQ(
        harness.find(Role::Button, "one").rect().y, harness.find(Role::Button, "two").rect().y);
    EXPECT_GT(
        harness.find(Role::Label, "below").rect().y, harness.find(Role::Button, "two").rect().y);
}

TEST(Scopes, OfAClosedOrCollapsedWindowAreNotEntered)
{
    bool is_open = false;
    Harness harness([&](Ui& ui) {
        if (auto window = ui.window("Closed", { .is_open = &is_open }))
            ui.label("inside");
    });
    EXPECT_FALSE(harness.has(Role::Label, "inside"));
    EXPECT_TRUE(harness.find_all(Role::Window).empty());
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Frames, BegunInsideAFrameAreReportedAndIgnored)
{
    Context context;
    std::vector<DiagnosticKind> reported;
    context.set_diagnostic_handler([&](Diagnostic const& d) { reported.push_back(d.kind); });
    context.frame({ .size = { 100, 100 } }, [&](Ui& ui) {
        Frame const inner = context.begin_frame({});
        EXPECT_FALSE(bool(inner));
        context.frame({}, [](Ui&) { ADD_FAILURE(); });
        ui.label("still there");
    });
    EXPECT_EQ(reported.front(), DiagnosticKind::CallOutsideFrame);
    EXPECT_EQ(context.describe().size(), 1u);
}

TEST(Frames, ThatAskToBeBuiltAgainEachTimeAreReportedAndEnd)
{
    int builds = 0;
    Harness harness(
        [&](Ui& ui) {
            ++builds;
            ui.label(std::to_string(builds), { .id = "count" });
            ui.request_settle();
        },
        { .on_failure = [](std::string const&) {} });
    builds = 0;
    harness.clear_diagnostics();
    harness.frame();
    EXPECT_EQ(builds, 5);
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::SettleLimit));
}

}
}
