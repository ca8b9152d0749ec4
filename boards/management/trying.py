"""Things that can only be known by doing them: a message through the layer, a socket through whatever stands before the server."""

import asyncio
import json
import secrets
import time
from typing import Final
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from asgiref.sync import async_to_sync
from channels.layers import channel_layers
from websockets.exceptions import InvalidHandshake, InvalidMessage, InvalidStatus, WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin

from boards.live.answers import NO_SUCH_BOARD

SECONDS: Final = 5.0
"""For each try, so that the doctor comes to an end."""
NO_BOARD: Final = "doctor"
"""A board that nobody can have: names are longer."""


@async_to_sync
async def layer_brings_back() -> bool:
    """Whether a message to a group arrives, as processes tell each other what happened."""
    layer = channel_layers.make_backend("default")
    group = f"doctor.{secrets.token_hex(8)}"
    try:
        async with asyncio.timeout(SECONDS):
            channel = await layer.new_channel()
            await layer.group_add(group, channel)
            await layer.group_send(group, {"type": "doctor.asks", "word": group})
            return bool((await layer.receive(channel))["word"] == group)
    except Exception:  # noqa: BLE001  -- each layer has its own errors, and all of them mean no
        return False
    finally:
        await layer.flush()


def who_answers(url: str) -> bool | None:
    """True: a Storming answers at this address. False: somebody else. None: nobody."""
    try:
        with build_opener(ProxyHandler({})).open(f"{url}/healthz", timeout=SECONDS) as answer:
            return bool(json.load(answer) == {"status": "ok"})
    except URLError as no:
        return False if hasattr(no, "code") else None
    except ValueError:
        return False
    except OSError:
        return None


def socket_answers(url: str) -> float | str:
    """Open a socket as a page of this address would, and ask for a board that is not there.

    Returns  milliseconds until the answer, or in a few words what came instead of it
    """
    began = time.monotonic()
    address = f"{url.replace('http', 'ws', 1)}/ws/boards/{NO_BOARD}/"
    try:
        with connect(address, origin=Origin(url), proxy=None, open_timeout=SECONDS, close_timeout=1) as socket:
            told = json.loads(socket.recv(timeout=SECONDS))
    except InvalidStatus as no:
        return f"HTTP {no.response.status_code}"
    except (InvalidHandshake, InvalidMessage):
        return "no handshake"
    except (WebSocketException, OSError, ValueError):
        return "no answer"
    if told.get("code") != NO_SUCH_BOARD:
        return "an answer that is not ours"
    return (time.monotonic() - began) * 1000
