// SPDX-License-Identifier: MIT
#include "kiosk/view/stage.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

bool Stage::matches_state(Animation const& animation, Instance& instance)
{
    if (animation.state_slot == none)
        return true;
    Cell const& state = outer(instance, animation.state_up).cells[animation.state_slot];
    auto const change = std::find_if(m_state_changes.begin(), m_state_changes.end(),
        [&](StateChange const& each) { return each.cell == &state; });
    if (change == m_state_changes.end())
        return false;
    return (animation.from_state == none || animation.from_state == change->from)
           && (animation.to_state == none || animation.to_state == change->to);
}

void Stage::remember_state(Cell const& cell, std::int64_t before)
{
    std::erase_if(m_state_changes, [&](StateChange const& each) { return each.cell == &cell; });
    m_state_changes.push_back({ &cell, before, cell.value.as_int() });
}

Animation const* Stage::animation_of(Cell const& cell)
{
    Slot const& slot = slot_of(cell);
    for (Index i = 0; i < slot.animations.count; ++i) {
        Animation const& animation = program->animations[slot.animations.first + i];
        if (matches_state(animation, *cell.instance))
            return &animation;
    }
    return nullptr;
}

// True when the cell is on its way there, or is there.
bool Stage::start_motion(Cell& cell, Value const& target)
{
    if (Value const* const present = m_animator.target_of(cell); present && *present == target)
        return true;
    Animation const* const animation = animation_of(cell);
    if (!animation || m_is_reduced || !cell.has(CellFlag::Known)) {
        m_animator.drop(cell);
        return false;
    }
    Instance& instance = *cell.instance;
    Motive motive { .kind = animation->kind };
    motive.delay = evaluator.number(animation->delay, instance) / 1000;
    motive.duration =
        animation->duration == none ? 0.25 : evaluator.number(animation->duration, instance) / 1000;
    motive.bounce = evaluator.number(animation->bounce, instance);
    if (animation->easing != none)
        evaluator.evaluate(animation->easing, instance, motive.easing);
    else
        motive.easing.set_enum(4);
    if (motive.delay + motive.duration <= 0) {
        m_animator.drop(cell);
        return false;
    }
    m_animator.go(cell, target, motive, m_now);
    return true;
}

void Stage::animate(Instance& instance, Index timeline, bool start)
{
    Index const index = program->blocks[instance.block].timelines.first + timeline;
    std::erase_if(
        m_runs, [&](Run const& run) { return run.instance == &instance && run.timeline == index; });
    if (start)
        start_run(instance, index);
    graph.set(m_runs_revision, Value::of(m_runs_revision.value.as_int() + 1));
    graph.set_shown_changed();
}

bool Stage::is_animating(Instance& instance, Index timeline)
{
    graph.read(m_runs_revision);
    Index const index = program->blocks[instance.block].timelines.first + timeline;
    return std::any_of(m_runs.begin(), m_runs.end(),
        [&](Run const& run) { return run.instance == &instance && run.timeline == index; });
}

void Stage::start_run(Instance& instance, Index index)
{
    Timeline const& timeline = program->timelines[index];
    if (timeline.steps.count == 0)
        return;
    Run run { .instance = &instance, .timeline = index, .start = m_now };
    run.steps.resize(timeline.steps.count);
    double const repeat = timeline.repeat == none ? 1 : evaluator.number(timeline.repeat, instance);
    run.rounds_left = repeat < 0 ? -1 : static_cast<std::int64_t>(repeat);
    run.length = lay_out_steps(run, timeline.steps.first, 0);
    if (run.rounds_left != 0)
        m_runs.push_back(std::move(run));
}

// When each begins and ends, seconds from the start of the round; the end of this one.
double Stage::lay_out_steps(Run& run, Index index, double begin)
{
    Timeline const& timeline = program->timelines[run.timeline];
    Step const& step = program->steps[index];
    StepTimes& times = run.steps[index - timeline.steps.first];
    times.begin = begin;
    times.has_begun = false;
    times.is_over = false;
    double end = begin;
    bool const has_children =
        step.kind == Step::Kind::Sequence || step.kind == Step::Kind::Parallel;
    for (Index child = index + 1; has_children && child < step.end;
         child = std::max(child + 1, program->steps[child].end)) {
        bool const is_sequence = step.kind == Step::Kind::Sequence;
        end = std::max(end, lay_out_steps(run, child, is_sequence ? end : begin));
    }
    if (!has_children && step.kind != Step::Kind::Run && step.duration != none) {
        double const seconds = std::max(evaluator.number(step.duration, *run.instance) / 1000, 0.0);
        double const bounce =
            step.kind == Step::Kind::Spring ? evaluator.number(step.easing, *run.instance) : 0;
        end += step.kind == Step::Kind::Spring ? spring_rest_seconds(seconds, bounce) : seconds;
    }
    times.end = end;
    return end;
}

