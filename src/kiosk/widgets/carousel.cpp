// SPDX-License-Identifier: MIT

#include "number_label.h"

#include <oriel/kiosk/carousel.h>
#include <oriel/ui/look.h>

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

static constexpr Sense carousel_sense = Sense::Hover | Sense::Focus | Sense::Text;
static constexpr float dot_size = 8;
static constexpr float dot_room = 28; // of a finger on a dot, sideways
static constexpr float dots_height = 32;
static constexpr double rest_seconds = 0.12; // without a movement: it was let go
static constexpr float swipe_share = 0.2f;   // of the width: it goes on, and not back

namespace {

struct CarouselMemory {
    float offset = 0;  // of the pages, towards where lines end; a fraction of the width
    float toward = 0;  // the sign of the last movement
    double moved = -1; // when a finger or the wheel moved it
    double settled_at = 0;
    double advanced = -1; // since when nobody touched it
    Point pointer {};
    std::size_t page = 0; // as it was left
    bool is_known = false;
};

struct DotPaint {
    static constexpr bool is_pure = true;
    std::uint64_t is_present;
    Look look;
    std::uint32_t reserved;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Point const middle = p.rect.center();
        float const half = dot_size / 2;
        Rect const dot { p.painter.snapped(middle.x - half), p.painter.snapped(middle.y - half),
            dot_size, dot_size };
        Color const ink = is_present != 0
                              ? theme.accent
                              : look.pick(theme.field_border, theme.text_muted, theme.text);
        p.painter.rectangle(dot, { .fill = look.dimmed(ink, theme.background), .radius = half });
        if (look.is_ringed)
            p.focus_ring(p.rect.shrunken(4), theme.control_radius, look.is_ringed);
    }
};
static_assert(sizeof(DotPaint) % 8 == 0, "compared as words: no padding");

}

// One carousel during one call.
class CarouselCall {
public:
    CarouselCall(Ui& ui, std::size_t& page, std::size_t count, CarouselOptions const& options,
        Id id, CarouselMemory& memory)
        : m_ui(ui)
        , m_page(page)
        , m_count(count)
        , m_options(options)
        , m_id(id)
        , m_memory(memory)
        , m_width(std::max(1.0f, ui.rect_of(id.child("pages")).width))
        , m_way(runs_left(ui.direction()) ? -1.0f : 1.0f)
    {}

    void meet();
    void follow_finger();
    void press_keys();
    void advance();
    void settle();
    void build(std::string_view label, Response const& response, CarouselBuilder page);
    bool has_changed() const { return m_has_changed; }

private:
    bool has_page(int by) const;
    std::size_t page_at(int by) const;
    void turn(int by);
    void show(std::size_t page);
    void build_pages(CarouselBuilder page);
    void build_page(CarouselBuilder page, int by);
    void build_dots();

    Ui& m_ui;
    std::size_t& m_page;
    std::size_t m_count;
    CarouselOptions const& m_options;
    Id m_id;
    CarouselMemory& m_memory;
    float m_width;
    float m_way;
    bool m_has_changed = false;
};

// What the application set, it shows at once; a page that is not there, as the last one.
void CarouselCall::meet()
{
    m_page = std::min(m_page, m_count - 1);
    if (!m_memory.is_known) {
        m_memory.advanced = m_ui.time();
        m_memory.is_known = true;
    } else if (m_memory.page != m_page)
        m_memory.offset = 0;
    m_memory.page = m_page;
}

bool CarouselCall::has_page(int by) const
{
    return m_options.loops ? m_count > 1 : (by < 0 ? m_page > 0 : m_page + 1 < m_count);
}

std::size_t CarouselCall::page_at(int by) const
{
    std::size_t const step = by < 0 ? m_count - 1 : 1;
    return (m_page + step) % m_count;
}

