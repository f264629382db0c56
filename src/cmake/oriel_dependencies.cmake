# SPDX-License-Identifier: MIT

# What the library always needs. Each optional part looks for its own needs in its folder and says
# what it found. All targets are global, because a project that adds Oriel as a subdirectory links
# them too.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

find_package(PkgConfig REQUIRED)
pkg_check_modules(ORIEL_FREETYPE REQUIRED IMPORTED_TARGET GLOBAL freetype2)
pkg_check_modules(ORIEL_HARFBUZZ REQUIRED IMPORTED_TARGET GLOBAL harfbuzz)
pkg_check_modules(ORIEL_FRIBIDI REQUIRED IMPORTED_TARGET GLOBAL fribidi)

if(NOT ORIEL_OPENGL)
    message(STATUS "OpenGL renderer: left out, ORIEL_OPENGL is off")
endif()
if(NOT ORIEL_VULKAN)
    message(STATUS "Vulkan renderer: left out, ORIEL_VULKAN is off")
endif()
if(NOT ORIEL_FONTCONFIG)
    message(STATUS "System fonts: left out, ORIEL_FONTCONFIG is off")
endif()
if(NOT ORIEL_GLFW)
    message(STATUS "GLFW platform: left out, ORIEL_GLFW is off")
endif()
