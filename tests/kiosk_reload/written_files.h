// SPDX-License-Identifier: MIT
//
// WrittenFiles: a screen whose files a test writes while it is shown.

#pragma once

#include <oriel/kiosk/markup_file.h>
#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace oriel::kiosk {

class WrittenFiles : public testing::Test {
protected:
    WrittenFiles()
    {
        std::string const name = testing::UnitTest::GetInstance()->current_test_info()->name();
        folder = testing::TempDir() + "oriel_reload_" + name;
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    ~WrittenFiles() override { std::filesystem::remove_all(folder); }

    std::string path(std::string_view name) const { return folder + "/" + std::string(name); }
    void write(std::string_view name, std::string_view text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
    }

    std::string folder;
};

// Shows "Test" of main.kiosk, and follows it.
struct FollowedScreen {
    explicit FollowedScreen(std::string const& path, Motion motion = Motion::Reduced)
        : file(path)
        , harness([this](Ui& ui) { build(ui); }, { .size = { 480, 400 }, .motion = motion })
    {}
    void build(Ui& ui)
    {
        if (!has_begun)
            file.reload(view);
        has_begun = true;
        reloads += file.follow(ui, view);
        view.build(ui);
    }
    // Longer than two looks.
    void wait()
    {
        for (int i = 0; i < 4; ++i)
            harness.tick(0.12);
        harness.settle();
    }

    bool has_begun = false;
    int reloads = 0;
    MarkupFile file;
    View view { nullptr, "Test" };
    Harness harness;
};

}
