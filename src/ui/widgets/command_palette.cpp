// SPDX-License-Identifier: MIT
//
// The command palette: a field, and below it the commands that are called so, the best ones first,
// and before anything is typed those that were used last.

#include "command_filter.h"
#include "popup.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <string>
#include <vector>

namespace oriel {

namespace {

constexpr float palette_width = 560;
constexpr float palette_margin = 16;
constexpr float row_height = 36;
constexpr std::size_t most_rows = 9; // in view
constexpr std::size_t most_recent = 8;

struct Found {
    std::size_t command = 0;
    std::size_t recent = most_recent; // its place among those used last
    CommandMatch match;
};

struct PaletteState {
    bool is_open = false;
    bool was_open = false;
    std::string typed;
    std::vector<Found> found;
    RowSelection current; // a place in what was found
    std::size_t row = 0;
    std::vector<std::string> recent; // "group/label", the last one first
};

std::string name_of_command(Command const& command)
{
    return std::string(command.group).append("/").append(command.label);
}

void read_recent(Arranged& kept, PaletteState& state)
{
    state.recent.clear();
    std::string word;
    for (std::string_view list = kept.value("recent");
         state.recent.size() < most_recent && take_arranged_word(list, word);)
        state.recent.push_back(word);
}

void remember(Arranged& kept, PaletteState& state, Command const& command)
{
    std::string name = name_of_command(command);
    std::erase(state.recent, name);
    state.recent.insert(state.recent.begin(), std::move(name));
    state.recent.resize(std::min(state.recent.size(), most_recent));
    std::string list;
    for (std::string const& each : state.recent)
        append_arranged_word(list, each);
    kept.set("recent", list);
}

std::size_t place_in(std::vector<std::string> const& recent, Command const& command)
{
    auto const is_it = [&](std::string const& name) {
        return name.size() == command.group.size() + command.label.size() + 1
               && name.starts_with(command.group) && name.ends_with(command.label);
    };
    auto const found = std::find_if(recent.begin(), recent.end(), is_it);
    return found == recent.end() ? most_recent : static_cast<std::size_t>(found - recent.begin());
}

void find(PaletteState& state, std::span<Command const> commands)
{
    state.found.clear();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        auto const match = match_command(commands[i].label, commands[i].group, state.typed);
        if (match)
            state.found.push_back({ i, place_in(state.recent, commands[i]), *match });
    }
    bool const is_typed = state.typed.find_first_not_of(' ') != std::string::npos;
    std::sort(state.found.begin(), state.found.end(), [&](Found const& a, Found const& b) {
        if (is_typed && a.match.score != b.match.score)
            return a.match.score > b.match.score;
        return a.recent != b.recent ? a.recent < b.recent : a.command < b.command;
    });
}

struct CommandPaint {
    TextLayout const* label;
    TextLayout const* detail;
    TextLayout const* keys; // null: none
    TextLayout const* icon; // null: none
    CommandMatch const* match;
    bool is_enabled;
    bool is_detail_group;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Color const ink = is_enabled ? theme.text : theme.text_disabled;
        if (icon)
            p.symbol(icon->text(), 16, p.placed({ p.rect.x, p.rect.y, 20, p.rect.height }), ink);
        float const keys_width = keys ? keys->size().width : 0;
        Rect box { p.rect.x + 28, p.rect.y, p.rect.width - 28 - keys_width, p.rect.height };
        marked_line(p, *label, theme.body, box, match->label, ink);
        float const used = std::min(label->size().width + 12, box.width);
        box.x += used;
        box.width -= used + 12;
        if (is_detail_group)
            marked_line(p, *detail, theme.caption, box, match->group, theme.text_muted);
        else
            p.line(*detail, theme.caption, p.placed(box), theme.text_muted);
        if (keys)
            p.line(*keys, theme.caption,
                p.placed({ p.rect.right() - keys_width, p.rect.y, keys_width, p.rect.height }),
                theme.text_muted);
    }
    // What was typed is marked behind the text, which is at the beginning of its box.
    static void marked_line(Painting const& p, TextLayout const& text, TextStyle const& style,
        Rect const& box, std::bitset<CommandMatch::most_bytes> const& marks, Color color)
    {
        Rect const words = p.placed(box);
        float const x = runs_left(p.direction) ? words.right() - text.size().width : words.x;
        Point const origin { x,
            p.painter.snapped(words.y + (words.height - text.size().height) / 2) };
        std::size_t const size = std::min(text.text().size(), CommandMatch::most_bytes);
        for (std::size_t begin = 0; begin < size && text.size().width <= words.width;) {
            std::size_t end = begin;
            while (end < size && marks[end])
                ++end;
            for (Rect part; end > begin && text.take_selected(begin, end, part);)
                p.painter.rectangle(part.translated(origin).shrunken({ 1, 0 }),
                    { .fill = p.theme.accent.with_opacity(0.36f), .radius = 2 });
            begin = std::max(end, begin + 1);
        }
        p.line(text, style, words, color);
    }
};

