"""The office that a position names, and those that it only mentions; the titles without which names
are compared."""

from __future__ import annotations

import pytest

from ctevents.domain.protocol.titles import (
    BEFORE_NAMES,
    BESIDE_NAMES,
    IN_TITLES,
    WITH_STOPS,
    Style,
    style_of_position,
)

POSITIONS = {
    "Judge": Style.JUDGE,
    "Supreme Court Judge in Skopje": Style.JUDGE,
    "Sudija Vrhovnog suda": Style.JUDGE,
    "Gjyqtare në Gjykatën e Lartë": Style.JUDGE,
    "Судија на Апелациониот суд": Style.JUDGE,
    "Predsjednik Udruženja sudija": Style.PLAIN,
    "Clerk (Judge Kos)": Style.PLAIN,
    "Interpreter for Judge Kos": Style.PLAIN,
    "Prosecutor General": Style.PROSECUTOR,
    "Deputy Chief State Prosecutor": Style.PROSECUTOR,
    "glavna državna tužiteljica": Style.PROSECUTOR,
    "Заменик јавен обвинител": Style.PROSECUTOR,
    "Prokuror i Përgjithshëm": Style.PROSECUTOR,
    "Spokesperson, Office of the Prosecutor": Style.PLAIN,
    "Prosecutor’s Office liaison": Style.PLAIN,
    "Prosecutor liaison officer": Style.PLAIN,
    "Legal officer, Judge rapporteur": Style.PLAIN,
    "Zamjenik glavnog tužioca": Style.PLAIN,
    "Minister of Justice": Style.EXCELLENCY,
    "Ministrica pravde": Style.EXCELLENCY,
    "Министер за внатрешни работи": Style.EXCELLENCY,
    "Deputy Minister of Justice": Style.PLAIN,
    "Zamjenik ministra": Style.PLAIN,
    "Заменик министер за правда": Style.PLAIN,
    "Zv. ministër": Style.PLAIN,
    "Minister Counsellor": Style.PLAIN,
    "Adviser to the Minister": Style.PLAIN,
    "Former minister": Style.PLAIN,
    "Shadow minister": Style.PLAIN,
    "Ministër në hije": Style.PLAIN,
    "Ministar u sjeni": Style.PLAIN,
    "Ministar u senci": Style.PLAIN,
    "Министер во сенка": Style.PLAIN,
    "Minister Plenipotentiary": Style.PLAIN,
    "Ministër fuqiplotë": Style.PLAIN,
    "Opunomoćeni ministar": Style.PLAIN,
    "Ополномоштен министер": Style.PLAIN,
    "Minister of Youth and Sports": Style.EXCELLENCY,
    "Minister without portfolio": Style.EXCELLENCY,
    "Ministre e Rinisë dhe Sporteve": Style.EXCELLENCY,
    "Ministër i Drejtësisë": Style.EXCELLENCY,
    "MINISTËR I BRENDSHËM": Style.EXCELLENCY,
    "Minister i Drejtesise": Style.EXCELLENCY,
    "Ministër i Rinisë dhe Fëmijëve": Style.EXCELLENCY,
    "Ministër për Evropën dhe Punët e Jashtme": Style.EXCELLENCY,
    "Ministër Shteti": Style.EXCELLENCY,
    "Ministër pa portofol": Style.EXCELLENCY,
    "Zëvendës ministër i Drejtësisë": Style.PLAIN,
    "Këshilltar i ministrit të Drejtësisë": Style.PLAIN,
    "Ish-ministër i Drejtësisë": Style.PLAIN,
    "Minister and Deputy Prime Minister": Style.EXCELLENCY,
    "Goodwill Ambassador": Style.PLAIN,
    "Youth Ambassador": Style.PLAIN,
    "Ambasador i Vullnetit të Mirë": Style.PLAIN,
    "Ambasador mladih": Style.PLAIN,
    "Амбасадор добре воље": Style.PLAIN,
    "Амбасадорка на добра волја": Style.PLAIN,
    "Izvanredni i opunomoćeni ambasador": Style.EXCELLENCY,
    "Italian Ambassador to Serbia": Style.EXCELLENCY,
    "Ambassador Extraordinary and Plenipotentiary": Style.EXCELLENCY,
    "Head of Mission, Ambassador": Style.EXCELLENCY,
    "Professor at the Faculty of Law": Style.PROFESSOR,
    "Assistant Professor": Style.PLAIN,
    "Professor Emeritus": Style.PROFESSOR,
    "Ministry of Justice": Style.PLAIN,
    "": Style.PLAIN,
}


@pytest.mark.parametrize("position", POSITIONS)
def test_the_office_of_a_position(position: str) -> None:
    assert style_of_position(position) is POSITIONS[position]


def test_names_are_compared_without_usual_titles_also_without_those_that_no_letter_uses() -> None:
    assert {"dr", "sutkinja", "gda", "zonja", "col", "mr", "docent"} <= BESIDE_NAMES
    assert BESIDE_NAMES - set(IN_TITLES) > {"col", "mr", "docent"}


def test_words_that_are_also_names_and_initials_stay() -> None:
    assert BESIDE_NAMES.isdisjoint({"sudac", "ministri", "ma", "he", "z", "g"})
    assert (WITH_STOPS, BEFORE_NAMES) == ({"ma", "ba", "he", "sc"}, {"z", "g"})
