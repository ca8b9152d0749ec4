"""What the machine can do with next to no program, for machines without the peers.

hub      a bare ASGI hub that commits each batch to SQLite, then tells everybody, then acknowledges
inserts  raw INSERTs, and reading them back, beside our journal in the same rounds
"""
