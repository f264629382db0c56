# SPDX-License-Identifier: MIT
"""A person in the gallery: looks for widgets, opens their pages, uses them. All of it is recorded,
and done again without a display, to the same pictures.

    gallery_test.py GALLERY FOLDER
"""

import shutil
import sys
import unittest
from pathlib import Path

from desktop import Desktop, end_on_signals, missing_programs
from hello import Hello

PROGRAM, FOLDER = (Path(argument) for argument in sys.argv[1:3])


class Gallery(unittest.TestCase):
    def setUp(self):
        folder = FOLDER / self._testMethodName
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.desktop = self.enterContext(Desktop(folder, "1400x900x24"))
        self.gallery = Hello(self.desktop, PROGRAM, "software", "Oriel gallery")

    def click(self, role: str, name: str):
        self.gallery.click(self.gallery.places().find(role, name).at(0.5))

    def search(self, words: str):
        self.click("TextField", "Search")
        self.desktop.do("key", "ctrl+a", "type", "--delay", "12", words)

    def test_a_tour_is_done_again_to_the_same_pictures(self):
        self.search("slider")
        self.click("Button", "Slider")
        slider = self.gallery.places().find("Slider", "Volume")
        self.gallery.drag(slider.at(0.3), slider.at(0.8))
        self.search("menu")
        self.click("Button", "Menu bar")
        self.click("MenuItem", "File")
        self.desktop.do("key", "Down", "key", "Return")
        self.search("planets")
        self.search("table")
        self.click("Button", "Table")
        self.click("ColumnHeader", "Radius")
        self.click("RadioButton", "Dark")
        dump = self.gallery.close()
        self.assertEqual(dump.find("Heading").name, "Table")


if __name__ == "__main__":
    if missing := missing_programs():
        sys.exit(missing)
    end_on_signals()
    unittest.main(argv=sys.argv[:1], verbosity=2)
