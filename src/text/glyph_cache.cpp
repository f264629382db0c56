// SPDX-License-Identifier: MIT

#include <text/glyph_cache.h>

#include <oriel/core/hash.h>
#include <oriel/core/verify.h>

#include <algorithm>
#include <cstring>

namespace oriel::detail {

namespace {

constexpr int max_piece = 255;
constexpr int max_pieces = 81;
constexpr int piece_shift = 52;

std::uint64_t piece_key(std::uint64_t glyph_key, int piece)
{
    return glyph_key | static_cast<std::uint64_t>(piece) << piece_shift;
}

// At least one page of coverage, and together no more than there are numbers for.
GlyphCache::PageLimits limited(GlyphCache::PageLimits const& limits)
{
    int const color = std::clamp(limits.color, 0, GlyphCache::max_pages - 1);
    return { std::clamp(limits.coverage, 1, GlyphCache::max_pages - color), color };
}

// About microseconds: outlines, and pictures that are decoded and made smaller.
int cost_of(GlyphBitmap const& bitmap)
{
    int const pixels = std::max(0, bitmap.width) * std::max(0, bitmap.height);
    return bitmap.is_colored ? 80 + pixels / 32 : 1 + pixels / 256;
}

int pieces_along(int extent) { return std::max(1, (extent + max_piece - 1) / max_piece); }

}

GlyphCache::GlyphCache(
    FontLibrary const& fonts, DiagnosticSink& diagnostics, PageLimits const& limits)
    : m_fonts(fonts)
    , m_diagnostics(diagnostics)
    , m_limits(limited(limits))
    , m_packer(m_limits.coverage, m_limits.color)
    , m_table(1024, no_piece)
{
    m_pages.reserve(static_cast<std::size_t>(page_limit()));
}

GlyphAtlas::Page GlyphCache::page(int index) const
{
    PageData const& page = m_pages[static_cast<std::size_t>(index)];
    return { page.pixels.get(), page.generation, page.texel_bytes > 1 };
}

IntRect GlyphCache::take_changes(int page)
{
    return std::exchange(m_pages[static_cast<std::size_t>(page)].changes, {});
}

void GlyphCache::begin_frame()
{
    m_packer.begin_frame();
    bool const has_waited = std::exchange(m_has_waiting, false);
    m_was_full = std::exchange(m_has_reported, false) || has_waited;
    m_spent = 0;
}

bool GlyphCache::holds(std::span<std::uint64_t const> masks, std::uint64_t since) const
{
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (std::uint64_t bits = masks[page]; bits != 0; bits &= bits - 1) {
            if (m_pages[page].cleared_epoch[std::countr_zero(bits)] > since)
                return false;
        }
    }
    return true;
}

bool GlyphCache::append_pieces(GlyphKey const& key, std::vector<GlyphPiece>& pieces)
{
    if (append_known(key.packed(), pieces))
        return true;
    if (m_budget > 0 && m_spent >= m_budget) {
        m_has_waiting = true;
        return false;
    }
    if (rasterize(key))
        return append_known(key.packed(), pieces);
    report_full();
    return false;
}

GlyphPiece const* GlyphCache::find_single(GlyphKey const& key) const
{
    std::uint32_t const index = find(key.packed());
    bool const is_single = index != no_piece && m_pieces[index].piece_count == 1;
    return is_single ? &m_pieces[index] : nullptr;
}

bool GlyphCache::append_known(std::uint64_t key, std::vector<GlyphPiece>& pieces)
{
    std::size_t const size_before = pieces.size();
    int count = 1;
    for (int i = 0; i < count; ++i) {
        std::uint32_t const index = find(piece_key(key, i));
        if (index == no_piece) {
            pieces.resize(size_before);
            return false;
        }
        count = m_pieces[index].piece_count;
        pieces.push_back(m_pieces[index]);
    }
    return true;
}

bool GlyphCache::rasterize(GlyphKey const& key)
{
    bool const is_drawn = m_rasterizer.rasterize(m_fonts, key, m_bitmap);
    m_spent += cost_of(m_bitmap);
    if (!is_drawn)
        return false;
    int const columns = pieces_along(m_bitmap.width);
    int const rows = pieces_along(m_bitmap.height);
    static_assert(
        (Rasterizer::max_extent / max_piece + 1) * (Rasterizer::max_extent / max_piece + 1)
            <= max_pieces,
        "the number of a glyph's pieces is kept in 8 bits");
    for (int i = 0; i < columns * rows; ++i) {
        int const left = i % columns * max_piece;
        int const top = i / columns * max_piece;
        IntRect const part { left, top, std::min(left + max_piece, m_bitmap.width),
            std::min(top + max_piece, m_bitmap.height) };
        std::uint64_t const part_key = piece_key(key.packed(), i);
        if (find(part_key) == no_piece && !add_piece(part_key, part, columns * rows))
            return false;
    }
    return true;
}

