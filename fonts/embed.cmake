# SPDX-License-Identifier: MIT
#
# Writes a C++ source that holds the fonts as string literals, which compilers read many times
# faster than lists of numbers.
#
#     cmake -DOUTPUT=embedded_font_files.cpp -DFOLDER=fonts -P embed.cmake

set(source "#include <text/embedded_font_files.h>\n\nnamespace oriel::detail\n{\n\nnamespace\n{\n")
set(cases "")
foreach(font Inter-Regular Inter-SemiBold JetBrainsMono-Regular OrielIcons)
    file(READ ${FOLDER}/${font}.ttf bytes HEX)
    string(LENGTH "${bytes}" size)
    math(EXPR size "${size} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(REPLACE "-" "" name ${font})
    string(APPEND source "constexpr char ${name}[] = \"${bytes}\";\n")
    string(APPEND cases "    case EmbeddedFont::${name}:\n")
    string(APPEND cases "        return std::as_bytes(std::span(${name}, ${size}));\n")
endforeach()
string(APPEND source "}\n\nstd::span<std::byte const> embedded_font_file(EmbeddedFont font)\n{\n")
string(APPEND source "    switch (font) {\n${cases}    }\n    return {};\n}\n\n}\n")
file(WRITE ${OUTPUT} "${source}")
