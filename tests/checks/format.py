#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when clang-format 14 would change a file; --fix lets it.

    format.py ROOT [--fix]
"""

import subprocess
import sys
from pathlib import Path

from source_tree import code_files


def main():
    root = Path(sys.argv[1]).resolve()
    how = ["-i"] if "--fix" in sys.argv else ["--dry-run", "--Werror"]
    files = [str(file) for file in code_files(root)]
    done = subprocess.run(["clang-format-14", *how, *files], cwd=root,
                          stderr=subprocess.PIPE, text=True, check=False)
    unformatted = {line.split(":", 1)[0] for line in done.stderr.splitlines() if ": error:" in line}
    for file in sorted(unformatted):
        print(f"{file}: is not formatted; {sys.argv[0]} {sys.argv[1]} --fix does it")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
