"""The journal as a stream of messages."""
