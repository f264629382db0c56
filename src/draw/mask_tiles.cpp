// SPDX-License-Identifier: MIT

#include <draw/mask_atlas_private.h>

#include <algorithm>
#include <cstring>

namespace oriel {

using detail::MaskShape;
using detail::MaskTile;

namespace {

bool is_ink(std::uint8_t coverage) { return coverage != 0; }

// What a tile's coverage comes to.
struct Extent {
    IntRect ink {}; // empty: nothing is covered
    bool is_full = false;
};

// All bytes of a row, or'ed and and'ed.
struct RowBits {
    std::uint64_t any = 0;
    std::uint64_t all = ~std::uint64_t { 0 };
};

RowBits bits_of(std::uint8_t const* pixels, int width)
{
    RowBits bits;
    int x = 0;
    for (; x + 8 <= width; x += 8) {
        std::uint64_t word;
        std::memcpy(&word, pixels + x, sizeof(word));
        bits.any |= word;
        bits.all &= word;
    }
    for (; x < width; ++x) {
        bits.any |= pixels[x];
        bits.all &= pixels[x] == 255 ? ~std::uint64_t { 0 } : 0;
    }
    return bits;
}

Extent extent_of(std::uint8_t const* pixels, std::ptrdiff_t stride, int width, int height)
{
    Extent extent { .ink = { width, height, 0, 0 }, .is_full = true };
    IntRect& ink = extent.ink;
    for (int y = 0; y < height; ++y, pixels += stride) {
        RowBits const bits = bits_of(pixels, width);
        extent.is_full = extent.is_full && ~bits.all == 0;
        if (bits.any == 0)
            continue;
        ink.left = static_cast<int>(std::find_if(pixels, pixels + ink.left, is_ink) - pixels);
        int right = width;
        while (right > ink.right && pixels[right - 1] == 0)
            --right;
        ink.right = right;
        ink.top = std::min(ink.top, y);
        ink.bottom = y + 1;
    }
    return extent;
}

}

// The tiles of the range that are not known yet.
static IntRect unknown_in(MaskShape const& shape, IntRect const& tiles)
{
    IntRect unknown;
    for (int row = tiles.top; row < tiles.bottom; ++row) {
        for (int column = tiles.left; column < tiles.right; ++column) {
            auto const index = static_cast<std::size_t>(row * shape.columns + column);
            if (shape.tiles[index].state == MaskTile::State::Unknown)
                unknown = unknown.united({ column, row, column + 1, row + 1 });
        }
    }
    return unknown;
}

void MaskAtlas::Private::make_tiles(MaskShape& shape, Placed& placed, IntRect const& tiles)
{
    IntRect const unknown = unknown_in(shape, tiles);
    if (unknown.is_empty())
        return;
    if (!placed.is_outlined)
        maker.begin(placed.shape);
    placed.is_outlined = true;
    IntRect const first = shape.tile_box(unknown.left, unknown.top);
    IntRect const last = shape.tile_box(unknown.right - 1, unknown.bottom - 1);
    IntRect const part = first.united(last);
    maker.begin_part(part);
    band.resize(static_cast<std::size_t>(part.width()) * tile_size);
    for (int row = unknown.top; row < unknown.bottom; ++row) {
        IntRect const box = shape.tile_box(unknown.left, row);
        maker.rasterise_rows(box.top, box.bottom, band.data(), part.width());
        make_row(shape, row, unknown);
    }
}

void MaskAtlas::Private::make_row(MaskShape& shape, int row, IntRect const& tiles)
{
    int const left = shape.tile_box(tiles.left, row).left;
    int const stride = shape.tile_box(tiles.right - 1, row).right - left;
    for (int column = tiles.left; column < tiles.right; ++column) {
        MaskTile& tile = shape.tiles[static_cast<std::size_t>(row * shape.columns + column)];
        IntRect const box = shape.tile_box(column, row);
        if (tile.state == MaskTile::State::Unknown)
            store(tile, box, band.data() + (box.left - left), stride);
    }
}

void MaskAtlas::Private::store(
    MaskTile& tile, IntRect const& box, std::uint8_t const* pixels, std::ptrdiff_t stride)
{
    ++rasterised_tiles;
    Extent const extent = extent_of(pixels, stride, box.width(), box.height());
    IntRect const ink = extent.ink;
    if (ink.is_empty() || extent.is_full) {
        tile.state = ink.is_empty() ? MaskTile::State::Empty : MaskTile::State::Full;
        return;
    }
    tile.left = static_cast<std::uint8_t>(ink.left);
    tile.top = static_cast<std::uint8_t>(ink.top);
    tile.width = static_cast<std::uint8_t>(ink.width());
    tile.height = static_cast<std::uint8_t>(ink.height());
    if (!find_place(tile))
        return;
    tile.state = MaskTile::State::Partial;
    PageData& page = pages[tile.place.page];
    std::uint8_t* to = page.pixels.get() + tile.place.v * page_size + tile.place.u;
    std::uint8_t const* from = pixels + ink.top * stride + ink.left;
    for (int y = 0; y < ink.height(); ++y, to += page_size, from += stride)
        std::memcpy(to, from, static_cast<std::size_t>(ink.width()));
    page.changes = page.changes.united(
        { tile.place.u, tile.place.v, tile.place.u + ink.width(), tile.place.v + ink.height() });
    ++page.generation;
}

bool MaskAtlas::Private::find_place(MaskTile& tile)
{
    auto place = slots.take(tile.width, tile.height);
    while (!place && evict_one())
        place = slots.take(tile.width, tile.height);
    if (place) {
        tile.place = *place;
        while (pages.size() <= place->page)
            pages.push_back({ std::make_unique<std::uint8_t[]>(page_bytes), 1, {} });
        return true;
    }
    if (!has_reported)
        diagnostics.report({ DiagnosticKind::AtlasFull,
            "A frame has more path coverage than the mask atlas has room for; some is not drawn.",
            "Give the atlas a larger budget, or draw large simple shapes as rectangles.", {} });
    has_reported = true;
    return false;
}

// The shape that has not been shown for longest; never one of this frame.
bool MaskAtlas::Private::evict_one()
{
    MaskShape* oldest = nullptr;
    shapes.each([&](MaskShape& shape) {
        bool const is_older = oldest == nullptr || shape.last_frame < oldest->last_frame;
        if (shape.last_frame < frame && !shape.tiles.empty() && is_older)
            oldest = &shape;
    });
    if (oldest == nullptr)
        return false;
    release(*oldest);
    return true;
}

}
