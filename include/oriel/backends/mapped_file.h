// SPDX-License-Identifier: MIT
//
// A file in memory without being read: its pages come when they are looked at. For texts that are
// larger than what one wants to wait for. The file must not be truncated by others while it is
// mapped: the system ends the program then. What others may change is better read.
//
//     Result<MappedFile> file = map_file(path);
//     if (file)
//         document = TextDocument(file->text, file->owner);

#pragma once

#include <oriel/core/result.h>

#include <memory>
#include <string>
#include <string_view>

namespace oriel {

struct MappedFile {
    std::string_view text {};
    std::shared_ptr<void const> owner {}; // of the text
};

Result<MappedFile> map_file(std::string const& path);

}
