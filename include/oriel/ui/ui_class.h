// SPDX-License-Identifier: MIT
//
// Ui: what the application calls, every frame: the built-in widgets and containers, one line each.
// Values are lent by reference and written when the user changes them. What widgets are made of is
// WidgetKit, its base.
//
//     void panel(Ui& ui, Mixer& mixer)
//     {
//         if (auto group = ui.group("Output")) {
//             ui.slider("Volume", mixer.volume, { .max = 11 });
//             if (ui.button("Mute").clicked())
//                 mixer.volume = 0;
//         }
//     }

#pragma once

#include <oriel/draw/image.h>
#include <oriel/ui/bars.h>
#include <oriel/ui/choices.h>
#include <oriel/ui/color_picker.h>
#include <oriel/ui/combo.h>
#include <oriel/ui/commands.h>
#include <oriel/ui/curves.h>
#include <oriel/ui/dates.h>
#include <oriel/ui/dialog.h>
#include <oriel/ui/file_picker.h>
#include <oriel/ui/item_grid.h>
#include <oriel/ui/list.h>
#include <oriel/ui/log_console.h>
#include <oriel/ui/log_view.h>
#include <oriel/ui/menu.h>
#include <oriel/ui/numbers.h>
#include <oriel/ui/options.h>
#include <oriel/ui/popover.h>
#include <oriel/ui/property_editor.h>
#include <oriel/ui/rich.h>
#include <oriel/ui/scene.h>
#include <oriel/ui/sections.h>
#include <oriel/ui/split.h>
#include <oriel/ui/table.h>
#include <oriel/ui/tabs.h>
#include <oriel/ui/text_area.h>
#include <oriel/ui/texts.h>
#include <oriel/ui/tree.h>
#include <oriel/ui/widget_kit.h>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

class Ui final : public WidgetKit {
public:
    // Text.
    Response heading(
        std::string_view text, LabelOptions const& options = {}, Here here = Here::here()) noexcept;
    Response label(
        std::string_view text, LabelOptions const& options = {}, Here here = Here::here()) noexcept;

    // A paragraph of words that look different, links and widgets: see rich.h.
    Rich rich(RichOptions const& options = {}, Here here = Here::here()) noexcept;

