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

std::uint64_t hash_of_state(DrawState const& state)
{
    return hash_of_64_bytes(&state, hash_constant_b);
}

static std::uint64_t hash_of_content(DrawList const& list, Record const& record)
{
    if (record.kind == RecordKind::Glyphs)
        return list.glyph_blocks()[record.first]->hash;
    if (record.kind != RecordKind::Image || list.textures() == nullptr)
        return 0;
    TextureView const* const view = list.textures()->find(record.texture);
    return view != nullptr ? view->generation : 0;
}

std::uint64_t hash_of_record(DrawList const& list, Record const& record, std::uint64_t state_hash)
{
    Record seen = record;
    seen.state = 0;
    seen.first = 0;
    std::uint64_t const content =
        record.kind <= RecordKind::Shadow ? 0 : hash_of_content(list, record);
    return hash_of_64_bytes(&seen, state_hash ^ content);
}

std::uint64_t hash_of(DrawList const& list)
{
    std::uint64_t hash = hash_mix(static_cast<std::uint64_t>(list.size().width),
        static_cast<std::uint64_t>(list.size().height));
    hash = hash_mix(hash, list.background().packed());
    for (Record const& record : list.records()) {
        std::uint64_t const state = hash_of_state(list.states()[record.state]);
        hash = hash_mix(hash, hash_of_record(list, record, state));
    }
    return hash;
}

}
