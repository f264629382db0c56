// SPDX-License-Identifier: MIT
#include "kiosk/view/stage.h"

#include <oriel/core/hash.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace oriel::kiosk {

// Of a `for` whose rows are all there at once.
constexpr std::uint32_t most_rows = 10'000;

static std::uint64_t hash_of(Value const& value)
{
    switch (value.kind()) {
    case ValueKind::Text:
        return hash_bytes(value.as_text());
    case ValueKind::Number:
        return hash_mix(3, std::bit_cast<std::uint64_t>(value.as_number()));
    case ValueKind::Items: {
        std::uint64_t hash = value.items().size();
        for (Value const& item : value.items())
            hash = hash_mix(hash, hash_of(item));
        return hash;
    }
    default:
        return hash_mix(
            static_cast<std::uint64_t>(value.kind()), static_cast<std::uint64_t>(value.as_int()));
    }
}

std::unique_ptr<Instance> Stage::make(Index block_index, Instance* parent, Branch* branch)
{
    auto instance = std::make_unique<Instance>();
    Block const& block = program->blocks[block_index];
    auto const& branches = shape.branches[block_index];
    instance->block = block_index;
    instance->parent = parent;
    instance->branch = branch;
    instance->slot_count = block.slots.count;
    instance->branch_count = static_cast<std::uint32_t>(branches.size());
    instance->cells = std::make_unique<Cell[]>(block.slots.count);
    instance->branches = std::make_unique<Branch[]>(branches.size());
    for (std::size_t i = 0; i < branches.size(); ++i) {
        Branch& made = instance->branches[i];
        made.node = branches[i].node;
        made.is_virtual = branches[i].is_virtual;
        Node const& node = program->nodes[made.node];
        made.cell.instance = instance.get();
        made.cell.expression = node.kind == Node::Kind::Conditional
                                   ? program->conditionals[node.index].condition
                                   : program->repeaters[node.index].list;
    }
    return instance;
}

void Stage::activate(Instance& instance)
{
    Block const& block = program->blocks[instance.block];
    instance.is_active = true;
    for (Index i = 0; i < instance.slot_count; ++i) {
        Index const index = block.slots.first + i;
        Slot const& slot = program->slots[index];
        Cell& cell = instance.cells[i];
        cell.instance = &instance;
        cell.slot = index;
        cell.expression = slot.binding;
        cell.flags = shape.slot_flags[index];
        cell.evaluated = 0;
        auto const initial = std::lower_bound(shape.slot_values.begin(), shape.slot_values.end(),
            index, [](auto const& each, Index key) { return each.first < key; });
        if (initial != shape.slot_values.end() && initial->first == index)
            cell.value.assign(*initial->second);
        else
            set_default(cell.value, program->types, slot.type);
        if (slot.binding != none)
            graph.mark_dirty(cell);
    }
    for (std::uint32_t i = 0; i < instance.branch_count; ++i) {
        Cell& cell = instance.branches[i].cell;
        cell.flags = static_cast<std::uint16_t>(CellFlag::Structure);
        cell.evaluated = 0;
        cell.value.set_empty();
        graph.mark_dirty(cell);
    }
}

void Stage::deactivate(Instance& instance)
{
    instance.is_active = false;
    for (std::uint32_t i = 0; i < instance.slot_count; ++i)
        graph.detach(instance.cells[i]);
    for (std::uint32_t i = 0; i < instance.branch_count; ++i) {
        Branch& branch = instance.branches[i];
        graph.detach(branch.cell);
        for (Row const& row : branch.rows) {
            deactivate(*row.instance);
            branch.spare.push_back(row.instance);
        }
        branch.rows.clear();
        for (Instance** each : { &branch.probe, &branch.shown }) {
            if (!*each)
                continue;
            deactivate(**each);
            branch.spare.push_back(*each);
            *each = nullptr;
        }
    }
    forget(instance);
}

