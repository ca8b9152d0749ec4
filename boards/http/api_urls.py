"""Addresses that programs ask, all below /api/."""

from django.urls import path

from boards.http.boards_api import Boards, BoardState
from boards.http.import_api import Import, Look, Sample
from boards.http.links_api import Links
from boards.http.log_api import ActivityOfBoard, Commands, Entries, OwnEntries

urlpatterns = [
    path("boards/", Boards.as_view()),
    path("boards/import/", Import.as_view()),
    path("boards/import/look/", Look.as_view()),
    path("boards/sample/", Sample.as_view()),
    path("boards/<str:board>/", BoardState.as_view()),
    path("boards/<str:board>/entries/", Entries.as_view()),
    path("boards/<str:board>/entries/mine/", OwnEntries.as_view()),
    path("boards/<str:board>/commands/", Commands.as_view()),
    path("boards/<str:board>/activity/", ActivityOfBoard.as_view()),
    path("boards/<str:board>/links/", Links.as_view()),
]
