"""The journal's columns. Rows are written and read by `relational`, in plain SQL; these classes make the tables."""

from django.db import models


class Entry(models.Model):
    """One fact. Never updated, never deleted. On PostgreSQL a column `transaction` of type xid8 gates the feed."""

    position = models.BigAutoField(primary_key=True)
    board = models.CharField(max_length=64)
    version = models.IntegerField()
    at = models.BigIntegerField()
    by = models.CharField(max_length=64)
    command = models.CharField(max_length=64)
    type = models.CharField(max_length=64)
    schema = models.SmallIntegerField()
    data = models.TextField()
    hash = models.CharField(max_length=64)

    class Meta:
        app_label = "boards"
        db_table = "journal_entry"
        constraints = (models.UniqueConstraint(fields=("board", "version"), name="journal_entry_fence"),)


class Receipt(models.Model):
    """That a command was kept: at most once per board."""

    pk = models.CompositePrimaryKey("board", "command")
    board = models.CharField(max_length=64)
    command = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    first = models.IntegerField()
    last = models.IntegerField()

    class Meta:
        app_label = "boards"
        db_table = "journal_receipt"


class Snapshot(models.Model):
    """A picture of a board, disposable. `schema` tells which program can read it."""

    pk = models.CompositePrimaryKey("board", "version")
    board = models.CharField(max_length=64)
    version = models.IntegerField()
    schema = models.CharField(max_length=16)
    data = models.TextField()

    class Meta:
        app_label = "boards"
        db_table = "journal_snapshot"
