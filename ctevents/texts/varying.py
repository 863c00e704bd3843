"""The headers of a request on which its answer depends, for caches."""

from __future__ import annotations

from flask import Response, g


def vary_by(header: str) -> None:
    """Tell caches that the answer depends on this header of the request."""
    g.setdefault("varies_by", set()).add(header)


def name_what_varies(response: Response) -> Response:
    """Write the headers at once: ``Vary`` is parsed and written for each change."""
    if "varies_by" in g:
        response.vary.update(sorted(g.varies_by))
    return response
