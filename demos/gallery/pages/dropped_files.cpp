// SPDX-License-Identifier: MIT

#include "page.h"

#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace gallery {
namespace {

class DroppedFilesPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto card = ui.card({ .name = "Files", .width = 360 })) {
            oriel::Response const files = ui.interact_container();
            ui.label("Drop files of the desktop here");
            for (std::size_t i = 0; i < m_paths.size(); ++i) {
                ui.label(
                    m_paths[i], { .tone = oriel::LabelTone::Muted, .id = fmt::format("{}", i) });
            }
            if (auto const* dropped = ui.drop_target<oriel::DroppedFiles>(files))
                m_paths = dropped->paths;
        }
        if (ui.button("Forget them", { .enabled = !m_paths.empty() }).clicked())
            m_paths.clear();
    }

private:
    std::vector<std::string> m_paths;
};

}

std::unique_ptr<Page> dropped_files_page() { return std::make_unique<DroppedFilesPage>(); }

}
