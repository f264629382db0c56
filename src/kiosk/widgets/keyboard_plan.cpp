// SPDX-License-Identifier: MIT

#include "keyboard_plan.h"

#include <algorithm>

namespace oriel::kiosk {

using Row = std::string_view;

static constexpr Row symbol_pages[2][3] = {
    { "1 2 3 4 5 6 7 8 9 0", "@ # € _ & - + ( ) /", "* \" ' : ; ! ?" },
    { "~ ` | • √ π ÷ × ¶ ∆", "£ ¥ $ ^ ° = { } [ ]", "% © ® ™ \\ < >" },
};

std::string_view take_key(std::string_view& keys)
{
    std::size_t const space = keys.find(' ');
    std::string_view const first = keys.substr(0, space);
    keys = space == std::string_view::npos ? std::string_view {} : keys.substr(space + 1);
    return first;
}

std::string_view accents_of(KeyboardLayout const& layout, std::string_view key)
{
    for (std::string_view entry : layout.accents) {
        if (take_key(entry) == key && !key.empty())
            return entry;
    }
    return {};
}

// Pairs, each what it was and what it becomes.
static std::string_view paired(std::string_view pairs, std::string_view before)
{
    while (!pairs.empty()) {
        std::string_view const from = take_key(pairs);
        std::string_view const to = take_key(pairs);
        if (from == before)
            return to;
    }
    return {};
}

std::string_view marked_kana(std::string_view before, std::string_view mark)
{
    static constexpr std::string_view voiced = "か が き ぎ く ぐ け げ こ ご さ ざ し じ す ず せ "
                                               "ぜ そ ぞ た だ ち ぢ つ づ て で と ど は ば ひ び "
                                               "ふ ぶ へ べ ほ ぼ う ゔ カ ガ キ ギ ク グ ケ ゲ コ "
                                               "ゴ サ ザ シ ジ ス ズ セ ゼ ソ ゾ タ ダ チ ヂ ツ ヅ "
                                               "テ デ ト ド ハ バ ヒ ビ フ ブ ヘ ベ ホ ボ ウ ヴ";
    static constexpr std::string_view half_voiced =
        "は ぱ ひ ぴ ふ ぷ へ ぺ ほ ぽ ば ぱ び ぴ ぶ ぷ べ ぺ ぼ ぽ ハ パ ヒ ピ フ プ ヘ ペ ホ ポ "
        "バ パ ビ ピ "
        "ブ プ ベ ペ ボ ポ";
    return paired(mark == "゛" ? voiced : half_voiced, before);
}

static int count_keys(Row row)
{
    return row.empty() ? 0 : static_cast<int>(std::count(row.begin(), row.end(), ' ')) + 1;
}

KeyboardPlan::KeyboardPlan(
    KeyboardLayout const& layout, KeyboardKind kind, KeyboardExtras const& extras)
{
    if (kind != KeyboardKind::Text) {
        add_pad(kind, extras);
    } else {
        bool const is_letters = extras.page == 0;
        bool const has_shift = !is_letters || !layout.shifted.empty();
        bool const is_shifted = is_letters && extras.is_shifted && !layout.shifted.empty();
        add_letters(!is_letters  ? std::span<Row const>(symbol_pages[(extras.page - 1) % 2])
                    : is_shifted ? layout.shifted
                                 : layout.rows,
            has_shift, extras);
        add_last_row(layout, extras);
    }
    if (extras.runs_left)
        mirror_functions();
}

void KeyboardPlan::add(KeyPlace const& key)
{
    if (m_count < m_keys.size())
        m_keys[m_count++] = key;
}

void KeyboardPlan::add_row(Row keys, int row, float column)
{
    while (!keys.empty()) {
        std::string_view const text = take_key(keys);
        bool const is_mark = text == "゛" || text == "゜";
        add({ is_mark ? KeyRole::Mark : KeyRole::Text, text, column, 1, row });
        column += 1;
    }
}

// Shift and backspace share what the last row leaves free.
void KeyboardPlan::add_letters(
    std::span<Row const> rows, bool has_shift, KeyboardExtras const& extras)
{
    m_rows = static_cast<int>(rows.size());
    for (Row const row : rows)
        m_columns = std::max(m_columns, static_cast<float>(count_keys(row)));
    int const last = m_rows - 1;
    float const sides = has_shift ? 2 : 1;
    float const in_last = last < 0 ? 0 : static_cast<float>(count_keys(rows.back()));
    m_columns = std::max(m_columns, in_last + sides);
    float const side = (m_columns - in_last) / sides;
    for (int row = 0; row < last; ++row) {
        Row const keys = rows[static_cast<std::size_t>(row)];
        add_row(keys, row, (m_columns - static_cast<float>(count_keys(keys))) / 2);
    }
    if (last < 0)
        return;
    if (has_shift)
        add({ KeyRole::Shift,
            extras.page == 1   ? "=\\<"
            : extras.page == 2 ? "?123"
                               : "",
            0, side, last });
    add_row(rows.back(), last, has_shift ? side : 0);
    add({ KeyRole::Backspace, {}, m_columns - side, side, last });
}

void KeyboardPlan::add_last_row(KeyboardLayout const& layout, KeyboardExtras const& extras)
{
    float column = 0;
    auto const put = [&](KeyRole role, std::string_view text, float span) {
        add({ role, text, column, span, m_rows });
        column += span;
    };
    put(KeyRole::Page, extras.page == 0 ? layout.symbols_label : layout.letters_label, 1.5f);
    if (extras.has_language)
        put(KeyRole::Language, {}, 1);
    put(KeyRole::Text, layout.comma, 1);
    float const after = 3 + (extras.has_hide ? 1.0f : 0.0f);
    put(KeyRole::Space, layout.name, m_columns - column - after);
    put(KeyRole::Text, layout.period, 1);
    put(KeyRole::Enter, {}, 2);
    if (extras.has_hide)
        put(KeyRole::Hide, {}, 1);
    ++m_rows;
}

// As on a telephone: 1 is at the top, and 1, 2, 3 run to the right everywhere.
void KeyboardPlan::add_pad(KeyboardKind kind, KeyboardExtras const& extras)
{
    bool const is_pin = kind == KeyboardKind::Pin;
    m_columns = is_pin ? 3 : 4;
    m_rows = 4;
    add_row("1 2 3", 0, 0);
    add_row("4 5 6", 1, 0);
    add_row("7 8 9", 2, 0);
    if (is_pin) {
        add({ KeyRole::Backspace, {}, 0, 1, 3 });
        add({ KeyRole::Text, "0", 1, 1, 3 });
        return add({ KeyRole::Enter, {}, 2, 1, 3 });
    }
    add({ KeyRole::Backspace, {}, 3, 1, 0 });
    add({ KeyRole::Text, "-", 3, 1, 1 });
    if (extras.has_hide)
        add({ KeyRole::Hide, {}, 3, 1, 2 });
    add({ KeyRole::Text, "0", 0, 2, 3 });
    add({ KeyRole::Text, extras.decimal, 2, 1, 3 });
    add({ KeyRole::Enter, {}, 3, 1, 3 });
}

void KeyboardPlan::mirror_functions()
{
    // A row of letters keeps its order and moves to the other side of what stands beside it.
    for (int row = 0; row < m_rows; ++row) {
        float before = m_columns;
        float end = 0;
        for (KeyPlace const& key : keys()) {
            bool const is_text = key.role == KeyRole::Text || key.role == KeyRole::Mark;
            if (key.row != row || !is_text)
                continue;
            before = std::min(before, key.column);
            end = std::max(end, key.column + key.span);
        }
        bool const is_last = row == m_rows - 1;
        for (std::size_t i = 0; i < m_count; ++i) {
            KeyPlace& key = m_keys[i];
            bool const is_text = key.role == KeyRole::Text || key.role == KeyRole::Mark;
            if (key.row != row)
                continue;
            key.column = is_text && !is_last ? key.column + m_columns - end - before
                                             : m_columns - key.column - key.span;
        }
    }
}

}
