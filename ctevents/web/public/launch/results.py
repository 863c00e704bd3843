"""The results of the answers for attendees, by the personal link of their launch pack. Nobody else may see them here."""

from __future__ import annotations

from flask import abort, render_template

from ctevents.db.handle import db
from ctevents.services.launch.readers import sees_results
from ctevents.services.launch.results import results_for_guests
from ctevents.texts.sealing import sealer
from ctevents.texts.words import answers as words
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.launch.documents import reader_or_404


@blueprint.get("/documents/<token>/results")
def results_show(token: str) -> str:
    reader = reader_or_404(token)
    if not sees_results(db.session(), reader, now=now()):
        abort(404)
    found = results_for_guests(db.session(), sealer(), reader.event, now=now())
    return render_template("public/results_show.html", event=reader.event, results=found, words=words)
