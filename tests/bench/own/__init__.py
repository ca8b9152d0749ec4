"""What no peer harness measures, each with the limit that it is held to.

idle       memory and CPU of people who only look
boards     500 boards with four people each, on one process
processes  two processes on PostgreSQL and Valkey, with and without routing by board; and with Valkey frozen
growth     what an edit costs on boards of different sizes
storm      200 people lose their line and come back at once
opening    a board with a long history
paint      a board of 500 notes in a browser that was never here
"""
