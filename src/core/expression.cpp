// SPDX-License-Identifier: MIT
//
// Recursive descent, a function for each precedence; depth is counted, so that no text can exhaust
// the stack. The first error stays, and everything after it is nan.

#include <oriel/core/expression.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel {
namespace {

constexpr int deepest = 64;
constexpr std::size_t longest = 4096;
constexpr double pi = 3.14159265358979323846;

struct Function {
    std::string_view name;
    double (*call)(double a, double b);
    int arguments;
};

constexpr std::array<Function, 22> functions { {
    { "sqrt", [](double a, double) { return std::sqrt(a); }, 1 },
    { "abs", [](double a, double) { return std::abs(a); }, 1 },
    { "min", [](double a, double b) { return std::fmin(a, b); }, 2 },
    { "max", [](double a, double b) { return std::fmax(a, b); }, 2 },
    { "pow", [](double a, double b) { return std::pow(a, b); }, 2 },
    { "floor", [](double a, double) { return std::floor(a); }, 1 },
    { "ceil", [](double a, double) { return std::ceil(a); }, 1 },
    { "round", [](double a, double) { return std::round(a); }, 1 },
    { "exp", [](double a, double) { return std::exp(a); }, 1 },
    { "log", [](double a, double) { return std::log(a); }, 1 },
    { "ln", [](double a, double) { return std::log(a); }, 1 },
    { "log2", [](double a, double) { return std::log2(a); }, 1 },
    { "log10", [](double a, double) { return std::log10(a); }, 1 },
    { "sin", [](double a, double) { return std::sin(a); }, 1 },
    { "cos", [](double a, double) { return std::cos(a); }, 1 },
    { "tan", [](double a, double) { return std::tan(a); }, 1 },
    { "asin", [](double a, double) { return std::asin(a); }, 1 },
    { "acos", [](double a, double) { return std::acos(a); }, 1 },
    { "atan", [](double a, double) { return std::atan(a); }, 1 },
    { "deg", [](double a, double) { return a * (180 / pi); }, 1 },
    { "rad", [](double a, double) { return a * (pi / 180); }, 1 },
    { "mod", [](double a, double b) { return std::fmod(a, b); }, 2 },
} };

struct Constant {
    std::string_view name;
    double value;
};

constexpr std::array<Constant, 9> constants { {
    { "pi", pi },
    { "π", pi },
    { "tau", 2 * pi },
    { "e", 2.71828182845904523536 },
    { "inf", std::numeric_limits<double>::infinity() },
    { "infinity", std::numeric_limits<double>::infinity() },
    { "∞", std::numeric_limits<double>::infinity() },
    { "nan", std::numeric_limits<double>::quiet_NaN() },
    { "NaN", std::numeric_limits<double>::quiet_NaN() },
} };

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

// What signs that are not on the keyboard stand for.
constexpr std::string_view times_sign = "×";
constexpr std::string_view dot_sign = "·";
constexpr std::string_view division_sign = "÷";
constexpr std::string_view minus_sign = "−";

class Parser {
public:
    Parser(std::string_view text, ExpressionContext const& context)
        : m_text(text)
        , m_context(context)
    {}

    ExpressionResult run()
    {
        if (m_text.size() > longest)
            return failed("the expression is too long");
        char const assignment = take_assignment();
        double value = sum();
        skip_spaces();
        if (m_at < m_text.size())
            fail("this has no meaning here");
        if (!m_error.empty())
            return { std::numeric_limits<double>::quiet_NaN(), m_error, m_error_offset };
        if (m_is_lone_percentage)
            value = share(assignment, value);
        return { assigned(assignment, value), {}, 0 };
    }

private:
    static ExpressionResult failed(std::string_view error)
    {
        return { std::numeric_limits<double>::quiet_NaN(), error, 0 };
    }
    double share(char assignment, double value) const
    {
        if (assignment == '+' || assignment == '-')
            return value * m_context.current;
        return assignment != 0 ? value : m_context.origin + value * m_context.whole;
    }
    double assigned(char assignment, double value) const
    {
        switch (assignment) {
        case '+':
            return m_context.current + value;
        case '-':
            return m_context.current - value;
        case '*':
            return m_context.current * value;
        case '/':
            return m_context.current / value;
        default:
            return value;
        }
    }

    void skip_spaces()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(std::string_view token)
    {
        skip_spaces();
        if (m_text.substr(m_at, token.size()) != token)
            return false;
        m_at += token.size();
        return true;
    }
    double fail(std::string_view error)
    {
        if (m_error.empty()) {
            m_error = error;
            m_error_offset = m_at;
        }
        return std::numeric_limits<double>::quiet_NaN();
    }
    bool has_failed() const { return !m_error.empty(); }

    char take_assignment()
    {
        for (std::string_view const token : { "+=", "-=", "*=", "/=" }) {
            if (take(token))
                return token[0];
        }
        take("=");
        return 0;
    }

