"""Family names in each alphabet, and a program for JavaScript engines that sorts them by the
collator of a locale."""

from __future__ import annotations

from ctevents.domain.names.alphabets import ALPHABETS
from ctevents.domain.names.order import sort_key

HANGUL = tuple(
    "".join(chr(0xAC00 + place**3 % 11171) for place in range(start, start + 200))
    for start in (80, 280)
)
"""Two names of the longest length that is allowed, which no database compresses: no syllable comes
twice."""

SORT = "([names, locale]) => names.sort(new Intl.Collator(locale).compare)"

LATIN = """
Abazi Adamović Aćimović Ademi Afrić Agić Ahmeti Aksentijević Alić Ambrož Anđelić Andrić Antić Arsić
Babić Bačić Bajić
Berisha Cosić Čosić Ćosić Cvijić Čvorić Ćorić Cačić Čačić Dabić Dedić Divac Djokić Dodik Dragić
Dukić Dvorniković
Džaferi Džumhur Dzaferi Đakić Đukić Dželilović Đorđević Ekmečić Erić Filipović Gagić Gligorić
Hadžić Hadžiosmanović
Hodžić Hrustić Ibrahimović Ilić Jahić Jović Kačić Kapetanović Karić Konjević Kovač Kovačević
Kovačić Kukić Lazić Lekić
Ljajić Ljubić Ljumović Lovrić Lukić Lupić Lyon Mahić Marić Marićević Matić Muller Müller Mulić
Nedić Nikolić Njegić
Njegovan Novak Nuhanović Nyman Oberg Öberg Obradović Orlić Pašić Perić Prica Quaglia Radić Rašić
Rizvić Sabo Sekulić
Simić Sokolović Suljić Szabo Šabić Šantić Šehić Šuljić Tadić Tešić Uzelac Vidić Vuković Wagner
Weber Xavier Yilmaz Zec
Zekić Zulić Žarić Žigić Žujović Ødegaard Łukasz
"""

ALBANIAN = """
Abazi Ahmeti Balla Berisha Bllaca Bytyçi Caka Cana Cenaj Çabej Çami Çela Çobani Daci Dedaj Dibra
Duka Dyrmishi Dhamo
Dhimitri Dhuli Ejupi Elezi Ëngjëlli Fishta Frashëri Gashi Gega Gurakuqi Gjata Gjeçovi Gjoka Gjyli
Halili Hoxha Hysa Ibra
Jashari Kadare Kola Kryeziu Lala Leka Luma Lleshi Llapi Llukani Marku Mulla Nano Noli Nushi Njazi
Njeza Ora Pashko Prela
Qamili Qosja Rama Rexha Rugova Rrahmani Rreci Rrugeja Sala Sopi Syla Shala Shehu Shkreli Tafa Toska
Tusha Thaçi
Theodhosi Thimi Uka Ura Vata Vlora Wagner Xama Xeka Xoxa Xhaferi Xhafa Xhuvani Yili Ymeri Zajmi
Zeneli Zogu Zharku Zhuja
Zhupani Dëshira Desha Desku Müller Muller Šarić Sari Žarić Zari
"""

SERBIAN = """
Абазовић Аврамовић Бабић Вагнер Весић Вуковић Гавриловић Глигорић Давидовић Дедић Дујић Ђакић
Ђорђевић Ђукић Ерић Жарић
Жигић Жујовић Зекић Зорић Ивић Илић Јахић Јовић Ковач Ковачевић Кукић Лазић Лукић Љајић Љубић
Љумовић Марић Марићевић
Матић Недић Николић Новак Његић Његован Обрадовић Перић Радић Ристић Симић Тадић Тешић Ћирић Ћорић
Ћосић Узелац
Филиповић Хаџић Христић Цвијић Црњански Чачић Човић Џајић Џумхур Шантић Шехић
"""

MACEDONIAN = """
Аврамовски Бошковски Велковски Гавровски Глигоров Груевски Димовски Доневски Ѓорѓиев Ѓорѓи Ѓуровски
Ефтимов Живковски
Жупан Захариев Зоговски Ѕвездановски Ѕидров Ивановски Илиевски Јакимовски Јовановски Каровски
Костов Крстев Лазаревски
Лука Љамов Љубовски Манев Митревски Наумовски Нушев Њагулов Његош Османи Петровски Ристовски
Симоновски Талевски
Трајковски Ќосев Ќурчиев Ќучук Узунов Филиповски Христов Цветковски Црвенков Чакаров Чупоски
Џабиров Џафери Шабани
Шутиноски
"""

NAMES = {
    "en": LATIN.split(),
    "sq": [*LATIN.split(), *ALBANIAN.split()],
    "bs": [*LATIN.split(), *ALBANIAN.split()],
    "cnr": [*LATIN.split(), *ALBANIAN.split()],
    "sr-Latn": [*LATIN.split(), *ALBANIAN.split()],
    "sr-Cyrl": SERBIAN.split(),
    "mk": MACEDONIAN.split(),
}
"""Names by the language of the list. Lists of two scripts are not here: collators put one script
after the other."""


def ours(language: str) -> list[str]:
    names = NAMES[language]
    return sorted(dict.fromkeys(names), key=lambda name: sort_key("", name, ALPHABETS[language]))


def theirs_asked(language: str, locale: str) -> list[object]:
    """Return the arguments of ``SORT``: the names backwards, so that nothing is in order by
    chance."""
    return [sorted(set(NAMES[language]), reverse=True), locale]
