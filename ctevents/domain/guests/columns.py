"""The columns of a guest list: their headings in seven languages, and the words in their cells.

Headings and words are compared as ``folded`` returns them. So the name of each column is also a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from ctevents.domain.languages import TABLE
from ctevents.domain.people import Sex, folded
from ctevents.domain.protocol.ranks import Rank

NumberedRow = tuple[int, list[str]]
"""A row: the number that a spreadsheet program shows beside it, and its cells."""

ROWS_WITH_TITLES = 20
"""The number of rows, from the top, among which the header is searched for."""

_T = TypeVar("_T")
_SEPARATORS = re.compile(r"[,\n]")


class HeaderProblem(StrEnum):
    NO_HEADER = "no_header"
    HEADING_TWICE = "heading_twice"


class BadHeader(ValueError):
    """The file has no usable header. ``column`` and ``row`` say which heading occurs twice, and where."""

    def __init__(self, problem: HeaderProblem, *, column: str = "", row: int | None = None) -> None:
        super().__init__(problem.value)
        self.problem, self.column, self.row = problem, column, row


def _by_word(words: Mapping[_T, str]) -> dict[str, _T]:
    """Map each word to its meaning. ``words`` has the words of each meaning, separated by commas and lines."""
    return {folded(word): meaning for meaning, text in words.items() for word in _SEPARATORS.split(text.strip())}


HEADINGS = {
    "given_name": """
        given name, given names, first name, forename, name
        emri, emër, emri i parë
        ime, lično ime
        име, лично име
    """,
    "family_name": """
        family name, last name, surname
        mbiemri, mbiemër
        prezime
        презиме
    """,
    "email": """
        email, e-mail, mail, e-mail address, mail address
        posta elektronike, postë elektronike, adresa elektronike, adresa e postës elektronike, e-maili
        e-pošta, elektronska pošta, elektronska adresa, e-mail adresa, adresa e-pošte, imejl, imejl adresa, mejl
        е-пошта, електронска пошта, електронска адреса, адреса е-поште, имејл, имејл адреса, мејл, е-мејл
        е-маил, е-адреса, адреса на е-пошта
    """,
    "institution": """
        institution, organisation, organization, agency, authority, body
        institucioni, institucion, organizata, organizatë, agjencia, enti
        institucija, ustanova, organizacija, organ, agencija
        институција, установа, организација, орган, агенција
    """,
    "position": """
        position, job title, function, post
        pozita, pozitë, pozicioni, funksioni, detyra, posti
        funkcija, pozicija, radno mjesto, radno mesto, dužnost
        функција, позиција, радно место, радно мјесто, дужност
        работно место, должност
    """,
    "title": """
        title, titles, honorific, academic title
        titulli, titull, tituj, grada shkencore, titulli akademik
        titula, titule, zvanje, akademska titula, akademsko zvanje
        титула, титуле, звање, академска титула, академско звање
        титули, академски назив
    """,
    "rank": """
        rank, protocol rank, order of precedence, precedence
        rangu, rang, rangu protokollar, renditja protokollare
        rang, protokolarni rang, red prvenstva
        ранг, протоколарни ранг, ред првенства
        протоколарен ранг
    """,
    "group": """
        group, stakeholder group, category
        grupi, grup, grupi i interesit, grupi i palëve të interesit, kategoria
        grupa, interesna grupa, kategorija
        група, интересна група, категорија
        засегната група
    """,
    "sex": """
        sex, gender
        gjinia, gjini, seksi
        spol, pol, rod
        пол, спол, род
    """,
    "language": """
        language, language of letters
        gjuha, gjuhë
        jezik
        језик
        јазик
    """,
    "phone": """
        phone, phone number, telephone, telephone number, tel, mobile, mobile phone
        telefoni, telefon, numri i telefonit, nr. i telefonit, celulari
        broj telefona, mobitel, mobilni, mobilni telefon
        телефон, број телефона, тел, мобилни, мобилни телефон
        телефонски број, број на телефон, мобилен, мобилен телефон
    """,
    "unnamed": """
        unnamed, not named, name withheld
        pa emër, i paemërtuar
        bez imena, neimenovan, neimenovano
        без имена, неименован, неименовано
        без име, неименуван, неименувано
    """,
    "reply": """
        reply, response, answer, rsvp
        përgjigjja, përgjigja, përgjigje
        odgovor
        одговор
    """,
    "seats": """
        seats, number of seats, places, number of places
        vende, vendet, numri i vendeve
        mjesta, mesta, broj mjesta, broj mesta
        места, мјеста, број места, број мјеста
        број на места, седишта
    """,
    "reference": """
        reference, row reference, reference of the row
        referenca, referencë, referenca e rreshtit
        referenca reda
        референца, референца реда
        референца на ред, референца на редот
    """,
}
"""The headings of each column: English, Albanian, BCMS in Latin letters, the same in Cyrillic, and extra Macedonian ones."""

COLUMNS = tuple(HEADINGS)
"""The names of the columns, in the order of a file that we write."""

SEXES = _by_word(
    {
        Sex.F: """
            f, female, woman
            femër, grua
            ž, žensko, ženski, ženska, žena
            ж, женско, женски, женска, жена
        """,
        Sex.M: """
            m, male, man
            mashkull, burrë
            muško, muški, muška, muškarac
            м, мушко, мушки, мушка, мушкарац
            машко, машки, машка, маж
        """,
        Sex.X: """
            x, prefers not to say, prefer not to say
            preferon të mos e deklarojë, e padeklaruar, nuk e deklaron, nuk e deklaroj
            nuk dëshiron të deklarohet, nuk dëshiroj të deklarohem
            ne želi se izjasniti, ne želim se izjasniti, ne želi da se izjasni, ne želim da se izjasnim
            не жели да се изјасни, не желим да се изјасним
            не сака да се изјасни, не сакам да се изјаснам
            х
        """,
    }
)

RANKS = _by_word(
    {
        Rank.HEAD_OF_STATE: "head-of-state, head of state, head of government, head of parliament, kryetar shteti, 1",
        Rank.MINISTER: "minister, ministër, ministar, ministrica, ministarka, министар, министарка, министер, 2",
        Rank.AMBASSADOR: "ambassador, head of mission, ambasador, ambasadorica, ambasadorka, амбасадор, амбасадорка, 3",
        Rank.HEAD_OF_JUDICIARY: "head-of-judiciary, head of judiciary, prosecutor general, kreu i gjyqësorit, 4",
        Rank.DEPUTY_MINISTER: """
            deputy-minister, deputy minister, state secretary, zëvendësministër, 5
            zamjenik ministra, zamenik ministra, državni sekretar, заменик министра, државни секретар, заменик министер
        """,
        Rank.DIRECTOR: "director, drejtor, drejtoreshë, direktor, direktorica, direktorka, директор, директорка, 6",
        Rank.COURT_PRESIDENT: "court-president, court president, chief prosecutor, kryetar gjykate, kryeprokuror, 7",
        Rank.DEPUTY_DIRECTOR: "deputy-director, deputy director, deputy head of mission, zëvendësdrejtor, 8",
        Rank.HEAD_OF_UNIT: "head-of-unit, head of unit, head of department, shef njësie, 9",
    }
)
"""Codes of ranks, their numbers in the order of protocol, and words for them."""

REPLIES = _by_word(
    {
        "accepted": """
            accepted, accepts, accept
            pranuar, pranoi
            prihvaćeno, prihvatio, prihvatila, prihvata
            прихваћено, прихватио, прихватила, прихвата
            прифатено, прифатил, прифатила, прифаќа
        """,
        "declined": """
            declined, declines, decline
            refuzuar, refuzoi
            odbijeno, odbio, odbila, odbija
            одбијено, одбио, одбила, одбија
            одбиено, одбил, одбила, одбива
        """,
    }
)

LANGUAGE_WORDS = _by_word({each.tag: f"{each.tag}, {each.name}, {each.english}" for each in TABLE})
"""Words for a language in a file: its tag, its own name and its English name. “Serbian” is left out, because it could mean
either script."""

YES_NO = _by_word({True: "yes, y, true, 1, x, po, da\n да, х", False: "no, n, false, 0, jo, ne\n не"})

COLUMN_BY_HEADING = _by_word(HEADINGS)
_TELLING = {"given_name", "family_name", "email", "institution", "reference"}
_BRACKETS = re.compile(r"[(\[].*?[)\]]", re.DOTALL)
_BETWEEN_LANGUAGES = re.compile(r"[/|\n]")


def find_header(rows: Sequence[NumberedRow]) -> tuple[int, dict[str, int]]:
    """Return the number of the header's row and the position of each column in it, from 0.

    The header is the row with the most headings among the first rows. It has at least two. One of them is a name, the
    institution, the e-mail address or the reference. Raises ``BadHeader``.
    """
    best_number, best = 0, dict[int, str]()
    for number, cells in rows[:ROWS_WITH_TITLES]:
        headings = _headings(cells)
        if len(set(headings.values())) > len(set(best.values())):
            best_number, best = number, headings
    if len(set(best.values())) < 2 or _TELLING.isdisjoint(best.values()):
        raise BadHeader(HeaderProblem.NO_HEADER)
    column, times = Counter(best.values()).most_common(1)[0]
    if times > 1:
        raise BadHeader(HeaderProblem.HEADING_TWICE, column=column, row=best_number)
    return best_number, {column: index for index, column in best.items()}


def _headings(cells: Iterable[str]) -> dict[int, str]:
    found = ((index, column_of(cell)) for index, cell in enumerate(cells))
    return {index: column for index, column in found if column}


def column_of(heading: str) -> str:
    """Return the column that a heading means, or an empty text. A heading may be in two languages or have a remark in brackets."""
    heading = _BRACKETS.sub("", heading)
    whole = COLUMN_BY_HEADING.get(folded(heading))
    if whole:
        return whole
    meant = {COLUMN_BY_HEADING.get(folded(part), "") for part in _BETWEEN_LANGUAGES.split(heading)} - {""}
    return meant.pop() if len(meant) == 1 else ""
