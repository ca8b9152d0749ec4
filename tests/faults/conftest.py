"""The set-ups are shared by all fault tests."""

from tests.faults.setups import running, setup

__all__ = ["running", "setup"]