bool GlyphCache::add_piece(std::uint64_t key, IntRect const& part, int piece_count)
{
    auto const kind = m_bitmap.is_colored ? ShelfPacker::Kind::Color : ShelfPacker::Kind::Coverage;
    auto const place = m_packer.place(part.width(), part.height(), m_cleared, kind);
    forget_cleared();
    if (!place)
        return false;
    while (m_pages.size() <= place->page) {
        PageData& page = m_pages.emplace_back();
        page.texel_bytes = m_bitmap.is_colored ? 4 : 1;
        page.pixels = std::make_unique<std::uint8_t[]>(page.texel_bytes * page_size * page_size);
        std::fill(std::begin(page.first_piece), std::end(page.first_piece), no_piece);
    }
    std::uint32_t& first_on_shelf = m_pages[place->page].first_piece[place->shelf];
    GlyphPiece const piece { .key = key,
        .left = static_cast<std::int16_t>(m_bitmap.left + part.left),
        .top = static_cast<std::int16_t>(m_bitmap.top + part.top),
        .place = *place,
        .width = static_cast<std::uint8_t>(part.width()),
        .height = static_cast<std::uint8_t>(part.height()),
        .piece_count = static_cast<std::uint8_t>(piece_count),
        .next_on_shelf = first_on_shelf };
    if (m_free_pieces.empty()) {
        m_free_pieces.push_back(static_cast<std::uint32_t>(m_pieces.size()));
        m_pieces.emplace_back();
    }
    first_on_shelf = m_free_pieces.back();
    m_free_pieces.pop_back();
    m_pieces[first_on_shelf] = piece;
    insert(key, first_on_shelf);
    copy_pixels(piece, part);
    return true;
}

void GlyphCache::forget_cleared()
{
    if (m_cleared.empty())
        return;
    ++m_epoch;
    for (ShelfPacker::Cleared const& cleared : m_cleared) {
        PageData& page = m_pages[cleared.page];
        page.cleared_epoch[cleared.shelf] = m_epoch;
        std::uint32_t piece = std::exchange(page.first_piece[cleared.shelf], no_piece);
        for (; piece != no_piece; piece = m_pieces[piece].next_on_shelf) {
            erase(m_pieces[piece].key);
            m_free_pieces.push_back(piece);
        }
    }
    m_cleared.clear();
}

void GlyphCache::copy_pixels(GlyphPiece const& piece, IntRect const& part)
{
    if (part.is_empty())
        return;
    PageData& page = m_pages[piece.place.page];
    std::size_t const texel = page.texel_bytes;
    for (int y = 0; y < piece.height; ++y) {
        auto const from = static_cast<std::size_t>((part.top + y) * m_bitmap.width + part.left);
        auto const to = static_cast<std::size_t>((piece.place.v + y) * page_size + piece.place.u);
        std::memcpy(page.pixels.get() + to * texel, m_bitmap.pixels.data() + from * texel,
            piece.width * texel);
    }
    page.changes = page.changes.united({ piece.place.u, piece.place.v, piece.place.u + piece.width,
        piece.place.v + piece.height });
    ++page.generation;
}

void GlyphCache::report_full()
{
    if (std::exchange(m_has_reported, true))
        return;
    m_diagnostics.report({ .kind = DiagnosticKind::AtlasFull,
        .cause = "The glyphs of one frame do not fit into the atlas; some are left out.",
        .remedy = "Raise TextEngineOptions::atlas_pages, or show fewer sizes of text at once.",
        .id = {} });
}

std::size_t GlyphCache::home(std::uint64_t key) const
{
    return hash_fold(key, hash_constant_a) & (m_table.size() - 1);
}

std::uint32_t GlyphCache::find(std::uint64_t key) const
{
    for (std::size_t i = home(key);; i = (i + 1) & (m_table.size() - 1)) {
        if (m_table[i] == no_piece || m_pieces[m_table[i]].key == key)
            return m_table[i];
    }
}

void GlyphCache::insert(std::uint64_t key, std::uint32_t piece)
{
    if (++m_table_used * 2 > m_table.size())
        grow_table();
    std::size_t i = home(key);
    while (m_table[i] != no_piece)
        i = (i + 1) & (m_table.size() - 1);
    m_table[i] = piece;
}

void GlyphCache::erase(std::uint64_t key)
{
    std::size_t const mask = m_table.size() - 1;
    std::size_t hole = home(key);
    while (m_table[hole] == no_piece || m_pieces[m_table[hole]].key != key) {
        ORIEL_VERIFY(m_table[hole] != no_piece);
        hole = (hole + 1) & mask;
    }
    // Whatever a probe would no longer reach moves up.
    for (std::size_t i = (hole + 1) & mask; m_table[i] != no_piece; i = (i + 1) & mask) {
        std::size_t const wanted = home(m_pieces[m_table[i]].key);
        if (((i - wanted) & mask) >= ((i - hole) & mask)) {
            m_table[hole] = m_table[i];
            hole = i;
        }
    }
    m_table[hole] = no_piece;
    --m_table_used;
}

void GlyphCache::grow_table()
{
    std::vector<std::uint32_t> old(m_table.size() * 2, no_piece);
    old.swap(m_table);
    for (std::uint32_t piece : old) {
        if (piece == no_piece)
            continue;
        std::size_t i = home(m_pieces[piece].key);
        while (m_table[i] != no_piece)
            i = (i + 1) & (m_table.size() - 1);
        m_table[i] = piece;
    }
}

}
