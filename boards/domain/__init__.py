"""What it means: plain Python without Django, clock, randomness or I/O.

ids, kinds, formats   the nouns
commands, events      what someone wants, what happened (the one vocabulary of wire, journal and export)
items, board          what lies on a board; the board itself
decide/               command + board -> events, or a Rejection
evolve                event + board -> the next board; replay folds many
compensate            the facts that take a gesture back
rejections            every way in which the board can say no
"""
