"""Addresses that people open."""

from django.urls import path

from boards.http import pages

urlpatterns = [
    path("", pages.home, name="home"),
    path("import/", pages.importing, name="importing"),
    path("b/<str:board>/", pages.board, name="board"),
    path("j/<str:token>/", pages.join, name="join"),
    path("board/bench", pages.bench, name="bench"),
]
