#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that the Unicode tables in the tree are what their script makes of Debian's unicode-data.

    unicode_tables.py ROOT
"""

import subprocess
import sys
from pathlib import Path

SKIPPED = 77
DATABASE = Path("/usr/share/unicode")


def is_outdated(folder):
    made = subprocess.run([sys.executable, folder / "make", DATABASE],
                          check=True, capture_output=True, text=True).stdout
    return made != (folder / "unicode_tables.cpp").read_text()


def main():
    folder = Path(sys.argv[1]).resolve() / "src/text/unicode_tables"
    if not (DATABASE / "UnicodeData.txt").is_file():
        print("the package unicode-data is not installed")
        return SKIPPED
    if is_outdated(folder):
        print(f"{folder}/unicode_tables.cpp is not what {folder}/make makes")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
