// SPDX-License-Identifier: MIT
#include "kiosk/binding/plan.h"
#include "kiosk/view/stage.h"

#include <algorithm>

namespace oriel::kiosk {

// Line and column of a byte, and the line.
static void locate(Problem& problem, Program const& program, SourceRange const& at)
{
    if (at.file >= program.files.size())
        return;
    SourceFile const& file = program.files[at.file];
    problem.path = file.path;
    std::string_view const text = file.text;
    std::size_t const begin = std::min<std::size_t>(at.begin, text.size());
    std::size_t const line_begin = text.rfind('\n', begin == 0 ? 0 : begin - 1) + 1;
    std::size_t const start = begin == 0 ? 0 : line_begin;
    problem.line = 1
                   + static_cast<int>(std::count(
                       text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
    auto const count = [](std::string_view part) {
        return static_cast<int>(std::count_if(part.begin(), part.end(),
            [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
    };
    problem.column = 1 + count(text.substr(start, begin - start));
    problem.source = std::string(text.substr(start, text.find('\n', start) - start));
    std::size_t const end = std::clamp<std::size_t>(at.end, begin, text.size());
    problem.length = std::max(1, count(text.substr(begin, end - begin)));
}

void Stage::add_problem(SourceRange const& at, std::string cause, std::string remedy)
{
    Problem problem { .cause = std::move(cause), .remedy = std::move(remedy) };
    if (at.end > 0)
        locate(problem, *program, at);
    tell(std::move(problem));
}

// Once.
void Stage::tell(Problem problem)
{
    constexpr std::size_t most_problems = 100;
    bool const is_known = std::any_of(problems.begin(), problems.end(), [&](Problem const& each) {
        return each.cause == problem.cause && each.line == problem.line
               && each.column == problem.column;
    });
    if (is_known || problems.size() >= most_problems)
        return;
    problems.push_back(std::move(problem));
    if (problem_handler)
        problem_handler(problems.back());
}

void Stage::link_host()
{
    if (!host.type)
        return;
    Block const& block = program->blocks[m_root->block];
    for (Index i = 0; i < block.slots.count; ++i) {
        Slot const& slot = program->slots[block.slots.first + i];
        if (slot.access != Access::Private)
            link_property(block.slots.first + i, m_instance->cells[i]);
    }
    for (Event const& event : m_root->events)
        link_event(event);
    check_host_names();
}

static std::string marked(
    std::string_view first, std::string_view between = {}, std::string_view second = {})
{
    std::string text;
    text.append("`").append(first).append(between).append(second).append("`");
    return text;
}

void Stage::link_property(Index index, Cell& cell)
{
    Slot const& slot = program->slots[index];
    auto const found = std::find_if(host.type->fields.begin(), host.type->fields.end(),
        [&](HostField const& field) { return is_same_name(slot.name, field.name); });
    std::string cause = marked(m_root->name, ".", slot.name);
    if (found == host.type->fields.end()) {
        cause.append(" has no counterpart: the C++ type ").append(marked(host.type->name));
        cause.append(" has no member of that name");
        if (slot.access == Access::In && slot.binding == none)
            add_problem(m_root->at, std::move(cause),
                "add it to fields_of<>, or give the property a value here");
        return;
    }
    HostLink link { .cell = &cell, .field = &*found, .is_read = slot.access != Access::Out };
    std::string const wrong = fit(program->types, slot.type, *found->type, link.plan);
    if (!wrong.empty()) {
        cause.append(" and ").append(marked(host.type->name, "::", found->name));
        cause.append(" differ: ").append(wrong);
        add_problem(m_root->at, std::move(cause), "write the same type on both sides");
        return;
    }
    if (slot.access != Access::In)
        cell.set(CellFlag::Hosted);
    if (slot.access == Access::Out)
        cell.set(CellFlag::Watched);
    m_links.push_back(std::move(link));
}

void Stage::link_event(Event const& event)
{
    EventLink& link = m_events.emplace_back();
    auto const found = std::find_if(host.type->functions.begin(), host.type->functions.end(),
        [&](HostFunction const& each) { return each.call && is_same_name(event.name, each.name); });
    std::string cause = "the event ";
    cause.append(marked(m_root->name, ".", event.name)).append(": ");
    std::size_t const begin = cause.size();
    if (found == host.type->functions.end())
        cause.append("the C++ type ")
            .append(marked(host.type->name))
            .append(" has no member function of that name");
    else if (found->parameters.size() != event.parameters.size())
        cause.append(marked(host.type->name, "::", found->name))
            .append(" takes ")
            .append(std::to_string(found->parameters.size()))
            .append(" values, the event has ")
            .append(std::to_string(event.parameters.size()));
    for (std::size_t i = 0; cause.size() == begin && i < event.parameters.size(); ++i) {
        std::string const wrong = fit(program->types, event.parameters[i].type,
            *found->parameters[i], link.plans.emplace_back());
        if (!wrong.empty())
            cause.append(marked(event.parameters[i].name)).append(": ").append(wrong);
    }
    if (cause.size() == begin)
        link.function = &*found;
    else
        add_problem(
            m_root->at, std::move(cause), "write the function so, and name it in fields_of<>");
}

HostFunction const* Stage::host_function(std::string_view name) const
{
    if (!host.type)
        return nullptr;
    auto const found = std::find_if(host.type->functions.begin(), host.type->functions.end(),
        [&](HostFunction const& each) { return is_same_name(name, each.name); });
    return found == host.type->functions.end() ? nullptr : &*found;
}

// What `canvas` and `immediate` ask for.
void Stage::check_host_names()
{
    for (Block const& block : program->blocks) {
        for (Index e = 0; e < block.elements.count; ++e) {
            Element const& element = program->elements[block.elements.first + e];
            for (Index p = 0; p < element.properties.count; ++p) {
                ElementProperty const& property = program->properties[element.properties.first + p];
                if (property.property >= element.declaration->properties.size()
                    || element.declaration->properties[property.property].type != "host"
                    || property.slot == none)
                    continue;
                Index const binding = program->slots[block.slots.first + property.slot].binding;
                if (binding == none || program->expressions[binding].op != Op::Text)
                    continue;
                std::string const& name = program->texts[program->expressions[binding].a];
                if (!host_function(name))
                    add_problem(program->expressions[binding].at,
                        "the C++ type " + marked(host.type->name) + " has no member function "
                            + marked(name),
                        "add one that takes a Canvas& or a Ui&, and name it in fields_of<>");
            }
        }
    }
}

void Stage::poll_host()
{
    if (m_is_delivering)
        return;
    for (HostLink& link : m_links) {
        if (!link.is_read || (link.only_when_touched && !link.is_touched))
            continue;
        link.is_touched = false;
        Cell& cell = *link.cell;
        void const* const address = link.field->address(host.address);
        if (slot_of(cell).animations.count == 0) {
            std::int64_t const before = cell.value.as_int();
            cell.clear(CellFlag::Dirty);
            cell.evaluated = cell.evaluated == 0 ? 1 : cell.evaluated;
            if (!link.plan.read(address, cell.value))
                continue;
            cell.set(CellFlag::Known);
            cell.clear(CellFlag::Fresh);
            graph.mark_changed(cell);
            if (cell.has(CellFlag::State))
                remember_state(cell, before);
        } else if (link.plan.read(address, link.mirror) && !start_motion(cell, link.mirror))
            graph.set(cell, link.mirror);
    }
}

void Stage::write_host(Cell& cell)
{
    if (cell.has(CellFlag::Hosted)) {
        for (HostLink& link : m_links) {
            if (link.cell == &cell)
                link.plan.write(link.field->address(host.address), cell.value);
        }
    }
    // An item of a list belongs to the list.
    Instance& row = *cell.instance;
    bool const is_item = row.branch && &cell == &row.cells[0]
                         && program->nodes[row.branch->node].kind == Node::Kind::Repeater;
    if (!is_item || row.branch->probe == &row)
        return;
    Repeater const& repeater = program->repeaters[program->nodes[row.branch->node].index];
    evaluator.assign_item(repeater.list, *row.parent, row.item, cell.value);
}

void Stage::emit(Index event, std::span<Value const> arguments)
{
    if (event < m_events.size() && m_events[event].function)
        m_events[event].function->call(host.address, m_events[event].plans, arguments);
    if (event_handler && m_root && event < m_root->events.size())
        event_handler(m_root->events[event].name, arguments);
}

void Stage::touch(std::string_view property, bool only_when_touched)
{
    for (HostLink& link : m_links) {
        if (!is_same_name(slot_of(*link.cell).name, property)
            && slot_of(*link.cell).name != property)
            continue;
        link.is_touched = true;
        link.only_when_touched = link.only_when_touched || only_when_touched;
    }
}

}
