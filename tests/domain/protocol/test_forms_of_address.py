"""The form of address: title, position, sex and what follows from them."""

from __future__ import annotations

import pytest

from ctevents.domain.people import Sex
from ctevents.domain.protocol.titles import Addressee, FormOfAddress, Style, form_of_address

FORMS = [
    ("", "", "f", "plain f Kos"),
    ("", "", "m", "plain m Kos"),
    ("", "", "x", "plain - Ana Kos"),
    ("", "", "", "plain - Ana Kos"),
    ("", "Journalist", "f", "plain f Kos"),
    ("Ms", "", "", "plain f Kos"),
    ("gđa", "", "x", "plain f Kos"),
    ("z.", "", "", "plain m Kos"),
    ("Ms", "", "m", "plain m Kos"),
    ("Mr", "", "", "plain - Ana Kos"),
    ("Mr.", "", "f", "plain f Kos"),
    ("mr", "", "f", "titled f mr Kos"),
    ("Mr/Ms", "", "", "plain - Ana Kos"),
    ("Ms / Mr", "", "", "plain - Ana Kos"),
    ("Mr/Ms", "", "f", "plain f Kos"),
    ("Mr/Ms Colonel", "", "x", "titled - Colonel Ana Kos"),
    ("g./gđa", "", "", "plain - Ana Kos"),
    ("Z./Znj.", "", "", "plain - Ana Kos"),
    ("gospodja", "", "", "plain f Kos"),
    ("gdjica", "", "", "plain f Kos"),
    ("g-gja", "", "", "plain f Kos"),
    ("Colonel", "", "m", "titled m Colonel Kos"),
    ("Colonel", "", "", "titled - Colonel Ana Kos"),
    ("gosp. pukovnik", "", "", "titled m pukovnik Kos"),
    ("LL.M.", "", "m", "titled m LL.M. Kos"),
    ("Eng./Arch.", "", "f", "titled f Eng./Arch. Kos"),
    ("Ms, Dipl.Ing.", "", "", "titled f Dipl.Ing. Kos"),
    ("Dr", "", "f", "doctor f Kos"),
    ("doc. dr", "", "", "doctor - Ana Kos"),
    ("д-р", "", "m", "doctor m Kos"),
    ("Prof.dr", "", "f", "professor f Kos"),
    ("Prof. Dr", "Judge", "m", "judge m Kos"),
    ("", "Professor", "x", "professor - Ana Kos"),
    ("Judge", "", "", "judge - Ana Kos"),
    ("sutkinja", "", "", "judge f Kos"),
    ("sutkinja", "", "m", "judge m Kos"),
    ("", "Gjyqtare", "", "judge - Ana Kos"),
    ("Prokurore", "", "f", "prosecutor f Kos"),
    ("Prosecutor", "Adviser to the Minister", "f", "prosecutor f Kos"),
    ("H.E.", "", "f", "excellency f Kos"),
    ("H. E.", "", "", "excellency - Ana Kos"),
    ("Nj.E.", "Judge", "m", "excellency m Kos"),
    ("Њ.Е.", "", "f", "excellency f Kos"),
    ("Shkëlqesia e Tij", "", "m", "excellency m Kos"),
    ("Dr", "Ambassador of Italy", "m", "excellency m Kos"),
    ("Minister", "", "m", "excellency m Kos"),
    ("Minister Counsellor", "", "m", "titled m Minister Counsellor Kos"),
    ("Minister Plenipotentiary", "", "m", "titled m Minister Plenipotentiary Kos"),
    ("Ambassador Extraordinary and Plenipotentiary", "", "m", "excellency m Kos"),
    ("Deputy Minister", "", "f", "titled f Deputy Minister Kos"),
    ("bivša ministrica", "", "", "titled f bivša ministrica Kos"),
    ("Professor, former Minister", "", "m", "professor m Kos"),
    ("H.E. Deputy Minister", "", "m", "excellency m Kos"),
    ("Deputy Prosecutor", "", "m", "prosecutor m Kos"),
]
"""Title, position, sex, and the form: style, sex of the form, name."""


@pytest.mark.parametrize(
    ("title", "position", "sex", "expected"), FORMS, ids=[", ".join(row[:3]) for row in FORMS]
)
def test_the_form(title: str, position: str, sex: str, expected: str) -> None:
    addressee = Addressee(
        given_name="Ana",
        family_name="Kos",
        title=title,
        position=position,
        sex=Sex(sex) if sex else None,
    )
    style, of_sex, name = expected.split(" ", 2)
    assert form_of_address(addressee) == FormOfAddress(
        Style(style), None if of_sex == "-" else Sex(of_sex), name
    )
