"""The rows of the read side. All of them can be made again from the journal."""

from typing import ClassVar

from django.db import models


class CheckpointRow(models.Model):
    """How far somebody has read the journal: a projection, or the relay."""

    reader = models.CharField(max_length=64, primary_key=True)
    position = models.CharField(max_length=64, default="0-0")

    class Meta:
        app_label = "boards"
        db_table = "boards_checkpoint"


class CatalogueRow(models.Model):
    """One board as a list shows it.

    names     person -> name, of everybody who did something; empty until they said it
    picture   note or frame -> [kind, x, y, w, h], in board units
    """

    board = models.CharField(max_length=64, primary_key=True)
    title = models.TextField()
    format = models.CharField(max_length=32)
    language = models.CharField(max_length=8)
    version = models.BigIntegerField()
    notes = models.IntegerField()
    people = models.IntegerField()
    opened = models.DateTimeField()
    changed = models.DateTimeField()
    names = models.JSONField(default=dict)
    picture = models.JSONField(default=dict)

    class Meta:
        app_label = "boards"
        db_table = "boards_catalogue"


class ActivityRow(models.Model):
    """How many entries one person made on one board in one minute, and which versions they span."""

    board = models.CharField(max_length=64)
    minute = models.DateTimeField()
    person = models.CharField(max_length=64)
    entries = models.IntegerField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()

    class Meta:
        app_label = "boards"
        db_table = "boards_activity"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "minute", "person"], name="one_row_per_minute_and_person")
        ]
