// SPDX-License-Identifier: MIT
//
// What lists of any number of rows are told, and tell. Only the rows in view are built; rows may
// differ in height, and ten million of them scroll by single pixels.
//
//     ui.list("Files", files.size(), { .selection = &selection }, [&](Ui& ui, Row const& row) {
//         ui.label(files[row.index].name, { .wrap = TextWrap::No });
//     });

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/core/geometry.h>
#include <oriel/layout/layout_style.h>
#include <oriel/ui/response.h>
#include <oriel/ui/row_move.h>
#include <oriel/ui/row_selection.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace oriel {

class Ui;

// One that is built now.
struct Row {
    std::uint64_t index = 0;
    std::uint64_t key = 0;
    bool is_selected = false;
    bool is_current = false; // the one that the keyboard is at
};

using RowBuilder = FunctionRef<void(Ui& ui, Row const& row)>;
using RowKey = FunctionRef<std::uint64_t(std::uint64_t index)>;
using RowText = FunctionRef<std::string_view(std::uint64_t index)>;

enum class RevealAt : std::uint8_t { Nearest /* (Default) no further than needed */, Start };

struct RowReveal {
    std::uint64_t row = 0;
    RevealAt at = RevealAt::Nearest;
};

struct ListOptions {
    float row_height = 0;              // of every row; 0: each is as high as what is in it
    RowSelection* selection = nullptr; // lent
    SelectionMode selection_mode = SelectionMode::Multiple;
    // Who a row is when rows change places: what it remembers, and whether it is selected, goes
    // with it. None: its index. Keys must differ.
    RowKey key {};
    // What one types to get to a row, and what a screen reader says. None: what is in it.
    RowText text {};
    // What Ctrl+C copies of a row, a line each. None: `text`.
    RowText copied {};
    // Rows can be moved by hand, and by Alt with arrow keys, if there is somebody to do it.
    MoveRows move {};
    // Lent. It shows the end, and what is added there, until one scrolls up; again when one scrolls
    // to the end.
    bool* is_following = nullptr;
    // Rows that head those behind them, in order: the last one stays at the top.
    std::span<std::uint64_t const> headers {};
    std::optional<RowReveal> reveal {}; // scrolls there, in the frame in which it is given
    bool is_striped = false;
    // The arrangement keeps what is at the top. Rows are found again by their keys, which must
    // be the same in the next run then.
    bool keeps_place = false;
    Insets row_padding { 6, 8 };
    float gap = -1; // inside a row; negative: the theme's
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: eight rows, or as much as grows
    float grow = 1;
};

// changed(): the person changed the selection.
class RowsResponse : public Response {
public:
    RowsResponse(Response const& response, std::optional<std::uint64_t> activated)
        : Response(response)
        , m_row(activated.value_or(0))
        , m_is_activated(activated.has_value())
    {}

    // The row that was clicked twice, or at which Enter was pressed.
    std::optional<std::uint64_t> activated() const
    {
        return m_is_activated ? std::optional(m_row) : std::nullopt;
    }

private:
    std::uint64_t m_row;
    bool m_is_activated;
};

static_assert(sizeof(RowsResponse) <= 32, "a small value, as every response");

}
