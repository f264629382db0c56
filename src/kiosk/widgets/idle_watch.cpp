// SPDX-License-Identifier: MIT

#include "number_label.h"

#include <oriel/kiosk/idle_watch.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel::kiosk {

static void show_warning(Ui& ui, IdleWatch& watch, IdleOptions const& options, double left, Id id)
{
    auto const scope = ui.scope(id.value());
    bool is_open = true;
    if (auto dialog = ui.dialog(options.title, is_open, { .has_close_button = false })) {
        ui.label(options.text);
        ui.label(NumberLabel(std::ceil(left - 1e-6), 0).view(), { .tone = LabelTone::Strong });
        if (auto buttons = ui.dialog_buttons()) {
            if (ui.default_button(options.stay).clicked())
                watch.touch();
        }
    }
    if (!is_open)
        watch.touch();
}

bool idle_watch(Ui& ui, IdleWatch& watch, IdleOptions const& options, CallSite here) noexcept
{
    Id const id = ui.id("idle watch", options.id, here);
    double const now = ui.time();
    // The dialog takes the focus off the field: that is nobody's doing.
    TextInputState const& text = ui.context().text_input();
    bool const has_typed =
        text.is_active
        && (text.caret != watch.m_caret || text.surrounding.size() != watch.m_text_size);
    // Frames may lie far apart: it counts from the one that enabled it.
    bool const was_enabled = std::exchange(watch.m_was_enabled, options.enabled);
    bool const is_touched = std::exchange(watch.m_is_touched, false) || !options.enabled
                            || !was_enabled || ui.pointer_position() != watch.m_pointer
                            || ui.pointer_released() || has_typed;
    watch.m_pointer = ui.pointer_position();
    if (text.is_active) {
        watch.m_caret = text.caret;
        watch.m_text_size = text.surrounding.size();
    }
    if (is_touched) {
        watch.m_last = now;
        watch.m_has_ended = false;
    }
    watch.m_idle = now - watch.m_last;
    double const whole = std::isfinite(options.seconds) ? std::max(1.0, options.seconds) : 1e9;
    double const warning = std::clamp(
        std::isfinite(options.warning_seconds) ? options.warning_seconds : 0.0, 0.0, whole);
    double const left = whole - watch.m_idle;
    bool const has_ended = left <= 0 && !watch.m_has_ended;
    watch.m_has_ended = watch.m_has_ended || has_ended;
    watch.m_is_warning = options.enabled && left > 0 && left <= warning;
    if (watch.m_is_warning) {
        ui.request_frame(left - std::floor(left - 1e-6));
        show_warning(ui, watch, options, left, id);
        if (watch.m_is_touched)
            ui.request_settle();
    } else if (options.enabled && left > 0) {
        ui.request_frame(left - warning);
    }
    if (has_ended)
        ui.request_settle();
    return has_ended;
}

}
