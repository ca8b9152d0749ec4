"""One way to change a board.

envelope   a wish with its board, its id, who and in which role
wire       the strict decoder of everything that comes from outside, and Malformed
sound      a quick look that spares most texts the slow half of it
refusals   what is refused before the board is asked
ports      what handling needs from outside: a clock, somebody who announces
owner      one task per hot board: decides, appends, acknowledges, announces
snapshots  writes a hot board down beside the work
house      the owners of a running loop
handler    the way in: CommandHandler.handle(envelope)
"""
