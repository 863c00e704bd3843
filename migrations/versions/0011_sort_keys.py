"""Store the place of each person in lists.

The rule is imported and not copied: all databases at the newest migration have keys of one rule. Change the rule only together
with a migration that writes all keys again; ``tests/domain/names/test_order.py`` holds a digest of it.
"""

from typing import Any

from alembic import op
from sqlalchemy import JSON, Column, LargeBinary, bindparam, column, select, table, text, update

from ctevents.domain.names.alphabets import alphabet_of
from ctevents.domain.names.order import sort_key, unnamed_key

revision = "0011_sort_keys"
down_revision = "0010_bilingual_letters"

PEOPLE = table(
    "people",
    *map(
        column, ("id", "event_id", "group_id", "given_name", "family_name", "is_unnamed", "unnamed_number", "sort_key")
    ),
)
EVENTS = table("events", column("id"), column("languages", JSON))
GROUPS = table("stakeholder_groups", column("id"), column("code"))
INDEX = "ix_people_event_id_sort_key_id"
PIECE = 500


def upgrade() -> None:
    nothing = text("x''" if op.get_bind().dialect.name == "sqlite" else "''")
    op.add_column("people", Column("sort_key", LargeBinary(), nullable=False, server_default=nothing))
    _write_keys()
    op.create_index(op.f(INDEX), "people", ["event_id", "sort_key", "id"])


def downgrade() -> None:
    op.drop_index(op.f(INDEX), "people")
    op.drop_column("people", "sort_key")


def _write_keys() -> None:
    connection = op.get_bind()
    languages = dict(connection.execute(select(EVENTS)).all())
    codes = dict(connection.execute(select(GROUPS)).all())
    people = connection.execute(select(PEOPLE).order_by(PEOPLE.c.id)).all()
    writing = update(PEOPLE).where(PEOPLE.c.id == bindparam("which")).values(sort_key=bindparam("key"))
    for start in range(0, len(people), PIECE):
        keys = [{"which": each.id, "key": _key(each, languages, codes)} for each in people[start : start + PIECE]]
        connection.execute(writing, keys)


def _key(person: Any, languages: dict[int, list[str]], codes: dict[int, str]) -> bytes:
    if person.is_unnamed:
        return unnamed_key(codes[person.group_id], person.unnamed_number or 0)
    return sort_key(person.given_name, person.family_name, alphabet_of(languages[person.event_id][0]))
