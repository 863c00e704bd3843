"""The invented guests of a launch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from typing import Any

from ctevents.domain.people import Sex
from ctevents.formats.transliteration import search_key
from ctevents.models import Event
from ctevents.services.people.people import PersonFields

FROM_ABROAD = 12

Body = tuple[str, str, str]
"""An institution, its group, and the position of a person there."""


def guests_of(event: Event, sample: dict[str, Any], count: int) -> list[PersonFields]:
    """Return invented people with different names. People of partners come to several launches,
    people of the country only to their own."""
    local, abroad = (_posts(cycle(sample[name])) for name in ("institutions", "international"))
    return [
        _person(
            event, sample, (language, number, total), next(abroad if language == "en" else local)
        )
        for total, (language, number) in enumerate(_numbered(event, count))
    ]


def guests_by_group(
    event: Event, sample: dict[str, Any], per_group: dict[str, int]
) -> list[PersonFields]:
    """Return so many people of the country of each group, and some of partners."""
    by_group = {
        group: (name, group, positions) for name, group, positions in sample["institutions"]
    }
    bodies = _posts(by_group[group] for group, count in per_group.items() for _ in range(count))
    found = [
        _person(event, sample, (event.main_language, number, number), body)
        for number, body in enumerate(bodies)
    ]
    abroad = _posts(islice(cycle(sample["international"]), FROM_ABROAD))
    return found + [
        _person(event, sample, ("en", number, len(found) + number), body)
        for number, body in enumerate(abroad)
    ]


def _posts(bodies: Iterable[tuple[str, str, list[str]]]) -> Iterator[Body]:
    """Yield each body with one of its positions: the first ones go to one person each, the last one
    to all others."""
    seen: Counter[str] = Counter()
    for institution, group, positions in bodies:
        yield institution, group, positions[min(seen[institution], len(positions) - 1)]
        seen[institution] += 1


def _numbered(event: Event, count: int) -> Iterator[tuple[str, int]]:
    """Yield the languages of so many guests, each with its number within the language."""
    seen: Counter[str] = Counter()
    for _, language in zip(
        range(count), cycle([*event.languages, *event.languages, "en"]), strict=False
    ):
        yield language, seen[language]
        seen[language] += 1


def _person(
    event: Event, sample: dict[str, Any], which: tuple[str, int, int], body: Body
) -> PersonFields:
    language, number, total = which
    institution, group, position = body
    sex = (Sex.F, Sex.M)[number % 2]
    given, family = _name(
        sample["names"][language], sex, number // 2, 0 if language == "en" else event.position
    )
    domain = search_key(institution).replace(" ", "")[:16]
    return PersonFields(
        given_name=given,
        family_name=family,
        email=(
            f"{search_key(f'{given} {family}').replace(' ', '.')}{total}"
            f"@{domain}.{event.slug}.example"
        ),
        institution=institution_of(event, sample, institution),
        position=position_of(sample, position, language, sex),
        title=sample["titles"].get(position, {}).get(language, {}).get(sex, ""),
        rank=sample["ranks"].get(position),
        group=group,
        sex=sex,
        language=language,
    )


def institution_of(event: Event, sample: dict[str, Any], name: str) -> str:
    """Return the name of an institution in the main language of an event. Partners have the same
    name in each."""
    return str(sample["institution_names"].get(name, {}).get(event.main_language, name))


def position_of(sample: dict[str, Any], position: str, language: str, sex: Sex) -> str:
    """Return a position in a language. The sample has the forms of a woman and of a man:
    ``Inspektorica|Inspektor``."""
    woman, _, man = (
        sample["position_names"].get(position, {}).get(language, position).partition("|")
    )
    return str(man if man and sex is Sex.M else woman)


def _name(names: dict[str, list[str]], sex: Sex, number: int, turn: int) -> tuple[str, str]:
    """Return a given and a family name that no other number of the sex has. ``family:f``: the forms
    of women, if they differ."""
    given, family = names[sex], names.get(f"family:{sex}", names["family"])
    round_, place = divmod(number, len(given))
    return given[place], family[(round_ + place + turn) % len(family)]
