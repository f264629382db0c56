// SPDX-License-Identifier: MIT
#include "lowering.h"

namespace oriel::kiosk::check {

void Lowering::timeline(NodeId node, Scope& scope, Index index)
{
    SyntaxTree const& tree = tree_of(scope);
    BlockDraft& block = *scope.block;
    Context const context { &scope, &block, nullptr };
    Timeline made { .name = std::string(tree.name(node)) };
    made.steps.first = static_cast<Index>(m_program.steps.size());
    m_program.steps.emplace_back();
    steps(node, scope, block);
    m_program.steps[made.steps.first].end = static_cast<Index>(m_program.steps.size());
    made.steps.count = static_cast<Index>(m_program.steps.size()) - made.steps.first;
    for (NodeId const child : children_of(tree, node)) {
        std::string_view const name = tree.name(child);
        if (tree[child].kind == Syntax::Setting && name == "repeat") {
            made.repeat = lower_as(tree[child].child, context, builtin(Kind::Int));
        } else if (tree[child].kind == Syntax::Setting && name == "running") {
            made.running = new_slot(
                block, told({ made.name, ".running" }), builtin(Kind::Bool), Access::Private);
            bind(block, made.running, tree[child].child, scope);
        } else if (tree[child].kind == Syntax::Setting) {
            fault_name(scope, child, told({ "an animation has no `", name, "`" }),
                spelling_remedy(name, { "repeat", "running" }, "it has repeat and running"));
        } else if (tree[child].kind == Syntax::Handler && name == "finished") {
            Frame frame;
            made.on_finished = action(tree.last_child(child), scope, block, frame);
        } else if (tree[child].kind == Syntax::Handler) {
            fault_name(scope, child, told({ "an animation has no event `", name, "`" }),
                "write on finished => …");
        }
    }
    block.timelines[index] = std::move(made);
}

void Lowering::steps(NodeId parent, Scope& scope, BlockDraft& block)
{
    for (NodeId const child : children_of(tree_of(scope), parent))
        step(child, scope, block);
}

void Lowering::step(NodeId node, Scope& scope, BlockDraft& block)
{
    SyntaxTree const& tree = tree_of(scope);
    Syntax const kind = tree[node].kind;
    if (kind < Syntax::Sequence || kind > Syntax::Run || kind == Syntax::Keyframe)
        return;
    auto const place = m_program.steps.size();
    m_program.steps.emplace_back();
    Step made;
    if (kind == Syntax::Sequence || kind == Syntax::Parallel) {
        made.kind = kind == Syntax::Sequence ? Step::Kind::Sequence : Step::Kind::Parallel;
        steps(node, scope, block);
    } else if (kind == Syntax::Tween || kind == Syntax::Spring) {
        made.kind = kind == Syntax::Tween ? Step::Kind::Tween : Step::Kind::Spring;
        tween(node, scope, block, made);
    } else if (kind == Syntax::Keyframes) {
        made.kind = Step::Kind::Keyframes;
        keyframes(node, scope, block, made);
    } else if (kind == Syntax::Pause) {
        made.kind = Step::Kind::Pause;
        made.duration =
            lower_as(tree[node].child, { &scope, &block, nullptr }, builtin(Kind::Duration));
    } else {
        made.kind = Step::Kind::Run;
        Frame frame;
        made.value = action(tree[node].child, scope, block, frame);
    }
    made.end = static_cast<Index>(m_program.steps.size());
    m_program.steps[place] = made;
}

bool Lowering::step_target(NodeId path, Scope& scope, BlockDraft& block, Step& step, TypeId& type)
{
    PropertyDraft* const property = property_at(path, scope);
    if (property == nullptr)
        return false;
    Index const up = up_to({ &scope, &block, nullptr }, *property->block, scope, path);
    step.slot = property->slot;
    step.up = up;
    type = property->type;
    Kind const kind = kind_of(type);
    bool const is_fixed = kind == Kind::Bool || kind == Kind::String || kind == Kind::Enum
                          || kind == Kind::Struct || kind == Kind::List || kind == Kind::Image;
    if (is_fixed)
        fault(scope, path, told({ type_name(type), " has nothing between two values" }),
            "set it in a step of its own: run { name = value }");
    return up != none && !is_fixed;
}

void Lowering::tween(NodeId node, Scope& scope, BlockDraft& block, Step& step)
{
    SyntaxTree const& tree = tree_of(scope);
    NodeId const path = tree[node].child;
    TypeId type = broken_type;
    if (!step_target(path, scope, block, step, type))
        return;
    Context const context { &scope, &block, nullptr };
    step.value = lower_as(tree[path].sibling, context, type);
    bool const is_spring = step.kind == Step::Kind::Spring;
    for (NodeId const setting : children_of(tree, node)) {
        if (tree[setting].kind != Syntax::Setting && tree[setting].kind != Syntax::Flag)
            continue;
        std::string_view const name = tree.name(setting);
        NodeId const value = tree[setting].child;
        if (name == "duration")
            step.duration = lower_as(value, context, builtin(Kind::Duration));
        else if (name == "easing" && !is_spring)
            step.easing = lower_as(value, context, builtin(Kind::Easing));
        else if (name == "bounce" && is_spring)
            step.easing = lower_as(value, context, builtin(Kind::Float));
        else
            fault_name(scope, setting, told({ "there is no setting `", name, "` here" }),
                is_spring ? "a spring has duration and bounce" : "a tween has duration and easing");
    }
}

void Lowering::keyframes(NodeId node, Scope& scope, BlockDraft& block, Step& step)
{
    SyntaxTree const& tree = tree_of(scope);
    TypeId type = broken_type;
    if (!step_target(tree[node].child, scope, block, step, type))
        return;
    for (NodeId const child : children_of(tree, node)) {
        std::string_view const name = tree.name(child);
        if (tree[child].kind == Syntax::Keyframe)
            keyframe(child, scope, block, type);
        else if (tree[child].kind == Syntax::Setting && name == "duration")
            step.duration =
                lower_as(tree[child].child, { &scope, &block, nullptr }, builtin(Kind::Duration));
        else if (tree[child].kind == Syntax::Setting || tree[child].kind == Syntax::Flag)
            fault_name(scope, child, told({ "there is no setting `", name, "` here" }),
                "keyframes have duration, and 50%: value");
    }
}

void Lowering::keyframe(NodeId node, Scope& scope, BlockDraft& block, TypeId type)
{
    SyntaxTree const& tree = tree_of(scope);
    Context const context { &scope, &block, nullptr };
    NodeId const place = tree[node].child;
    NodeId const value = tree[place].sibling;
    if (value == no_node)
        return;
    Step made { .kind = Step::Kind::Keyframe };
    made.duration = lower_as(place, context, builtin(Kind::Percent));
    made.value = lower_as(value, context, type);
    if (tree[value].sibling != no_node)
        made.easing = lower_as(tree[value].sibling, context, builtin(Kind::Easing));
    made.end = static_cast<Index>(m_program.steps.size() + 1);
    m_program.steps.push_back(made);
}

}
