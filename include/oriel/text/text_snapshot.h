// SPDX-License-Identifier: MIT
//
// TextSnapshot: a TextDocument as it was at one moment, to be read or saved while editing goes
// on, on another thread too. Shares the document's memory; the making copies no text.
//
//     for (std::string_view part : document.snapshot().parts())
//         file.write(part.data(), part.size());

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace oriel {

class TextSnapshot {
public:
    TextSnapshot() = default;
    TextSnapshot(
        std::vector<std::string_view> parts, std::vector<std::shared_ptr<void const>> owners)
        : m_parts(std::move(parts))
        , m_owners(std::move(owners))
    {}

    // All of the text, in order, in parts of at most 64 KiB.
    std::span<std::string_view const> parts() const { return m_parts; }

private:
    std::vector<std::string_view> m_parts;
    std::vector<std::shared_ptr<void const>> m_owners;
};

}