// Whatever else knows of it.
void Stage::forget(Instance const& instance)
{
    for (std::uint32_t i = 0; i < instance.slot_count; ++i) {
        Cell const& cell = instance.cells[i];
        if (cell.has(CellFlag::Moving))
            m_animator.drop(cell);
        if (cell.has(CellFlag::State))
            std::erase_if(
                m_state_changes, [&](StateChange const& change) { return change.cell == &cell; });
    }
    std::erase_if(m_runs, [&](Run const& run) { return run.instance == &instance; });
    std::erase_if(
        m_actions, [&](QueuedAction const& action) { return action.instance == &instance; });
    for (std::size_t i = 0; i < m_queued; ++i) {
        if (m_queue[i].instance == &instance)
            m_queue[i].instance = nullptr;
    }
    std::erase_if(m_watched, [&](Cell const* cell) { return cell->instance == &instance; });
}

Instance& Stage::take_spare(Branch& branch, Index block, Instance& parent)
{
    auto const found = std::find_if(branch.spare.begin(), branch.spare.end(),
        [&](Instance const* each) { return each->block == block; });
    if (found != branch.spare.end()) {
        Instance& instance = **found;
        branch.spare.erase(found);
        activate(instance);
        return instance;
    }
    branch.instances.push_back(make(block, &parent, &branch));
    activate(*branch.instances.back());
    return *branch.instances.back();
}

Branch* Stage::branch_of(Cell const& cell) const
{
    Instance& instance = *cell.instance;
    for (std::uint32_t i = 0; i < instance.branch_count; ++i) {
        if (&instance.branches[i].cell == &cell)
            return &instance.branches[i];
    }
    return nullptr;
}

void Stage::update(Branch& branch, Instance& instance)
{
    if (program->nodes[branch.node].kind == Node::Kind::Conditional)
        update_conditional(branch, instance);
    else if (!branch.is_virtual)
        update_rows(branch, instance);
}

void Stage::update_conditional(Branch& branch, Instance& instance)
{
    Conditional const& conditional = program->conditionals[program->nodes[branch.node].index];
    Index const wanted =
        branch.cell.value.as_bool() ? conditional.then_block : conditional.else_block;
    if (branch.shown && branch.shown->block == wanted)
        return;
    if (branch.shown) {
        deactivate(*branch.shown);
        branch.spare.push_back(branch.shown);
    }
    branch.shown = wanted == none ? nullptr : &take_spare(branch, wanted, instance);
}

// Not computed: it is read where it is, and not copied.
static bool is_somewhere(Expression const& expression)
{
    return expression.op == Op::Slot || expression.op == Op::Field || expression.op == Op::Item;
}

Value const& Stage::list_of(Branch const& branch, Instance& instance)
{
    Repeater const& repeater = program->repeaters[program->nodes[branch.node].index];
    return is_somewhere(program->expressions[repeater.list])
               ? evaluator.read(repeater.list, instance)
               : branch.cell.value;
}

// The row's own slots 0 and 1.
void Stage::set_row(Instance& row, Value const& item, std::uint32_t place)
{
    row.item = place;
    if (row.slot_count > 0)
        graph.set(row.cells[0], item);
    if (row.slot_count > 1)
        graph.set(row.cells[1], Value::of(static_cast<std::int64_t>(place)));
}

void Stage::set_item(Instance& row, Branch const& branch, std::size_t place)
{
    Value const& list = list_of(branch, *row.parent);
    if (list.kind() == ValueKind::Items && place < list.items().size())
        set_row(row, list.items()[place], static_cast<std::uint32_t>(place));
    else
        set_row(
            row, Value::of(static_cast<std::int64_t>(place)), static_cast<std::uint32_t>(place));
}

// Which items there are rows for, and their keys. Every item goes through one instance of the
// block, the probe: what its filter and its key read, the cell depends on.
bool Stage::find_rows(Cell& cell)
{
    Branch& branch = *branch_of(cell);
    Instance& instance = *cell.instance;
    Repeater const& repeater = program->repeaters[program->nodes[branch.node].index];
    if (!is_somewhere(program->expressions[repeater.list]))
        evaluator.evaluate(repeater.list, instance, cell.value);
    Value const& list = list_of(branch, instance);
    std::size_t const count =
        list.kind() == ValueKind::Items
            ? list.items().size()
            : static_cast<std::size_t>(std::clamp<std::int64_t>(list.as_int(), 0, 10'000'000));
    branch.order.clear();
    branch.row_keys.clear();
    branch.row_count = static_cast<std::uint32_t>(count);
    if (repeater.filter == none && repeater.key == none)
        return true;
    if (!branch.probe)
        branch.probe = &take_spare(branch, repeater.block, instance);
    Instance& probe = *branch.probe;
    for (std::size_t i = 0; i < count; ++i) {
        set_item(probe, branch, i);
        if (repeater.filter != none && !evaluator.truth(repeater.filter, probe))
            continue;
        branch.order.push_back(static_cast<std::uint32_t>(i));
        if (repeater.key != none)
            branch.row_keys.push_back(hash_of(evaluator.read(repeater.key, probe)));
    }
    branch.row_count = static_cast<std::uint32_t>(branch.order.size());
    tell_equal_keys_apart(branch, repeater);
    return true;
}

