"""The words of the door's app, by the names its modules use (``say("let_in")``).

No word depends on a number in these texts: the app counts, but has no plural forms.
"""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext

from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.people import languages_for
from ctevents.domain.registration import RegistrationState
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.times import short_date_patterns, weekday_names
from ctevents.texts.words.titles import COMPANION_ROLES, titles_in
from ctevents.web.door.forms import MOST_COLLEAGUES
from ctevents.web.door.words import (
    CAME,
    FLAGS,
    KIT_IS_NO_BADGE,
    REASONS,
    STATES,
    UNREGISTERED,
    VERDICTS,
)
from ctevents.web.forms import STATION_IS_NO_CODE

_FRAME = {
    "door": _("Door"),
    "settings": _("Settings"),
    "back": _("Back to the door"),
    "online": _("Online"),
    "offline": _("Offline"),
    "not_sent_yet": _("Not sent yet: %(count)s"),
    "updated_at": _("Updated %(time)s"),
    "day_and_time": _("%(day)s, %(time)s"),
    "device_number": _("Device %(number)s"),
    "battery": _("Battery %(level)s"),
    "battery_charging": _("Battery %(level)s, charging"),
    "battery_low": _("Battery %(level)s: charge this device"),
    "clock_wrong": _("The clock of this device is wrong"),
    "outdated": _("A newer version of this page is available. Your scans are kept."),
    "load_again": _("Reload"),
    "nothing_is_kept": _(
        "This browser window stores nothing on the device, as in private mode. Open this page in a "
        "normal window."
    ),
    "without_app": _("Check in without the app"),
    "concerns": _("For the office to check: %(count)s"),
    "concern_differs": _("This device said “%(shown)s”, but the list of the office says “%(is)s”."),
    "concern_held": _("Kept for the office, because this device was blocked."),
    "concern_set_aside": _("The server cannot accept this: %(detail)s"),
    "seen": _("Mark as seen"),
    "seen_all": _("Mark all as seen"),
    "try_again": _("Try again"),
}

_START = {
    "open_door": _("Open the door on this device"),
    "by_kit": _("With the printed sheet"),
    "by_kit_text": _(
        "Scan the QR code on the first page of the door kit, with the camera of this phone or here."
    ),
    "by_sign_in": _("With your account"),
    "by_sign_in_text": _(
        "Door staff can sign in once. After that the device also works without internet."
    ),
    "use_sign_in": _("Sign in on this device"),
    "no_kit": _("This is not the code of a door kit."),
    "wiped": _(
        "This device is wiped. The names of the guests were removed from it, and all scans were "
        "sent."
    ),
    "over": _("Access for this device has ended. The names of the guests were removed from it."),
    "fetching": _("Loading. This needs a connection once."),
    "trouble_other_event": _("This code is for the door of a different event."),
    "trouble_token_refused": _(
        "This code is no longer valid. Ask the office for a new door kit, or sign in."
    ),
    "trouble_kit_full": _(
        "This kit already has all its devices. Ask the office to release one, or for a different "
        "kit."
    ),
    "trouble_missing": _("There is no such event, or it is not published."),
    "waiting_without_token": _(
        "Not sent yet: %(count)s. They stay on this device until it is opened again. Do not clear "
        "the browser’s data."
    ),
}

_SCAN = {
    "verdict": _("Verdict"),
    "ready": _("Ready: hold a badge before the camera, scan it, or type a name."),
    "not_today": _(
        "The day of the event: %(day)s. Scans made now count. To practise, start a rehearsal."
    ),
    "names_come_later": _(
        "This device has the names of registered guests from %(time)s. Badges can be scanned now."
    ),
    "everybody_come_later": _(
        "This device has the names of guests without a registration from %(time)s."
    ),
    "camera": _("Camera"),
    "start_camera": _("Start the camera"),
    "pause_camera": _("Pause the camera"),
    "next_camera": _("Other camera"),
    "light": _("Light"),
    "end_of_day": _("End of the day"),
    "camera_not_allowed": _(
        "The browser does not allow the camera. Allow it in the settings of this page, or type the "
        "name."
    ),
    "camera_missing": _(
        "The camera does not start: another program may be using it. Type the name instead."
    ),
    "search": _("Name or institution"),
    "at_least_three": _("Type at least three letters of a name."),
    "nobody_called": _("Nobody called “%(name)s” is on the list."),
    "found": _("Found: %(count)s"),
    "found_more": _("Found: %(count)s. Type more of the name."),
    "check_in": _("Check in"),
    "check_in_name": _("Check in %(name)s"),
    "counts": _("Counts"),
    "by_group": _("By group"),
    "in": _("In"),
    "expected": lazy_pgettext("number of people", "Expected"),
    "since": _("since %(time)s at station %(station)s"),
    "since_day": _("since %(day)s, %(time)s at station %(station)s"),
}

