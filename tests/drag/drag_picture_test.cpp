// SPDX-License-Identifier: MIT
//
// How it looks on the way: the preview, a target that would take it, one that refuses, and the
// line where a row would come to stand.

#include <tests/ui/sheet.h>

#include <oriel/oriel.h>

namespace oriel {
namespace {

struct Coin {
    int cents;
};

std::vector<std::string_view> const songs { "Morning", "Rain", "Harbour", "Lanterns" };

void targets(Ui& ui)
{
    auto row = ui.row({ .gap = 16, .padding = 16, .align = Align::Start });
    if (!row)
        return;
    Response const source = ui.button("Coin");
    if (auto preview = ui.drag_source(source, Coin { 20 }))
        ui.label("20 cents");
    for (bool const accepts : { true, false }) {
        std::string_view const name = accepts ? "Purse" : "Shut";
        auto group = ui.group(name, { .id = name, .width = 150 });
        if (!group)
            continue;
        Response const box = ui.interact_container();
        ui.label(accepts ? "takes coins" : "takes none");
        ui.drop_target<Coin>(box, { .accepts = accepts });
    }
}

void rows(Ui& ui)
{
    if (auto column = ui.column({ .padding = 16 })) {
        ui.list("Songs", songs.size(),
            { .row_height = 32, .move = [](RowMove const&) {}, .height = 138 },
            [](Ui& row_ui, Row const& row) { row_ui.label(songs[row.index]); });
    }
}

void add(Sheet& sheet, Theme const& theme, void (*build)(Ui&), std::string_view from, Point to)
{
    Harness harness(build, { .size = { 480, 170 }, .theme = theme });
    bool const is_button = harness.has(Role::Button, from);
    Element const source = harness.find(is_button ? Role::Button : Role::Label, from);
    harness.press_pointer(source.rect().center());
    harness.move_to(source.rect().center() + Point { 8, 8 });
    harness.move_to(to);
    harness.settle();
    sheet.add(harness);
}

TEST(DragPictures, ShowThePreviewTheTargetAndTheLine)
{
    Sheet sheet(1);
    for (Theme const& theme : { Theme::light(), Theme::dark() }) {
        add(sheet, theme, targets, "Coin", { 150, 40 });
        add(sheet, theme, targets, "Coin", { 320, 40 });
        add(sheet, theme, rows, "Morning", { 200, 86 });
    }
    expect_golden(sheet, "dragging");
}

}
}
