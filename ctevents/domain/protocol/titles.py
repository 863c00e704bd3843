"""The words of titles and positions that decide how a person is addressed, in the languages of the
interface.

Ranks: the order in which guests are seated and received. Staff enter them, and no guest sees
them.

The form in which a letter addresses a person: by title, position and sex where known.

A title may say how its owner wants to be addressed ("Ms", "sutkinja"). Nothing else tells the sex
of somebody who has not given it, least of all the name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, takewhile

from ctevents.domain.people import Sex, folded, full_name, titled


class Style(StrEnum):
    """The style of address. An earlier one goes before a later one: a judge with a doctorate is
    addressed as a judge."""

    EXCELLENCY = "excellency"
    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    PROFESSOR = "professor"
    DOCTOR = "doctor"
    TITLED = "titled"  # the typed title before the name
    PLAIN = "plain"


Meaning = tuple[Style, Sex | None]


def _by_word(words: Mapping[Meaning, str]) -> dict[str, Meaning]:
    return {folded(word): meaning for meaning, text in words.items() for word in _listed(text)}


def _listed(text: str) -> list[str]:
    return [word.strip() for word in re.split(r"[,\n]", text.strip())]


def _words(text: str) -> frozenset[str]:
    return frozenset(map(folded, text.split()))


# A star: names are compared without the word (``BESIDE_NAMES``).
_OF_OFFICES: dict[Meaning, str] = {
    (Style.EXCELLENCY, None): """
        ambassador*, minister*
        ambasador, ambasadori, ministër*, ministri, ministar
        амбасадор, министар, министер
    """,
    (Style.EXCELLENCY, Sex.F): """
        ambasadore, ambasadorja, ministre, ministrja, ambasadorica, ambasadorka, ministrica
        ministarka
        амбасадорка, министарка, министерка
    """,
    (Style.JUDGE, None): "judge*, gjyqtar*, gjyqtari, sudija*, sudac, судија",
    (Style.JUDGE, Sex.F): "gjyqtare*, gjyqtarja, sutkinja*, sudinica, судијка, суткиња",
    (Style.PROSECUTOR, None): """
        prosecutor, prokuror*, prokurori, kryeprokuror, kryeprokurori, tužilac*, tužitelj
        тужилац, обвинител
    """,
    (Style.PROSECUTOR, Sex.F): """
        prokurore*, prokurorja, kryeprokurore, kryeprokurorja, tužiteljica*, tužiteljka
        тужитељка, тужитељица, обвинителка
    """,
    (Style.PROFESSOR, None): "professor*, profesor, profesori, професор",
    (
        Style.PROFESSOR,
        Sex.F,
    ): "profesore, profesorja, profesoreshë, profesorica, profesorka, професорка",
}

_OF_TITLES_ONLY: dict[Meaning, str] = {
    (Style.EXCELLENCY, None): """
        H.E.*, excellency, amb, shkëlqesia, SH.T., SH.S., SH.T.Z., SH.S.Z., Nj.E., ekselencija
        Њ.Е., Н.Е., екселенција
    """,
    (Style.PROFESSOR, None): "prof*, проф",
    (Style.DOCTOR, None): "dr*, doctor, doktor, PhD*, др, доктор, д-р",
    (Style.DOCTOR, Sex.F): "doktoreshë, doktorica, doktorka, докторка",
    (Style.PLAIN, Sex.F): """
        Ms*, Mrs*, Miss*, Mme, znj*, znjsh, zonja*, zonjushë, gđa*, gđica*, gospođa*, gospođica
        gdja, gdjica, gospodja, gospodjica, g-gja, gospogja, gospogjica
        гђа, гђица, госпођа, г-ѓа, г-ца, госпоѓа, госпоѓица
    """,
    (Style.PLAIN, Sex.M): "z*, zoti*, g*, g-din*, gosp, gospodin*, г, гдин, г-дин, господин",
}

_WITHOUT_MEANING = """
    Mr*, Sir*, Hon*, Rev*, deputy*, col*, gen*, maj*, capt*, lt*, eng*, ing*, dipl*, akad*
    akademik*
    doc*, docent*, mag*, magistar*, mgr*, MSc*, LLM*, M.A.*, B.A.*, Sc.*
