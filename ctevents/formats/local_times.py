"""Local days and hours as people write them. They are cached: one letter shows the same few of them
many times."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time

KEPT = 1000


@lru_cache(KEPT)
def date_in(instant: datetime, time_zone: str, style: str, locale: Locale) -> str:
    return format_date(instant.astimezone(ZoneInfo(time_zone)), style, locale=locale)


@lru_cache(KEPT)
def clock_in(instant: datetime, time_zone: str, locale: Locale) -> str:
    return format_time(instant.astimezone(ZoneInfo(time_zone)), "HH:mm", locale=locale)
