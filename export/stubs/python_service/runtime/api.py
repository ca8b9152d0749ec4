"""The HTTP routes of the service."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from . import journal as log
from .inbox import Inbox
from .kernel import Kernel
from .outbox import Outbox
from .problems import HANDLERS, NotFound, NotYet
from .requests import Commands, body_of, idempotency_key, number
from .steps import Steps
from .store import Store
from .stream import Stream
from .views import Views
from .words import Catalogue

PATIENCE = 2.0  # seconds a reader waits for its own write
PAGE = 1000  # rows, events


class Api:
    """One running service: its parts, and a route for each question."""

    def __init__(self, catalogue: Catalogue, store: Store, stream: Stream, patience: float = PATIENCE) -> None:
        self.catalogue, self.store, self.stream = catalogue, store, stream
        self.kernel = Kernel(catalogue, store)
        self.outbox = Outbox(catalogue, store)
        self.inbox = Inbox(self.kernel)
        self.views = Views(catalogue, store)
        self.steps = Steps(self.kernel, self.outbox, self.inbox, self.views, stream)
        self._commands = Commands(catalogue)
        self._patience = patience

    def application(self) -> Starlette:
        """The ASGI application; its lifespan starts and ends the background."""
        routes = [
            Route("/", self.contents),
            Route("/commands/{name}", self.command, methods=["POST"]),
            Route("/views/{name}", self.view),
            Route("/views/{name}/{key:path}", self.view_row),
            Route("/journal", self.journal),
            Route("/streams/{stream:path}", self.history),
            Route("/parked", self.parked),
            Route("/parked/{item:int}/retry", self.retry, methods=["POST"]),
            Route("/health/live", self.live),
            Route("/health/ready", self.ready),
        ]
        return Starlette(routes=routes, lifespan=self._lifespan, exception_handlers=HANDLERS)

    async def contents(self, _: Request) -> Response:
        """GET / : what this service understands, with an example of every command."""
        return JSONResponse(
            {
                "service": self.catalogue.context,
                "title": self.catalogue.title,
                "commands": [
                    {
                        "name": name,
                        "label": command.LABEL,
                        "note": command.NOTE,
                        "example": self.catalogue.schemas["commands"][name]["examples"][0],
                    }
                    for name, command in self.catalogue.commands.items()
                ],
                "views": [{"name": view.name, "label": view.label, "note": view.note} for view in self.catalogue.views],
            }
        )

    async def command(self, request: Request) -> Response:
        """POST /commands/X : 202 with the place of the effects, after they are on the disk."""
        name = request.path_params["name"]
        if name not in self.catalogue.commands:
            raise NotFound("no command has this name; GET / lists them")
        command = self._commands.read(name, await body_of(request))
        expected = number(request.headers, "expected-version")
        answer = await asyncio.to_thread(self.kernel.handle, command, idempotency_key(request), expected)
        return JSONResponse(answer, HTTPStatus.ACCEPTED)

    async def view(self, request: Request) -> Response:
        """GET /views/x?min_position=N&after=KEY&limit=N : the rows, never older than asked for."""
        name = await self._reached(request)
        limit = number(request.query_params, "limit", PAGE, PAGE)
        position, rows = await asyncio.to_thread(
            self.views.rows, name, request.query_params.get("after", ""), limit or 0
        )
        return JSONResponse({"view": name, "position": position, "rows": rows})

    async def view_row(self, request: Request) -> Response:
        """GET /views/x/KEY?min_position=N : one row."""
        name = await self._reached(request)
        position, row = await asyncio.to_thread(self.views.row, name, request.path_params["key"])
        if row is None:
            raise NotFound(f"no row has this key at position {position}")
        return JSONResponse({"view": name, "position": position, "row": row})

    async def journal(self, request: Request) -> Response:
        """GET /journal?after=N&limit=N : this context's events in the order of writing."""
        after = number(request.query_params, "after", 0) or 0
        limit = number(request.query_params, "limit", PAGE, PAGE) or 0
        return JSONResponse(await asyncio.to_thread(self._page, after, limit))

    async def history(self, request: Request) -> Response:
        """GET /streams/ID?after=VERSION : the history of one stream."""
        after = number(request.query_params, "after", 0) or 0
        lines = await asyncio.to_thread(self._stream, request.path_params["stream"], after)
        if not lines and not after:
            raise NotFound("no stream has this id")
        return JSONResponse([line.cloudevent() for line in lines])

    async def parked(self, _: Request) -> Response:
        """GET /parked : events that a policy could not act upon, with the reason."""
        return JSONResponse(await asyncio.to_thread(self.inbox.parked))

    async def retry(self, request: Request) -> Response:
        """POST /parked/ID/retry : try it again."""
        item = request.path_params["item"]
        if item >= 2**63 or not await asyncio.to_thread(self.inbox.retry, item):
            raise NotFound("nothing is parked under this id")
        return JSONResponse({"retrying": item}, HTTPStatus.ACCEPTED)

    async def live(self, _: Request) -> Response:
        """GET /health/live : the process answers."""
        return JSONResponse({"status": "ok"})

    async def ready(self, _: Request) -> Response:
        """GET /health/ready : 503 when the database, the stream or a background step is down."""
        state: dict[str, Any] = {
            "stream": {"name": self.stream.name, **self.stream.state()},
            "steps": self.steps.running(),
        }
        try:
            state |= await asyncio.to_thread(self._counts)
            database = True
        except Exception as problem:  # noqa: BLE001 - whatever the database says, the answer is "not ready"
            state["reason"] = type(problem).__name__
            database = False
        state["database"] = database
        fine = database and state["stream"]["up"] and state["steps"]
        return JSONResponse(
            {"status": "ok" if fine else "down", **state}, HTTPStatus.OK if fine else HTTPStatus.SERVICE_UNAVAILABLE
        )

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        await self.steps.start()
        try:
            yield
        finally:
            await self.steps.stop()
            self.store.close()

    async def _reached(self, request: Request) -> str:
        """The view's name, once it stands at the position asked for; NotYet when that takes too long."""
        name: str = request.path_params["name"]
        if name not in {view.name for view in self.catalogue.views}:
            raise NotFound("no view has this name; GET / lists them")
        wanted = number(request.query_params, "min_position", 0) or 0
        deadline = time.monotonic() + self._patience
        while (reached := await asyncio.to_thread(self.views.position, name)) < wanted:
            left = deadline - time.monotonic()
            if left <= 0:
                raise NotYet(reached)
            try:
                async with asyncio.timeout(min(left, 0.05)), self.steps.moved:
                    await self.steps.moved.wait()
            except TimeoutError:
                continue
        return name

    def _page(self, after: int, limit: int) -> dict[str, Any]:
        with self.store.reading() as query:
            lines = log.after(query, after, limit, self.catalogue.context)
            head = log.head(query, self.catalogue.context)
        return {"events": [line.cloudevent() for line in lines], "head": head}

    def _stream(self, name: str, after: int) -> list[log.Recorded]:
        with self.store.reading() as query:
            return log.stream(query, self.catalogue.context, name, after)

    def _counts(self) -> dict[str, Any]:
        return {
            "outbox": self.outbox.length(),
            "lag": self.views.lag(),
            **self.inbox.counts(),
            "ignored": self.inbox.ignored,
        }
