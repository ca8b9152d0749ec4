"""manage.py doctor: how this installation stands, and what to do about what is wrong."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from boards.management.examining import Finding, Level, examine
from boards.management.in_force import in_force
from boards.management.saying import Saying


class Command(Saying):
    """Look at settings, database, layer, server, migrations, limits and disk."""

    help = "Say which settings hold, what works, and what to do about what does not; exit code 1 on errors."

    def handle(self, *_args: Any, **options: Any) -> None:
        """Look, and tell."""
        findings = list(examine())
        errors = sum(finding.level is Level.ERROR for finding in findings)
        facts = {
            "ok": errors == 0,
            "findings": [finding._asdict() for finding in findings],
            "settings": in_force(),
            "limits": settings.LIMITS,
        }
        self.say(options, facts, "\n".join(_told(findings)))
        if errors:
            raise CommandError(f"{errors} of {len(findings)} things must be mended", returncode=1)


def _told(findings: list[Finding]) -> list[str]:
    """One line each; those that need somebody say what to do."""
    return [
        *(f"{each.level:8} {each.about}: {each.says}{f'. {each.fix}' if each.fix else ''}" for each in findings),
        *("", "settings"),
        *(f"  {name} = {'none' if value == '' else value}" for name, value in in_force().items()),
        *("", "limits"),
        *(f"  {name} = {value}" for name, value in settings.LIMITS.items()),
    ]