_VERDICT = {
    "undone": _("Undone"),
    "still_in": _("The person is still in, since %(time)s at station %(station)s."),
    "still_in_day": _("The person is still in, since %(day)s, %(time)s at station %(station)s."),
    "not_in": _("The person is no longer in."),
    "undo": _("Undo"),
    "undo_name": _("Undo the check-in of %(name)s"),
    "printed_copy": _("Printed copy"),
    "copy": _("Copy:"),
    "copy_counted": _("Copy counted: %(languages)s"),
    "copy_rehearsed": _("In the rehearsal no copy is counted: %(languages)s"),
    "copy_taken_back": _("The copy no longer counts."),
    "copy_not_stored": _("The copy was not counted. Press again."),
    "undo_copy": _("Undo the copy"),
    "other_person": _("This is somebody else"),
    "corrected": _("The list of the office differs from what this device said."),
    "just_before": _("Just before:"),
    "is_new": _("Registered after the last update. The badge is genuine."),
    "is_new_unnamed": _(
        "Registered after the last update: the badge is genuine, the name is not on this device "
        "yet."
    ),
    "reason_revoked": _(
        "This badge is no longer valid. Look for the person by name, or ask the office to print "
        "the new badge."
    ),
    "reason_other_person": _("Stop. This badge was used already. Call the office."),
    "reason_waits_for_office": _(
        "Registered. The office must approve before the person may enter."
    ),
    "reason_full": _("The event is full, and nothing was recorded."),
    "reason_closed": _("This event does not register people at the door. Ask the office."),
    "reason_held": _("This device is blocked. Its scans are kept for the office."),
    "reason_set_aside": _(
        "The server cannot accept this. Write the name down and tell the office."
    ),
    "reason_kit": KIT_IS_NO_BADGE,
    "reason_not_stored": _(
        "This device could not store it. Write the name down and tell the office."
    ),
    "badge_code": _("QR code of the badge"),
    "badge_hint": _("The guest may photograph this badge."),
    "print_badge": _("Print the badge"),
}

_COMPANIONS = {
    "companions": _("Companions"),
    "companion_in": _("Let in: %(name)s"),
    "companion_out": _("No longer in: %(name)s"),
    "may_enter": _("may enter"),
    "may_not_enter": _("not to be let in"),
}

_MISSING = {
    "not_arrived_yet": _("Not arrived yet"),
    "vips": _("VIPs"),
    "without_institution": _("Without an institution"),
    "all_arrived": _("Everybody with a seat has arrived."),
    "no_seats_yet": _("Nobody has a seat yet."),
}

_WALK_IN = {
    "register_walk_in": _("Register a walk-in"),
    "go_on_with_walk_in": _("Continue the walk-in"),
    "walk_in_begun": _("Begun at %(time)s, not registered yet."),
    "start_new_walk_in": _("Discard it and start a new one"),
    "swap_names": _("Swap given and family name"),
    "walk_ins_closed": _("This event does not register people at the door. Ask the office."),
    "walk_ins_need_approval": _(
        "The office must approve each walk-in before the person may enter."
    ),
    "event_full": _("The event is full: all seats are taken."),
    "given_name": _("Given name"),
    "family_name": _("Family name"),
    "title": lazy_pgettext("of a person", "Title"),
    "institution": _("Institution"),
    "group": _("Group"),
    "choose_group": _("Choose a group"),
    "sex": _("Sex"),
    "sex_f": _("Female"),
    "sex_m": _("Male"),
    "sex_x": _("Prefers not to say"),
    "privacy": _("The person knows that we keep these details for this event, and agrees."),
    "badge_by_mail": _("Badge by e-mail"),
    "email": _("E-mail address"),
    "language": _("Language of letters"),
    "register_and_let_in": _("Register and let in"),
    "send_to_office": _("Register for approval"),
    "of_party": lazy_pgettext("button, number of people", "%(action)s (%(count)s)"),
    "too_few_seats": _("The party needs more seats than are free. Free seats: %(count)s"),
    "let_in_already": _("Let in already: %(names)s"),
    "colleagues": _("Colleagues from the same institution"),
    "colleagues_hint": _("Only their names. Institution, group and language are those above."),
    "colleague": _("Colleague %(number)s"),
    "let_in_above_capacity": _("The event is full: let in anyway"),
    "perhaps_on_list": _("The person may already be on the list:"),
    "look_again": _("Please correct the following"),
    "wrong_given_name": _("Enter the given name."),
    "wrong_family_name": _("Enter the family name."),
    "wrong_group": _("Choose a group."),
    "wrong_sex": _("Choose what the person says, or “Prefers not to say”."),
    "wrong_email": _("Enter an e-mail address such as name@example.org."),
    "wrong_privacy": _("Tell the person, and tick the box."),
}

