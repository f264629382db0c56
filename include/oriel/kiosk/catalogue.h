// SPDX-License-Identifier: MIT
//
// Catalogue: translations of messages, read from a gettext catalogue (.mo or .po).
//
//     Result<Catalogue> german = Catalogue::read(bytes_of_the_file);
//     german->find("button", "Buy")              // "Kaufen"; empty when it is not translated
//     german->find("", "{n} ticket", 3)          // its form for 3

#pragma once

#include <oriel/core/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oriel::kiosk {

// Which form a count takes: the expression of a catalogue's header, in postfix order.
class PluralRule {
public:
    // As gettext writes it: "nplurals=2; plural=(n != 1);"
    static std::optional<PluralRule> parse(std::string_view header);

    int form(std::int64_t count) const;
    int count() const { return m_count; }

    struct Step {
        enum class Kind : std::uint8_t {
            Number, // (Default)
            Count,
            Operator,
        };
        Kind kind = Kind::Number;
        std::uint64_t number = 0; // of an operator its two characters
    };

private:
    std::vector<Step> m_steps; // none: one form for 1, another for all else
    int m_count = 2;
};

class Catalogue {
public:
    static Result<Catalogue> read(std::string_view bytes);

    // Empty when there is no translation. Lives as long as the catalogue.
    std::string_view find(std::string_view context, std::string_view text) const;
    std::string_view find(
        std::string_view context, std::string_view text, std::int64_t count) const;
    std::size_t size() const { return m_messages.size(); }

private:
    friend class CatalogueReader;
    std::unordered_map<std::string, std::vector<std::string>> m_messages;
    PluralRule m_plural;
};

}
