// SPDX-License-Identifier: MIT
//
// oriel-markup: what a writer of markup needs on the command line.
#include "grammar.h"
#include "messages.h"
#include "reference.h"

#include "kiosk/markup/formatter.h"

#include <oriel/kiosk/compile.h>

#include <cstdio>
#include <fstream>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

constexpr std::string_view help = R"(Usage: oriel-markup COMMAND [FILE…]

    check FILE…             tell what is wrong; fails when something is
    format [--check] FILE…  format in place; --check: name the files that would change, and fail
    messages FILE…          every tr() as a template for translators (.pot)
    reference               all that markup may hold, as Markdown
    grammar                 a TextMate grammar for editors, as JSON

check, format and messages read the standard input for a file `-`.
)";

using Files = std::span<char const* const>;
enum class Rewrite : std::uint8_t { Yes, No };

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

Result<std::string> read_file(std::string_view path)
{
    std::string text;
    std::FILE* const file = path == "-" ? stdin : std::fopen(std::string(path).c_str(), "rb");
    if (file == nullptr)
        return Error { told({ "`", path, "` cannot be read" }) };
    char piece[65536];
    while (std::size_t const size = std::fread(piece, 1, sizeof piece, file))
        text.append(piece, size);
    bool const is_whole = std::ferror(file) == 0;
    if (file != stdin)
        std::fclose(file);
    if (!is_whole)
        return Error { told({ "`", path, "` cannot be read" }) };
    return text;
}

bool write_file(std::string const& path, std::string const& text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    return file.good();
}

// True when it compiles; warnings are told as well.
bool check_file(std::string_view path)
{
    auto const read = [](std::string_view asked) { return read_file(asked); };
    Compilation const done = compile(path, read, standard_library());
    for (Problem const& problem : done.problems)
        complain(text_of(problem));
    return done.program != nullptr;
}

// Faults of the syntax; the checker knows how to tell them.
bool tell_syntax(std::string_view path, std::string const& text, Faults const& faults)
{
    if (!faults.has_errors())
        return true;
    auto const read = [&](std::string_view asked) -> Result<std::string> {
        return asked == path ? Result<std::string>(text) : read_file(asked);
    };
    Compilation const done = compile(path, read, standard_library());
    for (Problem const& problem : done.problems)
        complain(text_of(problem));
    return false;
}

bool format_file(std::string const& path, Rewrite rewrite)
{
    Result<std::string> const text = read_file(path);
    if (!text) {
        complain(told({ text.error().message, "\n" }));
        return false;
    }
    Faults faults;
    std::string const page = formatted(text.value(), faults);
    if (!tell_syntax(path, text.value(), faults))
        return false;
    if (path == "-" && rewrite == Rewrite::Yes)
        print(page);
    if (page == text.value() || (path == "-" && rewrite == Rewrite::Yes))
        return true;
    if (rewrite == Rewrite::No) {
        print(told({ path, "\n" }));
        return false;
    }
    bool const is_written = write_file(path, page);
    if (!is_written)
        complain(told({ "`", path, "` cannot be written\n" }));
    return is_written;
}

bool add_messages(std::string const& path, MessageTemplate& messages)
{
    Result<std::string> const text = read_file(path);
    if (!text) {
        complain(told({ text.error().message, "\n" }));
        return false;
    }
    Faults faults;
    messages.add(path, text.value(), faults);
    return tell_syntax(path, text.value(), faults);
}

bool check_files(Files files)
{
    bool is_right = true;
    for (char const* const path : files)
        is_right = check_file(path) && is_right;
    return is_right;
}

bool format_files(Files files)
{
    bool const is_check = !files.empty() && files[0] == std::string_view("--check");
    bool is_right = true;
    for (char const* const path : files.subspan(is_check ? 1 : 0))
        is_right = format_file(path, is_check ? Rewrite::No : Rewrite::Yes) && is_right;
    return is_right;
}

bool print_messages(Files files)
{
    MessageTemplate messages;
    bool is_right = true;
    for (char const* const path : files)
        is_right = add_messages(path, messages) && is_right;
    print(messages.text());
    return is_right;
}

int misused()
{
    complain(help);
    return 2;
}

}

int main(int count, char const* const* arguments)
{
    Files const words(arguments, static_cast<std::size_t>(count));
    if (words.size() < 2)
        return misused();
    std::string_view const command = words[1];
    Files const files = words.subspan(2);
    if (command == "--help" || command == "-h" || command == "help")
        print(help);
    else if (command == "reference" && files.empty())
        print(reference_of(standard_library()));
    else if (command == "grammar" && files.empty())
        print(grammar_of(standard_library()));
    else if (command == "check" && !files.empty())
        return check_files(files) ? 0 : 1;
    else if (command == "format" && !files.empty())
        return format_files(files) ? 0 : 1;
    else if (command == "messages" && !files.empty())
        return print_messages(files) ? 0 : 1;
    else
        return misused();
    return std::fflush(stdout) == 0 ? 0 : 1;
}
