// SPDX-License-Identifier: MIT
//
// Drag and drop: a value of any type, carried from one widget to another. A pointer takes it by
// dragging, a finger by staying for half a second, the keyboard by Ctrl+X (a gamepad by its west
// button): then Tab and arrow keys lead from target to target, Enter drops, and Escape leaves
// everything as it was. Near the edges of what scrolls, it scrolls.
//
//     Response const file = ui.button("readme.txt");
//     if (auto preview = ui.drag_source(file, FileNumber { 7 }))
//         ui.label("readme.txt"); // beside the pointer, above everything
//
//     Response const bin = ui.button("Bin");
//     if (FileNumber const* dropped = ui.drop_target<FileNumber>(bin))
//         erase(*dropped);
//
// Who is told apart by the C++ type alone: a source and a target of another type never meet. The
// value is copied into the context when it is taken, so it may outlive its widget. Of containers:
// see WidgetKit::interact_container(). Files that the system drops are DroppedFiles, of input.h.

#pragma once

#include <oriel/core/geometry.h>

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

namespace oriel {

// How a carried value is copied and unmade. One constant object per type; its address is the type.
struct PayloadType {
    std::size_t size;
    std::size_t alignment;
    void (*copy)(void* memory, void const* value);
    void (*destroy)(void* value);
};

template <typename Payload>
inline constexpr PayloadType payload_type_of { sizeof(Payload), alignof(Payload),
    [](void* memory, void const* value) {
        ::new (memory) Payload(*static_cast<Payload const*>(value));
    },
    [](void* value) { static_cast<Payload*>(value)->~Payload(); } };

// What a drop does, or would do. What it means is up to the source and the target.
enum class DropAction : std::uint8_t { None /* (Default) */, Move, Copy };

// What a source allows.
enum class DragActions : std::uint8_t {
    MoveOrCopy, // (Default) Control copies
    Move,
    Copy,
};

struct DragOptions {
    DragActions actions = DragActions::MoveOrCopy;
    Insets padding { 6, 10 }; // of the preview
    float gap = -1;           // … and in it; negative: the theme's
    bool enabled = true;
};

// What of a target is seen while something is carried that it would take.
enum class DropMark : std::uint8_t { Shown /* (Default) */, None };

struct DropOptions {
    bool accepts = true; // false refuses: ask carried() what it is about
    DropMark mark = DropMark::Shown;
    bool enabled = true;
};

}
