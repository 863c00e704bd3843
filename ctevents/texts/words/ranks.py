"""The ranks for protocol, as staff choose them in a form and read them on lists."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.protocol.ranks import Rank

RANKS: dict[Rank, LazyString] = {
    Rank.HEAD_OF_STATE: _("Head of state, parliament or government"),
    Rank.MINISTER: _("Minister"),
    Rank.AMBASSADOR: _("Ambassador or head of an international mission"),
    Rank.HEAD_OF_JUDICIARY: _("President of a supreme court, or prosecutor general"),
    Rank.DEPUTY_MINISTER: _("Deputy minister or state secretary"),
    Rank.DIRECTOR: _("Director of a police service or an agency"),
    Rank.COURT_PRESIDENT: _("President of a court, or chief prosecutor"),
    Rank.DEPUTY_DIRECTOR: _("Deputy director or deputy head of mission"),
    Rank.HEAD_OF_UNIT: _("Head of department or unit"),
}


def rank_name(rank: Rank | None) -> str:
    """Return the name of a rank, or an empty text without one."""
    return str(RANKS[rank]) if rank else ""
