// SPDX-License-Identifier: MIT

#include <oriel/kiosk/navigator.h>

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

static constexpr std::size_t longest_way = 64;

std::string_view page_name(std::string_view route) { return route.substr(0, route.find('/')); }

std::string_view page_parameter(std::string_view route)
{
    std::size_t const slash = route.find('/');
    return slash == std::string_view::npos ? std::string_view {} : route.substr(slash + 1);
}

// Before the route changes.
void Navigator::leave(bool goes_back)
{
    m_left.assign(m_routes.back());
    m_has_left = !m_is_new;
    m_goes_back = goes_back;
    m_has_changed = !m_is_new;
    ++m_steps;
}

void Navigator::go(std::string_view route)
{
    if (route == m_routes.back())
        return;
    if (m_is_new) {
        m_routes.back().assign(route);
        return;
    }
    auto const known = std::find(m_routes.begin(), m_routes.end(), route);
    leave(known != m_routes.end());
    if (known != m_routes.end()) {
        m_routes.erase(known + 1, m_routes.end());
        return;
    }
    if (m_routes.size() == longest_way)
        m_routes.erase(m_routes.begin() + 1);
    m_routes.emplace_back(route);
}

void Navigator::go_back()
{
    if (!can_go_back())
        return;
    leave(true);
    m_routes.pop_back();
}

void Navigator::restart(std::string_view route)
{
    if (route != m_routes.back())
        leave(true);
    m_routes.resize(1);
    m_routes.front().assign(route);
}

class NavigatorCall {
public:
    NavigatorCall(Ui& ui, Navigator& navigator, NavigatorOptions const& options, Id id)
        : m_ui(ui)
        , m_navigator(navigator)
        , m_options(options)
        , m_id(id)
        , m_share(share())
    {
        m_navigator.m_is_new = false;
    }

    void build(PageBuilder page);

private:
    float share();
    bool has_leaving() const;
    Effect effect(float place, float opacity) const;
    void build_leaving(PageBuilder page);
    void build_shown(PageBuilder page);

    Ui& m_ui;
    Navigator& m_navigator;
    NavigatorOptions const& m_options;
    Id m_id;
    float m_share; // of the page that comes
};

float NavigatorCall::share()
{
    constexpr std::uint32_t exact = 0xffff; // of a float
    auto const target = static_cast<float>(m_navigator.m_steps & exact);
    auto const seconds = static_cast<float>(
        std::isfinite(m_options.seconds) ? std::clamp(m_options.seconds, 0.0, 10.0) : 0.0);
    float const at = m_ui.animate(m_id.child("step"), target, { .seconds = seconds });
    return m_options.transition == PageTransition::None ? 1
                                                        : std::clamp(1 - target + at, 0.0f, 1.0f);
}

bool NavigatorCall::has_leaving() const
{
    return m_share < 1 && m_navigator.m_has_left
           && page_name(m_navigator.m_left) != page_name(m_navigator.route());
}

// `place` is 0 where the page is shown, 1 where it comes from, −1 where it goes to.
Effect NavigatorCall::effect(float place, float opacity) const
{
    if (m_options.transition == PageTransition::Fade)
        return { .opacity = std::clamp(opacity, 0.0f, 1.0f) };
    bool const is_mirrored = runs_left(m_ui.direction()) != m_navigator.m_goes_back;
    float const width = m_ui.rect_of(m_id).width;
    return { .offset = { std::round(place * width) * (is_mirrored ? -1.0f : 1.0f), 0 } };
}

// Below a leaf that keeps presses away from it.
void NavigatorCall::build_leaving(PageBuilder page)
{
    Effect const going = effect(-m_share, 1 - 2 * m_share);
    if (auto const around =
            m_ui.container({ .layout = { .grow = 1, .flow = Flow::Stack }, .effect = &going })) {
        if (auto const column = m_ui.container({ .layout = { .grow = 1 } })) {
            auto const scope = m_ui.scope(page_name(m_navigator.m_left));
            page(m_ui, m_navigator.m_left);
        }
        m_ui.leaf({ .id = m_id.child("cover"),
            .layout = { .grow = 1 },
            .sense = Sense::Hover | Sense::Press });
    }
}

void NavigatorCall::build_shown(PageBuilder page)
{
    Effect const coming = effect(1 - m_share, 2 * m_share - 1);
    oriel::Node node { .layout = { .grow = 1 } };
    if (has_leaving())
        node.effect = &coming;
    if (auto const column = m_ui.container(node)) {
        auto const scope = m_ui.scope(page_name(m_navigator.route()));
        page(m_ui, m_navigator.route());
    }
}

void NavigatorCall::build(PageBuilder page)
{
    oriel::Node node { .id = m_id };
    node.layout.width = m_options.width;
    node.layout.height = m_options.height;
    node.layout.grow = m_options.grow;
    node.layout.flow = Flow::Stack;
    node.access = { .role = Role::Group, .name = m_ui.keep(m_options.name) };
    node.clipping = has_leaving() ? Clipping::Children : Clipping::No;
    if (auto const around = m_ui.container(node, m_id, {}, m_options.enabled)) {
        if (has_leaving())
            build_leaving(page);
        build_shown(page);
    }
}

void navigator_pages(Ui& ui, Navigator& navigator, PageBuilder build,
    NavigatorOptions const& options, CallSite here) noexcept
{
    NavigatorCall(ui, navigator, options, ui.id("navigator", options.id, here)).build(build);
}

}
