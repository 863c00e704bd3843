"""Reasons why some commands need no call: nobody can wait for their rows crosswise."""

from __future__ import annotations

_WITHOUT_CALL: dict[str, tuple[str, ...]] = {
    "writes rows of an account": (
        *(
            f"accounts.list_choices.{name}"
            for name in ("choose_columns", "delete_filter", "rename_filter", "save_filter")
        ),
        *(
            f"accounts.accounts.{name}"
            for name in ("add_account", "choose_language", "count_sign_in", "disable_account")
        ),
        *(
            f"accounts.accounts.{name}"
            for name in ("edit_account", "enable_account", "new_password_link", "set_password")
        ),
        "accounts.accounts.record_failed_sign_in",
        "accounts.accounts.record_refused_access",
        "accounts.vip_arrivals.arrival_to_tell",
        "accounts.team.end_access",
        "accounts.team.give_access",
        "accounts.alarms.alarm_news",
        "accounts.alarms.choose_alarms",
        "accounts.notes.choose_notes",
        "accounts.notes.notes_to_tell",
        "accounts.notes.queue_notes",
        *(
            f"accounts.second_factors.{name}"
            for name in ("ask_for_factor_link", "new_factor_link", "spend_factor_link")
        ),
        "accounts.sessions.confirm_address",
        "accounts.resets.ask_for_reset",
        "accounts.resets.open_reset",
        "accounts.accounts.change_password",
        "accounts.accounts.count_password_change",
        *(f"accounts.sessions.{name}" for name in ("end_session", "end_sessions", "sign_out")),
        "accounts.accounts.sign_in",
        "accounts.accounts.spend_password_link",
        "accounts.second_factors.record_new_data_key",
        "accounts.second_factors.record_new_secret_key",
        *(f"accounts.sessions.{name}" for name in ("confirm_session", "keep_second_factor")),
        *(f"accounts.sessions.{name}" for name in ("new_challenge", "spend_challenge")),
        *(
            f"accounts.confirming.{name}"
            for name in ("confirm_by_code", "confirm_by_passkey", "count_code")
        ),
        "accounts.confirming.record_wrong_factor",
        "accounts.second_factors.drop_second_factors",
        *(
            f"accounts.second_factors.{name}"
            for name in ("add_passkey", "remove_app", "remove_passkey")
        ),
        *(f"accounts.second_factors.{name}" for name in ("renew_recovery_codes", "set_up_app")),
    ),
    "writes one export, which its lease or its account guards": (
        *(
            f"desk.exports.{name}"
            for name in ("add_rows", "ask_for_export", "cancel_export", "claim_export")
        ),
        *(f"desk.exports.{name}" for name in ("fail_export", "finish_export", "give_export_back")),
        "desk.exports.keep_export",
        "desk.exports.keep_piece",
    ),
    "writes as import_guests does, if what it did is what was shown": (
        "guests.import_.import_as_shown",
    ),
    "adds an entry to the audit log, and locks nothing": (
        "desk.exports.record_export",
        "door.sheets.record_kit",
        "door.sheets.record_sheet",
        "guests.plan.record_matches",
        "figures.attendee_list.record_list",
        "figures.certificates.record_certificates",
        "figures.freezing.record_report",
        "guests.unmasking.record_unmasking",
        "seating.badges.record_print",
        "seating.badges.record_print_of",
        "seating.badges.record_name_plate_of",
        "seating.badges.record_name_plates",
        "common.audit.record_printed",
        "outbox.gate.record_hold",
        "guests.plan.record_preview",
    ),
    "locks the event, then the guest of each companion at the end, as all news for doors do": (
        *(f"door.companions.{name}" for name in ("let_companion_in", "record_ticks")),
        *(f"door.companions.{name}" for name in ("take_companion_back", "undo_tick")),
    ),
    "locks chains of the audit log in their order, and nothing else": (
        "common.audit_chains.begin_chains",
        "common.audit_checks.record_reading",
    ),
    "reads what the transaction has queued, and locks nothing": (
        "outbox.mailings.agree_to_letters",
    ),
    "waits for nobody: it leaves out rows that are locked": ("desk.resealing.seal_piece",),
    "writes the project, its groups or logos, which belong to no event": (
        *(
            f"events.logos.{name}"
            for name in ("add_logo", "move_logo", "remove_logo", "rename_logo")
        ),
        *(f"events.projects.{name}" for name in ("add_group", "edit_group", "edit_project")),
        "events.projects.create_project",
        "common.notices.edit_notice",
        *(
            f"common.api_tokens.{name}"
            for name in ("make_api_token", "note_use", "revoke_api_token")
        ),
    ),
    "writes sources of the publication, under the lock of the project": (
        "launch.source_import.import_sources",
        *(f"launch.source_edits.{name}" for name in ("add_source", "edit_source", "remove_source")),
    ),
    "locks the first project, then a project without events": ("events.projects.delete_project",),
    "fills a database that nobody else uses yet": ("events.seed.seed",),
    "writes one access code, or those of a door kit after it": (
        "common.door_tokens.make_door_token",
        "common.door_tokens.make_kit",
        "common.door_tokens.pair_device",
        "common.door_tokens.revoke_door_token",
        "door.devices.report_device",
    ),
    "locks the event that is copied, and writes rows of a new one": (
        "events.creation.create_event",
    ),
    "locks events in the order of all lists, and adds rows": (
        "guests.several_events.add_to_events",
    ),
    "locks the event and writes only its row": (
        "events.archive.archive_event",
        "events.archive.take_out_of_archive",
        "door.report.end_rehearsal",
        "door.report.start_rehearsal",
    ),
    "locks one counter of searches": ("door.search.count_search", "door.search.take_searches"),
    "locks as record_check_ins does, which gets what it returns": (
        "door.check_ins.device_and_meant",
    ),
    "is the lock of the event": ("common.locks.lock_event",),
    "locks the event, then rows that nobody writes without that lock": (
        "figures.freezing.freeze_figures",
        "figures.freezing.thaw_figures",
        "figures.reconciliation.declare_final",
        "figures.reconciliation.explain_gap",
        "figures.reconciliation.reopen",
        "figures.publishing.publish_due_figures",
        "figures.publishing.publish_first",
        "launch.cards.make_cards",
        "launch.answers.close_answers",
        "launch.cards.withdraw_sheet",
        "launch.comments.review_comments",
        "launch.copies.set_stock",
        "launch.documents.add_to_packs",
        "launch.documents.set_pack_times",
        "launch.launched.send_publication_letter",
        *(
            f"events.form_questions.{name}"
            for name in ("add_question", "ask_again", "change_question")
        ),
        *(
            f"events.form_questions.{name}"
            for name in ("delete_question", "move_question", "withdraw_question")
        ),
    ),
    "writes an upload, which one account sees": (
        *(
            f"guests.uploads.{name}"
            for name in ("keep_shown", "keep_upload", "remember", "take_upload")
        ),
    ),
    "writes one row of a draft, a reminder, a wording or a message that came": (
        "letters.announcements.add_announcement",
        "letters.announcements.edit_announcement",
        "letters.examples.send_tests",
        "letters.incoming.note_reading",
        "letters.incoming.settle",
        "letters.incoming.store_raw_mail",
        "letters.reminder_rules.edit_rule",
        "letters.paper.record_letters",
        "letters.wordings.drop_wording",
    ),
    "locks one message that waits, which other workers skip": (
        "letters.incoming.next_raw_mail",
        "letters.incoming.put_off",
    ),
    "locks and writes one row of sealed answers": ("launch.answers.save_answers",),
    "writes copies in the order of their ids, and locks nothing else": (
        "launch.copies.give_copies",
        "launch.copies.take_back",
    ),
    "writes one request of a person, under the lock of that person or of the request": (
        "privacy.person_requests.ask_about_data",
        "privacy.person_requests.settle_request",
    ),
    "deletes requests to rewrite files, and locks only chains of the audit log": (
        "privacy.requests.mark_rewritten",
    ),
    "writes one counter or one document": (
        "launch.documents.count_download",
        "launch.documents.remove_document",
        "launch.documents.restore_document",
    ),
    (
        "locks documents in the order of their ids, then files in the order of their hashes, and "
        "nothing else in an order"
    ): ("privacy.retention.forget_what_is_old",),
    "locks alarms in the order of their keys, and queues letters to accounts": (
        "accounts.alarms.raise_alarms",
    ),
    "queues letters to addresses, and locks a chain of the audit log": (
        "outbox.staff_letters.queue_heads",
    ),
    "deletes letters of a restored database, before any worker runs": (
        "outbox.staff_letters.forget_waiting_staff_letters",
    ),
    "writes the report of one machine": ("desk.health.keep_report", "desk.health.note_stop"),
    "writes the gate of all letters": (
        "outbox.gate.close_gate",
        "outbox.gate.open_gate",
        "outbox.gate.release",
    ),
    "writes letters of its own lease": (
        *(
            f"outbox.outbox.{name}"
            for name in (
                "copy_to_assistant",
                "give_back",
                "keep",
                "mark_dropped",
                "mark_failed",
                "mark_sent",
                "put_aside",
                "put_off",
            )
        ),
    ),
}
REASONS = {name: reason for reason, names in _WITHOUT_CALL.items() for name in names}
"""The reason why a command needs no call."""
