// SPDX-License-Identifier: MIT

#include "message_look.h"

namespace oriel {

struct MessageBoxState {
    bool has_focus = false; // the default button got it
};

static constexpr std::string_view ok_button[] = { "OK" };

static int pressed_button(Ui& ui, std::span<std::string_view const> buttons, MessageBoxState& state)
{
    int answer = no_answer;
    auto const row = ui.dialog_buttons();
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        Scope const round = ui.scope(std::uint64_t { i });
        bool const is_default = i + 1 == buttons.size();
        Response const response =
            is_default ? ui.default_button(buttons[i]) : ui.button(buttons[i]);
        if (is_default && !state.has_focus) {
            state.has_focus = true;
            ui.request_focus(response.id());
        }
        if (response.clicked())
            answer = static_cast<int>(i);
    }
    return answer;
}

int Ui::message_box(std::string_view title, std::string_view text, bool& is_open,
    MessageBoxOptions const& options, Here here) noexcept
{
    if (!is_open)
        return no_answer;
    MessageBoxState& state =
        this->state<MessageBoxState>(Id::root().child(title, here.line).child("message"));
    std::span<std::string_view const> const buttons =
        options.buttons.empty() ? std::span<std::string_view const>(ok_button) : options.buttons;
    DialogOptions const look {
        .has_close_button = false, .id = options.id, .width = options.width
    };
    int answer = 0; // of Escape, which closes the dialog
    if (auto box = dialog(title, is_open, look, here)) {
        if (auto row = this->row({ .gap = 12, .align = Align::Start })) {
            message_symbol(*this, options.kind, 24);
            label(text, { .grow = 1 });
        }
        answer = pressed_button(*this, buttons, state);
    }
    if (answer != no_answer) {
        is_open = state.has_focus = false;
        request_settle();
    }
    return answer;
}

}
