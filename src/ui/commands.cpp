// SPDX-License-Identifier: MIT

#include "context_private.h"

#include <utility>

namespace oriel {

bool WidgetKit::collects_commands() const noexcept { return m.collects_commands; }

std::span<Command const> WidgetKit::commands() noexcept
{
    m.asks_for_commands = true;
    return m.shown->commands;
}

void WidgetKit::run_command(Id id) noexcept
{
    m.wanted_command = id;
    m.wants_settle = true;
}

bool WidgetKit::offer_command(Command const& command) noexcept
{
    if (m.collects_commands) [[unlikely]] {
        Command kept = command;
        kept.enabled = command.enabled && m.is_enabled;
        for (std::string_view* const text : { &kept.label, &kept.group, &kept.icon, &kept.reason })
            *text = keep(*text);
        m.built->commands.push_back(kept);
    }
    if (m.chosen_command != command.id || command.id.is_null()) [[likely]]
        return false;
    m.chosen_command = {};
    return command.enabled && m.is_enabled;
}

}
