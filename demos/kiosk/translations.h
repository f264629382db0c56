// SPDX-License-Identifier: MIT
//
// Translations: the catalogues in a folder, one for each language but English, which the markup is
// written in. A catalogue that is missing leaves English.

#pragma once

#include "programme.h"

#include <oriel/kiosk/catalogue.h>
#include <oriel/kiosk/view.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tickets {

std::string catalogue_path(std::string const& folder, Language language);

class Translations {
public:
    // `log` hears of what could not be read.
    Translations(std::string const& folder, std::function<void(std::string_view)> const& log = {});

    bool has(Language language) const { return catalogue(language).has_value(); }
    // For View::set_translation(); lives as long as this.
    oriel::kiosk::Translate translate(Language language) const;

private:
    std::optional<oriel::kiosk::Catalogue> const& catalogue(Language language) const
    {
        return m_catalogues[static_cast<std::size_t>(language)];
    }
    std::array<std::optional<oriel::kiosk::Catalogue>, language_count> m_catalogues;
};

}
