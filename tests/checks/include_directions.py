#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Matches every #include of the library, its backends and its demos against the map below.

    include_directions.py ROOT
"""

import re
import sys
from pathlib import Path

from source_tree import code_files, find_included, includes, report

UI = {"ui", "draw", "layout", "access", "text", "core"}

# What a module may include besides itself.
MAY_INCLUDE = {
    "core": set(),
    "text": {"core"},
    "layout": {"core"},
    "access": {"core"},
    "draw": {"text", "core"},
    "ui": UI,
    "kiosk": UI,
    "testing": UI | {"render", "platform"},
    "render": {"draw", "text", "core"},
    "platform": UI | {"render"},
    "fonts": {"text", "core"},
    "files": UI,
    "run": UI | {"render", "platform", "fonts", "files"},
    "oriel": UI | {"run"},  # oriel.h, the one include for applications
    "demos": UI | {"oriel", "kiosk", "run", "testing", "render", "platform", "files"},
}

# Of ui, a platform sees what it must implement and fill, and nothing of how frames are made.
PLATFORM_SEES_OF_UI = {"include/oriel/ui/platform.h", "include/oriel/ui/direction.h", "include/oriel/ui/input.h"}

# Headers from outside the project and the C++ standard library.
FOREIGN = {
    "text": re.compile(r"ft2build\.h|FT_\w+_H|freetype/.*\.h|hb(-\w+)?\.h|fribidi\.h"),
    "draw": re.compile(r"stb_image(_write)?\.h|stb/stb_image(_write)?\.h"),
    "render": re.compile(r".*"),
    "platform": re.compile(r".*"),
    "fonts": re.compile(r".*"),
    "files": re.compile(r".*"),
    "run": re.compile(r".*"),
    "demos": re.compile(r".*"),
}

STANDARD = re.compile(r"[a-z_0-9]+")  # <vector>, <cstdint>: no suffix, no folder


def module_of(file):
    """The module a project's file belongs to, None for one that is on no map."""
    parts = file.parts
    if parts[0] == "demos":
        return "demos"
    if parts[0] == "backends":
        return parts[1]
    if parts[:3] == ("include", "oriel", "backends"):
        if file.stem.endswith("_fonts"):
            return "fonts"
        if file.stem.endswith("_file"):
            return "files"
        of_platform = file.stem == "recording" or file.stem.endswith("_platform")
        return "platform" if of_platform else "render"
    inner = parts[2:] if parts[0] == "include" else parts[1:]
    return inner[0] if len(inner) > 1 else file.stem  # oriel.h and run.h


def is_public(file):
    return file.parts[0] == "include"


def judge(file, name, included):
    """Why `file` may not include `name`, None when it may."""
    module = module_of(file)
    if module not in MAY_INCLUDE:
        return f"module {module} is on no map"
    if included is None:
        foreign = FOREIGN.get(module)
        if STANDARD.fullmatch(name) or (foreign and foreign.fullmatch(name)):
            return None
        return f"{module} may not include foreign headers like {name}"
    other = module_of(included)
    if other == module:
        if is_public(file) and not is_public(included):
            return f"{included} is private"
        return None
    if other not in MAY_INCLUDE[module]:
        return f"{module} may not include {other}"
    if not is_public(included):
        return f"{included} is private"
    if module == "platform" and other == "ui" and str(included) not in PLATFORM_SEES_OF_UI:
        return "a platform sees only platform.h, input.h and direction.h of ui"
    return None


def find_cycle(graph):
    """The files of one include cycle, in order; empty when there is none."""
    done, trail = set(), []

    def walk(file):
        if file in trail:
            return trail[trail.index(file):] + [file]
        if file in done:
            return []
        trail.append(file)
        for included in graph.get(file, ()):
            if cycle := walk(included):
                return cycle
        trail.pop()
        done.add(file)
        return []

    for file in graph:
        if cycle := walk(file):
            return cycle
    return []


def problems_of(root):
    graph, problems = {}, []
    for file in code_files(root):
        if file.parts[0] == "tests":
            continue
        for line, name in includes(root, file):
            included = find_included(root, file, name)
            if included is not None:
                graph.setdefault(file, []).append(included)
            if why := judge(file, name, included):
                problems.append(f"{file}:{line}: {why}")
    if cycle := find_cycle(graph):
        problems.append("include cycle: " + " -> ".join(map(str, cycle)))
    return problems


if __name__ == "__main__":
    sys.exit(report(problems_of(Path(sys.argv[1]).resolve())))
