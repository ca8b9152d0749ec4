"""What happened, in order: the truth of every board.

entry       one fact in its place in the log
port        Journal: what every journal promises, and what can go wrong
codec       entries as rows and back
upcasters   old rows read as if they were written today
chain       every row seals the one before it
memory      a journal for tests
relational  the journal on SQLite and PostgreSQL
tables      its columns
rehydrate   a board at any version
aside       threads of our own for what waits for a disk
pen         how a turn reaches the disk: aside, or
loop_pen    on PostgreSQL over lines that the loop drives itself
"""
