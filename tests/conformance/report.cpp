// SPDX-License-Identifier: MIT
//
// Writes a page with every scene as each renderer draws it, and the differences, amplified.
//
//     conformance_report DIRECTORY

#include "offscreen.h"
#include "painted_scene.h"

#include <oriel/backends/headless_platform.h>

#include "tests/scenes/difference.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace oriel {
namespace {

// Grey where equal; each step of a channel is shown 60 times as large.
Pixels amplified(Pixels const& a, Pixels const& b)
{
    Pixels result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::uint32_t pixel = 0xff000000u;
        for (unsigned shift = 0; shift < 24; shift += 8) {
            int const by =
                static_cast<int>(a[i] >> shift & 255u) - static_cast<int>(b[i] >> shift & 255u);
            pixel |= static_cast<std::uint32_t>(std::clamp(128 + 60 * by, 0, 255)) << shift;
        }
        result.push_back(pixel);
    }
    return result;
}

std::string file_name(std::string_view scene, std::string_view what)
{
    std::string name = std::string(scene) + "-" + std::string(what) + ".png";
    std::ranges::replace(name, ' ', '-');
    return name;
}

class Report {
public:
    explicit Report(std::filesystem::path folder)
        : m_folder(std::move(folder))
        , m_page(m_folder / "index.html")
    {
        m_page << "<!doctype html><meta charset=utf-8><title>Conformance</title><style>"
                  "body{font:14px sans-serif;margin:2em;background:#888}"
                  "figure{display:inline-block;margin:0 1em 1em 0;vertical-align:top}"
                  "img{display:block;image-rendering:pixelated;max-width:none}"
                  "</style><p>The difference from the software renderer is shown 60 times as "
                  "large; grey is none. Zoom in: pixels stay square.</p>\n";
    }

    void begin_scene(std::string_view name) { m_page << "<h2>" << name << "</h2>\n"; }
    void add(std::string_view scene, std::string_view what, std::string const& caption,
        Pixels pixels, IntSize size)
    {
        std::string const file = file_name(scene, what);
        Outcome const written =
            write_png((m_folder / file).string(), { pixels.data(), size, size.width });
        m_is_complete = m_is_complete && written.is_ok();
        m_page << "<figure><img src=\"" << file << "\"><figcaption>" << caption
               << "</figcaption></figure>\n";
    }
    bool is_complete() const { return m_is_complete && m_page.good(); }

private:
    std::filesystem::path m_folder;
    std::ofstream m_page;
    bool m_is_complete = true;
};

std::string described(Difference const& found)
{
    char words[100];
    std::snprintf(words, sizeof(words), "largest %d, above 2 on %.0f pixels in a million",
        found.largest, found.above_two * 1e6);
    return words;
}

void add_scene(Report& report, ConformanceScene const& scene, Offscreens const& offscreens)
{
    PaintedScene const painted(scene);
    IntSize const size = painted.list().size();
    report.begin_scene(scene.name);
    Pixels const reference = offscreens.front()->picture(painted.list());
    report.add(scene.name, "software", "software", reference, size);
    for (auto const& offscreen : offscreens) {
        Pixels const picture = offscreen->picture(painted.list());
        if (offscreen->is_exact() || picture.size() != reference.size())
            continue;
        std::string const name = offscreen->name();
        std::string const words = described(difference(picture, reference));
        report.add(scene.name, name, name, picture, size);
        report.add(scene.name, name + "-difference", name + ": " + words,
            amplified(picture, reference), size);
        std::printf(
            "%-32s %-8s %s\n", std::string(scene.name).c_str(), name.c_str(), words.c_str());
    }
}

}
}

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: conformance_report DIRECTORY\n");
        return 2;
    }
    std::filesystem::create_directories(argv[1]);
    oriel::Report report(argv[1]);
    oriel::Offscreens const offscreens = oriel::all_offscreens();
    for (oriel::ConformanceScene const& scene : oriel::all_scenes())
        add_scene(report, scene, offscreens);
    std::printf("the page is %s/index.html\n", argv[1]);
    return report.is_complete() ? 0 : 1;
}
