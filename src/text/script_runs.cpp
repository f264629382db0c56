// SPDX-License-Identifier: MIT

#include <text/script_runs.h>

#include <algorithm>

namespace oriel::detail {

namespace {

bool is_real(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED
           && script != HB_SCRIPT_UNKNOWN;
}

// What brackets are, among others.
bool may_open(LineClass c) { return c == LineClass::OP || c == LineClass::OP_Wide; }
bool may_close(LineClass c)
{
    return c == LineClass::CL || c == LineClass::CP || c == LineClass::CP_Wide;
}

}

std::span<hb_script_t const> ScriptRuns::scripts(std::span<char32_t const> line)
{
    m_scripts.resize(line.size());
    m_present = HB_SCRIPT_COMMON;
    m_depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        m_scripts[i] = script_at(line, i);
    // What stands before the first script goes with it.
    auto const first = std::find_if(m_scripts.begin(), m_scripts.end(), is_real);
    std::fill(m_scripts.begin(), first, first == m_scripts.end() ? HB_SCRIPT_LATIN : *first);
    return m_scripts;
}

hb_script_t ScriptRuns::script_at(std::span<char32_t const> line, std::size_t index)
{
    char32_t const c = line[index];
    CodePointProperties const& properties = properties_of(c);
    hb_script_t const own = script_of(c);
    if (may_open(properties.line) && closing_bracket(c) != 0)
        open(closing_bracket(c));
    else if (may_close(properties.line) && close(c))
        return m_present;
    bool const may_stay = properties.script_set != 0 && belongs_to_script(properties, m_present);
    if (is_real(own) && !may_stay)
        m_present = own;
    else if (own == HB_SCRIPT_COMMON && properties.script_set != 0 && !may_stay)
        return shared_script_at(line, index);
    return m_present;
}

// Of a character that belongs to several scripts, but not to the one before it: that of what
// follows when that is among them.
hb_script_t ScriptRuns::shared_script_at(std::span<char32_t const> line, std::size_t index) const
{
    CodePointProperties const& properties = properties_of(line[index]);
    constexpr std::size_t reach = 16;
    for (std::size_t i = index + 1; i < std::min(line.size(), index + reach); ++i) {
        hb_script_t const next = script_of(line[i]);
        if (is_real(next))
            return belongs_to_script(properties, next) ? next : first_extension(properties);
    }
    return first_extension(properties);
}

void ScriptRuns::open(char32_t closing)
{
    if (m_depth < m_open.size())
        m_open[m_depth++] = { closing, m_present };
}

bool ScriptRuns::close(char32_t closing)
{
    for (std::size_t depth = m_depth; depth > 0; --depth) {
        if (m_open[depth - 1].closing != closing)
            continue;
        m_depth = depth - 1;
        if (is_real(m_open[m_depth].script))
            m_present = m_open[m_depth].script;
        return true;
    }
    return false;
}

}
