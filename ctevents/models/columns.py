"""Column types that several tables share."""

from __future__ import annotations

import json
from binascii import a2b_base64, b2a_base64
from datetime import datetime
from enum import StrEnum
from operator import eq, ne
from typing import Annotated, Any

from sqlalchemy import JSON, ClauseElement, Dialect, Enum, LargeBinary, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import mapped_column
from sqlalchemy.sql.operators import is_, is_not
from sqlalchemy.types import TypeDecorator, TypeEngine

from ctevents.db.base import DataKeys, Instant, data_keys

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

NUMBERS_ARE_NOT_USED_AGAIN = {"sqlite_autoincrement": True}
"""Table option: ids of deleted rows are never given out again. Otherwise an old paper badge, a link
or a door's memory could point to another person."""

Id = Annotated[int, mapped_column(primary_key=True)]
At = Annotated[datetime, mapped_column(Instant())]
MaybeAt = Annotated[datetime | None, mapped_column(Instant())]
Texts = Annotated[dict[str, str], mapped_column(Json, default=dict)]
"""Texts by language tag; ``en`` is the fallback for the others."""
Numbers = Annotated[dict[str, int], mapped_column(Json, default=dict)]
Names = Annotated[list[str], mapped_column(Json, default=list)]
Details = Annotated[dict[str, Any], mapped_column(Json, default=dict)]


def one_of(values: type[StrEnum]) -> Enum:
    """Return a text column that only takes the values of an enumeration. The enumeration is the
    one list of them: a new value needs no migration. Writing another one raises ``StatementError``,
    reading one raises ``LookupError``."""
    return Enum(
        values,
        native_enum=False,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
        length=32,
    )


MARK = "sealed-1:"
"""The beginning of a sealed value. The name of its data key, a colon and the sealed bytes follow:
base64 in a text."""
_NAME = 8
"""Characters of the name of a data key."""
_NAME_IN = slice(len(MARK), len(MARK) + _NAME)
_CONTENT_IN = slice(len(MARK) + _NAME + 1, None)
"""Places of the name and of the sealed bytes in a sealed value."""
_BLOCK = 32
"""Bytes. A sealed text is padded to a multiple of it, so that its length tells little."""


class _Compared(TypeDecorator.Comparator[Any]):
    """Refuses what SQL cannot say of sealed values. They may be compared with nothing: null and
    empty values stay plain."""

    def operate(self, op: Any, *other: Any, **options: Any) -> Any:
        # SQLAlchemy itself compares columns with each other, to find one.
        is_possible = op in (is_, is_not) or (
            op in (eq, ne) and (isinstance(other[0], ClauseElement) or not other[0])
        )
        if not is_possible:
            raise TypeError(f"SQL cannot compare sealed values: {self.expr}")
        return super().operate(op, *other, **options)


class SealedColumn(TypeDecorator[Any]):
    """A column that the database keeps and cannot read: AES-256-GCM with a key of its own, which
    derives from the data key.

    To seal a new column, give it one of the types below, with its own table and name as the place::

        secret: Mapped[str] = mapped_column(SealedText("totp_secrets.secret"))
        content: Mapped[bytes | None] = mapped_column(SealedBytes("raw_mails.content"))

    Nothing else is needed. In Python the attribute is plain, and so are the results of queries. The
    migration makes a plain column (``String``, ``LargeBinary``, JSON). ``ctevents db upgrade``
    seals values that an earlier version wrote, and those that an older data key sealed. Equal
    values differ when they are sealed, and a value opens only in its own column.

    SQL cannot compare or search such a column: that raises ``TypeError``. Sorting sorts the sealed
    text. Do both in Python. Null and empty values stay as they are. Reading raises ``SealBroken``
    if a value was changed, or its data key is not known.
    """

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = String
    cache_ok = True
    comparator_factory = _Compared
    alike = False

    def __init__(self, place: str) -> None:
        """Make the type. ``place``: the table and the name of the column, with a dot between
        them."""
        super().__init__()
        self.place = place

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return self.sealed(value, data_keys(dialect)) if self.is_to_be_sealed(value) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return self.opened(value, data_keys(dialect)) if self.is_sealed(value) else value

    def is_to_be_sealed(self, value: Any) -> bool:
        return bool(value)

    def is_sealed(self, value: Any) -> bool:
        """Return whether a stored value is sealed. One that an earlier version wrote is not."""
        return isinstance(value, str) and value.startswith(MARK)

    def sealed(self, value: Any, keys: DataKeys) -> Any:
        content = keys.seal(_padded(self.as_bytes(value)), self.place, alike=self.alike)
        return f"{MARK}{keys.newest}:{b2a_base64(content, newline=False).decode('ascii')}"

    def opened(self, stored: Any, keys: DataKeys) -> Any:
        try:
            content = a2b_base64(stored[_CONTENT_IN])
        except ValueError:
            content = b""  # which does not open
        return self.from_bytes(keys.open(stored[_NAME_IN], content, self.place).rstrip(b"\0")[:-1])

    def as_bytes(self, value: Any) -> bytes:
        return str(value).encode("utf-8", "surrogatepass")

    def from_bytes(self, content: bytes) -> Any:
        return content.decode("utf-8", "surrogatepass")


