// SPDX-License-Identifier: MIT
#include "dump.h"

#include <oriel/kiosk/library.h>

#include <cstdio>

using namespace oriel::kiosk;

namespace {

class Dump {
public:
    explicit Dump(Program const& program) : m_program(program) {}

    std::string run()
    {
        if (m_program.blocks[0].slots.count > 0) {
            m_text += "globals\n";
            block(0, 1);
        }
        for (Root const& root : m_program.roots) {
            m_text += (root.is_screen ? "screen " : "component ") + root.name + "\n";
            for (Event const& event : root.events)
                line(1, "event " + event.name + parameters(event.parameters));
            block(root.block, 1);
        }
        for (std::size_t index = 0; index < m_program.functions.size(); ++index)
            function(index);
        for (Message const& message : m_program.messages)
            line(0, "message " + message.context + " | " + message.text + " | " + message.plural);
        for (std::string const& font : m_program.fonts)
            line(0, "font " + font);
        return m_text;
    }

private:
    void line(int depth, std::string const& text)
    {
        m_text.append(static_cast<std::size_t>(depth) * 2, ' ');
        m_text += text + "\n";
    }
    std::string type(TypeId id) const { return m_program.types[id].name; }
    std::string parameters(std::vector<TypeField> const& fields) const
    {
        std::string text = "(";
        for (TypeField const& field : fields)
            text += (text.size() > 1 ? ", " : "") + field.name + ": " + type(field.type);
        return text + ")";
    }
    void function(std::size_t index)
    {
        Function const& made = m_program.functions[index];
        line(0, "function " + std::to_string(index) + " " + made.name + parameters(made.parameters)
                    + " -> " + type(made.result) + " locals " + std::to_string(made.locals));
        m_block = none;
        line(1, expression(made.body));
    }
    Index outer(Index block, unsigned up) const
    {
        for (; up > 0 && block != none; --up)
            block = block == 0                               ? none
                    : m_program.blocks[block].parent == none ? 0
                                                             : m_program.blocks[block].parent;
        return block;
    }
    void slot(Index place, int depth)
    {
        Slot const& made = m_program.slots[place];
        std::string text = made.name + ": " + type(made.type);
        if (made.binding != none)
            text += " = " + expression(made.binding);
        line(depth, text);
        for (Index at = 0; at < made.animations.count; ++at)
            animation(m_program.animations[made.animations.first + at], depth + 1);
        if (made.on_change != none)
            line(depth + 1, "on change " + expression(made.on_change));
    }
    static std::string state(Index number) { return number == none ? "*" : std::to_string(number); }
    void animation(Animation const& made, int depth)
    {
        std::string text = made.kind == Animation::Kind::Spring ? "spring" : "tween";
        for (auto const& [name, value] :
            { std::pair("duration", made.duration), std::pair("delay", made.delay),
                std::pair("easing", made.easing), std::pair("bounce", made.bounce) }) {
            if (value != none)
                text += std::string(" ") + name + " " + expression(value);
        }
        if (made.state_slot != none)
            text += " from " + state(made.from_state) + " to " + state(made.to_state);
        line(depth, text);
    }
    void timeline(Timeline const& made, int depth)
    {
        line(depth, "animation " + made.name
                        + (made.repeat == none ? "" : " repeat " + expression(made.repeat)));
        for (Index at = 0; at < made.steps.count; ++at)
            step(m_program.steps[made.steps.first + at], depth + 1);
        if (made.on_finished != none)
            line(depth + 1, "on finished " + expression(made.on_finished));
    }
    void step(Step const& made, int depth)
    {
        static constexpr char const* names[] = { "sequence", "parallel", "tween", "spring",
            "keyframes", "keyframe", "pause", "run" };
        std::string text = names[static_cast<int>(made.kind)];
        if (made.slot != none)
            text += " " + slot_name(made.up, made.slot);
        for (auto const& [name, value] : { std::pair("to", made.value),
                 std::pair("duration", made.duration), std::pair("easing", made.easing) }) {
            if (value != none)
                text += std::string(" ") + name + " " + expression(value);
        }
        line(depth, text + " end " + std::to_string(made.end));
    }
    void block(Index index, int depth)
    {
        Block const& made = m_program.blocks[index];
        Index const before = m_block;
        m_block = index;
        for (Index at = 0; at < made.slots.count; ++at)
            slot(made.slots.first + at, depth);
        for (Index at = 0; at < made.timelines.count; ++at)
            timeline(m_program.timelines[made.timelines.first + at], depth);
        nodes(made.nodes, depth);
        m_block = before;
    }
    void nodes(Range range, int depth)
    {
        for (Index at = 0; at < range.count; ++at) {
            Node const& node = m_program.nodes[range.first + at];
            if (node.kind == Node::Kind::Element)
                element(m_program.elements[node.index], depth);
            else if (node.kind == Node::Kind::Conditional)
                conditional(m_program.conditionals[node.index], depth);
            else
                repeater(m_program.repeaters[node.index], depth);
        }
    }
    void conditional(Conditional const& made, int depth)
    {
        line(depth, "if " + expression(made.condition));
        block(made.then_block, depth + 1);
        if (made.else_block == none)
            return;
        line(depth, "else");
        block(made.else_block, depth + 1);
    }
    void repeater(Repeater const& made, int depth)
    {
        std::string text = "for " + expression(made.list);
        Index const before = m_block;
        m_block = made.block;
        if (made.key != none)
            text += " by " + expression(made.key);
        if (made.filter != none)
            text += " if " + expression(made.filter);
        m_block = before;
        line(depth, text);
        block(made.block, depth + 1);
    }
    static PropertyDeclaration const& property(ElementDeclaration const& declaration, Index index)
    {
        std::size_t const own = declaration.properties.size();
        return index < own ? declaration.properties[index] : common_properties()[index - own];
    }
    void element(Element const& made, int depth)
    {
        line(depth,
            std::string(made.declaration->name) + (made.name.empty() ? "" : " " + made.name));
        for (Index at = 0; at < made.properties.count; ++at) {
            ElementProperty const& one = m_program.properties[made.properties.first + at];
            std::string const name(property(*made.declaration, one.property).name);
            line(depth + 1, one.target != none ? name + " <=> " + expression(one.target)
                                               : name + ": slot " + slot_name(0, one.slot));
        }
        for (Index at = 0; at < made.handlers.count; ++at) {
            ElementHandler const& one = m_program.handlers[made.handlers.first + at];
            line(depth + 1, "on " + std::string(made.declaration->events[one.event].name)
                                + " locals " + std::to_string(one.locals) + " "
                                + expression(one.action));
        }
        nodes(made.children, depth + 1);
    }
    std::string slot_name(unsigned up, Index slot) const
    {
        std::string const outside(up, '^');
        Index const index = m_block == none ? none : outer(m_block, up);
        if (index == none)
            return outside + "#" + std::to_string(slot);
        return outside + m_program.slots[m_program.blocks[index].slots.first + slot].name;
    }
    std::string operands(Index first, Index count)
    {
        std::string text = "(";
        for (Index at = 0; at < count; ++at)
            text += (at == 0 ? "" : ", ") + expression(m_program.operands[first + at]);
        return text + ")";
    }
    static std::string digits(double value)
    {
        char text[40];
        std::snprintf(text, sizeof text, "%.12g", value);
        return text;
    }
    std::string number(Expression const& e) const
    {
        static constexpr char const* units[] = { "", "", "", "f", "px", "%", "deg", "ms" };
        return digits(e.number) + (e.type < 8 ? units[e.type] : "");
    }
    std::string binary(Expression const& e, char const* how)
    {
        return "(" + expression(e.a) + " " + how + " " + expression(e.b) + ")";
    }
    std::string expression(Index index)
    {
        if (index == none)
            return "-";
        Expression const& e = m_program.expressions[index];
        char hex[16];
        switch (e.op) {
        case Op::Nothing:
            return "nothing<" + type(e.type) + ">";
        case Op::Number:
            return number(e);
        case Op::Boolean:
            return e.a != 0 ? "true" : "false";
        case Op::Text:
            return "\"" + m_program.texts[e.a] + "\"";
        case Op::Color:
            std::snprintf(hex, sizeof hex, "#%08x", e.a);
            return hex;
        case Op::Enum:
            return type(e.type) + "." + std::to_string(e.a);
        case Op::Image:
            return "image \"" + m_program.texts[e.a] + "\"";
        case Op::Slot:
            return slot_name(e.up, e.a);
        case Op::Local:
            return "local" + std::to_string(e.a);
        case Op::Field: {
            TypeId const owner = m_program.expressions[e.a].type;
            return expression(e.a) + "." + m_program.types[owner].fields[e.b].name;
        }
        case Op::Item:
            return expression(e.a) + "[" + expression(e.b) + "]";
        case Op::Not:
            return "!" + expression(e.a);
        case Op::Negate:
            return "-" + expression(e.a);
        case Op::Add:
            return binary(e, "+");
        case Op::Subtract:
            return binary(e, "-");
        case Op::Multiply:
            return binary(e, "*");
        case Op::Divide:
            return binary(e, "/");
        case Op::Modulo:
            return binary(e, "%");
        case Op::Equal:
            return binary(e, "==");
        case Op::NotEqual:
            return binary(e, "!=");
        case Op::Less:
            return binary(e, "<");
        case Op::LessOrEqual:
            return binary(e, "<=");
        case Op::And:
            return binary(e, "&&");
        case Op::Or:
            return binary(e, "||");
        case Op::OrElse:
            return binary(e, "??");
        case Op::Choose:
            return "(" + expression(e.a) + " ? " + expression(e.b) + " : " + expression(e.c) + ")";
        case Op::Convert:
            return type(e.type) + "<" + expression(e.a) + ">";
        case Op::Interpolate:
            return "join" + operands(e.b, e.c);
        case Op::Translate:
            return "tr" + std::to_string(e.a) + operands(e.b, e.c);
        case Op::Struct:
            return type(e.type) + operands(e.b, e.c);
        case Op::List:
            return "list" + operands(e.b, e.c);
        case Op::Call:
            return std::string(e.up, '^') + m_program.functions[e.a].name + operands(e.b, e.c);
        case Op::CallBuiltin:
            return "builtin " + std::string(m_program.builtins[e.a]->name) + operands(e.b, e.c);
        case Op::Emit:
            return "emit " + std::to_string(e.a) + operands(e.b, e.c);
        case Op::ElementCall:
            return std::string(e.up, '^') + "element" + std::to_string(e.a) + "." + digits(e.number)
                   + operands(e.b, e.c);
        case Op::Format:
            return "format(" + expression(e.a) + ", \"" + m_program.texts[e.b] + "\")";
        case Op::Do:
            return "do" + operands(e.b, e.c);
        case Op::Let:
            return "local" + std::to_string(e.a) + " := " + expression(e.b);
        case Op::Assign:
            return expression(e.a) + " = " + expression(e.b);
        case Op::If:
            return "if " + expression(e.a) + " then " + expression(e.b) + " else "
                   + expression(e.c);
        case Op::Repeat:
            return "for local" + std::to_string(e.a) + " in " + expression(e.b) + " "
                   + expression(e.c);
        case Op::Return:
            return "return " + expression(e.a);
        case Op::Animate:
            return std::string(e.up, '^') + (e.b != 0 ? "start " : "stop ") + std::to_string(e.a);
        case Op::Animating:
            return std::string(e.up, '^') + "runs " + std::to_string(e.a);
        }
        return "?";
    }

    Program const& m_program;
    std::string m_text;
    Index m_block = none;
};

}

std::string dump(Program const& program) { return Dump(program).run(); }
