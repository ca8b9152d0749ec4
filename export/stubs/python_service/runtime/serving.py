"""Start and stop: settings from the environment, the server, and what a shell may ask.

DATABASE_URL   sqlite:///<context>.db by default
NATS_URL       empty: events stay in this process; set: NATS JetStream
HOST, PORT     127.0.0.1 and 8000
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Mapping, Sequence

import uvicorn

from .api import Api
from .outbox import Outbox
from .store import Store, open_store
from .stream import InProcessStream, Stream
from .views import Views
from .words import Catalogue

FAREWELL = 2  # seconds for open requests after SIGTERM


def open_stream(catalogue: Catalogue, environment: Mapping[str, str]) -> Stream:
    """The stream that the environment asks for. The library of a broker is loaded only when that broker is used."""
    if environment.get("KAFKA_BOOTSTRAP"):
        raise ValueError("KAFKA_BOOTSTRAP is set, but this service has no Kafka adapter; unset it or use NATS_URL")
    url = environment.get("NATS_URL", "")
    if not url:
        return InProcessStream()
    try:
        from .nats_stream import NatsStream  # noqa: PLC0415 - only when it is used
    except ImportError as missing:
        raise ValueError("NATS_URL is set, but nats-py is missing: pip install '.[nats]'") from missing
    return NatsStream(url, catalogue.context, catalogue.subscribes)


def store_of(catalogue: Catalogue, environment: Mapping[str, str]) -> Store:
    """The database that the environment asks for."""
    return open_store(environment.get("DATABASE_URL") or f"sqlite:///{catalogue.context}.db")


def run(catalogue: Catalogue, arguments: Sequence[str] | None = None) -> None:
    """What `python -m` does: serve, or one of the repairs."""
    parser = argparse.ArgumentParser(description=f"The {catalogue.context} service")
    actions = parser.add_subparsers(dest="action")
    actions.add_parser("serve", help="answer HTTP (the default)")
    actions.add_parser("rebuild", help="fold all views again from the journal")
    again = actions.add_parser("republish", help="send events to the stream once more")
    again.add_argument("--from", dest="position", type=int, default=0, help="position in the journal")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO").upper(), format="%(levelname)s %(name)s: %(message)s")
    try:
        store = store_of(catalogue, os.environ)
        if chosen.action == "rebuild":
            Views(catalogue, store).rebuild()
        elif chosen.action == "republish":
            sys.stdout.write(f"{Outbox(catalogue, store).republish(chosen.position)} events will be sent again\n")
        else:
            _serve(Api(catalogue, store, open_stream(catalogue, os.environ)))
    except ValueError as wrong:
        sys.exit(str(wrong))


def _serve(api: Api) -> None:
    uvicorn.run(
        api.application(),
        host=os.environ.get("HOST", "127.0.0.1"),
        port=int(os.environ.get("PORT", "8000")),
        log_level=os.environ.get("LOG_LEVEL", "info").lower(),
        access_log=False,
        timeout_graceful_shutdown=FAREWELL,
    )
