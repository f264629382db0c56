// SPDX-License-Identifier: MIT

#include "page.h"

#include <filesystem>

namespace gallery {
namespace {

class FilePickerPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Open…").clicked())
            m_is_open = true;
        if (auto window = ui.window("Open", { .is_open = &m_is_open, .width = 640 })) {
            static constexpr oriel::FileFilter filters[] { { "Pictures", "png;jpg" },
                { "All files", "" } };
            auto const picker =
                ui.file_picker("Open", m_path, { .filters = filters, .height = 360 });
            if (picker.submitted() || picker.escaped())
                m_is_open = false;
        }
        ui.label(m_path.filename().string(), { .id = "path" });
    }

private:
    bool m_is_open = false;
    std::filesystem::path m_path;
};

}

std::unique_ptr<Page> file_picker_page() { return std::make_unique<FilePickerPage>(); }

}
