"""Numbers for people, in the current language: separators and the per cent sign of CLDR. Identifiers, codes and years are texts."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent
from flask_babel import get_locale


def number(value: float) -> str:
    """Return ``12,345.6``."""
    return format_decimal(value, locale=get_locale())


def percentage(share: float) -> str:
    """Return ``46%`` for 0.456."""
    return format_percent(share, locale=get_locale())
