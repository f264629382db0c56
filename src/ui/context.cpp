// SPDX-License-Identifier: MIT

#include "context_private.h"

#include <oriel/core/hash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <utility>

namespace oriel {

static constexpr int max_settle_passes = 4;
static constexpr int max_passes = 32; // when queued events must see each other's effects

Context::Private::Private(Context& whole)
    : context(whole)
    , text(diagnostics)
    , masks(diagnostics)
    , painters { { paint_memory.list(0), text, textures, masks, diagnostics },
        { paint_memory.list(1), text, textures, masks, diagnostics } }
    , theme(Theme::light())
    , wanted_theme(theme)
    , ui(*this)
{
    text.add_embedded_fonts();
}

Context::Context() : m(std::make_unique<Private>(*this)) {}

Context::~Context() = default;

void Context::post(Event const& event)
{
    Event sane = event;
    sane.position = { finite_or_zero(event.position.x), finite_or_zero(event.position.y) };
    sane.axis_value = finite_or_zero(event.axis_value);
    sane.wheel = { finite_or_zero(event.wheel.x), finite_or_zero(event.wheel.y) };
    m->interaction.post(sane);
}

void Context::post(AccessRequest const& request) { m->posted_requests.push_back(request); }

void Context::frame(FrameOptions const& options, std::function<void(Ui&)> const& build)
{
    if (m->is_open) {
        m->report(DiagnosticKind::CallOutsideFrame, "a frame was begun inside a frame",
            "let the first Frame go before the next one begins");
        return;
    }
    m->begin_frame(options);
    int settled = 0;
    m->asks_for_another_frame = false;
    for (int pass = 0; pass < max_passes; ++pass) {
        m->begin_pass();
        m->keeper.may_begin = pass == 0;
        build(m->ui);
        m->end_pass();
        if (m->interaction.has_waiting_events()) {
            settled = 0;
            continue;
        }
        if (!m->may_settle())
            break;
        if (settled++ == max_settle_passes) {
            m->asks_for_another_frame = m->only_refines();
            if (m->only_refines())
                break;
            m->report(DiagnosticKind::SettleLimit, "the interface asks to be built again each time",
                "request_settle() only when a value that is shown has changed");
            break;
        }
    }
    m->end_frame();
}

Frame Context::begin_frame(FrameOptions const& options)
{
    if (m->is_open) {
        m->report(DiagnosticKind::CallOutsideFrame, "a frame was begun inside a frame",
            "let the first Frame go before the next one begins");
        return Frame(nullptr);
    }
    m->begin_frame(options);
    m->begin_pass();
    return Frame(this);
}

Frame::~Frame()
{
    if (!m_context)
        return;
    Context::Private& m = *m_context->m;
    m.end_pass();
    if (m.may_settle() || m.interaction.has_waiting_events())
        m.next_frame_in = 0;
    m.end_frame();
}

Ui& Frame::ui() const { return m_context->m->ui; }

void Context::Private::begin_frame(FrameOptions const& wanted)
{
    options.size = { std::max(0.0f, finite_or_zero(wanted.size.width)),
        std::max(0.0f, finite_or_zero(wanted.size.height)) };
    options.scale = std::clamp(finite_or_zero(wanted.scale), 0.25f, 8.0f);
    options.time = std::isfinite(wanted.time) ? std::max(options.time, wanted.time) : options.time;
    is_open = true;
    ++frame;
    diagnostics.begin_frame();
    if (built->nodes.size() != built_nodes)
        report(DiagnosticKind::CallOutsideFrame, "a widget was called after its frame had ended",
            "call widgets only while the frame is built: do not keep the Ui");
    states.begin_frame(frame);
    textures.begin_frame(frame);
    masks.begin_frame(frame);
    text.begin_frame(frame, options.scale);
}

// One pass sees them.
void Context::Private::take_requests()
{
    access_requests.clear();
    std::swap(access_requests, posted_requests);
    for (AccessRequest const& request : access_requests) {
        if (request.action == AccessAction::Focus)
            focus_request = request.id;
    }
}

void Context::Private::take_theme()
{
    if (theme == wanted_theme)
        return;
    theme = wanted_theme;
    ++theme_serial;
}

void Context::Private::begin_pass()
{
    take_theme();
    keeper.caret_rect = caret_rect;
    keeper.text_input = text_input;
    keeper.due = keeper.time + next_frame_in;
    keeper.begin_pass(interaction.has_waiting_events() || !posted_requests.empty()
                      || !focus_request.is_null() || asks_for_commands
                      || !wanted_command.is_null());
    take_requests();
    interaction.begin_pass(*shown, options.time, std::exchange(focus_request, {}));
    raise_pressed_window();
    scroll_focus_into_view();
    states.begin_pass();
    next_frame_in = std::numeric_limits<double>::infinity();
    caret_rect = {};
    text_input = {};
    text_input.resets = interaction.composition_resets();
    wants_settle = wants_refinement = false;
    parent_id = Id::root();
    parent_flow = Flow::Column;
    parent_stretches = true;
    is_enabled = true;
    direction = root_direction;
    effect = shown_effect = 0;
    selection = {};
    open_node = 0;
    scopes.clear();
    last_duplicate = keyed_id = Id {};
    collects_commands = std::exchange(asks_for_commands, false);
    chosen_command = std::exchange(wanted_command, {});
    leaf_memory.begin_pass(hash_mix(theme_serial, std::bit_cast<std::uint32_t>(options.scale)));
    built->clear();
    built->surface = options.size;
    Node const root {
        .layout = { .padding = theme.window_padding, .gap = theme.gap, .direction = direction }
    };
    built->layout.open(root.layout);
    append(root);
    built->layers.push_back({});
}

void Context::Private::end_pass()
{
    if (!scopes.empty())
        report(DiagnosticKind::UnclosedScope, "a container is still open when the frame ends",
            "keep every scope in the if that tests it, not in an object that lives longer");
    while (!scopes.empty())
        ui.close_scope(static_cast<std::uint32_t>(scopes.size()), scopes.back().serial);
    if (keeper.is_kept) {
        if (!gives_up_keeping())
            ++keeper.kept_count;
        return;
    }
    built->layout.close();
    arrange();
    order_windows();
    built->sort_layers();
    keeper.end_build(built->nodes.size(), surroundings());
    std::swap(shown, built);
}

void Context::Private::end_frame()
{
    if (interaction.end_frame(*shown) || interaction.has_waiting_events() || wants_focus_to_move()
        || asks_for_another_frame)
        next_frame_in = 0;
    next_frame_in = std::min(next_frame_in, interaction.seconds_until_due(options.time));
    if (interaction.is_moving())
        request_moving_frame();
    paint();
    built_nodes = built->nodes.size();
    keeper.time = options.time;
    is_open = false;
}

void Context::Private::arrange()
{
    built->layout.set_height_for_width(
        [](void* owner, LayoutTree::Index node, float width) {
            auto& self = *static_cast<Private*>(owner);
            FrameNode const& leaf = self.built->nodes[node];
            if (!leaf.is_wrapped_text)
                return HeightAndBaseline {};
            auto const& wrapped = *static_cast<WrappedText const*>(leaf.closure);
            TextLayout const& layout =
                wrapped.at_width(self.text, width, self.built->direction_of(node));
            return HeightAndBaseline { layout.size().height, layout.baseline() };
        },
        this);
    built->layout.arrange(options.size, shown->is_pulled ? nullptr : &shown->layout);
    std::uint32_t const pulled = built->find(interaction.pulled());
    built->is_pulled = pulled != FrameTree::no_node;
    if (built->is_pulled)
        built->layout.move_content(pulled, interaction.overscroll(interaction.pulled()));
    built->place_inline_nodes(text);
    built->resolve_effects();
}

static std::uint16_t whole_pixels(float length)
{
    return static_cast<std::uint16_t>(std::clamp(finite_or_zero(length), 0.0f, 65535.0f));
}

static Effect sane(Effect const& effect)
{
    return { .angle_radians = finite_or_zero(effect.angle_radians),
        .scale = { finite_or_zero(effect.scale.width), finite_or_zero(effect.scale.height) },
        .offset = { finite_or_zero(effect.offset.x), finite_or_zero(effect.offset.y) },
        .origin = { finite_or_zero(effect.origin.x), finite_or_zero(effect.origin.y) },
        .opacity = finite_or_zero(effect.opacity) };
}

std::uint32_t Context::Private::append(Node const& node)
{
    std::uint32_t const index = static_cast<std::uint32_t>(built->nodes.size());
    bool const clips = node.clipping != Clipping::No;
    built->nodes.push_back({ .id = node.id,
        .sense = node.sense,
        .clipping = node.clipping,
        .layer = node.layer,
        .exit = node.exit,
        .hit_margin = node.hit_margin,
        .pointer_shape = node.pointer_shape,
        .is_enabled = is_enabled && !has_state(node.access.states, AccessState::Disabled),
        .runs_left = runs_left(direction),
        .clip_right = clips ? whole_pixels(node.clip_insets.right) : std::uint16_t { 0 },
        .clip_bottom = clips ? whole_pixels(node.clip_insets.bottom) : std::uint16_t { 0 } });
    built->access.push_back(node.access);
    if (!node.id.is_null())
        built->ids.set_node(node.id, index);
    if (node.layer != Layer::None) [[unlikely]] {
        Id const key = node.layer == Layer::Window ? node.layer_key : node.id;
        built->layers.push_back({ index, node.layer, key, 0 });
        effect = shown_effect = 0; // a layer stands on the surface
        if (node.guard != Guard::No)
            built->guards.push_back({ index, node.guard, node.anchor });
    }
    if (node.spans.begin < node.spans.end) [[unlikely]]
        add_inline_node(index, node.spans);
    if (node.access.role == Role::RadioButton || node.access.role == Role::Tab) [[unlikely]] {
        Id const siblings = Id::root().child(std::uint64_t { built->layout.parent(index) });
        Id const group = node.group.is_null() ? siblings : parent_id.child(node.group.value());
        built->choices.push_back({ index, group });
    }
    if (node.effect) [[unlikely]]
        add_effect(index, *node.effect);
    return index;
}

std::span<TextPaint const> Context::Private::kept(std::span<TextPaint const> paints)
{
    std::span<TextPaint> const copies = built->arena.allocate_array<TextPaint>(paints.size());
    std::uninitialized_copy(paints.begin(), paints.end(), copies.begin());
    return copies;
}

void Context::Private::add_inline_node(std::uint32_t node, SpanRange const& spans)
{
    static constexpr std::size_t max_inline_nodes = 65535;
    if (built->inline_nodes.size() == max_inline_nodes)
        return;
    built->inline_nodes.push_back({ .node = node, .spans = spans });
    built->nodes[node].inline_node = static_cast<std::uint16_t>(built->inline_nodes.size());
    built->nodes[node].is_inline_box = spans.is_box;
}

// Until the scope of the node closes.
void Context::Private::add_effect(std::uint32_t node, Effect const& added)
{
    static constexpr std::size_t max_effects = 65535;
    if (built->effects.size() == max_effects)
        return;
    built->effects.push_back({ .node = node, .outer = effect, .effect = sane(added) });
    effect = static_cast<std::uint16_t>(built->effects.size());
    built->nodes[node].effect = effect;
    std::uint32_t const before = shown->find(built->nodes[node].id);
    shown_effect = before == FrameTree::no_node ? 0 : shown->nodes[before].effect;
}

void Context::Private::report(
    DiagnosticKind kind, std::string_view cause, std::string_view remedy, Id id)
{
    diagnostics.report({ kind, cause, remedy, id });
}

DrawList const& Context::draw_list() const { return m->paint_memory.list(); }
double Context::seconds_until_next_frame() const { return m->next_frame_in; }
bool Context::wants_pointer() const
{
    return m->interaction.is_pointer_over_ui() || !m->interaction.held().is_null();
}
bool Context::wants_keyboard() const { return m->interaction.focus_takes_text(); }
PointerShape Context::pointer_shape() const { return m->interaction.pointer_shape(); }
Rect Context::caret_rect() const { return m->caret_rect; }
TextInputState const& Context::text_input() const { return m->text_input; }
Theme const& Context::theme() const { return m->theme; }
void Context::set_theme(Theme const& theme)
{
    if (theme == m->wanted_theme)
        return;
    m->wanted_theme = theme;
    m->wants_settle = true;
    if (!m->is_open)
        m->take_theme();
}
Direction Context::direction() const { return m->root_direction; }
void Context::set_direction(Direction direction)
{
    Direction const wanted = runs_left(direction) ? direction : Direction::LeftToRight;
    if (std::exchange(m->root_direction, wanted) != wanted)
        m->wants_settle = true;
}
TextEngine& Context::text() { return m->text; }
void Context::set_clipboard(Clipboard* clipboard)
{
    m->clipboard = clipboard ? clipboard : &m->own_clipboard;
}
void Context::set_shows_diagnostics(bool shows) { m->shows_diagnostics = shows; }
void Context::set_diagnostic_handler(std::function<void(Diagnostic const&)> handler)
{
    m->diagnostics.set_handler(std::move(handler));
}

}
