// SPDX-License-Identifier: MIT

#include "translations.h"

#include <fstream>
#include <iterator>

namespace tickets {

static oriel::Result<oriel::kiosk::Catalogue> read(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return oriel::Error { "there is no such file" };
    return oriel::kiosk::Catalogue::read(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::string catalogue_path(std::string const& folder, Language language)
{
    return folder + "/" + language_tag(language) + ".po";
}

Translations::Translations(
    std::string const& folder, std::function<void(std::string_view)> const& log)
{
    for (std::size_t i = 1; i < m_catalogues.size(); ++i) {
        std::string const path = catalogue_path(folder, static_cast<Language>(i));
        oriel::Result<oriel::kiosk::Catalogue> catalogue = read(path);
        if (catalogue)
            m_catalogues[i] = std::move(*catalogue);
        else if (log)
            log(path + ": " + catalogue.error().message);
    }
}

oriel::kiosk::Translate Translations::translate(Language language) const
{
    if (!has(language))
        return {};
    return
        [&words = *catalogue(language)](oriel::kiosk::Message const& message, std::int64_t count) {
            return message.plural.empty() ? words.find(message.context, message.text)
                                          : words.find(message.context, message.text, count);
        };
}

}
