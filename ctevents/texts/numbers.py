"""Numbers for people, in the current language: separators and the per cent sign of CLDR.
Identifiers, codes and years are texts."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from babel import Locale
from babel.numbers import format_decimal, format_percent
from flask_babel import Babel, Domain, get_locale, gettext
from werkzeug.utils import cached_property


def number(value: float) -> str:
    """Return ``12,345.6``."""
    return _number_in(value, get_locale())


@lru_cache(1000)
def _number_in(value: float, locale: Locale) -> str:
    """Keep numbers: Babel takes 0.1 ms for one, and a list has hundreds of them."""
    return format_decimal(value, locale=locale)


def percentage(share: float) -> str:
    """Return ``46%`` for 0.456."""
    return format_percent(share, locale=get_locale())


class _Counting:
    """Catalogues that write the number of people, rows or letters in a sentence like ``number``."""

    def __init__(self, catalogues: Any) -> None:
        self._catalogues = catalogues
        self.ugettext, self.upgettext = catalogues.ugettext, catalogues.upgettext

    def __getattr__(self, name: str) -> Any:
        return getattr(self._catalogues, name)

    def ungettext(self, singular: str, plural: str, num: int) -> str:
        return _counted(self._catalogues.ungettext(singular, plural, num), num)

    def unpgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        return _counted(self._catalogues.unpgettext(context, singular, plural, num), num)


def _counted(text: str, num: int) -> str:
    return text.replace("%(num)d", number(num))


class _CountingDomain(Domain):
    """Keeps the catalogues by locale. Flask-Babel writes the name of the locale for each text to
    find them."""

    def __init__(self, domain: str) -> None:
        super().__init__(domain=domain)
        self._kept: dict[Locale | None, _Counting] = {}

    def get_translations(self) -> Any:
        locale = get_locale()
        kept = self._kept.get(locale)
        if kept is None:
            kept = self._kept[locale] = _Counting(super().get_translations())
        return kept


class CountingBabel(Babel):
    """Flask-Babel whose messages have ``%(num)d`` as the language writes it: ``1,234 people``."""

    @cached_property
    def domain_instance(self) -> Domain:
        return _CountingDomain(self.domain)


def size_told(size: int) -> str:
    """Return a number of bytes as ``120 kB`` or ``2.3 MB``."""
    if size < 1024 * 1024:
        return gettext("%(size)s kB", size=number(max(1, round(size / 1024))))
    return gettext("%(size)s MB", size=number(round(size / 1024 / 1024, 1)))
