// SPDX-License-Identifier: MIT
#include "kiosk/elements/path_text.h"

#include <charconv>
#include <cmath>

namespace oriel::kiosk {

namespace {

class PathReader {
public:
    explicit PathReader(std::string_view text) : m_text(text) {}

    Path read()
    {
        skip();
        while (!m_text.empty() && take_command()) {
            do {
                if (!piece())
                    return m_path;
            } while (begins_number());
        }
        return m_path;
    }

private:
    void skip()
    {
        while (!m_text.empty() && std::string_view(" \t\r\n,").find(m_text.front()) != m_text.npos)
            m_text.remove_prefix(1);
    }
    bool take_command()
    {
        m_command = m_text.front();
        m_is_relative = m_command >= 'a' && m_command <= 'z';
        if (m_is_relative)
            m_command = static_cast<char>(m_command - 'a' + 'A');
        if (std::string_view("MLHVCSQTZ").find(m_command) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        skip();
        return true;
    }
    // Of another piece of the same command.
    bool begins_number()
    {
        bool const begins =
            !m_text.empty() && m_command != 'Z'
            && std::string_view("+-.0123456789").find(m_text.front()) != m_text.npos;
        if (begins && m_command == 'M')
            m_command = 'L';
        return begins;
    }
    bool number(float& value)
    {
        constexpr float most = 1e6f;
        if (!m_text.empty() && m_text.front() == '+')
            m_text.remove_prefix(1);
        auto const [end, error] =
            std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (error != std::errc {} || !(std::abs(value) <= most))
            return false;
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        skip();
        return true;
    }
    bool point(Point& value)
    {
        if (!number(value.x) || !number(value.y))
            return false;
        if (m_is_relative)
            value = value + m_at;
        return true;
    }
    bool along(float& value, float from)
    {
        if (!number(value))
            return false;
        value += m_is_relative ? from : 0;
        return true;
    }
    bool piece()
    {
        Point end = m_at;
        Point control = m_at;
        bool is_read = true;
        switch (m_command) {
        case 'M':
            is_read = point(end);
            if (is_read)
                m_path.move_to(m_start = end);
            break;
        case 'L':
            is_read = point(end);
            break;
        case 'H':
            is_read = along(end.x, m_at.x);
            break;
        case 'V':
            is_read = along(end.y, m_at.y);
            break;
        case 'Z':
            m_path.close();
            end = m_start;
            break;
        default:
            return curve();
        }
        if (is_read && (m_command == 'L' || m_command == 'H' || m_command == 'V'))
            m_path.line_to(end);
        m_at = m_control = is_read ? end : control;
        m_last = m_command;
        return is_read;
    }
    // The control point of the curve before, on the other side.
    Point mirrored(char one, char other) const
    {
        return m_last == one || m_last == other ? m_at * 2 - m_control : m_at;
    }
    bool curve()
    {
        Point first = m_command == 'S' ? mirrored('C', 'S') : mirrored('Q', 'T');
        Point second {};
        Point end {};
        bool const has_first = m_command == 'C' || m_command == 'Q';
        bool const is_cubic = m_command == 'C' || m_command == 'S';
        if ((has_first && !point(first)) || (is_cubic && !point(second)) || !point(end))
            return false;
        if (is_cubic)
            m_path.cubic_to(first, second, end);
        else
            m_path.quadratic_to(first, end);
        m_control = is_cubic ? second : first;
        m_at = end;
        m_last = m_command;
        return true;
    }

    std::string_view m_text;
    Path m_path {};
    Point m_at {};
    Point m_start {};
    Point m_control {};
    char m_command = 'M';
    char m_last = 'M';
    bool m_is_relative = false;
};

}

Path path_of_text(std::string_view commands) { return PathReader(commands).read(); }

}
