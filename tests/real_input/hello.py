# SPDX-License-Identifier: MIT
"""A demo, hello for one, in a window of a Desktop: where its widgets are, what it does, and what it
showed when it was closed. What was done is recorded, and done again without a display at the end."""

import os
import re
import signal
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop import PATIENCE, Desktop, wait_until, wakes

TITLE = "My Oriel Application"
FADE = 0.5  # seconds; hover and press take less to fade, and sleep between their frames


@dataclass
class Widget:
    role: str
    name: str
    value: str
    states: str
    x: float
    y: float
    width: float
    height: float

    def at(self, share: float) -> tuple[float, float]:
        """The point at this share of the width, half way down."""
        return self.x + share * self.width, self.y + self.height / 2


@dataclass
class Dump:
    widgets: list[Widget]

    @staticmethod
    def read(path: Path) -> "Dump":
        line = re.compile(r' *(\w+)(?: "(.*?)")?(?: = "(.*?)")?(?: selected \d+-\d+)?((?: [a-z][a-z-]*| \d+(?= ))*)'
                          r' (-?[\d.]+),(-?[\d.]+),([\d.]+),([\d.]+)')
        found = [line.fullmatch(text) for text in path.read_text().splitlines()]
        assert all(found), f"{path} has a line of another shape"
        return Dump([Widget(*(match.group(i) or "" for i in range(1, 5)),
                            *(float(match.group(i)) for i in range(5, 9))) for match in found])

    def find(self, role: str, name: str = "") -> Widget:
        for widget in self.widgets:
            if widget.role == role and widget.name.startswith(name):
                return widget
        raise AssertionError(f"there is no {role} {name} in {self.widgets}")

    def names(self) -> set[str]:
        return {widget.name for widget in self.widgets}

    def greeting(self) -> str:
        return self.find("Label", "Hello").name


def run_without_display(program: Path, *arguments: str | Path):
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    subprocess.run([program, *arguments], env=environment, check=True, capture_output=True)


def whole_frames(recording: str) -> str:
    """Without a frame of which is not yet written what it showed."""
    begun, frame, last = recording.rpartition("\nframe ")
    return recording if "\n" in last.rstrip("\n") else begun + "\n"


class Hello:
    """Started, visible and active until close()."""

    def __init__(self, desktop: Desktop, program: Path, backend: str, title: str = TITLE):
        self.title = title
        self.desktop = desktop
        self.program = program
        self.recording = desktop.folder / "session.txt"
        self.picture = desktop.folder / "hello.png"
        self.screen = desktop.folder / "screen.png"
        self.dump_file = desktop.folder / "hello.txt"
        self.process = desktop.start(str(program), "--backend", backend, "--screenshot",
                                     str(self.picture), "--dump", str(self.dump_file),
                                     "--record", str(self.recording))
        self.window = wait_until(self.find_window, "the window appears")
        desktop.do("windowactivate", "--sync", self.window)
        self.wait_until_quiet()

    def find_window(self) -> str:
        assert self.process.poll() is None, "hello ended at once; see demo_hello.log"
        return self.desktop.find_window(self.title)

    def click(self, place: tuple[float, float], button: int = 1):
        self.desktop.do("mousemove", "--window", self.window, *place, "click", button)
        self.desktop.let_window_manager_finish()

    def drag(self, start: tuple[float, float], end: tuple[float, float], steps: int = 8):
        moves = []
        for step in range(1, steps + 1):
            share = step / steps
            moves += ["mousemove", "--window", self.window,
                      *(a + (b - a) * share for a, b in zip(start, end))]
        self.desktop.do("mousemove", "--window", self.window, *start, "mousedown", 1)
        self.desktop.let_window_manager_finish()
        self.desktop.do(*moves, "mouseup", 1)
        self.desktop.let_window_manager_finish()

    def resize(self, width: int, height: int):
        self.desktop.do("windowsize", "--sync", self.window, width, height)
        self.wait_until_quiet()

    def places(self) -> Dump:
        """Where the widgets are now: what was recorded so far, done again without a display."""
        self.wait_until_quiet()
        so_far = self.desktop.folder / "so_far.txt"
        so_far.write_text(whole_frames(self.recording.read_text()))
        places = self.desktop.folder / "places_now.txt"
        run_without_display(self.program, "--replay", so_far, "--dump", places)
        return Dump.read(places)

    def wakes(self) -> int:
        return wakes(self.process)

    def processor_ticks(self) -> int:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    @contextmanager
    def held_up(self):
        """It does nothing for a while, and then finds everything at once."""
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)
        self.wait_until_quiet()

    def wait_until_quiet(self):
        """Until all that was done has been answered and shown."""
        for _ in range(3):
            wait_until(lambda: self.desktop.is_asleep(self.process), "hello has nothing to do")

    def photograph(self):
        time.sleep(FADE)
        self.wait_until_quiet()
        self.desktop.photograph(self.window, self.screen)

    def close(self) -> Dump:
        """By the window manager, as a person closes a window."""
        # Not by Alt+F4, which openbox misses while X tells it of a changed keyboard.
        self.desktop.answer("wmctrl", "-i", "-c", hex(int(self.window)))
        status = self.process.wait(PATIENCE)
        assert status == 0, f"hello ended with {status}; see demo_hello.log"
        dump = Dump.read(self.dump_file)
        self.replay(dump)
        return dump

    def replay(self, dump: Dump):
        """Shows every picture again, or it fails; the words of the last frame are checked here."""
        again = self.desktop.folder / "again.txt"
        run_without_display(self.program, "--replay", self.recording, "--dump", again)
        assert Dump.read(again) == dump, f"{again} is not as {self.dump_file}"
