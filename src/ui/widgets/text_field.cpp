// SPDX-License-Identifier: MIT
//
// One line of text. Editing is TextEditor's; this file turns keys and pointer into its calls and
// shows the result. How far the text is scrolled is decided while painting, when the width is
// known, and kept for the next frame's pointer.

#include <oriel/text/lent_string.h>
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
    LentString store;
    TextEditor editor;
    float scroll = 0;       // how far the text is moved to the left
    double blink_start = 0; // the caret is shown from here on, and then every other moment
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

// What part of the text, with the spaces at its end, is shown where.
struct FieldScroll {
    float least;
    float most;

    FieldScroll(TextLayout const& text, float width)
    {
        float const end = text.caret(text.text().size()).x;
        float const left = std::min(0.0f, end);
        float const at_right = std::max(text.size().width, end) + caret_margin - width;
        least = runs_left(text) ? std::min(left, at_right) : left;
        most = runs_left(text) ? at_right : std::max(left, at_right);
    }
};

// The caret is always inside, and no room is wasted behind the end.
static float scroll_to_caret(TextFieldState const& state, TextLayout const& text, float width)
{
    float const caret = text.caret(state.editor.position()).x;
    FieldScroll const range(text, width);
    float const scroll = std::max(std::min(state.scroll, caret), caret + caret_margin - width);
    return std::clamp(scroll, range.least, range.most);
}

static float scroll_to_start(TextLayout const& text, float width)
{
    FieldScroll const range(text, width);
    return runs_left(text) ? range.most : range.least;
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
    state->scroll =
        is_focused ? scroll_to_caret(*state, *text, box.width) : scroll_to_start(*text, box.width);
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
    LentString& store;
    TextEditor& editor;
    std::string& text;
    TextFieldOptions const& options;
    bool has_changed = false;
    bool is_submitted = false;

    void insert(std::string_view typed)
    {
        std::size_t const kept = text.size() - editor.selection().size();
        if (!options.is_read_only && kept + typed.size() <= options.max_bytes)
            has_changed |= editor.insert(store, typed);
    }
    void erase(TextMotion motion)
    {
        if (!options.is_read_only)
            has_changed |= editor.erase(store, motion);
    }
    void copy()
    {
        if (editor.has_selection())
            ui.clipboard().set_clipboard(editor.selected(store));
    }
    void cut()
    {
        copy();
        if (editor.has_selection())
            erase(TextMotion::Left);
    }
    // On the screen, which is not the string's order where a text runs to the left.
    void move(TextMotion motion, TextSelect select)
    {
        editor.move(store, TextLayoutGeometry(ui.text(text, ui.theme().body)), motion, select);
    }
    void undo() { has_changed |= !options.is_read_only && editor.undo(store); }
    void redo() { has_changed |= !options.is_read_only && editor.redo(store); }

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
            editor.select_all(store);
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
            move(left, select);
            break;
        case Key::Right:
            move(right, select);
            break;
        case Key::Home:
        case Key::Up:
            move(TextMotion::LineStart, select);
            break;
        case Key::End:
        case Key::Down:
            move(TextMotion::LineEnd, select);
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

static TextUnit unit_of_clicks(int count)
{
    if (count >= 3)
        return TextUnit::Everything;
    return count == 2 ? TextUnit::Word : TextUnit::Grapheme;
}

// Presses place the caret; two select a word, three everything; a drag extends.
static void point(Ui& ui, Response const& response, TextFieldState& state, TextLayout const& layout,
    Rect const& rect)
{
    auto const position_at = [&](Point point) {
        return layout.position_at(
            { point.x - rect.x - field_padding + state.scroll, layout.size().height / 2 });
    };
    TextPosition const pressed_at = position_at(ui.pointer_position() - ui.drag_offset());
    bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift);
    if (response.pressed() && extends && response.click_count() == 1)
        state.editor.move_to(state.store, pressed_at, TextSelect::Extend);
    else if (response.pressed())
        state.editor.select_at(state.store, pressed_at, unit_of_clicks(response.click_count()));
    if (ui.drag_offset() != Point {})
        state.editor.drag_to(state.store, position_at(ui.pointer_position()));
}

static void edit(Ui& ui, Response& response, TextFieldState& state, std::string& text,
    TextFieldOptions const& options)
{
    if (response.focus_gained() && response.focus_visible())
        state.editor.select_all(state.store);
    FieldEdit field { ui, state.store, state.editor, text, options };
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
    state.store.lend(text, state.editor.selection());
    state.editor.sync(state.store);
    Sense const sense = sense_button | Sense::Text;
    Response response = interact(id, sense, options.enabled);
    if (response.pressed() || response.held() || response.released()) {
        point(*this, response, state, this->text(text, theme.body), rect);
        state.blink_start = time();
    }
    if (response.focus_gained())
        state.blink_start = time();
    if (response.focused())
        edit(*this, response, state, text, options);
    tooltip(response, options.tooltip);

    // Picture.
    TextLayout const& layout = this->text(text, theme.body);
    TextLayout const* const hint =
        text.empty() && !options.hint.empty() ? &this->text(options.hint, theme.body) : nullptr;
    bool const shows_caret = response.focused() && !response.is_disabled() && blink(*this, state);
    if (response.focused()) {
        float const scroll = scroll_to_caret(state, layout, rect.width - 2 * field_padding);
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
