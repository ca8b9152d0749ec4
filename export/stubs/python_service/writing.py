"""Plans become files: parts that know the board, and copies of the runtime and its promises that do not."""

import hashlib
import json
import re
from functools import cache
from importlib.resources import files as resources

from export.model import FORMAT, Files, Model, semantic_hash
from export.stubs.python_service.parts import domain, examples, messages, papers, project
from export.stubs.python_service.plan import Service
from export.stubs.python_service.planning import plan

_HERE = "export.stubs.python_service"
_RUNTIME = ("api", "inbox", "journal", "kernel", "nats_stream", "outbox", "problems", "requests", "serving", "steps", "store",
            "stream", "views", "words")  # fmt: skip
_PROMISES = ("consuming", "serving", "writing")
_TESTS = "tests/generated"
MANIFEST = ".eventstorming/manifest.json"


def generate(model: Model) -> Files:
    """A folder with a Python service for every bounded context in which something happens, and a page that lists them.

    The same model gives the same bytes. Needs no other input than the model; ValueError if a name in it is no identifier.
    Source: EXPORT sections 8, 9 and 11.
    """
    services = plan(model)
    found = {
        f"{service.folder}/{path}": body for service in services for path, body in _service(model, service).items()
    }
    found["README.md"] = papers.overview(model, services).encode()
    return dict(sorted(found.items()))


def _service(model: Model, service: Service) -> Files:
    made, package = f"{service.package}/_generated", service.package
    yours = {
        f"{package}/domain/__init__.py": '"""Yours: what the service decides, remembers, does and shows."""\n',
        f"{package}/domain/read_models.py": domain.read_models(service),
        **{f"{package}/domain/{root.module}.py": domain.aggregate(root) for root in service.roots},
    }
    texts = {
        "README.md": papers.readme(service),
        "EXPORT_NOTES.md": papers.notes(model, service),
        "pyproject.toml": project.pyproject(service),
        ".gitignore": project.ignored(service),
        f"{package}/__init__.py": '"""One bounded context as a service."""\n',
        f"{package}/__main__.py": project.entry(service),
        f"{made}/__init__.py": '"""Written anew by every export."""\n',
        f"{made}/main.py": project.main(service),
        f"{made}/catalogue.py": messages.catalogue(service),
        f"{made}/messages.py": messages.messages(service),
        f"{made}/schemas.json": messages.schemas(service),
        **{f"{made}/{name}.py": _copy("runtime", name, package) for name in _RUNTIME},
        f"{_TESTS}/conftest.py": examples.conftest(service),
        f"{_TESTS}/test_read_models.py": examples.read_model_tests(service),
        **{f"{_TESTS}/test_promises_{name}.py": _copy("promises", name, package) for name in _PROMISES},
        **{
            f"{_TESTS}/test_aggregate_{root.module}.py": examples.aggregate_tests(service, root)
            for root in service.roots
            if any(order.emits for order in root.orders)
        },
    }
    if service.rules:
        yours[f"{package}/domain/policies.py"] = domain.policies(service)
        texts[f"{_TESTS}/test_policies.py"] = examples.policy_tests(service)
    if examples.has_open_points(model, service):
        texts[f"{_TESTS}/test_open_points.py"] = examples.open_points(model, service)
    written = {path: text.encode() for path, text in sorted({**texts, **yours}.items())}
    return {**written, MANIFEST: _manifest(model, service, written, sorted(yours)).encode()}


def _copy(folder: str, name: str, package: str) -> str:
    """A file of ours as it is, but for the place it imports from."""
    return _ours(folder, name).replace(f"{_HERE}.runtime", f"{package}._generated")


@cache
def _ours(folder: str, name: str) -> str:
    """The file without what is said to our own linters."""
    text = (resources(_HERE) / folder / f"{name}.py").read_text(encoding="utf-8")
    return re.sub(r"  # noqa: .*", "", re.sub(r"\n# ruff: noqa: .*\n+", "\n", text))


def _manifest(model: Model, service: Service, written: Files, yours: list[str]) -> str:
    """What was written and from where, for the next export into the same folder (REG-2)."""
    names = {order.element.note: order.type for order in service.orders if not order.records}
    names |= {rule.element.note: rule.function for rule in service.rules}
    names |= {look.element.note: look.name for look in service.looks if look.element}
    names |= {fact.element.note: fact.type for fact in service.facts}
    names |= {root.element.note: root.name for root in service.roots if root.element}
    document = {
        "format": "storming-export/1",
        "model": FORMAT,
        "board": model.board,
        "version": model.version,
        "semantic_hash": semantic_hash(model),
        "context": service.note,
        "files": {path: hashlib.sha256(body).hexdigest() for path, body in written.items()},
        "yours": yours,
        "names": dict(sorted(names.items())),
    }
    return json.dumps(document, indent=1) + "\n"
