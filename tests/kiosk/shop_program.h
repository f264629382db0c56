// SPDX-License-Identifier: MIT
//
// ShopProgram: a screen as the compiler would lower it, written by hand:
//
//     screen Shop {
//         in-out tickets: [Ticket]   in clock: string   in-out query: string = ""
//         private expanded: bool = false
//         event buy(index: int)
//         column {
//             text clock
//             text-field { value <=> query }
//             button "More" { on click => expanded = !expanded }
//             if expanded { text "Expanded" } else { text "Folded" }
//             column { for ticket, index in tickets by ticket.name
//                          if ticket.name.contains(query) {
//                 row { text ticket.name  checkbox "Wanted" { value <=> ticket.wanted }
//                       button "Buy" { on click => buy(index) } } } }
//         }
//     }

#pragma once

#include <oriel/kiosk/bind.h>
#include <oriel/kiosk/library.h>
#include <oriel/kiosk/program.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

struct ShopTicket {
    std::string name;
    bool wanted = false;
};
struct ShopModel {
    std::vector<ShopTicket> tickets;
    std::string clock;
    std::string query;
    void buy(int index)
    {
        bought.push_back(index);
        if (shrinks)
            tickets.clear();
    }
    std::vector<int> bought;
    bool shrinks = false;
};

class ShopProgram {
public:
    // `heading` goes before everything: a later version of the file.
    static std::shared_ptr<Program const> make(
        std::string_view heading = {}, bool is_virtual = false)
    {
        ShopProgram shop;
        shop.build(heading, is_virtual);
        return std::make_shared<Program const>(std::move(shop.m_program));
    }

private:
    Index add(Expression expression)
    {
        m_program.expressions.push_back(expression);
        return static_cast<Index>(m_program.expressions.size() - 1);
    }
    Index text(std::string_view value)
    {
        m_program.texts.emplace_back(value);
        return add({ .op = Op::Text,
            .type = builtin(TypeKind::String),
            .a = static_cast<Index>(m_program.texts.size() - 1) });
    }
    Index read(Index slot, TypeId type, std::uint16_t up = 0)
    {
        return add({ .op = Op::Slot, .up = up, .type = type, .a = slot });
    }
    Index property_of(ElementDeclaration const& declaration, std::string_view name)
    {
        for (Index i = 0; i < declaration.properties.size(); ++i) {
            if (declaration.properties[i].name == name)
                return i;
        }
        return none;
    }
    struct Set {
        std::string_view name {};
        Index slot = none;
        Index target = none;
    };
    Element element(std::string_view name, std::uint64_t key, std::vector<Set> const& sets,
        Index action = none, std::string_view event = "click")
    {
        ElementDeclaration const* const declaration = m_library.find_element(name);
        Element made { .declaration = declaration, .key = key };
        made.properties = { static_cast<Index>(m_program.properties.size()),
            static_cast<Index>(sets.size()) };
        for (Set const& set : sets)
            m_program.properties.push_back(
                { property_of(*declaration, set.name), set.slot, set.target });
        made.handlers.first = static_cast<Index>(m_program.handlers.size());
        if (action != none) {
            for (Index i = 0; i < declaration->events.size(); ++i) {
                if (declaration->events[i].name == event)
                    m_program.handlers.push_back({ i, action, 2 });
            }
        }
        made.handlers.count = static_cast<Index>(m_program.handlers.size()) - made.handlers.first;
        return made;
    }
    void build(std::string_view heading, bool is_virtual);

    Library m_library = standard_library();
    Program m_program;
    TypeId m_ticket = 0;
    TypeId m_tickets = 0;
};

