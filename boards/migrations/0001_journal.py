"""The journal: entries, receipts, snapshots."""

from typing import Any, ClassVar

from django.db import migrations, models


def gate(apps: Any, schema_editor: Any) -> None:  # noqa: ANN401, ARG001  -- Django calls it
    """On PostgreSQL every row knows its transaction, so that the feed can wait for those still running (TRUST M26)."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("ALTER TABLE journal_entry ADD COLUMN transaction xid8 NOT NULL DEFAULT pg_current_xact_id()")
    schema_editor.execute("CREATE INDEX journal_entry_feed ON journal_entry (transaction, position)")


class Migration(migrations.Migration):
    """The first tables."""

    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[Any]] = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("position", models.BigAutoField(primary_key=True, serialize=False)),
                ("board", models.CharField(max_length=64)),
                ("version", models.IntegerField()),
                ("at", models.BigIntegerField()),
                ("by", models.CharField(max_length=64)),
                ("command", models.CharField(max_length=64)),
                ("type", models.CharField(max_length=64)),
                ("schema", models.SmallIntegerField()),
                ("data", models.TextField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "journal_entry",
                "constraints": [models.UniqueConstraint(fields=("board", "version"), name="journal_entry_fence")],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "board", "command", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("board", models.CharField(max_length=64)),
                ("command", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("first", models.IntegerField()),
                ("last", models.IntegerField()),
            ],
            options={"db_table": "journal_receipt"},
        ),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "board", "version", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("board", models.CharField(max_length=64)),
                ("version", models.IntegerField()),
                ("schema", models.CharField(max_length=16)),
                ("data", models.TextField()),
            ],
            options={"db_table": "journal_snapshot"},
        ),
        migrations.RunPython(gate, migrations.RunPython.noop),
    ]
