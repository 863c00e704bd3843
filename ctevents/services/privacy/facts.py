"""Facts about a person, as the page "What is kept about me" and its file for programs have them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from ctevents.models import StakeholderGroup
from ctevents.services.people.form_replies import GivenReply

Value = str | int | bool | date | StrEnum | StakeholderGroup | GivenReply | Sequence[StrEnum] | None
Row = dict[str, Value]
"""The name of a fact → the fact. The page and the file for programs show the same rows."""
