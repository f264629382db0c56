# SPDX-License-Identifier: MIT
"""A person at the hello demo: a real X server, a window manager, a mouse and a keyboard.

    real_input_test.py opengl|software|vulkan HELLO COMPARE GOLDEN FOLDER

FOLDER keeps the pictures of the last run of each test.
"""

import os
import shutil
import struct
import subprocess
import sys
import time
import unittest
from pathlib import Path

from desktop import Desktop, end_on_signals, missing_programs, wait_until
from hello import Dump, Hello, run_without_display

BACKEND = sys.argv[1]
PROGRAM, COMPARE, GOLDEN, FOLDER = (Path(argument) for argument in sys.argv[2:6])

# The pictures of GPUs differ from the golden ones, which the software renderer drew, by rounding.
TOLERANCE = ("0", "0") if BACKEND == "software" else ("2", "0.0001")


def size_of(picture: Path) -> tuple[int, int]:
    return struct.unpack(">II", picture.read_bytes()[16:24])


class RealInput(unittest.TestCase):
    def setUp(self):
        folder = FOLDER / self._testMethodName
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.desktop = self.enterContext(Desktop(folder))
        self.places = self.without_display(folder)
        self.desktop.do("mousemove", 1020, 760)  # away from where the window appears
        self.hello = Hello(self.desktop, PROGRAM, BACKEND)

    def without_display(self, folder: Path) -> Dump:
        """Where the widgets are: the same program at the same size, where there is no screen."""
        run_without_display(PROGRAM, "--dump", folder / "places.txt", "--screenshot",
                            folder / "places.png")
        return Dump.read(folder / "places.txt")

    def click_field(self):
        self.hello.click(self.places.find("TextField").at(0.5))

    def assert_pictures_agree(self, golden: Path, picture: Path, tolerance: tuple[str, str],
                              **environment: str):
        outcome = subprocess.run([COMPARE, golden, picture, *tolerance], capture_output=True,
                                 text=True, env=dict(self.desktop.environment, **environment))
        self.assertEqual(outcome.returncode, 0, outcome.stderr)

    def close_and_compare_with_screen(self) -> Dump:
        self.hello.photograph()
        dump = self.hello.close()
        self.assert_pictures_agree(self.hello.picture, self.hello.screen, ("0", "0"))
        return dump

    def fill_in_the_form(self):
        slider = self.places.find("Slider")
        button = self.places.find("Button").at(0.5)
        self.click_field()
        self.desktop.do("key", "ctrl+a", "type", "--delay", "12", "Ada Lovelace")
        self.hello.drag(slider.at(0.4), slider.at(0.7))
        self.hello.click(button)
        self.hello.click(button)

    def assert_form_is_filled_in(self):
        dump = self.close_and_compare_with_screen()
        age = int(dump.find("Slider").value)
        self.assertTrue(60 < age < 110, age)
        self.assertEqual(dump.find("TextField").value, "Ada Lovelace")
        self.assertEqual(dump.greeting(), f"Hello 'Ada Lovelace', age {age}")
        accepts = os.environ.get("ORIEL_ACCEPT_GOLDENS", "") if BACKEND == "software" else ""
        self.assert_pictures_agree(GOLDEN, self.hello.picture, TOLERANCE,
                                   ORIEL_ACCEPT_GOLDENS=accepts)

    def test_a_name_is_typed_an_age_dragged_and_incremented(self):
        self.fill_in_the_form()
        self.assert_form_is_filled_in()

    def test_nothing_is_lost_that_is_done_while_the_program_is_busy(self):
        with self.hello.held_up():
            self.fill_in_the_form()
        self.assert_form_is_filled_in()

    def test_each_of_two_fast_clicks_increments(self):
        place = self.places.find("Button").at(0.5)
        self.desktop.do("mousemove", "--window", self.hello.window, *place, "click", "--repeat", 2,
                        "--delay", 30, 1)
        self.assertEqual(self.hello.close().greeting(), "Hello 'Arthur', age 44")

    def test_the_slider_stops_at_its_ends(self):
        slider = self.places.find("Slider")
        self.hello.drag(slider.at(0.5), (slider.x - 10, slider.y + 60))
        self.assertEqual(self.close_and_compare_with_screen().greeting(), "Hello 'Arthur', age 0")

    def test_letters_beyond_the_keyboard_layout_arrive(self):
        self.click_field()
        self.desktop.do("key", "ctrl+a", "type", "--delay", "40", "Zoë €5")
        self.assertEqual(self.hello.close().find("TextField").value, "Zoë €5")

    def test_text_is_pasted_and_copied(self):
        self.desktop.put_on_clipboard("Grace Hopper")
        self.click_field()
        self.desktop.do("key", "ctrl+a", "key", "ctrl+v")
        self.hello.wait_until_quiet()
        self.desktop.put_on_clipboard("something else")
        self.desktop.do("key", "shift+Home", "key", "ctrl+c")
        self.hello.wait_until_quiet()
        self.assertEqual(self.desktop.clipboard(), "Grace Hopper")
        self.assertEqual(self.hello.close().greeting(), "Hello 'Grace Hopper', age 42")

    def test_what_is_selected_is_the_primary_selection(self):
        self.click_field()
        self.desktop.do("key", "Home", "key", "shift+End")
        self.hello.wait_until_quiet()
        self.assertEqual(self.desktop.selection("primary"), "Arthur")
        self.assertEqual(self.hello.close().greeting(), "Hello 'Arthur', age 42")

    def test_a_middle_click_inserts_what_was_selected_elsewhere(self):
        self.desktop.put_on_clipboard("King ", "primary")
        field = self.places.find("TextField")
        self.hello.click((field.x + 3, field.y + field.height / 2), 2)
        self.hello.wait_until_quiet()
        self.assertEqual(self.hello.close().greeting(), "Hello 'King Arthur', age 42")

    def test_dead_keys_and_the_compose_key_make_letters(self):
        self.desktop.answer("setxkbmap", "us", "intl", "-option", "compose:menu")
        self.click_field()
        self.desktop.do("key", "ctrl+a", "key", "dead_acute", "key", "e", "key", "dead_diaeresis",
                        "key", "o", "key", "Multi_key", "key", "o", "key", "slash")
        self.assertEqual(self.hello.close().find("TextField").value, "éöø")

    def test_the_keyboard_alone_is_enough(self):
        self.desktop.do("key", "Tab", "key", "ctrl+a", "type", "--delay", "12", "Mary")
        self.desktop.do("key", "Tab", "key", "Right", "key", "Right", "key", "Left")
        self.desktop.do("key", "Tab", "key", "space", "key", "Return")
        dump = self.close_and_compare_with_screen()
        self.assertEqual(dump.greeting(), "Hello 'Mary', age 45")
        self.assertIn("focused", dump.find("Button").states)

    def test_the_wheel_over_nothing_changes_nothing(self):
        empty = self.places.find("Button")
        place = (empty.x + empty.width + 100, empty.y + 10)
        for button in (4, 5, 5, 6, 7):
            self.hello.click(place, button)
        self.assertEqual(self.close_and_compare_with_screen(), self.places)
        self.assert_pictures_agree(self.desktop.folder / "places.png", self.hello.picture, TOLERANCE)

    def test_a_resized_window_is_filled(self):
        field = self.places.find("TextField")
        for width, height in ((300, 200), (700, 500), (560, 330)):
            self.hello.resize(width, height)
        dump = self.close_and_compare_with_screen()
        self.assertEqual(size_of(self.hello.picture), (560, 330))
        self.assertEqual(dump.find("TextField").width - field.width, 560 - 420)

    def test_a_minimised_window_comes_back_whole(self):
        self.desktop.do("windowminimize", "--sync", self.hello.window)
        self.hello.wait_until_quiet()
        self.desktop.do("windowmap", "--sync", self.hello.window, "windowactivate", "--sync",
                        self.hello.window)
        self.assertEqual(self.close_and_compare_with_screen(), self.places)

    def test_an_idle_window_sleeps(self):
        empty = self.places.find("Button")
        self.desktop.do("mousemove", "--window", self.hello.window, empty.x + 200, empty.y)
        self.hello.wait_until_quiet()
        wakes, ticks = self.hello.wakes(), self.hello.processor_ticks()
        time.sleep(2)
        self.assertEqual(self.hello.wakes(), wakes, "a thread of it ran")
        self.assertLessEqual(self.hello.processor_ticks() - ticks, 2)
        self.hello.close()

    def test_a_caret_blinks_until_the_field_is_left(self):
        self.click_field()
        self.hello.photograph()
        first = self.hello.screen.read_bytes()
        wakes = self.hello.wakes()

        def blinked():
            self.hello.photograph()
            return self.hello.screen.read_bytes() != first

        wait_until(blinked, "the caret blinks")
        self.assertGreater(self.hello.wakes(), wakes)
        self.desktop.do("key", "Escape")
        self.close_and_compare_with_screen()


if __name__ == "__main__":
    end_on_signals()
    if problem := missing_programs():
        sys.exit(problem)
    unittest.main(argv=sys.argv[:1], verbosity=2)
