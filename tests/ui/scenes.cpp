// SPDX-License-Identifier: MIT

#include "scenes.h"

namespace oriel::scenes {

void Hello::operator()(Ui& ui)
{
    ui.heading("My Oriel Application");
    if (auto row = ui.row()) {
        ui.label("Your name: ");
        ui.text_field("Name", name);
    }
    ui.slider("Age", age, { .min = 0, .max = 120 });
    if (ui.button("Increment").clicked())
        ++age;
    ui.label("Hello '" + name + "', age " + std::to_string(age));
}

Image Widgets::checkered()
{
    constexpr int side = 48;
    std::array<std::uint8_t, side * side * 4> pixels {};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            bool const is_dark = (x / 8 + y / 8) % 2 == 0;
            Color const color = is_dark ? Color::rgb(0x2a62eb) : Color::rgb(0xffc94d);
            std::uint8_t* const texel = &pixels[static_cast<std::size_t>((y * side + x) * 4)];
            texel[0] = color.red;
            texel[1] = color.green;
            texel[2] = color.blue;
            texel[3] = 255;
        }
    }
    return Image::from_rgba({ side, side }, pixels);
}

void Widgets::values(Ui& ui)
{
    if (auto group = ui.group("Values")) {
        if (auto row = ui.row()) {
            ui.button("Normal");
            ui.button("Primary", { .kind = ButtonKind::Primary });
            ui.button("Quiet", { .kind = ButtonKind::Quiet });
        }
        if (auto row = ui.row({ .gap = 20 })) {
            ui.checkbox("Sound", sound);
            ui.checkbox("Captions", captions);
        }
        if (auto row = ui.row({ .gap = 20 })) {
            ui.radio("Low", quality, 0);
            ui.radio("High", quality, 1);
        }
        ui.slider("Volume", volume, { .tooltip = "How loud it is" });
        ui.slider("Year", year, { .min = 1900, .max = 2100 });
    }
}

void Widgets::text(Ui& ui)
{
    if (auto group = ui.group("Text")) {
        ui.text_field("Name", name);
        ui.text_field("Search", empty, { .hint = "Search…" });
        ui.text_field("Locked", locked, { .is_read_only = true });
        ui.label("A paragraph takes the width that it is given, and its height follows: "
                 "naïve façade, Größe, Ελληνικά, Русский.");
        ui.label("Muted, for what matters less", { .tone = LabelTone::Muted });
        ui.label("Caption under a picture", { .tone = LabelTone::Caption });
    }
}

void Widgets::shows(Ui& ui)
{
    if (auto group = ui.group("Shows")) {
        ui.progress("Copying", 0.42f);
        ui.progress("Nothing yet", 0);
        ui.separator();
        if (auto row = ui.row({ .gap = 16 })) {
            ui.image("Checkers", picture);
            ui.separator();
            if (auto scroll = ui.scroll_area("Lines", { .height = 72 })) {
                for (int i = 1; i <= 12; ++i)
                    ui.label("Line " + std::to_string(i));
            }
        }
    }
}

void Widgets::disabled(Ui& ui)
{
    if (auto group = ui.group("Disabled", { .enabled = false })) {
        if (auto row = ui.row()) {
            ui.button("Normal");
            ui.button("Primary", { .kind = ButtonKind::Primary });
            ui.checkbox("Sound", sound);
            ui.radio("High", quality, 1);
        }
        ui.slider("Volume", volume);
        ui.text_field("Name", name);
    }
}

void Widgets::operator()(Ui& ui)
{
    ui.heading("Widgets");
    Track const halves[] = { Track::fraction(1), Track::fraction(1) };
    if (auto grid = ui.grid({ .columns = halves, .gap = 16, .align = Align::Stretch })) {
        values(ui);
        text(ui);
        shows(ui);
        disabled(ui);
    }
    if (auto window = ui.window(
            "Window", { .is_open = &window_is_open, .position = { 500, 420 }, .width = 280 })) {
        ui.label("It moves by its title and is sized by its edges.");
        ui.button("Inside");
    }
}

void Dialog::operator()(Ui& ui)
{
    if (auto window = ui.window("Delete 3 files?", { .placement = WindowPlacement::Centered,
                                                       .is_collapsible = false,
                                                       .max_width = 360 })) {
        ui.label("They are moved to the bin and removed from there after thirty days, unless "
                 "somebody takes them out again.");
        Track const halves[] = { Track::fraction(1), Track::fraction(1) };
        if (auto buttons = ui.grid({ .columns = halves })) {
            if (ui.button("Keep").clicked())
                answer = 1;
            if (ui.button("Delete", { .kind = ButtonKind::Primary }).clicked())
                answer = 2;
        }
    }
}

}
