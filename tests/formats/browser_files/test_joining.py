"""Scripts and style sheets with what they import, as one file."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from ctevents.formats.browser_files.joining import NotJoined, already_there, joined_script, joined_style

SCRIPTS = {
    "door/app.js": 'import { find, KEY as key } from "./search.js";\n'
    'import { open } from "../vendor/idb.js";\nawait open(find(key));\n',
    "door/search.js": 'import { open } from "../vendor/idb.js";\n// Why.\nexport const KEY = 1;\nexport function find() {}\n',
    "vendor/idb.js": "var a=1,b=2;export{a as open,b as close};\n",
    "door/later.js": 'const { x } = await import("../vendor/x.js");\nnew URL("../x.wasm", import.meta.url);\n',
    "door/with_rest.js": 'import { find } from "./search.js";\nconst { b } = await import("./rest.js");\n',
    "door/rest.js": 'import { find } from "./search.js";\nimport { KEY } from "./own.js";\nconst b = find(KEY);\n'
    "export { b };\n",
    "door/own.js": "export const KEY = 2;\n",
    "door/first.js": 'import { a } from "./second.js";\nexport const b = a;\n',
    "door/second.js": 'import { b } from "./first.js";\nexport const a = b;\n',
    "vendor/x.js": "export{x};\n",
    "default.js": "export default 1;\n",
    "all.js": 'import * as all from "./door/search.js";\n',
    "of_default.js": 'import { x } from "./default.js";\n',
    "of_all.js": 'import { x } from "./all.js";\n',
}
STYLES = {
    "site.css": "a {}\n",
    "door/door.css": '/* Doors. */\n@import "../site.css";\n\nb {}\n',
    "desk.css": '@import "site.css";\n@import "door/door.css";\nc {}\n',
}


def joined(name: str, there: Collection[str] = ()) -> str:
    return joined_script(name, SCRIPTS.__getitem__, lambda other: f"/static/{other}", there)


def test_a_module_runs_once_and_after_what_it_imports() -> None:
    assert joined("door/app.js").splitlines() == [
        "const $modules = (globalThis.$modules ??= {});",
        '$modules["vendor/idb.js"] = (() => {',
        "var a=1,b=2;",
        "return { open: a, close: b };",
        "})();",
        '$modules["door/search.js"] = (() => {',
        'const { open } = $modules["vendor/idb.js"];',
        "const KEY = 1;",
        "function find() {}",
        "",
        "return { KEY, find };",
        "})();",
        'const { find, KEY: key } = $modules["door/search.js"];',
        'const { open } = $modules["vendor/idb.js"];',
        "await open(find(key));",
    ]


def test_what_is_loaded_later_keeps_an_address_of_its_own() -> None:
    assert joined("door/later.js").splitlines() == [
        'const { x } = await import("/static/vendor/x.js");',
        'new URL("/static/x.wasm", import.meta.url);',
    ]


def test_what_comes_later_has_no_module_that_the_page_has() -> None:
    """It uses that of the page: a second one would have a state of its own."""
    there = already_there(SCRIPTS, SCRIPTS.__getitem__)
    assert there["door/rest.js"] == {"door/search.js", "vendor/idb.js"}
    assert joined("door/rest.js", there["door/rest.js"]).splitlines() == [
        "const $modules = (globalThis.$modules ??= {});",
        '$modules["door/own.js"] = (() => {',
        "const KEY = 2;",
        "",
        "return { KEY };",
        "})();",
        'const { find } = $modules["door/search.js"];',
        'const { KEY } = $modules["door/own.js"];',
        "const b = find(KEY);",
        "export { b };",
    ]


def test_what_two_scripts_load_later_leaves_out_only_what_both_have() -> None:
    scripts = {
        "one.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\nawait import("./rest.js");\n',
        "other.js": 'import { b } from "./b.js";\nawait import("./rest.js");\n',
        "a.js": "export const a = 1;\n",
        "b.js": "export const b = 1;\n",
        "rest.js": "",
    }
    assert already_there(scripts, scripts.__getitem__) == {"rest.js": {"b.js"}}


@pytest.mark.parametrize("name", ["door/first.js", "of_default.js", "of_all.js"])
def test_a_form_that_is_not_known_is_refused(name: str) -> None:
    """Modules that import each other, a default export, an import of everything."""
    with pytest.raises(NotJoined):
        joined(name)


def test_a_style_sheet_comes_once_and_before_those_that_import_it() -> None:
    assert [line for line in joined_style("desk.css", STYLES.__getitem__).splitlines() if line] == [
        "a {}",
        "/* Doors. */",
        "b {}",
        "c {}",
    ]