    double sum()
    {
        double value = product();
        while (!has_failed()) {
            if (take("+"))
                value += operand();
            else if (take("-") || take(minus_sign))
                value -= operand();
            else
                break;
        }
        return value;
    }
    // What follows an operator: no percentage is alone any more.
    double operand()
    {
        double const value = product();
        m_is_lone_percentage = false;
        return value;
    }
    double product()
    {
        double value = signed_power();
        while (!has_failed()) {
            if (take("*") || take(times_sign) || take(dot_sign))
                value *= signed_power();
            else if (take("/") || take(division_sign))
                value /= signed_power();
            else
                return value;
            m_is_lone_percentage = false;
        }
        return value;
    }
    double signed_power()
    {
        bool is_negative = false;
        for (;;) {
            if (take("-") || take(minus_sign))
                is_negative = !is_negative;
            else if (!take("+"))
                break;
        }
        double const value = power();
        return is_negative ? -value : value;
    }
    // From the right: 2^3^2 is 2^9.
    double power()
    {
        double const base = percentage();
        if (has_failed() || !(take("^") || take("**")))
            return base;
        if (++m_depth > deepest)
            return fail("the expression is nested too deeply");
        double const exponent = signed_power();
        --m_depth;
        m_is_lone_percentage = false;
        return std::pow(base, exponent);
    }
    double percentage()
    {
        double value = operand_itself();
        m_is_lone_percentage = false;
        if (!has_failed() && take("%")) {
            value /= 100;
            m_is_lone_percentage = m_depth == 0;
        }
        return value;
    }
    double operand_itself()
    {
        skip_spaces();
        if (m_at >= m_text.size())
            return fail("a number is missing");
        if (take("("))
            return parenthesis();
        char const next = m_text[m_at];
        if (is_digit(next) || next == '.')
            return number();
        if (is_letter(next))
            return name();
        return fail("a number is missing");
    }
    double parenthesis()
    {
        if (++m_depth > deepest)
            return fail("the expression is nested too deeply");
        double const value = sum();
        --m_depth;
        if (!has_failed() && !take(")"))
            return fail("a parenthesis is not closed");
        return value;
    }

    double number()
    {
        if (m_text[m_at] == '0' && m_at + 1 < m_text.size()) {
            switch (m_text[m_at + 1] | 0x20) {
            case 'x':
                return whole_number(16);
            case 'b':
                return whole_number(2);
            case 'o':
                return whole_number(8);
            default:
                break;
            }
        }
        return decimal_number();
    }
    double whole_number(int base)
    {
        m_at += 2;
        std::size_t const begin = m_at;
        double value = 0;
        for (; m_at < m_text.size(); ++m_at) {
            char const c = m_text[m_at];
            int const digit = is_digit(c)         ? c - '0'
                              : (c | 0x20) >= 'a' ? (c | 0x20) - 'a' + 10
                                                  : 99;
            if (digit >= base || digit < 0)
                break;
            value = value * base + digit;
        }
        return m_at == begin ? fail("digits are missing") : value;
    }
    double decimal_number()
    {
        // With a comma as its point, where it cannot part arguments.
        std::array<char, 64> digits {};
        std::size_t const size = std::min(digits.size(), m_text.size() - m_at);
        std::copy_n(m_text.data() + m_at, size, digits.begin());
        if (m_depth == 0) {
            std::size_t comma = 0;
            while (comma < size && is_digit(digits[comma]))
                ++comma;
            if (comma + 1 < size && digits[comma] == ',' && is_digit(digits[comma + 1]))
                digits[comma] = '.';
        }
        double value = 0;
        auto const read = std::from_chars(digits.data(), digits.data() + size, value);
        if (read.ptr == digits.data())
            return fail("a number is missing");
        if (read.ec == std::errc::result_out_of_range)
            value =
                out_of_range({ digits.data(), static_cast<std::size_t>(read.ptr - digits.data()) });
        m_at += static_cast<std::size_t>(read.ptr - digits.data());
        if (m_at < m_text.size() && is_digit(m_text[m_at]))
            return fail("the number is too long");
        return value;
    }
    // from_chars leaves it open whether it was too large or too small.
    static double out_of_range(std::string_view digits)
    {
        bool const is_small = digits.find("e-") != std::string_view::npos
                              || digits.find("E-") != std::string_view::npos
                              || digits.substr(0, 2) == "0.";
        return is_small ? 0 : std::numeric_limits<double>::infinity();
    }

    double name()
    {
        std::size_t const begin = m_at;
        while (m_at < m_text.size() && (is_letter(m_text[m_at]) || is_digit(m_text[m_at])))
            ++m_at;
        std::string_view const word = m_text.substr(begin, m_at - begin);
        if (word == "x")
            return m_context.current;
        for (Constant const& constant : constants) {
            if (constant.name == word)
                return constant.value;
        }
        for (Function const& function : functions) {
            if (function.name == word)
                return call(function);
        }
        m_at = begin;
        return fail("this name has no meaning");
    }
    double call(Function const& function)
    {
        if (!take("("))
            return fail("a function needs parentheses");
        if (++m_depth > deepest)
            return fail("the expression is nested too deeply");
        std::array<double, 2> arguments {};
        for (int i = 0; i < function.arguments && !has_failed(); ++i) {
            if (i > 0 && !take(","))
                return fail("an argument is missing");
            arguments[static_cast<std::size_t>(i)] = sum();
        }
        --m_depth;
        if (!has_failed() && !take(")"))
            return fail("a parenthesis is not closed");
        return function.call(arguments[0], arguments[1]);
    }

    std::string_view m_text;
    ExpressionContext m_context;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_is_lone_percentage = false;
    std::string_view m_error {};
    std::size_t m_error_offset = 0;
};

}

ExpressionResult evaluate(std::string_view text, ExpressionContext const& context)
{
    return Parser(text, context).run();
}

}
