"""One small story, told in every format: what all of the fixtures hold."""

from tests.importers import builders as b

STORY = {
    "Place order": "command",
    "Order placed": "event",
    "Ship\nthe order": "command",
    "Order shipped": "event",
    "Whenever paid": "policy",
    "Order list <UUID>": "read_model",
    "Paid by whom?": "unknown",
}
"""The texts and the kinds that they are read as."""

HEADLINE = "Checkout"
"""A text without a box."""

_COLOURS = {
    "command": "#a7c5fc",
    "event": "#feae57",
    "policy": "#da99e6",
    "read_model": "#b0deb3",
    "unknown": "#e0e0e0",
}


def cells() -> str:
    """The story as a page of draw.io, with two arrows and one that ends nowhere."""
    boxes = [
        b.cell(f"n{place}", 150 * place, 40, text, f"fillColor={_COLOURS[kind]};html=0;")
        for place, (text, kind) in enumerate(STORY.items())
    ]
    arrows = [b.edge("a0", "n0", "n1", "leads to"), b.edge("a1", "n2", "n3"), b.edge("a2", "n4")]
    return b.model(*boxes, *arrows, b.cell("headline", 0, -60, HEADLINE, "text;"))


def excalidraw() -> bytes:
    """The story as Excalidraw writes it."""
    boxes = [
        one
        for place, (text, kind) in enumerate(STORY.items())
        for one in b.sticky(f"n{place}", 150 * place, 40, text, _COLOURS[kind])
    ]
    arrows = [b.arrow("a0", "n0", "n1", (100, 70), (50, 0)), b.arrow("a1", "n2", "n3", (400, 70), (50, 0))]
    return b.excalidraw(
        boxes,
        arrows,
        b.arrow("a2", "n4", None, (700, 110), (0, 900)),
        b.element("text", "a0-label", 120, 60, 20, 10, text="leads to", originalText="leads to", containerId="a0"),
        b.element("text", "headline", 0, -60, 90, 20, text=HEADLINE, originalText=HEADLINE, containerId=None),
    )


def drawio() -> dict[str, bytes]:
    """The story in every form that draw.io writes, by the name of the file."""
    plain = b.mxfile(cells(), names=("The story",))
    return {
        "story.drawio": plain,
        "story-compressed.drawio": b.mxfile(cells(), names=("The story",), compressed=True),
        "story.drawio.svg": b.in_svg(plain),
        "story.drawio.png": b.in_png(plain),
        "story-ztxt.drawio.png": b.in_png(plain, b"zTXt"),
    }
