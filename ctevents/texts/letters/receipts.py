"""The sentences of a receipt for a focal point."""

from __future__ import annotations

from flask_babel import gettext, ngettext

from ctevents.domain.names.person_names import unlinked
from ctevents.services.seating.receipts import Receipt, ReceiptLine


def receipt_said(receipt: Receipt) -> list[str]:
    """Return a sentence for each person, and for the seats. No letter names an unnamed guest, even to those who may know them."""
    said = [_person(line) for line in receipt.lines]
    if receipt.given_back:
        said.append(
            ngettext(
                "You have given back one seat. Thank you.",
                "You have given back %(num)d seats. Thank you.",
                receipt.given_back,
            )
        )
    if receipt.free:
        said.append(ngettext("%(num)d seat still needs a name.", "%(num)d seats still need a name.", receipt.free))
    return said


def _person(line: ReceiptLine) -> str:
    if line.name is None:
        return gettext("You have changed the details of a person that our letters do not name.")
    name = unlinked(line.name)
    if line.is_over:
        return gettext("%(name)s no longer has a seat.", name=name)
    if line.instead_of is not None and line.instead_of.name is not None:
        return gettext("%(name)s comes instead of %(former)s.", name=name, former=unlinked(line.instead_of.name))
    return gettext("You have named %(name)s.", name=name)
