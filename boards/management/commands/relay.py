"""manage.py relay: tell the journal to a NATS JetStream, for as long as it runs."""

import asyncio
import signal
from argparse import ArgumentParser
from typing import Any

from asgiref.sync import async_to_sync
from django.conf import settings
from django.core.management.base import CommandError

from boards.handling import wired
from boards.journal.codec import Unreadable
from boards.management.saying import Saying
from boards.relay.publishers.nats import NatsPublisher
from boards.relay.relay import Relay


class Command(Saying):
    """Publish every entry to NATS_URL."""

    help = "Publish every entry of the journal to NATS_URL; ends on SIGTERM, or with --once when nothing is left."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--once, --every."""
        super().add_arguments(parser)
        parser.add_argument("--once", action="store_true", help="publish what is new, then end")
        parser.add_argument("--every", type=float, default=0.5, help="seconds between two looks at the journal")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Publish."""
        if not settings.NATS_URL:
            raise CommandError("NATS_URL is not set, for example NATS_URL=nats://127.0.0.1:4222")
        publisher = NatsPublisher(settings.NATS_URL)
        relay = Relay(wired.journal(), publisher)
        if options["once"]:
            try:
                told = async_to_sync(_once)(relay, publisher)
            except (ConnectionError, Unreadable) as stop:
                raise CommandError(str(stop)) from None
            self.say(options, {"published": told}, f"{told} messages were published")
        else:
            asyncio.run(_follow(relay, options["every"]))  # in the main thread, where signals arrive


async def _once(relay: Relay, publisher: NatsPublisher) -> int:
    await publisher.open()
    try:
        return await relay.once()
    finally:
        await publisher.close()


async def _follow(relay: Relay, every: float) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stop.set)

    async def pause() -> bool:
        try:
            await asyncio.wait_for(stop.wait(), every)
        except TimeoutError:
            return True
        return False

    await relay.follow(pause)
