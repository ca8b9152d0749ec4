"""Scores that pytest and vitest both play, so that the two folds and the two minds cannot drift apart (STYLE X11).

boards/    what happened on a board, and the board it makes
wishes/    what lay on a board, what somebody wished, and the facts or the refusal that come of it
A bug found in one language becomes a score for both. Nothing rewrites the scores: a new one is added by hand, and read like code.
"""