void Stage::tell_equal_keys_apart(Branch& branch, Repeater const& repeater)
{
    m_key_order.clear();
    for (std::uint32_t i = 0; i < branch.row_keys.size(); ++i)
        m_key_order.emplace_back(branch.row_keys[i], i);
    std::sort(m_key_order.begin(), m_key_order.end());
    bool has_equal = false;
    for (std::size_t i = 1, occurrence = 0; i < m_key_order.size(); ++i) {
        bool const is_equal = m_key_order[i].first == m_key_order[i - 1].first;
        occurrence = is_equal ? occurrence + 1 : 0;
        if (is_equal)
            branch.row_keys[m_key_order[i].second] = hash_mix(m_key_order[i].first, occurrence);
        has_equal = has_equal || is_equal;
    }
    if (has_equal)
        add_problem(program->expressions[repeater.key].at,
            "two rows have the same key: they are told apart by their order",
            "name a key after `by` that differs from row to row");
}

std::uint64_t Stage::row_key(Branch const& branch, std::size_t row) const
{
    if (row < branch.row_keys.size())
        return branch.row_keys[row];
    return row < branch.order.size() ? branch.order[row] : row;
}

void Stage::update_rows(Branch& branch, Instance& instance)
{
    Repeater const& repeater = program->repeaters[program->nodes[branch.node].index];
    if (branch.row_count > most_rows)
        add_problem(program->expressions[repeater.list].at,
            "more than ten thousand rows are there at once; the others are left out",
            "put the `for` alone into a `list`, which makes rows as they come into view");
    std::uint32_t const count = std::min(branch.row_count, most_rows);
    std::swap(branch.rows, branch.old_rows);
    branch.rows.clear();
    m_key_order.clear();
    for (std::uint32_t i = 0; i < branch.old_rows.size(); ++i)
        m_key_order.emplace_back(branch.old_rows[i].key, i);
    std::sort(m_key_order.begin(), m_key_order.end());
    auto const take_old = [&](std::uint64_t key, std::uint32_t place) -> Instance* {
        if (place < branch.old_rows.size() && branch.old_rows[place].key == key)
            return std::exchange(branch.old_rows[place].instance, nullptr);
        auto found = std::lower_bound(
            m_key_order.begin(), m_key_order.end(), std::pair(key, std::uint32_t { 0 }));
        for (; found != m_key_order.end() && found->first == key; ++found) {
            if (Row& row = branch.old_rows[found->second]; row.instance)
                return std::exchange(row.instance, nullptr);
        }
        return nullptr;
    };
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint64_t const key = row_key(branch, i);
        branch.rows.push_back(
            { take_old(key, i), key, i < branch.order.size() ? branch.order[i] : i });
    }
    for (Row const& row : branch.old_rows) {
        if (!row.instance)
            continue;
        deactivate(*row.instance);
        branch.spare.push_back(row.instance);
    }
    branch.old_rows.clear();
    for (Row& row : branch.rows) {
        if (!row.instance)
            row.instance = &take_spare(branch, repeater.block, instance);
        row.instance->key = row.key;
        set_item(*row.instance, branch, row.item);
    }
}

void Stage::release_unused_rows(Branch& branch)
{
    for (std::size_t i = 0; i < branch.rows.size();) {
        Instance& instance = *branch.rows[i].instance;
        if (std::exchange(instance.is_used, false)) {
            ++i;
            continue;
        }
        deactivate(instance);
        branch.spare.push_back(&instance);
        branch.rows[i] = branch.rows.back();
        branch.rows.pop_back();
    }
}

}
