"""The floors F3 and F4: a complete registration and a scan at the door, written by hand with Flask,
Jinja and SQL.

They write the same facts as we do: the reply to the invitation, the registration, its badge, the
letter in the outbox, the chained entry of the audit log, and the version of the doors' list. Their
pages have the same form and programme and the same length. They have one language, one event, and
no rule that this one visit does not need.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask, abort, redirect, render_template, request, session
from werkzeug.wrappers import Response

import ctevents
from bench.crowd import Invitee
from bench.floor_database import Run, connected, reading, writing
from ctevents.formats import qr
from ctevents.texts.languages import NAMES

KEY = b"a secret key of the floors, long enough"
EVENT, CAPACITY = 1, 10_000_000
SLUG, DOOR = "floor", "the token of a door of the floor"
GROUPS = (
    "Police",
    "Border police",
    "Prosecutors",
    "Judges",
    "Partner agencies",
    "Embassies",
    "NGOs",
    "Media",
)
SEXES = {"f": "Female", "m": "Male", "x": "Prefers not to say"}
FIELDS = (
    "given_name",
    "family_name",
    "email",
    "position",
    "institution",
    "group_code",
    "sex",
    "language",
)
SCHEMA = (
    (
        "CREATE TABLE events (id INTEGER PRIMARY KEY, slug TEXT, title TEXT, capacity INTEGER, "
        "roster_version INTEGER)"
    ),
    "CREATE TABLE items (id INTEGER PRIMARY KEY, event_id INTEGER, clock TEXT, title TEXT)",
    "CREATE TABLE groups (code TEXT PRIMARY KEY, name TEXT)",
    (
        f"CREATE TABLE people (id INTEGER PRIMARY KEY, event_id INTEGER, {' TEXT, '.join(FIELDS)} "
        "TEXT, version INTEGER)"
    ),
    (
        "CREATE TABLE invitations (person_id INTEGER PRIMARY KEY, nonce TEXT UNIQUE, state TEXT, "
        "replied_at TEXT)"
    ),
    "CREATE TABLE registrations (id INTEGER PRIMARY KEY, event_id INTEGER, person_id INTEGER "
    "UNIQUE, state TEXT,"
    " nonce TEXT UNIQUE, dietary TEXT, access_needs TEXT, privacy_accepted_at TEXT, created_at "
    "TEXT,"
    " roster_version INTEGER, entered_by TEXT)",
    "CREATE INDEX taken ON registrations (event_id, state)",
    "CREATE TABLE badges (id INTEGER PRIMARY KEY, registration_id INTEGER UNIQUE, issued_at TEXT)",
    "CREATE TABLE messages (id INTEGER PRIMARY KEY, registration_id INTEGER, kind TEXT, message_id "
    "TEXT UNIQUE,"
    " state TEXT, due_at TEXT)",
    "CREATE INDEX due ON messages (state, due_at)",
    "CREATE TABLE entries (id INTEGER PRIMARY KEY, event_id INTEGER, at TEXT, actor TEXT, action "
    "TEXT, person_id INTEGER,"
    " details TEXT, code TEXT)",
    "CREATE TABLE chains (event_id INTEGER PRIMARY KEY, length INTEGER, code TEXT)",
    (
        "CREATE TABLE check_ins (id TEXT PRIMARY KEY, registration_id INTEGER, station TEXT, at "
        "TEXT, received_at TEXT)"
    ),
    "CREATE TABLE doors (token_hash TEXT PRIMARY KEY, event_id INTEGER)",
)


def make_floor_desk(database: str, registered: int, *, invitees: int) -> list[Invitee]:
    """Make the tables with so many registered people, and return those who are invited too."""
    people = range(1, registered + invitees + 1)
    with connected(database) as floor:
        for statement in ("BEGIN", *map(floor.as_serial, SCHEMA)):
            floor.run(statement)
        floor.run(
            "INSERT INTO events VALUES (?, ?, ?, ?, 1)",
            EVENT,
            SLUG,
            "Launch of the final report",
            CAPACITY,
        )
        floor.run("INSERT INTO chains VALUES (?, 0, '')", EVENT)
        floor.run("INSERT INTO doors VALUES (?, ?)", _digest(DOOR), EVENT)
        floor.run_many(
            "INSERT INTO groups VALUES (?, ?)", [(name.lower(), name) for name in GROUPS]
        )
        floor.run_many(
            "INSERT INTO items VALUES (?, ?, ?, ?)",
            [(n, EVENT, f"{n + 8}:00", f"Item {n}") for n in range(4)],
        )
        floor.run_many(
            f"INSERT INTO people VALUES (?, ?, {', '.join('?' * len(FIELDS))}, 1)",
            [*map(_person, people)],
        )
        floor.run_many(
            "INSERT INTO invitations VALUES (?, ?, 'sent', NULL)", [(n, _nonce(n)) for n in people]
        )
        floor.run_many(
            "INSERT INTO registrations (event_id, person_id, state, nonce) VALUES (?, ?, "
            "'confirmed', ?)",
            [(EVENT, n, f"registration-{n}") for n in people[:registered]],
        )
        floor.run_many(
            "INSERT INTO badges (registration_id) VALUES (?)", [(n,) for n in people[:registered]]
        )
        floor.run("COMMIT")
    return [
        Invitee(f"/invitations/{_nonce(n)}", f"Family {n}", _form(n)) for n in people[registered:]
    ]


def codes(registered: int) -> list[str]:
    """Return the codes of the badges."""
    return [_code(number) for number in range(1, registered + 1)]


def _person(number: int) -> tuple[object, ...]:
    return (number, EVENT, *_form(number).values())[: 2 + len(FIELDS)]


def _form(number: int) -> dict[str, str]:
    values = (
        "Given",
        f"Family {number}",
        f"person{number}@ministry.example",
        "Adviser",
        "Ministry",
        "police",
        "f",
        "en",
    )
    return dict(zip(FIELDS, values, strict=True)) | {
        "reply": "accept",
        "dietary": "No nuts",
        "privacy": "on",
    }


def _nonce(number: int) -> str:
    return hmac.digest(KEY, b"invitation %d" % number, "sha256").hex()[:30]


def _code(badge: int) -> str:
    return f"{badge}.{hmac.digest(KEY, b'badge %d' % badge, 'sha256').hex()[:24]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def desk() -> Flask:
    app = Flask("floor_desk", template_folder=str(Path(__file__).parent / "floor_pages"))
    app.secret_key = KEY
    app.jinja_env.globals["style"] = (
        Path(ctevents.__file__).parent / "static" / "site.css"
    ).read_text("utf-8")
    app.add_url_rule("/alive", view_func=lambda: "alive")
    app.add_url_rule("/invitations/<nonce>", view_func=_invitation)
    app.add_url_rule("/invitations/<nonce>", "accept", _accept, methods=["POST"])
    app.add_url_rule("/registrations/<nonce>", view_func=_registration)
    app.add_url_rule("/api/v1/events/<slug>/check-ins", view_func=_scan, methods=["POST"])
    return app


def _invited(run: Run, nonce: str) -> dict[str, Any]:
    columns = ("person_id", "event_id", "state", "title", "version", *FIELDS)
    query = (
        "SELECT people.id, people.event_id, invitations.state, events.title, people.version,"
        f" {', '.join(FIELDS)} FROM invitations JOIN people ON people.id = person_id"
        " JOIN events ON events.id = event_id WHERE nonce = ?"
    )
    row = run(query, nonce).fetchone() or abort(404)
    return dict(zip(columns, row, strict=True))


def _invitation(nonce: str) -> str:
    run = reading()
    return _page("invitation.html", run, _invited(run, nonce), {})


def _page(
    name: str,
    run: Run,
    person: dict[str, Any],
    registration: dict[str, Any],
    errors: tuple[str, ...] = (),
) -> str:
    return render_template(
        name,
        person=person,
        registration=registration,
        errors=errors,
        groups=run("SELECT code, name FROM groups").fetchall(),
        items=run(
            "SELECT clock, title FROM items WHERE event_id = ?", person["event_id"]
        ).fetchall(),
        sexes=SEXES,
        languages=NAMES.items(),
        csrf_token=session.setdefault("csrf_token", secrets.token_hex()),
    )


def _accept(nonce: str) -> Response | tuple[str, int]:
    form, run = request.form, reading()
    if not hmac.compare_digest(form.get("csrf_token", ""), session.get("csrf_token", "-")):
        abort(400)
    missing = tuple(
        name
        for name in ("given_name", "family_name", "email", "privacy")
        if not form.get(name, "").strip()
    )
    if missing:
        return _page("invitation.html", run, _invited(run, nonce), {}, missing), 422
    with writing() as run:
        made = _register(run, nonce, form, datetime.now(UTC).isoformat())
    return redirect(f"/registrations/{made}", 303)


def _register(run: Run, nonce: str, form: Any, now: str) -> str:
    [capacity] = run("SELECT capacity FROM events WHERE id = ? FOR UPDATE", EVENT).fetchone()
    person = _invited(run, nonce)
    if person["state"] != "sent" or str(person["version"]) != form["version"]:
        abort(409)
    changed = {name: form[name] for name in FIELDS if form[name] != person[name]}
    if changed:
        names = ", ".join(f"{name} = ?" for name in changed)
        run(
            f"UPDATE people SET {names}, version = version + 1 WHERE id = ?",
            *changed.values(),
            person["person_id"],
        )
    [taken] = run(
        "SELECT count(*) FROM registrations WHERE event_id = ? AND state = 'confirmed'", EVENT
    ).fetchone()
    state, own = "confirmed" if taken < capacity else "waitlisted", secrets.token_urlsafe(30)
    version = _raised(run)
    run("UPDATE invitations SET state = 'accepted', replied_at = ? WHERE nonce = ?", now, nonce)
    [registration] = run(
        "INSERT INTO registrations (event_id, person_id, state, nonce, dietary, access_needs, "
        "privacy_accepted_at,"
        " created_at, roster_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        EVENT,
        person["person_id"],
        state,
        own,
        form["dietary"],
        form.get("access_needs", ""),
        now,
        now,
        version,
    ).fetchone()
    run("INSERT INTO badges (registration_id, issued_at) VALUES (?, ?)", registration, now)
    run(
        "INSERT INTO messages (registration_id, kind, message_id, state, due_at) VALUES (?, ?, ?, "
        "'queued', ?)",
        registration,
        state,
        secrets.token_urlsafe(30),
        now,
    )
    for action in ("invitation.accepted", f"registration.{state}"):
        _record(run, now, action, person["person_id"])
    return own


def _raised(run: Run) -> int:
    statement = (
        "UPDATE events SET roster_version = roster_version + 1 WHERE id = ? RETURNING "
        "roster_version"
    )
    [version] = run(statement, EVENT).fetchone()
    return int(version)


def _record(run: Run, now: str, action: str, person: int) -> None:
    """Add an entry to the log, with a code of itself and of the one before."""
    length, before = run(
        "SELECT length, code FROM chains WHERE event_id = ? FOR UPDATE", EVENT
    ).fetchone()
    entry = (EVENT, now, "link", action, person, "{}")
    code = hmac.digest(KEY, json.dumps([length, before, *entry]).encode(), "sha256").hex()
    run(
        "INSERT INTO entries (event_id, at, actor, action, person_id, details, code) VALUES (?, ?, "
        "?, ?, ?, ?, ?)",
        *entry,
        code,
    )
    run("UPDATE chains SET length = length + 1, code = ? WHERE event_id = ?", code, EVENT)


def _registration(nonce: str) -> str:
    run = reading()
    columns = ("state", "dietary", "badge", "person_nonce")
    row = run(
        "SELECT registrations.state, dietary, badges.id, invitations.nonce FROM registrations JOIN "
        "badges ON"
        " registration_id = registrations.id JOIN invitations USING (person_id) WHERE "
        "registrations.nonce = ?",
        nonce,
    ).fetchone() or abort(404)
    registration = dict(zip(columns, row, strict=True)) | {"nonce": nonce}
    registration["picture"] = qr.svg(_code(registration["badge"]), title="The code of your badge")
    return _page(
        "registration.html", run, _invited(run, registration["person_nonce"]), registration
    )


def _scan(slug: str) -> dict[str, Any] | tuple[str, int]:
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    run = reading()
    door = run(
        "SELECT event_id FROM doors JOIN events ON events.id = event_id WHERE token_hash = ? AND "
        "slug = ?",
        _digest(token),
        slug,
    ).fetchone() or abort(401)
    with writing() as run:
        results = [_checked_in(run, item) for item in request.get_json()["check_ins"]]
        version = _raised(run)
        for result in results:
            run(
                "UPDATE registrations SET entered_by = ?, roster_version = ? WHERE id = ? AND "
                "entered_by IS NULL",
                result["id"],
                version,
                result.pop("registration"),
            )
    return {"event": door[0], "results": results}


def _checked_in(run: Run, item: dict[str, str]) -> dict[str, Any]:
    number = int(item["code"].partition(".")[0])
    if not hmac.compare_digest(_code(number), item["code"]):
        return {"id": item["id"], "outcome": "unknown", "registration": 0}
    registration, given, family, institution, entered = run(
        "SELECT registrations.id, given_name, family_name, institution, entered_by FROM badges"
        " JOIN registrations ON registrations.id = registration_id JOIN people ON people.id = "
        "person_id"
        " WHERE badges.id = ? AND state = 'confirmed' FOR UPDATE",
        number,
    ).fetchone()
    run(
        "INSERT INTO check_ins VALUES (?, ?, ?, ?, ?)",
        item["id"],
        registration,
        item["station"],
        item["at"],
        datetime.now(UTC).isoformat(),
    )
    outcome = "again" if entered else "admitted"
    person = {"name": f"{given} {family}", "institution": institution}
    return {"id": item["id"], "outcome": outcome, "person": person, "registration": registration}
