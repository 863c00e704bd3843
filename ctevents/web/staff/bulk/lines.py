"""The bulk actions of an event as lines of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.guests.bulk import BulkKind, RowState
from ctevents.models import BulkAction, Event
from ctevents.services.accounts.accounts import addresses
from ctevents.services.bulk.actions import actions_of_event, states_of
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.texts.words.actors import account_ids, actor_words


@dataclass(frozen=True)
class BulkLine:
    """A bulk action, with the numbers of its rows by their state, and who did it."""

    action: BulkAction
    states: Mapping[RowState, int]
    actor: str
    value: str

    @property
    def done(self) -> int:
        return self.states[RowState.DONE] + self.states[RowState.UNDONE] + self.states[RowState.KEPT]

    @property
    def progress(self) -> str:
        if self.action.undone_at:
            return gettext("undone")
        return gettext("done") if self.action.ended_at else gettext("in progress")


def bulk_lines(event: Event, *, limit: int | None = None) -> list[BulkLine]:
    """Return the actions at the event, the newest first."""
    found = actions_of_event(db.session(), event.id, limit=limit)
    states, actors = states_of(db.session(), [action.id for action in found]), actors_in(found)
    names = group_names([event.project_id])
    return [BulkLine(action, states[action.id], actors[action.actor], _value(action, names)) for action in found]


def _value(action: BulkAction, groups: Mapping[str, str]) -> str:
    if action.kind is BulkKind.GROUP:
        return groups.get(action.value, action.value)
    if action.kind in (BulkKind.TAG, BulkKind.UNTAG):
        return action.words
    return NAMES.get(action.value, "")


def actors_in(actions: Sequence[BulkAction]) -> Mapping[str, str]:
    """Return the words for those who began or undid an action."""
    acting = {actor for action in actions for actor in (action.actor, action.undone_by) if actor}
    known = addresses(db.session(), account_ids(acting))
    return {each: actor_words(each, known) for each in acting}
