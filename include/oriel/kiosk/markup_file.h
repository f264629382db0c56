// SPDX-License-Identifier: MIT
//
// MarkupFile: a file of markup, what it imports, the pictures it names, and whether somebody has
// written any of them since: what a screen is made from while it is being designed, and how a
// device gets a new one without a restart.
//
//     MarkupFile file("shop.kiosk");
//     file.watch("languages/de.po");
//     View view(nullptr, "Shop", shop);
//     view.reload(file.compile());
//     …
//     view.build(ui);
//     file.follow(ui, view);                  // last; reloads when something was written
//
// It looks at time stamps and sizes, ten times a second while it follows. A file that is just being
// written is waited for: it counts when two looks saw the same.

#pragma once

#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/library.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {
class Ui;
}

namespace oriel::kiosk {

class View;

// Files, and whether they are other ones than they were.
class FileWatch {
public:
    // Once each; also what is not there yet.
    void add(std::string path);
    void clear() { m_files.clear(); }
    // As they are now is as they should be.
    void accept();
    // Something was written, came or went, and was the same at the last look.
    bool look();

    std::size_t size() const { return m_files.size(); }
    bool has(std::string_view path) const;

private:
    struct Stamp {
        std::filesystem::file_time_type written {};
        std::uintmax_t size = 0;
        bool exists = false;
        bool operator==(Stamp const&) const = default;
    };
    struct File {
        std::string path;
        Stamp accepted {};
        Stamp seen {};
    };
    static Stamp stamp_of(std::string const& path);

    std::vector<File> m_files;
};

class MarkupFile {
public:
    explicit MarkupFile(std::string path, Library library = standard_library());

    // Reads it and all that it imports. From then on those are watched, and the pictures and fonts
    // that a program without errors names.
    Compilation compile();
    // Another file whose change is one of the screen: a catalogue, a font.
    void watch(std::string path);
    // Compiles, and goes on with it in the view. False with errors, which the view shows.
    bool reload(View& view);

    bool has_changed() { return m_watch.look(); }
    // True in the frame in which something had changed; the view was reloaded then, and shows it in
    // this very frame where it is built after, else in the next. Asks for the frames it needs.
    bool follow(Ui& ui, View& view);

    std::string const& path() const { return m_path; }
    FileWatch const& files() const { return m_watch; }

private:
    void watch_named(Program const& program);

    std::string m_path;
    Library m_library;
    FileWatch m_watch;
    std::vector<std::string> m_others; // of watch()
    std::vector<std::string> m_named;  // of the last program without errors
    double m_next_look = 0;
};

}
