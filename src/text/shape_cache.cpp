// SPDX-License-Identifier: MIT

#include <text/shape_cache.h>

namespace oriel::detail {

ShapedText const& ShapeCache::ensure(
    std::string_view text, std::uint64_t hash, ShapeStyle const& style, Shaper& shaper)
{
    Entry* entry = m_table.find(
        hash, [&](Entry const& known) { return known.style == style && known.text == text; });
    if (entry != nullptr)
        return entry->shaped;
    entry = new Entry;
    entry->hash = hash;
    entry->style = style;
    entry->text = text;
    shaper.shape(entry->text, style, entry->shaped);
    entry->bytes = sizeof(Entry) + text.size() + entry->shaped.bytes();
    m_table.insert(entry);
    return entry->shaped;
}

}
