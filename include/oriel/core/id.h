// SPDX-License-Identifier: MIT
//
// Id: who a widget is from one frame to the next. An Id grows from its parent's Id, the label
// (or an explicit key) and the line of the call, so two buttons "Delete" on two lines differ,
// and the same line called in a loop needs a scope per round.
//
//     Id row = Id::root().child("Row", 12);
//     Id button = row.child("Delete", 14);

#pragma once

#include <oriel/core/hash.h>

namespace oriel {

class Id {
public:
    // The null Id: no widget has it.
    constexpr Id() = default;
    constexpr explicit Id(std::uint64_t value) : m_value(value) {}
    // Not hash_constant_a, with which hash_mix() has no memory of the key.
    static constexpr Id root() { return Id(hash_constant_b); }

    Id child(std::string_view key, std::uint32_t line = 0) const
    {
        return child_of_hash(hash_bytes(key), line);
    }
    Id child(std::uint64_t key, std::uint32_t line = 0) const
    {
        return child_of_hash(hash_mix(hash_constant_b, key), line);
    }
    // For callers that have hashed the label already.
    constexpr Id child_of_hash(std::uint64_t key_hash, std::uint32_t line) const
    {
        std::uint64_t const value = hash_mix(m_value + line, key_hash);
        return Id(value == 0 ? 1 : value);
    }

    constexpr std::uint64_t value() const { return m_value; }
    constexpr bool is_null() const { return m_value == 0; }
    constexpr bool operator==(Id const&) const = default;

private:
    std::uint64_t m_value = 0;
};

}
