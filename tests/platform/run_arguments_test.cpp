// SPDX-License-Identifier: MIT

#include <backends/run/run_arguments.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {
namespace {

Result<RunArguments> parse(std::vector<std::string> words)
{
    words.insert(words.begin(), "program");
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    return parse_run_arguments(arguments);
}

TEST(RunArguments, ReadsOptionsWithAndWithoutValues)
{
    Result<RunArguments> const read =
        parse({ "--backend", "software", "--show-damage", "--frames", "3", "--direction", "rtl" });
    ASSERT_TRUE(read.is_ok());
    EXPECT_EQ(read->renderer, WindowRenderer::Software);
    EXPECT_TRUE(read->shows_damage);
    EXPECT_EQ(read->frames, 3);
    EXPECT_EQ(read->direction, Direction::RightToLeft);
}

TEST(RunArguments, ReadsTheSizeOfTheSurface)
{
    EXPECT_EQ(surface_size(*parse({}), { 640, 480 }), (Size { 640, 480 }));
    EXPECT_EQ(surface_size(*parse({ "--portrait" }), { 640, 480 }), (Size { 480, 640 }));
    EXPECT_EQ(surface_size(*parse({ "--size", "1280x800" }), { 640, 480 }), (Size { 1280, 800 }));
    EXPECT_EQ(surface_size(*parse({ "--size", "480x800", "--portrait" }), { 640, 480 }),
        (Size { 480, 800 }));
    EXPECT_EQ(parse({ "--pixels", "rgb565" })->pixels, PixelFormat::Rgb565);
}

TEST(RunArguments, SaysWhatIsNotUnderstood)
{
    for (std::vector<std::string> const& words : { std::vector<std::string> { "--backend" },
             { "--backend", "abacus" }, { "--frames", "0" }, { "--theme", "blue" },
             { "--direction", "up" }, { "--size", "800" }, { "--size", "0x480" },
             { "--size", "800x99999" }, { "--pixels", "many" }, { "picture" } }) {
        Result<RunArguments> const read = parse(words);
        ASSERT_FALSE(read.is_ok());
        EXPECT_NE(read.error().message.find(words.front()), std::string::npos);
        EXPECT_NE(read.error().message.find("--show-damage"), std::string::npos);
    }
}

TEST(RunArguments, TheOptionOverridesTheVariable)
{
    RunArguments read;
    EXPECT_TRUE(read_backend_variable(read, nullptr));
    EXPECT_EQ(read.renderer, WindowRenderer::Automatic);
    EXPECT_FALSE(read_backend_variable(read, "abacus"));
    EXPECT_TRUE(read_backend_variable(read, "opengl"));
    EXPECT_EQ(read.renderer, WindowRenderer::OpenGl);
    EXPECT_TRUE(read_backend_variable(read, "software"));
    EXPECT_EQ(read.renderer, WindowRenderer::OpenGl);
}

}
}
