#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when the built library has a variable that two contexts could share.

    no_globals.py LIBRARY...

It looks where the compiler put what can be written: globals, function statics and their guards
are all there, and what is constant is not.
"""

import re
import subprocess
import sys

from source_tree import report

# objdump's line: address, flags (the last: O an object, blank one of a thread), section, size, name.
VARIABLE = re.compile(r"^[0-9a-f]+ .{6}[O ] \.t?(?:data|bss)(?!\.rel\.ro)\S*\t[0-9a-f]+ (?:\.hidden )?(.*)$")
PER_PROCESS = re.compile(r"(guard variable for )?oriel::Glfw\w+::")  # as GLFW itself is
OF_THE_COMPILER = (".", "DW.ref.")  # a section's own name; where an exception handler is


def variables_of(library):
    done = subprocess.run(["objdump", "--syms", "--demangle", library],
                          capture_output=True, text=True, check=True)
    matches = filter(None, map(VARIABLE.match, done.stdout.splitlines()))
    names = {match.group(1) for match in matches}
    return sorted(name for name in names
                  if not name.startswith(OF_THE_COMPILER) and not PER_PROCESS.match(name))


if __name__ == "__main__":
    found = [f"{library}: {name}" for library in sys.argv[1:] for name in variables_of(library)]
    sys.exit(report(found))
