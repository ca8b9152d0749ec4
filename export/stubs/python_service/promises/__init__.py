"""Tests that ship with every service: what the runtime promises, whatever the board says. Copied into `tests/generated/`."""
