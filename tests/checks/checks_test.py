#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants each mistake in a small tree and expects the checks to name it."""

import tempfile
import unittest
from pathlib import Path

import include_directions
import source_rules

LICENCE = "// SPDX-License-Identifier: MIT\n"


class PlantedMistakes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.write("include/oriel/core/id.h", LICENCE)
        self.write("include/oriel/ui/ui.h", LICENCE + "#include <oriel/core/id.h>\n")
        self.write("include/oriel/ui/input.h", LICENCE)
        self.write("src/text/shaper.h", LICENCE + "#include <hb.h>\n#include <vector>\n")

    def write(self, file, text):
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def expect_include_problem(self, file, name, why):
        self.write(file, f"{LICENCE}#include <{name}>\n")
        self.assertEqual([f"{file}:2: {why}"], include_directions.problems_of(self.root))

    def expect_source_problem(self, file, text, why):
        self.write(file, text)
        problems = source_rules.problems_of(self.root)
        self.assertEqual(1, len(problems), problems)
        self.assertIn(why, problems[0])

    def test_a_correct_tree_has_no_problem(self):
        self.assertEqual([], include_directions.problems_of(self.root))
        self.assertEqual([], source_rules.problems_of(self.root))

    def test_an_include_against_the_direction(self):
        self.expect_include_problem(
            "src/layout/flex.cpp", "oriel/ui/ui.h", "layout may not include ui")

    def test_a_private_header_of_another_module(self):
        self.expect_include_problem(
            "src/draw/painter.cpp", "text/shaper.h", "src/text/shaper.h is private")

    def test_a_public_header_that_shows_a_private_one(self):
        self.expect_include_problem(
            "include/oriel/text/font.h", "text/shaper.h", "src/text/shaper.h is private")

    def test_a_platform_that_sees_more_of_ui_than_its_interface(self):
        self.expect_include_problem(
            "backends/platform/glfw/window.cpp", "oriel/ui/ui.h",
            "a platform sees only platform.h, input.h and direction.h of ui")

    def test_a_system_header_outside_the_backends(self):
        self.expect_include_problem(
            "src/ui/clock.cpp", "unistd.h", "ui may not include foreign headers like unistd.h")

    def test_a_module_that_nobody_put_on_the_map(self):
        self.expect_include_problem("src/misc/a.h", "vector", "module misc is on no map")

    def test_two_headers_that_include_each_other(self):
        self.write("src/ui/a.h", LICENCE + '#include "b.h"\n')
        self.write("src/ui/b.h", LICENCE + '#include "a.h"\n')
        self.assertEqual(
            ["include cycle: src/ui/a.h -> src/ui/b.h -> src/ui/a.h"],
            include_directions.problems_of(self.root))

    def test_a_source_without_a_licence_line(self):
        self.expect_source_problem("src/ui/a.h", "#pragma once\n", "the first line is not")

    def test_a_source_that_no_list_names(self):
        self.write("src/ui/CMakeLists.txt", "target_sources(oriel PRIVATE not_a.cpp)\n")
        self.expect_source_problem("src/ui/a.cpp", LICENCE, "no CMakeLists.txt of its folder")

    def test_a_source_that_the_list_above_names_is_fine(self):
        self.write("src/ui/CMakeLists.txt", "target_sources(oriel PRIVATE\n    widgets/a.cpp)\n")
        self.write("src/ui/widgets/a.cpp", LICENCE)
        self.assertEqual([], source_rules.problems_of(self.root))

    def test_a_platform_asked_for_outside_the_backends(self):
        self.expect_source_problem("src/ui/a.h", LICENCE + "#ifdef __linux__\n", "__linux__")

    def test_a_processor_asked_for_outside_the_software_renderer(self):
        self.expect_source_problem(
            "backends/platform/glfw/a.h", LICENCE + "#if defined(__AVX2__)\n", "__AVX2__")


if __name__ == "__main__":
    unittest.main(argv=["checks_test"])
