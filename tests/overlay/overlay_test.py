# SPDX-License-Identifier: MIT
"""The overlay demos in a window: a person resizes and minimises them while the layers watch.

    overlay_test.py opengl|vulkan PROGRAM FOLDER

FOLDER keeps the pictures of the last run of each test.
"""

import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "real_input"))
from desktop import PATIENCE, Desktop, end_on_signals, missing_programs, wait_until  # noqa: E402

BACKEND, PROGRAM, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
OPTIONS = ["--validate"] if BACKEND == "vulkan" else []


class Overlay(unittest.TestCase):
    def setUp(self):
        self.folder = FOLDER / self._testMethodName
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.desktop = self.enterContext(Desktop(self.folder))
        self.desktop.do("mousemove", 1020, 760)

    def play(self, *options: str):
        self.program = self.desktop.start(PROGRAM, *OPTIONS, *options)
        self.window = wait_until(self.find_window, "the game has a window")

    def find_window(self) -> str:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "A game with"],
                               env=self.desktop.environment, capture_output=True, text=True)
        return found.stdout.split("\n")[0]

    def colors(self, name: str) -> int:
        picture = self.folder / f"{name}.png"
        self.desktop.photograph(self.window, picture)
        return int(self.desktop.answer("identify", "-format", "%k", str(picture)))

    def wait_for_picture(self, name: str):
        wait_until(lambda: self.colors(name) > 100, f"the game shows something: {name}")

    def resize(self, width: int, height: int):
        self.desktop.do("windowsize", "--sync", self.window, width, height)

    def assert_ends_well(self):
        status = self.program.wait(PATIENCE)
        log = (self.folder / f"{Path(PROGRAM).name}.log").read_text()
        self.assertEqual((status, log), (0, ""))

    def test_it_ends_well_after_some_frames(self):
        self.play("--frames", "30")
        self.assert_ends_well()

    def test_it_is_resized_while_it_plays(self):
        self.play("--frames", "30")
        for width, height in ((700, 500), (300, 200), (901, 613)):
            self.resize(width, height)
        self.assert_ends_well()

    def test_it_shows_the_game_at_every_size_and_is_closed(self):
        self.play()
        self.wait_for_picture("first")
        for width, height in ((400, 300), (1000, 700)):
            self.resize(width, height)
            self.wait_for_picture(f"{width}x{height}")
        self.desktop.do("windowminimize", "--sync", self.window)
        self.desktop.do("windowmap", "--sync", self.window)
        self.wait_for_picture("back")
        self.desktop.answer("wmctrl", "-i", "-c", self.window)
        self.assert_ends_well()


if __name__ == "__main__":
    end_on_signals()
    if problem := missing_programs():
        sys.exit(problem)
    unittest.main(argv=sys.argv[:1], verbosity=2)