_SETTINGS = {
    "device": _("Device"),
    "connection": _("Connection"),
    "last_update": _("Last update"),
    "never": _("never"),
    "not_sent": _("Not sent yet"),
    "good_until": _("Valid until"),
    "keep_storage": _("Unsent data are only on this device. Do not clear the browser’s data."),
    "update_now": _("Update now"),
    "station": _("Station"),
    "station_hint": _("The place of this device. It is recorded with each check-in."),
    "station_is_no_code": STATION_IS_NO_CODE,
    "change_station": _("Change the station"),
    "saved": _("Saved."),
    "sound": _("Sound"),
    "has_sound": _("A sound with each verdict"),
    "has_vibration": _("A vibration with each verdict"),
    "try_sounds": _("Play the sounds:"),
    "camera_back": _("Back camera"),
    "rehearsal": _("Rehearsal"),
    "rehearsal_text": _(
        "Scan and let people in as on the day. Nothing is sent, and everything is deleted at the "
        "end."
    ),
    "start_rehearsal": _("Start a rehearsal"),
    "end_rehearsal": _("End the rehearsal"),
    "home_screen": _("On the home screen"),
    "why_home_screen": _(
        "From the home screen, the door opens like an app, and the phone keeps its data more "
        "safely."
    ),
    "is_installed": _("The door was opened from the home screen."),
    "add_to_home_screen": _("Add to the home screen"),
    "apple_share": _("Press the share button of the browser: a square with an arrow."),
    "apple_add": _("Choose “Add to Home Screen”."),
    "apple_open": _(
        "Open the door from the home screen, and scan the door kit there: it has data of its own."
    ),
    "android_menu": _(
        "Open the menu of the browser, and choose “Add to home screen” or “Install app”."
    ),
    "end_of_day_text": _("See whether the server has every scan of this device, then wipe it."),
}

_END = {
    "compared": _("Scans: %(here)s on this device, %(there)s at the server."),
    "all_sent": _("All sent. You can close this device."),
    "send_first": _(
        "Not sent yet: %(count)s. Keep this page open, with internet, until everything is sent."
    ),
    "not_accepted": _(
        "Not accepted by the server: %(count)s. See the list below, and tell the office."
    ),
    "not_compared": _("No connection: whether the server has everything is not known."),
    "lost_scans": _(
        "Missing at the server: %(count)s. Tell the office before you wipe this device."
    ),
    "check_again": _("Check again"),
    "wipe": _("Wipe this device"),
    "wipe_text": _(
        "This removes the names of the guests from the device. To use it again, you need the door "
        "kit or a sign-in."
    ),
    "wipe_unsent": _(
        "Not sent yet: %(count)s. They stay on this device until they are sent. Do not clear the "
        "browser’s data."
    ),
    "wipe_yes": _("Yes, remove the names"),
    "wipe_no": _("No, continue"),
}


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekdays() -> dict[str, str]:
    """Return the weekdays; some browsers know them in too few languages."""
    return {f"weekday_{code}": name for code, name in zip(WEEKDAYS, weekday_names(), strict=True)}


def _dates() -> dict[str, str]:
    """Return the pattern of a date in each month: the app writes dates as the server does."""
    return {
        f"date_{month}": pattern for month, pattern in enumerate(short_date_patterns(), start=1)
    }


def app_words() -> dict[str, str]:
    """Return the words in the page's language."""
    own = _FRAME | _START | _SCAN | _VERDICT | _COMPANIONS | _MISSING | _WALK_IN | _SETTINGS | _END
    of_outcomes = {outcome.value: VERDICTS[outcome] for outcome in Outcome}
    of_reasons = {f"reason_{reason.value}": REASONS[reason] for reason in RefusedBecause}
    of_states = {f"status_{state.value}": STATES[state] for state in RegistrationState}
    of_states |= {f"status_{standing.value}": words for standing, words in UNREGISTERED.items()}
    of_states |= {f"was_{standing.value}": words for standing, words in CAME.items()}
    of_tasks = {f"role_{role.value}": words for role, words in COMPANION_ROLES.items()}
    of_flags = {f"flag_{flag.value}": FLAGS[flag] for flag in Flag if flag in FLAGS}
    of_languages = {f"language_{tag}": name for tag, name in NAMES.items()}
    lists = {
        "titles": "\n".join(titles_in(page_language())),
        "most_colleagues": str(MOST_COLLEAGUES),
        "language_order": " ".join(languages_for(page_language())),
    }
    found = own | of_outcomes | of_reasons | of_states | of_tasks | of_flags | of_languages
    all_words = found | lists | _weekdays() | _dates()
    return {name: str(text) for name, text in all_words.items()}
