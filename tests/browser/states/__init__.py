"""Everything that the product can show, by the state in which it is shown, and who brings it about.

places      the table: each state with what is to be seen in it
pages       home, import, pages for what went wrong
first       a new board: the guide, the name, tips, the first words
full        a board with much on it: every panel, dialog and menu
company     two people: links, following, meeting in a note
broken      lines and rights that end
"""

from collections.abc import Callable

from tests.browser.person import Person

Seat = Callable[..., Person]
"""Seats somebody at a browser of their own."""

Look = Callable[[Person, str], None]
"""Looks at what this person has in front of them; the state is called so in the table."""
