"""Scripts and style sheets with all that they import, as one file: phones ask once, and nobody runs a build.

It knows the forms that our files have, and refuses others: ``import { a, b as c } from "./file.js";`` and ``export`` before a
function, a class or a constant, each at the beginning of a line; ``export {…}`` at the end of a file of others. Two files that
import each other are refused too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping

Read = Callable[[str], str]
"""Returns the text of a file by its name below the folder, as ``door/app.js``."""
AddressOf = Callable[[str], str]
"""Returns the address under which a browser gets the file of that name."""

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(?P<path>\.[^"]+)";$', re.M)
_LATER = re.compile(r'(await import\(|new URL\()"(\.[^"]+)"')
_SCRIPT_LATER = re.compile(r'await import\("(?P<path>\.[^"]+)"')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const)\*? (\w+))", re.M)
_EXPORTS = re.compile(r"export ?\{([^}]*)\};?\s*\Z")
_MODULES = "const $modules = (globalThis.$modules ??= {});"
"""The modules of the page, where a script that comes later finds them."""
_COMMENT = re.compile(r"^ *(?://.*|/\*[\s\S]*?\*/)\n", re.M)
"""A comment on lines of its own."""
_UNKNOWN = re.compile(r"^(?:import|export)\b(?! ?\()", re.M)
_STYLE_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.M)


class NotJoined(Exception):
    """A file has a form that this module does not know."""


def joined_style(name: str, read: Read) -> str:
    """Return the style sheet: what it imports comes before it, each file once."""
    return "".join(_style_parts(name, read, set()))


def _style_parts(name: str, read: Read, known: set[str]) -> list[str]:
    known.add(name)
    text = read(name)
    imported = [_beside(name, each) for each in _STYLE_IMPORT.findall(text)]
    parts = [part for each in imported if each not in known for part in _style_parts(each, read, known)]
    return [*parts, _STYLE_IMPORT.sub("", text)]


def joined_script(name: str, read: Read, address_of: AddressOf, there: Collection[str] = ()) -> str:
    """Return the module without its comments. Each module that it imports becomes a function that runs once, in the
    order of modules. Files that it loads later keep addresses of their own (``await import("./file.js")``,
    ``new URL("./file", import.meta.url)``). ``there``: modules that the page already has."""
    return _Script(read, address_of, there).joined(name)


def already_there(names: Iterable[str], read: Read) -> dict[str, set[str]]:
    """Return, for each script that others load later, the modules that the page already has from each of them."""
    imports = {name: _named_in(name, _IMPORT, read) for name in names}
    found: dict[str, set[str]] = {}
    for script in imports.keys() - {each for imported in imports.values() for each in imported}:
        there = _with_imports_of(script, imports) - {script}
        for later in {each for module in (script, *there) for each in _named_in(module, _SCRIPT_LATER, read)}:
            found[later] = found.get(later, there) & there
    return found


def _named_in(name: str, form: re.Pattern[str], read: Read) -> set[str]:
    """Return the files that this one names in this form."""
    return {_beside(name, found["path"]) for found in form.finditer(read(name))}


def _with_imports_of(name: str, imports: Mapping[str, set[str]]) -> set[str]:
    found, open_ones = set[str](), [name]
    while open_ones:
        module = open_ones.pop()
        if module not in found:
            found.add(module)
            open_ones += imports[module]
    return found


class _Script:
    def __init__(self, read: Read, address_of: AddressOf, there: Collection[str]) -> None:
        self._read, self._address_of, self._there = read, address_of, there
        self._parts: dict[str, str | None] = {}
        """The modules in the order in which they run; None while those are looked for that it imports."""

    def joined(self, name: str) -> str:
        body = self._body(name)
        if "$modules" not in body:
            return body
        return "\n".join([_MODULES, *(part for part in self._parts.values() if part), body])

    def _body(self, name: str) -> str:
        def imported(found: re.Match[str]) -> str:
            module = _beside(name, found[2])
            self._add(module)
            return f'const {{{found[1].replace(" as ", ": ")}}} = $modules["{module}"];'

        def later(found: re.Match[str]) -> str:
            return f'{found[1]}"{self._address_of(_beside(name, found[2]))}"'

        return _LATER.sub(later, _IMPORT.sub(imported, _COMMENT.sub("", self._read(name))))

    def _add(self, name: str) -> None:
        if name in self._there:
            return
        if name in self._parts:
            if self._parts[name] is None:
                raise NotJoined(f"{name} imports itself by way of others")
            return
        self._parts[name] = None
        body = self._body(name)
        names = _EXPORT.findall(body)
        at_end = _EXPORTS.search(body)
        pairs = [each.strip().split(" as ") for each in at_end[1].split(",")] if at_end else []
        given = [*names, *(f"{pair[-1]}: {pair[0]}" for pair in pairs)]
        body = _EXPORT.sub("", _EXPORTS.sub("", body))
        if _UNKNOWN.search(body):
            raise NotJoined(f"{name} imports or exports in a form that is not known")
        del self._parts[name]  # it runs after what it imports
        self._parts[name] = f'$modules["{name}"] = (() => {{\n{body}\nreturn {{ {", ".join(given)} }};\n}})();'


def _beside(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
