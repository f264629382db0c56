// SPDX-License-Identifier: MIT
//
// Pictures of a log view that somebody opened and accepted.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

TextPaint paint_level(std::string_view line)
{
    if (line.find(" ERROR ") != line.npos)
        return { .color = Color::rgb(0xffffff), .background = Color::rgb(0xb3261e) };
    if (line.find(" warn ") != line.npos)
        return { .color = Color::rgb(0xb26a00) };
    if (line.find(" debug ") != line.npos)
        return { .color = Color::rgb(0x808890) };
    return {};
}

void write(LogBuffer& log)
{
    log.append("12:00:00 info  server: started\n12:00:01 debug cache: 1024 entries\n");
    for (int i = 2; i < 40; ++i) {
        log.append("12:00:" + std::to_string(10 + i));
        log.append(i % 11 == 0  ? " ERROR disk: no space left on device\n"
                   : i % 7 == 0 ? " warn  net: slow answer from the peer\n"
                   : i % 3 == 0 ? " debug net: keep alive\n"
                                : " info  net: served a page to the client\n");
    }
}

void expect_golden(std::string const& name, Harness const& harness)
{
    std::string const path = std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png";
    Outcome const outcome = compare_with_golden(path, harness.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

TEST(LogViewPicture, OfLevelsASelectionAndAFilterIsAsAccepted)
{
    LogBuffer log;
    write(log);
    LogPaint const paint = paint_level;
    LogViewOptions options { .shows_line_numbers = true, .paint = &paint };
    Harness light([&](Ui& ui) { ui.log_view("Log", log, options); }, { .size = { 460, 260 } });
    light.press_pointer({ 150, 70 });
    light.move_to({ 260, 110 });
    light.release_pointer({ 260, 110 });
    expect_golden("log_view_light", light);
    options.filter = "net";
    Harness dark([&](Ui& ui) { ui.log_view("Log", log, options); },
        { .size = { 460, 260 }, .scale = 1.5f, .theme = Theme::dark() });
    expect_golden("log_view_dark_150", dark);
}

}
}
