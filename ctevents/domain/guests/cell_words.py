"""The words in the cells of a guest list, in seven languages and as offices usually write them.

Words are compared as ``word_key`` returns them. A word that could mean two things is missing here:
staff are asked once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from ctevents.domain.guests.columns import by_word
from ctevents.domain.languages import TABLE
from ctevents.domain.people import Sex, folded, name_key
from ctevents.domain.protocol.titles import Rank

SEXES = by_word(
    {
        Sex.F: """
            f, female, woman, fem
            femër, femra, femërore, grua
            ž, žensko, ženski, ženska, žena
            ж, женско, женски, женска, жена
        """,
        Sex.M: """
            m, male, man, masc
            mashkull, mashkullore, burrë
            muško, muški, muška, muškarac
            м, мушко, мушки, мушка, мушкарац
            машко, машки, машка, маж
        """,
        Sex.X: """
            x, prefers not to say, prefer not to say
            preferon të mos e deklarojë, e padeklaruar, nuk e deklaron, nuk e deklaroj
            nuk dëshiron të deklarohet, nuk dëshiroj të deklarohem
            ne želi se izjasniti, ne želim se izjasniti, ne želi da se izjasni
            ne želim da se izjasnim
            не жели да се изјасни, не желим да се изјасним
            не сака да се изјасни, не сакам да се изјаснам
            х
        """,
    }
)

RANKS = by_word(
    {
        Rank.HEAD_OF_STATE: (
            "head-of-state, head of state, head of government, head of parliament, kryetar shteti, "
            "1"
        ),
        Rank.MINISTER: (
            "minister, ministër, ministar, ministrica, ministarka, министар, министарка, министер, "
            "2"
        ),
        Rank.AMBASSADOR: (
            "ambassador, head of mission, ambasador, ambasadorica, ambasadorka, амбасадор, "
            "амбасадорка, 3"
        ),
        Rank.HEAD_OF_JUDICIARY: (
            "head-of-judiciary, head of judiciary, prosecutor general, kreu i gjyqësorit, 4"
        ),
        Rank.DEPUTY_MINISTER: """
            deputy-minister, deputy minister, state secretary, zëvendësministër, 5
            zamjenik ministra, zamenik ministra, državni sekretar, заменик министра
            државни секретар, заменик министер
        """,
        Rank.DIRECTOR: (
            "director, drejtor, drejtoreshë, direktor, direktorica, direktorka, директор, "
            "директорка, 6"
        ),
        Rank.COURT_PRESIDENT: (
            "court-president, court president, chief prosecutor, kryetar gjykate, kryeprokuror, 7"
        ),
        Rank.DEPUTY_DIRECTOR: (
            "deputy-director, deputy director, deputy head of mission, zëvendësdrejtor, 8"
        ),
        Rank.HEAD_OF_UNIT: "head-of-unit, head of unit, head of department, shef njësie, 9",
    }
)
"""Codes of ranks, their numbers in the order of protocol, and words for them."""

REPLIES = by_word(
    {
        "accepted": """
            accepted, accepts, accept, yes, confirmed, confirms, attending, attends, will attend
            coming
            pranuar, pranoi, po, konfirmuar, konfirmoi, e konfirmuar, merr pjesë, vjen
            prihvaćeno, prihvatio, prihvatila, prihvata, da, potvrđeno, potvrdio, potvrdila, dolazi
            прихваћено, прихватио, прихватила, прихвата, да, потврђено, потврдио, потврдила, долази
            прифатено, прифатил, прифатила, прифаќа, потврдено, потврдил, потврдила, доаѓа
        """,
        "declined": """
            declined, declines, decline, no, not attending, will not attend, cannot attend
            not coming, regrets
            refuzuar, refuzoi, jo, nuk merr pjesë, nuk vjen
            odbijeno, odbio, odbila, odbija, ne, ne dolazi, otkazao, otkazala
            одбијено, одбио, одбила, одбија, не, не долази, отказао, отказала
            одбиено, одбил, одбила, одбива, не доаѓа, откажал, откажала
        """,
        "": """
            tbc, tbd, to be confirmed, not confirmed, not yet confirmed, unconfirmed, pending
            no reply, no reply yet
            no answer, awaiting reply, invited, not yet
            e pakonfirmuar, i pakonfirmuar, pa konfirmuar, nuk është konfirmuar, në pritje
            pa përgjigje, i ftuar, e ftuar
            nije potvrđeno, nepotvrđeno, čeka se, čeka se odgovor, na čekanju, bez odgovora
            pozvan, pozvana
            није потврђено, непотврђено, чека се, чека се одговор, на чекању, без одговора, позван
            позвана
            не е потврдено, непотврдено, се чека, се чека одговор, на чекање, без одговор, поканет
            поканета
        """,
    }
)
"""Words for a reply. The empty text: nobody has replied yet."""

_SERBIAN = {
    "sr-Latn": """
        serbian latin, serbian latinica, srpski latinica, srpska latinica, srpski latinicom
        serbisht (latinisht), serbisht latinisht, serbisht (shkronja latine)
        српски (латиница), српски латиница, српски (латиницом), српски латинично
    """,
    "sr-Cyrl": """
        serbian cyrillic, serbian cirilica, srpski (ćirilica), srpski ćirilica, srpska ćirilica
        srpski ćirilicom
        serbisht (cirilik), serbisht cirilik, serbisht (cirilikisht), serbisht (shkronja cirilike)
        српски ћирилица, српски (ћирилицом), српски (кирилица), српски кирилица
    """,
}
_MORE_NAMES = {
    "en": "eng, anglishte, engleski jezik, енглески језик, англиски јазик, gjuha angleze",
    "sq": (
        "alb, shq, shqipe, gjuha shqipe, albanska, albanski jezik, албански језик, албански јазик"
    ),
    "bs": (
        "bos, boshnjake, bošnjački, bosanski jezik, босански, бошњачки, бошњачки језик, босански "
        "јазик"
    ),
    "cnr": "mne, malazeze, crnogorski jezik, црногорски, црногорски језик, црногорски јазик",
    "mk": "mkd, mak, maqedonishte, makedonski jezik, македонски језик, македонски јазик",
}


def _words_for(tag: str) -> Iterable[str]:
    """Yield the names of a language in all seven. “Serbian” is left out, because it could mean
    either script."""
    language = next(each for each in TABLE if each.tag == tag)
    yield from (language.tag, language.name, language.english)
    if tag in _SERBIAN:
        yield _SERBIAN[tag]
    else:
        yield from (*language.typed, _MORE_NAMES.get(tag, ""))


LANGUAGE_WORDS = by_word({each.tag: ", ".join(_words_for(each.tag)) for each in TABLE})
"""Words for a language in a file."""

GROUP_WORDS = by_word(
    {
        "police": """
            police, police officers, law enforcement, law enforcement agencies
            policia, policia e shtetit, punonjës policie, organet e rendit, zbatimi i ligjit
            policija, policajci, policijski službenici, organi za provođenje zakona
            agencije za provođenje zakona
            полиција, полицајци, полицијски службеници, органи за спровођење закона
            органи за спроведување на законот
        """,
        "border-police": """
            border police, border guard, border guards, policia kufitare, policia e kufirit
            granična policija, pogranična policija, гранична полиција, погранична полиција
        """,
        "prosecutors": """
            prosecutors, prosecutor, prosecution, prosecution service, prosecutors office
            prosecutor's offices
            prokurorët, prokuror, prokurorë, prokuroria, prokurori
            tužioci, tužilac, tužilaštvo, tužilaštva, tužitelji, tužiteljstvo, tužilački sektor
            тужиоци, тужилац, тужилаштво, тужилаштва
            јавни обвинители, обвинители, обвинител, обвинителство, јавно обвинителство
        """,
        "judges": """
            judges, judge, judiciary, court, courts
            gjyqtarët, gjyqtar, gjyqtarë, gjyqësori, gjykata, gjykatat
            sudije, sudija, suci, sudac, sudstvo, sud, sudovi
            судије, судија, судство, суд, судови, судии
        """,
        "partner-agencies": """
            partner agencies, partner agency, agjencitë partnere, agjenci partnere
            partnerske agencije, partnerska agencija, партнерске агенције, партнерски агенции
        """,
        "donors": "donors, donor, donatorët, donatorë, donatori, donator, донатори, донатор",
        "government": """
            government, governmental, governmental institutions, ministry, ministries
            government institutions
            qeveria, qeveri, ministria, ministritë, institucionet qeveritare
            vlada, vlada i ministarstva, ministarstvo, ministarstva, institucije vlasti
            vladine institucije
            влада, влада и министарства, министарство, министарства, владине институције
            министерство, министерства, влада и министерства, владини институции
        """,
        "international-organisations": """
            international organisations, international organizations, international organisation
            international organization, intl organisations, io, ios
            organizatat ndërkombëtare, organizata ndërkombëtare, organizatë ndërkombëtare
            međunarodne organizacije, međunarodna organizacija, међународне организације
            међународна организација
            меѓународни организации, меѓународна организација
        """,
        "diplomatic-corps": """
            diplomatic corps, diplomats, diplomat, embassy, embassies, diplomatic missions
            embassies and missions
            trupi diplomatik, diplomatët, diplomatë, ambasada, ambasadat
            diplomatski kor, diplomate, ambasade, veleposlanstvo, veleposlanstva
            дипломатски кор, дипломате, амбасада, амбасаде, дипломати, амбасади
        """,
        "civil-society": """
            civil society, civil society organisations, civil society organizations, ngo, ngos
            cso, csos
            non-governmental organisations, non-governmental organizations
            shoqëria civile, ojf, ojq, ojqtë, oshc, organizatat joqeveritare
            civilno društvo, nvo, nevladine organizacije, nevladin sektor, nevladina organizacija
            ocd
            цивилно друштво, нво, невладине организације, невладин сектор
            граѓанско општество, граѓански организации, невладини организации, здруженија
        """,
        "academia": """
            academia, academics, academic, university, universities, faculty, faculties
            bota akademike, akademia, universiteti, universitetet, fakulteti, fakultetet
            akademska zajednica, univerzitet, univerziteti, fakultet, sveučilište
            академска заједница, академска заедница, универзитет, универзитети, факултет, факултети
        """,
        "media": """
            media, press, journalists, journalist, mediat, gazetarët, gazetarë, shtypi
            mediji, novinari, медији, медиуми, новинари
        """,
        "iom": """
            iom, iom staff, international organization for migration
            international organisation for migration
            organizata ndërkombëtare për migracionin, međunarodna organizacija za migracije
            међународна организација за миграције, меѓународна организација за миграции
        """,
    }
)
"""Words for the groups of the seed, beside their names. An event's own groups are known by name and
code."""

YES_NO = by_word(
    {True: "yes, y, true, 1, x, po, da\n да, х", False: "no, n, false, 0, jo, ne\n не"}
)

TOTALS = frozenset(
    by_word(
        {
            True: (
                "total, totals, grand total, sum, gjithsej, totali, ukupno, svega, zbir, укупно, "
                "свега, збир, вкупно"
            )
        }
    )
)
"""First words of a row that counts the rows above it."""

_DASHES = frozenset("-–—./")


def word_key(text: str) -> str:
    """Return the key by which words in cells are compared. A sign, such as ✓, is its own key."""
    return folded(text) or name_key(text)


def is_dash(text: str) -> bool:
    """True for a text such as “–” or “-/-”, by which offices mark an empty cell."""
    return bool(text) and _DASHES.issuperset(text)


def group_words(
    groups: Mapping[str, str], chosen: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Return the words for the groups that exist. ``groups``: their codes by ``folded`` name or
    code, which come first. ``chosen``: the meanings that staff chose for further words."""
    codes = set(groups.values())
    usual = {word: code for word, code in GROUP_WORDS.items() if code in codes}
    return usual | dict(groups) | known_groups(chosen, codes)


def known_groups(chosen: Mapping[str, str], codes: Collection[str]) -> dict[str, str]:
    """Return the choices without those of groups that do not exist, or not any more. ``codes``:
    those that do."""
    return {word: code for word, code in chosen.items() if code in codes}
