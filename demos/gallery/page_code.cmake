# SPDX-License-Identifier: MIT
#
# Writes the function code_of(): the body of example() of each page.
#     cmake -DPAGES=DIRECTORY -DNAMES=button,label -DOUT=FILE -P page_code.cmake
# What stands in `text` between two strings; empty when it is not there.
function(part_between text head tail out)
    set(${out} "" PARENT_SCOPE)
    string(FIND "${text}" "${head}" begin)
    if(begin EQUAL -1)
        return()
    endif()
    string(LENGTH "${head}" length)
    math(EXPR begin "${begin} + ${length}")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "${tail}" end)
    string(SUBSTRING "${text}" 0 ${end} text)
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

string(REPLACE "," ";" names "${NAMES}")
set(cases "")
foreach(name IN LISTS names)
    file(READ "${PAGES}/${name}.cpp" text)
    set(head "void example(oriel::Ui& ui) override")
    part_between("${text}" "${head}\n    {\n" "\n    }\n" code)
    if(code STREQUAL "")
        part_between("${text}" "${head} { " " }\n" code)
    endif()
    if(code STREQUAL "")
        message(FATAL_ERROR "pages/${name}.cpp: no example(oriel::Ui& ui)")
    endif()
    string(REPLACE "\n        " "\n" code "\n${code}")
    string(SUBSTRING "${code}" 1 -1 code)
    string(APPEND cases "    if (file == \"${name}\")\n        return R\"~~~(${code}\n)~~~\";\n")
endforeach()
file(WRITE "${OUT}" "// Written by page_code.cmake.
#include \"pages.h\"

std::string_view gallery::code_of(std::string_view file)
{
${cases}    return {};
}
")
