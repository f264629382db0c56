// SPDX-License-Identifier: MIT
#include <oriel/kiosk/markup_file.h>

#include <oriel/kiosk/program.h>
#include <oriel/kiosk/view.h>
#include <oriel/ui/ui_class.h>

#include <fstream>
#include <iterator>
#include <utility>

namespace oriel::kiosk {

static constexpr double look_seconds = 0.1;

static Result<std::string> read_file(std::string const& path)
{
    std::ifstream file { path, std::ios::binary };
    if (!file)
        return Error { "cannot read " + path };
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (file.bad())
        return Error { "cannot read " + path };
    return text;
}

MarkupFile::MarkupFile(std::string path, Library library)
    : m_path(std::move(path))
    , m_library(std::move(library))
{
    m_watch.add(m_path);
}

// Stamps are taken before the files are read: what is written meanwhile is seen by the next look.
Compilation MarkupFile::compile()
{
    m_watch.clear();
    m_watch.add(m_path);
    Compilation compilation = kiosk::compile(
        m_path,
        [this](std::string_view path) {
            m_watch.add(std::string(path));
            return read_file(std::string(path));
        },
        m_library);
    if (compilation.program)
        watch_named(*compilation.program);
    for (std::string const& path : m_named)
        m_watch.add(path);
    for (std::string const& path : m_others)
        m_watch.add(path);
    return compilation;
}

void MarkupFile::watch_named(Program const& program)
{
    m_named = program.fonts;
    for (Expression const& expression : program.expressions) {
        if (expression.op == Op::Image)
            m_named.push_back(program.texts[expression.a]);
    }
}

void MarkupFile::watch(std::string path)
{
    m_watch.add(path);
    m_others.push_back(std::move(path));
}

bool MarkupFile::reload(View& view) { return view.reload(compile()); }

bool MarkupFile::follow(Ui& ui, View& view)
{
    if (ui.time() < m_next_look) {
        ui.request_frame(m_next_look - ui.time());
        return false;
    }
    m_next_look = ui.time() + look_seconds;
    ui.request_frame(look_seconds);
    if (!m_watch.look())
        return false;
    reload(view);
    ui.request_settle();
    return true;
}

}
