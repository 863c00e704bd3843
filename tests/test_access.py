"""The access table: one row for each route and method, one column for each visitor. A route without
a row fails.

``in`` redirects to the sign-in page, ``ok`` is let in (whatever the page then answers). Office and
door see the event ``ba``; each row is opened with objects of ``ba``. A test below checks other
countries: they answer exactly like a missing event.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from ctevents.domain.roles import Role
from ctevents.web.sensitive_acts import ASKS_AGAIN, ASKS_AGAIN_WITH_NAMES
from tests.conftest import Clock, Databases
from tests.support import factors, stories
from tests.support.pages import Browser
from tests.support.world import MISSING, World, make_world

VISITORS = ("nobody", Role.OBSERVER, Role.DOOR, Role.OFFICE, Role.ORGANISER, Role.ADMINISTRATOR)

OPEN = "ok ok ok ok ok ok"
ADMINISTRATOR = "in 403 403 403 403 ok"
ORGANISER = "in 403 403 403 ok ok"
OFFICE = "in 403 403 ok ok ok"
FIGURES = "in ok 403 ok ok ok"
DOOR = "in 403 ok ok ok ok"
STAFF = "in ok ok ok ok ok"
# The API answers 401 without a door token or a session; tests/web/api/ tests tokens.
DEVICE = "401 403 ok ok ok ok"
DEVICE_FIGURES = "401 ok 403 ok ok ok"
PROGRAM = "401 403 403 ok ok ok"
# The answers of the world are still open; tests/web/public/launch/ opens results.
NOT_YET = "404 404 404 404 404 404"

TABLE = {
    "GET account.password": OPEN,
    "GET account.reset": OPEN,
    "GET account.sign_in": OPEN,
    "GET api.attendance_show": DEVICE_FIGURES,
    "GET api.document_list": PROGRAM,
    "GET api.door_show": DEVICE,
    "GET api.event_list": "401 ok ok ok ok ok",
    "GET api.guest_list": PROGRAM,
    "GET api.guest_show": PROGRAM,
    "GET api.openapi_show": OPEN,
    "GET api.registration_list": PROGRAM,
    "GET api.registration_show": PROGRAM,
    "GET api.roster_show": DEVICE,
    "GET demo.inbox_attachment": OPEN,
    "GET demo.inbox_letter": OPEN,
    "GET demo.inbox_letter_html": OPEN,
    "GET demo.inbox_list": OPEN,
    "GET door.check_in": DOOR,
    "GET door.manifest_show": OPEN,
    "GET door.missing_show": DOOR,
    "GET door.pair": DOOR,
    "GET door.shell_show": OPEN,
    "GET door.walk_in_add": DOOR,
    "GET door.worker_show": OPEN,
    "GET public.accessibility": OPEN,
    "GET public.all_calendar": OPEN,
    "GET public.answers_show": OPEN,
    "GET public.answers_type": OPEN,
    "GET public.badge_worker": OPEN,
    "GET public.certificate_show": OPEN,
    "GET public.document_file": OPEN,
    "GET public.document_list": OPEN,
    "GET public.event_calendar": OPEN,
    "GET public.event_list": OPEN,
    "GET public.event_show": OPEN,
    "GET public.health": OPEN,
    "GET public.invitation_show": OPEN,
    "GET public.link_request": OPEN,
    "GET public.logo_image": OPEN,
    "GET public.me_json": OPEN,
    "GET public.metrics": OPEN,
    "GET public.me_show": OPEN,
    "GET public.nomination_show": OPEN,
    "GET public.nominee_correct": OPEN,
    "GET public.nominee_replace": OPEN,
    "GET public.open_registration": OPEN,
    "GET public.pack_file": OPEN,
    "GET public.pack_show": OPEN,
    "GET public.privacy": OPEN,
    "GET public.project_calendar": OPEN,
    "GET public.project_events": OPEN,
    "GET public.project_show": OPEN,
    "GET public.readiness": OPEN,
    "GET public.registration_badge": OPEN,
    "GET public.registration_calendar": OPEN,
    "GET public.registration_card": OPEN,
    "GET public.registration_certificate": OPEN,
    "GET public.registration_picture": OPEN,
    "GET public.registration_show": OPEN,
    "GET public.results_show": NOT_YET,
    "GET public.screen_show": OPEN,
    "GET public.sole_project_show": OPEN,
    "GET public.subscription": OPEN,
    "GET public.typed_link": OPEN,
    "GET staff.account_add": ADMINISTRATOR,
    "GET staff.account_edit": ADMINISTRATOR,
    "GET staff.account_hand_over": ADMINISTRATOR,
    "GET staff.account_list": ADMINISTRATOR,
    "GET staff.announcement_add": ORGANISER,
    "GET staff.announcement_attachments": ORGANISER,
    "GET staff.announcement_edit": ORGANISER,
    "GET staff.announcement_html": ORGANISER,
    "GET staff.announcement_list": ORGANISER,
    "GET staff.announcement_show": ORGANISER,
    "GET staff.answer_card_list": OFFICE,
    "GET staff.answer_close": ORGANISER,
    "GET staff.answer_comment_list": ORGANISER,
    "GET staff.api_show": OFFICE,
    "GET staff.api_token_list": OFFICE,
    "GET staff.app_set_up": STAFF,
    "GET staff.archive_list": STAFF,
    "GET staff.attendance_all": FIGURES,
    "GET staff.attendance_all_csv": FIGURES,
    "GET staff.attendance_all_json": FIGURES,
    "GET staff.attendance_arrivals": OFFICE,
    "GET staff.attendance_csv": FIGURES,
    "GET staff.attendance_institutions": OFFICE,
    "GET staff.attendance_json": FIGURES,
    "GET staff.attendance_people": OFFICE,
    "GET staff.attendance_replies": OFFICE,
    "GET staff.attendance_show": FIGURES,
    "GET staff.audit_log": ORGANISER,
    "GET staff.attendee_list_make": OFFICE,
    "GET staff.badge_choose": OFFICE,
    "GET staff.bulk_ask": OFFICE,
    "GET staff.bulk_list": OFFICE,
    "GET staff.bulk_show": OFFICE,
    "GET staff.certificate_choose": OFFICE,
    "GET staff.checklist_edit": ORGANISER,
    "GET staff.companion_list": OFFICE,
    "GET staff.copies_show": OFFICE,
    "GET staff.dashboard": STAFF,
    "GET staff.design": STAFF,
    "GET staff.door_show": OFFICE,
    "GET staff.door_today": OFFICE,
    "GET staff.door_token_list": OFFICE,
    "GET staff.event_cancel": ORGANISER,
    "GET staff.event_create": ORGANISER,
    "GET staff.event_edit": ORGANISER,
    "GET staff.event_show": STAFF,
    "GET staff.event_slug_check": ORGANISER,
    "GET staff.export_download": "in 404 404 404 ok 404",
    "GET staff.export_list": STAFF,
    "GET staff.factor_ask": STAFF,
    "GET staff.factor_link_open": STAFF,
    "GET staff.factor_set_up": STAFF,
    "GET staff.gap_list": OFFICE,
    "GET staff.group_add": ADMINISTRATOR,
    "GET staff.group_edit": ADMINISTRATOR,
    "GET staff.group_list": ADMINISTRATOR,
    "GET staff.filter_list": OFFICE,
    "GET staff.guest_add": OFFICE,
    "GET staff.guide_show": STAFF,
    "GET staff.guest_delete": OFFICE,
    "GET staff.guest_edit": OFFICE,
    "GET staff.guest_erase": ORGANISER,
    "GET staff.guest_import": OFFICE,
    "GET staff.guest_list": OFFICE,
    "GET staff.guest_unmask": ORGANISER,
    "GET staff.import_columns": OFFICE,
    "GET staff.import_delete": OFFICE,
    "GET staff.import_list": OFFICE,
    "GET staff.import_undo": OFFICE,
    "GET staff.import_preview": OFFICE,
    "GET staff.import_progress": "in 403 403 404 404 404",
    "GET staff.import_refused": OFFICE,
    "GET staff.import_template": OFFICE,
    "GET staff.head_count_csv": OFFICE,
    "GET staff.visa_letter_list": OFFICE,
    "GET staff.visa_letter_make": OFFICE,
    "GET staff.head_count_show": OFFICE,
    "GET staff.identity_list": ORGANISER,
    "GET staff.incoming_list": ORGANISER,
    "GET staff.incoming_show": ORGANISER,
    "GET staff.institution_add": OFFICE,
    "GET staff.institution_add_several": ORGANISER,
    "GET staff.institution_edit": OFFICE,
    "GET staff.institution_letter": OFFICE,
    "GET staff.invitation_letter": ORGANISER,
    "GET staff.invitation_send": ORGANISER,
    "GET staff.invitation_withdraw": OFFICE,
    "GET staff.letter_attachments": ORGANISER,
    "GET staff.letter_edit": ORGANISER,
    "GET staff.letter_elsewhere": ORGANISER,
    "GET staff.letter_html": ORGANISER,
    "GET staff.letter_list": ORGANISER,
    "GET staff.logo_edit": ORGANISER,
    "GET staff.logo_list": ORGANISER,
    "GET staff.duplicate_list": OFFICE,
    "GET staff.duplicate_show": OFFICE,
    "GET staff.message_list": ORGANISER,
    "GET staff.nominee_add": OFFICE,
    "GET staff.name_plate_choose": OFFICE,
    "GET staff.own_account": STAFF,
    "GET staff.own_letters": OFFICE,
    "GET staff.own_password": STAFF,
    "GET staff.pack_letter": ORGANISER,
    "GET staff.pack_show": OFFICE,
    "GET staff.paper_choose": OFFICE,
    "GET staff.passkey_add": STAFF,
    "GET staff.languages_show": ORGANISER,
    "GET staff.programme_edit": ORGANISER,
    "GET staff.question_add": ORGANISER,
    "GET staff.question_edit": ORGANISER,
    "GET staff.question_list": OFFICE,
    "GET staff.question_preview": OFFICE,
    "GET staff.question_replies": OFFICE,
    "GET staff.notice_edit": ORGANISER,
    "GET staff.project_add": ORGANISER,
    "GET staff.project_delete": ORGANISER,
    "GET staff.project_edit": ORGANISER,
    "GET staff.project_list": ORGANISER,
    "GET staff.finding_list": ORGANISER,
    "GET staff.recommendation_list": ORGANISER,
    "GET staff.source_add": ORGANISER,
    "GET staff.source_edit": ORGANISER,
    "GET staff.workshop_list": ORGANISER,
    "GET staff.reminder_add": ORGANISER,
    "GET staff.reminder_edit": ORGANISER,
    "GET staff.published_show": FIGURES,
    "GET staff.quota_of_group": ORGANISER,
    "GET staff.quota_of_institution": ORGANISER,
    "GET staff.quota_table": OFFICE,
    "GET staff.reminder_list": ORGANISER,
    "GET staff.seat_promote": ORGANISER,
    "GET staff.report_make": FIGURES,
    "GET staff.report_make_all": FIGURES,
    "GET staff.request_list": ORGANISER,
    "GET staff.request_show": ORGANISER,
    "GET staff.results_all": FIGURES,
    "GET staff.results_all_json": FIGURES,
    "GET staff.results_json": FIGURES,
    "GET staff.results_show": FIGURES,
    "GET staff.seats_show": OFFICE,
    "GET staff.reminding": ORGANISER,
    "GET staff.reminding_letter": ORGANISER,
    "GET staff.reply_enter": OFFICE,
    "GET staff.gap_explain": OFFICE,
    "GET staff.settlement_show": OFFICE,
    "GET staff.settlement_thaw": OFFICE,
    "GET staff.sheet_add": OFFICE,
    "GET staff.sheet_enter": OFFICE,
    "GET staff.signed_sheet_add": OFFICE,
    "GET staff.signed_sheet_edit": OFFICE,
    "GET staff.stray_list": ORGANISER,
    "GET staff.stray_show": ORGANISER,
    "GET staff.status_show": ADMINISTRATOR,
    "GET staff.team_show": ORGANISER,
    "GET staff.vetting_decide": OFFICE,
    "GET staff.vetting_list": OFFICE,
    "GET static": OPEN,
    "POST account.language_choose": STAFF,
    "POST account.password": OPEN,
    "POST account.reset": OPEN,
    "POST account.sign_in": OPEN,
    "POST account.sign_out": "in in in in in in",
    "POST api.check_in_missing": DEVICE,
    "POST api.check_in_record": DEVICE,
    "POST api.check_in_undo": DEVICE,
    "POST api.companion_tick": DEVICE,
    "POST api.companion_tick_undo": DEVICE,
    "POST api.copy_record": DEVICE,
    "POST api.copy_undo": DEVICE,
    "POST api.device_pair": DEVICE,
    "POST api.device_report": DEVICE,
    "POST api.guest_record": PROGRAM,
    "POST api.search_report": DEVICE,
    "POST api.walk_in_record": DEVICE,
    "POST door.check_in": DOOR,
    "POST door.companion_let_in": DOOR,
    "POST door.companion_undo": DOOR,
    "POST door.check_in_undo": DOOR,
    "POST door.copy_give": DOOR,
    "POST door.copy_undo": DOOR,
    "POST door.other_person_refuse": DOOR,
    "POST door.pair": DOOR,
    "POST door.walk_in_add": DOOR,
    "POST public.answers_show": OPEN,
    "POST public.document_download": OPEN,
    "POST public.invitation_show": OPEN,
    "POST public.link_request": OPEN,
    "POST public.me_ask": OPEN,
    "POST public.me_take_back": OPEN,
    "POST public.nomination_show": OPEN,
    "POST public.nomination_word": OPEN,
    "POST public.nominee_correct": OPEN,
    "POST public.nominee_replace": OPEN,
    "POST public.pack_download": OPEN,
    "POST public.nominee_withdraw": OPEN,
    "POST public.open_registration": OPEN,
    "POST public.registration_ask_visa": OPEN,
    "POST public.registration_cancel": OPEN,
    "POST public.registration_return": OPEN,
    "POST public.registration_say_sex": OPEN,
    "POST public.registration_show": OPEN,
    "POST public.registration_take_seat": OPEN,
    "POST public.subscription": OPEN,
    "POST staff.account_add": ADMINISTRATOR,
    "POST staff.account_disable": ADMINISTRATOR,
    "POST staff.account_edit": ADMINISTRATOR,
    "POST staff.account_enable": ADMINISTRATOR,
    "POST staff.account_end_sessions": ADMINISTRATOR,
    "POST staff.account_factors_drop": ADMINISTRATOR,
    "POST staff.account_hand_over": ADMINISTRATOR,
    "POST staff.account_password_link": ADMINISTRATOR,
    "POST staff.announcement_add": ORGANISER,
    "POST staff.announcement_attachments": ORGANISER,
    "POST staff.announcement_delete": ORGANISER,
    "POST staff.announcement_edit": ORGANISER,
    "POST staff.announcement_preview": ORGANISER,
    "POST staff.announcement_send": ORGANISER,
    "POST staff.announcement_test": ORGANISER,
    "POST staff.source_add": ORGANISER,
    "POST staff.source_edit": ORGANISER,
    "POST staff.source_remove": ORGANISER,
    "POST staff.answer_card_list": OFFICE,
    "POST staff.answer_card_withdraw": ORGANISER,
    "POST staff.answer_close": ORGANISER,
    "POST staff.answer_comment_list": ORGANISER,
    "POST staff.api_token_list": OFFICE,
    "POST staff.api_token_revoke": "in 403 403 404 404 404",
    "POST staff.app_set_up": STAFF,
    "POST staff.attendee_list_make": OFFICE,
    "POST staff.badge_print": OFFICE,
    "POST staff.badge_replace": OFFICE,
    "POST staff.badge_sheets": OFFICE,
    "POST staff.bulk_ask": OFFICE,
    "POST staff.bulk_continue": OFFICE,
    "POST staff.bulk_undo": OFFICE,
    "POST staff.certificate_print": OFFICE,
    "POST staff.certificate_sheets": OFFICE,
    "POST staff.certificate_reissue": ORGANISER,
    "POST staff.copies_show": OFFICE,
    "POST staff.door_decide": OFFICE,
    "POST staff.door_kit": OFFICE,
    "POST staff.door_rehearse": OFFICE,
    "POST staff.door_token_list": OFFICE,
    "POST staff.door_token_revoke": OFFICE,
    "POST staff.event_archive": ORGANISER,
    "POST staff.event_cancel": ORGANISER,
    "POST staff.event_create": ORGANISER,
    "POST staff.event_edit": ORGANISER,
    "POST staff.event_publish": ORGANISER,
    "POST staff.event_take_out": ORGANISER,
    "POST staff.checklist_edit": ORGANISER,
    "POST staff.group_add": ADMINISTRATOR,
    "POST staff.group_edit": ADMINISTRATOR,
    "POST staff.filter_delete": OFFICE,
    "POST staff.filter_rename": OFFICE,
    "POST staff.filter_save": OFFICE,
    "POST staff.guest_add": OFFICE,
    "GET staff.search_show": OFFICE,
    "POST staff.guest_correct": OFFICE,
    "POST staff.guest_delete": OFFICE,
    "POST staff.guest_restore": OFFICE,
    "POST staff.guest_columns": OFFICE,
    "POST staff.guest_edit": OFFICE,
    "POST staff.factor_ask": STAFF,
    "POST staff.factor_challenge": STAFF,
    "POST staff.factor_link_open": STAFF,
    "POST staff.factor_link_send": STAFF,
    "POST staff.export_cancel": "in 404 404 404 ok 404",
    "POST staff.listing_export": OFFICE,
    "POST staff.overview_export": ORGANISER,
    "POST staff.guest_erase": ORGANISER,
    "POST staff.guest_import": OFFICE,
    "POST staff.guest_unmask": ORGANISER,
    "POST staff.head_count_order": OFFICE,
    "POST staff.visa_letter_make": OFFICE,
    "POST staff.import_columns": OFFICE,
    "POST staff.import_delete": OFFICE,
    "POST staff.import_undo": OFFICE,
    "POST staff.import_discard": OFFICE,
    "POST staff.import_cancel": "in 403 403 404 404 404",
    "POST staff.import_run": OFFICE,
    "POST staff.identity_link": ORGANISER,
    "POST staff.identity_unlink": ORGANISER,
    "POST staff.incoming_settle": ORGANISER,
    "POST staff.incoming_show": ORGANISER,
    "POST staff.institution_add": OFFICE,
    "POST staff.institution_add_several": ORGANISER,
    "POST staff.institution_edit": OFFICE,
    "POST staff.invitation_send_again": ORGANISER,
    "POST staff.invitation_send_now": ORGANISER,
    "POST staff.invitation_send_one": ORGANISER,
    "POST staff.invitation_withdraw": OFFICE,
    "POST staff.letter_attachments": ORGANISER,
    "POST staff.letter_edit": ORGANISER,
    "POST staff.letter_preview": ORGANISER,
    "POST staff.letter_set_sender": ORGANISER,
    "POST staff.letter_test": ORGANISER,
    "POST staff.letter_undo_elsewhere": ORGANISER,
    "POST staff.letter_use_elsewhere": ORGANISER,
    "POST staff.letter_use_usual": ORGANISER,
    "POST staff.logo_edit": ORGANISER,
    "POST staff.logo_list": ORGANISER,
    "POST staff.logo_move_down": ORGANISER,
    "POST staff.logo_move_up": ORGANISER,
    "POST staff.logo_remove": ORGANISER,
    "POST staff.duplicate_pair_again": OFFICE,
    "POST staff.duplicate_show": OFFICE,
    "POST staff.duplicate_tell_apart": OFFICE,
    "POST staff.mailing_resume": ORGANISER,
    "POST staff.mailing_stop": ORGANISER,
    "POST staff.message_send_again": ORGANISER,
    "POST staff.nominee_add": OFFICE,
    "POST staff.name_plate_print": OFFICE,
    "POST staff.name_plate_sheets": OFFICE,
    "POST staff.own_app_remove": STAFF,
    "POST staff.own_codes_renew": STAFF,
    "POST staff.own_passkey_remove": STAFF,
    "POST staff.own_letters": OFFICE,
    "POST staff.own_password": STAFF,
    "POST staff.own_session_end": STAFF,
    "POST staff.own_session_end_others": STAFF,
    "POST staff.pack_add": ORGANISER,
    "POST staff.pack_letter_send": ORGANISER,
    "POST staff.pack_remove": ORGANISER,
    "POST staff.pack_restore": ORGANISER,
    "POST staff.pack_set_times": ORGANISER,
    "POST staff.paper_sheet": OFFICE,
    "POST staff.passkey_add": STAFF,
    "POST staff.passkey_challenge": STAFF,
    "POST staff.paper_sheets": OFFICE,
    "POST staff.programme_edit": ORGANISER,
    "POST staff.question_add": ORGANISER,
    "POST staff.question_ask_again": ORGANISER,
    "POST staff.question_delete": ORGANISER,
    "POST staff.question_edit": ORGANISER,
    "POST staff.question_move": ORGANISER,
    "POST staff.question_withdraw": ORGANISER,
    "POST staff.quota_of_group": ORGANISER,
    "POST staff.quota_of_institution": ORGANISER,
    "POST staff.quota_table_save": ORGANISER,
    "POST staff.seat_promote": ORGANISER,
    "POST staff.notice_edit": ORGANISER,
    "POST staff.project_add": ORGANISER,
    "POST staff.project_delete": ORGANISER,
    "POST staff.project_edit": ORGANISER,
    "POST staff.rejection_take_back": OFFICE,
    "POST staff.reminder_add": ORGANISER,
    "POST staff.reminder_delete": ORGANISER,
    "POST staff.reminder_edit": ORGANISER,
    "POST staff.reminder_switch": ORGANISER,
    "POST staff.reminding_send": ORGANISER,
    "POST staff.reply_enter": OFFICE,
    "POST staff.request_show": ORGANISER,
    "POST staff.report_make": FIGURES,
    "POST staff.report_make_all": FIGURES,
    "POST staff.gap_explain": OFFICE,
    "POST staff.settlement_finish": OFFICE,
    "POST staff.settlement_freeze": OFFICE,
    "POST staff.settlement_reopen": OFFICE,
    "POST staff.settlement_thaw": OFFICE,
    "POST staff.sheet_add": OFFICE,
    "POST staff.sheet_enter": OFFICE,
    "POST staff.sheet_print": OFFICE,
    "POST staff.signature_undo": OFFICE,
    "POST staff.signed_sheet_add": OFFICE,
    "POST staff.signed_sheet_edit": OFFICE,
    "POST staff.signed_sheet_remove": OFFICE,
    "POST staff.stray_settle": ORGANISER,
    "POST staff.stray_show": ORGANISER,
    "POST staff.team_add": ORGANISER,
    "POST staff.team_remove": ORGANISER,
    "POST staff.vetting_decide": OFFICE,
}


def rows(app: Flask) -> list[tuple[str, Rule]]:
    """Return every route as ``GET staff.dashboard`` with its rule: reading ones first, signing out
    last."""
    found = [
        (f"{method} {rule.endpoint}", rule)
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]
    return sorted(
        found,
        key=lambda row: (row[0].startswith("POST"), row[0] == "POST account.sign_out", row[0]),
    )


@pytest.fixture
def app(demo_app: Flask) -> Flask:
    return demo_app


@pytest.fixture
def world(app: Flask, databases: Databases) -> World:
    return make_world(app, databases)


def test_every_route_has_its_row(app: Flask) -> None:
    assert sorted(name for name, _ in rows(app)) == sorted(TABLE)


COLUMNS = [pytest.param(number, id=str(visitor)) for number, visitor in enumerate(VISITORS)]


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize("column", COLUMNS)
def test_the_table(app: Flask, world: World, column: int) -> None:
    """Every day, nobody opens what their neighbours in the table may open. An administrator opens
    each page in tests/web/test_security.py, and sends each form of staff in
    tests/test_unnamed.py."""
    check(
        app,
        world,
        column,
        {
            name
            for name, row in TABLE.items()
            if set(row.split()[column - 1 : column + 2]) != {"ok"}
        },
    )


@pytest.mark.once
@pytest.mark.crawl
@pytest.mark.parametrize("column", COLUMNS[1:])
def test_the_whole_table(app: Flask, world: World, column: int) -> None:
    check(app, world, column, TABLE)


@pytest.mark.postgresql
def test_an_administrator_opens_each_page(app: Flask, world: World) -> None:
    check(app, world, VISITORS.index(Role.ADMINISTRATOR), TABLE)


ASKED = ("staff.factor_ask", "staff.factor_challenge")
FIRST_LINK = ("staff.factor_link_open", "staff.factor_link_send")
SET_UP = ("staff.factor_set_up", "staff.app_set_up", "staff.passkey_add", "staff.passkey_challenge")


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize(
    ("opened", "led_to"),
    [(ASKED, "/staff/second-factor"), (SET_UP, "/staff/second-factor/set-up")],
    ids=["asked", "set up"],
)
def test_between_password_and_second_factor_nothing_else_opens(
    app: Flask, world: World, opened: tuple[str, ...], led_to: str
) -> None:
    """An administrator who gave the password opens what everybody may, signing out, and the pages
    of the second factor."""
    email = stories.account(Role.ADMINISTRATOR, "ba")
    factors.needed()
    if opened is ASKED:
        factors.app_of(email)
    browser = stories.signed_in_again(app, email)
    for name, rule in rows(app):
        nobody, endpoint = TABLE[name].split()[0], name.split()[1]
        answer = ask(app, world, name, browser, path(app, world, rule, Role.ADMINISTRATOR))
        if endpoint in opened:
            assert answer.status_code in (200, 422), name
        elif opened is SET_UP and endpoint in FIRST_LINK:
            assert (answer.status_code, answer.headers["Location"]) == (303, led_to), name
        elif nobody == "in" and endpoint != "account.sign_out":
            kept = answer.status_code == 422 and b"Not sent yet" in answer.data
            assert kept or answer.status_code == 303, (name, answer.status_code)
            assert kept or answer.headers["Location"].partition("?")[0] == led_to, (
                name,
                answer.headers["Location"],
            )
        else:
            assert outcome_of(answer) == nobody, name


NOT_AGAIN = {
    # The second factor itself, signing out, and the language.
    "account.language_choose",
    "account.sign_out",
    "staff.factor_ask",
    "staff.factor_challenge",
    "staff.factor_link_open",
    "staff.factor_link_send",
    "staff.api_token_revoke",
    "staff.door_token_revoke",
    "staff.own_session_end",
    "staff.own_session_end_others",
    "staff.own_password",
    "staff.own_letters",
    "staff.report_make",
    "staff.report_make_all",
    "door.check_in",
    "door.check_in_undo",
    "door.companion_let_in",
    "door.companion_undo",
    "door.copy_give",
    "door.copy_undo",
    "door.other_person_refuse",
    "door.walk_in_add",
    "staff.copies_show",
    "staff.door_decide",
    "api.check_in_missing",
    "api.check_in_record",
    "api.check_in_undo",
    "api.companion_tick",
    "api.companion_tick_undo",
    "api.copy_record",
    "api.copy_undo",
    "api.device_pair",
    "api.device_report",
    "api.guest_record",
    "api.search_report",
    "api.walk_in_record",
    "staff.door_rehearse",
    "staff.badge_print",
    "staff.badge_replace",
    "staff.certificate_print",
    "staff.guest_add",
    "staff.guest_correct",
    "staff.guest_edit",
    "staff.guest_restore",
    "staff.institution_add",
    "staff.institution_add_several",
    "staff.institution_edit",
    "staff.nominee_add",
    "staff.invitation_send_again",
    "staff.invitation_send_one",
    "staff.invitation_withdraw",
    "staff.message_send_again",
    "staff.name_plate_print",
    "staff.paper_sheet",
    "staff.reply_enter",
    "staff.duplicate_pair_again",
    "staff.duplicate_tell_apart",
    "staff.identity_link",
    "staff.identity_unlink",
    "staff.rejection_take_back",
    "staff.request_show",
    "staff.seat_promote",
    "staff.vetting_decide",
    "staff.visa_letter_make",
    "staff.sheet_add",
    "staff.sheet_enter",
    "staff.signature_undo",
    "staff.announcement_add",
    "staff.announcement_attachments",
    "staff.announcement_edit",
    "staff.announcement_preview",
    "staff.announcement_test",
    "staff.answer_card_list",
    "staff.answer_comment_list",
    "staff.certificate_reissue",
    "staff.checklist_edit",
    "staff.event_archive",
    "staff.event_create",
    "staff.event_edit",
    "staff.event_publish",
    "staff.event_take_out",
    "staff.gap_explain",
    "staff.group_add",
    "staff.group_edit",
    "staff.guest_import",
    "staff.head_count_order",
    "staff.import_cancel",
    "staff.import_columns",
    "staff.import_run",
    "staff.incoming_settle",
    "staff.incoming_show",
    "staff.letter_attachments",
    "staff.letter_edit",
    "staff.letter_preview",
    "staff.letter_set_sender",
    "staff.letter_test",
    "staff.letter_undo_elsewhere",
    "staff.letter_use_elsewhere",
    "staff.letter_use_usual",
    "staff.logo_edit",
    "staff.logo_list",
    "staff.logo_move_down",
    "staff.logo_move_up",
    "staff.mailing_resume",
    "staff.mailing_stop",
    "staff.pack_add",
    "staff.pack_restore",
    "staff.pack_set_times",
    "staff.programme_edit",
    "staff.project_add",
    "staff.project_edit",
    "staff.question_add",
    "staff.question_ask_again",
    "staff.question_edit",
    "staff.question_move",
    "staff.question_withdraw",
    "staff.quota_of_group",
    "staff.quota_of_institution",
    "staff.quota_table_save",
    "staff.reminder_add",
    "staff.reminder_edit",
    "staff.reminder_switch",
    "staff.signed_sheet_add",
    "staff.signed_sheet_edit",
    "staff.source_add",
    "staff.source_edit",
    "staff.stray_settle",
    "staff.stray_show",
    # Files that are dropped before their use, and choices that people make for themselves.
    "staff.export_cancel",
    "staff.filter_delete",
    "staff.filter_rename",
    "staff.filter_save",
    "staff.guest_columns",
    "staff.import_discard",
}
"""POSTs of staff that do not ask for the second factor again. Each new one is put here or into
``ASKS_AGAIN``."""


def test_each_act_of_staff_asks_again_or_is_known_not_to(app: Flask) -> None:
    posts = {
        name.split()[1] for name, row in TABLE.items() if name.startswith("POST") and row != OPEN
    }
    asking = {act.split()[1] for act in ASKS_AGAIN if act.startswith("POST")}
    assert asking | NOT_AGAIN == posts
    assert not asking & NOT_AGAIN
    assert ASKS_AGAIN_WITH_NAMES < {f"POST {endpoint}" for endpoint in NOT_AGAIN}
    assert {
        "POST staff.guest_erase",
        "POST staff.guest_unmask",
        "POST staff.settlement_freeze",
    } < ASKS_AGAIN


@pytest.mark.long
@pytest.mark.once
def test_sensitive_acts_ask_for_the_second_factor_again(
    app: Flask, world: World, clock: Clock
) -> None:
    """Each route is asked with a second factor that was shown ten minutes ago."""
    email = stories.account(Role.ADMINISTRATOR, "ba")
    factors.app_of(email)
    browser = stories.signed_in_again(app, email)
    factors.shown_now(email)
    clock.advance(minutes=10)
    asked = set()
    for name, rule in rows(app)[:-1]:
        answer = ask(app, world, name, browser, path(app, world, rule, Role.ADMINISTRATOR))
        is_kept = answer.status_code == 422 and b"Not sent yet" in answer.data
        if is_kept or answer.headers.get("Location", "").startswith("/staff/second-factor?next="):
            asked.add(name)
    assert asked == ASKS_AGAIN


def check(app: Flask, world: World, column: int, names: Collection[str]) -> None:
    visitor = VISITORS[column]
    found = {
        name: outcome(app, world, name, rule, visitor) for name, rule in rows(app) if name in names
    }
    assert found == {name: TABLE[name].split()[column] for name in names}
    assert len(found) > 10


def is_open_to(role: Role, name: str) -> bool:
    return TABLE[name].split()[VISITORS.index(role)] == "ok"


OF_ROLES = [
    pytest.param(role, is_open, marks=() if is_open else pytest.mark.crawl, id=f"{role}, {words}")
    for role in (Role.DOOR, Role.OFFICE)
    for is_open, words in ((True, "what it may open"), (False, "what it may not open"))
]


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize(("role", "is_open"), OF_ROLES)
def test_another_country_answers_as_what_is_not_there(
    app: Flask, world: World, role: Role, is_open: bool
) -> None:
    """The answers are equal byte for byte: another country's event, a missing event, and an object
    of either."""
    browser = world.browsers[role]
    of_an_event = [
        (name, rule)
        for name, rule in rows(app)
        if "slug" in rule.arguments and is_for_staff(name) and is_open_to(role, name) is is_open
    ]
    assert len(of_an_event) > 10
    for name, rule in of_an_event:
        foreign = ask(app, world, name, browser, path(app, world, rule, role, slug="al"))
        missing = ask(app, world, name, browser, path(app, world, rule, role, slug="zz"))
        assert (foreign.status_code, foreign.data) == (missing.status_code, missing.data), name
        assert foreign.status_code in (403, 404), name
        for argument in rule.arguments & {
            "bulk_id",
            "document_id",
            "person_id",
            "institution_id",
            "letter_id",
            "import_id",
            "invitation_id",
            "message_id",
            "mail_id",
            "mailing_id",
            "upload_id",
            "token_id",
            "guest_id",
            "registration_id",
            "signature_id",
        }:
            theirs = world.arguments["al"].get(argument, MISSING)
            foreign = ask(
                app, world, name, browser, path(app, world, rule, role, **{argument: theirs})
            )
            missing = ask(
                app, world, name, browser, path(app, world, rule, role, **{argument: MISSING})
            )
            assert (foreign.status_code, foreign.data) == (missing.status_code, missing.data), (
                name,
                argument,
            )
            # Discarding a missing upload succeeds.
            assert foreign.status_code in (403, 404) or name == "POST staff.import_discard", (
                name,
                argument,
            )


def is_for_staff(name: str) -> bool:
    return name.split()[1].split(".")[0] in ("staff", "door", "api") and TABLE[name] != OPEN


def outcome(app: Flask, world: World, name: str, rule: Rule, visitor: str) -> str:
    browser = world.browsers.get(visitor) or Browser(app)
    answer = ask(app, world, name, browser, path(app, world, rule, visitor))
    assert answer.status_code < 500, (name, visitor, answer.status_code)
    return outcome_of(answer)


def outcome_of(answer: TestResponse) -> str:
    if answer.status_code in (302, 303) and "/account/sign-in" in answer.headers["Location"]:
        return "in"
    return str(answer.status_code) if answer.status_code in (401, 403, 404) else "ok"


def path(app: Flask, world: World, rule: Rule, visitor: str, **changes: Any) -> str:
    with app.test_request_context():
        return world.path(rule, visitor, **changes)


def ask(app: Flask, world: World, name: str, browser: Browser, address: str) -> TestResponse:
    """Send the request; a POST carries only a valid CSRF token."""
    if name.startswith("GET "):
        return browser.client.get(address)
    token = world.csrf(browser)
    return browser.client.post(address, data={"csrf_token": token}, headers={"X-CSRF-Token": token})
