"""Table cells carry the headings of their columns, for screens that show each cell on its own line."""

from __future__ import annotations

from ctevents.web.table_rows import with_labels


def test_a_cell_gets_the_heading_of_its_column_and_the_name_of_a_row_none() -> None:
    rows = '<tr><th scope="row">Lejla</th><td class="number">2</td></tr><tr id="b"><th>Amra</th><td></td></tr>'
    assert with_labels(rows, ["Name", "Seats"]) == (
        '<tr><th scope="row">Lejla</th><td data-label="Seats" class="number">2</td></tr>'
        '<tr id="b"><th>Amra</th><td data-label="Seats"></td></tr>'
    )


def test_a_heading_is_escaped_and_what_has_none_stays_as_it_is() -> None:
    assert with_labels("<tr><td>1</td><td>2</td></tr>", ['"A" & B']) == (
        '<tr><td data-label="&#34;A&#34; &amp; B">1</td><td>2</td></tr>'
    )


def test_words_that_look_like_a_tag_stay_words() -> None:
    assert with_labels("<tr><td>&lt;td&gt;</td></tr>", ["A"]) == '<tr><td data-label="A">&lt;td&gt;</td></tr>'


def test_a_cell_with_only_spaces_is_empty() -> None:
    assert with_labels("<tr><td>\n  </td></tr>", ["A"]) == '<tr><td data-label="A"></td></tr>'


def test_a_name_of_several_rows_takes_the_first_column_of_each() -> None:
    rows = '<tr><th rowspan="2">Lejla</th><td>1</td></tr><tr><td>2</td></tr><tr><th>Amra</th><td>3</td></tr>'
    assert with_labels(rows, ["Name", "Seats"]) == (
        '<tr><th rowspan="2">Lejla</th><td data-label="Seats">1</td></tr><tr><td data-label="Seats">2</td></tr>'
        '<tr><th>Amra</th><td data-label="Seats">3</td></tr>'
    )
