"""Every state of every page that somebody looked at, with what is to be seen in it (CSS).

`tests/architecture/test_every_dialog_is_looked_at.py` compares the table with what the code can open: a new dialog, menu, layer
or page needs a row here, and the row needs a state that brings it about.
"""

from typing import Final

PAGES: Final = {
    "home, empty": '.home [data-format="big_picture"]',
    "templates": "[data-template]",
    "import": "#import button",
    "import, refused": '#import [role="alert"]',
    "import, questions": "#import select",
    "home, boards": "[data-board]",
    "no such page": "#failure h1",
    "no such board": "#failure h1",
    "invitation gone": "#failure h1",
    "forbidden": '#failure[data-code="csrf"] h1',
    "broken": '#failure[data-code="broken"] h1',
    "no server": ".board-page .failure h1",
}

FIRST: Final = {
    "empty board": ".guide-layer .guide",
    "name": ".name-layer .name-sheet",
    "name, missing": ".name-sheet .wrong",
    "share": 'dialog[data-panel="share"]',
    "withdraw": 'dialog[data-panel="withdraw"]',
    "outline, empty": "[data-outline-first]",
    "outline, writing": ".outline textarea",
    "writing": ".note-editor textarea",
    "tip, kinds": '.tip-layer [data-tip="kinds"]',
    "tip, chain": '[data-tip="chain"]',
    "tip, view": '[data-tip="view"]',
    "tip, others": '[data-tip="others"]',
    "suggestion": ".suggestion",
    "paste": 'dialog[data-panel="paste"]',
}

FULL: Final = {
    "board": ".note",
    "skip": ".skip:focus",
    "title": ".title-form input",
    "selection": ".selection-bar .kind-button",
    "kinds": "#kind-menu",
    "many selected": ".group-box",
    "order": "#order-menu",
    "context menu": ".context-menu",
    "submenu": ".submenu",
    "about": 'dialog[data-panel="about"] .deed',
    "tags": 'dialog[data-panel="tags"]',
    "tagged": ".note .slip",
    "frame": '.selection-bar .kind-button[popovertarget="kind-menu"]',
    "locked": ".note.locked, .note .state",
    "refused": ".toasts .toast",
    "keys": 'dialog[data-panel="keys"]',
    "keys, nothing found": 'dialog[data-panel="keys"]',
    "commands": 'dialog[data-panel="commands"] [aria-selected="true"]',
    "commands, nothing found": ".command-none",
    "legend": 'dialog[data-panel="legend"] .legend-row',
    "legend, too dark": ".legend-row .wrong",
    "export": 'dialog[data-panel="export"] [data-download]:enabled',
    "export, specification": 'dialog[data-panel="export"] [data-download]:enabled',
    "export, findings": 'dialog[data-panel="export"] [data-finding]',
    "find": ".find input",
    "find, nothing": ".find input",
    "outline": ".outline-layer .entry",
    "outline bar": ".outline-bar button",
    "outline, kinds": "#outline-kinds",
    "put after": 'dialog[data-panel="putAfter"]',
    "move to": 'dialog[data-panel="moveTo"]',
    "change kind": 'dialog[data-panel="changeKind"]',
    "lead to": 'dialog[data-panel="leadTo"]',
    "unlink": 'dialog[data-panel="unlink"]',
    "history": ".player-layer .player",
    "history, a step back": ".band button",
    "outline in the history": ".outline-layer .entry",
}

COMPANY: Final = {
    "invited": ".name-layer .name-sheet",
    "joined": ".people.island",
    "remote hand": ".company .tag:not([hidden]), .rings .remote-ring",
    "followed": ".follow-layer .follow-name",
    "somebody writes here, too": ".meeting-layer .meeting",
    "both wrote": ".meeting.both",
    "returned, said": ".toast[role='alert']",
    "returned, asked": ".came-back",
    "returned": 'dialog[data-panel="returned"]',
    "more": "#more-menu",
}

BROKEN: Final = {
    "watching, name": ".name-layer .name-sheet",
    "watching": '[data-save="viewonly"]',
    "reconnecting": '[data-save="reconnecting"]',
    "offline": '[data-save="offline"]',
    "access ended": '[data-save="ended"]',
}

LIMITS: Final = {
    "nearly full": '.toast[data-code="board_filling"]',
    "unreadable": '[data-save="viewonly"]',
}

WIDE_ONLY: Final = frozenset({"tip, kinds", "tip, chain", "tip, view", "tip, others", "suggestion"})
"""What a narrow window does not show."""

NARROW_ONLY: Final = frozenset({"more"})
"""What a wide window does not need."""

PLACES: Final = {"pages": PAGES, "first": FIRST, "full": FULL, "company": COMPANY, "broken": BROKEN, "limits": LIMITS}