void Stage::begin_step(Run& run, Step const& step, StepTimes& times)
{
    times.has_begun = true;
    if (step.kind == Step::Kind::Run && step.value != none)
        evaluator.run(step.value, *run.instance, {},
            static_cast<Index>(program->expressions[step.value].number));
    if (step.slot == none)
        return;
    times.from.assign(outer(*run.instance, step.up).cells[step.slot].value);
    if (step.value != none)
        evaluator.evaluate(step.value, *run.instance, times.to);
    if (step.easing != none)
        evaluator.evaluate(step.easing, *run.instance, times.easing);
    else
        times.easing.set_enum(4);
}

void Stage::move_step(Run& run, Index index, double seconds)
{
    Timeline const& timeline = program->timelines[run.timeline];
    Step const& step = program->steps[index];
    StepTimes& times = run.steps[index - timeline.steps.first];
    if (times.is_over || seconds < times.begin)
        return;
    if (!times.has_begun)
        begin_step(run, step, times);
    times.is_over = seconds >= times.end;
    double const length = times.end - times.begin;
    double const share = times.is_over || length <= 0 ? 1 : (seconds - times.begin) / length;
    if (step.kind == Step::Kind::Keyframes)
        return move_keyframes(run, index, share);
    bool const moves = step.kind == Step::Kind::Tween || step.kind == Step::Kind::Spring;
    if (!moves || step.slot == none)
        return;
    double amount = times.is_over ? 1 : eased(times.easing, share);
    if (step.kind == Step::Kind::Spring && !times.is_over)
        amount = spring_share(seconds - times.begin,
            evaluator.number(step.duration, *run.instance) / 1000, times.easing.as_number());
    Value value;
    mix(times.from, times.to, amount, value);
    graph.set(outer(*run.instance, step.up).cells[step.slot], value);
}

void Stage::move_keyframes(Run& run, Index index, double share)
{
    Step const& step = program->steps[index];
    Cell& cell = outer(*run.instance, step.up).cells[step.slot];
    Value from = run.steps[index - program->timelines[run.timeline].steps.first].from;
    Value to;
    Value easing;
    Value value;
    double begin = 0;
    for (Index child = index + 1; child < step.end; ++child) {
        Step const& frame = program->steps[child];
        double const at = evaluator.number(frame.duration, *run.instance) / 100;
        evaluator.evaluate(frame.value, *run.instance, to);
        easing.set_enum(0);
        if (frame.easing != none)
            evaluator.evaluate(frame.easing, *run.instance, easing);
        if (share < at || child + 1 == step.end) {
            double const length = at - begin;
            double const part = length <= 0 ? 1 : std::min((share - begin) / length, 1.0);
            mix(from, to, eased(easing, part), value);
            graph.set(cell, value);
            return;
        }
        from.assign(to);
        begin = at;
    }
}

// False when it has ended.
bool Stage::move_run(Run& run, double now)
{
    Timeline const& timeline = program->timelines[run.timeline];
    constexpr int most_rounds_at_once = 100;
    for (int round = 0; round < most_rounds_at_once; ++round) {
        double const seconds = m_is_reduced ? run.length : now - run.start;
        for (Index i = 0; i < timeline.steps.count; ++i)
            move_step(run, timeline.steps.first + i, seconds);
        if (seconds < run.length)
            return true;
        if (run.rounds_left > 0)
            --run.rounds_left;
        if (run.rounds_left == 0 || m_is_reduced)
            return false;
        run.start += run.length;
        lay_out_steps(run, timeline.steps.first, 0);
        if (run.length <= 0)
            run.start = now;
    }
    run.start = now;
    return true;
}

// An action of a step may start and stop others: what runs is taken out meanwhile.
void Stage::move_runs(double now)
{
    std::vector<Run> runs = std::exchange(m_runs, {});
    for (Run& run : runs) {
        if (!run.instance->is_active)
            continue;
        Instance& instance = *run.instance;
        Index const index = run.timeline;
        if (move_run(run, now)) {
            m_runs.push_back(std::move(run));
            continue;
        }
        graph.set(m_runs_revision, Value::of(m_runs_revision.value.as_int() + 1));
        Timeline const& timeline = program->timelines[index];
        if (timeline.running != none)
            assign(instance.cells[timeline.running], Value::of(false));
        if (timeline.on_finished != none)
            evaluator.run(timeline.on_finished, instance, {},
                static_cast<Index>(program->expressions[timeline.on_finished].number));
    }
}

void Stage::move(double now)
{
    m_now = now;
    if (m_animator.is_moving()) {
        if (m_is_reduced)
            m_animator.finish();
        else
            m_animator.move(now);
    }
    if (!m_runs.empty())
        move_runs(now);
}

}
