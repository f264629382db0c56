// SPDX-License-Identifier: MIT

#include "pages.h"

namespace gallery {

std::unique_ptr<Page> alignment_page();
std::unique_ptr<Page> angle_page();
std::unique_ptr<Page> animation_page();
std::unique_ptr<Page> arrangement_page();
std::unique_ptr<Page> badge_page();
std::unique_ptr<Page> breadcrumbs_page();
std::unique_ptr<Page> button_page();
std::unique_ptr<Page> calendar_page();
std::unique_ptr<Page> card_page();
std::unique_ptr<Page> checkbox_page();
std::unique_ptr<Page> chip_page();
std::unique_ptr<Page> color_picker_page();
std::unique_ptr<Page> column_page();
std::unique_ptr<Page> combo_page();
std::unique_ptr<Page> command_palette_page();
std::unique_ptr<Page> context_menu_page();
std::unique_ptr<Page> contrast_page();
std::unique_ptr<Page> curve_editor_page();
std::unique_ptr<Page> date_field_page();
std::unique_ptr<Page> dialog_page();
std::unique_ptr<Page> drag_drop_page();
std::unique_ptr<Page> dropped_files_page();
std::unique_ptr<Page> effect_page();
std::unique_ptr<Page> file_picker_page();
std::unique_ptr<Page> form_page();
std::unique_ptr<Page> gamepad_page();
std::unique_ptr<Page> gradient_editor_page();
std::unique_ptr<Page> grid_page();
std::unique_ptr<Page> group_page();
std::unique_ptr<Page> heading_page();
std::unique_ptr<Page> hyperlink_page();
std::unique_ptr<Page> icon_page();
std::unique_ptr<Page> image_page();
std::unique_ptr<Page> keyboard_page();
std::unique_ptr<Page> knob_page();
std::unique_ptr<Page> label_page();
std::unique_ptr<Page> item_grid_page();
std::unique_ptr<Page> list_page();
std::unique_ptr<Page> list_box_page();
std::unique_ptr<Page> log_console_page();
std::unique_ptr<Page> log_view_page();
std::unique_ptr<Page> menu_page();
std::unique_ptr<Page> menu_button_page();
std::unique_ptr<Page> message_box_page();
std::unique_ptr<Page> moving_rows_page();
std::unique_ptr<Page> number_page();
std::unique_ptr<Page> numbers_page();
std::unique_ptr<Page> popover_page();
std::unique_ptr<Page> progress_page();
std::unique_ptr<Page> property_editor_page();
std::unique_ptr<Page> radio_page();
std::unique_ptr<Page> range_slider_page();
std::unique_ptr<Page> rating_page();
std::unique_ptr<Page> rich_page();
std::unique_ptr<Page> rich_tooltip_page();
std::unique_ptr<Page> row_page();
std::unique_ptr<Page> scene_page();
std::unique_ptr<Page> scroll_area_page();
std::unique_ptr<Page> section_page();
std::unique_ptr<Page> segmented_page();
std::unique_ptr<Page> selectable_page();
std::unique_ptr<Page> selectable_row_page();
std::unique_ptr<Page> separator_page();
std::unique_ptr<Page> shortcut_page();
std::unique_ptr<Page> slider_page();
std::unique_ptr<Page> spinner_page();
std::unique_ptr<Page> split_page();
std::unique_ptr<Page> split_button_page();
std::unique_ptr<Page> stack_page();
std::unique_ptr<Page> status_bar_page();
std::unique_ptr<Page> steps_page();
std::unique_ptr<Page> table_page();
std::unique_ptr<Page> tabs_page();
std::unique_ptr<Page> text_area_page();
std::unique_ptr<Page> text_field_page();
std::unique_ptr<Page> themes_page();
std::unique_ptr<Page> toasts_page();
std::unique_ptr<Page> toggle_page();
std::unique_ptr<Page> tool_bar_page();
std::unique_ptr<Page> tooltip_page();
std::unique_ptr<Page> touch_page();
std::unique_ptr<Page> tree_page();
std::unique_ptr<Page> tri_state_page();
std::unique_ptr<Page> window_page();

std::span<PageEntry const> all_pages()
{
    static constexpr PageEntry pages[] {
        { "Text", "Label", "Text that wraps at the width it gets", "paragraph", "label",
            label_page },
        { "Text", "Heading", "The name of what follows", "title", "heading", heading_page },
        { "Text", "Rich text", "Words of several looks, links and widgets in one paragraph",
            "bold italic link hyperlink span", "rich", rich_page },
        { "Text", "Selectable text", "Labels that are selected and copied together", "copy",
            "selectable", selectable_page },
        { "Text", "Icons", "189 pictures that stand wherever text does", "symbol", "icon",
            icon_page },
        { "Values", "Button", "Does something now", "push command", "button", button_page },
        { "Values", "Checkbox", "On or off", "bool tick", "checkbox", checkbox_page },
        { "Values", "Checkbox of three states", "Stands for several",
            "tri-state mixed indeterminate", "tri_state", tri_state_page },
        { "Values", "Toggle", "On or off, at once", "switch bool", "toggle", toggle_page },
        { "Values", "Radio button", "One of a few", "choice option", "radio", radio_page },
        { "Values", "Segmented control", "One of a few, side by side", "choice tabs", "segmented",
            segmented_page },
        { "Values", "Selectable row", "A row that is chosen", "list item", "selectable_row",
            selectable_row_page },
        { "Values", "Combo", "A list that opens, to choose one or several",
            "dropdown select filter", "combo", combo_page },
        { "Values", "List box", "A list to choose from", "select options", "list_box",
            list_box_page },
        { "Values", "Slider", "A number within a range", "float int", "slider", slider_page },
        { "Values", "Range slider", "Two ends of a range", "interval two thumbs", "range_slider",
            range_slider_page },
        { "Values", "Number", "A number that is dragged, stepped and typed",
            "drag spin int float expression", "number", number_page },
        { "Values", "Numbers", "Vectors and ranges", "vector xyz range", "numbers", numbers_page },
        { "Values", "Angle", "Radians kept, degrees shown", "dial rotation", "angle", angle_page },
        { "Values", "Knob", "A number that is turned", "dial audio", "knob", knob_page },
        { "Values", "Rating", "Stars, and halves of them", "stars", "rating", rating_page },
        { "Values", "Chip", "A small thing that is chosen or taken away", "tag filter token",
            "chip", chip_page },
        { "Values", "Text field", "A line of text", "input string password", "text_field",
            text_field_page },
        { "Values", "Text area", "Lines of text, up to gigabytes of them", "editor multiline code",
            "text_area", text_area_page },
        { "Pickers", "Color", "A color, by eye and by numbers", "colour rgb hsv oklch hex",
            "color_picker", color_picker_page },
        { "Pickers", "Gradient", "Stops of colors", "ramp", "gradient_editor",
            gradient_editor_page },
        { "Pickers", "Curve", "A line through points", "easing spline hermite", "curve_editor",
            curve_editor_page },
        { "Pickers", "Calendar", "A day of a month", "date month", "calendar", calendar_page },
        { "Pickers", "Date and time", "Fields for days and hours", "clock day", "date_field",
            date_field_page },
        { "Pickers", "File", "A file or a folder, without a window system", "open save folder",
            "file_picker", file_picker_page },
        { "Shows", "Image", "A picture, fitted and rounded", "texture photo", "image", image_page },
        { "Shows", "Progress", "How far something is", "bar percent", "progress", progress_page },
        { "Shows", "Spinner", "Something takes a while", "busy indeterminate loading", "spinner",
            spinner_page },
        { "Shows", "Badge", "A word or a number that stands out", "count pill tag", "badge",
            badge_page },
        { "Shows", "Hyperlink", "Opens an address", "url link", "hyperlink", hyperlink_page },
        { "Shows", "Log view", "Lines that keep coming", "console follow tail", "log_view",
            log_view_page },
        { "Shows", "Tooltip", "A word beside the pointer", "hint help", "tooltip", tooltip_page },
        { "Shows", "Rich tooltip", "Anything beside the pointer", "hint help", "rich_tooltip",
            rich_tooltip_page },
        { "Shows", "Separator", "A line between two parts", "rule divider", "separator",
            separator_page },
        { "Data", "List", "Rows of any number and any height", "virtual rows select", "list",
            list_page },
        { "Data", "Item grid", "As many items in a line as there is room for",
            "thumbnails icons rubber band multiple select", "item_grid", item_grid_page },
        { "Data", "Table", "Rows and columns, sorted, resized, edited", "grid columns sort cells",
            "table", table_page },
        { "Data", "Tree", "Rows in rows", "hierarchy outline nodes", "tree", tree_page },
        { "Data", "Moving rows", "Rows and nodes that are put elsewhere by hand",
            "reorder drag sort arrange", "moving_rows", moving_rows_page },
        { "Data", "Log console", "Messages by level, from any thread", "log filter", "log_console",
            log_console_page },
        { "Data", "Property editor", "A struct, one line a field", "inspector properties",
            "property_editor", property_editor_page },
        { "Layout", "Row", "Side by side", "horizontal flex justify wrap", "row", row_page },
        { "Layout", "Column", "One below the other", "vertical flex align", "column", column_page },
        { "Layout", "Grid", "Columns and rows of equal sizes", "form table tracks", "grid",
            grid_page },
        { "Layout", "Stack", "One over the other", "overlay layers", "stack", stack_page },
        { "Layout", "Alignment", "Along the line, across it, and in shares",
            "layout baseline stretch center wrap grow flex", "alignment", alignment_page },
        { "Containers", "Group", "A card with a title", "card frame box", "group", group_page },
        { "Containers", "Card", "A raised surface", "panel", "card", card_page },
        { "Containers", "Section", "A part that folds", "collapsing header accordion", "section",
            section_page },
        { "Containers", "Tab bar", "One page of several", "tabs documents", "tabs", tabs_page },
        { "Containers", "Split", "Two panes and a bar between them", "splitter resize", "split",
            split_page },
        { "Containers", "Form", "Labels beside their fields", "field label help error", "form",
            form_page },
        { "Containers", "Scroll area", "A part of something larger", "wheel bar", "scroll_area",
            scroll_area_page },
        { "Containers", "Window", "A panel that floats, moves and resizes", "dialog floating",
            "window", window_page },
        { "Containers", "Dialog", "Asks before anything else goes on", "modal", "dialog",
            dialog_page },
        { "Containers", "Message box", "A question and its answers", "alert confirm ask",
            "message_box", message_box_page },
        { "Containers", "Toasts", "Short news in a corner", "notification snackbar", "toasts",
            toasts_page },
        { "Containers", "Menu bar", "Commands by name, with their keys", "menus file edit", "menu",
            menu_page },
        { "Containers", "Menu button", "A button that opens a menu", "dropdown", "menu_button",
            menu_button_page },
        { "Containers", "Split button", "A button, and a menu of what else it can do",
            "dropdown menu", "split_button", split_button_page },
        { "Containers", "Context menu", "What can be done with a thing", "right click popup",
            "context_menu", context_menu_page },
        { "Containers", "Tool bar", "Commands by pictures", "toolbar icons overflow", "tool_bar",
            tool_bar_page },
        { "Containers", "Status bar", "What is so now, at the lower edge", "footer", "status_bar",
            status_bar_page },
        { "Containers", "Breadcrumbs", "Where one is, and the way back", "path navigation",
            "breadcrumbs", breadcrumbs_page },
        { "Containers", "Steps", "One page after the other", "stepper wizard", "steps",
            steps_page },
        { "Containers", "Scene", "Widgets on a plane that moves and zooms", "pan zoom canvas board",
            "scene", scene_page },
        { "Containers", "Popover", "Beside a widget until one looks elsewhere", "popup dropdown",
            "popover", popover_page },
        { "Containers", "Effect", "A subtree turned, scaled and faded", "rotate transform opacity",
            "effect", effect_page },
        { "Behaviour", "Drag and drop", "A value that is carried from one widget to another",
            "dnd payload source target carry", "drag_drop", drag_drop_page },
        { "Behaviour", "Dropped files", "What the desktop drops on a widget",
            "dnd upload import paths", "dropped_files", dropped_files_page },
        { "Behaviour", "Shortcut", "Keys that do something, where they should",
            "hotkey accelerator keyboard", "shortcut", shortcut_page },
        { "Behaviour", "Command palette", "Everything a program can do, by a few letters",
            "commands search fuzzy", "command_palette", command_palette_page },
        { "Behaviour", "Arrangement", "What was arranged stays so, from run to run",
            "layout save settings persistence ini", "arrangement", arrangement_page },
        { "Behaviour", "Keyboard", "Every widget without a pointer", "keys focus tab arrows",
            "keyboard", keyboard_page },
        { "Behaviour", "Gamepad", "The focus goes where the stick points",
            "controller joystick focus", "gamepad", gamepad_page },
        { "Behaviour", "Touch", "Fingers drag, zoom, stay and throw",
            "finger pinch long press fling", "touch", touch_page },
        { "Behaviour", "Animation", "Springs, and less motion for who needs it",
            "spring motion presence reduced", "animation", animation_page },
        { "Behaviour", "Themes", "A few tokens, the rest follows", "colors dark light tokens style",
            "themes", themes_page },
        { "Behaviour", "Contrast", "What is read can be read", "wcag accessibility high contrast",
            "contrast", contrast_page },
    };
    return pages;
}

}
