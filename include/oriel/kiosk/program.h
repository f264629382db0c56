// SPDX-License-Identifier: MIT
//
// Program: markup, checked and lowered: plain data in flat arrays that name each other by index.
// Immutable once compiled, shared by any number of views; an ahead-of-time generator would read
// the same arrays.
//
// What lowering leaves to do: nothing is looked up by name, every conversion is spelled out,
// components stand in place of their uses, named slots are filled, states are choices between
// bindings, and a two-way binding to another property is that property.
//
//     Block      what is instantiated at once: slots (values that may be bound) and nodes. A root
//                is one; so is each branch of an `if` and each round of a `for`, inside the block
//                they stand in. Block 0 holds the globals.
//     Slot       a property: its type, and the expression that it is bound to
//     Node       an element, an `if` or a `for`, in the order of the file
//     Expression a node of a tree; operands come before it, so that they have a smaller index
//
// Slots, elements and timelines are named by their place in their block; all else by its place in
// the program.

#pragma once

#include <oriel/kiosk/type.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

struct ElementDeclaration;
struct FunctionDeclaration;

using Index = std::uint32_t;
constexpr Index none = 0xffffffff;

// `count` entries of an array, from `first` on.
struct Range {
    Index first = 0;
    Index count = 0;
};

// Bytes of a file of the program, for messages at run time.
struct SourceRange {
    Index file = 0;
    Index begin = 0;
    Index end = 0;
};

enum class Op : std::uint8_t {
    Nothing, // (Default) an empty optional, an action without effect
    // Constants.
    Number,  // number: of every numeric type, in its unit
    Boolean, // a: 0 or 1
    Text,    // a: of texts
    Color,   // a: 0xRRGGBBAA
    Enum,    // a: its place
    Image,   // a: of texts, its path beside the file that names it
    // Reads.
    Slot,  // a: of the block `up` blocks further out
    Local, // a: parameter or local of the running function or handler
    Field, // a: struct expression, b: place of the field
    Item,  // a: list expression, b: index; beyond the end the type's default value
    // Operators; of numbers of one type, but for Multiply and Divide of a unit by a plain number.
    Not,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo, // Add joins strings too
    Equal,
    NotEqual,
    Less,
    LessOrEqual, // of any type, of numbers and strings
    And,
    Or,      // the second only when it decides
    Choose,  // a: condition, b, c
    OrElse,  // a: optional, b: instead when it is empty
    Convert, // a, to `type`: int to float, number to string, color to brush, T to T?
    // Composed of operands [b, b + c).
    Interpolate, // strings, one after the other
    Translate,   // a: of messages; operands: count first when it has a plural, then placeholders
    Struct,      // every field
    List,
    Call,        // a: of functions of this program, run in the block `up` blocks further out
    CallBuiltin, // a: of builtins
    Emit,        // a: event of the root
    ElementCall, // a: element of this block or further out, b, c: operands; number: its function
    // A string of one value.
    Format, // a: value, b: of texts, what follows the colon
    // Actions.
    Do,     // operands [b, b + c), in order; outermost of an action, number: of its locals
    Let,    // a: local, b: value
    Assign, // a: Slot, Local, Field or Item, b: value
    If,     // a: condition, b: then, c: else or none
    Repeat, // a: local, b: a list or an int (from 0 below it), c: body; the local is item or number
    Return, // a: value or none; leaves the function
    Animate,   // a: of timelines, b: 0 stop, 1 start; in the block `up` blocks further out
    Animating, // a: of timelines: whether it runs
};

struct Expression {
    Op op = Op::Nothing;
    std::uint16_t up = 0;
    TypeId type = builtin(TypeKind::Void);
    Index a = none;
    Index b = none;
    Index c = 0;
    double number = 0;
    SourceRange at {};
};

// How a slot goes to its next value; expressions are of the slot's block.
struct Animation {
    enum class Kind : std::uint8_t {
        Tween, // (Default)
        Spring,
    };
    Kind kind = Kind::Tween;
    Index slot = none;     // of the block, of the animated property
    Index duration = none; // a spring's: until it rests, about
    Index delay = none;
    Index easing = none;
    Index bounce = none; // of a spring: 0 none, 1 for ever
    // Only while the slot of a state machine goes from one state to another; none: from, to any.
    Index state_slot = none; // an int of the block `state_up` blocks further out, 0: no state
    Index state_up = 0;
    Index from_state = none;
    Index to_state = none;
};

enum class Access : std::uint8_t {
    Private, // (Default)
    In,
    Out,
    InOut,
};

