// SPDX-License-Identifier: MIT

#include "composition_line.h"

namespace oriel {

namespace {

constexpr std::string_view clause_names[] = { "raw", "converted", "selected" };
constexpr std::string_view no_caret_word = "-";

void append_caret(std::string& line, std::size_t caret)
{
    if (caret == Composition::no_caret)
        append_word(line, no_caret_word);
    else
        append_number(line, caret);
}

bool read_caret(LineReader& line, std::size_t& caret)
{
    LineReader const before = line;
    if (line.word() == no_caret_word) {
        caret = Composition::no_caret;
        return true;
    }
    line = before;
    return line.number(caret);
}

bool read_clauses(LineReader& line, std::vector<Clause>& clauses)
{
    while (!line.is_at_end()) {
        Clause& clause = clauses.emplace_back();
        bool const has_bytes = line.number(clause.begin) && line.number(clause.end);
        std::optional<std::size_t> const kind = line.index_in(clause_names);
        if (!has_bytes || !kind)
            return false;
        clause.kind = static_cast<ClauseKind>(*kind);
    }
    return true;
}

}

void append_composition(std::string& line, Event const& event)
{
    Composition const composition = event.composition ? *event.composition : Composition {};
    if (event.kind == EventKind::EraseAround) {
        append_number(line, composition.erase_before);
        append_number(line, composition.erase_after);
        return;
    }
    append_quoted(line, composition.text);
    if (event.kind == EventKind::Commit)
        return;
    append_caret(line, composition.caret);
    for (Clause const& clause : composition.clauses) {
        append_number(line, clause.begin);
        append_number(line, clause.end);
        append_word(line, clause_names[static_cast<std::size_t>(clause.kind)]);
    }
}

bool read_composition(LineReader& line, Event& event)
{
    Composition read;
    bool is_read = false;
    if (event.kind == EventKind::EraseAround)
        is_read = line.number(read.erase_before) && line.number(read.erase_after);
    else if (event.kind == EventKind::Commit)
        is_read = line.quoted(read.text);
    else
        is_read = line.quoted(read.text) && read_caret(line, read.caret)
                  && read_clauses(line, read.clauses);
    event.composition = std::make_shared<Composition const>(std::move(read));
    return is_read && line.is_at_end();
}

}
