// SPDX-License-Identifier: MIT
//
// One line of text. Editing is TextEditor's; this file turns keys and pointer into its calls and
// shows the result. How far the text is scrolled is decided while painting, when the width is
// known, and kept for the next frame's pointer.

#include <oriel/text/text_editor.h>
#include <oriel/text/utf8.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float field_padding = 10;
static constexpr double blink_seconds = 0.53;
static constexpr float caret_margin = 2;

struct TextFieldState {
    TextEditor editor;
    float scroll = 0;       // how far the text is moved to the left
    double blink_start = 0; // the caret is shown from here on, and then every other moment
    bool has_drag = false;
};

struct TextFieldPaint {
    TextFieldState* state;
    TextLayout const* text;
    TextLayout const* hint; // null: the text is not empty
    bool is_focused;
    bool shows_caret;
    Look look;

    void operator()(Painting const& p) const;

private:
    void paint_box(Painting const& p) const;
    void paint_selection(Painting const& p, Point origin, Rect const& box) const;
};

void TextFieldPaint::paint_box(Painting const& p) const
{
    Theme const& theme = p.theme;
    Color const edge = is_focused ? theme.accent
                                  : look.pick(theme.field_border, theme.field_border_hovered,
                                      theme.field_border_hovered);
    p.painter.rectangle(p.rect, { .fill = look.is_disabled ? theme.control_held : theme.field,
                                    .radius = theme.control_radius,
                                    .border_width = is_focused ? 2.0f : 1.0f,
                                    .border = look.is_disabled ? theme.line : edge });
}

static bool runs_left(TextLayout const& text) { return text.lines().front().runs_left; }

// A text lies on the side where it begins, but in what runs to the left always at the right.
static bool lies_right(TextLayout const& text, Direction direction)
{
    return runs_left(text) || runs_left(direction);
}

// What part of the text, with the spaces at its end, is shown where.
struct FieldScroll {
    float least;
    float most;

    FieldScroll(TextLayout const& text, float width, Direction direction)
    {
        float const end = text.caret(text.text().size()).x;
        float const left = std::min(0.0f, end);
        float const at_right = std::max(text.size().width, end) + caret_margin - width;
        bool const is_at_right = lies_right(text, direction);
        least = is_at_right ? std::min(left, at_right) : left;
        most = is_at_right ? at_right : std::max(left, at_right);
    }
};

// The caret is always inside, and no room is wasted behind the end.
static float scroll_to_caret(
    TextFieldState const& state, TextLayout const& text, float width, Direction direction)
{
    float const caret = text.caret(state.editor.position()).x;
    FieldScroll const range(text, width, direction);
    float const scroll = std::max(std::min(state.scroll, caret), caret + caret_margin - width);
    return std::clamp(scroll, range.least, range.most);
}

static float scroll_to_start(TextLayout const& text, float width, Direction direction)
{
    FieldScroll const range(text, width, direction);
    bool const begins_right = runs_left(text) || (runs_left(direction) && range.most < 0);
    return begins_right ? range.most : range.least;
}

void TextFieldPaint::paint_selection(Painting const& p, Point origin, Rect const& box) const
{
    std::size_t begin = state->editor.selection_begin();
    for (Rect part; text->take_selected(begin, state->editor.selection_end(), part);)
        p.painter.rectangle({ origin.x + part.x, box.y - 2, part.width, box.height + 4 },
            { .fill = p.theme.selection, .radius = 2 });
}

void TextFieldPaint::operator()(Painting const& p) const
{
    paint_box(p);
    float const line = text->size().height;
    Rect const box { p.rect.x + field_padding,
        p.painter.snapped(p.rect.y + (p.rect.height - line) / 2),
        std::max(0.0f, p.rect.width - 2 * field_padding), line };
    if (hint)
        p.line(*hint, p.theme.body, box,
            look.is_disabled ? p.theme.text_disabled : p.theme.text_muted);
    state->scroll = is_focused ? scroll_to_caret(*state, *text, box.width, p.direction)
                               : scroll_to_start(*text, box.width, p.direction);
    Point const origin { box.x - p.painter.snapped(state->scroll), box.y };
    p.painter.push_clip(
        { box.x - caret_margin, p.rect.y, box.width + 2 * caret_margin, p.rect.height });
    if (is_focused && state->editor.has_selection())
        paint_selection(p, origin, box);
    p.painter.text(*text, origin, look.is_disabled ? p.theme.text_disabled : p.theme.text);
    if (shows_caret)
        p.painter.rectangle(
            { origin.x + text->caret(state->editor.position()).x, box.y, 1.5f, line },
            { .fill = p.theme.text });
    p.painter.pop_clip();
}

