# SPDX-License-Identifier: MIT
"""A desktop of its own for one test: Xvfb, openbox as its window manager, and a hand on its mouse
and keyboard. Everything it started ends with it, and with this process however that ends.

    with Desktop(Path("/tmp/pictures")) as desktop:
        desktop.do("key", "ctrl+a")
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

PACKAGES = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "xclip": "xclip", "wmctrl": "wmctrl",
            "xwininfo": "x11-utils", "xprop": "x11-utils", "import": "imagemagick",
            "setxkbmap": "x11-xkb-utils"}
PATIENCE = 30  # seconds until something that should happen counts as never


def missing_programs() -> str:
    missing = [f"{program} (package {package})" for program, package in PACKAGES.items()
               if not shutil.which(program)]
    return "real input needs " + ", ".join(missing) if missing else ""


def wait_until(condition, what: str):
    """The first true answer of `condition`."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if answer := condition():
            return answer
        time.sleep(0.02)
    raise AssertionError(f"waited {PATIENCE} s in vain until {what}")


def die_with_parent():
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)


class Desktop:
    def __init__(self, folder: Path, screen: str = "1024x768x24"):
        self.folder = folder
        self.screen = screen
        self.environment = dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1", TMPDIR=str(folder),
                                HOME=str(folder), XDG_CONFIG_HOME=str(folder), LC_ALL="C.UTF-8")
        for name in ("WAYLAND_DISPLAY", "ORIEL_ACCEPT_GOLDENS", "XMODIFIERS", "XAUTHORITY"):
            self.environment.pop(name, None)
        self.started = ExitStack()

    def __enter__(self):
        with ExitStack() as undo:
            undo.callback(self.started.close)
            self.start_server()
            self.window_manager = self.start("openbox", "--sm-disable")
            wait_until(lambda: "window id" in self.answer("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
                       "openbox manages windows")
            # A window that asks to be shown while openbox still starts is sometimes forgotten.
            self.let_window_manager_finish()
            undo.pop_all()
        return self

    def __exit__(self, *_):
        self.started.close()

    def start_server(self):
        ours, servers = os.pipe()
        self.start("Xvfb", "-displayfd", str(servers), "-screen", "0", self.screen,
                   "-nolisten", "tcp", "-noreset", pass_fds=(servers,))
        os.close(servers)
        with os.fdopen(ours) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.environment["DISPLAY"] = ":" + number

    def start(self, *command: str, **options) -> subprocess.Popen:
        log = self.started.enter_context(open(self.folder / f"{Path(command[0]).name}.log", "w"))
        process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log,
                                   preexec_fn=die_with_parent, **options)
        self.started.callback(end, process)
        return process

    def answer(self, *command: str, **options) -> str:
        return subprocess.run(command, env=self.environment, check=True, text=True,
                              capture_output=True, timeout=PATIENCE, **options).stdout

    def do(self, *actions) -> str:
        """What xdotool is told; numbers are rounded."""
        return self.answer("xdotool", *(str(a if isinstance(a, str) else round(a)) for a in actions))

    def find_window(self, title: str) -> str:
        """Empty for none."""
        try:
            return self.do("search", "--onlyvisible", "--name", title).strip()
        except subprocess.CalledProcessError:  # xdotool found none
            return ""

    def is_asleep(self, program: subprocess.Popen) -> bool:
        """It and the window manager have answered everything that was done."""
        self.do("getmouselocation")  # a round trip, so that the server has told them all
        both = (self.window_manager, program)
        try:
            before = [wakes(process) for process in both]
            states = {thread_state(thread) for process in both for thread in threads(process)}
            return states == {"S"} and [wakes(process) for process in both] == before
        except (FileNotFoundError, ProcessLookupError):  # a thread ended meanwhile
            return False

    def let_window_manager_finish(self):
        """A press may freeze the pointer until the window manager has seen it. What moves meanwhile
        is told afterwards with the place where it ended, so let nothing move."""
        wait_until(lambda: self.is_asleep(self.window_manager), "the window manager has finished")

    def put_on_clipboard(self, text: str, selection: str = "clipboard"):
        # In the foreground, where it can be ended.
        xclip = self.start("xclip", "-selection", selection, "-quiet", "-in",
                           stdin=subprocess.PIPE)
        xclip.stdin.write(text.encode())
        xclip.stdin.close()
        wait_until(lambda: self.selection(selection) == text, f"xclip owns the {selection}")

    def clipboard(self) -> str:
        return self.selection("clipboard")

    def selection(self, name: str) -> str:
        try:
            return self.answer("xclip", "-selection", name, "-out")
        except subprocess.CalledProcessError:  # nobody owns it
            return ""

    def photograph(self, window: str, picture: Path):
        """What the screen shows where the window is, its frame left out."""
        lines = self.answer("xwininfo", "-id", window).splitlines()
        facts = dict(line.strip().split(":", 1) for line in lines if ":" in line)
        x, y, width, height = (int(facts[name]) for name in (
            "Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))
        self.answer("import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}",
                    "+repage", str(picture))


def threads(process: subprocess.Popen) -> list[Path]:
    return list(Path(f"/proc/{process.pid}/task").iterdir())


def thread_state(thread: Path) -> str:
    return (thread / "stat").read_text().rpartition(")")[2].split()[0]


def wakes(process: subprocess.Popen) -> int:
    """How often any thread of it gave up a processor that it had been given."""
    return sum(int(line.split()[1]) for thread in threads(process)
               for line in (thread / "status").read_text().splitlines()
               if "ctxt_switches" in line)


def end(process: subprocess.Popen):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def end_on_signals():
    """A test that is told to end lets its cleanup run."""
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda *_: sys.exit(1))
