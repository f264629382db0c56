// SPDX-License-Identifier: MIT

#include "message_look.h"
#include "popup.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel {

std::uint64_t Toasts::add(Toast toast)
{
    double const seconds = std::isfinite(toast.seconds) ? toast.seconds : 0;
    m_entries.push_back({ std::move(toast), ++m_last, seconds });
    return m_last;
}

void Toasts::close(std::uint64_t number)
{
    std::erase_if(m_entries, [&](Entry const& entry) { return entry.number == number; });
}

enum class ToastEvent : std::uint8_t { None, Action, Close };

static Response toast_button(Ui& ui, Id id, std::string_view name, bool is_symbol)
{
    TextLayout const& text = ui.text(name, ui.theme().strong);
    Response const response = ui.interact(id, sense_button, true);
    float const width = is_symbol ? 28 : text.size().width + 16;
    ui.leaf({ .id = id,
                .layout = { .width = width, .height = 28, .shrink = 0 },
                .access = { .role = Role::Button,
                    .states = access_states(response),
                    .name = text.text() },
                .sense = sense_button },
        [&text, is_symbol, look = Look::of(response)](Painting const& p) {
            Theme const& theme = p.theme;
            p.painter.rectangle(p.rect, { .fill = look.pick(Color::transparent(),
                                              theme.control_hovered, theme.control_held),
                                            .radius = theme.control_radius });
            if (is_symbol)
                p.symbol(Icon::Close, 16, p.rect, look.is_hovered ? theme.text : theme.text_muted);
            else
                p.line(text, theme.strong, p.rect, message_color(theme, MessageKind::Info),
                    TextAlign::Center);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken(2), theme.control_radius, look.is_ringed);
        });
    return response;
}

// `is_hovered` is set where the pointer is over any part of it.
static ToastEvent show(Ui& ui, Id id, Toast const& toast, Length width, bool& is_hovered)
{
    bool const is_alert = toast.kind == MessageKind::Error || toast.kind == MessageKind::Warning;
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, true);
    Scope const scope = ui.container({ .id = id,
                                         .layout = { .width = width,
                                             .padding = { 8, 8, 8, 12 },
                                             .gap = 8,
                                             .shrink = 0,
                                             .flow = Flow::Row,
                                             .align = Align::Center },
                                         .access = { .role = is_alert ? Role::Alert : Role::Status,
                                             .name = ui.keep(toast.text) },
                                         .sense = Sense::Hover | Sense::Press,
                                         .exit = Exit::Fade },
        id, PopupPaint {});
    message_symbol(ui, toast.kind, 20);
    ui.label(toast.text, { .grow = 1 });
    ToastEvent event = ToastEvent::None;
    is_hovered = is_hovered || response.hovered();
    if (!toast.action.empty()) {
        Response const action = toast_button(ui, id.child("action"), toast.action, false);
        is_hovered = is_hovered || action.hovered();
        event = action.clicked() ? ToastEvent::Action : event;
    }
    Response const close = toast_button(ui, id.child("close"), "Close", true);
    is_hovered = is_hovered || close.hovered();
    return close.clicked() ? ToastEvent::Close : event;
}

std::uint64_t Ui::toasts(Toasts& toasts, ToastsOptions const& options, Here here) noexcept
{
    // Time passes for those that are shown, unless the pointer was over one.
    double const passed = std::max(0.0, time() - std::exchange(toasts.m_time, time()));
    std::size_t const most = std::max<std::size_t>(options.most, 1);
    auto const is_over = [&](Toasts::Entry& entry) {
        bool const is_timed = entry.toast.seconds > 0;
        bool const counts = is_timed && std::exchange(entry.is_seen, true) && !toasts.m_is_paused;
        entry.seconds_left -= counts ? passed : 0;
        return is_timed && entry.seconds_left <= 1e-6;
    };
    auto const end = toasts.m_entries.begin()
                     + static_cast<std::ptrdiff_t>(std::min(most, toasts.m_entries.size()));
    toasts.m_entries.erase(std::remove_if(toasts.m_entries.begin(), end, is_over), end);
    if (toasts.m_entries.empty())
        return 0;

    // The newest lies lowest, where lines end.
    Id const id = this->id("toasts", options.id, here);
    Size const surface = surface_size();
    float const width = std::min(options.width.is_pixels() ? options.width.value() : 320.0f,
        std::max(0.0f, surface.width - 32));
    Scope const stack = container({ .id = id,
                                      .layout = { .width = Length::percent(100),
                                          .height = Length::percent(100),
                                          .padding = 16,
                                          .gap = 8,
                                          .align = Align::End,
                                          .justify = Justify::End,
                                          .floating = Floating::Surface },
                                      .layer = Layer::Tooltip },
        id);
    std::uint64_t pressed = 0;
    std::uint64_t closed = 0;
    bool is_hovered = false;
    for (std::size_t i = 0; i < std::min(most, toasts.m_entries.size()); ++i) {
        Toasts::Entry const& entry = toasts.m_entries[i];
        ToastEvent const event =
            show(*this, id.child(entry.number), entry.toast, width, is_hovered);
        pressed = event == ToastEvent::Action ? entry.number : pressed;
        closed = event == ToastEvent::None ? closed : entry.number;
        if (entry.toast.seconds > 0 && !is_hovered)
            request_frame(entry.seconds_left);
    }
    toasts.m_is_paused = is_hovered;
    if (closed != 0) {
        toasts.close(closed);
        request_settle();
    }
    return pressed;
}

}
