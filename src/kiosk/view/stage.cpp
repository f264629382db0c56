// SPDX-License-Identifier: MIT
#include "kiosk/view/stage.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk {

// Of actions that change what other actions wait for.
constexpr int most_rounds = 10;

Stage::Stage(std::shared_ptr<Program const> the_program, std::string_view root, HostObject object,
    ViewOptions the_options)
    : program(std::move(the_program))
    , options(std::move(the_options))
    , shape(*program)
    , host(object)
    , graph(*this)
    , evaluator(*program, graph, *this)
    , m_root_name(root)
    , m_root(program->find_root(root))
    , m_animator(graph)
{
    if (!program->blocks.empty())
        m_globals = make(0, nullptr, nullptr);
    if (m_globals)
        activate(*m_globals);
    if (!m_root) {
        add_problem({}, "there is no screen or component `" + std::string(root) + "` in the file",
            "name one of those that it has");
        return;
    }
    m_instance = make(m_root->block, m_globals.get(), nullptr);
    activate(*m_instance);
    link_host();
    poll_host();
    settle();
    for (Cell* const cell : m_watched)
        cell->set(CellFlag::Fresh);
    run_watchers();
}

bool Stage::evaluate(Cell& cell)
{
    if (cell.has(CellFlag::Known))
        cell.clear(CellFlag::Fresh);
    else
        cell.set(CellFlag::Fresh);
    if (cell.slot == none && cell.has(CellFlag::Structure)) {
        Branch const* const branch = branch_of(cell);
        if (program->nodes[branch->node].kind == Node::Kind::Repeater)
            return find_rows(cell);
    }
    if (!cell.has(CellFlag::Known) || cell.slot == none || slot_of(cell).animations.count == 0) {
        std::int64_t const before = cell.value.as_int();
        bool const is_new = evaluator.evaluate(cell.expression, *cell.instance, cell.value);
        if (is_new && cell.has(CellFlag::State))
            remember_state(cell, before);
        return is_new;
    }
    Value target;
    evaluator.evaluate(cell.expression, *cell.instance, target);
    return !start_motion(cell, target) && cell.value.assign(target);
}

void Stage::report_cycle(Cell const& cell)
{
    std::string const name = cell.slot == none ? "a condition" : "`" + slot_of(cell).name + "`";
    SourceRange const at =
        cell.expression == none ? SourceRange {} : program->expressions[cell.expression].at;
    report(at, name + " depends on itself", "leave one of its bindings out; it keeps its value");
}

void Stage::report(SourceRange const& at, std::string_view cause, std::string_view remedy)
{
    add_problem(at, std::string(cause), std::string(remedy));
}

std::string_view Stage::translate(Message const& message, std::int64_t count)
{
    graph.read(m_language);
    std::string_view const found = m_translate ? m_translate(message, count) : std::string_view {};
    if (!found.empty())
        return found;
    return count == 1 || message.plural.empty() ? message.text : message.plural;
}

void Stage::set_translation(Translate translate)
{
    m_translate = std::move(translate);
    graph.set(m_language, Value::of(m_language.value.as_int() + 1));
}

void Stage::assign(Cell& cell, Value const& value)
{
    graph.peek(cell); // what its binding says now is older
    cell.set(CellFlag::Assigned);
    cell.set(CellFlag::Known);
    if (cell.slot != none && slot_of(cell).animations.count > 0 && start_motion(cell, value))
        return;
    std::int64_t const before = cell.value.as_int();
    cell.clear(CellFlag::Fresh);
    if (!graph.set(cell, value))
        return;
    if (cell.has(CellFlag::State))
        remember_state(cell, before);
    write_host(cell);
}

void Stage::written(Cell& cell)
{
    cell.set(CellFlag::Assigned);
    graph.mark_changed(cell);
    write_host(cell);
}

void Stage::settle()
{
    for (int round = 0; round < most_rounds && graph.has_pending(); ++round)
        graph.settle([this](Cell& cell) { on_changed(cell); });
}

void Stage::on_changed(Cell& cell)
{
    if (cell.has(CellFlag::Structure)) {
        if (Branch* const branch = branch_of(cell))
            update(*branch, *cell.instance);
        graph.set_shown_changed();
    } else
        m_watched.push_back(&cell);
}

