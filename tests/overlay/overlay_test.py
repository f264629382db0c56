# SPDX-License-Identifier: MIT
"""The overlay demos in a window: a person resizes and minimises them while the layers watch.

    overlay_test.py opengl|vulkan PROGRAM FOLDER

FOLDER keeps the pictures of the last run of each test.
"""

import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "real_input"))
from desktop import PATIENCE, Desktop, end_on_signals, missing_programs, wait_until  # noqa: E402

BACKEND, PROGRAM, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
DEMO = Path(__file__).parents[2] / "demos/overlay"
OPTIONS = ["--validate"] if BACKEND == "vulkan" else []


class Source(unittest.TestCase):
    def test_fewer_than_60_lines_know_of_oriel(self):
        loop = re.findall(r" // Oriel$", (DEMO / f"overlay_{BACKEND}.cpp").read_text(), re.MULTILINE)
        panel = [line for file in DEMO.glob("panel.*") for line in file.read_text().splitlines()
                 if re.search(r"\b(oriel|ui|p|painter)\b", line) and not line.startswith("//")]
        self.assertLess(len(loop) + len(panel), 60)


class Overlay(unittest.TestCase):
    def setUp(self):
        self.folder = FOLDER / self._testMethodName
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.desktop = self.enterContext(Desktop(self.folder))
        self.desktop.do("mousemove", 1020, 760)

    def start(self, *options: str):
        self.program = self.desktop.start(PROGRAM, *OPTIONS, *options)

    def play(self):
        self.start()
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

    def close(self):
        self.desktop.answer("wmctrl", "-i", "-c", self.window)

    def test_it_ends_well_after_some_frames(self):
        self.start("--frames", "30")
        self.assert_ends_well()

    def test_a_storm_of_sizes_disturbs_nothing(self):
        self.play()
        for i in range(20):
            self.resize(200 + i * 67 % 700, 150 + i * 41 % 500)
        self.close()
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
        self.close()
        self.assert_ends_well()


if __name__ == "__main__":
    end_on_signals()
    if problem := missing_programs():
        sys.exit(problem)
    unittest.main(argv=sys.argv[:1], verbosity=2)
