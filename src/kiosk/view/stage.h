// SPDX-License-Identifier: MIT
//
// Stage: what a View is made of. Each of its parts has a file:
//
//     stage.cpp           settling, assigning, running what was queued
//     stage_instances.cpp instances of blocks: made, used again, told apart by key
//     stage_host.cpp      the host's properties, events and functions
//     stage_motion.cpp    animations of slots, timelines
//     stage_build.cpp     the walk that calls widgets
//     stage_reload.cpp    going on with another program

#pragma once

#include "kiosk/reactive/evaluator.h"
#include "kiosk/reactive/graph.h"
#include "kiosk/reactive/instance.h"
#include "kiosk/view/animator.h"
#include "kiosk/view/shape.h"

#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/view.h>
#include <oriel/ui/kept_frame.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace oriel::kiosk {

class Stage final : public CellOwner, public Surroundings {
public:
    Stage(std::shared_ptr<Program const> program, std::string_view root, HostObject host,
        ViewOptions options);

    // CellOwner and Surroundings.
    bool evaluate(Cell& cell) override;
    void report_cycle(Cell const& cell) override;
    void emit(Index event, std::span<Value const> arguments) override;
    void call_element(
        Instance& instance, Index element, int action, std::span<Value const> arguments) override;
    void animate(Instance& instance, Index timeline, bool start) override;
    bool is_animating(Instance& instance, Index timeline) override;
    std::string_view translate(Message const& message, std::int64_t count) override;
    void assign(Cell& cell, Value const& value) override;
    void written(Cell& cell) override;
    void report(SourceRange const& at, std::string_view cause, std::string_view remedy) override;

    // For the view.
    bool needs_frame(double now);
    double seconds_until_change(double now) const;
    void build(Ui& ui);
    Cell* root_cell(std::string_view name);
    bool call(std::string_view name, std::span<Value const> arguments);
    void touch(std::string_view property, bool only_when_touched);
    void set_translation(Translate translate);
    // Its place is taken by another when that is whole.
    bool reload(Compilation const& compilation, std::unique_ptr<Stage>& place);

    // For elements.
    void build_element(ElementBuild& element);
    void build_nodes(Ui& ui, Instance& instance, Range nodes);
    void each_child(Ui& ui, Instance& instance, Range nodes, std::size_t& index,
        FunctionRef<void(ElementBuild& child, std::size_t index)> visit);
    Branch* virtual_branch(Instance& instance, Element const& element);
    void build_virtual_row(Ui& ui, Instance& instance, Element const& element, std::size_t row);
    std::uint64_t row_key(Branch const& branch, std::size_t row) const;
    void release_unused_rows(Branch& branch);
    void queue_event(Instance& instance, Index handler, std::span<Value const> arguments);
    bool take_action(Instance const& instance, Element const& element, int action);
    Image image_of(Value const& value);
    void set_timer(double when) { m_next_timer = std::min(m_next_timer, when); }
    HostFunction const* host_function(std::string_view name) const;
    // The cell is the text of a paragraph of this frame, and of nothing else.
    void note_paragraph(Cell const& cell, std::uint32_t node)
    {
        m_paragraphs.push_back({ &cell, node });
    }
    void note_host_widgets() { m_has_host_widgets = true; }

    std::shared_ptr<Program const> program;
    ViewOptions options;
    Shape shape;
    HostObject host;
    Graph graph;
    Evaluator evaluator;
    std::string lent_text;
    std::vector<Problem> problems;
    std::vector<Problem> reload_problems;
    std::function<void(Problem const&)> problem_handler;
    std::function<void(std::string_view, std::span<Value const>)> event_handler;
    std::mutex post_mutex;
    std::vector<std::function<void()>> posted;

private:
    struct HostLink {
        Cell* cell = nullptr;
        HostField const* field = nullptr;
        HostPlan plan {};
        Value mirror {}; // of a property that is animated
        bool is_read = true;
        bool only_when_touched = false;
        bool is_touched = true;
    };
    struct EventLink {
        HostFunction const* function = nullptr;
        std::vector<HostPlan> plans {};
    };
    struct QueuedEvent {
        Instance* instance = nullptr;
        Index handler = none;
        Value arguments {};
    };
    struct QueuedAction {
        Instance* instance = nullptr;
        Element const* element = nullptr;
        int action = 0;
    };
    // A timeline that runs.
    struct StepTimes {
        double begin = 0;
        double end = 0;
        bool has_begun = false;
        bool is_over = false;
        Value from {};
        Value to {};
        Value easing {};
    };
    struct Run {
        Instance* instance = nullptr;
        Index timeline = none;
        double start = 0;
        double length = 0;
        std::int64_t rounds_left = 0; // below 0: for ever
        std::vector<StepTimes> steps {};
    };
    struct KnownImage {
        std::string path {};
        Image image {};
    };
    struct Paragraph {
        Cell const* cell = nullptr;
        std::uint32_t node = 0;
    };
    struct StateChange {
        Cell const* cell = nullptr;
        std::int64_t from = 0;
        std::int64_t to = 0;
    };

