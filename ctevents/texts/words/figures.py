"""Names of the stages, sexes, means and gaps of the figures, on pages and in the donor pack."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.entry import Means
from ctevents.domain.figures.attendance import GapKind
from ctevents.domain.figures.figures import STAGES, Stage
from ctevents.domain.figures.moments import Moment
from ctevents.domain.people import Sex

ALL_STAGES: dict[Stage, LazyString] = {
    Stage.INVITED: _("Invited"),
    Stage.REPLIED: _("Replied"),
    Stage.REGISTERED: _("Registered"),
    Stage.CONFIRMED: _("Confirmed"),
    Stage.ATTENDED: _("Attended"),
    Stage.WALK_IN: lazy_pgettext("stage", "Walk-ins"),
    Stage.ABSENT: lazy_pgettext("stage", "Absent"),
}
FOUR_STAGES: dict[Stage, LazyString] = {stage: ALL_STAGES[stage] for stage in STAGES}
"""The stages for files, and for accounts that may not see exact figures."""

WITHHELD = _("fewer than 5")
"""A withheld number of answers in files."""

NOT_SHOWN = _("not shown")
"""A withheld count of people in files, where it is None in ``Count``."""

MOMENTS: dict[Moment, LazyString] = {
    Moment.DEADLINE: _("Registration deadline"),
    Moment.EVE: _("Eve of the event"),
    Moment.DAY_AFTER: _("Day after the event"),
    Moment.FINAL: _("Final figures"),
    Moment.PACK: _("First report for the public"),
}
"""The moments of which observers see figures."""

FIGURE_ACTIONS: dict[str, LazyString] = {
    "figures.declared_final": _("Figures declared final"),
    "figures.frozen": _("Figures frozen"),
    "figures.published": _("Figures published to observers"),
    "figures.reopened": _("Figures no longer final"),
    "figures.thawed": _("Figures unfrozen"),
}
"""Actions in the audit log."""

FIGURE_VALUES: dict[str, LazyString] = {
    "exact": _("exact"),
    "merged": _("as published"),
    **{moment.value: name for moment, name in MOMENTS.items()},
}
"""Values of details in the audit log."""

SEX_NAMES: dict[str | None, LazyString] = {
    Sex.F: _("Women"),
    Sex.M: _("Men"),
    Sex.X: _("Not said"),
    None: _("Not shown separately"),
}
MEANS_NAMES: dict[Means, LazyString] = {
    Means.SCAN: _("Badge scanned"),
    Means.MANUAL: _("Chosen by name at the door"),
    Means.PAPER: _("Signature on the sign-in sheet"),
}
GAPS: dict[GapKind, LazyString] = {
    GapKind.SIGNATURES: _("Signatures on paper compared with attendees"),
    GapKind.HELD_CHECK_INS: _("Check-ins from a blocked device, not yet reviewed"),
}
