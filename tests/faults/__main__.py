"""`make faults`: every test in the table of docs/faults.md, at its full length.

Names of faults (`make faults ROWS="S03 S06"`) choose those rows alone. Further arguments go to pytest.
"""

import os
import sys
from typing import Final

import pytest

os.environ["STORMING_FAULTS"] = "long"

from tests.faults.rows import FAULTS, rows

CLIENT: Final = "tests/faults/client.py"

if __name__ == "__main__":
    asked = [word for word in sys.argv[1:] if word in FAULTS] or FAULTS
    found = {file for row in rows() for file in row.files if row.fault in asked and file.endswith(".py")}
    files = sorted(found, key=lambda file: (file.startswith("tests/browser"), file))  # last: a browser keeps the loop
    further = [word for word in sys.argv[1:] if word not in FAULTS]
    sys.exit(pytest.main(["-k", " or ".join(asked), "-v", "--tb=short", CLIENT, *files, *further]))