// What `on change` says, and timelines that a property starts and stops.
void Stage::run_watchers()
{
    settle();
    for (int round = 0; round < most_rounds && !m_watched.empty(); ++round) {
        std::vector<Cell*> cells = std::exchange(m_watched, {});
        for (Cell* const cell : cells) {
            if (!cell->instance->is_active)
                continue;
            Slot const& slot = slot_of(*cell);
            if (slot.on_change != none && !cell->has(CellFlag::Fresh))
                evaluator.run(slot.on_change, *cell->instance, {},
                    static_cast<Index>(program->expressions[slot.on_change].number));
            Block const& block = program->blocks[cell->instance->block];
            for (Index i = 0; i < block.timelines.count; ++i) {
                Timeline const& timeline = program->timelines[block.timelines.first + i];
                if (timeline.running != none && block.slots.first + timeline.running == cell->slot)
                    animate(*cell->instance, i, cell->value.as_bool());
            }
        }
        cells.clear();
        if (m_watched.empty())
            m_watched = std::move(cells);
        settle();
    }
}

void Stage::queue_event(Instance& instance, Index handler, std::span<Value const> arguments)
{
    if (m_queued == m_queue.size())
        m_queue.emplace_back();
    QueuedEvent& event = m_queue[m_queued++];
    event.instance = &instance;
    event.handler = handler;
    std::span<Value> const items = event.arguments.write_items(arguments.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i].assign(arguments[i]);
}

// True when there were any.
bool Stage::deliver_events()
{
    if (m_queued == 0 || m_is_delivering)
        return false;
    m_is_delivering = true;
    for (std::size_t i = 0; i < m_queued; ++i) {
        QueuedEvent& event = m_queue[i];
        if (!event.instance || !event.instance->is_active)
            continue;
        ElementHandler const& handler = program->handlers[event.handler];
        Value const arguments = std::move(event.arguments);
        evaluator.run(handler.action, *event.instance, arguments.items(), handler.locals);
        m_queue[i].arguments = arguments;
    }
    m_queued = 0;
    m_is_delivering = false;
    return true;
}

void Stage::call_element(Instance& instance, Index element, int action, std::span<Value const>)
{
    Block const& block = program->blocks[instance.block];
    m_actions.push_back({ &instance, &program->elements[block.elements.first + element], action });
    graph.set_shown_changed();
}

bool Stage::take_action(Instance const& instance, Element const& element, int action)
{
    auto const found =
        std::find_if(m_actions.begin(), m_actions.end(), [&](QueuedAction const& each) {
            return each.instance == &instance && each.element == &element && each.action == action;
        });
    if (found == m_actions.end())
        return false;
    m_actions.erase(found);
    return true;
}

void Stage::run_posted()
{
    {
        std::lock_guard const lock(post_mutex);
        std::swap(posted, m_running_posts);
    }
    for (auto const& call : m_running_posts)
        call();
    m_running_posts.clear();
}

bool Stage::needs_frame(double now)
{
    run_posted();
    poll_host();
    run_watchers();
    return m_is_dirty || graph.has_changed() || is_moving() || now >= m_next_timer;
}

double Stage::seconds_until_change(double now) const
{
    return is_moving() ? 0 : std::max(m_next_timer - now, 0.0);
}

Cell* Stage::root_cell(std::string_view name)
{
    if (!m_instance)
        return nullptr;
    Block const& block = program->blocks[m_instance->block];
    for (Index i = 0; i < block.slots.count; ++i) {
        if (program->slots[block.slots.first + i].name == name)
            return &m_instance->cells[i];
    }
    return nullptr;
}

bool Stage::call(std::string_view name, std::span<Value const> arguments)
{
    if (!m_instance)
        return false;
    for (Index const index : m_root->functions) {
        if (program->functions[index].name != name)
            continue;
        Value result;
        evaluator.call(index, *m_instance, arguments, result);
        return true;
    }
    return false;
}

Image Stage::image_of(Value const& value)
{
    Picture const* const picture = value.picture();
    if (!picture || !picture->image.is_empty() || picture->path.empty())
        return picture ? picture->image : Image {};
    auto const found = std::find_if(m_images.begin(), m_images.end(),
        [&](KnownImage const& known) { return known.path == picture->path; });
    if (found != m_images.end())
        return found->image;
    Image image;
    if (options.load_image)
        image = options.load_image(picture->path);
    else if (Result<Image> loaded = load_image(picture->path))
        image = *loaded;
    if (image.is_empty())
        add_problem({}, "the image `" + picture->path + "` could not be read",
            "put it beside the file that names it");
    m_images.push_back({ picture->path, image });
    return image;
}

}
