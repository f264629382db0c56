// SPDX-License-Identifier: MIT
//
// QR codes after ISO/IEC 18004: what a telephone reads from the screen.
//
//     kiosk::qr_code(ui, "Your ticket", "https://example.org/t/4711");

#pragma once

#include <oriel/ui/ui.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

// How much of the picture may be lost: about 7, 15, 25 and 30 %.
enum class QrCorrection : std::uint8_t { Low, Medium /* (Default) */, Quartile, High };

struct QrEncoding {
    QrCorrection correction = QrCorrection::Medium;
    int version = 0; // 1–40; 0: the smallest that holds the text
    int mask = -1;   // 0–7; -1: the one that is read best
};

// The modules of a code, dark and light.
class QrCode {
public:
    // Digits, capital letters or bytes, whichever is shortest for the whole; bytes are UTF-8.
    // Nothing where no version holds it: at most 2,953 bytes.
    static std::optional<QrCode> encode(std::string_view text, QrEncoding const& encoding = {});

    int size() const { return m_size; } // modules along each side
    int version() const { return (m_size - 17) / 4; }
    int mask() const { return m_mask; }
    bool is_dark(int x, int y) const
    {
        return m_modules[static_cast<std::size_t>(y * m_size + x)] != 0;
    }

private:
    friend class QrDrawing;
    int m_size = 0;
    int m_mask = 0;
    std::vector<std::uint8_t> m_modules;
};

struct QrCodeOptions {
    QrCorrection correction = QrCorrection::Medium;
    std::string_view id {};
    Length width { 200 }; // square; black on white in every theme, for readers need that
};

Response qr_code(Ui& ui, std::string_view label, std::string_view text,
    QrCodeOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}
