// SPDX-License-Identifier: MIT
#include "lowering.h"

#include <algorithm>

namespace oriel::kiosk::check {

namespace {

// The expressions within one; whether they are operands, a range of Program::operands.
void for_each_part(Program const& program, Expression const& expression, std::vector<Index>& parts)
{
    switch (expression.op) {
    case Op::Interpolate:
    case Op::Translate:
    case Op::Struct:
    case Op::List:
    case Op::Call:
    case Op::CallBuiltin:
    case Op::Emit:
    case Op::ElementCall:
    case Op::Do:
        for (Index place = 0; place < expression.c; ++place)
            parts.push_back(program.operands[expression.b + place]);
        break;
    case Op::Field:
    case Op::Not:
    case Op::Negate:
    case Op::Convert:
    case Op::Format:
    case Op::Return:
        parts.push_back(expression.a);
        break;
    case Op::Choose:
    case Op::If:
        parts.insert(parts.end(), { expression.a, expression.b, expression.c });
        break;
    case Op::Let:
        parts.push_back(expression.b);
        break;
    case Op::Repeat:
        parts.insert(parts.end(), { expression.b, expression.c });
        break;
    case Op::Item:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Modulo:
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessOrEqual:
    case Op::And:
    case Op::Or:
    case Op::OrElse:
    case Op::Assign:
        parts.insert(parts.end(), { expression.a, expression.b });
        break;
    default:
        break;
    }
}

struct SlotNode {
    BlockDraft* block = nullptr;
    Index slot = 0;
    enum class Mark : std::uint8_t { New, Open, Done } mark = Mark::New;
};

struct Visit {
    std::size_t node = 0;
    std::vector<std::size_t> needs {};
    std::size_t next = 0;
};

BlockDraft* outer(BlockDraft* block, Index up)
{
    for (; up > 0 && block != nullptr; --up)
        block = block->parent;
    return block;
}

// The slots of some blocks, and which follows which.
class Slots {
public:
    Slots(Program const& program, std::deque<BlockDraft>& blocks, std::size_t first)
        : m_program(program)
    {
        for (std::size_t index = first; index < blocks.size(); ++index) {
            m_first.emplace(&blocks[index], m_nodes.size());
            for (Index slot = 0; slot < blocks[index].slots.size(); ++slot)
                m_nodes.push_back({ &blocks[index], slot });
        }
    }

    // The first circle, its first node at both ends; empty when there is none.
    std::vector<SlotNode> find_circle()
    {
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            if (m_nodes[node].mark == SlotNode::Mark::New && visit(node))
                return circle();
        }
        return {};
    }

private:
    // True when it comes back to an open one; then m_path leads there.
    bool visit(std::size_t start)
    {
        open(start);
        while (!m_path.empty()) {
            Visit& here = m_path.back();
            if (here.next == here.needs.size()) {
                m_nodes[here.node].mark = SlotNode::Mark::Done;
                m_path.pop_back();
                continue;
            }
            std::size_t const needed = here.needs[here.next++];
            if (m_nodes[needed].mark == SlotNode::Mark::Open) {
                m_back = needed;
                return true;
            }
            if (m_nodes[needed].mark == SlotNode::Mark::New)
                open(needed);
        }
        return false;
    }
    void open(std::size_t node)
    {
        m_nodes[node].mark = SlotNode::Mark::Open;
        m_path.push_back({ node, needs_of(m_nodes[node]) });
    }
    std::vector<SlotNode> circle() const
    {
        auto const from = std::find_if(
            m_path.begin(), m_path.end(), [&](Visit const& visit) { return visit.node == m_back; });
        std::vector<SlotNode> nodes;
        for (auto visit = from; visit != m_path.end(); ++visit)
            nodes.push_back(m_nodes[visit->node]);
        nodes.push_back(m_nodes[m_back]);
        return nodes;
    }
    std::vector<std::size_t> needs_of(SlotNode const& node)
    {
        std::vector<std::size_t> needs;
        std::vector<std::pair<Index, BlockDraft*>> work;
        std::unordered_set<Index> called;
        std::vector<Index> parts;
        work.emplace_back(node.block->slots[node.slot].binding, node.block);
        while (!work.empty()) {
            auto const [index, block] = work.back();
            work.pop_back();
            if (index == none || block == nullptr)
                continue;
            Expression const& expression = m_program.expressions[index];
            if (expression.op == Op::Slot) {
                auto const known = m_first.find(outer(block, expression.up));
                if (known != m_first.end())
                    needs.push_back(known->second + expression.a);
                continue;
            }
            parts.clear();
            for_each_part(m_program, expression, parts);
            for (Index const part : parts)
                work.emplace_back(part, block);
            if (expression.op == Op::Call && called.insert(expression.a).second)
                work.emplace_back(
                    m_program.functions[expression.a].body, outer(block, expression.up));
        }
        return needs;
    }

    Program const& m_program;
    std::vector<SlotNode> m_nodes;
    std::unordered_map<BlockDraft const*, std::size_t> m_first;
    std::vector<Visit> m_path;
    std::size_t m_back = 0;
};

}

void Lowering::check_cycles(std::size_t first_draft)
{
    if (m_modules.have_errors())
        return;
    std::vector<SlotNode> const circle = Slots(m_program, m_blocks, first_draft).find_circle();
    if (circle.empty())
        return;
    std::string names;
    for (SlotNode const& node : circle)
        names += told({ names.empty() ? "" : " → ", node.block->slots[node.slot].name });
    SlotNode const& first = circle.front();
    SourceRange const at = m_program.expressions[first.block->slots[first.slot].binding].at;
    m_modules[at.file].faults.add({ at.begin, at.end,
        told({ circle.size() == 2 ? "this property follows itself: "
                                  : "these properties follow each other: ",
            names }),
        "compute one of them from something else" });
}

}
