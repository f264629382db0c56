// SPDX-License-Identifier: MIT
#include "module.h"

#include "kiosk/markup/parser.h"

#include "spelling.h"

#include <algorithm>
#include <utility>

namespace oriel::kiosk::check {

namespace {

constexpr std::size_t most_bytes = std::size_t { 64 } << 20;
constexpr std::size_t most_imports = 64; // one within the other

bool ends_with(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_font(std::string_view path)
{
    return ends_with(path, ".ttf") || ends_with(path, ".otf") || ends_with(path, ".ttc");
}

bool is_named(Syntax kind)
{
    return kind == Syntax::Enum || kind == Syntax::Struct || kind == Syntax::Global
           || kind == Syntax::Theme || kind == Syntax::Component || kind == Syntax::Screen;
}

}

void fault_at(Module& module, NodeId node, std::string cause, std::string remedy)
{
    SyntaxNode const& where = module.tree[node];
    Token const& first = module.tree.tokens[where.first];
    std::size_t const last = where.end > where.first ? where.end - 1 : where.first;
    module.faults.add(
        { first.begin, module.tree.tokens[last].end, std::move(cause), std::move(remedy) });
}

std::string joined_path(std::string_view file, std::string_view named)
{
    std::string path(named);
    if (std::size_t const slash = file.rfind('/');
        slash != std::string_view::npos && (named.empty() || named.front() != '/'))
        path = told({ file.substr(0, slash + 1), named });
    for (std::size_t at = path.find("/../"); at != std::string::npos && at > 0;
         at = path.find("/../")) {
        std::size_t const before = path.rfind('/', at - 1);
        std::size_t const begin = before == std::string::npos ? 0 : before + 1;
        if (path.compare(begin, at - begin, "..") == 0)
            break;
        path.erase(begin, at + 4 - begin);
    }
    return path;
}

bool Modules::load(std::string_view path)
{
    m_main = load(std::string(path), {});
    return m_main != none;
}

Index Modules::add_expression(std::string_view text)
{
    auto const [place, is_new] = m_expressions.emplace(text, static_cast<Index>(m_modules.size()));
    if (is_new) {
        auto module = std::make_unique<Module>();
        module->text = text;
        Faults faults;
        module->tree = parse_expression_text(module->text, faults);
        m_modules.push_back(std::move(module));
    }
    return place->second;
}

void Modules::give_files(Program& program)
{
    for (Index module = 0; module <= m_main; ++module)
        program.files.push_back(
            { std::move(m_modules[module]->path), std::move(m_modules[module]->text) });
    program.fonts = std::move(m_fonts);
}

bool Modules::have_errors() const
{
    return std::any_of(m_modules.begin(), m_modules.end(),
        [](auto const& module) { return module->faults.has_errors(); });
}

Index Modules::load(std::string path, Asked by)
{
    if (auto const known = m_known.find(path); known != m_known.end())
        return known->second;
    Result<std::string> text = m_read(path);
    std::string error;
    if (!text)
        error = text.error().message;
    else if (text.value().size() > most_bytes)
        error = told({ "`", path, "` is larger than 64 MB" });
    if (!error.empty()) {
        if (by.module != nullptr)
            fault_at(*by.module, by.node, std::move(error), "import a file that can be read");
        else
            m_read_error = std::move(error);
        return none;
    }
    auto module = std::make_unique<Module>();
    module->path = path;
    module->text = std::move(text.value());
    module->tree = parse(module->text, module->faults);
    m_reading.push_back(path);
    read_imports(*module);
    m_reading.pop_back();
    auto const index = static_cast<Index>(m_modules.size());
    declare(*module, index);
    m_known.emplace(std::move(path), index);
    m_modules.push_back(std::move(module));
    return index;
}

void Modules::read_imports(Module& module)
{
    for (NodeId const child : children_of(module.tree, module.tree.root)) {
        if (module.tree[child].kind == Syntax::Import)
            read_import(module, child);
    }
}

void Modules::read_import(Module& module, NodeId import)
{
    NodeId const string = module.tree.find(import, Syntax::String);
    if (string == no_node)
        return;
    std::string path = joined_path(module.path, plain_text(module.tree, string));
    if (is_font(path)) {
        if (std::find(m_fonts.begin(), m_fonts.end(), path) == m_fonts.end())
            m_fonts.push_back(std::move(path));
        return;
    }
    auto const reading = std::find(m_reading.begin(), m_reading.end(), path);
    if (reading != m_reading.end()) {
        std::string circle;
        for (auto file = reading; file != m_reading.end(); ++file)
            circle.append(*file).append(" → ");
        fault_at(module, string, told({ "these files import each other: ", circle, path }),
            "move what both need into a third file");
        return;
    }
    if (m_reading.size() >= most_imports) {
        fault_at(module, string, "more than 64 files import each other in a row",
            "import the file where it is used");
        return;
    }
    Index const other = load(path, { &module, string });
    if (other == none)
        return;
    Module const& source = *m_modules[other];
    for (NodeId const child : children_of(module.tree, import)) {
        if (module.tree[child].kind != Syntax::Identifier)
            continue;
        std::string_view const name = module.tree.name(child);
        auto const found = source.names.find(name);
        if (found != source.names.end()) {
            module.names.emplace(name, found->second);
            continue;
        }
        std::vector<std::string_view> names;
        for (auto const& entry : source.names)
            names.push_back(entry.first);
        fault_at(module, child, told({ "`", path, "` declares no `", name, "`" }),
            spelling_remedy(name, names, "import a name that the file declares"));
    }
}

void Modules::declare(Module& module, Index index)
{
    for (NodeId const child : children_of(module.tree, module.tree.root)) {
        if (!is_named(module.tree[child].kind))
            continue;
        std::string_view const name = module.tree.name(child);
        if (!module.names.emplace(name, Declaration { index, child }).second) {
            Token const& at = module.tree.tokens[module.tree[child].main];
            module.faults.add({ at.begin, at.end, told({ "`", name, "` is declared twice" }),
                "give one of them another name" });
        }
    }
}

}
