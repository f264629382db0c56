// SPDX-License-Identifier: MIT

#include "programme.h"

#include <oriel/text/icon.h>

#include <cstddef>

namespace tickets {

namespace {

struct Words {
    char const* in[language_count];
};

constexpr Words great_hall { { "Great hall", "Großer Saal", "القاعة الكبرى", "大ホール" } };
constexpr Words cellar { { "Cellar", "Keller", "القبو", "地下劇場" } };
constexpr Words glass_hall { { "Glass hall", "Glassaal", "القاعة الزجاجية", "ガラスホール" } };
constexpr Words puppet_stage { { "Puppet stage", "Puppenbühne", "مسرح الدمى", "人形劇場" } };
constexpr Words terrace { { "Terrace", "Terrasse", "الشرفة", "テラス" } };

struct Entry {
    Words title;
    Words hall;
    std::string_view symbol;
    std::uint32_t tint;
    std::uint32_t shade;
    int starts;
    float price;
    int free;
    int genre;
};

constexpr Entry entries[] = {
    { { { "The Lighthouse Keeper", "Der Leuchtturmwärter", "حارس المنارة", "灯台守" } }, great_hall,
        oriel::Icon::LightMode, 0xd9642b, 0x7a1f3d, 19 * 60 + 30, 24, 32, 1 },
    { { { "A Winter's Tale", "Das Wintermärchen", "حكاية الشتاء", "冬物語" } }, great_hall,
        oriel::Icon::Cloud, 0x3f6fb5, 0x1d2a5e, 20 * 60, 28.5f, 7, 1 },
    { { { "Clowns after Midnight", "Clowns nach Mitternacht", "مهرجون بعد منتصف الليل",
          "真夜中の道化師" } },
        cellar, oriel::Icon::Face, 0x8b3fb0, 0x3a1c66, 23 * 60 + 45, 14, 54, 1 },
    { { { "String Quartet No. 8", "Streichquartett Nr. 8", "الرباعية الوترية رقم ٨",
          "弦楽四重奏曲第8番" } },
        glass_hall, oriel::Icon::Music, 0x2a8a7c, 0x104048, 18 * 60, 19, 0, 2 },
    { { { "The Paper Moon", "Der Papiermond", "القمر الورقي", "紙の月" } }, puppet_stage,
        oriel::Icon::DarkMode, 0xc98a12, 0x7a4a08, 15 * 60, 9.5f, 21, 3 },
    { { { "Songs of the River", "Lieder des Flusses", "أغاني النهر", "川の歌" } }, terrace,
        oriel::Icon::Headphones, 0xc23a6b, 0x5b1448, 21 * 60 + 15, 16, 40, 2 },
};

}

std::string language_tag(Language language)
{
    constexpr char const* tags[] = { "en", "de", "ar", "ja" };
    return tags[static_cast<std::size_t>(language)];
}

std::vector<Show> programme(Language language)
{
    std::vector<Show> shows;
    auto const place = static_cast<std::size_t>(language);
    for (Entry const& entry : entries)
        shows.push_back({ .title = entry.title.in[place],
            .hall = entry.hall.in[place],
            .symbol = std::string(entry.symbol),
            .tint = oriel::Color::rgb(entry.tint),
            .shade = oriel::Color::rgb(entry.shade),
            .starts = entry.starts,
            .price = entry.price,
            .free = entry.free,
            .genre = entry.genre });
    return shows;
}

}
