// SPDX-License-Identifier: MIT
//
// Ui: what the application calls, every frame. The first half lists the built-in widgets and
// containers; each is a free function in ui/widgets/ that uses only the second half, as a
// stranger's widget does. Values are lent by reference and written when the user changes them.
// Every call is noexcept and costs no allocation in a steady frame.
//
//     void panel(Ui& ui, Mixer& mixer)
//     {
//         if (auto group = ui.group("Output")) {
//             ui.slider("Volume", mixer.volume, { .max = 11 });
//             if (ui.button("Mute").clicked())
//                 mixer.volume = 0;
//         }
//     }

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/image.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/context.h>
#include <oriel/ui/input.h>
#include <oriel/ui/log_view.h>
#include <oriel/ui/node.h>
#include <oriel/ui/options.h>
#include <oriel/ui/response.h>
#include <oriel/ui/rich.h>
#include <oriel/ui/scope.h>
#include <oriel/ui/state_type.h>
#include <oriel/ui/text_area.h>
#include <oriel/ui/theme.h>

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace oriel {

// A place in paragraphs that are selected together.
struct ParagraphPlace {
    std::uint32_t paragraph = 0;
    std::size_t offset = 0; // bytes

    constexpr auto operator<=>(ParagraphPlace const&) const = default;
};

class Ui {
public:
    using Here = CallSite;

    // Text.
    Response heading(
        std::string_view text, LabelOptions const& options = {}, Here here = Here::here()) noexcept;
    Response label(
        std::string_view text, LabelOptions const& options = {}, Here here = Here::here()) noexcept;

    // A paragraph of words that look different, links and widgets: see rich.h.
    Rich rich(RichOptions const& options = {}, Here here = Here::here()) noexcept;

    // Values. The label is the accessible name; fields show it nowhere else.
    Response button(std::string_view label, ButtonOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response checkbox(std::string_view label, bool& checked, CheckboxOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Arrow keys move among the radio buttons of one value; where it is not known, of one
    // container.
    Response radio(std::string_view label, bool is_chosen, RadioOptions const& options = {},
        Here here = Here::here()) noexcept;
    template <std::equality_comparable Value>
    Response radio(std::string_view label, Value& value, std::type_identity_t<Value> const& choice,
        RadioOptions const& options = {}, Here here = Here::here()) noexcept
    {
        auto const address = reinterpret_cast<std::uintptr_t>(std::addressof(value));
        Id const group = Id::root().child(std::uint64_t { address });
        Response response = radio_of(group, label, value == choice, options, here);
        if (response.clicked() && !(value == choice)) {
            value = choice;
            response.set(Response::Flag::Changed);
        }
        return response;
    }
    Response slider(std::string_view label, float& value, SliderOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response slider(std::string_view label, double& value, SliderOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response slider(std::string_view label, int& value, SliderOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response text_field(std::string_view label, std::string& text,
        TextFieldOptions const& options = {}, Here here = Here::here()) noexcept;
    // Several lines. A string is compared with what it was in each frame: beyond a few megabytes
    // a document is quicker.
    Response text_area(std::string_view label, std::string& text,
        TextAreaOptions const& options = {}, Here here = Here::here()) noexcept;
    Response text_area(std::string_view label, TextDocument& document,
        TextAreaOptions const& options = {}, Here here = Here::here()) noexcept;
    // Lines of a log, of any number, and what is appended to them.
    Response log_view(std::string_view label, LogSource& source, LogViewOptions const& options = {},
        Here here = Here::here()) noexcept;

    // Shows.
    Response image(std::string_view name, Image const& image, ImageOptions const& options = {},
        Here here = Here::here()) noexcept;
    Response progress(std::string_view label, float fraction, ProgressOptions const& options = {},
        Here here = Here::here()) noexcept;
    void separator() noexcept;
    // Takes `grow` shares of the free space along the parent's flow.
    void space(float grow = 1) noexcept;
    // Beside the pointer while the widget of this response is hovered for a moment.
    void tooltip(Response const& response, std::string_view text) noexcept;

    // Containers: if (auto row = ui.row()) { … }
    Scope row(RowOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope column(ColumnOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope grid(GridOptions const& options, Here here = Here::here()) noexcept;
    Scope stack(StackOptions const& options = {}, Here here = Here::here()) noexcept;
    // Children in a column, all of them moved, turned, scaled or faded.
    Scope effect(
        Effect const& effect, EffectOptions const& options = {}, Here here = Here::here()) noexcept;
    Scope group(std::string_view label, GroupOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope scroll_area(std::string_view name, ScrollAreaOptions const& options = {},
        Here here = Here::here()) noexcept;
    Scope window(std::string_view title, WindowOptions const& options = {},
        Here here = Here::here()) noexcept;
    // A column whose labels are selected together, with the pointer and Ctrl+A, and copied.
    Scope selectable(std::string_view name, SelectableOptions const& options = {},
        Here here = Here::here()) noexcept;
    // Tells the rounds of a loop apart: widgets inside get Ids of their own.
    Scope scope(std::string_view key) noexcept;
    Scope scope(std::uint64_t key) noexcept;

    // ---- For writers of widgets: where and who.

    // The Id of a widget called here; an explicit key wins over the label. A second widget with
    // the same Id in one frame is reported and gets an occurrence number.
    Id id(std::string_view label, std::string_view key, Here here) noexcept;
    Id id_hashed(std::uint64_t label_hash, std::string_view key, Here here) noexcept;
    // The same for what shows no more than its text: equal ones are numbered, not reported.
    Id text_id(std::string_view text, std::string_view key, Here here) noexcept;
    Theme const& theme() const noexcept;
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
    Flow parent_flow() const noexcept;
    // For widgets of a natural width: Start in a column that stretches, else Inherit.
    AlignSelf natural_align() const noexcept;
    // False inside a disabled container.
    bool is_enabled() const noexcept;
    // Of what is built now: LeftToRight or RightToLeft. See placed().
    Direction direction() const noexcept;
    // The surface, logical pixels.
    Size surface_size() const noexcept;

    // ---- Input, judged by the rectangle that this Id had on screen.

    Response interact(Id id, Sense sense, bool enabled) noexcept;
    // Marks the response, and settles this frame so that everybody sees the new value.
    void mark_changed(Response& response) noexcept;
    // Where the Id was on screen, empty when it was not.
    Rect rect_of(Id id) const noexcept;
    // In the space of what is built now: as rect_of() is, whatever effects are around it.
    Point pointer_position() const noexcept;
    // When the pointer came to what it hovers; infinity once a button was pressed there.
    double hovered_since() const noexcept;
    // The content of a scroll node, as it was arranged; zero for an unknown Id.
    Size content_size_of(Id id) const noexcept;
    // Since the primary button went down.
    Point drag_offset() const noexcept;
    Modifiers modifiers() const noexcept;
    // Key presses and text for the focused Id, in order; empty for every other.
    std::span<Event const> key_events(Id id) const noexcept;
    // What an input method composes in the focused Id; null for every other.
    Composition const* composition(Id id) const noexcept;
    // The middle button went down on it, which must sense Text.
    bool middle_pressed(Id id) const noexcept;
    // What assistive technology asks of the Id; null for nothing.
    AccessRequest const* access_request(Id id) const noexcept;
    // Of the wheel, for the scrolling node under the pointer; zero for every other.
    Point wheel(Id id) const noexcept;
    void request_focus(Id id) noexcept;
    double time() const noexcept;
    // Another frame within so many seconds, even without input.
    void request_frame(double seconds) noexcept;
    // Runs the build once more before anything is shown; at most twice a frame.
    void request_settle() noexcept;
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

    // ---- Picture: nodes, arranged and painted when the frame ends.

    std::uint32_t leaf(Node const& node, PaintRef paint = {}) noexcept;
    // Text that wraps at the width it gets. Fills in the node's content and accessible name.
    std::uint32_t paragraph(Node& node, std::string_view text, TextStyle const& style,
        ParagraphStyle const& paragraph, Color color) noexcept;
    // The same for a text of several styles; the paints are one for each span. What stands in its
    // lines, Node::spans says.
    std::uint32_t rich_paragraph(Node& node, RichText const& text, TextStyle const& style,
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

private:
    friend class Scope;
    friend class Context;
    friend struct Context::Private;
    explicit Ui(Context::Private& context) : m(context) {}
    Response radio_of(Id group, std::string_view label, bool is_chosen, RadioOptions const& options,
        Here here) noexcept;
    void* find_state(Id id, StateType const& type) noexcept;
    enum class Report : std::uint8_t { Yes, No };
    Id unique_id(Id id, Here here, Report report) noexcept;
    std::uint32_t append(Node const& node, PaintRef const& paint) noexcept;
    std::uint32_t append_text(Node& node, TextLayout const& natural, std::uint64_t hash,
        TextStyle const& style, ParagraphStyle const& paragraph, Color color,
        std::span<TextPaint const> paints) noexcept;
    void open_node(Node const& node, PaintRef const& paint) noexcept;
    Scope open_id_scope(Id id) noexcept;
    Scope open_scope(std::uint32_t nodes) noexcept;
    void close_scope(std::uint32_t depth, std::uint32_t serial) noexcept;

    Context::Private& m;
};

inline void Scope::close() noexcept { m_ui->close_scope(m_depth, m_serial); }

}
