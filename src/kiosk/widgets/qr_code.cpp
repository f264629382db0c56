// SPDX-License-Identifier: MIT
//
// ISO/IEC 18004:2015, 6.3 (what is where), 7.7 (placement), 7.8 (masks), 7.9 and 7.10 (format and
// version).

#include "qr_bits.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>

namespace oriel::kiosk {

// A code that is being drawn: what is fixed is not masked.
class QrDrawing {
public:
    QrDrawing(int version, QrCorrection correction) : m_version(version), m_correction(correction)
    {
        m_code.m_size = 17 + 4 * version;
        auto const count = static_cast<std::size_t>(m_code.m_size * m_code.m_size);
        m_code.m_modules.assign(count, 0);
        m_is_fixed.assign(count, 0);
        draw_fixed();
    }

    void draw_data(std::vector<std::uint8_t> const& bytes);
    QrCode masked(int wanted);

private:
    std::uint8_t& at(int x, int y)
    {
        return m_code.m_modules[static_cast<std::size_t>(y * m_code.m_size + x)];
    }
    bool is_fixed(int x, int y) const
    {
        return m_is_fixed[static_cast<std::size_t>(y * m_code.m_size + x)] != 0;
    }
    void fix(int x, int y, bool is_dark)
    {
        at(x, y) = is_dark;
        m_is_fixed[static_cast<std::size_t>(y * m_code.m_size + x)] = 1;
    }
    void draw_fixed();
    void draw_finder(int x, int y);
    void draw_alignments();
    void draw_format(int mask);
    void draw_version();
    void apply(int mask);
    int penalty();
    int run_penalty(bool is_upright);
    int square_penalty();
    int share_penalty();

    QrCode m_code;
    std::vector<std::uint8_t> m_is_fixed;
    int m_version;
    QrCorrection m_correction;
};

void QrDrawing::draw_fixed()
{
    int const size = m_code.m_size;
    for (int i = 0; i < size; ++i) {
        fix(6, i, i % 2 == 0);
        fix(i, 6, i % 2 == 0);
    }
    draw_finder(3, 3);
    draw_finder(size - 4, 3);
    draw_finder(3, size - 4);
    draw_alignments();
    draw_format(0);
    draw_version();
}

// With the light border around it.
void QrDrawing::draw_finder(int x, int y)
{
    for (int dy = -4; dy <= 4; ++dy) {
        for (int dx = -4; dx <= 4; ++dx) {
            int const ring = std::max(std::abs(dx), std::abs(dy));
            int const to_x = x + dx;
            int const to_y = y + dy;
            if (to_x >= 0 && to_x < m_code.m_size && to_y >= 0 && to_y < m_code.m_size)
                fix(to_x, to_y, ring != 2 && ring != 4);
        }
    }
}

void QrDrawing::draw_alignments()
{
    if (m_version == 1)
        return;
    int const count = m_version / 7 + 2;
    int const step = m_version == 32 ? 26 : (m_version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    auto const place = [&](int i) {
        return i == 0 ? 6 : m_code.m_size - 7 - (count - 1 - i) * step;
    };
    for (int i = 0; i < count; ++i) {
        for (int j = 0; j < count; ++j) {
            bool const is_finder =
                (i == 0 && j == 0) || (i == 0 && j == count - 1) || (i == count - 1 && j == 0);
            if (is_finder)
                continue;
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx)
                    fix(place(i) + dx, place(j) + dy, std::max(std::abs(dx), std::abs(dy)) != 1);
            }
        }
    }
}

static unsigned with_remainder(unsigned data, unsigned generator, int degree)
{
    unsigned rest = data;
    for (int i = 0; i < degree; ++i)
        rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
    return data << degree | rest;
}

