"""The environment of our templates."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment


class OurTemplates(Environment):
    """Gives all templates the same globals, in one dictionary.

    Jinja puts an empty dictionary for each template before it. It then takes a twentieth of a
    guest's page to look into both.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals
