"""Real programs for the tests, each on a free port of this machine, with a folder of its own, ended by its own number.

program      a child process that is waited for, killed and read
app          the product itself, as `make run` starts it
postgres valkey nats      from their wheels
chromium     finds or brings a browser
fixtures     what tests ask for
"""
