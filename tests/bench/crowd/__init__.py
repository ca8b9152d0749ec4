"""Clients of our own, cheap enough to be many: they look for stamps in the bytes and decode nothing.

line    one WebSocket, client side, without a library
person  somebody at a board: greets, edits, counts what arrives
tally   latencies of deliveries and acknowledgements
pace    editing at a rate, or as fast as everything still arrives
"""
