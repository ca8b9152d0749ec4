"""Where messages go.

port      Publisher: what every one of them can do
memory    a list, for tests and for trying things out
nats      a JetStream of a NATS server
"""
