// SPDX-License-Identifier: MIT
#include <oriel/kiosk/element_build.h>

#include "kiosk/view/stage.h"

#include <algorithm>

namespace oriel::kiosk {

ElementProperty const* ElementBuild::find(Index place) const
{
    auto const* const first = m_stage.program->properties.data() + m_element.properties.first;
    auto const* const last = first + m_element.properties.count;
    for (auto const* each = first; each != last; ++each) {
        if (each->property == place)
            return each;
    }
    return nullptr;
}

Value const& ElementBuild::read(Index place) const
{
    ElementProperty const* const property = find(place);
    if (property && property->slot != none)
        return m_stage.graph.peek(m_instance.cells[property->slot]);
    if (property && property->target != none)
        return m_stage.evaluator.read(property->target, m_instance);
    auto const element = static_cast<std::size_t>(&m_element - m_stage.program->elements.data());
    return m_stage.shape.initial(element, place);
}

void ElementBuild::write_place(Index place, Value const& value)
{
    ElementProperty const* const property = find(place);
    if (!property)
        return;
    if (property->slot != none)
        m_stage.assign(m_instance.cells[property->slot], value);
    if (property->target != none)
        m_stage.evaluator.assign(property->target, m_instance, value);
}

Image ElementBuild::image_of(Value const& value) const { return m_stage.image_of(value); }

std::string& ElementBuild::lend_text(std::string_view text)
{
    m_stage.lent_text.assign(text);
    return m_stage.lent_text;
}

bool ElementBuild::has_handler(int event) const
{
    auto const& handlers = m_stage.program->handlers;
    for (Index i = 0; i < m_element.handlers.count; ++i) {
        if (handlers[m_element.handlers.first + i].event == static_cast<Index>(event))
            return true;
    }
    return false;
}

void ElementBuild::emit_event(int event, std::span<Value const> arguments)
{
    auto const& handlers = m_stage.program->handlers;
    for (Index i = 0; i < m_element.handlers.count; ++i) {
        Index const handler = m_element.handlers.first + i;
        if (handlers[handler].event == static_cast<Index>(event))
            m_stage.queue_event(m_instance, handler, arguments);
    }
}

bool ElementBuild::take_action(int action)
{
    return m_stage.take_action(m_instance, m_element, action);
}

void ElementBuild::children() { m_stage.build_nodes(m_ui, m_instance, m_element.children); }

void ElementBuild::each_child(FunctionRef<void(ElementBuild& child, std::size_t index)> visit)
{
    std::size_t index = 0;
    m_stage.each_child(m_ui, m_instance, m_element.children, index, visit);
}

void ElementBuild::build() { m_stage.build_element(*this); }

bool ElementBuild::has_rows() const { return m_stage.virtual_branch(m_instance, m_element); }

std::size_t ElementBuild::row_count() const
{
    Branch const* const branch = m_stage.virtual_branch(m_instance, m_element);
    return branch ? branch->row_count : 0;
}

std::uint64_t ElementBuild::row_key(std::size_t row) const
{
    Branch const* const branch = m_stage.virtual_branch(m_instance, m_element);
    return branch ? m_stage.row_key(*branch, row) : row;
}

void ElementBuild::build_row(std::size_t row)
{
    m_stage.build_virtual_row(m_ui, m_instance, m_element, row);
}

void ElementBuild::end_rows()
{
    if (Branch* const branch = m_stage.virtual_branch(m_instance, m_element))
        m_stage.release_unused_rows(*branch);
}

std::string_view ElementBuild::name(std::string_view label) const
{
    std::string_view const own = text(CommonProperty::AccessibleName);
    return own.empty() ? label : own;
}

Length ElementBuild::length(CommonProperty place) const
{
    return has(place) ? Length(real(place)) : Length();
}

void ElementBuild::set_timer(double when) { m_stage.set_timer(when); }

void ElementBuild::note_paragraph(Index place, std::uint32_t node)
{
    ElementProperty const* const property = find(place);
    if (property && property->slot != none)
        m_stage.note_paragraph(m_instance.cells[property->slot], node);
}

void ElementBuild::build_host(std::string_view name)
{
    m_stage.note_host_widgets();
    HostFunction const* const function = m_stage.host_function(name);
    if (function && function->build)
        function->build(m_stage.host.address, m_ui);
}

void ElementBuild::host_leaf(std::string_view name, oriel::Node const& node)
{
    HostFunction const* const function = m_stage.host_function(name);
    if (!function || !function->draw) {
        m_ui.leaf(node);
        return;
    }
    auto* const draw = function->draw;
    void* const object = m_stage.host.address;
    m_ui.leaf(node, [draw, object](Painting const& painting) {
        painting.painter.push_clip(painting.rect);
        Canvas canvas { painting.painter, painting.rect, painting.theme, painting.text };
        draw(object, canvas);
        painting.painter.pop_clip();
    });
}

}
