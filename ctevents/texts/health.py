"""The health of the installation in words: what each sign says, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.health.signs import GB, Cause, Vital, VitalSign, VitalState
from ctevents.texts.numbers import number
from ctevents.texts.times import local_day_and_clock

VITALS: dict[Vital, LazyString] = {
    Vital.MIGRATIONS: _("Tables of the database"),
    Vital.WORKER: _("Worker"),
    Vital.GATE: _("Mail server"),
    Vital.OUTBOX: _("Letters that wait"),
    Vital.MAIL_BOX: _("Mail box"),
    Vital.DISK: _("Disk"),
    Vital.BACKUPS: _("Backups"),
    Vital.CERTIFICATE: _("Certificate of the site"),
    Vital.CLOCK: _("Clock"),
}
STATES: dict[VitalState, LazyString] = {
    VitalState.FINE: _("Fine"),
    VitalState.ALARM: _("Alarm"),
    VitalState.UNKNOWN: _("Not known"),
    VitalState.UNUSED: _("Not in use"),
}
ADVICE: dict[Cause, LazyString] = {
    Cause.OTHER_TABLES: _(
        "Run ctevents db upgrade. If the database is newer than the program, install the version "
        "that made it."
    ),
    Cause.WORKER_SILENT: _(
        "Look at the log of ctevents worker on this machine, and start it again."
    ),
    Cause.WORKER_STOPPED: _("Start ctevents worker."),
    Cause.REFUSED: _(
        "Repair the mail server, or correct the settings for mail. Letters wait, and go out by "
        "themselves afterwards."
    ),
    Cause.HELD: _(
        "Stop mailings that had gone out before the restore, then run ctevents messages release."
    ),
    Cause.UNSENT: _("Start ctevents worker. If it is running, look at its log."),
    Cause.UNREAD: _("Start ctevents mail fetch. If it is running, look at its log."),
    Cause.NEARLY_FULL: _(
        "Make room on the disk, or enlarge it. When it is full, nothing can be saved."
    ),
    Cause.NO_BACKUP: _("Look at the log of ctevents worker: it says why no backup can be made."),
    Cause.OLD_BACKUP: _("Look at the log of ctevents worker: it says why no backup can be made."),
    Cause.ENDS_SOON: _("Renew it, and reload the proxy."),
    Cause.ENDED: _("Renew it, and reload the proxy. Browsers refuse the site until then."),
    Cause.DIFFERS: _("Start NTP on this machine and on that of the database."),
    Cause.PUT_BACK: _("Start NTP. Times are right again when the clock has passed this one."),
}


def sign_name(vital: Vital, machine: str) -> str:
    """Return ``Disk``, or ``Disk (db1)`` if it is about one machine."""
    name = str(VITALS[vital])
    return gettext("%(name)s (%(machine)s)", name=name, machine=machine) if machine else name


def moment(at: datetime) -> str:
    return f"{local_day_and_clock(at, 'UTC')} UTC"


def sign_words(sign: VitalSign) -> str:
    """Return a sentence about the sign as it is."""
    if sign.state is VitalState.UNKNOWN:
        return (
            gettext("No worker has reported it.")
            if sign.vital is not Vital.CERTIFICATE
            else _unread_certificate()
        )
    return _WORDS[sign.vital](sign)


def sign_advice(sign: VitalSign) -> str:
    return str(ADVICE[sign.cause]) if sign.cause else ""


def _unread_certificate() -> str:
    return gettext("No worker could read it.")


def _migrations(sign: VitalSign) -> str:
    if sign.is_alarm:
        return gettext("They do not fit this version of ctevents.")
    return gettext("They fit this version of ctevents.")


def _worker(sign: VitalSign) -> str:
    return gettext("Last heard on %(time)s.", time=_time(sign))


def _gate(sign: VitalSign) -> str:
    if sign.cause is Cause.HELD:
        return gettext(
            "A backup was restored on %(time)s. Letters to guests wait until an administrator "
            "releases them.",
            time=_time(sign),
        )
    if sign.cause is Cause.REFUSED:
        said = {"time": _time(sign), "words": sign.words}
        return gettext(
            "It has refused all our letters since %(time)s. Its message: “%(words)s”.", **said
        )
    return gettext("It takes our letters.")


def _outbox(sign: VitalSign) -> str:
    if sign.is_alarm:
        return gettext(
            "Letters have been due since %(time)s, but nothing sends them.", time=_time(sign)
        )
    return gettext("No letter has waited for more than ten minutes.")


def _mail_box(sign: VitalSign) -> str:
    if sign.state is VitalState.UNUSED:
        return gettext("CTEVENTS_IMAP_SERVER names none.")
    return (
        gettext("Last read on %(time)s.", time=_time(sign))
        if sign.at
        else gettext("It was never read.")
    )


def _disk(sign: VitalSign) -> str:
    free, size = (number(round(each / GB, 1)) for each in (sign.free, sign.size))
    return gettext("%(free)s GB of %(size)s GB are free.", free=free, size=size)


def _backups(sign: VitalSign) -> str:
    if sign.state is VitalState.UNUSED:
        return gettext("The worker makes none: CTEVENTS_BACKUP_FOLDER is not set.")
    return (
        gettext("The newest one is of %(time)s.", time=_time(sign))
        if sign.at
        else gettext("There is none.")
    )


def _certificate(sign: VitalSign) -> str:
    if sign.state is VitalState.UNUSED:
        return gettext("The address of the site is without https.")
    if sign.cause is Cause.ENDED:
        return gettext("It ended on %(time)s.", time=_time(sign))
    return gettext("It is valid until %(time)s.", time=_time(sign))


def _clock(sign: VitalSign) -> str:
    if sign.cause is Cause.PUT_BACK:
        return gettext(
            "The newest entry of the audit log is of %(time)s, which is still to come.",
            time=_time(sign),
        )
    if sign.cause is Cause.DIFFERS:
        return ngettext(
            "It differs by one second from the clock of the database.",
            "It differs by %(num)d seconds from the clock of the database.",
            abs(sign.seconds),
        )
    return gettext("It agrees with the clock of the database.")


def _time(sign: VitalSign) -> str:
    return moment(sign.at) if sign.at else ""


_WORDS: dict[Vital, Callable[[VitalSign], str]] = {
    Vital.MIGRATIONS: _migrations,
    Vital.WORKER: _worker,
    Vital.GATE: _gate,
    Vital.OUTBOX: _outbox,
    Vital.MAIL_BOX: _mail_box,
    Vital.DISK: _disk,
    Vital.BACKUPS: _backups,
    Vital.CERTIFICATE: _certificate,
    Vital.CLOCK: _clock,
}
