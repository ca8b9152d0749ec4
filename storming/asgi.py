"""The two protocols: pages and API over HTTP, boards over WebSocket."""

import gc
import os
from typing import Any

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storming.settings")
pages = get_asgi_application()  # before anything that touches a table

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402  -- see above
from django.urls import get_resolver, path, re_path  # noqa: E402  -- see above

from boards.handling.stopping import STOPPING  # noqa: E402  -- see above
from boards.live.consumer import BoardConsumer  # noqa: E402  -- see above
from storming.backpressure import Unhurried  # noqa: E402  -- see above
from storming.bodies import CountedBodies  # noqa: E402  -- see above
from storming.origins import OwnPagesOnly  # noqa: E402  -- see above


async def lifespan(_scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
    """Answer a server that tells when it starts and stops; there is nothing to prepare."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def nowhere(_scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
    """Refuse the handshake (HTTP 403) of a socket at an address that is none, instead of failing over it."""
    await receive()
    await send({"type": "websocket.close", "code": 4404})


board_sockets = path("ws/boards/<str:board>/", BoardConsumer.as_asgi())  # type: ignore[arg-type]  # an application, not a view
no_sockets = re_path("", nowhere)  # type: ignore[arg-type]  # see above

protocols = ProtocolTypeRouter(
    {
        "http": CountedBodies(pages),
        "websocket": OwnPagesOnly(Unhurried(URLRouter([board_sockets, no_sockets]))),
        "lifespan": lifespan,
    }
)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
    """Serve, and from the first request on know what to do when asked to stop."""
    STOPPING.watch()
    await protocols(scope, receive, send)


# What was loaded by now stays for ever. The collector need not walk it again and again: a full round over it holds up every
# board for about a tenth of a second, and takes no time when it is frozen.
_ = get_resolver().url_patterns
gc.collect()
gc.freeze()
# What a turn makes, some ten objects for each of its hundreds of wishes, dies with it. Let it, instead of looking at it so often
# that it grows old meanwhile and brings on full rounds.
gc.set_threshold(10_000, 20, 50)
