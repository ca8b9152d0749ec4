"""A browser and a program, as far as requests go."""

from typing import Any

from django.conf import settings
from django.test import Client

NOTE = {"type": "PlaceNote", "note": "n1", "kind": "event", "x": 10, "y": 20, "text": "Order placed"}


class Browser:
    """Keeps cookies and sends what a page of ours would send with unsafe requests."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(address, headers=headers)

    def post(self, address: str, json: object = None, **headers: str) -> Any:
        return self.client.post(address, json, content_type="application/json", headers=self.own() | headers)

    def upload(self, address: str, **form: Any) -> Any:
        return self.client.post(address, form, headers=self.own())

    def board(self, title: str = "Orders", kind: str = "big_picture") -> dict[str, Any]:
        """Begin a board."""
        made = self.post("/api/boards/", {"title": title, "format": kind})
        assert made.status_code == 201, made.content
        answer: dict[str, Any] = made.json()
        return answer

    def place(self, board: str, note: str = "n1", **more: Any) -> Any:
        """Place a note."""
        return self.post(f"/api/boards/{board}/commands/", NOTE | {"id": f"place-{note}", "note": note} | more)

    def join(self, link: str) -> Any:
        """Open an invitation."""
        return self.client.get(link.removeprefix(settings.PUBLIC_URL))

    def own(self) -> dict[str, str]:
        """The headers that a page of ours sends with an unsafe request."""
        """The headers that a page of ours sends with an unsafe request."""
        if "csrftoken" not in self.client.cookies:
            self.client.get("/")
        return {"Origin": "http://testserver", "X-CSRFToken": self.client.cookies["csrftoken"].value}


class Program:
    """A script: no cookies, a token."""

    def __init__(self, token: str | None = None) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    def get(self, address: str) -> Any:
        return self.client.get(address, headers=self.headers)

    def post(self, address: str, json: object) -> Any:
        return self.client.post(address, json, content_type="application/json", headers=self.headers)