    // stage.cpp
    void settle();
    void on_changed(Cell& cell);
    void run_watchers();
    bool deliver_events();
    void run_posted();
    void tell(Problem problem);
    Slot const& slot_of(Cell const& cell) const { return program->slots[cell.slot]; }

    // stage_instances.cpp
    std::unique_ptr<Instance> make(Index block, Instance* parent, Branch* branch);
    void activate(Instance& instance);
    void deactivate(Instance& instance);
    void forget(Instance const& instance);
    Instance& take_spare(Branch& branch, Index block, Instance& parent);
    void update(Branch& branch, Instance& instance);
    void update_conditional(Branch& branch, Instance& instance);
    void update_rows(Branch& branch, Instance& instance);
    void set_row(Instance& row, Value const& item, std::uint32_t place);
    bool find_rows(Cell& cell);
    void tell_equal_keys_apart(Branch& branch, Repeater const& repeater);
    Value const& list_of(Branch const& branch, Instance& instance);
    void set_item(Instance& row, Branch const& branch, std::size_t place);
    Branch* branch_of(Cell const& cell) const;

    // stage_host.cpp
    void link_host();
    void link_property(Index slot, Cell& cell);
    void link_event(Event const& event);
    void check_host_names();
    void poll_host();
    void write_host(Cell& cell);
    void add_problem(SourceRange const& at, std::string cause, std::string remedy);

    // stage_motion.cpp
    bool start_motion(Cell& cell, Value const& target);
    Animation const* animation_of(Cell const& cell);
    bool matches_state(Animation const& animation, Instance& instance);
    void remember_state(Cell const& cell, std::int64_t before);
    void start_run(Instance& instance, Index timeline);
    double lay_out_steps(Run& run, Index step, double begin);
    void begin_step(Run& run, Step const& step, StepTimes& times);
    void move_step(Run& run, Index step, double seconds);
    void move_keyframes(Run& run, Index step, double share);
    bool move_run(Run& run, double now);
    void move_runs(double now);
    void move(double now);
    bool is_moving() const { return m_animator.is_moving() || !m_runs.empty(); }

    // stage_build.cpp
    void begin_build(Ui& ui);
    bool keep(Ui& ui, KeptFrame& kept);
    Paragraph const* paragraph_of(Cell const& cell) const;
    void build_repeater(Ui& ui, Branch& branch);
    void build_wrapped(ElementBuild& element, int stage);
    void apply_theme(Ui& ui);
    void build_problems(Ui& ui);

    // stage_reload.cpp
    void take_over(Stage& other, Instance& mine, Instance& theirs);
    void take_over_rows(Stage& other, Branch& mine, Branch& theirs);

    std::string m_root_name;
    Root const* m_root = nullptr;
    Animator m_animator;
    Cell m_language;
    Cell m_runs_revision; // what asks whether an animation runs reads it
    std::unique_ptr<Instance> m_globals;
    std::unique_ptr<Instance> m_instance;
    std::vector<HostLink> m_links;
    std::vector<EventLink> m_events;
    std::vector<Cell*> m_watched; // that have changed
    std::vector<QueuedEvent> m_queue;
    std::size_t m_queued = 0;
    std::vector<QueuedAction> m_actions;
    std::vector<Run> m_runs;
    std::vector<StateChange> m_state_changes;
    std::vector<KnownImage> m_images;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_key_order;
    std::vector<std::function<void()>> m_running_posts;
    std::vector<Paragraph> m_paragraphs; // of the last frame
    Context const* m_shown_in = nullptr; // where that was
    bool m_has_host_widgets = false;     // in it: what they show nobody tells
    Translate m_translate;
    double m_now = 0;
    double m_next_timer = std::numeric_limits<double>::infinity();
    bool m_is_reduced = false; // nothing moves
    bool m_is_dirty = true;
    bool m_is_delivering = false;
    std::uint64_t m_theme_revision = 0;
};

}