// Twice, beside the finders.
void QrDrawing::draw_format(int mask)
{
    constexpr unsigned level_bits[] = { 1, 0, 3, 2 };
    unsigned const data =
        level_bits[static_cast<std::size_t>(m_correction)] << 3 | static_cast<unsigned>(mask);
    unsigned const bits = with_remainder(data, 0x537, 10) ^ 0x5412;
    auto const bit = [&](int i) { return (bits >> i & 1) != 0; };
    int const size = m_code.m_size;
    for (int i = 0; i <= 5; ++i)
        fix(8, i, bit(i));
    fix(8, 7, bit(6));
    fix(8, 8, bit(7));
    fix(7, 8, bit(8));
    for (int i = 9; i < 15; ++i)
        fix(14 - i, 8, bit(i));
    for (int i = 0; i < 8; ++i)
        fix(size - 1 - i, 8, bit(i));
    for (int i = 8; i < 15; ++i)
        fix(8, size - 15 + i, bit(i));
    fix(8, size - 8, true);
}

void QrDrawing::draw_version()
{
    if (m_version < 7)
        return;
    unsigned const bits = with_remainder(static_cast<unsigned>(m_version), 0x1f25, 12);
    for (int i = 0; i < 18; ++i) {
        bool const is_dark = (bits >> i & 1) != 0;
        int const a = m_code.m_size - 11 + i % 3;
        fix(a, i / 3, is_dark);
        fix(i / 3, a, is_dark);
    }
}

// In columns of two, up and down in turn, from the lower right.
void QrDrawing::draw_data(std::vector<std::uint8_t> const& bytes)
{
    std::size_t bit = 0;
    int const size = m_code.m_size;
    for (int right = size - 1; right >= 1; right -= 2) {
        if (right == 6)
            right = 5;
        bool const is_upward = ((right + 1) & 2) == 0;
        for (int i = 0; i < size; ++i) {
            int const y = is_upward ? size - 1 - i : i;
            for (int x = right; x > right - 2; --x) {
                if (is_fixed(x, y) || bit >= bytes.size() * 8)
                    continue;
                at(x, y) = bytes[bit >> 3] >> (7 - (bit & 7)) & 1;
                ++bit;
            }
        }
    }
}

static bool is_flipped(int mask, int x, int y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

void QrDrawing::apply(int mask)
{
    for (int y = 0; y < m_code.m_size; ++y) {
        for (int x = 0; x < m_code.m_size; ++x) {
            if (!is_fixed(x, y) && is_flipped(mask, x, y))
                at(x, y) ^= 1;
        }
    }
}

// Of runs of five and more, and of what looks like a finder: 1:1:3:1:1 with four light modules on
// one side.
int QrDrawing::run_penalty(bool is_upright)
{
    int result = 0;
    int const size = m_code.m_size;
    auto const dark = [&](int line, int i) {
        if (i < 0 || i >= size)
            return false; // the quiet zone
        return (is_upright ? at(line, i) : at(i, line)) != 0;
    };
    for (int line = 0; line < size; ++line) {
        for (int i = 0, run = 0; i < size; ++i) {
            run = i > 0 && dark(line, i) == dark(line, i - 1) ? run + 1 : 1;
            result += run == 5 ? 3 : run > 5 ? 1 : 0;
        }
        for (int i = 0; i + 7 <= size; ++i) {
            constexpr bool finder[] = { true, false, true, true, true, false, true };
            bool is_finder = true;
            for (int j = 0; j < 7; ++j)
                is_finder = is_finder && dark(line, i + j) == finder[j];
            if (!is_finder)
                continue;
            auto const is_light = [&](int from) {
                return !dark(line, from) && !dark(line, from + 1) && !dark(line, from + 2)
                       && !dark(line, from + 3);
            };
            result += is_light(i - 4) || is_light(i + 7) ? 40 : 0;
        }
    }
    return result;
}

int QrDrawing::square_penalty()
{
    int result = 0;
    for (int y = 0; y + 1 < m_code.m_size; ++y) {
        for (int x = 0; x + 1 < m_code.m_size; ++x) {
            int const dark = at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1);
            result += dark == 0 || dark == 4 ? 3 : 0;
        }
    }
    return result;
}

// Ten for every twentieth beyond 45 to 55 per cent.
int QrDrawing::share_penalty()
{
    int const all = m_code.m_size * m_code.m_size;
    auto const dark =
        static_cast<int>(std::count(m_code.m_modules.begin(), m_code.m_modules.end(), 1));
    return std::abs(dark * 20 - all * 10) / all * 10;
}

