# SPDX-License-Identifier: MIT
"""Somebody buys two tickets at the machine, in English and in Arabic. All of it is recorded, and done
again without a display, to the same pictures.

    kiosk_test.py KIOSK FOLDER
"""

import shutil
import sys
import unittest
from pathlib import Path

from desktop import Desktop, end_on_signals, missing_programs, wait_until
from hello import Dump, Hello

PROGRAM, FOLDER = (Path(argument) for argument in sys.argv[1:3])
ROWS, SEATS, AISLE, STAGE = 7, 10, 24, 32  # of demos/kiosk/seat_plan.cpp


class Kiosk(unittest.TestCase):
    def setUp(self):
        folder = FOLDER / self._testMethodName
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.desktop = self.enterContext(Desktop(folder))
        self.kiosk = Hello(self.desktop, PROGRAM, "software", "Lumen")

    def press(self, name: str):
        self.kiosk.click(self.kiosk.places().find("Button", name).at(0.5))

    def take_seat(self, plan, seat: int):
        """As the machine lays them out: an aisle down the middle, the stage above."""
        pitch = min((plan.width - AISLE) / SEATS, (plan.height - STAGE) / ROWS)
        left = plan.x + (plan.width - AISLE - pitch * SEATS) / 2
        top = plan.y + STAGE + (plan.height - STAGE - pitch * ROWS) / 2
        column, row = seat % SEATS, seat // SEATS
        aisle = AISLE if column >= SEATS / 2 else 0
        self.kiosk.click((left + aisle + (column + 0.5) * pitch, top + (row + 0.5) * pitch))

    def has(self, words: str) -> bool:
        return any(words in widget.name for widget in self.kiosk.places().widgets)

    def buy(self, language: str, choose: str, seats: str, pay: str, total: str, thanks: str) -> Dump:
        self.press(language)
        self.press(choose)
        plan = self.kiosk.places().find("Button", seats)
        self.take_seat(plan, 0)
        self.take_seat(plan, 2)
        self.assertTrue(self.has(total))
        self.press(pay)
        for digit in "1234":
            self.press(digit)
        wait_until(lambda: self.has(thanks), "the card was accepted")
        return self.kiosk.close()

    def test_tickets_are_bought_in_english(self):
        receipt = self.buy("English", "Choose", "Seats", "Pay", "€48.00", "Thank you")
        self.assertEqual(receipt.find("Label", "A1").name, "A1, A3")
        self.assertLess(receipt.find("Button", "Back").x, 400)

    def test_tickets_are_bought_in_arabic(self):
        receipt = self.buy("العربية", "اختر", "المقاعد", "ادفع", "٤٨٫٠٠", "شكرًا لك")
        self.assertEqual(receipt.find("Label", "A1").name, "A1, A3")
        self.assertGreater(receipt.find("Button", "رجوع").x, 400)


if __name__ == "__main__":
    if missing := missing_programs():
        sys.exit(missing)
    end_on_signals()
    unittest.main(argv=sys.argv[:1], verbosity=2)
