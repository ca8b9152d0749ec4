"""The real server's handshake: its own pages and tokens come in, foreign pages do not (TRUST T6, M18)."""

from collections.abc import Callable

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.servers.app import AppServer

pytestmark = pytest.mark.servers


async def greeting(address: str, **headers: str) -> str:
    """The first words of the server to somebody who says Hello."""
    async with connect(address, additional_headers=headers) as socket:
        await socket.send('{"type": "Hello", "protocol": 3, "after": 0}')
        return str(await socket.recv())


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_T6_who_may_open_a_socket(app_server: Callable[..., AppServer], server: str) -> None:
    app = app_server(server=server)
    async with httpx.AsyncClient() as program:
        made = await program.post(f"{app.url}/api/boards/", json={"title": "Orders"})
    cookie = f"storming_visitor={made.cookies['storming_visitor']}"
    address = f"{app.ws_url}/ws/boards/{made.json()['id']}/"
    assert '"Welcome"' in await greeting(address, Origin=app.url, Cookie=cookie)
    assert '"Welcome"' in await greeting(address, Authorization=f"Bearer {made.json()['token']}")
    for headers in ({"Origin": "https://evil.example", "Cookie": cookie}, {"Cookie": cookie}):
        with pytest.raises(InvalidStatus) as refused:
            await greeting(address, **headers)
        assert refused.value.response.status_code == 403
    async with connect(address, additional_headers={"Origin": app.url}) as stranger:
        assert '"code":4404' in str(await stranger.recv())
    for odd, headers in (("/ws/nowhere", {"Origin": app.url}), ("/ws/boards/x/", {"Origin": "http://[::1"})):
        with pytest.raises(InvalidStatus) as refused:
            await greeting(app.ws_url + odd, **headers)
        assert 400 <= refused.value.response.status_code < 500
