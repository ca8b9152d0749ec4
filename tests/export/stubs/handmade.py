"""Models made by hand: what a reader would make of small boards."""

from export.model import Attribute, Context, Element, ElementKind, Link, Model, Relation

KIND = ElementKind


def element(
    note: str, kind: ElementKind, name: str, context: str, *attributes: str, rank: int = 0, text: str = ""
) -> Element:
    """One element; attributes as `name` or `name: type` or `name?: type`."""
    listed = [_attribute(attribute) for attribute in attributes]
    return Element(note, kind, context, text or name, name, listed, rank, title=text.splitlines()[0] if text else name)


def link(source: str, relation: Relation, target: str, *, weak: bool = False) -> Link:
    """A connector, or a guess."""
    return Link(source, target, relation, "proximity" if weak else "connector", 0.4 if weak else 1.0, weak=weak)


def design() -> Model:
    """Two contexts at design level, an actor, an alternative, and a policy from one context into the other."""
    ride, bill = "f1", "f2"
    elements = [
        element("n01", KIND.ACTOR, "Passenger", ride),
        element(
            "n02", KIND.COMMAND, "RequestRide", ride, "passenger_id: uuid", "pickup", "seats: int", "note?", rank=0
        ),
        element("n03", KIND.AGGREGATE, "Ride", ride),
        element(
            "n04", KIND.EVENT, "RideRequested", ride, "passenger_id: uuid", "pickup", "seats: int", "note?", rank=0
        ),
        element("n05", KIND.EVENT, "RideRefused", ride, "reason", rank=1),
        element("n06", KIND.COMMAND, "FinishRide", ride, "fare: money", "finished_at: datetime", "invoice_id", rank=1),
        element(
            "n07",
            KIND.EVENT,
            "RideFinished",
            ride,
            "passenger_id: uuid",
            "fare: money",
            "finished_at: datetime",
            "invoice_id",
            rank=2,
        ),
        element("n08", KIND.READ_MODEL, "OpenRides", ride),
        element("n09", KIND.HOTSPOT, "WhoPays", ride, text="Who pays for a no-show?"),
        element("n11", KIND.POLICY, "BillEveryRide", bill, text="Whenever a ride is finished, open an invoice"),
        element("n12", KIND.COMMAND, "OpenInvoice", bill, "ride_id", "fare: money", rank=0),
        element("n13", KIND.EVENT, "InvoiceOpened", bill, "ride_id", "fare: money", rank=0),
        element("n14", KIND.COMMAND, "SendInvoice", bill, rank=1),
        element("n15", KIND.EVENT, "InvoiceSent", bill, "fare: money", rank=1),
        element("n16", KIND.POLICY, "SendAtOnce", bill),
        element("n17", KIND.COMMAND, "Remind", bill, rank=2),
        element("n18", KIND.POLICY, "RemindLater", bill),
        element("n19", KIND.AGGREGATE, "Invoice", bill),
        element("n20", KIND.READ_MODEL, "FinishedRides", bill),
    ]
    links = [
        link("n01", Relation.INITIATES, "n02"),
        link("n02", Relation.HANDLED_BY, "n03"),
        link("n06", Relation.HANDLED_BY, "n03"),
        link("n03", Relation.EMITS, "n04"),
        link("n03", Relation.EMITS, "n05"),
        link("n03", Relation.EMITS, "n07"),
        link("n02", Relation.CAUSES, "n04"),
        link("n02", Relation.CAUSES, "n05"),
        link("n06", Relation.CAUSES, "n07"),
        link("n04", Relation.FEEDS, "n08"),
        link("n09", Relation.CONCERNS, "n06"),
        link("n07", Relation.TRIGGERS, "n11"),
        link("n11", Relation.INVOKES, "n12"),
        link("n12", Relation.HANDLED_BY, "n19"),
        link("n14", Relation.HANDLED_BY, "n19"),
        link("n12", Relation.CAUSES, "n13"),
        link("n14", Relation.CAUSES, "n15"),
        link("n13", Relation.TRIGGERS, "n16"),
        link("n16", Relation.INVOKES, "n14"),
        link("n15", Relation.TRIGGERS, "n18", weak=True),
        link("n07", Relation.FEEDS, "n20"),
    ]
    contexts = [Context(ride, "Ride hailing", "RideHailing"), Context(bill, "Billing", "Billing")]
    return Model("b1", 41, "Taxi", "en", contexts, elements, links, [], [])


def big_picture() -> Model:
    """Only events, as after the first hour of a workshop."""
    names = ("OrderPlaced", "OrderPacked", "OrderShipped", "ParcelLost")
    elements = [element(f"e{n}", KIND.EVENT, name, "b2", rank=n) for n, name in enumerate(names)]
    return Model("b2", 7, "Shop", "en", [Context("b2", "Shop", "Shop")], elements, [], [], [])


def _attribute(text: str) -> Attribute:
    name, _, kind = text.partition(": ")
    return Attribute(name=name.rstrip("?"), type=kind or "string", optional=name.endswith("?"))