class SealedText(SealedColumn):
    """A sealed text."""

    cache_ok = True

    @property
    def python_type(self) -> type[Any]:
        return str


class Hidden(str):
    """A text that tells who an unnamed guest is. It behaves as any other text."""

    __slots__ = ()


class HiddenText(SealedText):
    """A text that is sealed if it is ``Hidden``. Other texts stay plain: SQL searches and sorts
    them.

    ``alike``: equal values become equal when they are sealed, so that SQL can compare two columns
    of the same ``place``.
    """

    cache_ok = True
    comparator_factory = TypeDecorator.comparator_factory  # type: ignore[assignment]

    def __init__(self, place: str, *, alike: bool = False) -> None:
        super().__init__(place)
        self.alike = alike

    def is_to_be_sealed(self, value: Any) -> bool:
        # Somebody could type a text that looks sealed. It would not open.
        return bool(value) and (isinstance(value, Hidden) or str(value).startswith(MARK))

    def from_bytes(self, content: bytes) -> Any:
        return Hidden(super().from_bytes(content))

    def compare_values(self, x: Any, y: Any) -> bool:
        return bool(x == y) and isinstance(x, Hidden) is isinstance(y, Hidden)


class SealedBytes(SealedColumn):
    """Sealed bytes, such as a file. They are not padded: the length is that of the plain ones, and
    ``OVERHEAD``."""

    impl = LargeBinary
    cache_ok = True
    OVERHEAD = len(MARK) + _NAME + 1 + 12 + 16
    """Bytes: the mark, the name of the key, the nonce and the tag."""

    @property
    def python_type(self) -> type[Any]:
        return bytes

    def is_to_be_sealed(self, value: Any) -> bool:
        return value is not None

    def is_sealed(self, value: Any) -> bool:
        return value is not None and bytes(value[: len(MARK)]) == MARK.encode("ascii")

    def sealed(self, value: Any, keys: DataKeys) -> Any:
        return f"{MARK}{keys.newest}:".encode("ascii") + keys.seal(bytes(value), self.place)

    def opened(self, stored: Any, keys: DataKeys) -> Any:
        name = bytes(stored[_NAME_IN]).decode("ascii", "replace")
        return keys.open(name, bytes(stored[_CONTENT_IN]), self.place)


class SealedJson(SealedColumn):
    """Sealed lists and objects, in a JSON column that holds one text."""

    impl = Json
    cache_ok = True

    @property
    def python_type(self) -> type[Any]:
        return dict

    def as_bytes(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )

    def from_bytes(self, content: bytes) -> Any:
        return json.loads(content)


def _padded(content: bytes) -> bytes:
    """Return the bytes with one byte 128 and as many 0 as fill the block (ISO/IEC 7816-4)."""
    return (content + b"\x80").ljust(-(-(len(content) + 1) // _BLOCK) * _BLOCK, b"\0")
