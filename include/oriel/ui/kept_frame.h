// SPDX-License-Identifier: MIT
//
// KeptFrame: for who builds all of a frame and knows what has changed since the last one. When that
// is nothing but a few texts, the last frame stays: no widget is called, nothing is arranged.
//
//     KeptFrame kept(ui, this);
//     if (knows_what_changed && kept.begin() && kept.rewrite(m_clock, "12:01"))
//         return;
//     m_clock = ui.paragraph(…);             // … and everything else
//     kept.offer();

#pragma once

#include <oriel/ui/ui_class.h>

#include <cstdint>
#include <string_view>

namespace oriel {

class KeptFrame {
public:
    // Before anything is built; `owner` is who built the last frame, or another who did not.
    KeptFrame(Ui& ui, void const* owner) noexcept;
    ~KeptFrame();
    KeptFrame(KeptFrame const&) = delete;
    KeptFrame& operator=(KeptFrame const&) = delete;

    // True: all stays, and is not to be built. False after an input, in another size, theme or
    // direction, when something in the frame asked to be built again by now, when others built
    // parts of it, in frames begun by begin_frame(), and once in a while.
    bool begin() noexcept;
    // Another text in one that paragraph() made in the last frame, and that has one style. False
    // when it takes another place than before: then all is to be built after all.
    bool rewrite(std::uint32_t paragraph, std::string_view text) noexcept;
    // All of the frame is built, by this owner.
    void offer() noexcept;

private:
    Context::Private& m;
    void const* m_owner;
};

}
