// SPDX-License-Identifier: MIT

#include <draw/record_hash.h>

#include <oriel/draw/damage.h>
#include <oriel/draw/textures.h>

#include <cstring>

namespace oriel {

// Two independent chains, so that the multiplications overlap.
static std::uint64_t hash_of_64_bytes(void const* bytes, std::uint64_t seed)
{
    std::uint64_t word[8];
    std::memcpy(word, bytes, sizeof(word));
    std::uint64_t const a = hash_fold(word[0] ^ hash_constant_a, word[1] ^ seed);
    std::uint64_t const b = hash_fold(word[2] ^ hash_constant_b, word[3] ^ seed);
    std::uint64_t const c = hash_fold(word[4] ^ a, word[5] ^ hash_constant_b);
    std::uint64_t const d = hash_fold(word[6] ^ b, word[7] ^ hash_constant_a);
    return hash_fold(c ^ hash_constant_a, d ^ hash_constant_b) + c;
}

std::uint64_t hash_of_state(DrawState const& state, std::uint64_t outer_hash)
{
    DrawState seen = state;
    seen.outer = 0;
    return hash_of_64_bytes(&seen, hash_constant_b ^ outer_hash);
}

void hash_states(DrawList const& list, std::vector<std::uint64_t>& hashes)
{
    hashes.clear();
    for (DrawState const& state : list.states()) {
        bool const has_outer = state.outer < hashes.size();
        hashes.push_back(hash_of_state(state, has_outer ? hashes[state.outer] : 0));
    }
}

template <typename T>
static std::uint64_t hash_of_items(std::span<T const> items, std::uint64_t seed)
{
    return hash_bytes({ reinterpret_cast<char const*>(items.data()), items.size_bytes() }, seed);
}

static std::uint64_t generation_of(DrawList const& list, std::uint16_t texture)
{
    TextureView const* const view = list.textures() ? list.textures()->find(texture) : nullptr;
    return view != nullptr ? view->generation : 0;
}

static std::uint64_t hash_of_paint(DrawList const& list, Paint const& paint)
{
    Paint seen = paint;
    seen.first_stop = 0;
    return hash_of_64_bytes(&seen, generation_of(list, paint.texture))
           ^ hash_of_items(list.stops().subspan(paint.first_stop, paint.stop_count), 1);
}

static std::uint64_t hash_of_mesh(DrawList const& list, Record const& record)
{
    std::uint64_t hash = generation_of(list, record.texture);
    for (std::uint32_t const index : list.indices().subspan(record.first, record.count))
        hash = hash_of_items(list.vertices().subspan(index, 1), hash);
    return hash;
}

static std::uint64_t hash_of_content(DrawList const& list, Record const& record)
{
    if (has_flag(record.flags, RecordFlags::Paint))
        return hash_of_paint(list, list.paints()[record.first]);
    switch (record.kind) {
    case RecordKind::Glyphs:
        return list.glyph_blocks()[record.first]->hash;
    case RecordKind::Image:
        return generation_of(list, record.texture);
    case RecordKind::Mesh:
        return hash_of_mesh(list, record);
    case RecordKind::Host:
        return list.host_draws()[record.first].revision;
    default:
        return 0;
    }
}

// Whether the record says all of it itself.
static bool is_all_there(Record const& record)
{
    return record.kind <= RecordKind::Shadow && !has_flag(record.flags, RecordFlags::Paint);
}

std::uint64_t hash_as_it_stands(DrawList const& list, std::span<std::uint64_t const> state_hashes)
{
    std::uint64_t hash = hash_of_items(state_hashes, list.background().packed());
    hash = hash_of_items(list.records(), hash);
    for (Record const& record : list.records()) {
        if (!is_all_there(record))
            hash = hash_mix(hash, hash_of_content(list, record));
    }
    return hash;
}

std::uint64_t hash_of_record(DrawList const& list, Record const& record, std::uint64_t state_hash)
{
    Record seen = record;
    seen.state = 0;
    seen.first = 0;
    if (record.kind
        == RecordKind::Mask) { // where the coverage lies may change; its key says what it is
        seen.texture = 0;
        seen.geometry = 0;
    }
    std::uint64_t const content = is_all_there(record) ? 0 : hash_of_content(list, record);
    return hash_of_64_bytes(&seen, state_hash ^ content);
}

std::uint64_t hash_of(DrawList const& list)
{
    std::uint64_t hash = hash_mix(static_cast<std::uint64_t>(list.size().width),
        static_cast<std::uint64_t>(list.size().height));
    hash = hash_mix(hash, list.background().packed());
    std::vector<std::uint64_t> states;
    hash_states(list, states);
    for (Record const& record : list.records())
        hash = hash_mix(hash, hash_of_record(list, record, states[record.state]));
    return hash;
}

}
