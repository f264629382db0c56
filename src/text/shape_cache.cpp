// SPDX-License-Identifier: MIT

#include <text/shape_cache.h>

#include <algorithm>

namespace oriel::detail {

ShapedText const& ShapeCache::ensure(std::string_view text, std::uint64_t hash,
    ShapeStyle const& style, std::span<ShapeRun const> runs, Shaper& shaper)
{
    Entry* entry = m_table.find(hash, [&](Entry const& known) {
        return known.style == style && known.text == text
               && std::equal(known.runs.begin(), known.runs.end(), runs.begin(), runs.end());
    });
    if (entry != nullptr)
        return entry->shaped;
    entry = new Entry;
    entry->hash = hash;
    entry->style = style;
    entry->text = text;
    entry->runs.assign(runs.begin(), runs.end());
    shaper.shape(entry->text, style, entry->runs, entry->shaped);
    entry->bytes = sizeof(Entry) + text.size() + entry->runs.capacity() * sizeof(ShapeRun)
                   + entry->shaped.bytes();
    m_table.insert(entry);
    return entry->shaped;
}

}
