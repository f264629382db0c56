# SPDX-License-Identifier: MIT

set(oriel_warnings -Wall -Wextra -Wpedantic -Wshadow -Wconversion)

# Warnings, sanitizers and the floating-point rule that keeps every compiler's bits the same.
function(oriel_compile_options target)
    target_compile_options(${target} PRIVATE ${oriel_warnings} -ffp-contract=off)
    if(ORIEL_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(ORIEL_SANITIZE)
        target_compile_options(${target} PRIVATE
            -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
            -fno-sanitize=vptr # it needs RTTI, which the library is built without
            -D_GLIBCXX_ASSERTIONS)
        target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
endfunction()

# Says what most of a target's files include anyway, so that it is read once. Off by default: it
# hides an include that is missing, and one changed header makes everything again.
function(oriel_precompile target)
    if(ORIEL_PRECOMPILE)
        if(ARGV1 STREQUAL REUSE_FROM)
            target_precompile_headers(${target} REUSE_FROM ${ARGV2})
        else()
            target_precompile_headers(${target} PRIVATE ${ARGN})
        endif()
        target_compile_options(${target} PRIVATE
            $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>) # for ccache
    endif()
endfunction()
