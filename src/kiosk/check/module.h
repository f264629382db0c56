// SPDX-License-Identifier: MIT
//
// Modules: the file that is compiled and those that it imports, each read and parsed once, in an
// order in which none stands before what it imports.

#pragma once

#include "kiosk/markup/fault.h"
#include "kiosk/markup/syntax.h"

#include <oriel/kiosk/compile.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oriel::kiosk::check {

// What a name at the top of a file stands for.
struct Declaration {
    Index module = 0;
    NodeId node = no_node;
};

struct Module {
    std::string path {};
    std::string text {};
    SyntaxTree tree {};
    Faults faults {};
    std::unordered_map<std::string_view, Declaration> names {}; // declared here and imported
};

class Modules {
public:
    Modules(ReadFile read) : m_read(read) {}

    // The main file is the last; false when it cannot be read.
    bool load(std::string_view path);
    Module& operator[](Index index) { return *m_modules[index]; }
    std::size_t size() const { return m_modules.size(); }
    Index main() const { return m_main; }
    // Of a declaration of the library, as a module of its own.
    Index add_expression(std::string_view text);
    // To the program, with the fonts.
    void give_files(Program& program);
    bool have_errors() const;
    std::vector<Problem> problems() const;
    std::string const& read_error() const { return m_read_error; }

private:
    struct Asked {
        Module* module = nullptr;
        NodeId node = no_node;
    };
    // none when it cannot be read, or when it is being read already: a cycle.
    Index load(std::string path, Asked by);
    void read_imports(Module& module);
    void read_import(Module& module, NodeId import);
    void declare(Module& module, Index index);

    ReadFile m_read;
    std::vector<std::unique_ptr<Module>> m_modules;
    std::vector<std::string> m_reading; // the imports that lead here
    std::unordered_map<std::string, Index> m_known;
    std::vector<std::string> m_fonts;
    std::unordered_map<std::string_view, Index> m_expressions;
    std::string m_read_error;
    Index m_main = 0;
};

// Told once for each place.
void fault_at(Module& module, NodeId node, std::string cause, std::string remedy);

// "parts.kiosk" as a file in "screens/shop.kiosk" names it: "screens/parts.kiosk".
std::string joined_path(std::string_view file, std::string_view named);
// The text of a string without interpolations, escapes resolved.
std::string plain_text(SyntaxTree const& tree, NodeId string);
std::string unescaped(std::string_view written);

}
