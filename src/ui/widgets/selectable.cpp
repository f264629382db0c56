// SPDX-License-Identifier: MIT
//
// Text that is selected across the paragraphs of a container, and copied. What is selected is
// kept as places in the paragraphs, which are counted anew in each frame.

#include <oriel/text/word_range.h>
#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

struct SelectableState {
    ParagraphPlace anchor {};
    ParagraphPlace caret {};
    ParagraphPlace anchor_end {}; // of the word or paragraph that a drag began in
    enum class Unit : std::uint8_t { Character /* (Default) */, Word, Paragraph };
    Unit unit = Unit::Character;

    ParagraphPlace begin() const { return std::min(anchor, caret); }
    ParagraphPlace end() const { return std::max(anchor, caret); }
};

using Unit = SelectableState::Unit;

struct PlaceRange {
    ParagraphPlace begin {};
    ParagraphPlace end {};
};

// What a double or triple click takes around a place.
static PlaceRange unit_around(Ui& ui, Id region, ParagraphPlace place, Unit unit)
{
    if (unit == Unit::Character)
        return { place, place };
    std::string_view const text = ui.paragraph_text(region, place.paragraph);
    ParagraphPlace const end { place.paragraph, text.size() };
    if (unit == Unit::Paragraph)
        return { { place.paragraph, 0 }, end };
    TextRange const word = word_range(text, place.offset);
    return { { place.paragraph, word.begin }, { place.paragraph, word.end } };
}

// The unit in which the drag began stays selected, whichever way it goes.
static void extend(SelectableState& state, ParagraphPlace first, PlaceRange const& to)
{
    bool const is_backwards = to.begin < first;
    state.anchor = is_backwards ? std::max(first, state.anchor_end) : first;
    state.caret = is_backwards ? to.begin : std::max(to.end, state.anchor_end);
}

static void point(Ui& ui, Response const& response, SelectableState& state)
{
    Id const region = response.id();
    Point const now = ui.pointer_position();
    ParagraphPlace const pressed = ui.paragraph_place_at(region, now - ui.drag_offset());
    if (response.pressed()) {
        state.unit = response.click_count() == 1   ? Unit::Character
                     : response.click_count() == 2 ? Unit::Word
                                                   : Unit::Paragraph;
        PlaceRange const first = unit_around(ui, region, pressed, state.unit);
        bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift);
        if (extends) {
            state.caret = pressed;
            return;
        }
        state.anchor = first.begin;
        state.caret = state.anchor_end = first.end;
    }
    if (!response.held() || ui.drag_offset() == Point {})
        return;
    ParagraphPlace const first =
        std::min(unit_around(ui, region, pressed, state.unit).begin, pressed);
    ParagraphPlace const place = ui.paragraph_place_at(region, now);
    extend(state, first, unit_around(ui, region, place, state.unit));
}

// In reading order, a line for each paragraph.
static std::string selected_text(Ui& ui, Id region, SelectableState const& state)
{
    std::string text;
    ParagraphPlace const begin = state.begin();
    ParagraphPlace const end = state.end();
    std::uint32_t const count = ui.paragraph_count(region);
    for (std::uint32_t i = begin.paragraph; i <= end.paragraph && i < count; ++i) {
        std::string_view const all = ui.paragraph_text(region, i);
        std::size_t const from = i == begin.paragraph ? std::min(begin.offset, all.size()) : 0;
        std::size_t const to = i == end.paragraph ? std::min(end.offset, all.size()) : all.size();
        if (i > begin.paragraph)
            text += '\n';
        text += all.substr(from, to - from);
    }
    return text;
}

static void select_all(Ui& ui, Id region, SelectableState& state)
{
    std::uint32_t const count = ui.paragraph_count(region);
    if (count == 0)
        return;
    state.anchor = {};
    state.caret = { count - 1, ui.paragraph_text(region, count - 1).size() };
}

static void read_keys(Ui& ui, Id region, SelectableState& state)
{
    for (Event const& event : ui.key_events(region)) {
        bool const is_shortcut = has_modifier(event.modifiers, Modifiers::Control);
        if (event.kind != EventKind::KeyPress || !is_shortcut)
            continue;
        if (event.key == Key::A)
            select_all(ui, region, state);
        if ((event.key == Key::C || event.key == Key::Insert) && state.anchor != state.caret)
            ui.clipboard().set_clipboard(selected_text(ui, region, state));
    }
}

Scope Ui::selectable(std::string_view name, SelectableOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(name, options.id, here);
    SelectableState& state = this->state<SelectableState>(id);

    // Input.
    Response const response = interact(id, sense_button, options.enabled);
    if (response.focus_lost())
        state = {};
    if (response.pressed() || response.held())
        point(*this, response, state);
    if (response.focused())
        read_keys(*this, id, state);

    // Picture.
    return selectable_container({ .id = id,
                                    .layout = { .width = options.width,
                                        .height = options.height,
                                        .padding = options.padding,
                                        .gap = options.gap < 0 ? theme().gap : options.gap,
                                        .grow = options.grow },
                                    .access = { .role = Role::Group,
                                        .states = access_states(response),
                                        .name = keep(name) },
                                    .sense = sense_button,
                                    .pointer_shape = PointerShape::Text },
        state.begin(), state.end(), [is_ringed = Look::of(response).is_ringed](Painting const& p) {
            if (is_ringed)
                p.focus_ring(p.rect, p.theme.control_radius, is_ringed);
        });
}

}
