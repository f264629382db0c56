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
