// SPDX-License-Identifier: MIT
#include "kiosk/view/shape.h"

#include "kiosk/reactive/cell.h"
#include "kiosk/reactive/evaluator.h"

#include <algorithm>
#include <charconv>
#include <numbers>

namespace oriel::kiosk {

static double unit_factor(std::string_view unit)
{
    if (unit == "s")
        return 1000;
    if (unit == "min")
        return 60'000;
    if (unit == "rad")
        return 180 / std::numbers::pi;
    if (unit == "turn")
        return 360;
    return 1;
}

static bool read_number(std::string_view text, std::string_view type, Value& value)
{
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc {})
        return false;
    auto const used = static_cast<std::size_t>(end - text.data());
    if (type == "int")
        value.set_int(static_cast<std::int64_t>(number));
    else
        value.set_number(number * unit_factor(text.substr(used)));
    return true;
}

static Color color_of(std::string_view hex)
{
    std::uint32_t bits = 0;
    std::from_chars(hex.data() + 1, hex.data() + hex.size(), bits, 16);
    if (hex.size() == 4)
        bits = (bits >> 8 & 0xf) * 0x110000 + (bits >> 4 & 0xf) * 0x1100 + (bits & 0xf) * 0x11;
    if (hex.size() <= 7)
        return Color::rgb(bits);
    return { static_cast<std::uint8_t>(bits >> 24), static_cast<std::uint8_t>(bits >> 16),
        static_cast<std::uint8_t>(bits >> 8), static_cast<std::uint8_t>(bits) };
}

static bool read_enum(
    std::string_view text, std::string_view type, Library const& library, Value& value)
{
    for (EnumDeclaration const* const each : library.enums()) {
        if (each->name != type)
            continue;
        auto const found = std::find(each->values.begin(), each->values.end(), text);
        value.set_enum(found == each->values.end() ? 0 : found - each->values.begin());
        return true;
    }
    return false;
}

void read_initial(
    std::string_view text, std::string_view type, Library const& library, Value& value)
{
    if (type.ends_with("?") && (text.empty() || text == "none"))
        return value.set_empty();
    if (type.ends_with("?"))
        type.remove_suffix(1);
    if (type.starts_with("[")) {
        value.write_items(0);
        return;
    }
    if (read_enum(text, type, library, value))
        return;
    if (text == "true" || text == "false" || type == "bool")
        return value.set_bool(text == "true");
    if (type == "string" || type == "host")
        return value.set_text(text.size() < 2 ? text : text.substr(1, text.size() - 2));
    if (text.starts_with("#"))
        return value.set_color(color_of(text));
    if (type == "color" || type == "brush")
        return value.set_color({});
    if (type == "image" || type == "shadow" || type == "any")
        return value.set_empty();
    if (!read_number(text, type, value))
        read_number("0", type, value);
}

Shape::Shape(Program const& program)
    : branches(program.blocks.size())
    , branch_of_node(program.nodes.size(), none)
    , slot_flags(program.slots.size(), 0)
{
    for (std::size_t i = 0; i < program.blocks.size(); ++i)
        find_branches(program, i, program.blocks[i].nodes, nullptr);
    find_slots(program);
}

void Shape::find_branches(
    Program const& program, std::size_t block, Range nodes, ElementDeclaration const* parent)
{
    for (Index i = nodes.first; i < nodes.first + nodes.count; ++i) {
        Node const& node = program.nodes[i];
        if (node.kind == Node::Kind::Element) {
            Element const& element = program.elements[node.index];
            find_branches(program, block, element.children, element.declaration);
            continue;
        }
        bool const is_virtual = node.kind == Node::Kind::Repeater && nodes.count == 1 && parent
                                && parent->children == Children::Rows;
        branch_of_node[i] = static_cast<std::uint32_t>(branches[block].size());
        branches[block].push_back({ i, is_virtual });
    }
}

static std::vector<Value> initial_values(ElementDeclaration const& declaration)
{
    std::vector<Value> values;
    Library const& library = standard_library();
    auto const add = [&](std::span<PropertyDeclaration const> properties) {
        for (PropertyDeclaration const& each : properties)
            read_initial(each.initial, each.type, library, values.emplace_back());
    };
    add(declaration.properties);
    add(common_properties());
    return values;
}

void Shape::find_slots(Program const& program)
{
    auto const set = [&](std::size_t slot, CellFlag flag) {
        if (slot < slot_flags.size())
            slot_flags[slot] |= static_cast<std::uint16_t>(flag);
    };
    for (Element const& element : program.elements) {
        auto found = std::find_if(defaults.begin(), defaults.end(),
            [&](Defaults const& each) { return each.declaration == element.declaration; });
        if (found == defaults.end())
            found = defaults.insert(
                found, { element.declaration, initial_values(*element.declaration) });
        defaults_of_element.push_back(static_cast<std::uint32_t>(found - defaults.begin()));
    }
    for (Block const& block : program.blocks) {
        for (Index e = block.elements.first; e < block.elements.first + block.elements.count; ++e) {
            Element const& element = program.elements[e];
            for (Index p = 0; p < element.properties.count; ++p) {
                ElementProperty const& property = program.properties[element.properties.first + p];
                if (property.slot == none)
                    continue;
                Index const slot = block.slots.first + property.slot;
                set(slot, CellFlag::Shown);
                if (slot < program.slots.size() && program.slots[slot].binding == none
                    && property.property < defaults[defaults_of_element[e]].values.size())
                    slot_values.emplace_back(slot, &initial(e, property.property));
            }
        }
        for (Index t = block.timelines.first; t < block.timelines.first + block.timelines.count;
             ++t) {
            if (program.timelines[t].running != none)
                set(block.slots.first + program.timelines[t].running, CellFlag::Watched);
        }
    }
    for (Block const& block : program.blocks) {
        for (Index s = block.slots.first; s < block.slots.first + block.slots.count; ++s) {
            Range const animations = program.slots[s].animations;
            for (Index a = animations.first; a < animations.first + animations.count; ++a) {
                Animation const& animation = program.animations[a];
                Block const* owner = &block;
                for (Index up = 0; up < animation.state_up && owner->parent != none; ++up)
                    owner = &program.blocks[owner->parent];
                if (animation.state_slot != none)
                    set(owner->slots.first + animation.state_slot, CellFlag::State);
            }
        }
    }
    for (std::size_t i = 0; i < program.slots.size(); ++i) {
        if (program.slots[i].on_change != none)
            set(i, CellFlag::Watched);
    }
    std::sort(slot_values.begin(), slot_values.end(),
        [](auto const& a, auto const& b) { return a.first < b.first; });
}

}
