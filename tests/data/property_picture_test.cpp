// SPDX-License-Identifier: MIT
//
// A property editor beside a console, as somebody opened and accepted them.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/ui/sheet.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

enum class Side : std::uint8_t { Left, Right };
constexpr std::string_view sides[] = { "Left", "Right" };

struct Scene {
    Scene()
    {
        log.write(LogLevel::Trace, "looking for levels");
        log.write(LogLevel::Info, "server: started on port 8080");
        log.write(LogLevel::Warning, "net: slow answer from the peer");
        log.write(LogLevel::Error, "disk: no space left on device");
        log.write(LogLevel::Debug, "cache: 1024 entries of 2048");
        log.write(LogLevel::Info, "server: served a page");
        log.set_filter(TextSearch("e"));
    }
    void build(Ui& ui)
    {
        auto editor_box = ui.column({ .enabled = is_enabled });
        if (auto editor = ui.property_editor("Enemy")) {
            editor.field("Name", name);
            editor.field("Speed", speed, { .reset_to = 1.0f, .number = { .decimals = 2 } });
            if (auto group = editor.group("Flags")) {
                editor.field("Can fly", can_fly, { .reset_to = false });
                editor.field("Side", side, { .names = sides });
            }
        }
        ui.log_console("Log", log, { .height = 180 });
    }

    std::string name = "Orc";
    float speed = 1.5f;
    bool can_fly = true;
    bool is_enabled = true;
    Side side = Side::Right;
    LogConsole log;
};

void expect_sheet(std::string const& name, float scale, Theme const& theme, Direction direction)
{
    Sheet sheet(scale);
    HarnessOptions const options {
        .size = { 720, 420 }, .scale = scale, .theme = theme, .direction = direction
    };
    Scene used;
    Harness first([&](Ui& ui) { used.build(ui); }, options);
    sheet.add(first);
    Scene disabled;
    disabled.is_enabled = false;
    Harness second([&](Ui& ui) { disabled.build(ui); }, options);
    sheet.add(second);
    expect_golden(sheet, name);
}

TEST(PropertyPicture, InTheLightThemeIsAsAccepted)
{
    expect_sheet("properties_light", 1, Theme::light(), Direction::LeftToRight);
}
TEST(PropertyPicture, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("properties_dark_150", 1.5f, Theme::dark(), Direction::LeftToRight);
}
TEST(PropertyPicture, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("properties_right_to_left", 1, Theme::light(), Direction::RightToLeft);
}

}
}