inline void ShopProgram::build(std::string_view heading, bool is_virtual)
{
    TypeId const string = builtin(TypeKind::String);
    TypeId const boolean = builtin(TypeKind::Bool);
    TypeId const whole = builtin(TypeKind::Int);
    Program& p = m_program;
    m_ticket = p.types.add_struct("Ticket", { { "name", string }, { "wanted", boolean } });
    m_tickets = p.types.list_of(m_ticket);

    // Blocks: 0 globals, 1 the screen, 2 then, 3 else, 4 a row. Slots in this order.
    Index const contains = static_cast<Index>(p.builtins.size());
    for (FunctionDeclaration const* each : m_library.functions()) {
        if (each->name == "contains" && each->parameters.starts_with("text"))
            p.builtins.push_back(each);
    }
    auto const slot = [&](std::string_view name, TypeId type, Access access, Index binding) {
        p.slots.push_back(
            { .name = std::string(name), .type = type, .access = access, .binding = binding });
    };
    slot("tickets", m_tickets, Access::InOut, none);
    slot("clock", string, Access::In, none);
    slot("query", string, Access::InOut, text(""));
    slot("expanded", boolean, Access::Private, none);
    slot("text.text", string, Access::Private, read(1, string));
    slot("button.text", string, Access::Private, text("More"));
    slot("heading.text", string, Access::Private, text(heading));
    slot("hint", string, Access::Private, text("Search"));
    Index const screen_slots = 8;
    slot("then.text", string, Access::Private, text("Expanded"));
    slot("else.text", string, Access::Private, text("Folded"));
    slot("ticket", m_ticket, Access::Private, none);
    slot("index", whole, Access::Private, none);
    auto const field = [&](Index place, TypeId type) {
        return add({ .op = Op::Field, .type = type, .a = read(0, m_ticket), .b = place });
    };
    Index const name_field = field(0, string);
    slot("row.text", string, Access::Private, name_field);
    slot("row.check", string, Access::Private, text("Wanted"));
    slot("row.buy", string, Access::Private, text("Buy"));

    Index const expanded = read(3, boolean);
    Index const is_folded = add({ .op = Op::Not, .type = boolean, .a = expanded });
    Index const toggle = add({ .op = Op::Assign, .a = expanded, .b = is_folded });
    p.operands.push_back(read(1, whole));
    Index const buy = add({ .op = Op::Emit, .a = 0, .b = 0, .c = 1 });
    p.operands.push_back(field(0, string));
    p.operands.push_back(read(2, string, 1));
    Index const filter =
        add({ .op = Op::CallBuiltin, .type = boolean, .a = contains, .b = 1, .c = 2 });

    // Elements of block 1, then 2, 3 and 4; the first five.
    std::string_view const lists = is_virtual ? "list" : "column";
    p.elements.push_back(element("column", 1, {}));
    p.elements.push_back(element("text", 2, { { "text", 4 } }));
    p.elements.push_back(
        element("text-field", 3, { { "value", none, read(2, string) }, { "hint", 7 } }));
    p.elements.push_back(element("button", 4, { { "text", 5 } }, toggle));
    p.elements.push_back(element(lists, 5, {}));
    p.elements.push_back(element("text", 11, { { "text", 6 } }));
    p.elements.push_back(element("text", 6, { { "text", 0 } }));
    p.elements.push_back(element("text", 7, { { "text", 0 } }));
    p.elements.push_back(element("row", 8, {}));
    p.elements.push_back(element("text", 9, { { "text", 2 } }));
    p.elements.push_back(
        element("checkbox", 12, { { "text", 3 }, { "value", none, field(1, boolean) } }));
    p.elements.push_back(element("button", 10, { { "text", 4 } }, buy));
    p.conditionals.push_back({ .condition = read(3, boolean), .then_block = 2, .else_block = 3 });
    p.repeaters.push_back(
        { .list = read(0, m_tickets), .block = 4, .key = name_field, .filter = filter, .id = 20 });

    // Children of the column are nodes 1 to 5, with a heading from 0 on.
    auto const node = [&](Node::Kind kind, Index index) { p.nodes.push_back({ kind, index }); };
    bool const has_heading = !heading.empty();
    Index const first_child = 1;
    node(Node::Kind::Element, 0);
    if (has_heading)
        node(Node::Kind::Element, 5);
    node(Node::Kind::Element, 1);
    node(Node::Kind::Element, 2);
    node(Node::Kind::Element, 3);
    node(Node::Kind::Conditional, 0);
    node(Node::Kind::Element, 4);
    Index const repeater = static_cast<Index>(p.nodes.size());
    node(Node::Kind::Repeater, 0);
    Index const then_node = static_cast<Index>(p.nodes.size());
    node(Node::Kind::Element, 6);
    node(Node::Kind::Element, 7);
    Index const row_node = static_cast<Index>(p.nodes.size());
    node(Node::Kind::Element, 8);
    node(Node::Kind::Element, 9);
    node(Node::Kind::Element, 10);
    node(Node::Kind::Element, 11);
    p.elements[0].children = { first_child, has_heading ? 6u : 5u };
    p.elements[4].children = { repeater, 1 };
    p.elements[8].children = { row_node + 1, 3 };

    p.blocks.push_back({});
    p.blocks.push_back({ .slots = { 0, screen_slots }, .nodes = { 0, 1 }, .elements = { 0, 6 } });
    p.blocks.push_back(
        { .parent = 1, .slots = { 8, 1 }, .nodes = { then_node, 1 }, .elements = { 6, 1 } });
    p.blocks.push_back(
        { .parent = 1, .slots = { 9, 1 }, .nodes = { then_node + 1, 1 }, .elements = { 7, 1 } });
    p.blocks.push_back(
        { .parent = 1, .slots = { 10, 5 }, .nodes = { row_node, 1 }, .elements = { 8, 4 } });
    p.roots.push_back({ .name = "Shop",
        .is_screen = true,
        .block = 1,
        .events = { { .name = "buy", .parameters = { { "index", whole } } } } });
}

}

template <>
inline constexpr auto oriel::kiosk::fields_of<oriel::kiosk::ShopTicket> =
    oriel::kiosk::fields<&oriel::kiosk::ShopTicket::name, &oriel::kiosk::ShopTicket::wanted>;
template <>
inline constexpr auto oriel::kiosk::fields_of<oriel::kiosk::ShopModel> =
    oriel::kiosk::fields<&oriel::kiosk::ShopModel::tickets, &oriel::kiosk::ShopModel::clock,
        &oriel::kiosk::ShopModel::query, &oriel::kiosk::ShopModel::buy>;
