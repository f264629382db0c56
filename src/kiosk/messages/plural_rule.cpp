// SPDX-License-Identifier: MIT
#include <oriel/kiosk/catalogue.h>

#include <algorithm>

namespace oriel::kiosk {

namespace {

using Step = PluralRule::Step;

struct Operator {
    std::string_view text;
    int strength;
};
// Longer ones before those that they begin with.
constexpr Operator operators[] = { { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 },
    { ">=", 4 }, { "<", 4 }, { ">", 4 }, { "+", 5 }, { "-", 5 }, { "*", 6 }, { "/", 6 },
    { "%", 6 } };

constexpr std::uint64_t code_of(std::string_view text)
{
    auto const byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
    };
    return byte(0) | byte(1) << 8u;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::optional<std::vector<Step>> run()
    {
        choice();
        skip();
        if (m_is_wrong || m_place != m_text.size())
            return std::nullopt;
        return std::move(m_steps);
    }

private:
    void skip()
    {
        while (m_place < m_text.size() && (m_text[m_place] == ' ' || m_text[m_place] == '\t'))
            ++m_place;
    }
    bool accept(std::string_view text)
    {
        skip();
        if (m_text.substr(m_place, text.size()) != text)
            return false;
        m_place += text.size();
        return true;
    }
    void push(std::string_view how) { m_steps.push_back({ Step::Kind::Operator, code_of(how) }); }
    void choice()
    {
        if (++m_depth > 100)
            m_is_wrong = true;
        binary(1);
        if (!m_is_wrong && accept("?")) {
            choice();
            m_is_wrong |= !accept(":");
            choice();
            push("?");
        }
        --m_depth;
    }
    void binary(int least)
    {
        unary();
        while (!m_is_wrong) {
            skip();
            auto const found =
                std::find_if(std::begin(operators), std::end(operators), [&](Operator const& one) {
                    return m_text.substr(m_place, one.text.size()) == one.text;
                });
            if (found == std::end(operators) || found->strength < least)
                return;
            m_place += found->text.size();
            binary(found->strength + 1);
            push(found->text);
        }
    }
    void unary()
    {
        if (m_is_wrong || ++m_depth > 100) {
            m_is_wrong = true;
            return;
        }
        if (accept("!")) {
            unary();
            push("!");
        } else if (accept("(")) {
            choice();
            m_is_wrong |= !accept(")");
        } else if (accept("n")) {
            m_steps.push_back({ Step::Kind::Count, 0 });
        } else {
            number();
        }
        --m_depth;
    }
    void number()
    {
        skip();
        std::size_t const begin = m_place;
        std::uint64_t value = 0;
        while (m_place < m_text.size() && m_text[m_place] >= '0' && m_text[m_place] <= '9')
            value = value * 10 + static_cast<std::uint64_t>(m_text[m_place++] - '0');
        m_is_wrong |= m_place == begin;
        m_steps.push_back({ Step::Kind::Number, value });
    }

    std::string_view m_text;
    std::vector<Step> m_steps;
    std::size_t m_place = 0;
    int m_depth = 0;
    bool m_is_wrong = false;
};

std::uint64_t combined(std::uint64_t how, std::uint64_t a, std::uint64_t b)
{
    switch (how) {
    case code_of("||"):
        return a != 0 || b != 0 ? 1 : 0;
    case code_of("&&"):
        return a != 0 && b != 0 ? 1 : 0;
    case code_of("=="):
        return a == b ? 1 : 0;
    case code_of("!="):
        return a != b ? 1 : 0;
    case code_of("<="):
        return a <= b ? 1 : 0;
    case code_of(">="):
        return a >= b ? 1 : 0;
    case code_of("<"):
        return a < b ? 1 : 0;
    case code_of(">"):
        return a > b ? 1 : 0;
    case code_of("+"):
        return a + b;
    case code_of("-"):
        return a - b;
    case code_of("*"):
        return a * b;
    case code_of("/"):
        return b == 0 ? 0 : a / b;
    default:
        return b == 0 ? 0 : a % b;
    }
}

std::string_view value_behind(std::string_view header, std::string_view name)
{
    std::size_t const found = header.find(name);
    if (found == std::string_view::npos)
        return {};
    std::string_view const rest = header.substr(found + name.size());
    return rest.substr(0, rest.find_first_of(";\n"));
}

}

std::optional<PluralRule> PluralRule::parse(std::string_view header)
{
    std::string_view const count = value_behind(header, "nplurals=");
    std::string_view const text = value_behind(header, "plural=");
    PluralRule rule;
    rule.m_count = 0;
    for (char const digit : count.substr(0, 2)) {
        if (digit >= '0' && digit <= '9')
            rule.m_count = rule.m_count * 10 + (digit - '0');
    }
    std::optional<std::vector<Step>> steps = Reader(text).run();
    if (rule.m_count < 1 || !steps)
        return std::nullopt;
    rule.m_steps = std::move(*steps);
    return rule;
}

int PluralRule::form(std::int64_t count) const
{
    std::uint64_t const n =
        count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
    if (m_steps.empty())
        return n == 1 ? 0 : 1;
    std::vector<std::uint64_t> stack;
    auto const pop = [&] {
        std::uint64_t const top = stack.back();
        stack.pop_back();
        return top;
    };
    for (Step const& step : m_steps) {
        if (step.kind != Step::Kind::Operator) {
            stack.push_back(step.kind == Step::Kind::Count ? n : step.number);
        } else if (step.number == code_of("!")) {
            stack.push_back(pop() == 0 ? 1 : 0);
        } else if (step.number == code_of("?")) {
            std::uint64_t const otherwise = pop();
            std::uint64_t const then = pop();
            stack.push_back(pop() != 0 ? then : otherwise);
        } else {
            std::uint64_t const right = pop();
            std::uint64_t const left = pop();
            stack.push_back(combined(step.number, left, right));
        }
    }
    return static_cast<int>(
        std::min<std::uint64_t>(stack.back(), static_cast<std::uint64_t>(m_count - 1)));
}

}
