"""Beginnings of tests that are the same: the database after a story is kept, and the next test that
begins so gets a copy."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import wraps
from pathlib import Path
from threading import get_ident
from typing import Any, ParamSpec, TypeVar
from zlib import compress, decompress

from flask import Flask, current_app, has_request_context
from sqlalchemy import inspect

from ctevents.db.base import Base
from ctevents.db.handle import database_file, db

NAME = "tests.beginnings"
OF_EACH_TEST = {
    "INSTANCE_PATH",
    "ctevents.clock",
    "ctevents.readings",
    "ctevents.programs",
}
"""Settings and parts of the application that differ in each test, and do not change what a story
writes."""
LANGUAGES = {"ctevents.texts.languages", "ctevents.texts.desk_languages"}
"""Parts of the application that are tuples of tags."""
UNTOUCHED = (0, 0)
"""The times of a file to which nobody has written since its state was known."""
SEEDED = 0
PAGE = 4096
"""Bytes that are compared at once: a page of SQLite."""

Told = TypeVar("Told")
Arguments = ParamSpec("Arguments")


class NotKept(TypeError):
    """An argument or a result of a story that cannot be noted."""


class Difference:
    """The pages of a file that are not as in another one: a small part of it, and a small part of
    the work."""

    def __init__(self, before: bytes, after: bytes) -> None:
        starts = range(0, len(after), PAGE)
        self._length = len(after)
        self._starts = [
            start for start in starts if before[start : start + PAGE] != after[start : start + PAGE]
        ]
        self._pages = compress(b"".join(after[start : start + PAGE] for start in self._starts), 1)

    def applied_to(self, before: bytes) -> bytes:
        after, pages = (
            bytearray(before[: self._length].ljust(self._length, b"\0")),
            decompress(self._pages),
        )
        for number, start in enumerate(self._starts):
            after[start : start + PAGE] = pages[number * PAGE : (number + 1) * PAGE]
        return bytes(after)


class Beginnings:
    """The stories that tests began with, on SQLite. A story is known by the stories before it, its
    arguments, the time, and the changed settings. It runs wherever anything else has written, since
    then nobody knows what it begins with."""

    def __init__(self) -> None:
        self._seeded = b""
        self._numbers: dict[Hashable, int] = {}
        self._kept: dict[int, tuple[Difference, object]] = {}

    def lend(self, app: Flask) -> None:
        """Begin a test, whose database is as it was seeded."""
        file = database_file(app)
        assert file is not None
        self._seeded = self._seeded or file.read_bytes()
        os.utime(file, UNTOUCHED)
        self._file, self._reached = file, SEEDED
        self._owner = (os.getpid(), get_ident())
        self._parts = {
            name: value for part in (app.config, app.extensions) for name, value in part.items()
        }
        app.extensions[NAME] = self

    def told(
        self, story: Callable[..., Any], arguments: tuple[Any, ...], changes: dict[str, Any]
    ) -> Any:
        """Return what the story returns, and leave the database as the story does."""
        if not self._is_known():
            return story(*arguments, **changes)
        try:
            step = (self._reached, story, _noted(arguments), _noted(changes), self._circumstances())
        except NotKept:
            return story(*arguments, **changes)
        if (number := self._numbers.get(step)) in self._kept and self._let_go():
            return self._told_again(number)
        returned = story(*arguments, **changes)
        self._note(step, returned)
        return returned

    def _is_known(self) -> bool:
        """Return whether the database is as the last story left it, and nobody is in the middle of
        anything."""
        log = Path(f"{self._file}-wal")
        return (
            self._owner == (os.getpid(), get_ident())
            and not has_request_context()
            and not db.session().info.get("writing")
            and os.stat(self._file).st_mtime_ns == UNTOUCHED[1]
            and not (log.exists() and os.stat(log).st_size)
        )

    def _circumstances(self) -> Hashable:
        """Return the time, the changed settings and the offered languages. Another part of the
        application can do anything else."""
        app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
        changed = {
            name: value
            for part in (app.config, app.extensions)
            for name, value in part.items()
            if name not in OF_EACH_TEST and name != NAME and self._parts.get(name) is not value
        }
        for name in changed.keys() & app.extensions.keys() - LANGUAGES:
            raise NotKept(name)
        return _noted(app.extensions["ctevents.clock"]()), _noted(changed)

    def _let_go(self) -> bool:
        """End the connections, so that the file holds everything. Return whether that was all of
        them."""
        db.session.rollback()
        db.engine.dispose()
        return not Path(f"{self._file}-wal").exists()

    def _note(self, step: Hashable, returned: object) -> None:
        """Know and keep the state from now on."""
        if not self._let_go():
            return
        self._reached = self._numbers.setdefault(step, len(self._numbers) + 1)
        with suppress(NotKept):
            self._kept[self._reached] = (
                Difference(self._seeded, self._file.read_bytes()),
                _noted(returned),
            )
        os.utime(self._file, UNTOUCHED)

    def _told_again(self, number: int) -> Any:
        difference, returned = self._kept[number]
        self._file.write_bytes(difference.applied_to(self._seeded))
        os.utime(self._file, UNTOUCHED)
        self._reached = number
        return _found(returned)


def begins(story: Callable[Arguments, Told]) -> Callable[Arguments, Told]:
    """Mark a story with which many tests begin. It writes nothing but the database."""

    @wraps(story)
    def tell(*arguments: Arguments.args, **changes: Arguments.kwargs) -> Told:
        beginnings: Beginnings | None = current_app.extensions.get(NAME)
        if beginnings is None:
            return story(*arguments, **changes)
        told: Told = beginnings.told(story, arguments, changes)
        return told

    return tell


def _noted(value: Any) -> Any:
    """Return an argument or a result as a constant: a row as its class and key."""
    if isinstance(value, Base):
        if (key := inspect(value).identity) is None:
            raise NotKept("a row without a key")
        return Base, type(value), key
    if isinstance(value, dict):
        return dict, tuple((name, _noted(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return type(value), tuple(_noted(each) for each in value)
    try:
        hash(value)
    except TypeError as error:
        if is_dataclass(value):
            return type(value), tuple(
                (each.name, _noted(getattr(value, each.name))) for each in fields(value)
            )
        raise NotKept(type(value)) from error
    return object, type(value), value, str(value)


def _found(noted: Any) -> Any:
    """Return what was noted, with its rows as they are in the session."""
    kind, *rest = noted
    if kind is Base:
        return db.session.get_one(*rest)
    if kind is object:
        return rest[1]
    if kind is dict:
        return {name: _found(each) for name, each in rest[0]}
    if is_dataclass(kind):
        made = object.__new__(kind)
        for name, each in rest[0]:
            object.__setattr__(made, name, _found(each))
        return made
    return kind(_found(each) for each in rest[0])
