"""Tests, one folder per room of the house. What is slow says so by a marker: browser, servers, slow."""
