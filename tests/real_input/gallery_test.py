# SPDX-License-Identifier: MIT
"""A person in the gallery: looks for widgets, opens their pages, uses them. All of it is recorded,
and done again without a display, to the same pictures.

    gallery_test.py GALLERY FOLDER
"""

import itertools
import shutil
import sys
import unittest
from pathlib import Path

from desktop import Desktop, end_on_signals, missing_programs, wait_until
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

    def start_drag_source(self, *paths: Path) -> str:
        """Its window. Of the system's own Python, to which GTK belongs."""
        program = Path(__file__).with_name("drag_source.py")
        self.desktop.start("/usr/bin/python3", str(program), *(str(path) for path in paths))
        window = wait_until(lambda: self.desktop.find_window("^Files$"), "there are files to drag")
        self.desktop.let_window_manager_finish()
        return window

    def drag_until(self, told: str, window: str, place):
        """A motion now and then, until the source tells it: released sooner, the drag would fail."""
        log = self.desktop.folder / "python3.log"
        steps = itertools.count()

        def move():
            self.desktop.do("mousemove", "--window", window, *place(next(steps)))
            return told in log.read_text().split()

        wait_until(move, f"the drag has {told}")

    def test_files_of_another_program_are_dropped(self):
        paths = [self.desktop.folder / name for name in ("plan.txt", "a photo, größer.png")]
        for path in paths:
            path.write_text("")
        self.search("dropped")
        self.click("Button", "Dropped files")
        card = self.gallery.places().find("Group", "Files")
        source = self.start_drag_source(*paths)
        self.desktop.do("mousemove", "--window", source, 60, 20, "mousedown", 1)
        self.drag_until("begun", source, lambda step: (60 + 5 * step, 20 + 2 * step))
        self.drag_until("accepted", self.gallery.window, lambda step: card.at(0.4 + 0.02 * (step % 6)))
        self.desktop.do("mouseup", 1)
        wait_until(lambda: str(paths[1]) in self.gallery.places().names(), "they have been dropped")
        self.assertIn(str(paths[0]), self.gallery.close().names())


if __name__ == "__main__":
    if missing := missing_programs():
        sys.exit(missing)
    end_on_signals()
    unittest.main(argv=sys.argv[:1], verbosity=2)