// A line has no line breaks: what is pasted with some gets spaces.
static std::string single_line(std::string_view text)
{
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

// Keys that type no character are KeyPress events; platforms send some of them as text too.
static bool is_control(char32_t c) { return c < 0x20 || c == 0x7f; }

// One field during one call: what may be changed, and whether it was.
struct FieldEdit {
    Ui& ui;
    TextEditor& editor;
    std::string& text;
    TextFieldOptions const& options;
    bool has_changed = false;
    bool is_submitted = false;

    void insert(std::string_view typed)
    {
        std::size_t const kept = text.size() - editor.selected(text).size();
        if (!options.is_read_only && kept + typed.size() <= options.max_bytes)
            has_changed |= editor.insert(text, typed);
    }
    void erase(TextMotion motion)
    {
        if (!options.is_read_only)
            has_changed |= editor.erase(text, motion);
    }
    void copy()
    {
        if (editor.has_selection())
            ui.clipboard().set_clipboard(editor.selected(text));
    }
    void cut()
    {
        copy();
        if (editor.has_selection())
            erase(TextMotion::Left);
    }
    // On the screen, which is not the string's order where a text runs to the left.
    void move(VisualMotion motion, TextSelect select)
    {
        TextLayout const& layout = ui.text(text, ui.theme().body);
        TextPosition const begin { editor.selection_begin() };
        TextPosition const end { editor.selection_end(), TextAffinity::Upstream };
        bool const begins_left = layout.caret(begin).x <= layout.caret(end).x;
        if (editor.has_selection() && select == TextSelect::Move)
            editor.move_to(text, begins_left == (motion == VisualMotion::Left) ? begin : end);
        else
            editor.move_to(text, layout.beside(editor.position(), motion), select);
    }
    void move_by_word(VisualMotion motion, TextSelect select)
    {
        bool const is_backwards =
            (motion == VisualMotion::Left) != runs_left(ui.text(text, ui.theme().body));
        editor.move(text, is_backwards ? TextMotion::WordLeft : TextMotion::WordRight, select);
    }
    void undo() { has_changed |= !options.is_read_only && editor.undo(text); }
    void redo() { has_changed |= !options.is_read_only && editor.redo(text); }

    void type(char32_t code_point)
    {
        std::string typed;
        append_utf8(typed, code_point);
        if (!is_control(code_point))
            insert(typed);
    }
    void shortcut(Event const& event)
    {
        bool const has_shift = has_modifier(event.modifiers, Modifiers::Shift);
        switch (event.key) {
        case Key::A:
            editor.select_all(text);
            break;
        case Key::C:
            copy();
            break;
        case Key::X:
            cut();
            break;
        case Key::V:
            insert(single_line(ui.clipboard().clipboard()));
            break;
        case Key::Z:
            has_shift ? redo() : undo();
            break;
        case Key::Y:
            redo();
            break;
        default:
            break;
        }
    }
    void key(Event const& event)
    {
        bool const by_word = has_modifier(event.modifiers, Modifiers::Control);
        TextSelect const select =
            has_modifier(event.modifiers, Modifiers::Shift) ? TextSelect::Extend : TextSelect::Move;
        TextMotion const left = by_word ? TextMotion::WordLeft : TextMotion::Left;
        TextMotion const right = by_word ? TextMotion::WordRight : TextMotion::Right;
        switch (event.key) {
        case Key::Left:
        case Key::Right: {
            VisualMotion const motion =
                event.key == Key::Left ? VisualMotion::Left : VisualMotion::Right;
            by_word ? move_by_word(motion, select) : move(motion, select);
            break;
        }
        case Key::Home:
        case Key::Up:
            editor.move(text, TextMotion::LineStart, select);
            break;
        case Key::End:
        case Key::Down:
            editor.move(text, TextMotion::LineEnd, select);
            break;
        case Key::Backspace:
            erase(left);
            break;
        case Key::Delete:
            erase(right);
            break;
        case Key::Enter:
            is_submitted = true;
            break;
        default:
            if (by_word)
                shortcut(event);
        }
    }
};

// Presses place the caret; two select a word, three everything; a drag extends.
static void point(Ui& ui, Response const& response, TextFieldState& state, std::string_view text,
    TextLayout const& layout, Rect const& rect)
{
    auto const position_at = [&](Point point) {
        return layout.position_at(
            { point.x - rect.x - field_padding + state.scroll, layout.size().height / 2 });
    };
    TextPosition const pressed_at = position_at(ui.pointer_position() - ui.drag_offset());
    if (response.pressed() && response.click_count() == 1) {
        bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift);
        state.editor.move_to(text, pressed_at, extends ? TextSelect::Extend : TextSelect::Move);
    } else if (response.pressed() && response.click_count() == 2) {
        state.editor.select_word_at(text, pressed_at.offset);
    } else if (response.pressed()) {
        state.editor.select_all(text);
    }
    if (response.pressed())
        state.has_drag = response.click_count() == 1;
    if (state.has_drag && ui.drag_offset() != Point {})
        state.editor.move_to(text, position_at(ui.pointer_position()), TextSelect::Extend);
}

