"""The live edge: what crosses the socket, and who is in the room.

frames       what may be said, in both directions
pace         how fast one socket may wish
decode       text into a frame, or a refusal that names the command
dispatch     one row per frame of a client
answers      refusals and closings as frames
connection   one socket's way out: a bounded queue
consumer     one socket's way in, for ASGI
room         everybody at one board; presence: where they are
hub          the rooms of one event loop; the announcer of what was kept
catch_up     what a client missed, or that it is too much
across       hints to the other processes, and from them
contract     the TypeScript twins of our types; typescript: how they are spelled
"""