void command_row(Ui& ui, Command const& command, CommandMatch const& match)
{
    Theme const& theme = ui.theme();
    bool const tells_why = !command.enabled && !command.reason.empty();
    CommandPaint const paint { .label = &ui.text(command.label, theme.body),
        .detail = &ui.text(tells_why ? command.reason : command.group, theme.caption),
        .keys = command.shortcut.is_none()
                    ? nullptr
                    : &ui.text(KeyChordText(command.shortcut).view(), theme.caption),
        .icon = command.is_checked     ? &ui.text(Icon::Check, { .font = 1, .size = 16 })
                : command.icon.empty() ? nullptr
                                       : &ui.text(command.icon, { .font = 1, .size = 16 }),
        .match = &match,
        .is_enabled = command.enabled,
        .is_detail_group = !tells_why };
    ui.leaf({ .layout = { .height = row_height, .grow = 1 },
                .content = { 0, row_height, 0, -1 },
                .access = { .role = Role::Label,
                    .states = command.enabled ? AccessState::None : AccessState::Disabled,
                    .name = paint.label->text(),
                    .value = paint.detail->text() } },
        paint);
}

// Up and down in the list while the field has the focus; true when it is to move.
bool judge_keys(Ui& ui, Id field, PaletteState& state)
{
    std::size_t const last = state.found.empty() ? 0 : state.found.size() - 1;
    bool moves = false;
    for (Event const& event : ui.key_events(field)) {
        if (event.kind != EventKind::KeyPress)
            continue;
        std::size_t const before = state.row;
        if (event.key == Key::Down)
            state.row = state.row >= last ? 0 : state.row + 1;
        else if (event.key == Key::Up)
            state.row = state.row == 0 ? last : state.row - 1;
        else if (event.key == Key::PageDown)
            state.row = std::min(last, state.row + most_rows - 1);
        else if (event.key == Key::PageUp)
            state.row -= std::min(state.row, most_rows - 1);
        moves = moves || state.row != before;
    }
    return moves;
}

Scope open_palette(Ui& ui, Id id)
{
    float const room = std::max(0.0f, ui.surface_size().width - 2 * palette_margin);
    Scope scope =
        ui.container({ .id = id,
                         .layout = { .width = Length::percent(100),
                             .height = Length::percent(100),
                             .padding = { 56, palette_margin, palette_margin, palette_margin },
                             .align = Align::Center,
                             .floating = Floating::Surface },
                         .sense = Sense::Hover | Sense::Press,
                         .layer = Layer::Popup,
                         .guard = Guard::Keys },
            id);
    ui.nest(scope,
        { .id = id.child("panel"),
            .layout = { .width = std::min(palette_width, room), .padding = 8, .gap = 8 },
            .access = { .role = Role::Dialog,
                .states = AccessState::Modal,
                .name = "Command palette" },
            .sense = Sense::Hover | Sense::Press },
        PopupPaint { .radius = 10, .height = 1.4f });
    return scope;
}

