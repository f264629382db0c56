#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs oriel-markup as its users do.

    command_line_test.py PROGRAM SOURCE
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1:3]
SHOP = 'screen Shop {\n    text tr("Buy", context: "button")\n}\n'


def run(*words, text=""):
    return subprocess.run([PROGRAM, *map(str, words)], input=text, capture_output=True, text=True)


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        file = Path(self.folder.name) / name
        file.write_text(text)
        return file

    def test_help_is_no_error_and_nonsense_is_one(self):
        self.assertEqual(run("--help").returncode, 0)
        for words in ([], ["chek", "a"], ["check"], ["reference", "a"]):
            self.assertEqual(run(*words).returncode, 2)
            self.assertIn("Usage", run(*words).stderr)

    def test_check_shows_the_token_that_is_wrong(self):
        good = self.write("good.kiosk", SHOP)
        bad = self.write("bad.kiosk", 'import "good.kiosk"\nscreen B {\n    text "a" { colour: red }\n}\n')
        self.assertEqual(run("check", good).returncode, 0)
        told = run("check", good, bad)
        self.assertEqual(told.returncode, 1)
        self.assertIn(f"{bad}:3:16: error: ", told.stderr)
        self.assertIn("\n" + " " * 19 + "^^^^^^\n", told.stderr)
        self.assertEqual(run("check", Path(self.folder.name) / "absent.kiosk").returncode, 1)
        self.assertEqual(run("check", self.folder.name).returncode, 1)

    def test_format_rewrites_once_and_check_only_tells(self):
        file = self.write("shop.kiosk", SHOP.replace("    ", "\t"))
        told = run("format", "--check", file)
        self.assertEqual((told.returncode, told.stdout), (1, f"{file}\n"))
        self.assertEqual(run("format", file).returncode, 0)
        self.assertEqual(file.read_text(), SHOP)
        self.assertEqual(run("format", "--check", file).returncode, 0)
        self.assertEqual(run("format", "-", text="screen  A{}").stdout, "screen A { }\n")

    def test_format_leaves_what_it_cannot_read(self):
        file = self.write("broken.kiosk", "screen  A { row {")
        told = run("format", file)
        self.assertEqual(told.returncode, 1)
        self.assertIn("error", told.stderr)
        self.assertEqual(file.read_text(), "screen  A { row {")

    def test_messages_are_a_template_that_gettext_reads(self):
        shop = Path(SOURCE) / "tests/kiosk_language/markup/shop.kiosk"
        other = self.write("other.kiosk", SHOP + 'screen More {\n    text tr("Buy")\n    text tr("Say \\"{1 + 1}\\"")\n}\n')
        told = run("messages", shop, other)
        self.assertEqual(told.returncode, 0)
        self.assertIn(f'\n#: {other}:2\nmsgctxt "button"\nmsgid "Buy"\n', told.stdout)
        self.assertIn('msgid "Say \\"{1 + 1}\\""\n', told.stdout)
        self.assertIn('msgid_plural "{Basket.count} tickets"\n', told.stdout)
        if shutil.which("msgfmt"):
            template = self.write("shop.pot", told.stdout)
            subprocess.run(["msgfmt", "--check-format", "-o", "/dev/null", template], check=True)

    def test_grammar_colors_what_the_language_has(self):
        grammar = json.loads(run("grammar").stdout)
        self.assertEqual(grammar["scopeName"], "source.kiosk")
        scopes = {}
        for rule in grammar["patterns"]:
            if "match" in rule:
                scopes[rule["name"]] = re.compile(rule["match"])
        self.assertTrue(scopes["keyword.control.kiosk"].fullmatch("in-out"))
        self.assertTrue(scopes["entity.name.tag.kiosk"].fullmatch("text-field"))
        self.assertIsNone(scopes["entity.name.tag.kiosk"].search("my-text-thing"))
        self.assertTrue(scopes["storage.type.kiosk"].fullmatch("length"))
        self.assertTrue(scopes["constant.numeric.kiosk"].fullmatch("1.5px"))
        self.assertTrue(scopes["variable.other.property.kiosk"].match("min-width: 3"))

    def test_reference_names_what_is_declared(self):
        reference = run("reference").stdout
        for line in ("### button", "| `text` | `string` |", "* `on click()`: ", "### Align"):
            self.assertIn(line, reference)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
