"""Values of which only a part is erased: ``Act.REWRITE``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ctevents.domain.names.order import unnamed_key
from ctevents.domain.people import ERASED
from ctevents.formats.sealed import Sealer
from ctevents.models import Event
from ctevents.services.launch.answers import without_comments

LAST = unnamed_key("", 0)
"""The place of erased people in lists: after everybody with a name."""

REWRITERS: Mapping[str, Callable[[Event, Sealer, Any], Any]] = {
    "check_ins.code_hash": lambda _event, _sealer, row: None if row.code_hash is None else "",
    "people.family_name": lambda _event, _sealer, _row: ERASED,
    "people.is_vip": lambda _event, _sealer, _row: False,
    "people.language": lambda event, _sealer, _row: event.main_language,
    "people.sort_key": lambda _event, _sealer, row: row.sort_key if row.is_unnamed else LAST,
    "sealed_answers.content": lambda _event, sealer, row: without_comments(sealer, row),
}
"""Table and column → a function of the event, the sealer and the row, which returns the new
value."""
