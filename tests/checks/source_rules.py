#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what every source file owes: its licence line, its place in a CMakeLists.txt, and no
question about the platform outside backends/.

    source_rules.py ROOT
"""

import re
import sys
from pathlib import Path

from source_tree import SNIPPETS, code_files, report

LICENCE = re.compile(r"// SPDX-License-Identifier: MIT( AND [\w.-]+)?")
CONDITION = re.compile(r"^\s*#\s*(?:if|elif|ifdef|ifndef)\b.*$", re.MULTILINE)
SYSTEM = re.compile(r"\b(_WIN32|_WIN64|_MSC_VER|__linux__|__unix__|__APPLE__|__ANDROID__|__\w*BSD\w*)\b")
PROCESSOR = re.compile(r"\b(__x86_64__|__i386__|__aarch64__|__arm__|__SSE\w*|__AVX\w*|__ARM_\w+)\b")
PROCESSOR_MAY_MATTER_IN = "backends/render/software/"


def lacks_licence(root, file):
    first_line = (root / file).read_text().split("\n", 1)[0]
    return not LICENCE.fullmatch(first_line)


def is_listed(root, file):
    """Is `file` named in the CMakeLists.txt of its folder or of one above it?"""
    for folder in file.parents:
        list_file = root / folder / "CMakeLists.txt"
        if list_file.is_file():
            name = re.escape(str(file.relative_to(folder)))
            if re.search(rf"(^|[\s(/]){name}($|[\s)])", list_file.read_text(), re.MULTILINE):
                return True
    return False


def platform_question(root, file):
    """The first platform macro asked where none may be, None when there is none."""
    place = str(file)
    for condition in CONDITION.findall((root / file).read_text()):
        if match := SYSTEM.search(condition):
            if not place.startswith(("backends/", "tests/")):
                return match.group(1)
        if match := PROCESSOR.search(condition):
            if not place.startswith((PROCESSOR_MAY_MATTER_IN, "tests/")):
                return match.group(1)
    return None


def problems_of(root):
    problems = []
    for file in code_files(root):
        if lacks_licence(root, file):
            problems.append(f"{file}:1: the first line is not // SPDX-License-Identifier: MIT")
        if file.suffix != ".h" and str(file.parent) != SNIPPETS and not is_listed(root, file):
            problems.append(f"{file}: no CMakeLists.txt of its folder or above names it")
        if macro := platform_question(root, file):
            problems.append(f"{file}: {macro} is asked outside the backends that may ask it")
    return problems


if __name__ == "__main__":
    sys.exit(report(problems_of(Path(sys.argv[1]).resolve())))
