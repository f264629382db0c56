// SPDX-License-Identifier: MIT
#include "formatter.h"

#include "page_plan.h"
#include "parser.h"
#include "utf8_check.h"

#include <algorithm>
#include <set>

namespace oriel::kiosk {

namespace {

constexpr std::size_t most_columns = 100;

// Writes a tree once, with some of its blocks on one line; those that make a line too long are
// told, and the next page has them on several.
class Page {
public:
    Page(SyntaxTree const& tree, PagePlan const& plan, std::set<std::uint32_t>& broken)
        : m_tree(tree)
        , m_plan(plan)
        , m_broken(broken)
    {}

    std::string run()
    {
        std::uint32_t const end = static_cast<std::uint32_t>(m_tree.tokens.size()) - 1;
        for (std::uint32_t token = 0; token < end; token = m_plan[token].end) {
            if (m_plan[token].is_dropped)
                read_gap(token);
            else
                write(token);
            m_place = m_tree.tokens[m_plan[token].end - 1].end;
        }
        read_gap(end);
        m_may_leave_blank = true;
        write_comments();
        end_line();
        return std::move(m_text);
    }
    bool is_too_wide() const { return m_is_too_wide; }

private:
    struct Comment {
        std::string_view text;
        int newlines = 0; // before it
    };
    struct Block {
        std::uint32_t close = 0;
        bool is_one_line = false;
        bool is_list = false;
        bool is_empty = true;
    };

    bool is(std::uint32_t token, TokenKind kind) const { return m_tree.tokens[token].kind == kind; }
    bool is_closing(std::uint32_t token) const
    {
        return !m_blocks.empty() && m_blocks.back().close == token;
    }

