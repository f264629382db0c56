# SPDX-License-Identifier: MIT
#
# cmake -DOUTPUT=shader_text.h -DSOURCES="a.glsl;b.glsl" -P embed_text.cmake
# writes a header in which each file is a string constant of its name.
set(text "// Written by embed_text.cmake.\n#pragma once\nnamespace oriel::shader_text\n{\n")
foreach(source IN LISTS SOURCES)
    get_filename_component(name ${source} NAME_WE)
    file(READ ${source} content)
    string(APPEND text "inline constexpr char ${name}[] = R\"glsl(${content})glsl\";\n")
endforeach()
file(WRITE ${OUTPUT} "${text}}\n")
