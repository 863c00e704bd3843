"""Style sheets, scripts and pictures, served by Flask. A file can have a gzip form beside it, under its name and ``.gz``."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, Response, current_app, request

SECONDS_KEPT = 60
"""Seconds that a browser keeps a file before it asks again."""


def static_file(filename: str) -> Response:
    """Return the file, in its gzip form if there is one and the browser accepts it."""
    short = f"{filename}.gz"
    if not (Path(current_app.static_folder or "") / short).exists():
        return current_app.send_static_file(filename)
    answer = current_app.send_static_file(short if request.accept_encodings["gzip"] else filename)
    answer.vary.add("Accept-Encoding")
    return answer


def install(app: Flask) -> None:
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = SECONDS_KEPT
    app.view_functions["static"] = static_file
