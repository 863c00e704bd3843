"""Columns that the database keeps and cannot read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import String, select, text, type_coerce, update

from ctevents.db.base import WRITING, Base, give_keys
from ctevents.db.handle import db, transaction
from ctevents.formats.sealed import DataKeys, SealBroken
from ctevents.models import Export, OfficialLetter, Registration
from ctevents.models.columns import MARK, SealedBytes, SealedColumn, SealedJson, SealedText
from ctevents.services.common import audit
from tests.support import stories

KEY, OLDER = (
    "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge",
    "an older data key of the tests, long enough",
)
DIET = "Neither fish nor Zqhalva"
TEXT, BYTES, JSON = SealedText("a.text"), SealedBytes("a.bytes"), SealedJson("a.json")


@pytest.fixture
def registration_id(app: Flask) -> Iterator[int]:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).dietary = DIET
    yield registration.id
    give_keys(db.engine.dialect, DataKeys([KEY]))


def raw(registration_id: int) -> str:
    query = select(type_coerce(Registration.dietary, String)).where(
        Registration.id == registration_id
    )
    return str(db.session().scalars(query).one())


def opened(registration_id: int) -> str:
    db.session.remove()
    return db.session().get_one(Registration, registration_id).dietary


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (TEXT, "halal"),
        (TEXT, "é" * 31),
        (TEXT, "\x80\0"),
        (BYTES, b"%PDF-\0"),
        (BYTES, b""),
        (JSON, [{"name": "Č"}]),
    ],
)
def test_a_value_comes_back_as_it_was(kind: SealedColumn, value: object) -> None:
    keys = DataKeys([KEY])
    sealed = kind.sealed(value, keys)
    assert kind.is_sealed(sealed)
    assert kind.opened(sealed, keys) == value


def test_equal_values_differ_and_short_texts_are_equally_long() -> None:
    keys = DataKeys([KEY])
    sealed = [TEXT.sealed(value, keys) for value in ("vegan", "vegan", "no nuts, no milk")]
    assert len(set(sealed)) == 3
    assert len({*map(len, sealed)}) == 1


@pytest.mark.parametrize(
    ("kind", "keys"),
    [(SealedText("a.other"), DataKeys([KEY])), (TEXT, DataKeys([OLDER]))],
    ids=["column", "key"],
)
def test_a_value_opens_only_in_its_column_and_with_its_key(
    kind: SealedColumn, keys: DataKeys
) -> None:
    sealed = TEXT.sealed("vegan", DataKeys([KEY]))
    with pytest.raises(SealBroken):
        kind.opened(sealed, keys)


def test_a_changed_value_does_not_open() -> None:
    keys = DataKeys([KEY])
    sealed = bytearray(BYTES.sealed(b"content", keys))
    sealed[-1] ^= 1
    with pytest.raises(SealBroken):
        BYTES.opened(bytes(sealed), keys)


@pytest.mark.parametrize("rest", ["", "A", "AAAA", "ž"])
def test_a_text_that_only_looks_sealed_does_not_open(rest: str) -> None:
    keys = DataKeys([KEY])
    with pytest.raises(SealBroken):
        TEXT.opened(f"{MARK}{keys.newest}:{rest}", keys)


def test_an_older_key_opens_and_the_newest_seals(registration_id: int) -> None:
    keys = DataKeys(["a newer data key of the tests, also long", KEY])
    give_keys(db.engine.dialect, keys)
    assert opened(registration_id) == DIET
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration_id).dietary = "vegan"
    assert raw(registration_id).startswith(f"{MARK}{keys.newest}:")


def test_the_database_has_a_sealed_value_and_python_a_plain_one(registration_id: int) -> None:
    assert raw(registration_id).startswith(MARK)
    assert DIET not in raw(registration_id)
    assert opened(registration_id) == DIET


def test_what_an_earlier_version_wrote_is_read_all_the_same(registration_id: int) -> None:
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(text("UPDATE registrations SET dietary = 'vegan'"))
    assert opened(registration_id) == "vegan"


def test_statements_seal_too(registration_id: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Registration).values(dietary="vegan"))
    assert raw(registration_id).startswith(MARK)
    assert opened(registration_id) == "vegan"


@pytest.mark.usefixtures("app")
def test_sql_refuses_to_compare_them() -> None:
    for wrong in (
        lambda: Registration.dietary == "vegan",
        lambda: Registration.dietary.contains("vegan"),
        lambda: Registration.dietary.in_(["vegan"]),
        lambda: Registration.dietary.desc(),
        lambda: OfficialLetter.content == b"%PDF",
        lambda: Export.parameters["arguments"],
    ):
        with pytest.raises(TypeError):
            wrong()
    assert db.session().scalars(select(Registration).where(Registration.dietary != "")).all() == []


def test_each_is_named_by_its_own_place() -> None:
    """A type that was copied with another column's place would open that column's values."""
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    sealed = [column for column in columns if isinstance(column.type, SealedColumn)]
    assert len(sealed) >= 10
    foreign = {str(each) for each in sealed if each.type.place != f"{each.table.name}.{each.name}"}  # type: ignore[attr-defined]
    assert foreign == {"people.email_bounced"}, "which SQL compares with people.email"