// What was chosen, by Enter or a click.
std::optional<std::size_t> build_list(Ui& ui, PaletteState& state,
    std::span<Command const> commands, bool is_moved, CommandPaletteOptions const& options)
{
    if (state.found.empty()) {
        ui.label(options.empty, { .tone = LabelTone::Muted, .id = "empty" });
        return std::nullopt;
    }
    std::optional<RowReveal> const reveal =
        is_moved ? std::optional(RowReveal { state.row }) : std::nullopt;
    auto const label = [&](std::uint64_t row) -> std::string_view {
        return commands[state.found[row].command].label;
    };
    float const rows = static_cast<float>(std::min(state.found.size(), most_rows));
    RowsResponse const list = ui.list("Commands", state.found.size(),
        { .row_height = row_height,
            .selection = &state.current,
            .selection_mode = SelectionMode::Single,
            .text = label,
            .reveal = reveal,
            .row_padding = { 0, 8 },
            .height = rows * row_height + 10,
            .grow = 0 },
        [&](Ui& inner, Row const& row) {
            Found const& found = state.found[row.index];
            command_row(inner, commands[found.command], found.match);
        });
    if (list.changed() && !state.current.is_empty())
        state.row = static_cast<std::size_t>(state.current.ranges().front().first);
    bool const is_chosen = (list.clicked() && !state.current.is_empty()) || list.activated();
    return is_chosen ? std::optional(state.row) : std::nullopt;
}

}

Response Ui::command_palette(CommandPaletteOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id("command palette", options.id, here);
    PaletteState& state = this->state<PaletteState>(id);
    Response response(id);
    Arranged kept = arranged(id, "palette", options.id.empty() ? "commands" : options.id);
    if (kept.is_due())
        read_recent(kept, state);
    bool& is_open = options.is_open ? *options.is_open : state.is_open;

    // Input.
    if (shortcut(options.shortcut, ShortcutScope::Surface, here))
        is_open = !is_open;
    bool const is_left = interact(id, Sense::Hover | Sense::Press, true).pressed()
                         || dismissed(id) == Dismissal::Escape;
    if (is_left && state.was_open)
        is_open = false;
    if (std::exchange(state.was_open, is_open) != is_open) {
        state.typed.clear();
        state.row = 0;
        request_settle();
    }
    if (!is_open)
        return response;
    if (!is_there(id))
        request_settle();
    std::span<Command const> const commands = this->commands();

    // Picture.
    Scope const scope = open_palette(*this, id);
    if (shortcut(options.shortcut, ShortcutScope::Container, here)) {
        is_open = false;
        request_settle();
    }
    Response const field =
        text_field("Command", state.typed, { .hint = options.hint, .id = "typed" });
    if (field.changed())
        state.row = 0;
    find(state, commands);
    bool const is_moved = judge_keys(*this, field.id(), state) || field.changed();
    state.row = std::min(state.row, state.found.empty() ? 0 : state.found.size() - 1);
    state.current.set_only(state.row);
    auto chosen = build_list(*this, state, commands, is_moved, options);
    if (field.submitted() && !state.found.empty())
        chosen = state.row;
    if (!chosen || !commands[state.found[*chosen].command].enabled)
        return response;
    Command const& command = commands[state.found[*chosen].command];
    remember(kept, state, command);
    is_open = false;
    run_command(command.id);
    response.set(Response::Flag::Submitted);
    return response;
}

Response Ui::command(std::string_view label, CommandOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response(id);
    bool const is_enabled = options.enabled && this->is_enabled();
    bool const is_chosen = offer_command({ .id = id,
        .label = label,
        .group = options.group,
        .icon = options.icon,
        .shortcut = options.shortcut,
        .reason = options.reason,
        .enabled = is_enabled });
    bool const fires = is_enabled && shortcut(options.shortcut, ShortcutScope::Surface, here);
    if (is_chosen || fires)
        response.set(Response::Flag::Clicked);
    if (!is_enabled)
        response.set(Response::Flag::Disabled);
    return response;
}

}
