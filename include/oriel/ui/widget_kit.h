// SPDX-License-Identifier: MIT
//
// WidgetKit: what widgets are made of. A widget says where and who it is, asks what happened to it,
// and appends nodes with a closure that paints them. The built-in ones use nothing else: a
// stranger's is a function that takes a Ui and cannot be told from them.
//
//     Response toggle(Ui& ui, std::string_view label, bool& is_on, CallSite here =
//     CallSite::here())
//     {
//         Id const id = ui.id(label, {}, here);
//         Response response = ui.interact(id, sense_button, true);
//         if (response.clicked()) {
//             is_on = !is_on;
//             ui.mark_changed(response);
//         }
//         ui.leaf({ .id = id, .layout = …, .access = …, .sense = sense_button }, TogglePaint { …
//         }); return response;
//     }
//
// Every call is noexcept and costs no allocation in a steady frame.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/commands.h>
#include <oriel/ui/context.h>
#include <oriel/ui/drag_drop.h>
#include <oriel/ui/input.h>
#include <oriel/ui/keys.h>
#include <oriel/ui/motion.h>
#include <oriel/ui/node.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>
#include <oriel/ui/state_type.h>
#include <oriel/ui/theme.h>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace oriel {

// A place in paragraphs that are selected together.
struct ParagraphPlace {
    std::uint32_t paragraph = 0;
    std::size_t offset = 0; // bytes

    constexpr auto operator<=>(ParagraphPlace const&) const = default;
};

// What two fingers did since the last frame.
struct Pinch {
    float scale = 1; // by how much they moved apart
    Point center {};
    Point moved {}; // of the center
};

// Where the focus has to be for a shortcut to be heard.
enum class ShortcutScope : std::uint8_t {
    Container, // (Default) in the container that asks for it, or last there
    Window,    // in the window around it, or last there
    Surface,   // anywhere
};

// How a person turned away from a layer that guards.
enum class Dismissal : std::uint8_t { No /* (Default) */, Press, Escape };

class WidgetKit {
public:
    using Here = CallSite;

    // ---- Where and who.

    // The Id of a widget called here; an explicit key wins over the label. A second widget with
    // the same Id in one frame is reported and gets an occurrence number.
    Id id(std::string_view label, std::string_view key, Here here) noexcept;
    Id id_hashed(std::uint64_t label_hash, std::string_view key, Here here) noexcept;
    // The same for what shows no more than its text: equal ones are numbered, not reported.
    Id text_id(std::string_view text, std::string_view key, Here here) noexcept;
    // Tells the rounds of a loop apart: widgets inside get Ids of their own.
    Scope scope(std::string_view key) noexcept;
    Scope scope(std::uint64_t key) noexcept;
    Theme const& theme() const noexcept;
    // What all of this is built in: to change its theme, its direction.
    Context& context() noexcept;
    // Valid until the frame ends.
    TextLayout const& text(std::string_view text, TextStyle const& style,
        ParagraphStyle const& paragraph = {}) noexcept;
    TextLayout const& text_hashed(std::string_view text, std::uint64_t text_hash,
        TextStyle const& style, ParagraphStyle const& paragraph = {}) noexcept;
    // For layouts of many texts.
    TextEngine& text_engine() noexcept;
    // A copy that lives as long as this frame's tree.
    std::string_view keep(std::string_view text) noexcept;
    AccessText const* keep_access(AccessText const& text) noexcept;
    AccessPlace const* keep_access(AccessPlace const& place) noexcept;
    Flow parent_flow() const noexcept;
    // For widgets of a natural width: Start in a column that stretches, else Inherit.
    AlignSelf natural_align() const noexcept;
    // False inside a disabled container.
    bool is_enabled() const noexcept;
    // Of what is built now: LeftToRight or RightToLeft. See placed().
    Direction direction() const noexcept;
    // The surface, logical pixels.
    Size surface_size() const noexcept;
    // What stands on the surface itself reaches its edges in this frame: the theme leaves no room
    // there. Does nothing inside a container.
    void fill_surface() noexcept;

    // ---- Input, judged by the rectangle that this Id had on screen.

