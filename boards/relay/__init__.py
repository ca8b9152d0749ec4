"""The journal, told to the outside world as a stream of messages.

translation    an Entry becomes a CloudEvent
relay          reads on from its checkpoint, publishes, and only then moves the checkpoint
publishers/    where messages go: a list in memory, NATS JetStream
"""
