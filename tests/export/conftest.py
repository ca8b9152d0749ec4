"""`--golden` rewrites the expected output instead of comparing with it: `make golden`, and then read the difference."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one option of this folder; it is there when the folder is named on the command line."""
    parser.addoption("--golden", action="store_true", help="rewrite the expected output of the exports")


@pytest.fixture
def rewriting(request: pytest.FixtureRequest) -> bool:
    """Whether somebody asked for new expected output."""
    return bool(request.config.getoption("--golden", default=False))
