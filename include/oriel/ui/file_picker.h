// SPDX-License-Identifier: MIT
//
// A file picker of Oriel's own: the same on every machine, without a window system, placed in
// whatever container the application likes. It reads folders with std::filesystem; what cannot be
// read is said in words.
//
//     if (auto window = ui.window("Open", { .is_open = &opens })) {
//         Response const picker = ui.file_picker("Open", path, { .filters = pictures });
//         if (picker.submitted()) …                     // `path` was chosen
//         if (picker.submitted() || picker.escaped())   // or the person thought better of it
//             opens = false;
//     }

#pragma once

#include <oriel/ui/options.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace oriel {

enum class FilePickerMode : std::uint8_t {
    Open, // (Default) a file that is there
    Save, // a name may be typed; what is there already is asked about
    Folder,
};

// "Pictures" and "png;jpg"; no extensions are all files.
struct FileFilter {
    std::string_view name {};
    std::string_view extensions {};
};

struct FilePlace {
    std::string_view name {};
    std::string_view icon {};
    std::string_view path {}; // UTF-8
};

struct FilePickerOptions {
    FilePickerMode mode = FilePickerMode::Open;
    std::span<FileFilter const> filters {};
    // Beside the list. Empty: the home folder, and the root.
    std::span<FilePlace const> places {};
    std::string_view confirm {}; // on the button; empty: by the mode
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}
