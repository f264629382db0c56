// SPDX-License-Identifier: MIT

#include <draw/mask_atlas_private.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace oriel {

using detail::MaskShape;
using detail::MaskTile;

// Of a shape that is larger than this in one direction, only the part around the clip is cut
// into tiles.
static constexpr int largest_whole = 4096;
static constexpr int part_step = 512;

MaskAtlas::MaskAtlas(DiagnosticSink& diagnostics, std::size_t budget)
    : m(std::make_unique<Private>(
        diagnostics, static_cast<int>(std::clamp<std::size_t>(budget / page_bytes, 1, max_pages))))
{}

MaskAtlas::~MaskAtlas() = default;

int MaskAtlas::page_count() const { return static_cast<int>(m->pages.size()); }

MaskAtlas::Page MaskAtlas::page(int index) const
{
    auto const& page = m->pages[static_cast<std::size_t>(index)];
    return { page.pixels.get(), page.generation };
}

IntRect MaskAtlas::take_changes(int page)
{
    return std::exchange(m->pages[static_cast<std::size_t>(page)].changes, {});
}

std::uint64_t MaskAtlas::rasterised_tiles() const { return m->rasterised_tiles; }

void MaskAtlas::begin_frame(std::uint64_t frame)
{
    m->frame = frame;
    m->has_reported = false;
    m->release_stale();
}

void MaskAtlas::Private::release_stale()
{
    shapes.each([&](MaskShape& shape) {
        std::uint64_t const age = frame - shape.last_frame;
        bool const was_shown_once = shape.first_frame == shape.last_frame;
        if (age > keep_frames || (was_shown_once && age > 1))
            release(shape);
    });
}

void MaskAtlas::Private::release(MaskShape& shape)
{
    for (MaskTile const& tile : shape.tiles) {
        if (tile.state == MaskTile::State::Partial)
            slots.give_back(tile.place);
    }
    shapes.remove(shape);
}

bool MaskAtlas::keep(Record const& mask)
{
    std::uint64_t const key = mask.color_end | static_cast<std::uint64_t>(mask.border_color) << 32;
    MaskShape* const shape = m->shapes.find(key);
    if (shape == nullptr || mask.count >= shape->tiles.size())
        return false;
    shape->last_frame = m->frame;
    return shape->tiles[mask.count].state == MaskTile::State::Partial;
}

std::span<MaskAtlas::Piece const> MaskAtlas::pieces_of(Shape const& shape, IntRect const& clip)
{
    m->pieces.clear();
    Private::Placed placed = Private::placed(shape);
    IntRect const moved { clip.left - placed.x, clip.top - placed.y, clip.right - placed.x,
        clip.bottom - placed.y };
    MaskShape* const known = m->ensure(placed, moved);
    if (known == nullptr)
        return {};
    known->last_frame = m->frame;
    IntRect const seen = moved.intersected(known->ink);
    if (seen.is_empty())
        return {};
    IntRect const tiles { (seen.left - known->ink.left) / tile_size,
        (seen.top - known->ink.top) / tile_size,
        (seen.right - known->ink.left + tile_size - 1) / tile_size,
        (seen.bottom - known->ink.top + tile_size - 1) / tile_size };
    m->make_tiles(*known, placed, tiles);
    m->append_pieces(*known, placed, tiles);
    return m->pieces;
}

static std::uint64_t hash_of(Transform const& transform, std::uint64_t seed)
{
    float const numbers[6] = { transform.xx, transform.xy, transform.x0, transform.yx, transform.yy,
        transform.y0 };
    return hash_bytes({ reinterpret_cast<char const*>(numbers), sizeof(numbers) }, seed);
}

static std::uint64_t hash_of(StrokeStyle const& style, std::uint64_t seed)
{
    std::uint64_t hash = hash_mix(seed, std::bit_cast<std::uint32_t>(style.width));
    hash = hash_mix(hash, static_cast<std::uint64_t>(style.cap) << 8
                              | static_cast<std::uint64_t>(style.join) << 16 | 1);
    hash = hash_mix(hash, std::bit_cast<std::uint32_t>(style.miter_limit));
    hash = hash_mix(hash, std::bit_cast<std::uint32_t>(style.dash_offset));
    hash = hash_mix(hash, style.dashes.count);
    auto const* const lengths = reinterpret_cast<char const*>(style.dashes.lengths.data());
    return hash_bytes({ lengths, sizeof(style.dashes.lengths) }, hash);
}

