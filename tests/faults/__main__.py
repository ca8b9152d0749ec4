"""`make faults`: every test in the table of docs/faults.md, at its full length. Further arguments go to pytest."""

import os
import sys
from typing import Final

import pytest

os.environ["STORMING_FAULTS"] = "long"

from tests.faults.rows import FAULTS, rows

CLIENT: Final = "tests/faults/client.py"

if __name__ == "__main__":
    found = {file for row in rows() for file in row.files if file.endswith(".py")}
    files = sorted(found, key=lambda file: (file.startswith("tests/browser"), file))  # last: a browser keeps the loop
    chosen = " or ".join([*FAULTS, "the_client_holds"])
    sys.exit(pytest.main(["-k", chosen, "-v", "--tb=short", CLIENT, *files, *sys.argv[1:]]))
