"""The board: what was wished, what happened, and how everybody sees it."""
