"""Identifiers of the project in IATI, the format of its donors."""

from __future__ import annotations

import re

LONGEST_IDENTIFIER = 120

_IDENTIFIER = re.compile(r"[^\s/&|?]+-[^\s/&|?]+")


def is_identifier(text: str) -> bool:
    """True if IATI takes it as the identifier of an organisation or an activity: ``registry-number``, without white space and
    without the characters ``/``, ``&``, ``|`` and ``?``."""
    return _IDENTIFIER.fullmatch(text) is not None


def is_of(activity: str, organisation: str) -> bool:
    """True if an activity's identifier begins with that of its organisation and a hyphen, as IATI requires."""
    return bool(organisation) and activity.startswith(f"{organisation}-") and is_identifier(activity)
