// SPDX-License-Identifier: MIT
//
// A field that shows what is chosen and opens a list. Closed, arrows and typed letters choose; the
// list is opened by Enter, Space, Alt+Down or a click.

#include "filtered_list.h"
#include "text_field_paint.h"

#include <oriel/text/icon.h>
#include <oriel/text/utf8.h>

#include <algorithm>

namespace oriel {

static constexpr float arrow_width = 28;
static constexpr double typing_seconds = 1;

namespace {

struct ComboState {
    FilteredListState list;
    RowSelection chosen; // of a single choice
    std::string typed;
    std::string summary;
    double typed_at = 0;
    bool is_open = false;
};

struct ComboPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint16_t is_open;
    std::uint16_t is_hint;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        bool const on = is_open != 0;
        Color const edge = on ? theme.accent
                              : look.pick(theme.field_border, theme.field_border_hovered,
                                  theme.field_border_hovered);
        p.painter.rectangle(p.rect, { .fill = look.ink(theme.field, theme.control_held),
                                        .radius = theme.control_radius,
                                        .border_width = on ? 2.0f : 1.0f,
                                        .border = look.ink(edge, theme.line) });
        Rect const box = p.rect.shrunken({ 0, arrow_width, 0, field_padding });
        p.line(*text, theme.body, p.placed(box),
            look.is_disabled ? theme.text_disabled
            : is_hint != 0   ? theme.text_muted
                             : theme.text);
        Rect const arrow { p.rect.right() - arrow_width, p.rect.y, arrow_width, p.rect.height };
        p.symbol(on ? Icon::ExpandLess : Icon::ExpandMore, 18, p.placed(arrow),
            look.ink(theme.text_muted, theme.text_disabled));
        if (look.is_ringed)
            p.focus_ring(p.rect, theme.control_radius, look.is_ringed);
    }
};
static_assert(sizeof(ComboPaint) == 16, "compared as bytes: no padding");

// The next one, from `from` on and round, that begins so; no_choice for none.
std::size_t find_typed(Texts const& texts, std::string_view typed, std::size_t from)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::size_t const at = (from + i) % texts.size();
        if (begins_folded(texts[at], typed))
            return at;
    }
    return no_choice;
}

std::size_t type_ahead(
    Ui& ui, ComboState& state, char32_t letter, Texts const& texts, std::size_t now)
{
    if (ui.time() - state.typed_at > typing_seconds)
        state.typed.clear();
    state.typed_at = ui.time();
    append_utf8(state.typed, letter);
    bool const is_one = state.typed.size() == 1;
    std::size_t const from = now == no_choice ? 0 : now + (is_one ? 1 : 0);
    return find_typed(texts, state.typed, from);
}

// What the keys of a closed combo lead to.
std::size_t keyed_choice(Ui& ui, Id id, ComboState& state, Texts const& texts, std::size_t now)
{
    for (Event const& event : ui.key_events(id)) {
        std::size_t const last = texts.size() - 1;
        if (texts.size() == 0)
            return now;
        if (event.kind == EventKind::Text && event.code_point > U' ') {
            std::size_t const found = type_ahead(ui, state, event.code_point, texts, now);
            now = found == no_choice ? now : found;
        }
        if (event.kind != EventKind::KeyPress)
            continue;
        bool const opens = has_modifier(event.modifiers, Modifiers::Alt);
        if (opens && (event.key == Key::Down || event.key == Key::Up))
            state.is_open = true;
        else if (event.key == Key::Down)
            now = now == no_choice ? 0 : std::min(now + 1, last);
        else if (event.key == Key::Up)
            now = now == no_choice ? last : now - std::min<std::size_t>(now, 1);
        else if (event.key == Key::Home)
            now = 0;
        else if (event.key == Key::End)
            now = last;
    }
    return now;
}

Response combo_field(Ui& ui, Id id, std::string_view label, std::string_view shown, bool is_hint,
    ComboState& state, ComboOptions const& options)
{
    Theme const& theme = ui.theme();
    Sense const sense = sense_button | Sense::Arrows;
    Response response = ui.interact(id, sense, options.enabled);
    if (response.clicked()) {
        state.is_open = !state.is_open;
        state.list.filter.clear();
        ui.request_settle();
    }
    ui.tooltip(response, state.is_open ? std::string_view {} : options.tooltip);
    TextLayout const& text = ui.text(shown, theme.body);
    float const margin = std::max(0.0f, (theme.control_height - text.size().height) / 2);
    bool const fills_row =
        ui.parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    float const around = field_padding + arrow_width;
    ui.leaf({ .id = id,
                .layout = { .width = options.width,
                    .height = options.height,
                    .padding = { margin, arrow_width, margin, field_padding },
                    .grow = fills_row ? 1 : options.grow },
                .content = { theme.field_width - around, text.size().height, 40, text.baseline() },
                .access = { .role = Role::ComboBox,
                    .states = access_states(response) | AccessState::HasPopup
                              | (state.is_open ? AccessState::Expanded : AccessState::Collapsed),
                    .name = ui.keep(label),
                    .value = is_hint ? std::string_view {} : text.text() },
                .sense = sense },
        ComboPaint { &text, state.is_open, is_hint, Look::of(response) });
    return response;
}

