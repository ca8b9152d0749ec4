"""Every limit that may differ between installations: its variable, its default, and what it may be set to (TRUST section 2)."""

from typing import Final, NamedTuple

from storming import environment


class Limit(NamedTuple):
    """One limit.

    id           its name in TRUST, L01 to L13
    variable     the environment variable, and its key in `settings.LIMITS`
    default      in `unit`, as are `least` and `most`
    """

    id: str
    variable: str
    default: int
    least: int
    most: int
    unit: str


LIMITS: Final = (
    Limit("L01", "MESSAGE_BYTES", 65_536, 65_536, 1_000_000, "bytes"),
    Limit("L03", "COMMANDS_PER_SECOND", 50, 1, 1_000_000, "a second"),
    Limit("L03", "COMMANDS_AT_ONCE", 100, 32, 1_000_000, "messages"),
    Limit("L04", "PRESENCE_PER_SECOND", 20, 1, 60, "a second"),
    Limit("L05", "SOCKETS_PER_PERSON", 10, 1, 100_000, "sockets"),
    Limit("L05", "SOCKETS_PER_BOARD", 200, 1, 100_000, "sockets"),
    Limit("L05", "HELLO_SECONDS", 10, 1, 600, "seconds"),
    Limit("L06", "BOARD_ITEMS", 20_000, 100, 1_000_000, "items"),
    Limit("L07", "BACKLOG_BYTES", 1_000_000, 300_000, 100_000_000, "bytes"),
    Limit("L07", "BACKLOG_SECONDS", 10, 1, 600, "seconds"),
    Limit("L08", "IMPORT_BYTES", 10 * 1024 * 1024, 1024, 32_000_000, "bytes"),
    Limit("L08", "IMPORT_UNPACKED_BYTES", 20 * 1024 * 1024, 1024, 256 * 1024 * 1024, "bytes"),
    Limit("L08", "IMPORT_ELEMENTS", 20_000, 100, 200_000, "elements"),
    Limit("L09", "EXPORTS_PER_MINUTE", 6, 1, 1_000_000, "a minute"),
    Limit("L11", "STATEMENT_SECONDS", 5, 2, 60, "seconds"),
    Limit("L12", "LAYER_MS", 1000, 100, 10_000, "milliseconds"),
)


def read() -> dict[str, int]:
    """What the surroundings say, by variable. Raises ImproperlyConfigured."""
    return {
        limit.variable: environment.number(limit.variable, limit.default, least=limit.least, most=limit.most)
        for limit in LIMITS
    }
