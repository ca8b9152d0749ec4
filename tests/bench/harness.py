"""The folder with the peers (BENCH_FOLDER): copied beside our results and installed there. It stays as it is."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.bench.asked import CACHE, ROOT


def folder() -> Path:
    """Where the peers' harnesses lie, if they are there."""
    return Path(os.environ.get("BENCH_FOLDER") or ROOT / ".." / "shared" / "bench").resolve()


def borrowed(name: str) -> Path | None:
    """An installed copy of one harness (`collab`, `journal`); None when there is none to copy."""
    source, copy = folder() / name, CACHE / name
    installed = copy / ".installed"
    if installed.exists():
        return copy
    if not (source / "install.sh").exists():
        return None
    print(f"bench: installing the peers of {name} into {copy.relative_to(ROOT)}, once", flush=True)
    shutil.copytree(source, copy, dirs_exist_ok=True)
    for path in (copy, *copy.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | 0o200)  # the source may be read-only
    with (copy / "install.log").open("wb") as log:
        done = subprocess.run(["bash", "install.sh"], cwd=copy, stdout=log, stderr=log, check=False)
    if done.returncode:
        raise SystemExit(f"bench: the peers of {name} could not be installed, see {copy / 'install.log'}")
    installed.touch()
    return copy
