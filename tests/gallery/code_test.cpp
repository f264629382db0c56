// SPDX-License-Identifier: MIT
//
// The code that a page shows is the one that it runs.

#include <pages.h>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace gallery {
namespace {

std::string read(std::string_view file)
{
    std::ifstream stream(
        std::string(ORIEL_SOURCE_DIR) + "/demos/gallery/pages/" + std::string(file) + ".cpp");
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

TEST(GalleryCode, StandsInTheFileOfItsPageLineByLine)
{
    for (PageEntry const& entry : all_pages()) {
        std::string const file = read(entry.file);
        std::stringstream code { std::string(code_of(entry.file)) };
        int lines = 0;
        for (std::string line; std::getline(code, line); ++lines)
            EXPECT_NE(file.find(line), file.npos) << entry.file << ": " << line;
        EXPECT_GT(lines, 0) << entry.file;
    }
}

TEST(GalleryCode, CallsWhatThePageIsNamedAfter)
{
    for (PageEntry const& entry : all_pages())
        EXPECT_NE(code_of(entry.file).find("ui."), std::string_view::npos) << entry.file;
}

}
}
