"""A child process of the tests."""

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0
"""Seconds until a program that neither answers nor dies is called stuck. Two busy cores may need many of them."""

GLANCE = 0.02
"""Seconds between two looks."""


LOWEST = 12_000
"""Ports below it are somebody's by custom, and browsers refuse some."""
EPHEMERAL = Path("/proc/sys/net/ipv4/ip_local_port_range")
"""The ports that clients' ends get, as "32768 60999"."""
_TAKEN: set[int] = set()


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that nobody uses, and that no client's end gets while its server is down for a restart."""
    highest = int(EPHEMERAL.read_text().split()[0]) if EPHEMERAL.exists() else 0
    outside = [port for port in range(LOWEST, highest) if port not in _TAKEN]
    for port in random.SystemRandom().sample(outside, min(100, len(outside))):  # tests in other processes choose others
        if _is_free(port):
            _TAKEN.add(port)
            return port
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def answers(port: int) -> bool:
    """Tell whether somebody accepts connections on a port of this machine."""
    with socket.socket() as caller:
        caller.settimeout(1)
        return caller.connect_ex(("127.0.0.1", port)) == 0


class Program:
    """One running program; what it prints goes to a log file."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        env: Mapping[str, str] | None = None,
        user: str | None = None,
        cwd: Path | None = None,
    ) -> None:
        """Start it.  user: whom to become first, where the tests run as root and the program refuses to."""
        self.log = log
        self._name = Path(command[0]).name
        with log.open("ab") as out:
            self._process = subprocess.Popen(
                command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=env, user=user, cwd=cwd
            )

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def until(self, ready: Callable[[], bool]) -> None:
        """Return as soon as ready() holds; complain with the log when the program ends or hangs before."""
        give_up = time.monotonic() + PATIENCE
        while not ready():
            if self.ended_within(GLANCE):
                raise AssertionError(f"{self._name} ended with {self._process.returncode}:\n{self.printed()}")
            if time.monotonic() > give_up:
                self.kill()
                raise AssertionError(f"{self._name} is not ready after {PATIENCE} s:\n{self.printed()}")

    def ended_within(self, seconds: float) -> bool:
        """Wait for the end, but not longer than this."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def printed(self) -> str:
        """Return everything that it has printed so far."""
        return self.log.read_text(errors="replace")

    def kill(self) -> None:
        """End it as a power cut would: no goodbye, no flush."""
        self._process.kill()
        self._process.wait()

    def freeze(self) -> None:
        """Stop it and its children in their tracks; the kernel goes on accepting connections for them."""
        for pid in self._family():
            _tell(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen program go on."""
        for pid in self._family():
            _tell(pid, signal.SIGCONT)

    def _family(self) -> list[int]:
        """The program and whatever it started: a parent comes before its children."""
        found = [self.pid]
        for pid in found:
            try:
                found += [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
            except FileNotFoundError:  # it has just ended
                continue
        return found

    def terminate(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end, insist when it does not, and return its exit code."""
        self._process.send_signal(how)
        if not self.ended_within(PATIENCE):
            self.kill()
            raise AssertionError(f"{self._name} did not end when asked:\n{self.printed()}")
        return self._process.returncode


def _tell(pid: int, how: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, how)
