"""Findings and reasons in the reader's language. The model says them in English, so that files are the same everywhere."""

from typing import Any

import msgspec
from django.utils.translation import gettext

from boards.http.words import sentence
from export.model import Finding, LeftOut
from export.readers.sentences import LEFT_OUT, SENTENCES, key


def finding_told(finding: Finding) -> dict[str, Any]:
    """A finding as JSON, its message and its fix in the language of the request."""
    row = key(finding.code, finding.case)
    message = {row: gettext(SENTENCES[row].message)}
    told: dict[str, Any] = msgspec.to_builtins(finding)
    return told | {"message": sentence(row, finding.fields, message), "fix": gettext(SENTENCES[row].fix)}


def left_out_told(left: LeftOut) -> dict[str, Any]:
    """A note that is in no file as JSON, with the reason in the language of the request."""
    told: dict[str, Any] = msgspec.to_builtins(left)
    return told | {"message": gettext(LEFT_OUT[left.reason])}
