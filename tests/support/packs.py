"""People at one launch for the donor pack: seven came, six of them by their badge, one by
signature, and one did not come."""

from __future__ import annotations

from ctevents.db.handle import transaction
from ctevents.domain.people import Sex
from ctevents.models import Project
from ctevents.services.common import audit
from tests.support import stories

FOOTNOTE = (
    "References to Kosovo shall be understood to be in the context of United Nations Security "
    "Council resolution"
)
CYRILLIC = "Vesa Гаши"
LISTED = "ГАШИ, Vesa"
"""A person who signed and agreed to be listed."""


IDENTIFIERS = {
    "iati_identifier": "XM-DAC-47066-TC.0770",
    "iati_organisation": "XM-DAC-47066",
    "iati_organisation_type": "40",
}


def identify(**changes: str) -> None:
    """Give the project what IATI requires, but for ``changes``."""
    with transaction(by=audit.SHELL) as tx:
        block = tx.query(Project).one()
        for name, value in (IDENTIFIERS | changes).items():
            setattr(block, name, value)


def make_attended(slug: str = "xk") -> None:
    """The first registration is that of ``Edin 0``."""
    stories.published_event(slug)
    for number in range(6):
        names = {
            "given_name": "Edin",
            "family_name": f"{number}",
            "email": f"edin-{number}@police.example",
        }
        stories.checked_in(stories.registered(slug, **names, group="police", sex=Sex.F))
    given, family = CYRILLIC.split()
    signs = stories.registered(
        slug,
        given_name=given,
        family_name=family,
        email="vesa@police.example",
        group="police",
        sex=Sex.M,
    )
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(stories.Registration, signs.id).may_share_details = True
    stories.signed(signs)
    stories.registered(
        slug, given_name="Lejla", email="lejla@court.example", group="judges", sex=Sex.F
    )
