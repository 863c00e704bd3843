"""The page that shows ``openapi.json`` to people."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.web.staff.desk.api_description import DESCRIPTION
from tests.support import stories


@pytest.mark.long
def test_it_has_each_operation_each_schema_and_each_field(app: Flask) -> None:
    page = stories.signed_in(app, Role.OFFICE, "ba").open("/staff/api")
    assert page.tree is not None
    for path, item in DESCRIPTION["paths"].items():
        for method in item.keys() - {"parameters"}:
            assert f"{method.upper()} /api/v1{path}" in page.text
            assert page.tree.find(id=item[method]["operationId"]) is not None
    for name, schema in DESCRIPTION["components"]["schemas"].items():
        section = page.tree.find(id=name)
        assert section is not None, name
        assert {code.get_text() for code in section.select("dt code")} >= schema.get(
            "properties", {}
        ).keys()
    anchors = {link["href"].removeprefix("#") for link in page.tree.select("main a[href^='#']")}
    assert anchors <= DESCRIPTION["components"]["schemas"].keys()
    assert "guests:write" in page.text
    assert "openapi.json" in str(page.tree.select("a[download]"))
