"""Addresses are those that Werkzeug's own rules build."""

from __future__ import annotations

import pytest
from werkzeug.routing import BuildError, Map, Rule

from ctevents.web.addresses import LateRule

PATHS = ("/", "/people/<int:rule>/<name>", "/files/<path:name>", "/pages/<int:page>")
VALUES = (
    ("/people/<int:rule>/<name>", {"rule": 7, "name": "Ана/Ana", "self": "x", "q": "ž"}),
    ("/files/<path:name>", {"name": "a/b č.css", "v": "1"}),
    ("/pages/<int:page>", {"page": 1}),
    ("/pages/<int:page>", {}),
    ("/", {"lang": "sq"}),
)


def built(kind: type[Rule], append_unknown: bool) -> list[str]:
    rules = Map([kind(path, endpoint=path, defaults={"page": 1} if "page" in path else None) for path in PATHS])
    site = rules.bind("localhost")
    return [site.build(name, values, append_unknown=append_unknown) for name, values in VALUES for _ in range(2)]


@pytest.mark.parametrize("append_unknown", [True, False])
def test_they_are_those_of_werkzeug(append_unknown: bool) -> None:
    assert built(LateRule, append_unknown) == built(Rule, append_unknown)


def test_what_an_address_needs_is_missed() -> None:
    with pytest.raises(BuildError):
        Map([LateRule("/<int:number>", endpoint="numbered")]).bind("localhost").build("numbered", {})
