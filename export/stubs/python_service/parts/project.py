"""`pyproject.toml` and the small files around the package. Derived identifiers only: no text of a note (TRUST X4)."""

from export.stubs.python_service.parts.code import GENERATED
from export.stubs.python_service.plan import Service


def pyproject(service: Service) -> str:
    """How the service is installed and tested."""
    return f"""[build-system]
requires = ["flit_core>=3.9,<4"]
build-backend = "flit_core.buildapi"

[project]
name = "{service.folder}-service"
version = "0.1.0"
description = "An event-sourced service for one bounded context, exported from an EventStorming board"
requires-python = ">=3.11"
dependencies = ["jsonschema>=4.21", "starlette>=1.10,<2", "uvicorn>=0.30"]

[project.optional-dependencies]
nats = ["nats-py>=2.9"]
test = ["httpx2>=2", "pytest>=8"]

[project.scripts]
{service.folder}-service = "{service.package}._generated.main:run"

[tool.flit.module]
name = "{service.package}"

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["."]
addopts = ["-ra", "-p", "no:cacheprovider"]

[tool.ruff]
line-length = 120

[tool.ruff.lint]
select = ["B", "E4", "E7", "E9", "F"]

[[tool.mypy.overrides]]
module = ["jsonschema.*"]
ignore_missing_imports = true
"""


def main(service: Service) -> str:
    """`_generated/main.py`: the service from the shell."""
    return (
        f'{GENERATED}"""Start this service: `python -m {service.package}`."""\n\n'
        "from . import serving\nfrom .catalogue import CATALOGUE\n\n\n"
        "def run() -> None:\n"
        '    """Read the settings and serve until told to stop."""\n'
        "    serving.run(CATALOGUE)\n"
    )


def entry(_: Service) -> str:
    """`__main__.py`."""
    return f"{GENERATED}from ._generated.main import run\n\nrun()\n"


def ignored(_: Service) -> str:
    """`.gitignore`."""
    return ".venv/\n__pycache__/\n*.db\n*.db-shm\n*.db-wal\n"
