"""The list of acts that ask for the second factor again."""

from __future__ import annotations

ASKS_AGAIN = frozenset(
    {
        # Accounts and their second factors, devices and programs.
        "POST staff.account_add",
        "POST staff.account_disable",
        "POST staff.account_edit",
        "POST staff.account_enable",
        "POST staff.account_end_sessions",
        "POST staff.account_factors_drop",
        "POST staff.account_hand_over",
        "POST staff.account_password_link",
        "POST staff.team_add",
        "POST staff.team_remove",
        "GET staff.app_set_up",
        "POST staff.app_set_up",
        "GET staff.passkey_add",
        "POST staff.passkey_add",
        "POST staff.passkey_challenge",
        "POST staff.own_app_remove",
        "POST staff.own_passkey_remove",
        "POST staff.own_codes_renew",
        "POST staff.api_token_list",
        "POST staff.door_token_list",
        "POST door.pair",
        # Names: of an unnamed guest, and files and papers with many.
        "POST staff.guest_unmask",
        "POST staff.listing_export",
        "POST staff.overview_export",
        "GET staff.export_download",
        "POST staff.attendee_list_make",
        "POST staff.badge_sheets",
        "POST staff.certificate_sheets",
        "POST staff.door_kit",
        "POST staff.name_plate_sheets",
        "POST staff.paper_sheets",
        "POST staff.sheet_print",
        "POST staff.announcement_send",
        "POST staff.event_cancel",
        "POST staff.invitation_send_now",
        "POST staff.pack_letter_send",
        "POST staff.reminding_send",
        "POST staff.bulk_ask",
        "POST staff.bulk_continue",
        "POST staff.bulk_undo",
        "POST staff.guest_erase",
        "POST staff.guest_delete",
        "POST staff.duplicate_show",
        "POST staff.import_delete",
        "POST staff.import_undo",
        "POST staff.project_delete",
        "POST staff.announcement_delete",
        "POST staff.question_delete",
        "POST staff.reminder_delete",
        "POST staff.source_remove",
        "POST staff.pack_remove",
        "POST staff.logo_remove",
        "POST staff.signed_sheet_remove",
        # Settled once: figures, the end of answers, the privacy notice.
        "POST staff.settlement_freeze",
        "POST staff.settlement_thaw",
        "POST staff.settlement_finish",
        "POST staff.settlement_reopen",
        "POST staff.answer_close",
        "POST staff.answer_card_withdraw",
        "POST staff.notice_edit",
    }
)
"""The acts that ask for the second factor again, unless it was shown a moment ago: each is a method
and an endpoint. They reveal names or many of them, delete what others have entered, settle figures,
e-mail many people, or change who may enter. ``tests/test_access.py`` has the acts that do not ask,
and why."""

ASKS_AGAIN_WITH_NAMES = frozenset({"POST staff.report_make", "POST staff.report_make_all"})
"""Acts that ask only if the file has names. Their views call ``ask_again``."""
