"""Documents of the launch pack: their kinds and formats, and who may open them when."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    PUBLICATION = "publication"
    SUMMARY = "summary"
    PRESENTATION = "presentation"
    OTHER = "other"
