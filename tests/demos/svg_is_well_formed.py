#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs demo_svg and looks at its document: svg_is_well_formed.py PROGRAM"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def main():
    text = subprocess.run([sys.argv[1]], check=True, capture_output=True).stdout
    document = ElementTree.fromstring(text)
    assert document.tag == SVG + "svg", document.tag
    glyphs = document.findall(f".//{SVG}mask")
    shapes = document.findall(f".//{SVG}path")
    assert len(glyphs) >= len("OutputVolume7.0MuteReset"), len(glyphs)
    assert len(shapes) >= 6, len(shapes)
    names = [mask.get("id") for mask in glyphs]
    assert len(set(names)) == len(names)


if __name__ == "__main__":
    main()
