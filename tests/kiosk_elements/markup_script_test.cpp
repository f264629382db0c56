// SPDX-License-Identifier: MIT
#include "markup_script.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

class MarkupScript : public testing::TestWithParam<std::string> {};

std::string script_name(testing::TestParamInfo<std::string> const& file)
{
    std::string name = file.param.substr(0, file.param.find('.'));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

}

TEST_P(MarkupScript, DoesWhatItSays)
{
    for (ScriptFailure const& failure : run_script(script_text(GetParam())))
        ADD_FAILURE() << GetParam() << ':' << failure.line << ": " << failure.message;
}

INSTANTIATE_TEST_SUITE_P(Elements, MarkupScript, testing::ValuesIn(script_files()), script_name);

TEST(MarkupScriptRunner, FailsWhereTheScreenIsAnother)
{
    std::string const screen = "screen Test { in-out count: int = 2  text \"Hello\" }\n";
    EXPECT_TRUE(run_script(screen + "//> is count 2\n//> see Label \"Hello\"\n").empty());
    for (std::string const step : { "is count 3", "see Label \"Hullo\"", "gone Label \"Hello\"",
             "tap Button \"Hello\"", "set county 3", "call nothing", "key Return", "hop" })
        EXPECT_EQ(run_script(screen + "//> " + step + "\n").size(), 1u) << step;
    EXPECT_FALSE(run_script("screen Test { test \"Hello\" }\n").empty());
}