// The neighbour takes the middle; what is seen stays where it is.
void CarouselCall::turn(int by)
{
    if (!has_page(by))
        return;
    m_page = page_at(by);
    m_memory.page = m_page;
    m_memory.offset += static_cast<float>(by);
    m_memory.moved = -1;
    m_memory.advanced = m_ui.time();
    m_has_changed = true;
}

// A page that is further away comes as a neighbour does.
void CarouselCall::show(std::size_t page)
{
    if (page == m_page || page >= m_count)
        return;
    m_memory.offset = page > m_page ? 1.0f : -1.0f;
    m_memory.moved = -1;
    m_page = m_memory.page = page;
    m_memory.advanced = m_ui.time();
    m_has_changed = true;
}

void CarouselCall::follow_finger()
{
    // At the end it is seen for a frame, where nothing can roll on: what still came is left out.
    if (std::abs(m_memory.offset) >= 1 && m_memory.moved >= 0 && m_ui.time() > m_memory.moved)
        return turn(m_memory.offset < 0 ? 1 : -1);
    Point const wheel = m_ui.wheel(m_id.child("pages"));
    if (wheel.x == 0)
        return;
    float const by = wheel.x * m_way / m_width;
    m_memory.offset =
        std::clamp(m_memory.offset + by, has_page(1) ? -1.0f : 0.0f, has_page(-1) ? 1.0f : 0.0f);
    m_memory.toward = by;
    m_memory.moved = m_memory.advanced = m_ui.time();
}

void CarouselCall::press_keys()
{
    for (Event const& event : m_ui.key_events(m_id)) {
        if (event.kind != EventKind::KeyPress)
            continue;
        if (event.key == Key::Left || event.key == Key::Right)
            turn((event.key == Key::Right) == (m_way > 0) ? 1 : -1);
        else if (event.key == Key::Home)
            show(0);
        else if (event.key == Key::End)
            show(m_count - 1);
    }
}

// By itself. A finger or the pointer that moves over it keeps it where it is.
void CarouselCall::advance()
{
    Point const pointer = m_ui.pointer_position();
    if (pointer != m_memory.pointer && m_ui.rect_of(m_id).contains(pointer))
        m_memory.advanced = m_ui.time();
    m_memory.pointer = pointer;
    double const seconds = m_options.advance_seconds;
    if (!(seconds > 0) || m_count < 2 || !m_options.enabled)
        return;
    double const left = m_memory.advanced + seconds - m_ui.time();
    if (left > 0)
        return m_ui.request_frame(left);
    has_page(1) ? turn(1) : show(0);
    m_ui.request_frame(seconds);
}

// What was let go goes on to where it was pushed, or back.
void CarouselCall::settle()
{
    double const now = m_ui.time();
    double const passed = std::clamp(now - m_memory.settled_at, 0.0, 0.1);
    m_memory.settled_at = now;
    if (m_memory.offset == 0)
        return;
    double const wait = m_memory.moved < 0 ? 0 : m_memory.moved + rest_seconds - now;
    if (wait > 0)
        return m_ui.request_frame(wait);
    bool const was_moved = m_memory.moved >= 0;
    m_memory.moved = -1;
    bool const is_pushed = m_memory.offset * m_memory.toward > 0;
    if (was_moved && is_pushed && std::abs(m_memory.offset) >= swipe_share)
        turn(m_memory.offset < 0 ? 1 : -1);
    constexpr double stiffness = 11; // of what is left, per second
    m_memory.offset *= static_cast<float>(std::exp(-stiffness * passed));
    if (std::abs(m_memory.offset) * m_width < 0.5f || m_ui.motion() == Motion::Reduced)
        m_memory.offset = 0;
    else
        m_ui.request_moving_frame();
}

// Empty while nothing of it is seen.
void CarouselCall::build_page(CarouselBuilder page, int by)
{
    auto const slot = m_ui.container({ .layout = { .width = Length::percent(100), .shrink = 0 } });
    if (by != 0 && m_memory.offset * static_cast<float>(by) >= 0)
        return;
    std::size_t const index = by == 0 ? m_page : page_at(by);
    auto const scope = m_ui.scope(static_cast<std::uint64_t>(index));
    page(m_ui, index);
}