"""

OFFICES = _by_word(_OF_OFFICES)
"""Words for an office, in a title or a position. Those with a sex are the words for women; the
others may mean anybody."""

IN_TITLES = OFFICES | _by_word(_OF_TITLES_ONLY)
"""The same, and words that occur only in titles. The plain ones say no more than "Ms" and "Mr"."""

_BESIDE_NAMES = [
    word.removesuffix("*")
    for text in (*_OF_OFFICES.values(), *_OF_TITLES_ONLY.values(), _WITHOUT_MEANING)
    for word in _listed(text)
    if word.endswith("*")
]
"""Words that accompany a name and never replace one: names are compared without them."""

BEFORE_NAMES = frozenset(word for word in map(folded, _BESIDE_NAMES) if len(word) == 1)
"""Titles only with a full stop and before a name: "Z. Arben". Elsewhere they are initials."""

WITH_STOPS = frozenset(folded(word) for word in _BESIDE_NAMES if "." in word)
"""Titles only if written with a full stop, such as "H.E.": "Ma", "Ba" and "He" are also names."""

BESIDE_NAMES = frozenset(map(folded, _BESIDE_NAMES)) - BEFORE_NAMES - WITH_STOPS
"""The others, which are titles however they are written."""

MISTER = re.compile(r"Mr\.?")
"""A title that may be the English word, or the degree of a master ("mr") at the beginning of a
cell. It tells nothing, except beside "Ms": then it is the English word."""

HELPERS = _words("""
    assistant adviser advisor counsellor counselor secretary spokesperson clerk trainee intern
    former
    ndihmës ndihmëse këshilltar këshilltare sekretar sekretare zëdhënës zëdhënëse ish
    pomoćnik pomoćnica savjetnik savjetnica savetnik savetnica saradnik saradnica asistent
    asistentica asistentkinja
    sekretar sekretarka sekretarica pripravnik pripravnica bivši bivša
    помоћник помоћница саветник саветница савјетник савјетница сарадник сарадница секретар
    секретарка бивши бивша
    помошник помошничка советник советничка соработник соработничка поранешен поранешна
""")
"""Words of positions beside an office that the person does not hold: "Adviser to the Minister"."""

DEPUTIES = _words("""
    deputy vice zëvendës zv zamjenik zamjenica zamenik zamenica
    заменик заменица замјеник замјеница заменичка
""")
"""Deputies of a minister are not addressed as one. Deputies of a prosecutor are prosecutors."""

NOT_OF_A_STATE = {
    ("ambas", "амбас"): _words("""
        goodwill youth student brand vullnetit rinisë rinor rinore volje mladih воље младих волја
        млади младите
    """),
    ("minist", "минист"): _words("""
        shadow plenipotentiary hije fuqiplotë plotfuqishëm plotfuqishme sjeni sjenci senci
        opunomoćeni opunomoćena
        сјени сјенци сенци опуномоћени опуномоћена сенка ополномоштен ополномоштена
    """),
}
"""Beginnings of an office, and words beside it that say that it is another: an ambassador of
goodwill, a minister in the shadow cabinet. A minister plenipotentiary is the second of an
embassy."""

ENGLISH = frozenset({"ambassador", "minister", "judge", "prosecutor", "professor"})
"""Offices that can end a phrase: "Supreme Court Judge". Before another noun they only describe it:
"Prosecutor liaison officer". They are compared as typed: "ministër", without its accent, is no
English word."""

_AFTER_ENGLISH = re.compile(
    r"(?:general|emeritus|emerita|extraordinary)?\s*(?:(?:and|i|e|per|pa)\b.*)?"
)
"""The words that may follow, and those that follow an Albanian "ministër" typed without its accent:
"Minister i Drejtesise"."""

_BRACKETS = re.compile(r"[(\[].*?(?:[)\]]|$)")
_STOP = re.compile(r"[,;:/]|\s[–-]\s")
_PREPOSITION = re.compile(r"\s(?:of|at|in|for|to|on|with|without)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ADJECTIVE = re.compile(r"[iaиа]$|ен$")
"""The endings of adjectives before an office: "glavni državni tužilac", "јавен обвинител"."""
_BETWEEN = re.compile(r"([\s,/]+|(?<=\w\w\.)(?=\w))")


def parts_of(title: str) -> list[str]:
    """Return the parts of a title as typed: "Prof.dr" has two."""
    return [part for part in _BETWEEN.split(title)[::2] if part]


def without(title: str, dropped: Collection[str]) -> str:
    """Return a title without these parts. The rest of it stays as typed."""
    pieces = ["", *_BETWEEN.split(title)]
    pairs = zip(pieces[::2], pieces[1::2], strict=True)
    return "".join(between + part for between, part in pairs if part not in dropped).strip(" ,/")


def split_title(name: str) -> tuple[str, str]:
    """Return the title at the beginning of a name, and the rest. A name is never a title as a
    whole."""
    words = name.split()
    title = list(
        takewhile(lambda place: _is_title(words[place], len(words) - place - 1), range(len(words)))
    )
    return " ".join(words[: len(title)]), " ".join(words[len(title) :])


def _is_title(word: str, words_after: int) -> bool:
    """True for a word of a title before so many others. A short one needs a full stop, and an
    initial two names: "He" and "G." are parts of names."""
    if words_after == 0 or (len(folded(word)) == 1 and words_after == 1):
        return False
    known = folded(word) in IN_TITLES or all(folded(part) in IN_TITLES for part in parts_of(word))
    return MISTER.fullmatch(word) is not None or (
        known and ("." in word or word in BARE or len(folded(word)) > 3)
    )


BARE = frozenset({"Dr", "dr", "др", "д-р", "Ms", "Mrs"})
"""Short titles that people write without a full stop."""


def meanings_in_title(title: str) -> list[tuple[str, Meaning]]:
    """Return each part that is known, with its meaning. An office that the person does not hold is
    only a title."""
    found = [
        meaning
        for clause in _STOP.split(title)
        for meaning in _meanings_in_clause(parts_of(clause))
    ]
    if any(sex for _word, (_style, sex) in found):
        found += [
            (part, (Style.PLAIN, Sex.M)) for part in parts_of(title) if MISTER.fullmatch(part)
        ]
    return found


def _meanings_in_clause(parts: list[str]) -> Iterator[tuple[str, Meaning]]:
    """Yield the meanings. The initials of "H. E." are one word."""
    words = [folded(part) for part in parts]
    for place, part in enumerate(parts):
        if words[place] in IN_TITLES:
            style, sex = IN_TITLES[words[place]]
            yield part, (style if _is_held(words, place) else Style.TITLED, sex)
    for word in map("".join, pairwise(parts)):
        if folded(word) in IN_TITLES:
            yield word, IN_TITLES[folded(word)]


def _is_held(words: list[str], place: int) -> bool:
    """True if the person holds the office at this place, for all that the other words say."""
    office = words[place]
    if office not in OFFICES:
        return True
    is_other = any(
        office.startswith(start) and not NOT_OF_A_STATE[start].isdisjoint(words)
        for start in NOT_OF_A_STATE
    )
    is_deputy = OFFICES[office][0] is Style.EXCELLENCY and not DEPUTIES.isdisjoint(words[:place])
    return HELPERS.isdisjoint(words) and not is_other and not is_deputy


def style_of_position(position: str) -> Style:
    """Return the style that belongs to a position, which may have several parts: "Head of Mission,
    Ambassador"."""
    styles = {_style_of_clause(clause) for clause in _STOP.split(_BRACKETS.sub("", position))}
    return next(style for style in Style if style in styles)