int QrDrawing::penalty()
{
    return run_penalty(false) + run_penalty(true) + square_penalty() + share_penalty();
}

QrCode QrDrawing::masked(int wanted)
{
    int best = wanted;
    int lowest = std::numeric_limits<int>::max();
    for (int mask = 0; mask < 8 && wanted < 0; ++mask) {
        draw_format(mask);
        apply(mask);
        int const penalty = this->penalty();
        if (penalty < lowest) {
            lowest = penalty;
            best = mask;
        }
        apply(mask);
    }
    draw_format(best);
    apply(best);
    m_code.m_mask = best;
    return std::move(m_code);
}

std::optional<QrCode> QrCode::encode(std::string_view text, QrEncoding const& encoding)
{
    int const version =
        encoding.version == 0 ? qr_version_for(text, encoding.correction) : encoding.version;
    if (version < 1 || version > 40 || encoding.mask > 7)
        return {};
    std::vector<std::uint8_t> const bytes = qr_codewords(text, version, encoding.correction);
    if (bytes.empty())
        return {};
    QrDrawing drawing(version, encoding.correction);
    drawing.draw_data(bytes);
    return drawing.masked(encoding.mask);
}

namespace {

// Made once for a text.
struct QrState {
    std::string text;
    QrCorrection correction = QrCorrection::Medium;
    bool is_known = false;
    std::optional<QrCode> code;
};

struct QrPaint {
    QrState const* state;

    void operator()(Painting const& p) const
    {
        float const whole = std::min(p.rect.width, p.rect.height);
        Rect const card { p.painter.snapped(p.rect.x + (p.rect.width - whole) / 2),
            p.painter.snapped(p.rect.y), whole, whole };
        p.painter.rectangle(card, { .fill = Color::white(),
                                      .radius = p.theme.control_radius,
                                      .border_width = 1,
                                      .border = p.theme.line });
        if (!state->code)
            return p.symbol(Icon::Block, 48, card, Color::rgb(0x8a8f98));
        paint_modules(p, *state->code, card);
    }
    // Whole device pixels, as many as fit with four modules of light around.
    void paint_modules(Painting const& p, QrCode const& code, Rect const& card) const
    {
        int const count = code.size() + 8;
        float const device = 1 / p.painter.scale();
        float const pixels = std::floor(card.width / device / static_cast<float>(count));
        float const module = pixels >= 1 ? pixels * device : card.width / static_cast<float>(count);
        float const inset = (card.width - module * static_cast<float>(code.size())) / 2;
        Point const origin { p.painter.snapped(card.x + inset), p.painter.snapped(card.y + inset) };
        for (int y = 0; y < code.size(); ++y) {
            for (int x = 0; x < code.size();) {
                int const begin = x;
                while (x < code.size() && code.is_dark(x, y))
                    ++x;
                if (x > begin)
                    p.painter.rectangle({ origin.x + static_cast<float>(begin) * module,
                                            origin.y + static_cast<float>(y) * module,
                                            static_cast<float>(x - begin) * module, module },
                        { .fill = Color::black() });
                ++x;
            }
        }
    }
};

}

Response qr_code(Ui& ui, std::string_view label, std::string_view text,
    QrCodeOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    QrState& state = ui.state<QrState>(id);
    if (!state.is_known || state.text != text || state.correction != options.correction) {
        state.text = text;
        state.correction = options.correction;
        state.is_known = true;
        state.code = QrCode::encode(text, { .correction = options.correction });
    }

    // Input: none.
    Response const response = ui.interact(id, Sense::Hover, true);

    // Picture.
    ui.leaf(
        { .id = id,
            .layout = { .width = options.width,
                .height = options.width,
                .align_self = ui.natural_align() },
            .access = { .role = Role::Image, .name = ui.keep(label), .value = ui.keep(state.text) },
            .sense = Sense::Hover },
        QrPaint { &state });
    return response;
}

}
