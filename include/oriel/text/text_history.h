// SPDX-License-Identifier: MIT
//
// TextHistory: what was replaced by what, so that it can be undone. Steps of one kind that follow
// each other are joined to one, word by word. It holds so many bytes; the oldest steps go.
//
//     history.record({ .offset = 3, .removed = "", .inserted = "é" });
//     TextStep const* step = history.step_back();

#pragma once

#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

namespace oriel {

// From where it was begun to where the caret is; the two are equal when nothing is selected.
struct TextSelection {
    std::size_t anchor = 0;
    std::size_t caret = 0;
    // Beside which character the caret is shown, where directions mix or a line is wrapped.
    TextAffinity affinity = TextAffinity::Downstream;

    constexpr std::size_t begin() const { return caret < anchor ? caret : anchor; }
    constexpr std::size_t end() const { return caret < anchor ? anchor : caret; }
    constexpr std::size_t size() const { return end() - begin(); }
    constexpr bool is_empty() const { return caret == anchor; }
    constexpr TextPosition position() const { return { caret, affinity }; }
    constexpr bool operator==(TextSelection const&) const = default;
};

enum class TextStepKind : std::uint8_t {
    Alone, // (Default) never joined with another
    Typing,
    ErasingBackwards,
    ErasingForwards,
};

// One replaced range.
struct TextStep {
    std::size_t offset = 0;
    std::string removed {};
    std::string inserted {};
    TextSelection before {}; // what undo brings back
    TextStepKind kind = TextStepKind::Alone;
    bool may_join = false;   // nothing else happened since the step before
    std::uint32_t group = 0; // steps of one group are undone together; 0: of none
};

class TextHistory {
public:
    static constexpr std::size_t default_budget = std::size_t { 1 } << 20;

    // Bytes; 0 keeps nothing. The newest step is kept is kept even when it alone is larger.
    void set_budget(std::size_t bytes);
    std::size_t size() const { return m_bytes; }
    bool keeps_steps() const { return m_budget != 0; }

    // Forgets what was undone; the step becomes part of the last one where that may be.
    void record(TextStep step);
    // All that is recorded until the group ends is undone at once. Groups nest.
    void begin_group();
    void end_group();

    bool can_undo() const { return m_done != 0; }
    bool can_redo() const { return m_done != m_steps.size(); }
    // The step to take back, or to do again; null when there is none. Valid until the next call.
    TextStep const* step_back();
    TextStep const* step_forward();
    // Whether the next one is of the group of the one that was just given.
    bool continues_back() const;
    bool continues_forward() const;
    void clear();

private:
    bool join(TextStep const& step);
    void forget_undone();
    void forget_oldest();
    static std::size_t size_of(TextStep const& step)
    {
        return sizeof(TextStep) + step.removed.size() + step.inserted.size();
    }

    std::deque<TextStep> m_steps;
    std::size_t m_done = 0; // steps from here on were undone
    std::size_t m_bytes = 0;
    std::size_t m_budget = default_budget;
    std::uint32_t m_open_groups = 0;
    std::uint32_t m_last_group = 0;
};

}
