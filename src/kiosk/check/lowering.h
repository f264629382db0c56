// SPDX-License-Identifier: MIT
//
// Lowering: checked syntax trees into a Program, in one walk. First the shape of a root (blocks,
// elements, slots, names), with every component in place of its use; then, when all names are
// known, what the slots are bound to and what the handlers do.
//
// Its pieces stand in source files of their own: types, components, elements, properties, motion,
// actions, and expressions by their kind.

#pragma once

#include "draft.h"
#include "module.h"
#include "spelling.h"

#include <oriel/kiosk/library.h>

#include <functional>
#include <optional>
#include <unordered_set>

namespace oriel::kiosk::check {

class Lowering {
public:
    Lowering(Modules& modules, Library const& library, Program& program);

    void run();

private:
    using Kind = TypeKind;

    // lowering.cpp
    Module& module_of(Scope const& scope) { return m_modules[scope.instance->module]; }
    SyntaxTree const& tree_of(Scope const& scope) { return module_of(scope).tree; }
    void fault(Scope const& scope, NodeId node, std::string cause, std::string remedy);
    void fault_name(Scope const& scope, NodeId node, std::string cause, std::string remedy);
    SourceRange range_of(Scope const& scope, NodeId node);
    bool is_too_deep(Scope const& scope, NodeId node);
    bool is_too_large(Scope const& scope, NodeId node);
    void defer(std::function<void()> work) { m_pending.push_back(std::move(work)); }
    // After all else: states choose between what is bound by then.
    void defer_late(std::function<void()> work) { m_late.push_back(std::move(work)); }
    void run_pending();
    std::string type_name(TypeId type) const;
    Kind kind_of(TypeId type) const;
    Index text_index(std::string_view text);

    // lower_types.cpp
    void declare_library_types();
    TypeId type_of(Index module, NodeId node);
    TypeId type_of_text(std::string_view text);
    TypeId named_type(Index module, NodeId node);
    TypeId declared_type(Declaration declaration);
    TypeId enum_type(Declaration declaration);
    TypeId struct_type(Declaration declaration);
    std::vector<TypeField> parameters_of(Index module, NodeId node);
    std::vector<TypeField> const& parameters_of_text(std::string_view text);
    std::optional<Index> enum_value(TypeId type, std::string_view name) const;

    // lower_root.cpp
    void globals();
    void root(Index module, NodeId node, bool is_kept);
    void flatten(std::size_t first_draft);
    void flatten(BlockDraft& draft);
    void flatten_elements(BlockDraft& draft);

    // lower_theme.cpp
    void themes();
    void theme_tokens(std::vector<std::vector<Declaration>> const& declared);
    bool mentions_theme();
    void theme_token(std::string_view name, std::vector<Checked> const& values,
        std::vector<std::size_t> const& bases);
    std::size_t base_of(std::size_t theme, Checked mode) const;
    Checked theme_value(
        std::string_view name, std::vector<Checked> const& before, NodeId value, Scope& scope);
    Index toolkit_token(std::string_view name, std::size_t theme);

    // lower_component.cpp
    BlockDraft& new_block(BlockDraft* parent);
    Scope& new_scope(Scope* parent, BlockDraft& block, Instance& instance);
    Instance& new_instance(Index module, NodeId node);
    void declare_members(Instance& instance);
    void declare_property(Instance& instance, NodeId node);
    void declare_event(Instance& instance, NodeId node);
    void declare_function(Instance& instance, NodeId node);
    void declare(Scope& scope, std::string_view name, Entry entry, NodeId node);
    void lower_members(Instance& instance, std::vector<Node>& nodes);
    void use_component(NodeId node, Scope& scope, Declaration declaration, std::uint64_t key,
        std::vector<Node>& nodes);
    void forward_common(Instance& instance, std::vector<Node> const& nodes, std::size_t before);
    void check_fills(Instance& instance);
    void check_use(Instance& instance);
    void check_use_member(Instance& instance, NodeId member);
    bool is_common_property(std::string_view name) const;
    NodeId use_member(Instance const& instance, Syntax kind, std::string_view name);
    NodeId positional_of(Scope const& scope, NodeId element);
    void bind_property(Instance& instance, PropertyDraft& property, NodeId declaration);
    std::vector<std::string_view> property_names(Instance const& instance);

