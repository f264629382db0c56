// SPDX-License-Identifier: MIT

#include "row_mover.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>

namespace oriel {

static constexpr std::size_t most_taken = 1'000'000;
static constexpr float line_width = 2;
static constexpr Spring glide_spring { 0.22f };

// Rows of one list never land in another.
struct CarriedRows {
    Id list;
};

namespace {

struct GapPaint {
    static constexpr bool is_pure = true;
    std::uint64_t is_into = 0;

    // A line with a dot where it begins, or a frame around the row.
    void operator()(Painting const& p) const
    {
        if (is_into != 0) {
            p.painter.rectangle(p.rect, { .fill = p.theme.accent.with_opacity(0.12f),
                                            .radius = 4,
                                            .border_width = line_width,
                                            .border = p.theme.accent });
            return;
        }
        float const middle = p.rect.center().y;
        Rect const dot { p.rect.x, middle - 3, 6, 6 };
        p.painter.rectangle(
            p.placed({ p.rect.x + 6, middle - line_width / 2, p.rect.width - 6, line_width }),
            { .fill = p.theme.accent });
        p.painter.rectangle(
            p.placed(dot), { .radius = 3, .border_width = line_width, .border = p.theme.accent });
    }
};

}

std::span<std::uint64_t const> RowMover::take_rows(std::uint64_t count)
{
    m_state.taken.clear();
    RowPickerState const& picker = m_picker.state;
    if (!picker.has_current)
        return {};
    if (m_picker.is_selected(m_picker.key_of(picker.current)))
        m_picker.for_each_selected([&](std::uint64_t row) {
            if (row < count)
                m_state.taken.push_back(row);
            return m_state.taken.size() < most_taken;
        });
    else
        m_state.taken.push_back(picker.current);
    return m_state.taken;
}

bool RowMover::is_carried() const
{
    CarriedRows const* const carried = m_ui.carried<CarriedRows>();
    return carried && carried->list == m_list && m_rows.view().contains(m_ui.pointer_position());
}

// What is selected by index goes along, and so does the keyboard.
bool RowMover::move_rows(std::uint64_t count, std::uint64_t before, MoveRows move)
{
    std::span<std::uint64_t const> const rows = take_rows(count);
    if (rows.empty())
        return false;
    bool const is_together = rows.back() - rows.front() + 1 == rows.size();
    if (is_together && before >= rows.front() && before <= rows.back() + 1)
        return false;
    RowMove const told { rows, std::min(before, count) };
    std::uint64_t const first = told.first_after();
    auto const current = std::lower_bound(rows.begin(), rows.end(), m_picker.state.current);
    std::uint64_t const place = static_cast<std::uint64_t>(current - rows.begin());
    move(told);
    m_picker.select_moved({ first, first + rows.size() - 1 }, first + place);
    m_ui.request_settle();
    return true;
}

bool RowMover::take(Event const& event, std::uint64_t count, MoveRows move)
{
    bool const is_up = event.key == Key::Up;
    if (event.kind != EventKind::KeyPress || !has_modifier(event.modifiers, Modifiers::Alt)
        || (!is_up && event.key != Key::Down))
        return false;
    std::span<std::uint64_t const> const rows = take_rows(count);
    bool const is_at_end = rows.empty() || (is_up ? rows.front() == 0 : rows.back() + 1 >= count);
    if (is_at_end)
        return true;
    move_rows(count, is_up ? rows.front() - 1 : rows.back() + 2, move);
    m_rows.reveal({ m_picker.state.current });
    return true;
}

// Before the rows are placed anew.
RowGap RowMover::gap(Into into) const
{
    float const y = m_ui.pointer_position().y;
    RowGap found { 0, false };
    for (BuiltRow const& built : m_rows.state.built) {
        Rect const rect = m_ui.rect_of(built.id);
        float const edge = into == Into::Yes ? rect.height / 4 : rect.height / 2;
        if (y < rect.y + edge)
            return { built.row, false };
        found = { built.row + 1, false };
        if (into == Into::Yes && y < rect.bottom() - edge)
            return { built.row, true };
        if (y < rect.bottom())
            return found;
    }
    return found;
}

void RowMover::build_line(RowGap const& gap, float indent)
{
    float const top = m_rows.y_of(gap.row);
    float const height = gap.is_into ? m_rows.y_of(gap.row + 1) - top : 6;
    float const y = gap.is_into ? top : std::max(0.0f, top - height / 2);
    float const x = 4 + indent;
    m_ui.leaf({ .layout = { .width = Length(std::max(0.0f, m_rows.view().width - x - 4)),
                    .height = Length(height),
                    .floating = Floating::Parent,
                    .offset = { x + m_rows.state.told.x, m_rows.state.told.y + y } } },
        GapPaint { gap.is_into });
}

Scope RowMover::open_preview(Response const& response)
{
    VirtualRowsState const& rows = m_rows.state;
    bool const is_on_bar = rows.is_bar_dragged || rows.is_side_bar_dragged;
    bool const is_on_row = m_picker.state.is_dragging || !response.held();
    return m_ui.drag_source(response, CarriedRows { m_list },
        { .actions = DragActions::Move, .enabled = !is_on_bar && is_on_row });
}

void RowMover::build_count(std::uint64_t count)
{
    std::size_t const taken = take_rows(count).size();
    if (taken < 2)
        return;
    char text[24];
    auto const end = std::to_chars(std::begin(text), std::end(text), taken).ptr;
    m_ui.badge({ text, static_cast<std::size_t>(end - text) });
}

bool RowMover::is_dropped(Response const& response, bool accepts)
{
    CarriedRows const* const carried = m_ui.carried<CarriedRows>();
    bool const is_own = carried && carried->list == m_list;
    return m_ui.drop_target<CarriedRows>(
               response, { .accepts = is_own && accepts, .mark = DropMark::None })
           != nullptr;
}

void rest_row(Ui& ui, Id id, std::uint64_t row)
{
    RowGlide& state = ui.state<RowGlide>(id.child("glide"));
    state.row = row;
    state.is_known = true;
}

// Where it was on screen, seen from where it is now.
float row_glide(Ui& ui, Id id, std::uint64_t row, float y, Rect const& view)
{
    RowGlide& state = ui.state<RowGlide>(id.child("glide"));
    Rect const before = ui.rect_of(id);
    if (state.is_known && state.row != row && !before.is_empty())
        state.target += y - (before.y - view.y);
    state.row = row;
    state.is_known = true;
    return ui.animate(id.child("glide way"), state.target, glide_spring) - state.target;
}

}
