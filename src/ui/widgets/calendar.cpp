// SPDX-License-Identifier: MIT
//
// A page of six weeks. The page is one stop for Tab; arrows go from day to day, Page Up and Down
// from month to month, with Shift from year to year.

#include "calendar.h"

#include "number_field.h"

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace oriel {

using std::chrono::sys_days;

static constexpr float day_size = 36;
static constexpr int weeks = 6;

namespace {

struct CalendarState {
    Date page {};
    Date shown {}; // the value that the page was turned to
    Date cursor {};
};

struct DayPaint {
    TextLayout const* text;
    bool is_chosen;
    bool is_today;
    bool is_outside; // of the month
    bool is_ringed;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect const disc { p.rect.center().x - 16, p.rect.center().y - 16, 32, 32 };
        Color const fill = is_chosen
                               ? look.pick(theme.accent, theme.accent_hovered, theme.accent_held)
                               : theme.text.with_opacity(look.is_held      ? 0.14f
                                                         : look.is_hovered ? 0.08f
                                                                           : 0);
        p.painter.rectangle(disc, { .fill = look.dimmed(fill, theme.surface),
                                      .radius = 16,
                                      .border_width = is_today && !is_chosen ? 1.0f : 0.0f,
                                      .border = theme.accent });
        Color const ink = is_chosen          ? theme.text_on_accent
                          : look.is_disabled ? theme.text_disabled
                          : is_outside       ? theme.text_muted.with_opacity(0.75f)
                          : is_today         ? theme.text
                                             : theme.text;
        p.line(*text, is_today ? theme.strong : theme.body, p.rect, ink, TextAlign::Center);
        if (is_ringed)
            p.focus_ring(disc.shrunken(1), 15);
    }
};

class CalendarCall {
public:
    CalendarCall(Ui& ui, Id id, Date& date, CalendarOptions const& options)
        : m_ui(ui)
        , m_id(id)
        , m_date(date)
        , m_options(options)
        , m_state(ui.state<CalendarState>(id.child("calendar")))
    {
        if (m_state.shown != existing(date)) {
            m_state.shown = m_state.cursor = existing(date);
            m_state.page = m_state.cursor;
        }
    }
    bool is_chosen() const { return m_is_chosen; }
    void build()
    {
        head();
        weekdays();
        days();
    }

private:
    std::string_view month_name(Date date) const
    {
        auto const i = static_cast<std::size_t>(static_cast<unsigned>(date.month())) - 1;
        return m_options.months.size() == 12 ? m_options.months[i] : english_months[i];
    }
    std::string_view weekday_name(unsigned i) const
    {
        return m_options.weekdays.size() == 7 ? m_options.weekdays[i] : english_weekdays[i];
    }
    bool is_allowed(Date date) const { return limited(date, m_options) == date; }
    void turn(int months)
    {
        m_state.page = moved_by_months(m_state.page, months);
        m_ui.request_settle();
    }
    void head()
    {
        auto const row = m_ui.row({ .gap = 4 });
        ButtonOptions arrow { .kind = ButtonKind::Quiet,
            .is_icon_only = true,
            .repeats = true,
            .enabled = m_options.enabled };
        bool const left = runs_left(m_ui.direction());
        arrow.icon = left ? Icon::ChevronRight : Icon::ChevronLeft;
        if (m_ui.button("Previous month", arrow).clicked())
            turn(-1);
        std::array<char, 96> room {};
        std::string_view const month = month_name(m_state.page).substr(0, 64);
        char* at = std::copy(month.begin(), month.end(), room.data());
        *at++ = ' ';
        at =
            std::to_chars(at, room.data() + room.size(), static_cast<int>(m_state.page.year())).ptr;
        std::string_view const title =
            m_ui.keep({ room.data(), static_cast<std::size_t>(at - room.data()) });
        m_ui.label(title,
            { .tone = LabelTone::Strong, .align = TextAlign::Center, .id = "title", .grow = 1 });
        arrow.icon = left ? Icon::ChevronLeft : Icon::ChevronRight;
        if (m_ui.button("Next month", arrow).clicked())
            turn(1);
    }
    Scope grid(Id id, Node node)
    {
        std::array<Track, 7> tracks {};
        tracks.fill(Track::fraction(1));
        node.layout.flow = Flow::Grid;
        node.layout.columns = tracks;
        return m_ui.container(node, id);
    }
    void weekdays()
    {
        auto const row = grid({}, {});
        unsigned const first =
            m_options.first_weekday.ok() ? m_options.first_weekday.c_encoding() : 1;
        for (unsigned i = 0; i < 7; ++i) {
            TextLayout const& text = m_ui.text(weekday_name((first + i) % 7), m_ui.theme().caption);
            m_ui.leaf({ .layout = { .height = 24 }, .content = { day_size, text.size().height } },
                [text = &text](Painting const& p) {
                    p.line(*text, p.theme.caption, p.rect, p.theme.text_muted, TextAlign::Center);
                });
        }
    }
    void choose(Date date)
    {
        if (!is_allowed(date) || !m_options.enabled)
            return;
        m_is_chosen = true;
        m_date = m_state.shown = m_state.cursor = date;
        m_state.page = date;
    }
    void go_to(Date date)
    {
        m_state.cursor = limited(date, m_options);
        m_state.page = m_state.cursor;
        m_ui.request_settle();
    }
    void press(Event const& event)
    {
        Date const now = m_state.cursor;
        int const right = runs_left(m_ui.direction()) ? -1 : 1;
        bool const by_year = has_modifier(event.modifiers, Modifiers::Shift);
        switch (event.key) {
        case Key::Left:
            return go_to(moved_by_days(now, -right));
        case Key::Right:
            return go_to(moved_by_days(now, right));
        case Key::Up:
            return go_to(moved_by_days(now, -7));
        case Key::Down:
            return go_to(moved_by_days(now, 7));
        case Key::PageUp:
            return go_to(moved_by_months(now, by_year ? -12 : -1));
        case Key::PageDown:
            return go_to(moved_by_months(now, by_year ? 12 : 1));
        case Key::Home:
            return go_to(now.year() / now.month() / 1);
        case Key::End:
            return go_to(existing(now.year() / now.month() / 31));
        case Key::Enter:
        case Key::Space:
            return choose(now);
        default:
            return;
        }
    }
    void days()
    {
        Id const id = m_id.child("days");
        Sense const sense = sense_button | Sense::Text;
        Response const response = m_ui.interact(id, sense, m_options.enabled);
        for (Event const& event : m_ui.key_events(id)) {
            if (event.kind == EventKind::KeyPress)
                press(event);
        }
        auto const page = grid(id, { .id = id,
                                       .access = { .role = Role::Table,
                                           .states = access_states(response),
                                           .name = month_name(m_state.page) },
                                       .sense = sense });
        Date date = first_of_page(m_state.page, m_options.first_weekday);
        for (int i = 0; i < 7 * weeks; ++i)
            day(id, Date(sys_days(date) + std::chrono::days(i)), response);
    }
    void day(Id page, Date date, Response const& focus)
    {
        auto const number = static_cast<unsigned>(date.day());
        Id const id = page.child(
            static_cast<std::uint64_t>(sys_days(date).time_since_epoch().count() + 1'000'000));
        Sense const sense = Sense::Hover | Sense::Press;
        bool const allowed = is_allowed(date) && m_options.enabled;
        Response const response = m_ui.interact(id, sense, allowed);
        if (response.clicked())
            choose(date);
        if (response.pressed())
            m_ui.request_focus(page);
        bool const is_today = m_options.today && date == *m_options.today;
        std::array<char, 4> room {};
        char* const end = std::to_chars(room.data(), room.data() + 4, number).ptr;
        TextLayout const& text =
            m_ui.text({ room.data(), static_cast<std::size_t>(end - room.data()) },
                is_today ? m_ui.theme().strong : m_ui.theme().body);
        bool const is_chosen = date == m_date;
        bool const is_cursor = date == m_state.cursor;
        AccessState states = is_chosen ? AccessState::Selected : AccessState::None;
        if (!allowed)
            states |= AccessState::Disabled;
        if (is_cursor && focus.focused())
            states |= AccessState::Focused;
        m_iso.clear();
        append_iso(m_iso, date);
        m_ui.leaf({ .id = id,
                      .layout = { .height = day_size },
                      .content = { day_size, day_size },
                      .access = { .role = Role::Cell, .states = states, .name = m_ui.keep(m_iso) },
                      .sense = sense },
            DayPaint { &text, is_chosen, is_today, date.month() != m_state.page.month(),
                is_cursor && focus.focus_visible(), Look::of(response) });
    }

    Ui& m_ui;
    Id m_id;
    Date& m_date;
    CalendarOptions const& m_options;
    CalendarState& m_state;
    std::string m_iso; // ten letters: short enough to need no memory
    bool m_is_chosen = false;
};

}

Response Ui::calendar(std::string_view label, std::chrono::year_month_day& date,
    CalendarOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    Date const before = date;
    Length const width = options.width.is_automatic() ? Length(7 * day_size) : options.width;
    Scope const column = container(
        { .id = id,
            .layout = { .width = width, .height = options.height, .gap = 4, .grow = options.grow },
            .access = { .role = Role::Group, .name = keep(label) } },
        id, {}, options.enabled);
    CalendarCall call(*this, id, date, options);
    call.build();
    if (!(date == before))
        mark_changed(response);
    if (call.is_chosen())
        response.set(Response::Flag::Submitted);
    return response;
}

}
