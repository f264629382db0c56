// SPDX-License-Identifier: MIT
//
// Text for tests: words are boxes of fixed size, and lines break between them. The same as what
// from_browser/fixture.js puts into a <p>.

#pragma once

#include <oriel/layout/layout_tree.h>

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace oriel::test {

class Words {
public:
    Words() = default;
    // "30x10 40x12"
    explicit Words(std::string const& text)
    {
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            Size size;
            std::sscanf(word.c_str(), "%fx%f", &size.width, &size.height);
            m_words.push_back(size);
        }
    }

    Content content() const
    {
        Content content;
        for (Size const& word : m_words) {
            content.width += word.width;
            content.height = std::max(content.height, word.height);
            content.min_width = std::max(content.min_width, word.width);
        }
        content.baseline = m_words.empty() ? -1 : content.height;
        content.height_follows_width = m_words.size() > 1;
        return content;
    }

    HeightAndBaseline height_for_width(float width) const
    {
        HeightAndBaseline total;
        for (std::size_t i = 0; i < m_words.size();) {
            Size line = m_words[i++];
            while (i < m_words.size() && line.width + m_words[i].width <= width + 1e-3f) {
                line.width += m_words[i].width;
                line.height = std::max(line.height, m_words[i++].height);
            }
            total.height += line.height;
            total.baseline = total.baseline < 0 ? line.height : total.baseline;
        }
        return total;
    }

private:
    std::vector<Size> m_words;
};

// The words of each node, as the context of LayoutTree::set_height_for_width.
using WordsByNode = std::vector<Words>;

inline HeightAndBaseline height_of_words(void* context, LayoutTree::Index node, float width)
{
    return static_cast<WordsByNode*>(context)->at(node).height_for_width(width);
}

}
