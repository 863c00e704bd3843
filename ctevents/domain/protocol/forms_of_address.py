"""The form in which a letter addresses a person: by title, position and sex where known.

A title may say how its owner wants to be addressed ("Ms", "sutkinja"). Nothing else tells the sex of somebody who has not given
it, least of all the name.
"""

from __future__ import annotations

from dataclasses import dataclass

from ctevents.domain.people import Sex, full_name, titled
from ctevents.domain.protocol.titles import MISTER, Style, meanings_in_title, style_of_position, without


@dataclass(frozen=True, kw_only=True)
class Addressee:
    """A person to address. ``sex`` is None without an answer."""

    given_name: str
    family_name: str
    title: str = ""
    position: str = ""
    sex: Sex | None = None


@dataclass(frozen=True)
class FormOfAddress:
    """``sex`` is that of the form: F, M, or None for a neutral one. ``name`` follows the words of the form: the family name, or
    the whole name in a neutral one. In the style ``TITLED`` it begins with the title."""

    style: Style
    sex: Sex | None
    name: str


def form_of_address(addressee: Addressee) -> FormOfAddress:
    """Return the form for a person. The answer about sex goes before what a title says."""
    title = "" if MISTER.fullmatch(addressee.title) else addressee.title
    found = meanings_in_title(title)
    rest = without(title, {word for word, (style, _sex) in found if style is Style.PLAIN})
    said = {sex for _word, (_style, sex) in found if sex}
    sex = addressee.sex if addressee.sex in (Sex.F, Sex.M) else said.pop() if len(said) == 1 else None
    style = _style(
        found_styles=[style for _word, (style, _sex) in found], position=addressee.position, has_title=bool(rest)
    )
    name = addressee.family_name if sex else full_name(addressee.given_name, addressee.family_name)
    return FormOfAddress(style, sex, titled(rest, name) if style is Style.TITLED else name)


def _style(*, found_styles: list[Style], position: str, has_title: bool) -> Style:
    possible = {*found_styles, style_of_position(position), Style.TITLED if has_title else Style.PLAIN}
    return next(style for style in Style if style in possible)
