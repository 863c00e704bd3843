"""Lists as files: every list of the back office has one, with its page's content and rights."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, urljoin, urlsplit
from zoneinfo import ZoneInfo

import pytest
from flask import Flask, url_for
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import AT_ONCE, KEPT_FOR, MOST_UNDER_WAY
from ctevents.domain.roles import Right, Role
from ctevents.models import Account, AuditEntry, Person
from ctevents.services.accounts.accounts import account_by_email, edit_account
from ctevents.services.common import audit
from ctevents.services.people.people import groups
from ctevents.texts.exports.exporting import Listing, ListRequest
from ctevents.texts.exports.worker import write_due_exports
from ctevents.texts.rendering import speaking
from ctevents.web.access import policy_of
from ctevents.web.staff.listings import LISTINGS
from tests.conftest import Clock, Databases
from tests.support import exports, stories
from tests.support.pages import Browser, Page
from tests.support.tables import exported_rows, read_rows
from tests.support.world import make_world

EMAIL = "organiser@ctevents.example"

NO_FILE = {
    "answer_card_list": "sheets of cards, to be withdrawn; their codes are kept nowhere",
    "announcement_show": "how many read an announcement in which language, before it is sent",
    "attendance_tables": "parts of the pages of attendance, which have their files",
    "badge_choose": "a form: which groups to print",
    "attendee_list_make": (
        "a form: the list of attendees that is printed; their names are behind the figures"
    ),
    "filter_list": "an account's own filters, each a link",
    "api_token_list": "the tokens of programs, to be revoked",
    "design": "how pages are built, with invented rows",
    "door_today": "arrivals of today at several events; each page of a door has its file",
    "door_report": "parts of the page of the door, which has its files",
    "export_list": "the files themselves",
    "guest_edit": "one person",
    "guest_import": "how a file has to look that is imported",
    "import_columns": "what an uploaded file means; the office has the file",
    "import_preview": "a file that somebody has; its refused rows can be taken away",
    "institution_edit": "one institution; whom it named stands on the guest list, narrowed by it",
    "invitation_send": "a form: which groups to invite",
    "languages_show": "which texts are missing, each with a link to type it",
    "letter_attachments": "files that letters carry, which are documents of the launch pack",
    "letter_list": "wordings, which are edited one by one",
    "logo_list": "pictures",
    "duplicate_show": "two people side by side",
    "name_plate_choose": "a form: which groups to print",
    "own_account": "where the account is signed in, to be signed out",
    "pack_show": (
        "documents, which are files themselves; their downloads are in `ctevents documents list`"
    ),
    "paper_choose": "a form: which letters to print",
    "status_show": (
        "the state of the installation at this moment; `ctevents check --json` has the same"
    ),
    "sheet_enter": "a form: who has signed; the guest list has the same people",
    "team_show": "who has access to one event; the accounts have their list, with their events",
    "visa_letter_list": "letters to print; each guest who asked is on the guest list",
    "vetting_decide": "a form: the rows that were ticked on the list, which has its file",
}
"""Pages with a table that cannot be exported, and the reason."""


GRIDS = {"quota_table"}
"""Forms with a field in each cell. Their file has a row for each cell."""

HEADED_BY_THEIR_PAGES = {
    "As registrants wrote it; “…” replaces a name, an address or a phone number",
    "Interpretation receivers",
    "Corrections",
    "Frozen earlier, then unfrozen",
}
"""Captions of tables beside a list: head counts, which have a file of their own, and the history of
frozen figures."""

OF_ANSWERS = {
    "results",
    "results-of-all",
    "result-needs",
    "result-needs-of-all",
    "feedback",
    "feedback-of-all",
    "comparison",
    "released-comments",
    "released-comments-of-all",
    "turnout",
    "turnout-of-all",
}
"""Lists of what answer cards say: tests/web/staff/launch/test_results.py."""

PAGES_OF_LISTS = ("door", "duplicates", "messages", "guests", "vetting")
LIST = "/staff/events/ba/guests"
FILES = "/staff/exports"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def asked(browser: Browser, path: str) -> Page:
    page = browser.open(FILES)
    assert page.tree is not None
    token = page.tree.find(attrs={"name": "csrf_token"})
    assert token is not None
    return browser.post(path, {"csrf_token": str(token["value"])})


def taken(browser: Browser, path: str) -> list[list[str]]:
    answer = asked(browser, path)
    assert answer.status == 200, (path, answer.status)
    return exported_rows(answer.response.data)


def names(browser: Browser, query: str) -> list[str]:
    heading, *rows = taken(browser, f"/staff/events/ba/exports/guests.csv?{query}")
    given, family = heading.index("given_name"), heading.index("family_name")
    return [f"{row[given]} {row[family]}" for row in rows]


def narrowing_names(page: Page) -> set[str]:
    """Return the names of query arguments in links and forms that lead to the page itself."""
    assert page.tree is not None
    queries = [
        urlsplit(urljoin(page.path, str(link["href"]))) for link in page.tree.select("main a[href]")
    ]
    path = urlsplit(page.path).path
    names = {
        name for query in queries if query.path == path for name, _value in parse_qsl(query.query)
    }
    for form in page.tree.select("main form[method=get]"):
        if urlsplit(urljoin(page.path, str(form.get("action", "")))).path == path:
            names |= {str(field["name"]) for field in form.select("[name]")}
    return names


def last_entry() -> AuditEntry:
    entry = db.session().scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    return entry


class TestEveryList:
    def test_a_page_with_a_table_has_a_file_or_a_reason_why_not(self, app: Flask) -> None:
        assert app.template_folder is not None
        files = (Path(app.template_folder) / "staff").glob("*.html")
        sources = {file.stem: file.read_text("utf-8") for file in files}
        with_table = {
            name
            for name, text in sources.items()
            if re.search(" table\\(|<table|group_boxes|_table\\(|listed\\(", text)
        }
        with_file = {name for name, text in sources.items() if "{{ take_away(" in text}
        assert with_table - with_file == set(NO_FILE)
        assert set(NO_FILE) & with_file == set()
        found = re.findall(r"take_away\((.*)\) }}", "".join(sources.values()))
        assert {kind for text in found for kind in re.findall(r'"([a-z-]+)"', text)} == set(
            LISTINGS
        )

    def test_a_column_is_declared_once(self, app: Flask) -> None:
        """The page of a list has its headings from the columns of its file, but for tables that are
        no list."""
        assert app.template_folder is not None
        found = set()
        for file in (Path(app.template_folder) / "staff").glob("*.html"):
            text = file.read_text("utf-8")
            if file.stem not in GRIDS and ("take_away(" in text or "listed(" in text):
                found |= set(re.findall(r' table\(_\("([^"]+)"\).*?, \[', text))
                assert not re.search(r'scope="col"[^>]*>{{ *(p?gettext|_)\(', text), file.stem
                assert text.count(" table(") == len(
                    re.findall(r' table\(_\("|, columns_of\(', text)
                ), file.stem
        assert found == HEADED_BY_THEIR_PAGES

    @pytest.mark.long
    def test_a_list_of_nothing_is_not_taken_away(self, organiser: Browser) -> None:
        stories.published_event()
        addresses = ["/staff/same-person", *(f"/staff/events/ba/{page}" for page in PAGES_OF_LISTS)]
        pages = [organiser.open(address) for address in addresses]
        assert [(page.status, page.all(".take-away")) for page in pages] == [(200, [])] * len(pages)

    def test_its_right_is_that_of_its_page(self, app: Flask) -> None:
        arguments = {rule.endpoint: rule.arguments for rule in app.url_map.iter_rules()}
        for listing in LISTINGS.values():
            policy = policy_of(app, listing.page)
            assert policy is not None
            assert policy.right is listing.right, listing.kind
            assert listing.is_of_event is ("slug" in arguments[listing.page]), listing.kind

    @pytest.mark.long
    def test_it_is_a_table_that_is_as_wide_as_its_heading(
        self, demo_app: Flask, databases: Databases
    ) -> None:
        empty = set()
        with speaking("en"):
            make_world(demo_app, databases)
            account = account_by_email(db.session(), "administrator@ctevents.example")
            assert account is not None
            for kind, listing in LISTINGS.items():
                asking = ListRequest(
                    account, stories.event() if listing.is_of_event else None, {}, stories.now()
                )
                heading, found = listing.head(asking).headings, listing.find(asking)
                rows = list(found.rows)
                assert ({len(row) for row in rows} <= {len(heading)}, len(rows)) == (
                    True,
                    found.total,
                ), kind
                assert "" not in heading
                empty |= set() if rows else {kind}
        assert empty == {"waiting", "door-remarks", "needs", *OF_ANSWERS}

    @pytest.mark.long
    def test_either_kind_of_file_says_the_same(self, organiser: Browser) -> None:
        stories.published_event()
        stories.guest(phone="+387 33 000")
        rows = taken(organiser, "/staff/events/ba/exports/guests.csv")
        assert taken(organiser, "/staff/events/ba/exports/guests.xlsx") == rows
        assert "+387 33 000" in rows[1]


class TestForReaders:
    @pytest.mark.long
    def test_a_workbook_says_what_it_is_of_which_event_and_when(self, organiser: Browser) -> None:
        stories.published_event()
        stories.guest()
        for query, title in (
            ("", "Guest list: Sarajevo, "),
            ("?group=judges", "Guest list, filtered: Sarajevo, "),
        ):
            content = asked(organiser, f"/staff/events/ba/exports/guests.xlsx{query}").response.data
            first = read_rows(content)[0][1][0]
            assert first.startswith(title)
            assert first.endswith(
                f"{stories.now().astimezone(ZoneInfo('Europe/Sarajevo')):%H:%M} local time"
            )
        overview = asked(organiser, "/staff/exports/quotas.xlsx").response.data
        assert re.fullmatch(
            r"Quotas and targets of all events: .+ UTC", read_rows(overview)[0][1][0]
        )

    @pytest.mark.long
    def test_times_are_times_in_a_workbook_and_sort_as_text_in_csv(
        self, organiser: Browser
    ) -> None:
        stories.published_event()
        stories.invited()
        heading, letter = taken(organiser, "/staff/events/ba/exports/messages.csv")
        local = stories.now().astimezone(ZoneInfo("Europe/Sarajevo"))
        assert letter[heading.index("Queued")] == f"{local:%Y-%m-%d %H:%M}"
        heading, letter = taken(organiser, "/staff/events/ba/exports/messages.xlsx")
        # a date cell, as the reader writes it
        assert letter[heading.index("Queued")] == f"{local:%Y-%m-%dT%H:%M}:00"

    @pytest.mark.long
    def test_quotas_bulk_actions_and_imports(self, organiser: Browser) -> None:
        stories.published_event()
        page = organiser.open("/staff/quotas")
        event, group = (
            stories.event(),
            next(each for each in groups(db.session(), stories.event().project_id)),
        )
        organiser.submit(page, "began", **{f"target-{event.id}-{group.id}": "12"})
        rows = taken(organiser, "/staff/exports/quotas.csv")
        assert ["Sarajevo", group.name("en"), group.code, "", "12", "", "0"] in rows
        assert taken(organiser, "/staff/events/ba/exports/bulk.csv")[1:] == []
        assert taken(organiser, "/staff/events/ba/exports/imports.csv")[1:] == []


class TestAsTheScreenShowsIt:
    @pytest.mark.long
    def test_filtered_and_sorted_like_the_page(self, organiser: Browser) -> None:
        stories.published_event()
        for given_name, group in [("Amra", "judges"), ("Zana", "police"), ("Bora", "police")]:
            stories.guest(given_name=given_name, group=group, email=f"{given_name}@x.example")
        assert names(organiser, "") == ["Amra Kovačević", "Bora Kovačević", "Zana Kovačević"]
        assert names(organiser, "group=police&search=kovacevic&nonsense=1") == [
            "Bora Kovačević",
            "Zana Kovačević",
        ]
        assert names(organiser, "sort=group") == [
            "Bora Kovačević",
            "Zana Kovačević",
            "Amra Kovačević",
        ]
        page = organiser.open(f"{LIST}?group=police")
        answer = organiser.submit(page, "Export as CSV : Guest list")
        assert len(read_rows(answer.response.data)) == 3

    @pytest.mark.long
    def test_filters_and_order_of_a_page_apply_to_its_file(
        self, app: Flask, organiser: Browser
    ) -> None:
        stories.published_event()
        stories.unknown_to_office("ba", stories.invited_institution())
        stories.checked_in(stories.registered())
        lists: dict[str, list[Listing]] = {}
        for listing in LISTINGS.values():
            lists.setdefault(listing.page, []).append(listing)
        narrowed_by: dict[str, set[str]] = {}
        for page, of_page in lists.items():
            with app.test_request_context():
                address = url_for(page, **({"slug": "ba"} if of_page[0].is_of_event else {}))
            names = narrowing_names(organiser.open(address)) - {"page", "before", "all"}
            narrowed_by |= {page: names} if names else {}
            assert names <= {name for listing in of_page for name in listing.filters}, page
        assert len(narrowed_by) == 11, "one that a page is narrowed by was not found"

    @pytest.mark.long
    def test_unnamed_guests_are_not_named_there(self, organiser: Browser) -> None:
        stories.published_event()
        person_id = stories.registered().person_id
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Person, person_id).is_unnamed = True
        for kind in ("guests", "messages", "people?stage=confirmed"):
            kind, _mark, query = kind.partition("?")
            text = str(taken(organiser, f"/staff/events/ba/exports/{kind}.csv?{query}"))
            assert re.search("Kovač|amra@", text) is None, kind
        assert names(organiser, "") == ["Judges 000"]

    def test_observers_get_published_figures_whatever_they_ask_for(self, app: Flask) -> None:
        stories.published_event()
        stories.registered()
        observer = stories.signed_in(app, Role.OBSERVER)
        page = observer.open("/staff/events/ba/attendance")
        everything = observer.submit(page, "Export as CSV : Attendance").response.data
        assert b"not shown" in everything
        narrowed = asked(
            observer, "/staff/events/ba/exports/attendance.csv?group=judges&sex=f&stage=absent"
        )
        assert narrowed.response.data == everything
        assert last_entry().details["narrowed_by"] == []
        assert asked(observer, "/staff/events/ba/exports/guests.csv").status == 403

    def test_what_is_no_list_is_not_there(self, organiser: Browser) -> None:
        assert asked(organiser, "/staff/events/ba/exports/nonsense.csv").status == 404
        assert asked(organiser, "/staff/events/ba/exports/audit.csv").status == 404
        assert asked(organiser, "/staff/exports/guests.csv").status == 404

    @pytest.mark.long
    def test_it_is_logged_without_what_was_searched_for(self, organiser: Browser) -> None:
        stories.published_event()
        stories.guest()
        assert organiser.open("/staff/events/ba/exports/guests.csv").status == 405
        assert organiser.post("/staff/events/ba/exports/guests.csv").status == 400
        assert (
            len(taken(organiser, "/staff/events/ba/exports/guests.xlsx?group=judges&search=Amra"))
            == 2
        )
        entry = last_entry()
        assert (entry.action, entry.event_id) == ("list.exported", stories.event().id)
        assert entry.details == {
            "list": "guests",
            "rows": 1,
            "file": "xlsx",
            "narrowed_by": ["search", "group=judges"],
        }
        told = (
            "file: xlsx; list: Guest list; filtered by: words searched for, group judges; rows: 1"
        )
        assert told in organiser.open("/staff/audit").text
        taken(organiser, "/staff/events/ba/exports/guests.csv?group=Amra+Kovacevic")
        assert last_entry().details["narrowed_by"] == ["group"]


class TestLongLists:
    @pytest.mark.long
    def test_the_worker_writes_it_and_the_page_leads_to_the_file(
        self, app: Flask, organiser: Browser
    ) -> None:
        rows = [[number] for number in range(3)]
        with exports.usual_lists(app):
            exports.give(app, rows, AT_ONCE + 1, "audit", Right.SEE_AUDIT)
            answer = organiser.submit(organiser.open("/staff/audit"), "Export as CSV : Audit log")
            assert (answer.status, answer.location) == (303, FILES)
            assert "waiting" in organiser.follow(answer).text
            write_due_exports(app)
        file = organiser.open(organiser.open(FILES).links()["Download audit.csv"]).response
        assert file.headers["Content-Disposition"] == "attachment; filename=audit.csv"
        assert int(file.headers["Content-Length"]) == len(file.data)
        assert [cells for _number, cells in read_rows(file.data)] == [
            ["number"],
            ["0"],
            ["1"],
            ["2"],
        ]
        assert (last_entry().action, last_entry().details["rows"]) == ("list.exported", 3)

    @pytest.mark.long
    def test_the_link_is_only_for_its_account_for_a_day_and_while_its_rights_are_the_same(
        self, app: Flask, organiser: Browser, clock: Clock
    ) -> None:
        other = stories.signed_in(app, Role.ADMINISTRATOR)
        exports.written(EMAIL, "guests", "ba")
        address = organiser.open(FILES).links()["Download guests-ba.csv"]
        assert organiser.open(address).response.data == b"".join(exports.CONTENT)
        missing = organiser.open(f"{address[:-4]}AAAA")
        assert other.open(FILES).text.count("guests-ba") == 0
        assert (missing.status, other.open(address).status) == (404, 404)
        clock.advance(seconds=KEPT_FOR.total_seconds() - 1)
        assert organiser.open(address).status == 200
        clock.advance(seconds=1)
        assert organiser.open(address).status == 404
        assert "You have no exports." in organiser.open(FILES).text
        exports.written(EMAIL, "guests", "ba")
        address = organiser.open(FILES).links()["Download guests-ba.csv"]
        _become(Role.OFFICE, "ba")
        assert (
            stories.signed_in_again(app, EMAIL).open(address).response.data == missing.response.data
        )

    def test_an_account_with_five_waiting_exports_cancels_one(
        self, app: Flask, organiser: Browser
    ) -> None:
        ids = [
            exports.asked(EMAIL, "messages", state=str(number)).id
            for number in range(MOST_UNDER_WAY)
        ]
        with exports.usual_lists(app):
            exports.give(app, [], AT_ONCE + 1, "audit", Right.SEE_AUDIT)
            page = organiser.follow(
                organiser.submit(organiser.open("/staff/audit"), "Export as CSV : Audit log")
            )
        assert "already waiting for 5 files" in page.text
        assert page.text.count("messages.csv") == 2 * MOST_UNDER_WAY
        answer = asked(organiser, f"{FILES}/{ids[0]}/cancel")
        assert (answer.status, answer.location) == (303, FILES)
        page = organiser.follow(answer)
        assert ("The export is cancelled." in page.text, page.text.count("messages.csv")) == (
            True,
            8,
        )

    def test_one_that_is_already_ready_cannot_be_cancelled(self, organiser: Browser) -> None:
        exports.asked(EMAIL, "guests", "ba")
        page = organiser.open(FILES)
        exports.write()
        page = organiser.follow(organiser.submit(page, "Cancel this export"))
        assert "it is ready or has failed" in page.text
        assert "Download guests-ba.csv" in page.links()

    def test_why_one_has_failed(self, app: Flask, organiser: Browser) -> None:
        exports.asked(EMAIL, "accounts")
        write_due_exports(app)
        assert "You may no longer see the contents." in organiser.open(FILES).text


def _become(role: Role, *slugs: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        account: Account | None = account_by_email(tx, EMAIL)
        assert account is not None
        events = [stories.event(slug) for slug in slugs]
        edit_account(tx, account, role=role, events=events, name="")
