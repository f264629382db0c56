# SPDX-License-Identifier: MIT

# What the library needs, and what its optional parts need. Targets
# are GLOBAL because a project that adds Oriel as a subdirectory links them too.
find_package(PkgConfig REQUIRED)
pkg_check_modules(ORIEL_FREETYPE REQUIRED IMPORTED_TARGET GLOBAL freetype2)
pkg_check_modules(ORIEL_HARFBUZZ REQUIRED IMPORTED_TARGET GLOBAL harfbuzz)

# The OpenGL renderer looks for glad itself, when it generates its loader.
if(NOT ORIEL_OPENGL)
    message(STATUS "OpenGL renderer: left out, ORIEL_OPENGL is off")
endif()

if(ORIEL_GLFW)
    pkg_check_modules(ORIEL_GLFW3 QUIET IMPORTED_TARGET GLOBAL glfw3>=3.3)
    if(ORIEL_GLFW3_FOUND)
        message(STATUS "GLFW platform: yes, GLFW ${ORIEL_GLFW3_VERSION}")
    else()
        message(STATUS "GLFW platform: left out, no GLFW 3.3 (Debian: libglfw3-dev)")
        set(ORIEL_GLFW OFF) # for the rest of the tree
    endif()
else()
    message(STATUS "GLFW platform: left out, ORIEL_GLFW is off")
endif()