    Response interact(Id id, Sense sense, bool enabled) noexcept;
    // Marks the response, and settles this frame so that everybody sees the new value.
    void mark_changed(Response& response) noexcept;
    // Where the Id was on screen, empty when it was not.
    Rect rect_of(Id id) const noexcept;
    // The same, effects around it included.
    Rect surface_rect_of(Id id) const noexcept;
    // What clips around it and the surface left to be seen of that; empty for nothing.
    Rect visible_rect_of(Id id) const noexcept;
    // Built so far, or on screen.
    bool is_there(Id id) const noexcept;
    // Of a layer that guards: a press elsewhere, or Escape while it was the topmost.
    Dismissal dismissed(Id id) const noexcept;
    // The same: Enter while it was the topmost, where nothing or a text of one line had the focus.
    bool confirmed(Id id) const noexcept;
    // The primary button went up now, wherever.
    bool pointer_released() const noexcept;
    // What holds the pointer lets it go: others are hovered while the button is still down.
    void give_up_pointer() noexcept;
    // In the space of what is built now: as rect_of() is, whatever effects are around it.
    Point pointer_position() const noexcept;
    // When the pointer came to what it hovers; infinity once a button was pressed there.
    double hovered_since() const noexcept;
    // The content of a scroll node, as it was arranged; zero for an unknown Id.
    Size content_size_of(Id id) const noexcept;
    // Since the button went down, and which it was.
    Point drag_offset() const noexcept;
    PointerButton drag_button() const noexcept;
    // Where the context menu of what was secondary_clicked() opens: at the pointer, or at the lower
    // edge of what has the focus when a key asked.
    Point menu_point() const noexcept;
    Modifiers modifiers() const noexcept;
    // The key is down now, whoever has the focus; of the keyboard alone.
    bool is_down(Key key) const noexcept;
    // Key presses and text for the focused Id, in order; empty for every other.
    std::span<Event const> key_events(Id id) const noexcept;
    // The chord was pressed now, and nobody nearer to the focus asked for it. What has the focus
    // keeps the keys that it needs: a text field those of editing, a button Enter and Space.
    bool shortcut(KeyChord chord, ShortcutScope scope = ShortcutScope::Container,
        Here here = Here::here()) noexcept;
    // What an input method composes in the focused Id; null for every other.
    Composition const* composition(Id id) const noexcept;
    // The middle button went down on it, which must sense Text.
    bool middle_pressed(Id id) const noexcept;
    // What assistive technology asks of the Id; null for nothing.
    AccessRequest const* access_request(Id id) const noexcept;
    // Of two fingers on the Id, which must sense Pinch; nothing for every other.
    Pinch pinch(Id id) const noexcept;
    // Of the wheel, for the scrolling node under the pointer; zero for every other.
    Point wheel(Id id) const noexcept;
    // How far a finger has pulled a scrolling node's content beyond its end, less than it moved
    // itself; what has let go comes back. Zero where nobody pulls.
    Point overscroll(Id id) const noexcept;
    // Of a container: the first inside it that can have it; Id::root(): nothing has it then.
    void request_focus(Id id) noexcept;
    // What has it; null for nothing.
    Id focused() const noexcept;
    double time() const noexcept;

    // ---- Drag and drop: see drag_drop.h. Called after the widget of the response.

    // The container that this is called in, as a widget: it senses that, too, and has a name if
    // it can be focused.
    Response interact_container(
        Sense sense = Sense::None, std::string_view name = {}, Here here = Here::here()) noexcept;
    // While its value is carried: what is built in the scope follows the pointer.
    template <std::copy_constructible Payload>
    Scope drag_source(
        Response const& source, Payload const& payload, DragOptions const& options = {}) noexcept
    {
        return open_drag(source, payload_type_of<Payload>, &payload, options);
    }
    // What was dropped on it now; else null. The value lives until the next pass.
    template <typename Payload>
    Payload const* drop_target(Response const& target, DropOptions const& options = {}) noexcept
    {
        return static_cast<Payload const*>(
            dropped_on(target.id(), payload_type_of<Payload>, options));
    }
    // The same while it is carried over the target, which would take it.
    template <typename Payload>
    Payload const* hovering(Response const& target) const noexcept
    {
        return is_carried_over(target.id()) ? carried<Payload>() : nullptr;
    }
    // What is carried now, wherever it is; null when that is of another type.
    template <typename Payload>
    Payload const* carried() const noexcept
    {
        return static_cast<Payload const*>(carried_value(payload_type_of<Payload>));
    }
    // What a drop does now, or did in this pass.
    DropAction drop_action() const noexcept;
    // What became of what was carried away from it, in the pass in which it was dropped.
    DropAction taken_from(Response const& source) const noexcept;

    // ---- Time.

    // Another frame within so many seconds, even without input.
    void request_frame(double seconds) noexcept;
    // Runs the build once more before anything is shown; at most four times a frame.
    void request_settle() noexcept;
    // The same where something was measured that is not what was expected: once no pass is left,
    // the next frame goes on.
    void request_refinement() noexcept;
    // On its way to the target, where it began at rest. Asks for frames while it moves; at rest it
    // is exactly the target. One Id moves one value: id.child("x") is another.
    float animate(Id id, float target, Spring const& spring = {}) noexcept;
    Color animate(Id id, Color target, Spring const& spring = {}) noexcept;
    // How much of something that opens and closes is there, 0 to 1: it is built as long as it is
    // more than 0, so that it can go as it came.
    //
    //     float const share = presence(id, is_open);
    //     if (share > 0)
    //         if (auto faded = ui.effect({ .offset = { 0, 8 * (share - 1) }, .opacity = share }))
    float presence(Id id, bool is_open, Spring const& spring = {}) noexcept;
    // What was on screen under this Id, and is not built any more, fades: see Exit.
    void fade_out(Id id) noexcept;
    Motion motion() const noexcept;
    // The next frame, as soon as the screen can show one: for what moves without animate().
    void request_moving_frame() noexcept;
    Clipboard& clipboard() noexcept;
    void set_caret_rect(Rect const& rect) noexcept;
    // By the field with the focus, in every frame; `resets` is filled in.
    void set_text_input(TextInputState const& state) noexcept;