    // Values. The label is the accessible name; fields show it nowhere else.
    Response button(std::string_view label, ButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response checkbox(std::string_view label, bool& checked, CheckboxOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Of three states: a click on what is mixed chooses all.
    Response checkbox(std::string_view label, CheckState& state,
        CheckboxOptions const& options = {}, Here here = Here::here()) noexcept;
    Response toggle(std::string_view label, bool& is_on, ToggleOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Arrow keys move among the radio buttons of one value; where it is not known, of one
    // container.
    Response radio(std::string_view label, bool is_chosen, RadioOptions const& options = {},
        Here here = Here::here()) noexcept;
    template <std::equality_comparable Value>
    Response radio(std::string_view label, Value& value, std::type_identity_t<Value> const& choice,
        RadioOptions const& options = {}, Here here = Here::here()) noexcept
    {
        auto const address = reinterpret_cast<std::uintptr_t>(std::addressof(value));
        Id const group = Id::root().child(std::uint64_t { address });
        Response response = radio_of(group, label, value == choice, options, here);
        if (response.clicked() && !(value == choice)) {
            value = choice;
            response.set(Response::Flag::Changed);
        }
        return response;
    }
    // Of any arithmetic type, here and below.
    Response slider(std::string_view label, LentNumber value, SliderOptions const& options = {},
        Here here = Here::here()) noexcept;
    // A field that is dragged, stepped, or typed into, expressions too.
    Response number(std::string_view label, LentNumber value, NumberOptions const& options = {},
        Here here = Here::here()) noexcept;
    // An array, a vector or a span of numbers, side by side.
    Response numbers(std::string_view label, LentNumbers values, NumbersOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Two numbers, the first never above the second.
    Response number_range(std::string_view label, LentNumber low, LentNumber high,
        NumberOptions const& options = {}, Here here = Here::here()) noexcept;
    // The same as one track with two thumbs.
    Response range_slider(std::string_view label, LentNumber low, LentNumber high,
        SliderOptions const& options = {}, Here here = Here::here()) noexcept;
    // Radians are lent, degrees shown.
    Response angle(std::string_view label, LentNumber radians, AngleOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response knob(std::string_view label, LentNumber value, KnobOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Stars, or as many halves.
    Response rating(std::string_view label, LentNumber stars, RatingOptions const& options = {},
        Here here = Here::here()) noexcept;
    // One of a few texts; `choice` is its index: an integer, or an enumeration that counts from 0.
    Response segmented(std::string_view label, LentNumber choice, Texts texts,
        SegmentedOptions const& options = {}, Here here = Here::here()) noexcept;
    // A row of a list; the second form tells of the click alone.
    Response selectable_row(std::string_view label, bool& is_selected,
        SelectableRowOptions const& options = {}, Here here = Here::here()) noexcept;
    Response selectable_row(std::string_view label, bool const& is_selected,
        SelectableRowOptions const& options = {}, Here here = Here::here()) noexcept;
    Response chip(
        std::string_view label, ChipOptions const& options = {}, Here here = Here::here()) noexcept;
    Response hyperlink(std::string_view label, std::string_view address,
        HyperlinkOptions const& options = {}, Here here = Here::here()) noexcept;
    // A list that opens; `choice` as of segmented().
    Response combo(std::string_view label, LentNumber choice, Texts texts,
        ComboOptions const& options = {}, Here here = Here::here()) noexcept;
    Response combo(std::string_view label, RowSelection& chosen, Texts texts,
        ComboOptions const& options = {}, Here here = Here::here()) noexcept;
    Response list_box(std::string_view label, LentNumber choice, Texts texts,
        ListBoxOptions const& options = {}, Here here = Here::here()) noexcept;
    Response list_box(std::string_view label, RowSelection& chosen, Texts texts,
        ListBoxOptions const& options = {}, Here here = Here::here()) noexcept;
    Response color_picker(std::string_view label, Color& color,
        ColorPickerOptions const& options = {}, Here here = Here::here()) noexcept;
    Response color_button(std::string_view label, Color& color,
        ColorButtonOptions const& options = {}, Here here = Here::here()) noexcept;
    // submitted(): a day was chosen, even the same.
    Response calendar(std::string_view label, std::chrono::year_month_day& date,
        CalendarOptions const& options = {}, Here here = Here::here()) noexcept;
    Response date_field(std::string_view label, std::chrono::year_month_day& date,
        DateFieldOptions const& options = {}, Here here = Here::here()) noexcept;
    Response date_time_field(std::string_view label, std::chrono::local_seconds& at,
        DateTimeFieldOptions const& options = {}, Here here = Here::here()) noexcept;
    // Since midnight.
    Response time_field(std::string_view label, std::chrono::seconds& time,
        TimeFieldOptions const& options = {}, Here here = Here::here()) noexcept;
    // A click on the empty plane adds a point, Delete takes it away; arrows move it, with Alt its
    // slope.
    Response curve_editor(std::string_view label, std::vector<CurvePoint>& points,
        CurveEditorOptions const& options = {}, Here here = Here::here()) noexcept;
    // Its stops, each with a color of its own; a click beside them adds one.
    Response gradient_editor(std::string_view label, Gradient& gradient,
        GradientEditorOptions const& options = {}, Here here = Here::here()) noexcept;
    // submitted(): `path` was chosen; escaped(): nothing was.
    Response file_picker(std::string_view label, std::filesystem::path& path,
        FilePickerOptions const& options = {}, Here here = Here::here()) noexcept;
    Response text_field(std::string_view label, std::string& text,
        TextFieldOptions const& options = {}, Here here = Here::here()) noexcept;
    // Several lines. A string is compared with what it was in each frame: beyond a few megabytes
    // a document is quicker.
    Response text_area(std::string_view label, std::string& text,
        TextAreaOptions const& options = {}, Here here = Here::here()) noexcept;
    Response text_area(std::string_view label, TextDocument& document,
        TextAreaOptions const& options = {}, Here here = Here::here()) noexcept;
    // Lines of a log, of any number, and what is appended to them.
    Response log_view(std::string_view label, LogSource& source, LogViewOptions const& options = {},
        Here here = Here::here()) noexcept;

    // Shows.
    Response image(std::string_view name, Image const& image, ImageOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response badge(
        std::string_view text, BadgeOptions const& options = {}, Here here = Here::here()) noexcept;
    // Turns while something is done that nobody knows the length of.
    Response spinner(std::string_view label, SpinnerOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response progress(std::string_view label, float fraction, ProgressOptions const& options = {},
        Here here = Here::here()) noexcept;
    void separator() noexcept;
    // Takes `grow` shares of the free space along the parent's flow.
    void space(float grow = 1) noexcept;
    // Beside the pointer while the widget of this response is hovered for a moment.
    void tooltip(Response const& response, std::string_view text) noexcept;

    // Data. The function is called for what is in view, as often as it takes.
    RowsResponse list(std::string_view name, std::uint64_t count, ListOptions const& options,
        RowBuilder build, Here here = Here::here()) noexcept;
    // As many in a line as there is room for: see item_grid.h.
    RowsResponse item_grid(std::string_view name, std::uint64_t count,
        ItemGridOptions const& options, RowBuilder build, Here here = Here::here()) noexcept;
    TableResponse table(std::string_view name, std::span<TableColumn const> columns,
        std::uint64_t count, TableOptions const& options, CellBuilder build,
        Here here = Here::here()) noexcept;
    Response log_console(std::string_view name, LogConsole& console,
        LogConsoleOptions const& options = {}, Here here = Here::here()) noexcept;
    // A struct's fields, one line each: see property_editor.h.
    PropertyEditor property_editor(std::string_view name, PropertyEditorOptions const& options = {},
        Here here = Here::here()) noexcept;
    RowsResponse tree(std::string_view name, TreeRows& rows, TreeOptions const& options,
        TreeRowBuilder build, Here here = Here::here()) noexcept;

    // Containers: if (auto row = ui.row()) { … }
    Scope row(RowOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope column(ColumnOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope grid(GridOptions const& options, Here here = Here::here()) noexcept;
    Scope stack(StackOptions const& options = {}, Here here = Here::here()) noexcept;
    // Children in a column, all of them moved, turned, scaled or faded.
    Scope effect(
        Effect const& effect, EffectOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope group(std::string_view label, GroupOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope scroll_area(std::string_view name, ScrollAreaOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope window(std::string_view title, WindowOptions const& options = {},
        Here here = Here::here()) noexcept;
    // A column whose labels are selected together, with the pointer and Ctrl+A, and copied.
    Scope selectable(std::string_view name, SelectableOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Beside its anchor, above everything, until a press elsewhere or Escape.
    Scope popover(Response const& anchor, bool& is_open, PopoverOptions const& options = {},
        Here here = Here::here()) noexcept
    {
        return popover(anchor.id(), is_open, options, here);
    }
    Scope popover(Id anchor, bool& is_open, PopoverOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Menus: see menu.h.
    MenuBar menu_bar(MenuBarOptions const& options = {}, Here here = Here::here()) noexcept;
    Menu menu_button(std::string_view label, MenuButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    // A button, and beside it a menu of what else it can do.
    SplitButton split_button(std::string_view label, SplitButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Of the widget of this response: by the secondary button, or its key.
    Menu context_menu(Response const& of, ContextMenuOptions const& options = {},
        Here here = Here::here()) noexcept;
    // What a program can do and has no menu for: clicked by its keys, or in the palette.
    Response command(std::string_view label, CommandOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Every menu item and command, found by a few letters: see commands.h. Submitted when one ran.
    Response command_palette(
        CommandPaletteOptions const& options = {}, Here here = Here::here()) noexcept;
    // Modal: see dialog.h.
    Scope dialog(std::string_view title, bool& is_open, DialogOptions const& options = {},
        Here here = Here::here()) noexcept;
    // A line at the end of a dialog, and in it a button that Enter presses, one that Escape does.
    Scope dialog_buttons() noexcept;
    Response default_button(std::string_view label, ButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response cancel_button(std::string_view label, ButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    // The place of the button that was pressed, which closes it; else no_answer.
    int message_box(std::string_view title, std::string_view text, bool& is_open,
        MessageBoxOptions const& options = {}, Here here = Here::here()) noexcept;
    // The number of the toast whose action was pressed; else 0.
    std::uint64_t toasts(
        Toasts& toasts, ToastsOptions const& options = {}, Here here = Here::here()) noexcept;
    // As tooltip(), of anything.
    Scope rich_tooltip(Response const& response, RichTooltipOptions const& options = {}) noexcept;
    Split split(
        std::string_view name, SplitOptions const& options = {}, Here here = Here::here()) noexcept;
    TabBar tab_bar(std::string_view name, TabBarOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Folds. Of an accordion: open while the value is its choice.
    Scope section(std::string_view label, SectionOptions const& options = {},
        Here here = Here::here()) noexcept;
    template <std::equality_comparable Value>
    Scope section(std::string_view label, Value& value, std::type_identity_t<Value> const& choice,
        SectionOptions const& options = {}, Here here = Here::here()) noexcept
    {
        bool is_open = value == choice;
        SectionOptions one = options;
        one.is_open = &is_open;
        Scope scope = section(label, one, here);
        if (is_open != (value == choice))
            value = is_open ? choice : Value {};
        return scope;
    }
    Scope card(CardOptions const& options = {}, Here here = Here::here()) noexcept;
    Form form(FormOptions const& options = {}, Here here = Here::here()) noexcept;
    ToolBar tool_bar(std::string_view name, ToolBarOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope status_bar(StatusBarOptions const& options = {}, Here here = Here::here()) noexcept;
    // The place of the part that was pressed; else no_answer.
    int breadcrumbs(std::string_view name, std::span<std::string_view const> parts,
        BreadcrumbsOptions const& options = {}, Here here = Here::here()) noexcept;
    Response steps(std::string_view name, std::size_t& present,
        std::span<std::string_view const> titles, StepsOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Moved and zoomed: see scene.h.
    Scope scene(std::string_view name, SceneView& view, SceneOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope placed_at(Point position, PlacedOptions const& options = {}) noexcept;

private:
    friend class Context;
    friend struct Context::Private;
    explicit Ui(Context::Private& context) : WidgetKit(context) {}
    Response radio_of(Id group, std::string_view label, bool is_chosen, RadioOptions const& options,
        Here here) noexcept;
};

}
