"""The texts of the sample board by the name of what carries them: English, German."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("Bike rental", "Fahrradverleih"),
    # events
    "bike-reserved": ("Bike reserved", "Rad reserviert"),
    "bike-unlocked": ("Bike unlocked", "Rad entsperrt"),
    "bike-returned": ("Bike returned", "Rad zurückgegeben"),
    "reservation-expired": ("Reservation expired", "Reservierung abgelaufen"),
    "ride-charged": ("Ride charged", "Fahrt abgerechnet"),
    "payment-refused": ("Payment refused", "Zahlung abgelehnt"),
    "bike-offered": ("Bike offered", "Rad angeboten"),
    "damage-reported": ("Damage reported", "Schaden gemeldet"),
    "bike-withdrawn": ("Bike withdrawn", "Rad stillgelegt"),
    "service-scheduled": ("Service scheduled", "Wartung eingeplant"),
    "bike-repaired": ("Bike repaired", "Rad repariert"),
    # events as they were worded at first, and one that was said twice
    "bike-reserved.first": ("Bike is booked", "Rad ist gebucht"),
    "bike-withdrawn.first": ("Bike broken", "Rad kaputt"),
    "ride-paid": ("Ride paid", "Fahrt bezahlt"),
    # what their fields are
    "bike-reserved.fields": ("bikeId: uuid\nuntil: datetime", "radId: uuid\nbis: datetime"),
    "bike-returned.fields": ("bikeId: uuid\nstation: string", "radId: uuid\nstation: string"),
    "ride-charged.fields": ("amount: money\nminutes: int", "betrag: money\nminuten: int"),
    "damage-reported.fields": ("bikeId: uuid\ndamage: string", "radId: uuid\nschaden: string"),
    # commands
    "reserve-bike": ("Reserve bike\nbikeId: uuid\nuntil: datetime", "Rad reservieren\nradId: uuid\nbis: datetime"),
    "unlock-bike": ("Unlock bike", "Rad entsperren"),
    "return-bike": ("Return bike\nbikeId: uuid\nstation: string", "Rad zurückgeben\nradId: uuid\nstation: string"),
    "release-bike": ("Release bike", "Rad freigeben"),
    "charge-ride": ("Charge ride\namount: money\nminutes: int", "Fahrt abrechnen\nbetrag: money\nminuten: int"),
    "offer-bike": ("Offer bike", "Rad anbieten"),
    "report-damage": ("Report damage\nbikeId: uuid\ndamage: string", "Schaden melden\nradId: uuid\nschaden: string"),
    "withdraw-bike": ("Withdraw bike", "Rad stilllegen"),
    "schedule-service": ("Schedule service", "Wartung einplanen"),
    "repair-bike": ("Repair bike", "Rad reparieren"),
    # who, and on what screen
    "rider-1": ("Rider", "Gast"),
    "rider-2": ("Rider", "Gast"),
    "rider-3": ("Rider", "Gast"),
    "rider-4": ("Rider", "Gast"),
    "mechanic": ("Mechanic", "Technik"),
    "app": ("Rider app: scan the lock", "App: Schloss scannen"),
    # aggregates and systems
    "rental-1": ("Rental", "Ausleihe"),
    "rental-2": ("Rental", "Ausleihe"),
    "rental-3": ("Rental", "Ausleihe"),
    "rental-4": ("Rental", "Ausleihe"),
    "station": ("Station", "Station"),
    "bike-1": ("Bike", "Rad"),
    "bike-2": ("Bike", "Rad"),
    "bike-3": ("Bike", "Rad"),
    "bike-4": ("Bike", "Rad"),
    "payment": ("Payment provider", "Zahlungsdienst"),
    # policies
    "release-policy": (
        "Whenever a reservation is 15 minutes old, release the bike",
        "Immer wenn eine Reservierung 15 Minuten alt ist, das Rad freigeben",
    ),
    "charge-policy": (
        "Whenever a bike is returned, charge the ride",
        "Immer wenn ein Rad zurückgegeben wird, die Fahrt abrechnen",
    ),
    "offer-policy": (
        "Whenever a bike is repaired, offer it again",
        "Immer wenn ein Rad repariert ist, es wieder anbieten",
    ),
    "withdraw-policy": (
        "Whenever damage is reported, withdraw the bike",
        "Immer wenn ein Schaden gemeldet wird, das Rad stilllegen",
    ),
    "service-policy": (
        "Whenever a bike has done 100 rides, schedule service",
        "Immer wenn ein Rad 100 Fahrten hat, Wartung einplanen",
    ),
    # read models
    "bikes-nearby": ("Bikes nearby", "Räder in der Nähe"),
    "my-rides": ("My rides", "Meine Fahrten"),
    "repair-queue": ("Repair queue", "Werkstattliste"),
    # questions, chances, words
    "lost-bikes": ("What if a bike never comes back?", "Was, wenn ein Rad nie zurückkommt?"),
    "refused-cards": ("May somebody with a refused card ride on?", "Darf weiterfahren, wessen Karte abgelehnt wurde?"),
    "spare-parts": ("Who orders spare parts?", "Wer bestellt Ersatzteile?"),
    "e-bikes": ("Electric bikes could cost more", "E-Bikes könnten mehr kosten"),
    "ride": ("Ride: from unlocking a bike to returning it", "Fahrt: vom Entsperren eines Rads bis zur Rückgabe"),
    # frames and the line
    "rental-context": ("Rental", "Verleih"),
    "workshop-context": ("Workshop", "Werkstatt"),
    "workshop-context.first": ("Repairs", "Reparaturen"),
    "ride-ends": ("The ride ends", "Die Fahrt endet"),
}


def words(language: str) -> dict[str, str]:
    """The texts in one language; English for every language but German."""
    column = 1 if language == "de" else 0
    return {name: both[column] for name, both in WORDS.items()}
