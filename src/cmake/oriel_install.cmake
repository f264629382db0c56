# SPDX-License-Identifier: MIT
include(CMakePackageConfigHelpers)

# What is in this build, and what it links besides FreeType, HarfBuzz and FriBidi.
get_property(ORIEL_HAS_OPENGL GLOBAL PROPERTY ORIEL_HAS_OPENGL)
get_property(ORIEL_HAS_VULKAN GLOBAL PROPERTY ORIEL_HAS_VULKAN)
get_property(ORIEL_HAS_GLFW GLOBAL PROPERTY ORIEL_HAS_GLFW)
get_property(ORIEL_HAS_FONTCONFIG GLOBAL PROPERTY ORIEL_HAS_FONTCONFIG)
get_target_property(linked oriel LINK_LIBRARIES)
set(ORIEL_FIND_DEPENDENCIES)
set(ORIEL_PC_REQUIRES "freetype2, harfbuzz, fribidi")
if(ORIEL_HAS_FONTCONFIG)
    list(APPEND ORIEL_FIND_DEPENDENCIES
        "pkg_check_modules(ORIEL_FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)")
    string(APPEND ORIEL_PC_REQUIRES ", fontconfig")
endif()
if(glfw IN_LIST linked)
    list(APPEND ORIEL_FIND_DEPENDENCIES "find_dependency(glfw3 3.3)")
    string(APPEND ORIEL_PC_REQUIRES ", glfw3")
endif()
if(X11::X11 IN_LIST linked)
    list(APPEND ORIEL_FIND_DEPENDENCIES "find_dependency(X11)")
    string(APPEND ORIEL_PC_REQUIRES ", x11")
endif()
set(ORIEL_PC_THREADS)
if(Threads::Threads IN_LIST linked)
    list(APPEND ORIEL_FIND_DEPENDENCIES "find_dependency(Threads)")
    find_package(Threads)
    set(ORIEL_PC_THREADS ${CMAKE_THREAD_LIBS_INIT})
endif()
list(JOIN ORIEL_FIND_DEPENDENCIES "\n" ORIEL_FIND_DEPENDENCIES)

set(absent_headers)
if(NOT ORIEL_HAS_OPENGL)
    list(APPEND absent_headers PATTERN opengl_renderer.h EXCLUDE)
endif()
if(NOT ORIEL_HAS_VULKAN)
    list(APPEND absent_headers PATTERN vulkan_*.h EXCLUDE)
endif()
if(NOT ORIEL_HAS_GLFW)
    list(APPEND absent_headers PATTERN glfw_platform.h EXCLUDE)
endif()
if(NOT ORIEL_HAS_FONTCONFIG)
    list(APPEND absent_headers PATTERN fontconfig_fonts.h EXCLUDE)
endif()
install(DIRECTORY include/oriel DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} ${absent_headers})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/oriel)
install(TARGETS oriel oriel_kiosk oriel_testing EXPORT oriel
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT oriel NAMESPACE oriel:: FILE oriel-targets.cmake DESTINATION ${package_dir})
configure_package_config_file(src/cmake/oriel-config.cmake.in oriel-config.cmake
    INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(oriel-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/oriel-config.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/oriel-config-version.cmake
    DESTINATION ${package_dir})

file(RELATIVE_PATH ORIEL_PC_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
foreach(pc oriel.pc oriel-kiosk.pc oriel-testing.pc)
    configure_file(src/cmake/${pc}.in ${pc} @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${pc} DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()
