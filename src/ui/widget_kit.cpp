// SPDX-License-Identifier: MIT

#include <oriel/ui/widget_kit.h>

#include "context_private.h"
#include "paragraph_content.h"

#include <algorithm>
#include <cstddef>

namespace oriel {

Id WidgetKit::id(std::string_view label, std::string_view key, Here here) noexcept
{
    return id_hashed(hash_bytes(label), key, here);
}

Id WidgetKit::id_hashed(std::uint64_t label_hash, std::string_view key, Here here) noexcept
{
    Id id = m.parent_id.child_of_hash(label_hash, here.line);
    if (!key.empty()) {
        id = m.keyed_id = m.parent_id.child(key);
        m.keyed_name = keep(key);
    }
    if (m.built->ids.add(id)) [[likely]]
        return id;
    return unique_id(id, here, Report::Yes);
}

Id WidgetKit::text_id(std::string_view text, std::string_view key, Here here) noexcept
{
    if (!key.empty())
        return id(text, key, here);
    Id const id = m.parent_id.child_of_hash(hash_bytes(text), here.line);
    return m.built->ids.add(id) ? id : unique_id(id, here, Report::No);
}

// A loop without a scope asks for the same Id again and again: it goes on where it was.
Id WidgetKit::unique_id(Id id, Here here, Report report) noexcept
{
    std::uint64_t occurrence = id == m.last_duplicate ? m.last_occurrence + 1 : 1;
    while (!m.built->ids.add(id.child(occurrence, here.line)))
        ++occurrence;
    m.last_duplicate = id;
    m.last_occurrence = occurrence;
    Id const unique = id.child(occurrence, here.line);
    if (occurrence == 1 && report == Report::Yes)
        m.report(DiagnosticKind::DuplicateId, "two widgets of one frame have the same id",
            "wrap each round of the loop in ui.scope(key), or give one of them an .id", unique);
    return unique;
}

Theme const& WidgetKit::theme() const noexcept { return m.theme; }
Context& WidgetKit::context() noexcept { return m.context; }

TextLayout const& WidgetKit::text(
    std::string_view text, TextStyle const& style, ParagraphStyle const& paragraph) noexcept
{
    return m.text.layout(text, style, paragraph);
}

TextLayout const& WidgetKit::text_hashed(std::string_view text, std::uint64_t text_hash,
    TextStyle const& style, ParagraphStyle const& paragraph) noexcept
{
    return m.text.layout_hashed(text, text_hash, style, paragraph);
}

TextEngine& WidgetKit::text_engine() noexcept { return m.text; }
std::string_view WidgetKit::keep(std::string_view text) noexcept
{
    return m.built->arena.copy(text);
}
AccessText const* WidgetKit::keep_access(AccessText const& text) noexcept
{
    return new (m.built->arena.allocate(sizeof(AccessText), alignof(AccessText))) AccessText(text);
}
AccessPlace const* WidgetKit::keep_access(AccessPlace const& place) noexcept
{
    return new (m.built->arena.allocate(sizeof(AccessPlace), alignof(AccessPlace)))
        AccessPlace(place);
}
Flow WidgetKit::parent_flow() const noexcept { return m.parent_flow; }
AlignSelf WidgetKit::natural_align() const noexcept
{
    bool const would_stretch = m.parent_flow == Flow::Column && m.parent_stretches;
    return would_stretch ? AlignSelf::Start : AlignSelf::Inherit;
}
bool WidgetKit::is_enabled() const noexcept { return m.is_enabled; }
Direction WidgetKit::direction() const noexcept { return m.direction; }
Size WidgetKit::surface_size() const noexcept { return m.options.size; }
void WidgetKit::fill_surface() noexcept
{
    if (m.scopes.empty())
        m.built->layout.set_padding(0, Insets { 0 });
}

Response WidgetKit::interact(Id id, Sense sense, bool enabled) noexcept
{
    return m.interaction.response(id, sense, enabled && m.is_enabled);
}

void WidgetKit::mark_changed(Response& response) noexcept
{
    response.set(Response::Flag::Changed);
    m.wants_settle = true;
}

Rect WidgetKit::rect_of(Id id) const noexcept { return m.shown->rect_of(id); }
Point WidgetKit::pointer_position() const noexcept
{
    return m.shown->in_effect(m.shown_effect, m.interaction.pointer_position());
}
double WidgetKit::hovered_since() const noexcept { return m.interaction.hovered_since(); }
Rect WidgetKit::surface_rect_of(Id id) const noexcept
{
    std::uint32_t const node = m.shown->find(id);
    return node == FrameTree::no_node ? Rect {} : m.shown->on_surface(node);
}
Rect WidgetKit::visible_rect_of(Id id) const noexcept
{
    std::uint32_t const node = m.shown->find(id);
    return node == FrameTree::no_node ? Rect {} : m.shown->visible_rect(node);
}
bool WidgetKit::is_there(Id id) const noexcept
{
    return m.built->find(id) != FrameTree::no_node || m.shown->find(id) != FrameTree::no_node;
}
Dismissal WidgetKit::dismissed(Id id) const noexcept { return m.interaction.dismissal(id); }
bool WidgetKit::confirmed(Id id) const noexcept { return m.interaction.is_confirmed(id); }
bool WidgetKit::pointer_released() const noexcept { return m.interaction.is_released(); }
void WidgetKit::give_up_pointer() noexcept { m.interaction.give_up_pointer(); }
Size WidgetKit::content_size_of(Id id) const noexcept
{
    std::uint32_t const node = m.shown->find(id);
    return node == FrameTree::no_node ? Size {} : m.shown->layout.content_size(node);
}
Point WidgetKit::drag_offset() const noexcept
{
    Point const now = m.interaction.pointer_position();
    return pointer_position()
           - m.shown->in_effect(m.shown_effect, now - m.interaction.drag_offset());
}
PointerButton WidgetKit::drag_button() const noexcept { return m.interaction.drag_button(); }
Point WidgetKit::menu_point() const noexcept
{
    if (!m.interaction.is_menu_by_key())
        return pointer_position();
    std::uint32_t const focused = m.shown->find(m.interaction.focused());
    if (focused == FrameTree::no_node)
        return pointer_position();
    Rect const rect = m.shown->layout.rect(focused);
    return { m.shown->nodes[focused].runs_left ? rect.right() : rect.x, rect.bottom() };
}
Modifiers WidgetKit::modifiers() const noexcept { return m.interaction.modifiers(); }
bool WidgetKit::is_down(Key key) const noexcept { return m.interaction.is_down(key); }
Pinch WidgetKit::pinch(Id id) const noexcept
{
    Pinch pinch = m.interaction.pinch(id);
    Point const before = pinch.center - pinch.moved;
    pinch.center = m.shown->in_effect(m.shown_effect, pinch.center);
    pinch.moved = pinch.center - m.shown->in_effect(m.shown_effect, before);
    return pinch;
}
Point WidgetKit::wheel(Id id) const noexcept { return m.interaction.wheel(id); }
double WidgetKit::time() const noexcept { return m.options.time; }
void WidgetKit::request_settle() noexcept { m.wants_settle = true; }
void WidgetKit::request_refinement() noexcept { m.wants_refinement = true; }
void WidgetKit::request_focus(Id id) noexcept { m.focus_request = id; }
Id WidgetKit::focused() const noexcept { return m.interaction.focused(); }
void WidgetKit::fade_out(Id id) noexcept { m.leaving.want(id); }
Clipboard& WidgetKit::clipboard() noexcept { return *m.clipboard; }
void WidgetKit::set_caret_rect(Rect const& rect) noexcept
{
    bool const is_moved = m.shown_effect != 0;
    m.caret_rect =
        is_moved ? m.shown->effects[m.shown_effect - 1].to_surface.bounds_of(rect) : rect;
}
void WidgetKit::set_text_input(TextInputState const& state) noexcept
{
    m.text_input = state;
    m.text_input.surrounding = keep(state.surrounding);
    m.text_input.resets = m.interaction.composition_resets();
}
void WidgetKit::request_frame(double seconds) noexcept
{
    m.next_frame_in = std::min(m.next_frame_in, std::max(0.0, seconds));
}

std::span<Event const> WidgetKit::key_events(Id id) const noexcept
{
    if (!m.interaction.is_focused(id))
        return {};
    m.interaction.note_key_reader(id);
    return m.interaction.key_events();
}

void* WidgetKit::find_state(Id id, StateType const& type) noexcept
{
    void* const state = m.states.ensure(id, type);
    if (m.states.take_clash()) [[unlikely]]
        m.report(DiagnosticKind::StateType, "one id's state is asked for as two types",
            "ask for each type under an id of its own, such as id.child(\"part\")", id);
    return state;
}

Composition const* WidgetKit::composition(Id id) const noexcept
{
    return m.interaction.is_focused(id) ? m.interaction.composition() : nullptr;
}

bool WidgetKit::middle_pressed(Id id) const noexcept { return m.interaction.is_middle_pressed(id); }

AccessRequest const* WidgetKit::access_request(Id id) const noexcept
{
    for (AccessRequest const& request : m.access_requests) {
        if (request.id == id)
            return &request;
    }
    return nullptr;
}

std::uint32_t WidgetKit::leaf(Node const& node, PaintRef paint) noexcept
{
    m.built->layout.leaf(node.layout, node.content);
    return append(node, paint);
}

std::uint32_t WidgetKit::append(Node const& node, PaintRef const& paint) noexcept
{
    std::uint32_t const index = m.append(node);
    if (paint.m_size == 0)
        return index;
    void* const closure = m.built->arena.allocate(paint.m_size, 16);
    std::memcpy(closure, paint.m_closure, paint.m_size);
    FrameNode& appended = m.built->nodes[index];
    appended.paint = paint.m_call;
    appended.closure = closure;
    appended.closure_size = static_cast<std::uint8_t>(paint.m_size);
    appended.is_pure = paint.m_is_pure;
    return index;
}

static void paint_selection(
    Painting const& p, TextLayout const& layout, Point origin, std::size_t begin, std::size_t end)
{
    for (Rect part; layout.take_selected(begin, end, part);)
        p.painter.rectangle(part.translated(origin), { .fill = p.theme.selection });
}

static void paint_wrapped_text(void const* closure, Painting const& p)
{
    auto const& wrapped = *static_cast<WrappedText const*>(closure);
    auto const [layout, origin] = wrapped.placed_in(p.text, p.rect, p.direction);
    paint_selection(p, layout, origin, wrapped.selected_begin, wrapped.selected_end);
    p.painter.text(layout, origin, wrapped.color, wrapped.all_paints());
}

std::uint32_t WidgetKit::paragraph(Node& node, std::string_view text, TextStyle const& style,
    ParagraphStyle const& paragraph, Color color) noexcept
{
    std::uint64_t const hash = hash_bytes(text);
    return append_text(node, m.text.layout_hashed(text, hash, style, natural_style(paragraph)),
        hash, style, paragraph, color, {});
}

std::uint32_t WidgetKit::rich_paragraph(Node& node, RichText const& text, TextStyle const& style,
    ParagraphStyle const& paragraph, Color color, std::span<TextPaint const> paints) noexcept
{
    return append_text(node, m.text.layout(text, style, natural_style(paragraph)),
        hash_bytes(text.text), style, paragraph, color, m.kept(paints));
}

static void fill(WrappedText& wrapped, TextLayout const& natural, std::uint64_t hash,
    TextStyle const& style, ParagraphStyle const& paragraph, Color color,
    std::span<TextPaint const> paints)
{
    wrapped.natural = &natural;
    wrapped.hash = hash;
    wrapped.paints_hash = hash_of(paints);
    wrapped.style = style;
    wrapped.wrap = paragraph.wrap;
    wrapped.align = paragraph.align;
    wrapped.ellipsis = paragraph.ellipsis;
    wrapped.max_lines = paragraph.max_lines;
    wrapped.color = color;
    wrapped.paints = paints.data();
    wrapped.paint_count = paints.size();
}

std::uint32_t WidgetKit::append_text(Node& node, TextLayout const& natural, std::uint64_t hash,
    TextStyle const& style, ParagraphStyle const& paragraph, Color color,
    std::span<TextPaint const> paints) noexcept
{
    node.content = content_of(natural, hash, style, paragraph);
    node.access.name = natural.text();
    void* const closure = m.built->arena.allocate(sizeof(WrappedText), alignof(WrappedText));
    std::memset(closure, 0, sizeof(WrappedText));
    auto& wrapped = *static_cast<WrappedText*>(closure);
    fill(wrapped, natural, hash, style, paragraph, color, paints);
    m.built->layout.leaf(node.layout, node.content);
    std::uint32_t const index = m.append(node);
    if (!m.selection.region.is_null())
        m.add_selectable(wrapped, index);
    FrameNode& appended = m.built->nodes[index];
    appended.paint = paint_wrapped_text;
    appended.closure = closure;
    appended.closure_size = offsetof(WrappedText, paints);
    appended.is_pure = true;
    appended.is_wrapped_text = true;
    return index;
}

void WidgetKit::write_paragraph(std::uint32_t node, RichText const& text, TextStyle const& style,
    ParagraphStyle const& paragraph, Color color, std::span<TextPaint const> paints) noexcept
{
    ORIEL_VERIFY(node < m.built->nodes.size() && m.built->nodes[node].is_wrapped_text);
    TextLayout const& natural = m.text.layout(text, style, natural_style(paragraph));
    std::uint64_t const hash = hash_bytes(text.text);
    auto& wrapped = *static_cast<WrappedText*>(const_cast<void*>(m.built->nodes[node].closure));
    fill(wrapped, natural, hash, style, paragraph, color, m.kept(paints));
    m.built->layout.set_content(node, content_of(natural, hash, style, paragraph));
    m.built->access[node].name = natural.text();
    if (!m.selection.region.is_null())
        m.select_written(wrapped, node);
}

Scope WidgetKit::container(Node const& node, Id id_scope, PaintRef paint, bool enabled) noexcept
{
    Scope scope = open_scope(1);
    m.is_enabled = m.is_enabled && enabled;
    if (!id_scope.is_null()) {
        m.parent_id = id_scope;
        if (id_scope == m.keyed_id) [[unlikely]]
            m.scopes.back().name.text = m.keyed_name;
    }
    open_node(node, paint);
    return scope;
}

void WidgetKit::nest(Scope& outer, Node const& node, PaintRef paint, bool enabled) noexcept
{
    m.is_enabled = m.is_enabled && enabled;
    ORIEL_VERIFY(outer.m_depth <= m.scopes.size());
    ++m.scopes[outer.m_depth - 1].nodes;
    open_node(node, paint);
}

// Beside its anchor in this tree; one that is not there, or moved by an effect, where it was last.
void WidgetKit::open_anchored(Node const& node) noexcept
{
    LayoutStyle style = node.layout;
    Anchoring anchoring = style.anchoring ? *style.anchoring : Anchoring {};
    std::uint32_t const anchor = m.built->find(node.anchor);
    bool const is_here = anchor != FrameTree::no_node && m.built->effect_around(anchor) == 0;
    if (is_here)
        anchoring.node = anchor;
    else if (!node.anchor.is_null())
        anchoring.rect = surface_rect_of(node.anchor);
    style.anchoring = &anchoring;
    m.built->layout.open(style);
}

void WidgetKit::open_node(Node const& node, PaintRef const& paint) noexcept
{
    if (node.layout.floating == Floating::Anchored) [[unlikely]]
        open_anchored(node);
    else
        m.built->layout.open(node.layout);
    if (node.layout.direction != Direction::Inherit) [[unlikely]]
        m.direction = node.layout.direction;
    m.open_node = append(node, paint);
    m.parent_flow = node.layout.flow;
    m.parent_stretches = node.layout.align == Align::Stretch;
}

Scope WidgetKit::scope(std::string_view key) noexcept
{
    Scope scope = open_id_scope(m.parent_id.child(key));
    m.scopes.back().name.text = keep(key);
    return scope;
}

Scope WidgetKit::scope(std::uint64_t key) noexcept
{
    Scope scope = open_id_scope(m.parent_id.child(key));
    m.scopes.back().name = { .number = key, .is_number = true };
    return scope;
}

Scope WidgetKit::open_id_scope(Id id) noexcept
{
    Scope scope = open_scope(0);
    m.parent_id = id;
    return scope;
}

Scope WidgetKit::open_scope(std::uint32_t nodes) noexcept
{
    std::uint32_t const serial = ++m.last_scope_serial;
    m.scopes.push_back({ m.parent_id, nodes, serial, m.parent_flow, m.parent_stretches,
        m.is_enabled, m.direction, m.selection, m.open_node, m.effect, m.shown_effect, {} });
    return Scope(this, static_cast<std::uint32_t>(m.scopes.size()), serial);
}

Scope WidgetKit::closed_scope() noexcept { return Scope(); }

// Scopes close in the order of C++ blocks; one that was kept too long takes the inner ones along.
void WidgetKit::close_scope(std::uint32_t depth, std::uint32_t serial) noexcept
{
    if (depth > m.scopes.size() || m.scopes[depth - 1].serial != serial) {
        m.report(DiagnosticKind::MisnestedScope, "a container closed after the one around it",
            "keep every scope in the if that tests it");
        return;
    }
    if (depth < m.scopes.size())
        m.report(DiagnosticKind::MisnestedScope, "a container closed before the one inside it",
            "keep every scope in the if that tests it");
    while (m.scopes.size() >= depth) {
        OpenScope const& scope = m.scopes.back();
        for (std::uint32_t i = 0; i < scope.nodes; ++i)
            m.built->layout.close();
        m.parent_id = scope.outer_id;
        m.parent_flow = scope.outer_flow;
        m.parent_stretches = scope.outer_stretches;
        m.is_enabled = scope.outer_enabled;
        m.direction = scope.outer_direction;
        std::uint32_t const next = m.selection.next_paragraph;
        bool const is_same_region = m.selection.region == scope.outer_selection.region;
        m.selection = scope.outer_selection;
        m.selection.next_paragraph = is_same_region ? next : m.selection.next_paragraph;
        m.open_node = scope.outer_node;
        m.effect = scope.outer_effect;
        m.shown_effect = scope.outer_shown_effect;
        m.scopes.pop_back();
    }
}

}
