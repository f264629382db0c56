// SPDX-License-Identifier: MIT
//
// The path of labels to what is built now: of windows, groups and all that has a name, of explicit
// ids, and of the keys of scopes. It is asked for once in a widget's life.

#include "context_private.h"

namespace oriel {

namespace {

std::string part_of(ScopeName const& name)
{
    std::string part;
    if (name.is_number)
        return std::to_string(name.number);
    append_path_part(part, name.text);
    return part;
}

// The name of the containers that a scope opened, the inner ones first.
std::string_view label_of(FrameTree const& tree, std::uint32_t node, std::uint32_t outer)
{
    for (; node != outer && node != 0; node = tree.layout.parent(node)) {
        if (!tree.access[node].name.empty())
            return tree.access[node].name;
    }
    return {};
}

}

void Context::Private::append_arranged_path(std::string& path, std::string_view name)
{
    std::size_t const start = path.size();
    std::string_view begin;
    std::vector<std::string> parts;
    Id inside = parent_id;
    std::uint32_t node = open_node;
    for (std::size_t i = scopes.size(); i-- > 0;) {
        auto const* const place = static_cast<ArrangedPlace const*>(
            states.find(inside.child("arranged"), state_type_of<ArrangedPlace>));
        if (place && !place->name.empty()) {
            begin = place->path();
            break;
        }
        std::string part = part_of(scopes[i].name);
        if (part.empty())
            append_path_part(part, label_of(*built, node, scopes[i].outer_node));
        if (!part.empty())
            parts.push_back(std::move(part));
        inside = scopes[i].outer_id;
        node = scopes[i].outer_node;
    }
    path.append(begin);
    for (std::size_t i = parts.size(); i-- > 0;)
        path.append(path.size() == start ? "" : "/").append(parts[i]);
    path.append(path.size() == start ? "" : "/");
    append_path_part(path, name.empty() ? "-" : name);
}

Arranged WidgetKit::arranged(Id id, std::string_view kind, std::string_view name) noexcept
{
    auto& place = state<ArrangedPlace>(id.child("arranged"));
    return m.arrangement.ensure(
        place, id, kind, m.frame, [&](std::string& path) { m.append_arranged_path(path, name); });
}

std::string Context::arrangement() const { return m->arrangement.text(); }
std::uint64_t Context::arrangement_serial() const { return m->arrangement.serial(); }
std::vector<ArrangementProblem> Context::take_arrangement_problems()
{
    return m->arrangement.take_problems();
}

void Context::set_arrangement(std::string_view text)
{
    m->arrangement.set_text(text);
    m->wants_settle = true;
    m->next_frame_in = 0;
}

}