    // What a widget remembers between frames; value-initialised at first, gone when the Id was
    // not asked for a while. One type per Id.
    template <typename State>
    State& state(Id id) noexcept
    {
        return *static_cast<State*>(find_state(id, state_type_of<State>));
    }

    // What a person arranged of it: see arrangement.h. `kind` is one word, `name` the label or the
    // explicit key. Asked for before its container is opened, once a pass.
    Arranged arranged(Id id, std::string_view kind, std::string_view name) noexcept;

    // Commands for a palette: see commands.h. Offers one; true when it was chosen there.
    bool offer_command(Command const& command) noexcept;
    // What was offered in the last pass, and is from now on.
    std::span<Command const> commands() noexcept;
    // Somebody asks for them: only then is it worth to name their groups.
    bool collects_commands() const noexcept;
    // As if it were chosen by hand, in the next pass.
    void run_command(Id id) noexcept;

    // ---- Picture: nodes, arranged and painted when the frame ends.

    std::uint32_t leaf(Node const& node, PaintRef paint = {}) noexcept;
    // Text that wraps at the width it gets. Fills in the node's content and accessible name.
    std::uint32_t paragraph(Node& node, std::string_view text, TextStyle const& style,
        ParagraphStyle const& paragraph, Color color) noexcept;
    // The same for a text of several styles; the paints are one for each span. What stands in its
    // lines, Node::spans says.
    std::uint32_t rich_paragraph(Node& node, RichText const& text, TextStyle const& style,
        ParagraphStyle const& paragraph, Color color, std::span<TextPaint const> paints) noexcept;
    // Writes such a text into a paragraph of the container that is open: what stands in its lines
    // comes after it, to be painted and read, but before its words are known.
    void write_paragraph(std::uint32_t node, RichText const& text, TextStyle const& style,
        ParagraphStyle const& paragraph, Color color, std::span<TextPaint const> paints) noexcept;
    // Children follow until the scope closes. `id_scope` is the parent Id of the children's, null
    // for a container that only arranges.
    Scope container(
        Node const& node, Id id_scope = {}, PaintRef paint = {}, bool enabled = true) noexcept;
    // A container whose paragraphs are selected together; what is selected of them. Offsets count
    // bytes of a paragraph, paragraphs are counted in the order of the calls.
    Scope selectable_container(
        Node const& node, ParagraphPlace begin, ParagraphPlace end, PaintRef paint = {}) noexcept;
    // Of such a container, as it was on screen.
    std::uint32_t paragraph_count(Id region) const noexcept;
    std::string_view paragraph_text(Id region, std::uint32_t paragraph) const noexcept;
    ParagraphPlace paragraph_place_at(Id region, Point point) const noexcept;
    // Whether some of a paragraph had no room on screen.
    bool was_truncated(Id id) const noexcept;
    // What a container returns when there is nothing to build: its `if` is not entered.
    Scope closed_scope() noexcept;
    // A container that closes together with the scope around it: frames, clips, paddings.
    void nest(Scope& outer, Node const& node, PaintRef paint = {}, bool enabled = true) noexcept;

protected:
    explicit WidgetKit(Context::Private& context) : m(context) {}
    ~WidgetKit() = default;

private:
    friend class Scope;
    friend struct Context::Private;
    void* find_state(Id id, StateType const& type) noexcept;
    Scope open_drag(Response const& source, PayloadType const& type, void const* payload,
        DragOptions const& options) noexcept;
    void const* dropped_on(Id target, PayloadType const& type, DropOptions const& options) noexcept;
    void const* carried_value(PayloadType const& type) const noexcept;
    bool is_carried_over(Id target) const noexcept;
    enum class Report : std::uint8_t { Yes, No };
    Id unique_id(Id id, Here here, Report report) noexcept;
    std::uint32_t append(Node const& node, PaintRef const& paint) noexcept;
    std::uint32_t append_text(Node& node, TextLayout const& natural, std::uint64_t hash,
        TextStyle const& style, ParagraphStyle const& paragraph, Color color,
        std::span<TextPaint const> paints) noexcept;
    void open_anchored(Node const& node) noexcept;
    void open_node(Node const& node, PaintRef const& paint) noexcept;
    Scope open_id_scope(Id id) noexcept;
    Scope open_scope(std::uint32_t nodes) noexcept;
    void close_scope(std::uint32_t depth, std::uint32_t serial) noexcept;

    Context::Private& m;
};

inline void Scope::close() noexcept { m_kit->close_scope(m_depth, m_serial); }

}
