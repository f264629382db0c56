#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compiles every public header alone and twice over, with each compiler, warnings as errors.

    headers_alone.py ROOT COMPILER... -- FLAG...
"""

import sys

from compilers import arguments, errors_of, every, run_compiler
from source_tree import code_files, report


def problem_of(compiler, root, flags, header):
    line = f"#include <{header.relative_to('include')}>\n"
    output = run_compiler(compiler, [*flags, f"-I{root}/include", "-xc++", "-"], line * 2)
    return None if output is None else f"{header} with {compiler}:\n{errors_of(output)}"


def main():
    root, compilers, flags = arguments()
    headers = [file for file in code_files(root) if file.parts[0] == "include"]
    jobs = [(compiler, root, flags, header) for header in headers for compiler in compilers]
    return report(every(problem_of, jobs))


if __name__ == "__main__":
    sys.exit(main())
