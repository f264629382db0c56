// SPDX-License-Identifier: MIT
//
// The seventh task: a spreadsheet of 26 by 100 cells. Enter, F2 or a double click edits one; while
// it is edited it shows its formula.

#pragma once

#include "sheet.h"

#include <oriel/oriel.h>

#include <string>

namespace sevenguis {

class Cells {
public:
    Cells();
    void operator()(oriel::Ui& ui);

private:
    Sheet m_sheet;
    oriel::CellRange m_selected;
    std::string m_source; // of the cell that the keyboard is at
};

}
