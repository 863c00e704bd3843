"""The columns of a guest list: their headings in seven languages, and the words in their cells.

Headings and words are compared as ``folded`` returns them. So the name of each column is also a
heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from string import ascii_uppercase
from typing import TypeVar

from ctevents.domain.people import folded

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
    """The file has no usable header. ``column`` and ``row`` say which heading occurs twice, and
    where."""

    def __init__(self, problem: HeaderProblem, *, column: str = "", row: int | None = None) -> None:
        super().__init__(problem)
        self.problem, self.column, self.row = problem, column, row


def by_word(words: Mapping[_T, str]) -> dict[str, _T]:
    """Map each word to its meaning. ``words`` has the words of each meaning, separated by commas
    and lines."""
    return {
        folded(word): meaning
        for meaning, text in words.items()
        for word in _SEPARATORS.split(text.strip())
    }


HEADINGS = {
    "given_name": """
        given name, given names, first name, first names, forename, name
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
        posta elektronike, postë elektronike, adresa elektronike, adresa e postës elektronike
        e-maili
        e-pošta, elektronska pošta, elektronska adresa, e-mail adresa, adresa e-pošte, imejl
        imejl adresa, mejl
        е-пошта, електронска пошта, електронска адреса, адреса е-поште, имејл, имејл адреса, мејл
        е-мејл
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
        sex, gender, m/f, f/m
        gjinia, gjini, seksi
        spol, pol, rod, m/ž, ž/m
        пол, спол, род, м/ж, ж/м
    """,
    "language": """
        language, language of letters
        gjuha, gjuhë
        jezik
        језик
        јазик
    """,
    "phone": """
        phone, phone number, telephone, telephone number, tel, tel no, mobile, mobile phone
        mobile number, cell phone
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
        reply, response, answer, rsvp, confirmation, attendance, attending
        përgjigjja, përgjigja
        përgjigje, konfirmimi, konfirmim, pjesëmarrja
        odgovor, potvrda, potvrda dolaska, dolazak
        одговор, потврда, потврда доласка, долазак, потврда за доаѓање
    """,
    "seats": """
        seats, number of seats, places, number of places
        vende, vendet, numri i vendeve
        mjesta, mesta, broj mjesta, broj mesta
        места, мјеста, број места, број мјеста
        број на места, седишта
    """,
    "host": """
        host, hosted by, contact at the event
        mikpritësi, mikpritës
        domaćin, domaćica
        домаћин, домаќин
    """,
    "tags": """
        tags, tag, labels, label
        etiketa, etiketat, etiketë
        oznake, oznaka
        ознаке, ознака, ознаки
    """,
    "remarks": """
        remarks, remark, comments, comment, notes, note
        shënime, shënim, shënimet, vërejtje, vërejtjet, komente, koment
        napomene, napomena, primjedbe, primedbe, komentar, komentari, bilješke, beleške
        напомене, напомена, примедбе, примједбе, коментар, коментари, биљешке, белешке, забелешка
        забелешки
    """,
    "reference": """
        reference, row reference, reference of the row
        referenca, referencë, referenca e rreshtit
        referenca reda
        референца, референца реда
        референца на ред, референца на редот
    """,
}
"""The headings of each column: English, Albanian, BCMS in Latin letters, the same in Cyrillic, and
extra Macedonian ones."""

COLUMNS = tuple(HEADINGS)
"""The names of the columns, in the order of a file that we write."""

FULL_NAME, REVERSED, NUMBER = "full_name", "full_name_reversed", "number"

HEADINGS_READ_ONLY = {
    FULL_NAME: """
        full name, name and surname, name and family name, name surname, first and last name
        participant, guest
        emri dhe mbiemri, emër mbiemër, emri mbiemri, emri e mbiemri, emri i plotë, pjesëmarrësi
        ime i prezime, ime prezime, puno ime, učesnik, zvanica, gost
        име и презиме, име презиме, пуно име, учесник, званица, гост, целосно име
    """,
    REVERSED: """
        surname and name, family name and given name, surname name, last and first name
        last name first name
        mbiemri dhe emri, mbiemri emri, mbiemri e emri
        prezime i ime, prezime ime
        презиме и име, презиме име
    """,
    NUMBER: """
        no, nr, number, item, serial number, row
        numri, nr rendor, numri rendor
        br, rb, r br, redni broj, broj
        бр, рб, р бр, редни број, број, реден број, ред бр
    """,
}
"""Headings of columns that an import reads and a file of ours never has: a whole name in one cell,
with the given name or the family name first, and the number of the row, which means nothing."""

COLUMN_BY_HEADING = by_word(HEADINGS | HEADINGS_READ_ONLY)
_TELLING = {"given_name", "family_name", FULL_NAME, REVERSED, "email", "institution", "reference"}
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BETWEEN_LANGUAGES = re.compile(r"[/|\n]")


def find_header(rows: Sequence[NumberedRow]) -> tuple[int, dict[str, int]]:
    """Return the number of the header's row and the position of each column in it, from 0.

    The header is the row with the most headings among the first rows. It has at least two. One of
    them is a name, the institution, the e-mail address or the reference. Raises ``BadHeader``.
    """
    best_number, best = 0, dict[int, str]()
    for number, cells in rows[:ROWS_WITH_TITLES]:
        headings = headings_in(cells)
        if len(set(headings.values())) > len(set(best.values())):
            best_number, best = number, headings
    if len(set(best.values())) < 2 or _TELLING.isdisjoint(best.values()):
        raise BadHeader(HeaderProblem.NO_HEADER)
    column, times = Counter(each for each in best.values() if each != NUMBER).most_common(1)[0]
    if times > 1:
        raise BadHeader(HeaderProblem.HEADING_TWICE, column=column, row=best_number)
    return best_number, {column: index for index, column in best.items()}


def headings_in(cells: Iterable[str]) -> dict[int, str]:
    """Return the meaning of each cell that is a known heading, by its position."""
    found = ((index, column_of(cell)) for index, cell in enumerate(cells))
    return {index: column for index, column in found if column}


def column_of(heading: str) -> str:
    """Return the column that a heading means, or an empty text. A heading may be in two languages
    or have a remark in brackets."""
    heading = _BRACKETS.sub("", heading)
    whole = COLUMN_BY_HEADING.get(folded(heading))
    if whole:
        return whole
    meant = {
        COLUMN_BY_HEADING.get(folded(part), "") for part in _BETWEEN_LANGUAGES.split(heading)
    } - {""}
    return meant.pop() if len(meant) == 1 else ""


def place_of(index: int) -> str:
    """Return the letters of a column: ``A`` for 0, ``AA`` for 26."""
    rest, letter = divmod(index, 26)
    return (place_of(rest - 1) if rest else "") + ascii_uppercase[letter]


def width_of(header: Sequence[str]) -> int:
    """Return the number of columns up to the last heading."""
    return max((index for index, cell in enumerate(header, start=1) if cell), default=0)


def widths_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return how many cells a row may fill, and how many it may have, including empty ones. The
    second is the length of the header, or of most rows if that is more."""
    lengths = Counter(map(len, rows))
    usual = max(lengths, key=lambda length: (lengths[length], length), default=0)
    return width_of(header), max(len(header), usual)
