"""What the public is told: staff read other sentences in some places."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.refusals import Reason
from ctevents.wording import SENTENCES

PUBLIC_SENTENCES: dict[Reason, LazyString] = SENTENCES | {
    Reason.EVENT_NOT_PUBLISHED: _("This event is not open now."),
}
