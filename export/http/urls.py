"""Addresses of the downloads, below /api/."""

from django.urls import path

from export.http.views import Download, Formats

urlpatterns = [
    path("boards/<str:board>/export/", Formats.as_view(), name="export-formats"),
    path("boards/<str:board>/export/<str:target>/", Download.as_view(), name="export"),
]
