// SPDX-License-Identifier: MIT
//
// RandomUser: somebody who means nothing by what is done; the same for the same seed.

#pragma once

#include <oriel/ui/input.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace oriel {

class RandomUser {
public:
    explicit RandomUser(unsigned seed) : m_random(seed) {}

    // Only whole numbers are drawn, the same on every standard library.
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    Event event()
    {
        Event event { .kind = kind(), .key = static_cast<Key>(below(keys)) };
        event.button = below(8) == 0 ? PointerButton::Secondary : PointerButton::Primary;
        event.modifiers = below(4) == 0 ? static_cast<Modifiers>(below(16)) : Modifiers::None;
        event.gamepad_button = static_cast<GamepadButton>(below(15));
        event.gamepad_axis = static_cast<GamepadAxis>(below(4));
        event.axis_value = static_cast<float>(below(5) - 2) / 2;
        event.touch = static_cast<std::uint32_t>(below(3));
        event.code_point = static_cast<char32_t>(below(10) == 0 ? below(0x110000) : 32 + below(96));
        // Mostly on the surface, now and then beyond it; in steps, so that things are met twice.
        event.position = { static_cast<float>(below(110) * 8 - 8),
            static_cast<float>(below(80) * 8 - 8) };
        if (below(2) == 0)
            event.composition = composition();
        if (event.kind == EventKind::FilesDrop && below(4) != 0)
            event.files =
                std::make_shared<DroppedFiles const>(DroppedFiles { { "/a b", "\xff\"" } });
        event.wheel = { static_cast<float>(below(3) - 1) * 20,
            static_cast<float>(below(5) - 2) * 20 };
        return event;
    }

private:
    static constexpr int keys = static_cast<int>(key_count);
    static constexpr int kinds = static_cast<int>(EventKind::FilesDrop) + 1;

    std::shared_ptr<Composition const> composition()
    {
        constexpr std::string_view texts[] = { "", "に", "日本語", "a b", "\xff" };
        Composition composed { .text = std::string(texts[below(5)]) };
        composed.caret = below(3) == 0 ? Composition::no_caret : static_cast<std::size_t>(below(9));
        composed.erase_before = static_cast<std::size_t>(below(4));
        composed.erase_after = static_cast<std::size_t>(below(4));
        for (int i = below(3); i > 0; --i)
            composed.clauses.push_back({ static_cast<std::size_t>(below(9)),
                static_cast<std::size_t>(below(12)), static_cast<ClauseKind>(below(3)) });
        return std::make_shared<Composition const>(std::move(composed));
    }
    EventKind kind()
    {
        constexpr EventKind usual[] = { EventKind::PointerMove, EventKind::PointerMove,
            EventKind::PointerPress, EventKind::PointerRelease, EventKind::KeyPress,
            EventKind::Text, EventKind::TouchBegin, EventKind::TouchMove, EventKind::TouchEnd,
            EventKind::GamepadPress };
        return below(8) == 0 ? static_cast<EventKind>(below(kinds))
                             : usual[below(below(3) == 0 ? 10 : 6)];
    }

    std::mt19937 m_random;
};

}
