"""Two people with a browser each."""

import pytest

from tests.http.browsing import Browser


@pytest.fixture
def mina() -> Browser:
    """Whoever makes the board."""
    return Browser()


@pytest.fixture
def jonas() -> Browser:
    """Somebody else."""
    return Browser()
