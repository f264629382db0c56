# SPDX-License-Identifier: MIT
"""Running compilers over many small inputs."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def arguments():
    """(root, compilers, flags) of a command line ROOT COMPILER... -- FLAG..."""
    end = sys.argv.index("--")
    return Path(sys.argv[1]).resolve(), sys.argv[2:end], sys.argv[end + 1:]


def run_compiler(compiler, flags, source=""):
    """None when the source compiles, else what the compiler said."""
    done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", "-Werror", *flags],
                          input=source, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode != 0 else None


def errors_of(output):
    """The first lines of a compiler's output that name an error."""
    lines = [line for line in output.splitlines() if "error:" in line]
    return "\n".join(f"    {line}" for line in lines[:3])


def every(problem_of, jobs):
    """The problems of all jobs, in their order."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda job: problem_of(*job), jobs)
        return [problem for problem in found if problem is not None]
