// SPDX-License-Identifier: MIT

#include <oriel/ui/kept_frame.h>

#include "context_private.h"
#include "paragraph_content.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

KeptFrame::KeptFrame(Ui& ui, void const* owner) noexcept : m(*ui.context().m), m_owner(owner)
{
    bool const is_first = m.built->nodes.size() == 1 && m.scopes.empty();
    m.keeper.asked = is_first ? owner : nullptr;
}

KeptFrame::~KeptFrame() = default;

bool KeptFrame::begin() noexcept
{
    if (m.keeper.asked != m_owner || !m.may_keep(m_owner))
        return false;
    m.begin_keeping();
    return true;
}

bool Context::Private::may_keep(void const* owner) const
{
    bool const is_asked_for = wants_settle || wants_refinement || theme != wanted_theme;
    bool const is_quiet = !keeper.has_input && !interaction.had_edges() && !interaction.is_moving()
                          && interaction.held().is_null() && diagnostics.lines().empty();
    return keeper.may_begin && keeper.owner == owner && keeper.kept_count < FrameKeeper::most_kept
           && options.time < keeper.due && is_quiet && !is_asked_for && !shown->is_pulled
           && keeper.surroundings == surroundings();
}

void Context::Private::begin_keeping()
{
    keeper.is_kept = true;
    next_frame_in = keeper.due - options.time;
    caret_rect = keeper.caret_rect;
    text_input = keeper.text_input;
    interaction.keep_pass();
    text.keep_last_questions();
}

// True when others than the owner built something: there is nothing to keep.
bool Context::Private::gives_up_keeping()
{
    bool const is_alone = built->nodes.size() == 1 && built->shortcuts.empty();
    if (is_alone)
        return false;
    keeper.is_kept = false;
    keeper.owner = nullptr;
    wants_settle = true;
    return true;
}

bool KeptFrame::rewrite(std::uint32_t node, std::string_view text) noexcept
{
    m.keeper.is_kept = m.keeper.is_kept && m.rewrite_paragraph(node, text);
    return m.keeper.is_kept;
}

bool Context::Private::rewrite_paragraph(std::uint32_t node, std::string_view words)
{
    if (node >= shown->nodes.size() || !shown->nodes[node].is_wrapped_text)
        return false;
    auto& wrapped = *static_cast<WrappedText*>(const_cast<void*>(shown->nodes[node].closure));
    TextLayout const& before = *wrapped.natural;
    bool const is_selectable = std::any_of(shown->selectables.begin(), shown->selectables.end(),
        [&](FrameSelectable const& each) { return each.node == node; });
    if (!before.spans().empty() || wrapped.paint_count != 0 || is_selectable)
        return false;
    ParagraphStyle const paragraph { .wrap = wrapped.wrap,
        .ellipsis = wrapped.ellipsis,
        .max_lines = wrapped.max_lines,
        .tab_width = before.tab_width(),
        .tab_stops = before.tab_stops() };
    std::uint64_t const hash = hash_bytes(words);
    TextLayout const& natural =
        text.layout_hashed(words, hash, wrapped.style, natural_style(paragraph));
    Content const content = content_of(natural, hash, wrapped.style, paragraph);
    if (!shown->layout.would_stay(node, content))
        return false;
    if (&natural != &before)
        text.forget_question(before);
    wrapped.natural = &natural;
    wrapped.hash = hash;
    shown->access[node].name = natural.text();
    return true;
}

void KeptFrame::offer() noexcept
{
    m.keeper.offered_by = m.keeper.asked == m_owner ? m_owner : nullptr;
    m.keeper.offered_nodes = m.built->nodes.size();
}

}
