// SPDX-License-Identifier: MIT

#include "message_look.h"

#include <oriel/text/icon.h>

#include <array>

namespace oriel {

Color message_color(Theme const& theme, MessageKind kind)
{
    switch (kind) {
    case MessageKind::Success:
        return theme.success;
    case MessageKind::Warning:
        return theme.warning;
    case MessageKind::Error:
        return theme.error;
    case MessageKind::Info:
        return theme.info;
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
