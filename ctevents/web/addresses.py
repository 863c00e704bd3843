"""Rules of addresses that write the code which builds an address when the first one is asked for: to write it for every
route takes most of the time of a start."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


class LateRule(Rule):
    """As Werkzeug's, but for when."""

    def _compile_builder(self, append_unknown: bool = True) -> Builder:
        def build(rule: LateRule, /, **values: Any) -> tuple[str, str]:
            return (rule._builder_of_all if append_unknown else rule._builder)(rule, **values)

        return build

    @cached_property
    def _builder(self) -> Builder:
        return super()._compile_builder(False)

    @cached_property
    def _builder_of_all(self) -> Builder:
        """That puts unknown values into the query."""
        return super()._compile_builder(True)