    // lower_element.cpp
    void content(NodeId parent, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    void content_member(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    void element(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    void builtin_element(NodeId node, Scope& scope, ElementDeclaration const& declaration,
        std::uint64_t key, std::vector<Node>& nodes);
    void element_member(ElementDraft& element, NodeId member, Scope& scope, bool is_forwarded);
    void element_binding(ElementDraft& element, std::string_view name, NodeId name_node,
        NodeId value, Scope& scope, Syntax kind);
    void host_name(ElementPropertyDraft& property, NodeId value, Scope& scope);
    void element_handler(ElementDraft& element, NodeId handler, Scope& scope);
    void element_animate(ElementDraft& element, NodeId animate, Scope& scope);
    ElementPropertyDraft* find_property(ElementDraft& element, std::string_view name);
    ElementPropertyDraft* ensure_property(ElementDraft& element, std::string_view name);
    std::vector<std::string_view> property_names(ElementDraft const& element) const;
    void conditional(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    Index branch(NodeId content_node, Scope& scope, std::uint64_t key);
    void repeater(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    void slot(NodeId node, Scope& scope, std::uint64_t key, std::vector<Node>& nodes);
    void fault_unknown_element(NodeId node, Scope& scope);

    // lower_property.cpp
    Index new_slot(BlockDraft& block, std::string name, TypeId type, Access access);
    void ensure_slot(PropertyDraft& property);
    void bind(BlockDraft& block, Index slot, NodeId value, Scope& scope);
    void change_handler(NodeId node, Scope& scope);
    Index initial_of(PropertyDraft const& property);
    // A property that may be animated or set: `panel.height`, `height` of the component.
    PropertyDraft* property_at(NodeId path, Scope& scope);
    Checked read_property(PropertyDraft& property, Context const& context, NodeId node);
    Index up_to(Context const& context, BlockDraft const& block, Scope const& scope, NodeId node);

    // lower_motion.cpp
    void states(NodeId node, Scope& scope);
    void state_settings(NodeId state, Scope& scope, Index state_slot, Index number);
    void transition(NodeId node, NodeId states_node, Scope& scope, Index state_slot);
    Index state_number(NodeId name, NodeId states_node, Scope& scope);
    void animate(NodeId node, Scope& scope, Index state_slot, Index from, Index to);
    void animate_property(
        PropertyDraft& property, NodeId path, NodeId node, Scope& scope, Animation animation);
    void animation_settings(NodeId node, Scope& scope, BlockDraft& block, Animation& animation);

    // lower_timeline.cpp
    void timeline(NodeId node, Scope& scope, Index index);
    void steps(NodeId parent, Scope& scope, BlockDraft& block);
    void step(NodeId node, Scope& scope, BlockDraft& block);
    void tween(NodeId node, Scope& scope, BlockDraft& block, Step& step);
    void keyframes(NodeId node, Scope& scope, BlockDraft& block, Step& step);
    void keyframe(NodeId node, Scope& scope, BlockDraft& block, TypeId type);
    bool step_target(NodeId path, Scope& scope, BlockDraft& block, Step& step, TypeId& type);

    // lower_action.cpp
    // An action with its locals: a Do.
    Index action(NodeId node, Scope& scope, BlockDraft& block, Frame& frame);
    Index statements(NodeId node, Context const& context);
    Index statement(NodeId node, Context const& context);
    Index let(NodeId node, Context const& context);
    Index assignment(NodeId node, Context const& context);
    Index if_statement(NodeId node, Context const& context);
    Index for_statement(NodeId node, Context const& context);
    Index return_statement(NodeId node, Context const& context);
    Index add_local(Frame& frame, std::string_view name, TypeId type);
    bool may_assign(NodeId node, Context const& context);
    bool returns(NodeId node, Scope const& scope);
    bool is_handler_of_use(FunctionDraft const& function);
    bool needs_effects(Context const& context, NodeId node, std::string_view what);
    bool lower_function(FunctionDraft& function, Scope const& from, NodeId call);

    // lower_expression.cpp
    Checked lower(NodeId node, Context const& context, TypeId wanted = any_type);
    // With the conversions that happen silently; a fault when it cannot be.
    Index lower_as(NodeId node, Context const& context, TypeId type);
    Checked convert(Checked value, TypeId type);
    bool can_convert(TypeId from, TypeId to) const;
    Index add(Op op, TypeId type, SourceRange at, Index a = none, Index b = none, Index c = 0,
        double number = 0);
    Range add_operands(std::vector<Index> const& operands);
    Checked name(NodeId node, Context const& context, TypeId wanted);
    Checked number(NodeId node, Context const& context, TypeId wanted);
    Checked color(NodeId node, Context const& context);
    Checked list(NodeId node, Context const& context, TypeId wanted);
    Checked item(NodeId node, Context const& context);
    Checked member(NodeId node, Context const& context, TypeId wanted);
    std::optional<Checked> member_of_name(NodeId node, Context const& context);
    Checked value_member(NodeId node, Context const& context);
    Checked choice(NodeId node, Context const& context, TypeId wanted);
    Checked element_property(ElementDraft& element, NodeId node, Context const& context);
    Checked instance_property(Instance& instance, NodeId node, Context const& context);
    Checked named_constant(NodeId node, Context const& context, TypeId wanted);
    Checked named_color(NodeId node, Context const& context);
    Entry const* find(Context const& context, std::string_view name) const;
    Local const* find_local(Context const& context, std::string_view name) const;
    Declaration const* find_declaration(Scope const& scope, std::string_view name);
    Instance* find_global(Scope const& scope, std::string_view name);
    std::vector<std::string_view> visible_names(Context const& context);
    Checked constant(
        Op op, TypeId type, NodeId node, Context const& context, Index a, double number = 0);

    // lower_operator.cpp
    Checked unary(NodeId node, Context const& context, TypeId wanted);
    Checked binary(NodeId node, Context const& context, TypeId wanted);
    Checked logic(NodeId node, Context const& context, Op op);
    Checked compare(NodeId node, Context const& context, TokenKind how);
    Checked arithmetic(NodeId node, Context const& context, TokenKind how, TypeId wanted);
    Checked combine(TokenKind how, Checked left, Checked right, Scope const& scope, NodeId node);
    Checked or_else(NodeId node, Context const& context, TypeId wanted);
    bool is_bare_number(Scope const& scope, NodeId node);
    bool unify(Checked& left, Checked& right);
    Checked operator_fault(
        TokenKind how, Checked left, Checked right, Scope const& scope, NodeId node);

    // lower_text.cpp
    Checked string(NodeId node, Context const& context, TypeId wanted);
    Index interpolation(NodeId node, Context const& context);
    Index as_text(Checked value, Scope const& scope, NodeId node);
    Checked translation(NodeId node, Context const& context);
    Index message_index(Message message);
    std::string message_text(NodeId string, Scope const& scope, Context const& context,
        Message& message, std::vector<Index>& operands);

    // lower_call.cpp
    Checked call(NodeId node, Context const& context, TypeId wanted);
    Checked call_name(NodeId node, NodeId callee, Context const& context, TypeId wanted);
    std::optional<Checked> call_member(NodeId node, NodeId callee, Context const& context);
    Checked call_function(
        FunctionDraft& function, NodeId node, NodeId first, Context const& context);
    Checked call_event(EventDraft& event, NodeId node, Context const& context);
    Checked call_builtin(
        std::string_view name, NodeId node, NodeId first, Context const& context, TypeId wanted);
    Checked call_action(ElementDraft& element, NodeId node, NodeId callee, Context const& context);
    Checked call_timeline(Entry const& entry, NodeId node, NodeId callee, Context const& context);
    Checked struct_literal(TypeId type, NodeId node, Context const& context);
    Checked gradient(FunctionDeclaration const& function, NodeId node, Context const& context);
    std::vector<NodeId> arguments_of(NodeId call, NodeId first, Scope const& scope);
    bool lower_arguments(std::vector<TypeField> const& parameters,
        std::vector<NodeId> const& arguments, std::string_view name, NodeId node,
        Context const& context, std::vector<Index>& operands);
    Index field_default(TypeId type, std::size_t place, NodeId node, Context const& context);
    Index find_action(ElementDraft const& element, std::string_view name) const;

    // lower_builtin.cpp
    TypeId common_parameter(
        std::vector<FunctionDeclaration const*> const& functions, std::size_t index);
    int fit(FunctionDeclaration const& function, std::vector<Checked> const& arguments);
    Checked builtin_call(FunctionDeclaration const& function, std::vector<NodeId> const& nodes,
        std::vector<Checked>& arguments, NodeId node, Context const& context);
    Index builtin_index(FunctionDeclaration const& function);

    // cycles.cpp
    void check_cycles(std::size_t first_draft);

    static constexpr int most_depth = 600;
    static constexpr std::size_t most_elements = 100'000;
    static constexpr std::size_t most_expressions = 2'000'000;

    Modules& m_modules;
    Library const& m_library;
    Program& m_program;
    std::deque<BlockDraft> m_blocks;
    std::deque<Scope> m_scopes;
    std::deque<Instance> m_instances;
    std::deque<std::function<void()>> m_pending;
    std::deque<std::function<void()>> m_late;
    std::unordered_map<std::uint64_t, TypeId> m_declared_types; // by module and node
    std::unordered_map<TypeId, Declaration> m_struct_declarations;
    std::unordered_set<std::uint64_t> m_types_in_work;
    std::unordered_map<std::string_view, TypeId> m_text_types;
    std::unordered_map<std::string_view, std::vector<TypeField>> m_text_parameters;
    std::unordered_map<std::string_view, ElementDeclaration const*> m_elements_by_name;
    std::unordered_map<std::string_view, std::vector<FunctionDeclaration const*>>
        m_functions_by_name;
    std::unordered_map<FunctionDeclaration const*, Index> m_builtin_places;
    std::unordered_map<std::string, Index> m_text_places;
    std::unordered_map<std::string, Index> m_message_places;
    std::unordered_map<std::uint64_t, Instance*> m_globals; // by module and node
    Instance* m_theme = nullptr;
    std::size_t m_element_count = 0;
    int m_depth = 0;
    bool m_is_too_large = false;
};

inline std::uint64_t key_of(Declaration declaration)
{
    return (std::uint64_t { declaration.module } << 32u) | declaration.node;
}

// One level further in while it lives.
class Deeper {
public:
    explicit Deeper(int& depth) : m_depth(++depth) {}
    ~Deeper() { --m_depth; }
    Deeper(Deeper const&) = delete;
    Deeper& operator=(Deeper const&) = delete;

private:
    int& m_depth;
};

}
