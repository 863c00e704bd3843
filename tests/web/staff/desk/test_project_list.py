"""Organisers add projects, edit each one's pages, and delete one without events."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.accounts.list_choices import save_filter
from ctevents.services.common import audit
from ctevents.services.events.projects import projects
from ctevents.services.letters.wordings import other_events
from ctevents.services.people.people import groups
from tests.support import stories
from tests.support.projects import add_event, add_project

FIRST = (
    "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western "
    "Balkans"
)


def slugs() -> list[str]:
    return [each.slug for each in projects(db.session())]


def test_an_organiser_adds_a_project_with_the_block_and_groups_of_another(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.open("/staff/").links()["Projects"] == "/staff/projects"
    page = organiser.open("/staff/projects/new?copy=tc-0770-0782")
    answer = organiser.submit(
        page, "title", title="Borders", code="TC 0001", donors="Government of Norway"
    )
    assert (answer.status, answer.location) == (303, "/staff/projects")
    second = projects(db.session())[1]
    assert (second.slug, second.agency, second.donors, second.partners) == (
        "tc-0001",
        stories.project().agency,
        ["Government of Norway"],
        stories.project().partners,
    )
    assert (second.period, second.iati_identifier) == ("", "")
    assert len(groups(db.session(), second.id)) == 13
    cards = organiser.follow(answer).all(".card")
    assert [
        card.startswith(title) for card, title in zip(cards, (FIRST, "Borders"), strict=True)
    ] == [True, True]


def test_a_project_without_groups_waits_for_them(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/projects/new")
    organiser.submit(page, "title", title="Borders", slug="borders", footnote="None.", groups_of="")
    assert groups(db.session(), projects(db.session())[1].id) == []


@pytest.mark.long
def test_wrong_entries_are_kept_and_explained(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/projects/new")
    typed = {"title": "Borders", "footnote": "None."}
    for slug, error in (
        ("all", "Use at most 40 lowercase letters"),
        ("ba", "An event or a project has this short name already."),
        ("tc-0770-0782", "An event or a project has this short name already."),
    ):
        answer = organiser.submit(page, "title", **typed, slug=slug)
        assert answer.status == (422 if slug == "all" else 409)
        assert answer.errors[0].startswith(error)
        assert answer.form("title").find(attrs={"name": "slug"})["value"] == slug  # type: ignore[index]
    assert organiser.submit(page, "title", title="").errors == [
        "Enter the title of the project.",
        "Enter the footnote. Some designations require it.",
        "Use at most 40 lowercase letters, digits and hyphens, such as borders-2. Begin with a "
        "letter. A few words, "
        "such as all and new, have another meaning.",
    ]
    assert slugs() == ["tc-0770-0782"]


@pytest.mark.long
def test_pages_of_a_project_lead_to_the_same_page_of_the_others(app: Flask) -> None:
    add_project()
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/project/logos?project=borders")
    assert page.links()[FIRST] == "/staff/project/logos?project=tc-0770-0782"
    assert page.all('nav [aria-current="page"]') == ["Against trafficking in persons"]
    assert page.links()["Back to the project"] == "/staff/project?project=borders"


@pytest.mark.long
def test_pages_of_an_event_lead_to_those_of_its_project(app: Flask) -> None:
    add_event("durres", add_project())
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.open("/staff/events/durres/seats").links()[
        "Quotas and targets of all events"
    ] == ("/staff/quotas?project=borders")
    assert (
        organiser.open("/staff/events/ba/seats").links()["Quotas and targets of all events"]
        == "/staff/quotas"
    )


@pytest.mark.long
def test_a_project_without_events_is_deleted_after_a_question(app: Flask) -> None:
    add_project()
    organiser = stories.signed_in(app, Role.ORGANISER)
    address = organiser.open("/staff/projects").links()["Delete the project"]
    page = organiser.open(address)
    assert page.all(".notice li") == ["13 groups"]
    assert slugs() == ["tc-0770-0782", "borders"]
    assert organiser.submit(page).location == "/staff/projects"
    assert slugs() == ["tc-0770-0782"]
    assert organiser.submit(page).status == 404


@pytest.mark.long
def test_a_project_with_events_says_why_it_stays(app: Flask) -> None:
    add_event("durres", add_project())
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert "Delete the project" not in organiser.open("/staff/projects").links()
    page = organiser.open("/staff/projects/borders/delete")
    assert "This project has events." in page.text
    assert page.all("main form") == []


@pytest.mark.long
def test_the_other_project_is_in_nobodys_way_who_may_not_see_it(app: Flask) -> None:
    add_event("durres", add_project())
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open("/staff/quotas")
    assert "Against trafficking in persons" not in page.text
    assert office.client.get("/staff/quotas?project=borders").data.count(b"durres") == 0


@pytest.mark.long
def test_a_filter_by_a_group_of_the_other_project_is_not_offered(app: Flask) -> None:
    """An unknown group would filter nothing, and the list would show everybody."""
    project = add_project(groups_of=None)
    add_event("durres", project)
    organiser = stories.signed_in(app, Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        account = tx.query(Account).filter(Account.email.startswith("organiser")).one()
        save_filter(tx, account, name="The judges", query="group=judges", event_id=None)
    assert "The judges" in organiser.open("/staff/events/ba/guests/filters").text
    assert "The judges" not in organiser.open("/staff/events/durres/guests/filters").text


def test_a_wording_is_offered_to_the_events_of_its_project(app: Flask) -> None:
    stories.planned_event("ba")
    add_event("durres", add_project())
    assert [each.slug for each in other_events(db.session(), stories.event("ba"))] == [
        "al",
        "xk",
        "me",
        "rs",
        "mk",
    ]
