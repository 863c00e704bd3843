"""Invented sources of a publication, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ctevents.db.handle import transaction
from ctevents.domain.launch.sources import (
    FIELDS,
    FindingFields,
    RecommendationFields,
    SourceFields,
    SourceKind,
    WorkshopFields,
)
from ctevents.models import CardSheet
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import add_source
from tests.support import stories
from tests.support.beginnings import begins

WORKSHOP = WorkshopFields(
    number="W",
    themes={"en": "Detection", "sq": "Zbulimi"},
    places={"en": "Ohrid"},
    starts_on=date(2015, 3, 10),
    participants={"judges": 3},
)
FINDING = FindingFields(number="F", texts={"en": "Ports are not watched."})
RECOMMENDATION = RecommendationFields(
    number="1",
    themes={"en": "Borders"},
    texts={"en": "Watch the ports.", "sq": "Mbikëqyrni portet."},
    addressees=("police",),
    workshop="W",
    findings=("F",),
)
ALL = (WORKSHOP, FINDING, RECOMMENDATION)


def kind_of(source: SourceFields) -> SourceKind:
    return next(kind for kind, made in FIELDS.items() if isinstance(source, made))


@begins
def add(*sources: SourceFields) -> None:
    for fields in sources:
        with transaction(by=audit.SHELL) as tx:
            add_source(tx, stories.project().id, kind_of(fields), fields)


def make_cards() -> None:
    event = stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        tx.add(CardSheet(event_id=event.id, count=1, made_at=tx.now))


LONG = "Zwischenstaatlichkeitskoordinierungsabteilung"
LONG_TEXT = (
    "Set up one standing joint team of police, border police and prosecutors at each border "
    "crossing (sample), with a common "
    "register of vehicles and vessels, and let it decide on the spot without asking a ministry "
    "first."
)


def add_long() -> None:
    """Add sources with the longest texts, and one with a text in every language."""
    everywhere = dict.fromkeys(("en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"), LONG_TEXT)
    addressees = ("border-police", "prosecutors", "international-organisations", "civil-society")
    add(
        *ALL,
        replace(
            WORKSHOP,
            number="2",
            themes={"en": LONG_TEXT[:150]},
            places={"en": LONG},
            ends_on=date(2015, 3, 12),
        ),
        replace(FINDING, number="long-number-as-print", texts=everywhere),
        replace(RECOMMENDATION, number="2.10", texts=everywhere, addressees=addressees),
        replace(
            RECOMMENDATION,
            number="3",
            themes={"en": LONG_TEXT[:120]},
            texts={"en": LONG},
            addressees=(),
        ),
    )
