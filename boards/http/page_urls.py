"""Addresses that people open."""

from django.urls import path

from boards.http import pages

urlpatterns = [
    path("", pages.home, name="home"),
]
