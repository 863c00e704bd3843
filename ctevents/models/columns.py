"""Column types that several tables share."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import JSON, Enum
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import mapped_column

from ctevents.db.base import Instant

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

NUMBERS_ARE_NOT_USED_AGAIN = {"sqlite_autoincrement": True}
"""Table option: ids of deleted rows are never given out again. Otherwise an old paper badge, a link or a door's memory could
point to another person."""

Id = Annotated[int, mapped_column(primary_key=True)]
At = Annotated[datetime, mapped_column(Instant())]
MaybeAt = Annotated[datetime | None, mapped_column(Instant())]
Texts = Annotated[dict[str, str], mapped_column(Json, default=dict)]
"""Texts by language tag; ``en`` is the fallback for the others."""
Numbers = Annotated[dict[str, int], mapped_column(Json, default=dict)]
Names = Annotated[list[str], mapped_column(Json, default=list)]
Details = Annotated[dict[str, Any], mapped_column(Json, default=dict)]


def one_of(values: type[StrEnum], name: str) -> Enum:
    """Return a text column that only takes the values of an enumeration."""
    return Enum(
        values,
        native_enum=False,
        create_constraint=True,
        name=name,
        values_callable=lambda members: [member.value for member in members],
        length=32,
    )
