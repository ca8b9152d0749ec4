"""What is kept about access. Links are kept as hashes; nobody who reads these tables can use one (TRUST G1)."""

from typing import ClassVar

from django.db import models


class InvitationRow(models.Model):
    """One link of a board.

    id       random; the link's token is made from it with the installation's secret
    digest   SHA-256 of the token, in hexadecimal digits
    """

    id = models.CharField(max_length=32, primary_key=True)
    board = models.CharField(max_length=64, db_index=True)
    role = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    revoked = models.DateTimeField(null=True)

    class Meta:
        app_label = "boards"
        db_table = "boards_invitation"


class SeatRow(models.Model):
    """One browser's place at one board. Without an invitation it is the place of whoever made the board."""

    visitor = models.CharField(max_length=64)
    board = models.CharField(max_length=64, db_index=True)
    person = models.CharField(max_length=64)
    role = models.CharField(max_length=16)
    invitation = models.ForeignKey(InvitationRow, null=True, on_delete=models.CASCADE)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "boards"
        db_table = "boards_seat"
        constraints: ClassVar = [models.UniqueConstraint(fields=["visitor", "board"], name="one_seat_per_browser")]
