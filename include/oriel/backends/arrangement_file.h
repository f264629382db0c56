// SPDX-License-Identifier: MIT
//
// ArrangementFile: keeps what a person arranged in a context in a file, from run to run. It is
// written as a whole beside the old one, which it then replaces: a program that is killed leaves
// one or the other. Only its own changes make it write.
//
//     ArrangementFile file("mixer.layout", context, log);
//     while (…) {
//         file.keep(time);               // after each frame
//     }
//                                        // and once more when it goes

#pragma once

#include <oriel/core/result.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace oriel {

class Context;

class ArrangementFile {
public:
    static constexpr double pause_seconds = 1; // after a change, before it is written

    // Reads it; one that is not there yet is none. `log` is told what is not understood, by line,
    // and what could not be read or written. Both context and log must outlive it.
    ArrangementFile(std::string path, Context& context, std::function<void(std::string_view)> log);
    ~ArrangementFile();
    ArrangementFile(ArrangementFile const&) = delete;
    ArrangementFile& operator=(ArrangementFile const&) = delete;

    void keep(double time);
    // Until keep() is to be called, even where no frame is due; infinity when nothing changed.
    double seconds_until_due(double time) const;

private:
    void load();
    void save();
    void tell_problems();

    std::string m_path;
    Context& m_context;
    std::function<void(std::string_view)> m_log;
    std::uint64_t m_saved = 0;   // serial of the arrangement
    std::uint64_t m_changed = 0; // … when it changed last
    double m_changed_at = 0;
};

}
