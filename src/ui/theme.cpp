// SPDX-License-Identifier: MIT

#include <oriel/ui/theme.h>

namespace oriel {

Theme Theme::light()
{
    Theme theme;
    theme.background = Color::rgb(0xf4f5f7);
    theme.surface = Color::rgb(0xffffff);
    theme.raised = Color::rgb(0xffffff);
    theme.text = Color::rgb(0x1b1e24);
    theme.text_muted = Color::rgb(0x5b6370);
    theme.text_disabled = Color::rgb(0x9aa1ac);
    theme.text_on_accent = Color::rgb(0xffffff);
    theme.control = Color::rgb(0xffffff);
    theme.control_hovered = Color::rgb(0xe9ecf2);
    theme.control_held = Color::rgb(0xdbdfe7);
    theme.control_border = Color::rgb(0xcdd2da);
    theme.field = Color::rgb(0xffffff);
    theme.field_border = Color::rgb(0x848c99);
    theme.field_border_hovered = Color::rgb(0x5b6370);
    theme.track = Color::rgb(0xd5d9e1);
    theme.knob = Color::rgb(0xffffff);
    theme.line = Color::rgb(0xdfe2e8);
    theme.accent = Color::rgb(0x2a62eb);
    theme.accent_hovered = Color::rgb(0x1f54d6);
    theme.accent_held = Color::rgb(0x1a47b8);
    theme.focus_ring = Color::rgb(0x2a62eb).with_opacity(0.75f);
    theme.selection = Color::rgb(0xbcd2ff);
    theme.shadow = Color::rgb(0x101828).with_opacity(0.22f);
    theme.scroll_thumb = Color::rgb(0xb9bfca);
    theme.scroll_thumb_hovered = Color::rgb(0x8d95a3);
    theme.error = Color::rgb(0xcd2b31);
    theme.warning = Color::rgb(0xa05000);
    theme.success = Color::rgb(0x18794e);
    theme.info = Color::rgb(0x2a62eb);
    theme.star = Color::rgb(0xb97a00);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.background = Color::rgb(0x15171c);
    theme.surface = Color::rgb(0x1d2027);
    theme.raised = Color::rgb(0x23272f);
    theme.text = Color::rgb(0xe9ebf0);
    theme.text_muted = Color::rgb(0xa5adbb);
    theme.text_disabled = Color::rgb(0x6b7381);
    theme.text_on_accent = Color::rgb(0xffffff);
    theme.control = Color::rgb(0x2d323c);
    theme.control_hovered = Color::rgb(0x373d49);
    theme.control_held = Color::rgb(0x262a33);
    theme.control_border = Color::rgb(0x434a57);
    theme.field = Color::rgb(0x14161b);
    theme.field_border = Color::rgb(0x6f7888);
    theme.field_border_hovered = Color::rgb(0x949dac);
    theme.track = Color::rgb(0x3d4350);
    theme.knob = Color::rgb(0xf4f6fa);
    theme.line = Color::rgb(0x343a45);
    theme.accent = Color::rgb(0x3468ee);
    theme.accent_hovered = Color::rgb(0x3b6dee);
    theme.accent_held = Color::rgb(0x2a58d2);
    theme.focus_ring = Color::rgb(0x7ea2ff).with_opacity(0.75f);
    theme.selection = Color::rgb(0x294b96);
    theme.shadow = Color::rgb(0x000000).with_opacity(0.55f);
    theme.scroll_thumb = Color::rgb(0x4a515e);
    theme.scroll_thumb_hovered = Color::rgb(0x6b7381);
    theme.error = Color::rgb(0xff7a7f);
    theme.warning = Color::rgb(0xf1a10d);
    theme.success = Color::rgb(0x4cc38a);
    theme.info = Color::rgb(0x7ea2ff);
    theme.star = Color::rgb(0xf5b638);
    return theme;
}

}