struct Slot {
    std::string name {}; // as in messages: "panel.height"
    TypeId type = builtin(TypeKind::Void);
    Access access = Access::Private;
    Index binding = none;   // none: the type's default value, until something is assigned
    Range animations {};    // of animations, the first whose states match is taken
    Index on_change = none; // an action
};

// A timeline that is started by hand: steps in a tree, the first child follows its parent.
struct Step {
    enum class Kind : std::uint8_t {
        Sequence, // (Default) children one after the other
        Parallel, // children at once, until the last has ended
        Tween,    // slot to value within duration
        Spring,
        Keyframes, // children are Keyframe steps
        Keyframe,  // at `duration`, here a percent, value is reached by easing
        Pause,     // duration
        Run,       // value is an action
    };
    Kind kind = Kind::Sequence;
    Index up = 0; // blocks out to the slot
    Index slot = none;
    Index value = none;
    Index duration = none;
    Index easing = none; // a spring's: its bounce
    Index end = 0;       // one behind its last descendant in Program::steps
};
struct Timeline {
    std::string name {};
    Range steps {};
    Index repeat = none;  // an int; none once, below 0 for ever
    Index running = none; // a bool slot: started and stopped by it too; none by hand alone
    Index on_finished = none;
};

// A property of an element that the file sets, reads or assigns.
struct ElementProperty {
    Index property = 0;  // of the declaration's properties, or behind them of the common ones
    Index slot = none;   // of the element's block, when `target` is none
    Index target = none; // two-way: Slot of another block, Field or Item that is written as well
};
struct ElementHandler {
    Index event = 0; // of the declaration's events
    Index action = none;
    Index locals = 0; // the first of them are the event's parameters
};

struct Element {
    ElementDeclaration const* declaration = nullptr;
    std::string name {};   // as the file calls it, "search"; else empty
    std::uint64_t key = 0; // from names and places in the file: the same after a reload
    Range properties {};   // ascending by property
    Range handlers {};
    Range children {}; // of nodes, in order
    SourceRange at {};
};

struct Conditional {
    Index condition = none;
    Index then_block = none;
    Index else_block = none; // another Conditional's block for `else if`
};
// The row's block has the item in slot 0 and the index in slot 1.
struct Repeater {
    Index list = none; // a list, or an int n for 0 … n − 1
    Index block = none;
    Index key = none;     // in the row's block; none: the index
    Index filter = none;  // in the row's block; rows where it is false are not there
    std::uint64_t id = 0; // as Element::key
};

struct Node {
    enum class Kind : std::uint8_t {
        Element, // (Default)
        Conditional,
        Repeater,
    };
    Kind kind = Kind::Element;
    Index index = 0;
};

struct Block {
    Index parent = none; // the block it stands in; none of a root, whose parent are the globals
    Range slots {};
    Range nodes {};
    Range timelines {};
    Range elements {}; // those of its nodes and of what is nested in them, without inner blocks
};

struct Function {
    std::string name {};
    TypeId result = builtin(TypeKind::Void);
    std::vector<TypeField> parameters {};
    Index locals = 0; // parameters included
    Index body = none;
};
struct Event {
    std::string name {};
    std::vector<TypeField> parameters {};
};

// A screen or a component that the host can make a view of.
struct Root {
    std::string name {};
    bool is_screen = false;
    Index block = none;
    std::vector<Event> events {};    // told to the host
    std::vector<Index> functions {}; // called by the host
    SourceRange at {};
};

// What is translated: its placeholders stand in the text as they were written, "{ticket.name}".
struct Message {
    std::string context {};
    std::string text {};
    std::string plural {}; // empty when it has none
    std::vector<std::string> placeholders {};
};

struct SourceFile {
    std::string path {};
    std::string text {};
};

struct Program {
    Types types {};
    std::vector<SourceFile> files {};
    std::vector<Root> roots {};
    std::vector<Block> blocks {};
    std::vector<Slot> slots {};
    std::vector<Animation> animations {};
    std::vector<Timeline> timelines {};
    std::vector<Step> steps {};
    std::vector<Node> nodes {};
    std::vector<Element> elements {};
    std::vector<ElementProperty> properties {};
    std::vector<ElementHandler> handlers {};
    std::vector<Conditional> conditionals {};
    std::vector<Repeater> repeaters {};
    std::vector<Expression> expressions {};
    std::vector<Index> operands {};
    std::vector<Function> functions {};
    std::vector<FunctionDeclaration const*> builtins {};
    std::vector<Message> messages {};
    std::vector<std::string> texts {};
    std::vector<std::string> fonts {}; // files that an import names

    Root const* find_root(std::string_view name) const;
};

}
