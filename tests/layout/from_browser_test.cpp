// SPDX-License-Identifier: MIT
//
// Every fixture of from_browser/ is built from its own CSS and must come out as it did in the
// browser, to a 50th of a pixel, running to the right and running to the left.

#include "css_style.h"
#include "words.h"

#include <oriel/layout/layout_tree.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>

namespace oriel::test {

namespace {

using Json = nlohmann::json;

Json read(std::filesystem::path const& path)
{
    std::ifstream file(path);
    return Json::parse(file);
}

std::filesystem::path folder()
{
    return std::filesystem::path(ORIEL_SOURCE_DIR) / "tests/layout/from_browser";
}

class FixtureTree {
public:
    FixtureTree(Json const& nodes, Direction direction) : m_nodes(nodes), m_direction(direction)
    {
        m_tree.set_height_for_width(height_of_words, &m_words);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            append(i);
        auto const surface = nodes[0]["rect"].get<std::vector<float>>();
        m_tree.arrange({ surface[2], surface[3] });
    }

    // Empty, or the first difference in words.
    std::string difference() const
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            auto const difference = difference_at(i);
            if (!difference.empty())
                return difference;
        }
        return {};
    }

private:
    void append(std::size_t index)
    {
        Json const& node = m_nodes[index];
        for (; m_depth > node["depth"].get<int>(); --m_depth)
            m_tree.close();
        auto css = css_style(node["kind"].get<std::string>(), node["css"].get<std::string>());
        EXPECT_EQ(css.error, "");
        css.style.columns = css.columns;
        css.style.rows = css.rows;
        if (index == 0) {
            css.style.align = Align::Start; // as in fixture.css
            css.style.direction = m_direction;
        }
        if (node.contains("scroll")) {
            auto const offset = numbers(node["scroll"].get<std::string>());
            css.style.offset = { offset[0], offset[1] };
        }
        m_words.emplace_back(node.value("words", ""));
        if (node["kind"] == "leaf") {
            m_tree.leaf(css.style, m_words.back().content());
        } else {
            m_tree.open(css.style);
            m_depth = node["depth"].get<int>() + 1;
        }
    }

    std::string difference_at(std::size_t index) const
    {
        auto const i = static_cast<LayoutTree::Index>(index);
        Rect const rect = m_tree.rect(i);
        std::vector<float> const mine { rect.x, rect.y, rect.width, rect.height };
        auto const theirs = m_nodes[index]["rect"].get<std::vector<float>>();
        bool is_equal = true;
        for (std::size_t k = 0; k < 4; ++k)
            is_equal = is_equal && std::abs(mine[k] - theirs[k]) <= 0.02f;
        if (m_nodes[index].contains("content")) {
            auto const content = m_nodes[index]["content"].get<std::vector<float>>();
            Size const size = m_tree.content_size(i); // whole pixels in the browser
            is_equal = is_equal && std::abs(size.width - content[0]) <= 0.52f
                       && std::abs(size.height - content[1]) <= 0.52f;
        }
        if (is_equal)
            return {};
        Size const size = m_tree.content_size(i);
        std::ostringstream text;
        text << "node " << index << " <" << m_nodes[index]["css"].get<std::string>()
             << ">: " << Json(mine).dump() << " content " << size.width << ", " << size.height
             << ", browser: " << m_nodes[index]["rect"].dump()
             << (m_nodes[index].contains("content") ? m_nodes[index]["content"].dump() : "");
        return text.str();
    }

    Json const& m_nodes;
    Direction m_direction;
    LayoutTree m_tree;
    WordsByNode m_words;
    int m_depth = 0;
};

std::set<std::string> deliberate_differences()
{
    std::set<std::string> names;
    Json const differences = read(folder() / "differences.json");
    for (auto const& [name, reason] : differences.items())
        names.insert(name);
    return names;
}

// What differs only when it runs to the left.
std::string mirrored(std::string const& name) { return "right to left: " + name; }

void compare_recorded(std::string const& page, std::string const& recorded, Direction direction)
{
    auto const deliberate = deliberate_differences();
    Json const sections = read(folder() / recorded / (page + ".json"));
    ASSERT_FALSE(sections.empty());
    for (auto const& section : sections) {
        auto const name = page + ": " + section["title"].get<std::string>();
        auto const difference = FixtureTree(section["nodes"], direction).difference();
        bool const is_mirrored = direction == Direction::RightToLeft;
        if (deliberate.count(name) != 0 || (is_mirrored && deliberate.count(mirrored(name)) != 0))
            EXPECT_NE(difference, "") << name << " is listed as different, but is the same";
        else
            EXPECT_EQ(difference, "") << recorded << ": " << name;
    }
}

void compare_page(std::string const& page)
{
    compare_recorded(page, "recorded", Direction::LeftToRight);
    compare_recorded(page, "right_to_left", Direction::RightToLeft);
}

}

TEST(FromBrowser, Flow) { compare_page("flow"); }
TEST(FromBrowser, GrowAndShrink) { compare_page("grow_and_shrink"); }
TEST(FromBrowser, AutomaticMinimum) { compare_page("automatic_minimum"); }
TEST(FromBrowser, Percent) { compare_page("percent"); }
TEST(FromBrowser, Aspect) { compare_page("aspect"); }
TEST(FromBrowser, Wrap) { compare_page("wrap"); }
TEST(FromBrowser, Baseline) { compare_page("baseline"); }
TEST(FromBrowser, Stack) { compare_page("stack"); }
TEST(FromBrowser, Grid) { compare_page("grid"); }
TEST(FromBrowser, GridSpans) { compare_page("grid_spans"); }
TEST(FromBrowser, Scroll) { compare_page("scroll"); }
TEST(FromBrowser, Floating) { compare_page("floating"); }
TEST(FromBrowser, Text) { compare_page("text"); }
TEST(FromBrowser, Nested) { compare_page("nested"); }
TEST(FromBrowser, Direction) { compare_page("direction"); }

TEST(FromBrowser, EveryPageIsCompared)
{
    int pages = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder()))
        pages += entry.path().extension() == ".html" ? 1 : 0;
    EXPECT_EQ(pages, 15);
}

TEST(FromBrowser, EveryListedDifferenceNamesAFixture)
{
    std::set<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder() / "recorded")) {
        for (auto const& section : read(entry.path())) {
            auto const title = section["title"].get<std::string>();
            names.insert(entry.path().stem().string() + ": " + title);
            names.insert(mirrored(entry.path().stem().string() + ": " + title));
        }
    }
    for (auto const& name : deliberate_differences())
        EXPECT_EQ(names.count(name), 1u) << name;
}

}
