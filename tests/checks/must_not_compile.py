#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compiles every snippet of must_not_compile/ twice with each compiler: as it is, which must
fail with the words of its line `// expect: REGULAR EXPRESSION`, and with CONTROL defined, which
must compile, so that a snippet cannot fail for a reason other than its own.

    must_not_compile.py ROOT COMPILER... -- FLAG...
"""

import re
import sys

from compilers import arguments, errors_of, every, run_compiler
from source_tree import SNIPPETS, report

EXPECTED = re.compile(r"^// expect: (.+)$", re.MULTILINE)


def problem_of(compiler, root, flags, snippet):
    where = f"{snippet.relative_to(root)} with {compiler}"
    expected = EXPECTED.search(snippet.read_text())
    if expected is None:
        return f"{where}: there is no line '// expect: ...'"
    flags = [*flags, f"-I{root}/include", str(snippet)]
    output = run_compiler(compiler, ["-DCONTROL", *flags])
    if output is not None:
        return f"{where}: the control does not compile:\n{errors_of(output)}"
    output = run_compiler(compiler, flags)
    if output is None:
        return f"{where}: it compiles"
    if not re.search(expected.group(1), output):
        return f"{where}: it fails without saying '{expected.group(1)}':\n{errors_of(output)}"
    return None


def main():
    root, compilers, flags = arguments()
    snippets = sorted((root / SNIPPETS).glob("*.cpp"))
    jobs = [(compiler, root, flags, snippet) for snippet in snippets for compiler in compilers]
    return report(every(problem_of, jobs))


if __name__ == "__main__":
    sys.exit(main())
