"""The fields of a person who was listed twice: for each field one of two values."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ctevents.db.base import Transaction
from ctevents.models import Person
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.people.marks import take_marks
from ctevents.services.people.people import known_as

FIELDS: Mapping[str, tuple[str, ...]] = {
    "name": ("given_name", "family_name"),
    "email": ("email",),
    "institution": ("institution", "institution_typed"),
    "position": ("position",),
    "title": ("title",),
    "rank": ("rank",),
    "group": ("group",),
    "sex": ("sex", "is_sex_said"),
    "language": ("language",),
    "phone": ("phone",),
}
"""The fields that staff choose, each with the columns that belong together."""


def differing(older: Person, younger: Person) -> list[str]:
    """Return the fields in which they differ."""
    return [field for field in FIELDS if _values(older, field) != _values(younger, field)]


def suggested(older: Person, younger: Person) -> set[str]:
    """Return the fields for which the younger entry's value is better: it is the only one, or the person entered it."""
    return {
        field
        for field in differing(older, younger)
        if not any(_values(older, field))
        or (_is_own(younger, field) and not _is_own(older, field) and any(_values(younger, field)))
    }


def missing(kept: Person, lost: Person) -> set[str]:
    """Return the fields that ``kept`` lacks and ``lost`` has."""
    return {field for field in differing(kept, lost) if not any(_values(kept, field))}


def take_fields(tx: Transaction, kept: Person, lost: Person, from_lost: Collection[str]) -> None:
    """Write the chosen values to ``kept``. A file with either entry finds the person, and does not overwrite the choice."""
    names = [known_as(kept), *kept.formerly, known_as(lost), *lost.formerly]
    chosen = differing(kept, lost)
    kept.self_entered = _self_entered(kept, lost, chosen, from_lost)
    for field in set(chosen) & set(from_lost):
        write_shown(tx, kept, **{column: getattr(lost, column) for column in FIELDS[field]})
    if not kept.is_unnamed and not lost.is_unnamed:
        kept.brought = [*kept.brought, *(each for each in lost.brought if each not in kept.brought)]
    now_known = known_as(kept)
    kept.formerly = [name for number, name in enumerate(names) if name != now_known and name not in names[:number]]
    bounced = {kept.email_bounced, lost.email_bounced}
    kept.email_bounced = kept.email if kept.email in bounced else kept.email_bounced or lost.email_bounced
    given_up = [at for at in (kept.unsubscribed_at, lost.unsubscribed_at) if at]
    kept.unsubscribed_at = min(given_up, default=None)
    kept.created_at = min(kept.created_at, lost.created_at)
    kept.identity = kept.identity or lost.identity
    contacts = [kept.awaited_by] if kept.is_unnamed is not lost.is_unnamed else [kept.awaited_by, lost.awaited_by]
    awaited_by = "; ".join(dict.fromkeys(filter(None, contacts)))
    take_marks(tx, kept, lost)
    # The higher one: later numbers are higher still, so none ever belonged to anybody else.
    number = max((number for number in (kept.unnamed_number, lost.unnamed_number) if number), default=None)
    write_shown(tx, kept, awaited_by=awaited_by, unnamed_number=number)


def _self_entered(kept: Person, lost: Person, chosen: Collection[str], from_lost: Collection[str]) -> list[str]:
    """Return the columns that files may not overwrite from now on. An unnamed guest gets only those that were missing. Otherwise
    the office could test with a file which guest keeps the entries of its own row."""
    if kept.is_unnamed and not lost.is_unnamed:
        return sorted({*kept.self_entered, *_columns_of_files({*chosen} & {*from_lost})})
    return sorted({*kept.self_entered, *lost.self_entered, *_columns_of_files(chosen)})


def _values(person: Person, field: str) -> list[object]:
    if field == "institution":
        return [person.institution_name]
    if field == "sex":
        return [person.sex_said]
    return [getattr(person, column) for column in FIELDS[field]]


_NOT_OF_FILES = ("institution_typed", "is_sex_said")


def _columns_of_files(fields: Collection[str]) -> set[str]:
    return {column for field in fields for column in FIELDS[field] if column not in _NOT_OF_FILES}


def _is_own(person: Person, field: str) -> bool:
    return bool(_columns_of_files([field]) & set(person.self_entered))