// The whole pixels of the place are left out: what moves by them is the same.
MaskAtlas::Private::Placed MaskAtlas::Private::placed(Shape const& shape)
{
    static constexpr float farthest = 1 << 20;
    Placed placed { .shape = shape };
    Transform& transform = placed.shape.transform;
    float const x = std::floor(finite_or_zero(transform.x0, farthest));
    float const y = std::floor(finite_or_zero(transform.y0, farthest));
    placed.x = static_cast<int>(x);
    placed.y = static_cast<int>(y);
    transform.x0 -= x;
    transform.y0 -= y;
    std::uint64_t const how = shape.stroke != nullptr ? hash_of(*shape.stroke, 1)
                                                      : static_cast<std::uint64_t>(shape.rule);
    placed.key = hash_of(transform, hash_mix(shape.path->content_hash(), how)) | 1;
    return placed;
}

MaskShape* MaskAtlas::Private::add_shape(std::uint64_t key, IntRect const& ink)
{
    MaskShape& shape = shapes.add(key, frame);
    shape.ink = ink;
    shape.columns = (ink.width() + tile_size - 1) / tile_size;
    shape.rows = (ink.height() + tile_size - 1) / tile_size;
    shape.tiles.assign(static_cast<std::size_t>(shape.columns * shape.rows), {});
    return &shape;
}

// Null when nothing of it can be seen. What is out of sight is not even outlined.
MaskShape* MaskAtlas::Private::ensure(Placed& placed, IntRect const& clip)
{
    MaskShape* whole = shapes.find(placed.key);
    if (whole == nullptr) {
        if (!detail::rough_ink_of(placed.shape).intersects(clip))
            return nullptr;
        IntRect const ink = maker.begin(placed.shape);
        placed.is_outlined = true;
        if (ink.width() <= largest_whole && ink.height() <= largest_whole)
            return add_shape(placed.key, ink);
        whole = &shapes.add(placed.key, frame);
        whole->ink = ink;
        whole->is_divided = true;
    }
    whole->last_frame = frame;
    return whole->is_divided ? ensure_part(placed, *whole, clip) : whole;
}

MaskShape* MaskAtlas::Private::ensure_part(
    Placed const& placed, MaskShape const& whole, IntRect const& clip)
{
    auto const down = [](int value) { return value & -part_step; };
    IntRect const around { down(clip.left), down(clip.top), down(clip.right - 1) + part_step,
        down(clip.bottom - 1) + part_step };
    IntRect const ink = around.intersected(whole.ink);
    if (clip.is_empty() || ink.is_empty())
        return nullptr;
    auto const pair = [](int a, int b) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32
               | static_cast<std::uint32_t>(b);
    };
    std::uint64_t const key =
        hash_mix(hash_mix(placed.key, pair(ink.left, ink.top)), pair(ink.right, ink.bottom)) | 1;
    MaskShape* const known = shapes.find(key);
    return known != nullptr ? known : add_shape(key, ink);
}

void MaskAtlas::Private::append_pieces(
    MaskShape const& shape, Placed const& placed, IntRect const& tiles)
{
    for (int row = tiles.top; row < tiles.bottom; ++row) {
        std::size_t const first = pieces.size();
        for (int column = tiles.left; column < tiles.right; ++column) {
            auto const index = static_cast<std::uint32_t>(row * shape.columns + column);
            MaskTile const& tile = shape.tiles[index];
            IntRect const in_shape = shape.tile_box(column, row);
            IntRect const box { in_shape.left + placed.x, in_shape.top + placed.y,
                in_shape.right + placed.x, in_shape.bottom + placed.y };
            if (tile.state == MaskTile::State::Full)
                append_full(box, first);
            else if (tile.state == MaskTile::State::Partial)
                pieces.push_back(
                    { .box = { box.left + tile.left, box.top + tile.top,
                          box.left + tile.left + tile.width, box.top + tile.top + tile.height },
                        .page = tile.place.page,
                        .u = tile.place.u,
                        .v = tile.place.v,
                        .key = shape.key,
                        .tile = index });
        }
    }
}

// Lengthens the piece to the left in this row, which began at piece `first`.
void MaskAtlas::Private::append_full(IntRect const& box, std::size_t first)
{
    bool const follows =
        pieces.size() > first && pieces.back().page < 0 && pieces.back().box.right == box.left;
    if (follows)
        pieces.back().box.right = box.right;
    else
        pieces.push_back({ .box = box });
}

}
