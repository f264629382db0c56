// SPDX-License-Identifier: MIT

#include "carry.h"

#include <algorithm>
#include <new>

namespace oriel {

CarriedValue::~CarriedValue()
{
    clear();
    free_memory();
}

void CarriedValue::free_memory()
{
    if (m_memory)
        ::operator delete (m_memory, std::align_val_t { m_alignment });
}

void CarriedValue::hold(PayloadType const& type, void const* value)
{
    clear();
    if (type.size > m_size || type.alignment > m_alignment) {
        free_memory();
        m_size = std::max(m_size, type.size);
        m_alignment = std::max({ m_alignment, type.alignment, alignof(std::max_align_t) });
        m_memory = ::operator new (m_size, std::align_val_t { m_alignment });
    }
    type.copy(m_memory, value);
    m_type = &type;
}

void CarriedValue::clear()
{
    if (m_type)
        m_type->destroy(m_memory);
    m_type = nullptr;
}

DropAction Carry::action(Modifiers modifiers) const
{
    if (actions == DragActions::Move)
        return DropAction::Move;
    bool const copies = actions == DragActions::Copy || has_modifier(modifiers, Modifiers::Control);
    return copies ? DropAction::Copy : DropAction::Move;
}

}
