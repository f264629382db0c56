// SPDX-License-Identifier: MIT
//
// Drafts: what a root is made of while it is lowered. They refer to each other by address, and
// are flattened into the arrays of a Program when the root is whole.

#pragma once

#include "module.h"

#include <oriel/kiosk/program.h>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oriel::kiosk::check {

// A list of anything, in a declaration of the library.
constexpr TypeId any_list_type = 0xfffffffd;
// Of an expression that has been told to be wrong: nothing more is said about it.
constexpr TypeId broken_type = 0xffffffff;
// What takes everything, and where nothing particular is wanted.
constexpr TypeId any_type = 0xfffffffe;

struct BlockDraft;
struct Instance;
struct ElementDraft;
struct FunctionDraft;
struct Scope;

// Where a property of a component or an element is: a slot, or what it is bound to both ways.
struct PropertyDraft {
    std::string_view name {};
    TypeId type = broken_type;
    Access access = Access::Private;
    BlockDraft* block = nullptr;
    Index slot = none;
    NodeId alias = no_node;
    Scope* alias_scope = nullptr;
    bool is_resolving = false;
    ElementDraft* owner = nullptr; // of an element's
    PropertyDeclaration const* declaration = nullptr;
};

struct ElementPropertyDraft : PropertyDraft {
    Index place = 0; // of the declaration's properties, then of the common ones
    Index target = none;
};

struct ElementDraft {
    ElementDeclaration const* declaration = nullptr;
    BlockDraft* block = nullptr;
    Index index = 0; // of its block
    Scope* scope = nullptr;
    std::string name {};
    std::uint64_t key = 0;
    std::deque<ElementPropertyDraft> properties {};
    std::vector<ElementHandler> handlers {};
    std::vector<Node> children {};
    SourceRange at {};
};

struct TimelineDraft {
    std::string name {};
    Timeline timeline {};
};

struct BlockDraft {
    BlockDraft* parent = nullptr;
    Index depth = 0; // of the globals 0
    Index index = 0; // of the program
    std::vector<Slot> slots {};
    std::vector<std::vector<Animation>> animations {}; // of each slot
    std::deque<ElementDraft> elements {};
    std::vector<Node> nodes {}; // elements by their place in this block
    std::vector<Timeline> timelines {};
};

struct FunctionDraft {
    std::string_view name {};
    NodeId node = no_node;
    Instance* instance = nullptr;
    Index index = none; // of the program, once lowered
    TypeId result = builtin(TypeKind::Void);
    std::vector<TypeField> parameters {};
    bool is_lowering = false;
    bool has_effects = false;
};

struct EventDraft {
    std::string_view name {};
    Index index = 0; // of the root's events
    std::vector<TypeField> parameters {};
    NodeId handler = no_node; // of the use
    FunctionDraft function {};
};

struct Entry {
    enum class Kind : std::uint8_t {
        Property,
        Element,
        Instance,
        Function,
        Event,
        Timeline,
    };
    Kind kind = Kind::Property;
    PropertyDraft* property = nullptr;
    ElementDraft* element = nullptr;
    Instance* instance = nullptr;
    FunctionDraft* function = nullptr;
    EventDraft* event = nullptr;
    BlockDraft* block = nullptr; // of a timeline
    Index index = 0;
};

struct Scope {
    Scope* parent = nullptr;
    BlockDraft* block = nullptr;
    Instance* instance = nullptr;
    std::unordered_map<std::string_view, Entry> names {};
    std::deque<PropertyDraft> row {}; // of a repeater: item and index
};

// A component where it is used, a root, or a global.
struct Instance {
    Index module = 0;
    NodeId node = no_node;
    std::string_view name {};
    std::string prefix {}; // of its slots' names
    Scope* scope = nullptr;
    NodeId use = no_node; // the element; none of a root
    Scope* use_scope = nullptr;
    Root* root = nullptr;
    bool is_global = false;
    std::uint64_t key = 0;
    std::deque<PropertyDraft> properties {};
    std::deque<FunctionDraft> functions {};
    std::deque<EventDraft> events {};
    std::vector<NodeId> forwarded {};       // common properties of the use, for its root element
    Instance* outer = nullptr;              // that holds the use
    std::vector<std::string_view> slots {}; // that it has; empty: the children's place
};

struct Local {
    std::string_view name {};
    Index index = 0;
    TypeId type = broken_type;
};

// What runs: a handler or a function.
struct Frame {
    std::vector<Local> locals {};
    Index count = 0;
    bool has_effects = false;
    bool is_function = false;
    TypeId result = builtin(TypeKind::Void);
};

// Where an expression stands, what it can see, and what it runs in; no frame: a binding.
struct Context {
    Scope* scope = nullptr;
    BlockDraft* block = nullptr;
    Frame* frame = nullptr;
};

struct Checked {
    Index index = none;
    TypeId type = broken_type;

    bool is_broken() const { return type == broken_type; }
};

}