def _style_of_clause(clause: str) -> Style:
    """Return the style of the office at the beginning, such as "glavna državna tužiteljica", or at
    the end of the first English phrase, such as "Supreme Court Judge in Skopje"."""
    typed = _WORD.findall(clause)
    words = [folded(word) for word in typed]
    found = next((place for place, word in enumerate(words) if word in OFFICES), None)
    if found is None or not _is_held(words, found):
        return Style.PLAIN
    end = len(_WORD.findall(_PREPOSITION.split(clause, maxsplit=1)[0]))
    is_english = typed[found].casefold() in ENGLISH
    is_described = all(map(_may_precede, words[:found])) or (is_english and found == end - 1)
    is_noun_after = is_english and not _AFTER_ENGLISH.fullmatch(" ".join(words[found + 1 : end]))
    return OFFICES[words[found]][0] if is_described and not is_noun_after else Style.PLAIN


def _may_precede(word: str) -> bool:
    return word in DEPUTIES or _ADJECTIVE.search(word) is not None


class Rank(StrEnum):
    """The rank of a guest, the highest first. A guest without one comes after all of them."""

    HEAD_OF_STATE = "head-of-state"  # and heads of a parliament or a government
    MINISTER = "minister"
    AMBASSADOR = "ambassador"  # and heads of an international mission
    # the president of a supreme court, a prosecutor general
    HEAD_OF_JUDICIARY = "head-of-judiciary"
    DEPUTY_MINISTER = "deputy-minister"
    DIRECTOR = "director"  # heads of a police service or an agency
    COURT_PRESIDENT = "court-president"  # and chiefs of a prosecutor's office
    DEPUTY_DIRECTOR = "deputy-director"  # and deputies of a head of mission
    HEAD_OF_UNIT = "head-of-unit"


_PLACES = {rank: place for place, rank in enumerate(Rank, start=1)}


def place_of_rank(rank: Rank | None) -> int:
    """Return the place of a rank in the order of protocol, from 1. It is the last one without a
    rank."""
    return _PLACES[rank] if rank else len(_PLACES) + 1


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
    """``sex`` is that of the form: F, M, or None for a neutral one. ``name`` follows the words of
    the form: the family name, or the whole name in a neutral one. In the style ``TITLED`` it begins
    with the title."""

    style: Style
    sex: Sex | None
    name: str


def form_of_address(addressee: Addressee) -> FormOfAddress:
    """Return the form for a person. The answer about sex goes before what a title says."""
    title = "" if MISTER.fullmatch(addressee.title) else addressee.title
    found = meanings_in_title(title)
    rest = without(title, {word for word, (style, _sex) in found if style is Style.PLAIN})
    said = {sex for _word, (_style, sex) in found if sex}
    sex = (
        addressee.sex if addressee.sex in (Sex.F, Sex.M) else said.pop() if len(said) == 1 else None
    )
    style = _style(
        found_styles=[style for _word, (style, _sex) in found],
        position=addressee.position,
        has_title=bool(rest),
    )
    name = addressee.family_name if sex else full_name(addressee.given_name, addressee.family_name)
    return FormOfAddress(style, sex, titled(rest, name) if style is Style.TITLED else name)


def _style(*, found_styles: list[Style], position: str, has_title: bool) -> Style:
    possible = {
        *found_styles,
        style_of_position(position),
        Style.TITLED if has_title else Style.PLAIN,
    }
    return next(style for style in Style if style in possible)
