"""Say in columns what a letter is about.

The outbox said it in prose. This is the last place that reads the prose, and the way back writes it.
"""

import re
from collections.abc import Callable
from typing import Any

from alembic import op
from sqlalchemy import Column, Integer, Row, String, bindparam, column, select, table, update

revision = "0002_occasions_as_columns"
down_revision = "0001_all_tables"

ABOUTS = ("registration", "invitation", "nomination", "second-entry", "test")
NAMES = ("about", "about_id", "number", "source_id", "moment", "copy")
MESSAGES = table("messages", *map(column, ("id", "kind", "test_for_id", "occasion", *NAMES)))
A_ROW = "(?P<about>registration|invitation) (?P<about_id>[0-9]+)"
PROSE = [
    re.compile(f"{pattern}(?:, again (?P<copy>.*))?")
    for pattern in (
        f"{A_ROW}(?:, spell (?P<number>[0-9]+))?",
        f"withdrawal of {A_ROW}",
        f"change (?P<number>[0-9]+), {A_ROW}",
        f"reminder (?P<source_id>[0-9]+), (?P<moment>[0-9-]*), {A_ROW}",
        f"(?:reminder of|link) (?P<moment>[0-9T-]+), {A_ROW}",
        f"announcement (?P<source_id>[0-9]+), {A_ROW}",
        "second entry of registration (?P<second>[0-9]+), sequence (?P<number>[0-9]+)"
        "(?:, brought by message (?P<source_id>[0-9]+))?",
        "seat given back, nomination (?P<nomination>[0-9]+)(?:, spell (?P<number>[0-9]+))?",
    )
]


def upgrade() -> None:
    with op.batch_alter_table("messages") as messages:
        messages.add_column(Column("about", String(32), nullable=False, server_default="test"))
        for name in NAMES[1:]:
            kind, usual = (String(), "") if name in ("moment", "copy") else (Integer(), "0")
            messages.add_column(Column(name, kind, nullable=False, server_default=usual))
    _rewrite("id test_for_id occasion", _columns)
    with op.batch_alter_table("messages") as messages:
        messages.drop_constraint("uq_messages_kind_occasion", type_="unique")
        messages.drop_column("occasion")
        for name in NAMES:
            messages.alter_column(name, server_default=None)
        messages.create_check_constraint(
            op.f("ck_messages_about"), f"about IN ({', '.join(map(repr, ABOUTS))})"
        )
        messages.create_unique_constraint(
            op.f(f"uq_messages_kind_{'_'.join(NAMES)}"), ["kind", *NAMES]
        )


def downgrade() -> None:
    with op.batch_alter_table("messages") as messages:
        messages.add_column(Column("occasion", String(), nullable=False, server_default=""))
    _rewrite("id kind " + " ".join(NAMES), _prose)
    with op.batch_alter_table("messages") as messages:
        messages.drop_constraint(op.f(f"uq_messages_kind_{'_'.join(NAMES)}"), type_="unique")
        messages.drop_constraint(op.f("ck_messages_about"), type_="check")
        for name in NAMES:
            messages.drop_column(name)
        messages.alter_column("occasion", server_default=None)
        messages.create_unique_constraint(op.f("uq_messages_kind_occasion"), ["kind", "occasion"])


def _rewrite(names: str, values_of: Callable[[Row[Any]], dict[str, Any]]) -> None:
    rows = op.get_bind().execute(select(*(MESSAGES.c[name] for name in names.split()))).all()
    values = [{"which": row.id} | values_of(row) for row in rows]
    if values:
        op.get_bind().execute(update(MESSAGES).where(MESSAGES.c.id == bindparam("which")), values)


def _columns(row: Row[Any]) -> dict[str, Any]:
    """Keep a test, and text of any other form, apart by its own words."""
    match = next(filter(None, (pattern.fullmatch(row.occasion) for pattern in PROSE)), None)
    if match is None:
        return dict.fromkeys(NAMES, 0) | {
            "about": "test",
            "about_id": row.test_for_id or 0,
            "moment": "",
            "copy": row.occasion.removeprefix("test "),
        }
    said = {name: text for name, text in match.groupdict().items() if text is not None}
    if "nomination" in said:
        said = {"number": "1", "about": "nomination", "about_id": said.pop("nomination")} | said
    elif "second" in said:
        said |= {"about": "second-entry", "about_id": said.pop("second")}
    numbers = {name: int(said.get(name, 0)) for name in ("about_id", "number", "source_id")}
    return {
        "about": said["about"],
        "moment": said.get("moment", ""),
        "copy": said.get("copy", ""),
    } | numbers


def _prose(row: Row[Any]) -> dict[str, Any]:
    if row.about == "test":
        return {"occasion": f"test {row.copy}"}
    return {"occasion": _first(row) + (f", again {row.copy}" if row.copy else "")}


def _first(row: Row[Any]) -> str:
    if row.about == "second-entry":
        brought_by = f", brought by message {row.source_id}" if row.source_id else ""
        return f"second entry of registration {row.about_id}, sequence {row.number}{brought_by}"
    if row.about == "nomination":
        spell = f", spell {row.number}" if row.number != 1 else ""
        return f"seat given back, nomination {row.about_id}{spell}"
    about = f"{row.about} {row.about_id}"
    if row.kind == "link-again":
        return f"link {row.moment}, {about}"
    if row.kind == "announcement":
        return f"announcement {row.source_id}, {about}"
    if row.source_id:
        return f"reminder {row.source_id}, {row.moment}, {about}"
    if row.moment:
        return f"reminder of {row.moment}, {about}"
    if row.kind in ("event-changed", "event-cancelled") and row.number:
        return f"change {row.number}, {about}"
    if row.kind == "registration-cancelled" and row.about == "invitation":
        return f"withdrawal of {about}"
    return f"{about}, spell {row.number}" if row.number else about
