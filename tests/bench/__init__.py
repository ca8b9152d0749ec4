"""`make bench`: how fast Storming is, beside its peers and beside floors of our own. docs/performance.md tells the story.

asked        what to measure, told by environment variables
harness      the folder with the peers, copied and installed; without it, our own floors are the measure
contestants  Storming as a contestant there: how to start it, what its clients say, its journal
collab       live collaboration, N clients on one board
journal      appending, replaying, tailing
beside_floor live collaboration without the peers
floors       what the machine can do with next to no program: a hub, raw INSERTs
crowd        clients of our own, for what no peer harness measures
own          those measurements
served       Storming as a process of its own, with boards and people
targets      what has to be reached, and whether it is
profile      where the server's time goes
tables       all of it as Markdown
"""
