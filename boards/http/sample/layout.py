"""Where everything on the sample board lies in the end. Places are top left corners in board units."""

from itertools import pairwise
from typing import Final

from boards.domain.kinds import Kind

PLACES: Final[dict[str, tuple[Kind, float, float]]] = {
    # a bike is reserved, unlocked and returned
    "rider-1": (Kind.ACTOR, 115, 15),
    "reserve-bike": (Kind.COMMAND, 170, 0),
    "rental-1": (Kind.AGGREGATE, 290, 0),
    "bike-reserved": (Kind.EVENT, 510, 0),
    "app": (Kind.UI, 760, -115),
    "rider-2": (Kind.ACTOR, 705, 15),
    "unlock-bike": (Kind.COMMAND, 760, 0),
    "rental-2": (Kind.AGGREGATE, 880, 0),
    "bike-unlocked": (Kind.EVENT, 1100, 0),
    "rider-3": (Kind.ACTOR, 1295, 15),
    "return-bike": (Kind.COMMAND, 1350, 0),
    "rental-3": (Kind.AGGREGATE, 1470, 0),
    "bike-returned": (Kind.EVENT, 1690, 0),
    # nobody came for the bike
    "release-policy": (Kind.POLICY, 510, 260),
    "release-bike": (Kind.COMMAND, 730, 260),
    "rental-4": (Kind.AGGREGATE, 850, 260),
    "reservation-expired": (Kind.EVENT, 1070, 260),
    # what a ride costs
    "charge-policy": (Kind.POLICY, 1850, 0),
    "charge-ride": (Kind.COMMAND, 2070, 0),
    "payment": (Kind.SYSTEM, 2190, 0),
    "ride-charged": (Kind.EVENT, 2410, 0),
    "payment-refused": (Kind.EVENT, 2410, 115),
    "refused-cards": (Kind.HOTSPOT, 2530, 130),
    "my-rides": (Kind.READ_MODEL, 2530, 0),
    # a repaired bike comes back
    "offer-policy": (Kind.POLICY, 1850, 320),
    "offer-bike": (Kind.COMMAND, 2070, 320),
    "station": (Kind.AGGREGATE, 2190, 320),
    "bike-offered": (Kind.EVENT, 2410, 320),
    "bikes-nearby": (Kind.READ_MODEL, 2530, 320),
    # beside the flow of the rental
    "ride": (Kind.TERM, 0, 260),
    "e-bikes": (Kind.OPPORTUNITY, 290, 260),
    "lost-bikes": (Kind.HOTSPOT, 1560, 130),
    # something is broken
    "rider-4": (Kind.ACTOR, 60, 715),
    "report-damage": (Kind.COMMAND, 115, 700),
    "bike-1": (Kind.AGGREGATE, 235, 700),
    "damage-reported": (Kind.EVENT, 455, 700),
    "withdraw-policy": (Kind.POLICY, 575, 700),
    "withdraw-bike": (Kind.COMMAND, 795, 700),
    "bike-2": (Kind.AGGREGATE, 915, 700),
    "bike-withdrawn": (Kind.EVENT, 1135, 700),
    "repair-queue": (Kind.READ_MODEL, 1255, 700),
    # a bike has earned its service
    "service-policy": (Kind.POLICY, 1280, 930),
    "schedule-service": (Kind.COMMAND, 1500, 930),
    "bike-3": (Kind.AGGREGATE, 1620, 930),
    "service-scheduled": (Kind.EVENT, 1840, 930),
    # somebody repairs it
    "mechanic": (Kind.ACTOR, 1575, 715),
    "repair-bike": (Kind.COMMAND, 1630, 700),
    "bike-4": (Kind.AGGREGATE, 1750, 700),
    "bike-repaired": (Kind.EVENT, 1970, 700),
    "spare-parts": (Kind.HOTSPOT, 1970, 815),
}

CHAINS: Final[tuple[tuple[str, ...], ...]] = (
    ("rider-1", "reserve-bike", "rental-1", "bike-reserved"),
    ("rider-2", "unlock-bike", "rental-2", "bike-unlocked"),
    ("rider-3", "return-bike", "rental-3", "bike-returned"),
    ("bike-reserved", "release-policy", "release-bike", "rental-4", "reservation-expired"),
    ("bike-returned", "charge-policy", "charge-ride", "payment", "ride-charged", "my-rides"),
    ("payment", "payment-refused"),
    ("rider-4", "report-damage", "bike-1", "damage-reported"),
    ("damage-reported", "withdraw-policy", "withdraw-bike", "bike-2", "bike-withdrawn", "repair-queue"),
    ("bike-returned", "service-policy", "schedule-service", "bike-3", "service-scheduled"),
    ("repair-queue", "mechanic", "repair-bike", "bike-4", "bike-repaired"),
    ("bike-repaired", "offer-policy", "offer-bike", "station", "bike-offered", "bikes-nearby"),
)
"""What follows what; each neighbouring pair is one arrow."""

RENTAL: Final = (-60.0, -190.0, 2750.0, 680.0)
WORKSHOP: Final = (-60.0, 600.0, 2750.0, 490.0)
WORKSHOP_AT_FIRST: Final = (-60.0, 600.0, 1500.0, 280.0)
"""The frames: x, y, width, height."""

RIDE_ENDS: Final = 1820.0
"""Where the pivotal line stands."""


def arrows() -> list[tuple[str, str]]:
    """Every arrow once, in the order of the chains."""
    pairs = (pair for chain in CHAINS for pair in pairwise(chain))
    return list(dict.fromkeys(pairs))