// Three pages at most: so a finger, and what rolls on after it, moves them by one.
void CarouselCall::build_pages(CarouselBuilder page)
{
    bool const is_measured = m_width > 1;
    bool const has_before = is_measured && has_page(-1);
    float const before = has_before ? m_width : 0;
    oriel::Node node { .id = m_id.child("pages") };
    node.layout.grow = 1;
    node.layout.flow = Flow::Row;
    node.layout.scroll = Scroll::Horizontal;
    node.layout.offset = { std::round(before - m_memory.offset * m_width), 0 };
    node.sense = Sense::Hover | Sense::Wheel;
    node.clipping = Clipping::Children;
    auto const scope = m_ui.container(node, m_id.child("page"));
    if (has_before)
        build_page(page, -1);
    build_page(page, 0);
    if (is_measured && has_page(1))
        build_page(page, 1);
    if (!is_measured)
        m_ui.request_refinement();
}

void CarouselCall::build_dots()
{
    auto const row = m_ui.container({ .layout = { .height = dots_height,
                                          .shrink = 0,
                                          .flow = Flow::Row,
                                          .align = Align::Center,
                                          .justify = Justify::Center } });
    for (std::size_t i = 0; i < m_count; ++i) {
        Id const id = m_id.child("dots").child(static_cast<std::uint64_t>(i));
        Response const response = m_ui.interact(id, sense_button, m_options.enabled);
        if (response.clicked())
            show(i);
        NumberLabel number(static_cast<double>(i + 1), 0);
        std::string name;
        name.append(m_options.page_word).append(" ").append(number.view());
        bool const is_present = i == m_page;
        m_ui.leaf({ .id = id,
                      .layout = { .width = dot_room, .height = dots_height },
                      .access = { .role = Role::Button,
                          .states = access_states(response)
                                    | (is_present ? AccessState::Checked : AccessState::None),
                          .name = m_ui.keep(name) },
                      .sense = sense_button },
            DotPaint { is_present, Look::of(response), 0 });
    }
}

void CarouselCall::build(std::string_view label, Response const& response, CarouselBuilder page)
{
    oriel::Node node { .id = m_id };
    node.layout.width = m_options.width;
    node.layout.height = m_options.height;
    node.layout.grow = m_options.grow;
    node.access = {
        .role = Role::Group, .states = access_states(response), .name = m_ui.keep(label)
    };
    node.sense = carousel_sense;
    auto const column = m_ui.container(node, m_id, {}, m_options.enabled);
    build_pages(page);
    if (m_options.has_dots && m_count > 1)
        build_dots();
    if (Share const ring = Look::of(response).is_ringed)
        m_ui.leaf({ .layout = { .width = Length::percent(100),
                        .height = Length::percent(100),
                        .floating = Floating::Parent } },
            [ring](Painting const& p) {
                p.focus_ring(p.rect.shrunken(2), p.theme.control_radius, ring);
            });
}

Response carousel(Ui& ui, std::string_view label, std::size_t& page, std::size_t count,
    CarouselBuilder build, CarouselOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    CarouselMemory& memory = ui.state<CarouselMemory>(id);
    Response response = ui.interact(id, carousel_sense, options.enabled);
    if (count == 0) {
        ui.leaf({ .id = id, .layout = { .width = options.width, .height = options.height } });
        return response;
    }

    // Input.
    CarouselCall call(ui, page, count, options, id, memory);
    call.meet();
    if (!response.is_disabled()) {
        call.follow_finger();
        call.press_keys();
        call.advance();
    }
    call.settle();

    // Picture.
    call.build(label, response, build);
    if (call.has_changed())
        ui.mark_changed(response);
    return response;
}

}
