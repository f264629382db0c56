// SPDX-License-Identifier: MIT
//
// A console: what filters it above, its lines below.

#include "text_box.h"

#include <oriel/ui/log_console.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace oriel {

static constexpr std::size_t filtered_at_once = 50'000;
static constexpr float time_width = 100;
static constexpr float level_width = 68;
static constexpr float line_padding = 2;

namespace {

struct ConsoleState {
    RowSelection selection;
    std::string search;
    std::string line; // scratch
    bool is_following = true;
};

// Hours, minutes, seconds and thousandths of the clock of the user interface.
class TimeText {
public:
    explicit TimeText(double seconds)
    {
        auto const all = static_cast<std::int64_t>(
            std::clamp(std::isfinite(seconds) ? seconds : 0.0, 0.0, 1e9) * 1000);
        write(0, 2, all / 3'600'000 % 100);
        write(3, 2, all / 60'000 % 60);
        write(6, 2, all / 1000 % 60);
        write(9, 3, all % 1000);
    }
    std::string_view view() const { return { m_text, 12 }; }

private:
    void write(int at, int digits, std::int64_t number)
    {
        for (int i = digits - 1; i >= 0; --i, number /= 10)
            m_text[at + i] = static_cast<char>('0' + number % 10);
    }
    char m_text[13] = "00:00:00.000";
};

Color color_of(Theme const& theme, LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
        return theme.error;
    case LogLevel::Warning:
        return theme.warning;
    case LogLevel::Info:
        return theme.text;
    case LogLevel::Debug:
    case LogLevel::Trace:
        break;
    }
    return theme.text_muted;
}

struct LinePaint {
    TextLayout const* time; // null: none is shown
    TextLayout const* level;
    TextLayout const* text;
    TextSearch const* filter;
    LogLevel kind;
    bool is_enabled;

    // Lines run to the right, whatever is around them.
    void operator()(Painting const& p) const
    {
        float x = p.rect.x;
        float const y = p.painter.snapped(p.rect.y + (p.rect.height - text->size().height) / 2);
        if (time)
            p.painter.text(
                *time, { x, y }, is_enabled ? p.theme.text_muted : p.theme.text_disabled);
        x += time ? time_width : 0;
        Color const color = is_enabled ? color_of(p.theme, kind) : p.theme.text_disabled;
        p.painter.text(*level, { x, y }, color);
        Point const origin { x + level_width, y };
        std::string_view const shown = text->text();
        for (TextMatch match = filter->find(shown); match.is_found();
             match = filter->find(shown, match.end)) {
            for (Rect part; text->take_selected(match.begin, match.end, part);)
                p.painter.rectangle(part.translated(origin), match_style(p.theme));
        }
        p.painter.text(*text, origin, color);
    }
};

TextStyle mono(Theme const& theme)
{
    return { .font = 2, .size = theme.caption.size + 1, .line_height = theme.body.line_height };
}

void build_line(Ui& ui, LogConsole const& console, std::uint64_t number, bool shows_times)
{
    LogConsole::Line const& line = console.line(number);
    TextStyle const style = mono(ui.theme());
    LinePaint const paint { shows_times ? &ui.text(TimeText(line.time).view(), style) : nullptr,
        &ui.text(name_of(line.level), style),
        &ui.text(console.text(number), style, { .max_lines = 1 }), &console.filter(), line.level,
        ui.is_enabled() };
    ui.leaf({ .layout = { .grow = 1 },
                .content = { 0, style.line_height, 0, -1 },
                .access = { .role = Role::Label,
                    .name = paint.text->text(),
                    .value = paint.level->text() } },
        paint);
}

void build_bar(Ui& ui, LogConsole& console, ConsoleState& state, bool& is_following)
{
    auto bar = ui.row({ .wrap = Wrap::Yes });
    if (state.search != console.filter().needle())
        state.search = console.filter().needle();
    if (ui.text_field("Filter", state.search, { .hint = "Filter", .width = 160 }).changed())
        console.set_filter(TextSearch(state.search));
    for (std::size_t i = 0; i < log_level_count; ++i) {
        auto const level = static_cast<LogLevel>(i);
        bool shows = console.shows(level);
        auto const round = ui.scope(std::uint64_t { i });
        if (ui.checkbox(name_of(level), shows).changed())
            console.set_shows(level, shows);
    }
    ui.space();
    ui.checkbox("Follow", is_following);
    if (ui.button("Clear", { .kind = ButtonKind::Quiet }).clicked()) {
        console.clear();
        ui.request_settle();
    }
}

}

Response Ui::log_console(std::string_view name, LogConsole& console,
    LogConsoleOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(name, options.id, here);
    auto& state = this->state<ConsoleState>(id.child("console"));
    bool& is_following = options.is_following ? *options.is_following : state.is_following;

    // Input.
    console.update(time());
    Response response = interact(id, Sense::None, options.enabled);

    // Picture.
    bool const is_in_row = parent_flow() == Flow::Row;
    bool const is_free = (is_in_row ? options.width : options.height).is_automatic();
    auto column = container({ .id = id,
                                .layout = { .width = options.width,
                                    .height = options.height,
                                    .min_height = 0,
                                    .gap = theme().gap,
                                    .grow = is_free ? options.grow : 0 },
                                .access = { .role = Role::Group, .name = keep(name) } },
        id, {}, options.enabled);
    build_bar(*this, console, state, is_following);
    if (console.filter_some(filtered_at_once))
        request_frame(0);
    auto const key = [&](std::uint64_t index) { return console.shown_line(index); };
    auto const text = [&](std::uint64_t index) {
        LogConsole::Line const& line = console.line(console.shown_line(index));
        state.line = TimeText(line.time).view();
        state.line.append(" ").append(name_of(line.level)).append(" ");
        state.line += console.text(console.shown_line(index));
        return std::string_view(state.line);
    };
    Insets const padding { line_padding, 4 };
    RowsResponse const rows = list(name, console.shown_count(),
        { .row_height = theme().body.line_height + 2 * line_padding,
            .selection = &state.selection,
            .key = key,
            .copied = text,
            .is_following = &is_following,
            .row_padding = padding,
            .enabled = options.enabled },
        [&](Ui& ui, Row const& row) { build_line(ui, console, row.key, options.shows_times); });
    if (rows.changed())
        response.set(Response::Flag::Changed);
    return response;
}

}
