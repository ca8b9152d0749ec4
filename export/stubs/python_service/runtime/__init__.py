"""What every exported service is made of, besides its board. These files are copied into `_generated/` as they are.

words      commands, events, refusals, and the description of one service that the rest works from
store      the port to a database, and SQLite behind it
journal    what happened, in order
kernel     a command becomes events, in one transaction
outbox     events on their way to the stream
inbox      events from the stream, each acted upon once
views      read models: folds of the journal with a cursor
stream     the port to a broker; in-process by default. nats_stream: JetStream
steps      what runs in the background
api        the HTTP routes; problems and requests: what is refused and why
serving    start, stop and the shell
"""
