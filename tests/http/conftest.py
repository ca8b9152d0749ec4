"""Two people with a browser each."""

import pytest

from tests.http.browsing import Browser


@pytest.fixture
def mina(transactional_db: None) -> Browser:
    """Whoever makes the board."""
    return Browser()


@pytest.fixture
def jonas(transactional_db: None) -> Browser:
    """Somebody else."""
    return Browser()
