"""The tests' own servers do what they say, or every test above them would complain in their place."""

from collections.abc import Callable
from pathlib import Path

import nats
import psycopg
import pytest
import redis
from playwright.sync_api import Browser

from tests.servers.app import AppServer
from tests.servers.program import Program


@pytest.mark.servers
def test_every_test_gets_an_empty_database(postgres: str, postgres_database: str) -> None:
    with psycopg.connect(postgres_database) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()

    assert postgres_database != postgres
    assert tables == (0,)


@pytest.mark.servers
def test_valkey_answers(valkey: str) -> None:
    with redis.Redis.from_url(valkey) as client:
        assert client.ping()


@pytest.mark.servers
async def test_nats_has_a_stream_store(nats_server: str) -> None:
    client = await nats.connect(nats_server)

    await client.jetstream().add_stream(name="wheel", subjects=["wheel.>"])
    kept = await client.jetstream().publish("wheel.turned", b"once")

    assert (kept.stream, kept.seq) == ("wheel", 1)
    await client.jetstream().delete_stream("wheel")
    await client.close()


@pytest.mark.servers
@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_the_product_comes_back_after_its_plug_was_pulled(app_server: Callable[..., AppServer], server: str) -> None:
    app = app_server(server=server)
    first = app.pid

    app.kill()
    app.restart()

    assert app.pid != first


def test_a_program_that_dies_is_reported_with_what_it_said(tmp_path: Path) -> None:
    program = Program(["/bin/sh", "-c", "echo I cannot go on; exit 3"], tmp_path / "log")

    with pytest.raises(AssertionError, match=r"ended with 3:\nI cannot go on"):
        program.until(lambda: False)


@pytest.mark.browser
def test_the_browser_draws_text(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<h1>Grüße</h1>")

    assert page.inner_text("h1") == "Grüße"  # empty where no font is found
    page.close()
