// SPDX-License-Identifier: MIT
//
// What a Context owns. Two trees take turns: one is on screen and judges input while the other is
// built.

#pragma once

#include "arrangement.h"
#include "diagnostics.h"
#include "frame_keeper.h"
#include "frame_tree.h"
#include "interaction.h"
#include "leaf_memory.h"
#include "leaving.h"
#include "paint_memory.h"
#include "state_store.h"

#include <oriel/draw/mask_atlas.h>
#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>
#include <oriel/text/text_engine.h>
#include <oriel/ui/context.h>
#include <oriel/ui/scroll_state.h>
#include <oriel/ui/ui_class.h>

#include <limits>
#include <string>
#include <vector>

namespace oriel {

// A clipboard for contexts that were given none.
class OwnClipboard final : public Clipboard {
public:
    std::string clipboard() override { return m_text; }
    void set_clipboard(std::string_view text) override { m_text = text; }
    std::string primary_selection() override { return m_primary; }
    void set_primary_selection(std::string_view text) override { m_primary = text; }

private:
    std::string m_text;
    std::string m_primary;
};

// Of paragraphs that are selected together.
struct SelectionBuild {
    Id region {}; // null: there is none
    std::uint32_t next_paragraph = 0;
    ParagraphPlace begin {};
    ParagraphPlace end {};
};

// What arranged things inside a scope are called by: a key, or nothing.
struct ScopeName {
    std::string_view text {};
    std::uint64_t number = 0;
    bool is_number = false;
};

struct OpenScope {
    Id outer_id {};          // the parent Id outside
    std::uint32_t nodes = 0; // containers to close
    std::uint32_t serial = 0;
    Flow outer_flow = Flow::Column;
    bool outer_stretches = true;
    bool outer_enabled = true;
    Direction outer_direction = Direction::LeftToRight;
    SelectionBuild outer_selection {};
    std::uint32_t outer_node = 0;
    std::uint16_t outer_effect = 0;
    std::uint16_t outer_shown_effect = 0;
    ScopeName name {};
};

struct Context::Private {
    explicit Private(Context& whole);
    static Private& of(WidgetKit& kit) { return kit.m; }

    Context& context;
    Diagnostics diagnostics;
    TextEngine text;
    Textures textures;
    MaskAtlas masks;
    PaintMemory paint_memory;
    Leaving leaving;
    Painter painters[2]; // one for each list of the memory
    Theme theme;         // does not change while a pass is built
    Theme wanted_theme;
    std::uint64_t theme_serial = 0;
    Direction root_direction = Direction::LeftToRight;
    Interaction interaction;
    Motion motion = Motion::Full;
    StateStore states;
    Arrangement arrangement;
    FrameTree trees[2];
    FrameTree* shown = &trees[0];
    FrameTree* built = &trees[1];
    LeafMemory leaf_memory;
    Ui ui;
    OwnClipboard own_clipboard;
    Clipboard* clipboard = &own_clipboard;
#ifdef NDEBUG
    bool shows_diagnostics = false;
#else
    bool shows_diagnostics = true;
#endif

    // Of the frame.
    FrameOptions options;
    std::uint64_t frame = 0;
    bool is_open = false;
    FrameKeeper keeper;
    bool asks_for_another_frame = false; // there was no pass left
    std::size_t built_nodes = 0;         // in `built` when the last frame ended
    double next_frame_in = std::numeric_limits<double>::infinity();
    Rect caret_rect {};
    TextInputState text_input {};
    std::vector<AccessRequest> posted_requests;
    std::vector<AccessRequest> access_requests; // of this pass

    // Of the build.
    Id parent_id {};
    Flow parent_flow = Flow::Column;
    bool parent_stretches = true;
    bool is_enabled = true;
    Direction direction = Direction::LeftToRight;
    std::uint32_t open_node = 0;    // the innermost container
    SelectionBuild selection;       // around what is built now
    std::uint16_t effect = 0;       // around what is built now, as FrameNode::effect
    std::uint16_t shown_effect = 0; // the same one in the tree on screen
    bool wants_settle = false;
    bool wants_refinement = false;
    std::vector<OpenScope> scopes;
    std::uint32_t last_scope_serial = 0; // never starts again: scopes of old frames are told
    std::vector<Id> window_order;        // back to front
    Id last_duplicate {};                // of this pass, and how often it was asked for
    std::uint64_t last_occurrence = 0;
    Id focus_request {};
    Id keyed_id {}; // the last one that was made of an explicit key
    std::string_view keyed_name {};

    // Of commands.
    bool asks_for_commands = false; // in this pass
    bool collects_commands = false; // the last pass asked
    Id wanted_command {};           // of the next pass
    Id chosen_command {};

    void begin_frame(FrameOptions const& wanted);
    void take_theme();
    void begin_pass();
    void take_requests();
    void end_pass();
    void end_frame();
    bool may_settle() const
    {
        return wants_settle || wants_refinement || interaction.had_edges() || wants_focus_to_move();
    }
    bool only_refines() const
    {
        return !wants_settle && !interaction.had_edges() && !wants_focus_to_move();
    }
    // The program asked for the focus of a widget that is there and does not have it.
    bool wants_focus_to_move() const
    {
        return !focus_request.is_null() && !interaction.is_focused(focus_request)
               && shown->find(focus_request) != FrameTree::no_node;
    }

    void request_moving_frame();
    FrameKeeper::Surroundings surroundings() const
    {
        return { options.size, options.scale, theme_serial, root_direction, motion };
    }
    bool may_keep(void const* owner) const;
    void begin_keeping();
    bool rewrite_paragraph(std::uint32_t node, std::string_view words);
    bool gives_up_keeping();
    void arrange();
    void paint();
    void paint_diagnostics(Painter& painter);
    struct PaintVisit;
    void paint_node(
        Painter& painter, std::uint32_t node, Rect const& rect, Rect const& clip, int turns);
    void mark_drop_target(Painter& painter, std::uint32_t node, Rect const& rect);
    void raise_pressed_window();
    void scroll_focus_into_view();
    void order_windows();
    std::uint32_t append(Node const& node);
    void append_repeated(RepeatedLeaf const& leaf);
    void add_selectable(WrappedText& paragraph, std::uint32_t node);
    void select_written(WrappedText& paragraph, std::uint32_t node);
    void select_in(WrappedText& paragraph, std::uint32_t place) const;
    // A copy that lives as long as this frame's tree.
    std::span<TextPaint const> kept(std::span<TextPaint const> paints);
    void add_inline_node(std::uint32_t node, SpanRange const& spans);
    void add_effect(std::uint32_t node, Effect const& added);
    void append_arranged_path(std::string& path, std::string_view name);
    void report(DiagnosticKind kind, std::string_view cause, std::string_view remedy, Id id = {});
};

}
