// SPDX-License-Identifier: MIT
//
// Options of the built-in widgets and containers, as designated initialisers. The last fields are
// the same everywhere: `id` (a key instead of the label, for labels that change), `tooltip`,
// `enabled`, `width` and `height` of the border box, `grow` (weight along the parent's flow).
// Strings are read during the call. In containers, `direction` is that of what is inside: where it
// runs to the left, left and right of paddings and places are exchanged.
//
//     ui.button("Save", { .kind = ButtonKind::Primary, .tooltip = "Writes the file" });

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/image.h>
#include <oriel/draw/painter.h>
#include <oriel/layout/layout_style.h>
#include <oriel/text/text_editor.h>
#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace oriel {

enum class LabelTone : std::uint8_t { Normal /* (Default) */, Muted, Strong, Caption };

struct LabelOptions {
    LabelTone tone = LabelTone::Normal;
    TextWrap wrap = TextWrap::Word; // No: one line, cut with an ellipsis when too long
    TextAlign align = TextAlign::Start;
    Ellipsis ellipsis = Ellipsis::End;     // where a text is cut that has no room
    std::uint16_t max_lines = 0;           // 0: all
    float tab_width = 0;                   // from one tab stop to the next; 0: four spaces
    std::span<TabStop const> tab_stops {}; // before those; read during the call
    std::string_view id {};
    std::string_view tooltip {}; // empty: of a text that is cut, all of it
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct RichOptions {
    LabelTone tone = LabelTone::Normal; // or Muted
    TextWrap wrap = TextWrap::Word;
    TextAlign align = TextAlign::Start;
    Ellipsis ellipsis = Ellipsis::End;
    std::uint16_t max_lines = 0;
    float tab_width = 0;                   // as of a label
    std::span<TabStop const> tab_stops {}; // kept by the caller until the text's scope closes
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct SelectableOptions {
    float gap = -1;
    Insets padding {};
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

enum class ButtonKind : std::uint8_t { Normal /* (Default) */, Primary, Quiet };

// Where lines begin, or where they end.
enum class IconPlace : std::uint8_t { Start /* (Default) */, End };

struct ButtonOptions {
    ButtonKind kind = ButtonKind::Normal;
    std::string_view icon {}; // one of Icon's
    Image image {};           // instead of an icon, as high as one
    IconPlace icon_place = IconPlace::Start;
    bool is_icon_only = false; // the label is the accessible name and, without another, the tooltip
    bool repeats = false;      // while it is held, it is clicked again and again
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct CheckboxOptions {
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct RadioOptions {
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

enum class SliderScale : std::uint8_t {
    Linear,      // (Default)
    Logarithmic, // through zero, too, where the range has one: fine beside it
};
enum class SliderAxis : std::uint8_t { Horizontal /* (Default) */, Vertical };
// What lies beyond the last value.
enum class NumberEnds : std::uint8_t { Stop /* (Default) */, Wrap /* the first one */ };

struct SliderOptions {
    double min = 0;
    double max = 1;    // less than `min`: the slider runs backwards
    double step = 0;   // 0: continuous; integers have 1
    int decimals = -1; // shown; -1: as many as the step or the range needs
    SliderScale scale = SliderScale::Linear;
    SliderAxis axis = SliderAxis::Horizontal;
    NumberEnds ends = NumberEnds::Stop; // of the keyboard and the wheel
    int ticks = 0;                      // marks along the track, both ends included; 0: none
    double origin = -std::numeric_limits<double>::infinity(); // where the filled part begins
    std::string_view suffix {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

// What is selected when a text field gets the focus.
enum class FocusSelects : std::uint8_t {
    AllByKeyboard, // (Default) Tab selects everything, a click places the caret
    All,
    Nothing,
};
enum class EscapeKey : std::uint8_t {
    Leaves, // (Default) the field keeps what was typed
    Reverts // … and brings back what was there when it got the focus
};

struct TextFieldOptions {
    std::string_view hint {};         // shown while the text is empty
    std::size_t max_bytes = 1u << 20; // what goes beyond is cut off between graphemes
    std::size_t max_graphemes = std::numeric_limits<std::size_t>::max();
    // Called with what is about to be inserted: it may change it, and clear it to refuse it.
    std::function<void(std::string& inserted)> filter {};
    bool is_read_only = false;
    bool is_password = false; // shown as bullets, copied nowhere
    FocusSelects focus_selects = FocusSelects::AllByKeyboard;
    EscapeKey escape = EscapeKey::Leaves;
    CaretOrder caret_order = CaretOrder::Visual;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct ImageOptions {
    Color tint = Color::white();
    ImageFit fit = ImageFit::Stretch;
    float radius = 0; // of the corners
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {}; // automatic: the image's size, one texel a logical pixel
    Length height {};
    float grow = 0;
};

enum class ProgressShape : std::uint8_t { Bar /* (Default) */, Ring };

struct ProgressOptions {
    bool shows_percent = true;
    std::string_view text {};      // instead of the percentage
    bool is_indeterminate = false; // something moves, whatever the fraction
    ProgressShape shape = ProgressShape::Bar;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

// A negative gap is the theme's.
struct RowOptions {
    float gap = -1;
    Insets padding {};
    Align align = Align::Center;
    Justify justify = Justify::Start;
    Wrap wrap = Wrap::No;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
    float shrink = 1;
    Length min_width {};
    Length max_width {};
};

struct ColumnOptions {
    float gap = -1;
    Insets padding {};
    // With Stretch, widgets of a natural width (buttons, checkboxes) keep it.
    Align align = Align::Stretch;
    Justify justify = Justify::Start;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
    float shrink = 1;
    Length min_width {};
    Length max_width {};
};

struct GridOptions {
    std::span<Track const> columns {};
    std::span<Track const> rows {};
    float gap = -1;
    float line_gap = -1; // between rows; negative: as `gap`
    Insets padding {};
    Align align = Align::Center;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct StackOptions {
    Insets padding {};
    Align align = Align::Stretch;
    Justify justify = Justify::Start;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct EffectOptions {
    float gap = -1; // theme's
    AlignSelf align_self = AlignSelf::Inherit;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct GroupOptions {
    float gap = -1;
    Insets padding { 16 };
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct ScrollAreaOptions {
    Scroll scroll = Scroll::Vertical;
    bool keeps_place = false; // in the arrangement: how far it is scrolled
    float gap = -1;
    Insets padding {};
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: as high as its content or its parent allows
    float grow = 1;
};

enum class WindowPlacement : std::uint8_t { Free /* (Default) */, Centered };

struct WindowOptions {
    bool* is_open = nullptr; // lent; a close button appears and writes false
    WindowPlacement placement = WindowPlacement::Free;
    // Where a free window first appears; NaN: beside the last one.
    Point position { std::numeric_limits<float>::quiet_NaN(),
        std::numeric_limits<float>::quiet_NaN() };
    bool is_movable = true;
    bool is_resizable = true;
    bool is_collapsible = true;
    bool is_maximizable = true; // by a double click on its title; where it is resizable
    bool snaps = true;          // to edges that are near, of the surface and of other windows
    bool is_kept = true;        // in the arrangement
    Size min_size { 120, 0 };   // of what a person sizes
    Size max_size {};           // the same; 0: none
    float gap = -1;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {}; // automatic: as its content
    Length height {};
    Length max_width {};
};

}
