// SPDX-License-Identifier: MIT

#include "message_look.h"

#include <oriel/text/icon.h>

#include <array>

namespace oriel {

// At least 3 to 1 on what is raised, as symbols need.
Color message_color(Theme const& theme, MessageKind kind)
{
    bool const is_dark = theme.raised.red + theme.raised.green + theme.raised.blue < 384;
    switch (kind) {
    case MessageKind::Success:
        return Color::rgb(is_dark ? 0x4cc38a : 0x18794e);
    case MessageKind::Warning:
        return Color::rgb(is_dark ? 0xf1a10d : 0xad5700);
    case MessageKind::Error:
        return Color::rgb(is_dark ? 0xff7a7f : 0xcd2b31);
    case MessageKind::Info:
        return is_dark ? Color::rgb(0x7ea2ff) : theme.accent;
    case MessageKind::Plain:
        break;
    }
    return theme.text_muted;
}

std::string_view message_icon(MessageKind kind)
{
    constexpr std::array<std::string_view, 5> icons { "", Icon::Info, Icon::CheckCircle,
        Icon::Warning, Icon::Error };
    return icons[static_cast<std::size_t>(kind)];
}

void message_symbol(Ui& ui, MessageKind kind, float size)
{
    if (kind == MessageKind::Plain)
        return;
    ui.leaf({ .layout = { .width = size, .height = size, .shrink = 0 } },
        [icon = message_icon(kind), size, kind](
            Painting const& p) { p.symbol(icon, size, p.rect, message_color(p.theme, kind)); });
}

}
