"""Authentication-Results as servers write it, and as strangers would like it to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.domain.letters.incoming import SenderChecks, Verdict
from ctevents.formats.authentication_results import checks_in

HEADER = "Authentication-Results"
HOP = ("Received", "from mail.example.org by mx.example.com")


def checks(*values: str) -> SenderChecks | None:
    return checks_in((HEADER, value) for value in values)


def told(*values: str) -> tuple[str, ...] | None:
    """Return server and results as words."""
    found = checks(*values)
    return (
        None
        if found is None
        else (found.server, *(each or "-" for each in (found.spf, found.dkim, found.dmarc)))
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("example.com; none", ("example.com", "-", "-", "-")),  # RFC 8601, appendix B.2
        ("example.com 1; none", ("example.com", "-", "-", "-")),
        # B.3
        ("example.com; spf=pass smtp.mailfrom=example.net", ("example.com", "pass", "-", "-")),
        (
            (
                "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass "
                "smtp.mailfrom=example.net"
            ),
            ("example.com", "pass", "-", "-"),
        ),  # B.4
        (
            (
                "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait "
                "for it) fail policy (A dot) .expired"
            ),
            ("foo.example.net", "-", "fail", "-"),
        ),  # B.7
        (
            "mx.google.com;\r\n       dkim=pass header.i=@example.org header.s=a "
            "header.b=bX0ueGq/;\r\n"
            "       spf=pass (google.com: domain of desk@example.org designates 192.0.2.1) "
            "smtp.mailfrom=desk@example.org;\r\n"
            "       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.org",
            ("mx.google.com", "pass", "pass", "pass"),
        ),
        (
            "spf=softfail (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=none (message "
            "not signed) header.d=none;"
            "dmarc=bestguesspass action=none header.from=example.org;compauth=pass reason=109",
            ("", "softfail", "none", "none"),
        ),  # Microsoft 365
        (
            "mx.example; SPF=Pass; DKIM=PERMERROR; DMARC=temperror",
            ("mx.example", "pass", "permerror", "temperror"),
        ),
        (
            "mx.example; dkim=fail header.d=a.example; dkim=pass header.d=b.example",
            ("mx.example", "-", "pass", "-"),
        ),
        ("mx.example; spf=maybe; dkim=pass", ("mx.example", "-", "pass", "-")),
        ('"mx.example"; spf=fail reason="; dkim=pass"', ("mx.example", "fail", "-", "-")),
        (
            "mx.example; spf=fail (; dkim=pass (deep) ; dmarc=pass)",
            ("mx.example", "fail", "-", "-"),
        ),
        (r'mx.example; spf=fail reason="a \"; dkim=pass"', ("mx.example", "fail", "-", "-")),
        ("mx.example; x-dkim=pass; dkim-adsp=pass; dkim=passable", ("mx.example", "-", "-", "-")),
        ('mx.example; "dkim=pass"; spf="dkim=pass"', ("mx.example", "-", "-", "-")),
        ("mx.example; spf=pass smtp.mailfrom=dkim=pass", ("mx.example", "pass", "-", "-")),
    ],
)
def test_what_servers_write(value: str, expected: tuple[str, ...]) -> None:
    assert told(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        ";",
        "two names; spf=pass",
        "mx.example; spf=pass (",
        'mx.example; spf=pass reason="',
        ") mx.example; spf=pass",
    ],
)
def test_what_is_no_such_header_says_nothing(value: str) -> None:
    assert told(value) is None


def test_several_headers_of_one_server_are_read_together() -> None:
    """Filters of one server add one each, the last one on top."""
    assert told("mx.example; dmarc=pass", "mx.example; dkim=none", "MX.example; spf=pass") == (
        "mx.example",
        "pass",
        "none",
        "pass",
    )


def test_a_lower_header_changes_no_result_of_a_higher_one() -> None:
    assert told(
        "mx.example; spf=fail", "mx.example; spf=pass; dkim=fail", "mx.example; dkim=pass"
    ) == (
        "mx.example",
        "fail",
        "fail",
        "-",
    )


def test_what_stood_in_the_letter_when_it_came_is_not_believed() -> None:
    headers = [(HEADER, "mx.example; spf=fail"), HOP, (HEADER, "mx.example; dkim=pass; dmarc=pass")]
    assert checks_in(headers) == SenderChecks(server="mx.example", spf=Verdict.FAIL)


def test_a_different_server_below_the_topmost_header_is_not_believed() -> None:
    assert told("mx.example; spf=fail", "mx.stranger.example; dkim=pass") == (
        "mx.example",
        "fail",
        "-",
        "-",
    )


def test_hops_within_the_receiving_site_stand_above() -> None:
    assert checks_in(
        [HOP, ("Delivered-To", "desk@example.org"), HOP, (HEADER, "mx.example; spf=pass"), HOP]
    ) == SenderChecks(server="mx.example", spf=Verdict.PASS)


def test_a_broken_header_on_top_hides_those_below() -> None:
    assert told('mx.example; spf="', "mx.example; spf=pass") is None


def test_a_letter_without_any_says_nothing() -> None:
    assert checks_in([HOP, ("Subject", "Authentication-Results: mx.example; spf=pass")]) is None


@given(st.lists(st.text(st.sampled_from('ab;=()"\\ /.\nspfdkimpass'), max_size=60), max_size=4))
def test_no_text_raises(values: list[str]) -> None:
    found = checks(*values)
    assert found is None or len(found.server) <= 255


@given(st.text(max_size=100))
def test_nothing_in_a_quotation_or_a_comment_is_a_result(text: str) -> None:
    quoted = text.replace("\\", "").replace('"', "")
    comment = text.replace("\\", "").replace("(", "").replace(")", "")
    plain = told("mx.example; spf=fail reason=x")
    assert told(f'mx.example; spf=fail reason="{quoted}; dkim=pass"') == plain
    assert told(f"mx.example; spf=fail reason=x ({comment}; dkim=pass)") == plain