// Below the field, as wide as it at least.
FilteredListResult open_list(Ui& ui, Response const& field, std::string_view label,
    ComboState& state, RowSelection& selection, Texts const& texts, ComboOptions const& options,
    bool is_multiple)
{
    FilteredListResult result;
    float const row = ui.theme().control_height;
    auto const most = static_cast<std::size_t>(std::clamp(options.rows, 1, 30));
    float const rows = static_cast<float>(std::clamp<std::size_t>(texts.size(), 1, most));
    auto popover = ui.popover(field, state.is_open,
        { .matches_width = true, .padding = { 8, 12 }, .gap = 4, .name = label });
    if (!popover)
        return result;
    result = filtered_list(ui, label, state.list, selection, texts,
        { .has_filter = options.has_filter,
            .is_multiple = is_multiple,
            .height = row * rows + 10 });
    if (result.is_finished) {
        state.is_open = false;
        ui.request_focus(field.id());
        ui.request_settle();
    }
    return result;
}

}

Response Ui::combo(std::string_view label, LentNumber choice, Texts texts,
    ComboOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    ComboState& state = this->state<ComboState>(id);
    std::size_t const before = read_choice(choice, texts.size());
    std::size_t now = before;
    if (!state.is_open)
        now = keyed_choice(*this, id, state, texts, now);
    bool const is_hint = now == no_choice;
    std::string_view const shown = is_hint ? options.hint : texts[now];
    Response response = combo_field(*this, id, label, shown, is_hint, state, options);
    if (state.is_open) {
        state.chosen.clear();
        if (now != no_choice)
            state.chosen.set_only(now);
        open_list(*this, response, label, state, state.chosen, texts, options, false);
        if (!state.chosen.is_empty())
            now = static_cast<std::size_t>(state.chosen.ranges().front().first);
    }
    if (now != before && now < texts.size()) {
        write_choice(choice, now);
        mark_changed(response);
    }
    return response;
}

// "Apple, Pear" as far as there is room.
static std::string_view summary(ComboState& state, RowSelection const& chosen, Texts const& texts)
{
    constexpr std::size_t enough = 200;
    state.summary.clear();
    for (RowRange const& range : chosen.ranges()) {
        for (std::uint64_t i = range.first; i <= range.last; ++i) {
            if (i >= texts.size() || state.summary.size() > enough)
                return state.summary;
            if (!state.summary.empty())
                state.summary += ", ";
            state.summary += texts[static_cast<std::size_t>(i)];
        }
    }
    return state.summary;
}

Response Ui::combo(std::string_view label, RowSelection& chosen, Texts texts,
    ComboOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    ComboState& state = this->state<ComboState>(id);
    for (Event const& event : key_events(id)) {
        bool const opens = event.key == Key::Down || event.key == Key::Up;
        state.is_open = state.is_open || (event.kind == EventKind::KeyPress && opens);
    }
    std::string_view const texts_shown = summary(state, chosen, texts);
    bool const is_hint = texts_shown.empty();
    std::string_view const shown = is_hint ? options.hint : texts_shown;
    Response response = combo_field(*this, id, label, shown, is_hint, state, options);
    if (state.is_open
        && open_list(*this, response, label, state, chosen, texts, options, true).has_changed)
        mark_changed(response);
    return response;
}

struct ListBoxState {
    FilteredListState list;
    RowSelection chosen;
};

static Scope open_list_box(Ui& ui, Id id, std::string_view label, ListBoxOptions const& options)
{
    bool const fills_row =
        ui.parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    return ui.container({ .id = id,
                            .layout = { .width = options.width,
                                .height = options.height,
                                .gap = 4,
                                .grow = fills_row ? 1 : options.grow },
                            .access = { .role = Role::ListBox, .name = ui.keep(label) },
                            .sense = Sense::Hover },
        id, {}, options.enabled);
}

static FilteredListOptions list_options(Ui& ui, ListBoxOptions const& options, bool is_multiple)
{
    bool const is_free = options.height.is_automatic() && options.grow == 0;
    float const height =
        ui.theme().control_height * static_cast<float>(std::clamp(options.rows, 1, 100)) + 10;
    return { .has_filter = options.has_filter,
        .is_multiple = is_multiple,
        .enabled = options.enabled,
        .height = is_free ? Length(height) : Length(),
        .grow = is_free ? 0.0f : 1.0f };
}

Response Ui::list_box(std::string_view label, LentNumber choice, Texts texts,
    ListBoxOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    ListBoxState& state = this->state<ListBoxState>(id);
    Response response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);
    std::size_t const before = read_choice(choice, texts.size());
    state.chosen.clear();
    if (before != no_choice)
        state.chosen.set_only(before);
    Scope const box = open_list_box(*this, id, label, options);
    filtered_list(
        *this, label, state.list, state.chosen, texts, list_options(*this, options, false));
    std::size_t const now = state.chosen.is_empty()
                                ? no_choice
                                : static_cast<std::size_t>(state.chosen.ranges().front().first);
    if (now != before && now < texts.size()) {
        write_choice(choice, now);
        mark_changed(response);
    }
    return response;
}

Response Ui::list_box(std::string_view label, RowSelection& chosen, Texts texts,
    ListBoxOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    ListBoxState& state = this->state<ListBoxState>(id);
    Response response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);
    Scope const box = open_list_box(*this, id, label, options);
    if (filtered_list(*this, label, state.list, chosen, texts, list_options(*this, options, true))
            .has_changed)
        mark_changed(response);
    return response;
}

}
