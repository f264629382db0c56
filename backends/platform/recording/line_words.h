// SPDX-License-Identifier: MIT
//
// The words of a recording's lines: numbers, the shortest that give the same value again; strings
// in quotes, with \n, \\ and \" for what would end them; names of enumerators.
//
//     LineReader reader("frame 0.25");
//     bool const is_read = reader.word() == "frame" && reader.number(time);

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace oriel {

// Each appends a space before the word, unless it is the first of its line.
void append_word(std::string& line, std::string_view word);
void append_number(std::string& line, double value);
void append_number(std::string& line, float value);
void append_number(std::string& line, std::size_t value);
void append_hex(std::string& line, std::string_view prefix, std::uint64_t value);
void append_quoted(std::string& line, std::string_view value);

class LineReader {
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    bool is_at_end();
    std::string_view word(); // empty at the end
    // False when the next word is none; it is taken all the same.
    bool number(double& value);
    bool number(float& value);
    bool number(std::size_t& value);
    bool hex(std::string_view prefix, std::uint64_t& value);
    bool quoted(std::string& value);
    std::optional<std::size_t> index_in(std::span<std::string_view const> names);

private:
    void skip_spaces();

    std::string_view m_rest;
};

}
