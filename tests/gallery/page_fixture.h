// SPDX-License-Identifier: MIT
//
// A test for every page of the gallery, named after its file.

#pragma once

#include <pages.h>

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {

class EveryPage : public testing::TestWithParam<gallery::PageEntry const*> {
protected:
    std::unique_ptr<gallery::Page> page = GetParam()->make();
    std::function<void(Ui&)> build = [this](Ui& ui) {
        if (auto card = ui.group("", { .gap = 12, .padding = { 24 }, .id = "example" }))
            page->example(ui);
    };
};

inline std::vector<gallery::PageEntry const*> pages()
{
    std::vector<gallery::PageEntry const*> all;
    for (gallery::PageEntry const& entry : gallery::all_pages())
        all.push_back(&entry);
    return all;
}

inline std::string file_of(testing::TestParamInfo<gallery::PageEntry const*> const& info)
{
    return std::string(info.param->file);
}

}