    // What lies before a token: its comments, and how many lines end there.
    void read_gap(std::uint32_t token)
    {
        std::string_view gap = m_tree.text.substr(m_place, m_tree.tokens[token].begin - m_place);
        while (!gap.empty()) {
            if (gap.front() != '/') {
                m_newlines += gap.front() == '\n';
                gap.remove_prefix(1);
                continue;
            }
            bool const is_line = gap.substr(0, 2) == "//";
            std::size_t const length = is_line ? std::min(gap.find('\n'), gap.size())
                                               : std::min(gap.find("*/", 2), gap.size() - 2) + 2;
            std::string_view text = gap.substr(0, length);
            while (is_line && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
                text.remove_suffix(1);
            m_comments.push_back({ text, m_newlines });
            m_newlines = 0;
            gap.remove_prefix(length);
        }
    }

    void write(std::uint32_t token)
    {
        read_gap(token);
        bool const closes = is_closing(token);
        if (m_plan[token].begins_member)
            begin_member();
        else if (closes)
            begin_close();
        else
            begin_inside(token);
        if (closes)
            m_blocks.pop_back();
        std::uint32_t const last = m_plan[token].end - 1;
        m_line += m_tree.text.substr(
            m_tree.tokens[token].begin, m_tree.tokens[last].end - m_tree.tokens[token].begin);
        m_is_glued = m_plan[token].glues_next;
        count_brackets(token);
        if (m_plan[token].close > token)
            open(token);
    }

    void begin_member()
    {
        bool const is_first =
            m_blocks.empty() ? m_text.empty() && m_line.empty() : m_blocks.back().is_empty;
        if (!m_blocks.empty()) {
            if (m_blocks.back().is_list && !is_first)
                m_line += ',';
            m_blocks.back().is_empty = false;
        }
        m_brackets = 0;
        m_member_indent = indent();
        if (!m_blocks.empty() && m_blocks.back().is_one_line) {
            write_comments();
            bool const is_separated = m_line.back() == ';' || m_line.back() == ',';
            m_line += is_first || is_separated ? " " : "  ";
            return;
        }
        m_may_leave_blank = !is_first;
        write_comments();
        new_line(m_newlines > 1 && m_may_leave_blank);
        m_newlines = 0;
    }

    void begin_close()
    {
        Block const block = m_blocks.back();
        m_may_leave_blank = !block.is_empty;
        bool const has_comments = !m_comments.empty();
        write_comments();
        m_newlines = 0;
        if (block.is_one_line || (block.is_empty && !has_comments)) {
            m_line += ' ';
            return;
        }
        end_line();
        m_line.assign(4 * (indent() - 1), ' ');
    }

    // Within a member lines end where they ended, but a brace and `else` follow on theirs.
    void begin_inside(std::uint32_t token)
    {
        bool const joins = is(token, TokenKind::OpenBrace) || m_tree.word(token) == "else";
        bool const breaks = m_newlines > 0 && !(joins && m_comments.empty());
        m_may_leave_blank = false;
        write_comments();
        if (breaks) {
            end_line();
            bool const closes =
                is(token, TokenKind::CloseParenthesis) || is(token, TokenKind::CloseBracket);
            std::size_t const deeper = m_brackets - (closes && m_brackets > 0 ? 1 : 0);
            m_line.assign(
                4 * (m_member_indent + (closes ? deeper : std::max<std::size_t>(1, deeper))), ' ');
        } else if (!m_line.empty() && !m_plan[token].is_glued && !m_is_glued) {
            m_line += ' ';
        }
        m_newlines = 0;
    }

    void open(std::uint32_t token)
    {
        std::uint32_t const close = m_plan[token].close;
        std::uint32_t const begin = m_tree.tokens[token].begin;
        std::string_view const inner = m_tree.text.substr(begin, m_tree.tokens[close].end - begin);
        bool const is_inside = !m_blocks.empty() && m_blocks.back().is_one_line;
        bool const is_one_line =
            inner.find('\n') == std::string_view::npos && m_broken.count(token) == 0;
        if (is_one_line && !is_inside)
            m_line_blocks.push_back(token);
        m_blocks.push_back({ close, is_one_line, m_plan[token].is_list, true });
    }

    void count_brackets(std::uint32_t token)
    {
        if (is(token, TokenKind::OpenParenthesis) || is(token, TokenKind::OpenBracket))
            ++m_brackets;
        else if (is(token, TokenKind::CloseParenthesis) || is(token, TokenKind::CloseBracket))
            m_brackets -= m_brackets > 0 ? 1 : 0;
    }

    std::size_t indent() const { return m_blocks.size(); }

    void write_comments()
    {
        for (Comment const& comment : m_comments) {
            bool const is_alone = comment.newlines > 0 || (m_text.empty() && m_line.empty());
            if (is_alone)
                new_line(comment.newlines > 1 && m_may_leave_blank);
            else if (!m_line.empty())
                m_line += m_line.back() == ' ' ? " " : "  ";
            m_line += comment.text;
            m_may_leave_blank = true;
            if (comment.text.substr(0, 2) == "//")
                m_newlines = std::max(m_newlines, 1);
        }
        m_comments.clear();
    }

    void new_line(bool has_blank)
    {
        end_line();
        if (has_blank && !m_text.empty())
            m_text += '\n';
        m_line.assign(4 * indent(), ' ');
    }

    void end_line()
    {
        if (m_line.find_first_not_of(' ') != std::string::npos) {
            if (!m_line_blocks.empty() && width_of_line() > most_columns) {
                m_broken.insert(m_line_blocks.begin(), m_line_blocks.end());
                m_is_too_wide = true;
            }
            m_text.append(m_line).append("\n");
        }
        m_line.clear();
        m_line_blocks.clear();
    }
    std::size_t width_of_line() const
    {
        std::size_t width = 0;
        for (std::size_t place = 0; place < m_line.size(); ++width)
            place += std::max<std::size_t>(1, utf8_length_at(m_line, place));
        return width;
    }

    SyntaxTree const& m_tree;
    PagePlan const& m_plan;
    std::set<std::uint32_t>& m_broken;
    std::string m_text;
    std::string m_line;
    std::vector<Block> m_blocks;
    std::vector<Comment> m_comments;
    std::vector<std::uint32_t> m_line_blocks; // the outermost that stand on this line
    std::uint32_t m_place = 0;
    std::size_t m_member_indent = 0;
    std::size_t m_brackets = 0;
    int m_newlines = 0;
    bool m_is_glued = false;
    bool m_may_leave_blank = false;
    bool m_is_too_wide = false;
};

std::string page_of(SyntaxTree const& tree, Separators separators)
{
    PagePlan const plan(tree, separators);
    std::set<std::uint32_t> broken;
    while (true) {
        Page page(tree, plan, broken);
        std::string text = page.run();
        if (!page.is_too_wide())
            return text;
    }
}

bool is_same(SyntaxTree const& a, SyntaxTree const& b)
{
    auto const is_equal = [&](SyntaxNode const& one, SyntaxNode const& other) {
        return one.kind == other.kind && one.child == other.child && one.sibling == other.sibling
               && (one.kind == Syntax::File || a.word(one.main) == b.word(other.main));
    };
    return std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), is_equal);
}

}

// Without its separator a member may continue the one before, as in `return; x = 1`: a file where
// that happens keeps them.
std::string formatted(std::string_view text, Faults& faults)
{
    SyntaxTree const tree = parse(text, faults);
    if (faults.has_errors())
        return std::string(text);
    std::string page = page_of(tree, Separators::Drop);
    Faults again;
    if (is_same(tree, parse(page, again)) && !again.has_errors())
        return page;
    page = page_of(tree, Separators::Keep);
    Faults kept;
    return is_same(tree, parse(page, kept)) && !kept.has_errors() ? page : std::string(text);
}

}
