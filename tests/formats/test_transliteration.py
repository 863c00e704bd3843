import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.formats.transliteration import search_key


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        ("zivkovic", ["zivkovic", "Živković", "ЖИВКОВИЋ", "Живковић", "Z\u030civkovic\u0301"]),
        # the last begins with the Icelandic eth
        ("djordje", ["djordje", "Đorđe", "Ђорђе", "Ðorđe"]),
        ("shqiperi", ["shqiperi", "Shqipëri", "SHQIPËRI"]),
        ("cerciz", ["Çerçiz", "Cerciz"]),
        ("sekloca zenic", ["Śekloca Źenić", "С́еклоца З́енић"]),
        ("gjorgji kjosev", ["Ѓорѓи Ќосев", "Gjorgji Kjosev", "Г\u0301орѓи К\u0301осев"]),
        ("dzvezdan", ["Ѕвездан", "Dzvezdan"]),
        ("dzavid", ["Џавид", "Džavid", "ǅavid"]),
        ("ljubica njegos", ["Љубица Његош", "Ljubica Njegoš", "ǈubica ǌegoš"]),
        ("hristina cacak", ["Христина Чачак", "Hristina Čačak"]),
        ("julija jordan", ["Юлия Йордан", "Julija Jordan"]),
        ("soren muller", ["Søren Müller"]),
        ("strasse", ["Straße", "STRASSE"]),
        ("irmak isik", ["Irmak Işık", "ırmak IŞIK", "İrmak Isik"]),
        ("lukasz", ["Łukasz"]),
        (
            "helen oneill",
            [
                "Helen ONeill",
                "Helen O'Neill",
                "Helen O’Neill",
                "Helen Oʼneill",
                "Helen O´Neill",
                "Helen O`NEILL",
            ],
        ),
        ("dangelo", ["d'Angelo", "Д’Ангело", "d＇angelo"]),
        ("aethelred coeur thor", ["Æthelred Cœur Þor"]),
    ],
)
def test_all_spellings_of_a_name_have_one_key(key: str, spellings: list[str]) -> None:
    assert [search_key(spelling) for spelling in spellings] == [key] * len(spellings)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  O’Neill--Petrović,\tAna (dr.) ", "oneill petrovic ana dr"),
        ("Osnovni sud br. 1", "osnovni sud br 1"),
        ("'Ana' ‘Petrović’ rock 'n' roll", "ana petrovic rock n roll"),
        ("Pe\u00adtro\u200bvić", "petrovic"),
        ("Ａna ﬁne №１", "ana fine no1"),
        ("—", ""),
        ("", ""),
        ("王", ""),
    ],
)
def test_words_and_numbers_stand_apart_by_one_space(text: str, key: str) -> None:
    assert search_key(text) == key


@given(st.text())
def test_a_key_is_ascii_and_its_own_key(text: str) -> None:
    key = search_key(text)
    assert key.isascii()
    assert key == search_key(key) == " ".join(key.split())
