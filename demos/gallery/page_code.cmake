# SPDX-License-Identifier: MIT
#
# Writes the function code_of(): the body of example() of each page.
#     cmake -DPAGES=DIRECTORY -DNAMES=button,label -DOUT=FILE -P page_code.cmake
set(head "void example(oriel::Ui& ui) override\n    {\n")
string(LENGTH "${head}" head_length)
string(REPLACE "," ";" names "${NAMES}")
set(cases "")
foreach(name IN LISTS names)
    file(READ "${PAGES}/${name}.cpp" text)
    string(FIND "${text}" "${head}" begin)
    if(begin EQUAL -1)
        message(FATAL_ERROR "pages/${name}.cpp: no example(oriel::Ui& ui)")
    endif()
    math(EXPR begin "${begin} + ${head_length}")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "\n    }\n" end)
    string(SUBSTRING "${text}" 0 ${end} text)
    string(REPLACE "\n        " "\n" text "\n${text}")
    string(SUBSTRING "${text}" 1 -1 text)
    string(APPEND cases "    if (file == \"${name}\")\n        return R\"~~~(${text}\n)~~~\";\n")
endforeach()
file(WRITE "${OUT}" "// Written by page_code.cmake.
#include \"pages.h\"

std::string_view gallery::code_of(std::string_view file)
{
${cases}    return {};
}
")