static void edit(Ui& ui, Response& response, TextFieldState& state, std::string& text,
    TextFieldOptions const& options)
{
    state.editor.sync(text);
    if (response.focus_gained() && response.focus_visible())
        state.editor.select_all(text);
    FieldEdit field { ui, state.editor, text, options };
    for (Event const& event : ui.key_events(response.id())) {
        if (event.kind == EventKind::Text)
            field.type(event.code_point);
        else
            field.key(event);
        state.blink_start = ui.time();
    }
    if (field.has_changed)
        ui.mark_changed(response);
    if (field.is_submitted)
        response.set(Response::Flag::Submitted);
}

// Shown for a moment, hidden for a moment; the next change is a frame of its own.
static bool blink(Ui& ui, TextFieldState const& state)
{
    double const moments = std::max(0.0, ui.time() - state.blink_start) / blink_seconds;
    // A little later than exactly then, so that rounding does not show the same moment again.
    ui.request_frame((std::floor(moments) + 1 - moments) * blink_seconds + 0.001);
    return static_cast<long long>(moments) % 2 == 0;
}

Response Ui::text_field(
    std::string_view label, std::string& text, TextFieldOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    Id const id = this->id(label, options.id, here);
    TextFieldState& state = this->state<TextFieldState>(id);
    Rect const rect = rect_of(id);

    // Input.
    Sense const sense = sense_button | Sense::Text;
    Response response = interact(id, sense, options.enabled);
    if (response.pressed() || response.held() || response.released()) {
        state.editor.sync(text);
        point(*this, response, state, text, this->text(text, theme.body), rect);
        state.blink_start = time();
    }
    if (response.focus_gained())
        state.blink_start = time();
    if (response.focused())
        edit(*this, response, state, text, options);
    else
        state.editor.sync(text);
    tooltip(response, options.tooltip);

    // Picture.
    TextLayout const& layout = this->text(text, theme.body);
    TextLayout const* const hint =
        text.empty() && !options.hint.empty() ? &this->text(options.hint, theme.body) : nullptr;
    bool const shows_caret = response.focused() && !response.is_disabled() && blink(*this, state);
    if (response.focused()) {
        float const scroll =
            scroll_to_caret(state, layout, rect.width - 2 * field_padding, direction());
        float const caret = layout.caret(state.editor.position()).x - scroll;
        set_caret_rect({ rect.x + field_padding + caret, rect.y, 1, rect.height });
    }
    float const margin = std::max(0.0f, (theme.control_height - layout.size().height) / 2);
    bool const fills_row =
        parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    AccessState const read_only = options.is_read_only ? AccessState::ReadOnly : AccessState::None;
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, field_padding },
                 .grow = fills_row ? 1 : options.grow },
             .content = { theme.field_width - 2 * field_padding, layout.size().height, 40,
                 layout.baseline() },
             .access = { .role = Role::TextField,
                 .states = access_states(response) | read_only,
                 .name = keep(label),
                 .value = layout.text() },
             .sense = sense,
             .pointer_shape = PointerShape::Text },
        TextFieldPaint {
            &state, &layout, hint, response.focused(), shows_caret, Look::of(response) });
    return response;
}

}
