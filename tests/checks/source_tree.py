# SPDX-License-Identifier: MIT
"""The files that the checks look at, and the includes inside them."""

import re
from pathlib import Path

FOLDERS = ("include", "src", "backends", "demos", "tests")
CODE_SUFFIXES = (".h", ".c", ".cpp")
SNIPPETS = "tests/checks/must_not_compile"

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+"|\w+)', re.MULTILINE)


def code_files(root):
    """Every C++ file of the project below `root`, as sorted paths relative to it."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in CODE_SUFFIXES and path.is_file():
                yield path.relative_to(root)


def includes(root, file):
    """(line number, included name) of `file`; the name of a macro include is the macro."""
    text = (root / file).read_text()
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start(1)) + 1, match.group(1).strip('<>"')


def find_included(root, file, name):
    """The project's file that `#include name` in `file` means, None for a foreign one."""
    for base in (file.parent, Path("include"), Path("src"), Path(".")):
        candidate = (root / base / name).resolve()
        if candidate.is_file() and candidate.is_relative_to(root):
            return candidate.relative_to(root)
    return None


def report(problems):
    """Prints the problems; the exit status of the check."""
    for problem in problems:
        print(problem)
    return 1 if problems else 0
