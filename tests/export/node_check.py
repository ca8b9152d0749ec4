"""The validators that only exist for Node, asked once for many documents (EXPORT 4.1)."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def node() -> str:
    """The Node that runs the validators."""
    brought = Path(sys.executable).with_name("node")  # only there when the machine's own is missing or too old
    return str(brought) if brought.exists() else shutil.which("node") or "node"


def check(**asked: Any) -> dict[str, Any]:
    """What `check_documents.mjs` answers; what it can be asked stands there."""
    ran = subprocess.run(
        [node(), HERE / "check_documents.mjs"], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    answered: dict[str, Any] = json.loads(ran.stdout)
    return answered
