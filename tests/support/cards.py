"""Answer cards and recommendations for tests."""

from __future__ import annotations

from datetime import timedelta

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import LONGEST_COMMENT, Answer, Extent, Need
from ctevents.models import Event, Recommendation, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.launch.answers import save_answers
from ctevents.services.launch.cards import card_by_code, make_cards
from ctevents.services.launch.source_edits import recommendations
from ctevents.texts.link_keys import sealer
from tests.support import stories
from tests.support.beginnings import begins


def group(code: str = "judges") -> StakeholderGroup:
    return db.session.query(StakeholderGroup).filter_by(code=code).one()


@begins
def recommended(*addressees: tuple[str, ...]) -> list[int]:
    """Add recommendations 1, 2, 3 … for these groups (none for all). Return their ids."""
    with transaction(by=audit.SHELL) as tx:
        made = [
            Recommendation(
                project_id=stories.project().id,
                number=str(number),
                position=number,
                texts={"en": f"Recommendation text {number}.", "sq": f"Rekomandimi {number}."},
                addressees=list(codes),
            )
            for number, codes in enumerate(addressees, 1)
        ]
        tx.add_all(made)
        tx.flush()
        return [each.id for each in made]


LONG = (
    "Establish in each State a permanent, funded body that coordinates operational police "
    "cooperation. "
) * 3


def cards_in_each_state() -> list[str]:
    """Return the addresses of cards of the events ``ba``, which has not begun, and ``mk``, which is
    over: one has answered."""
    if not recommendations(db.session(), [stories.project().id]):
        recommended((), ("police",), ("judges",))
        with transaction(by=audit.SHELL) as tx:
            tx.query(Recommendation).filter_by(number="1").one().texts = {"en": LONG}
    waiting, [answered, empty] = cards(slug="ba"), cards(2, slug="mk")
    chosen = recommendations(db.session(), [stories.project().id])[0].id
    answer = Answer(Extent.YES, Extent.PARTLY, frozenset(Need), LONG[:LONGEST_COMMENT].strip())
    card = card_by_code(db.session(), answered)
    assert card is not None
    with transaction(by=audit.PUBLIC) as tx:
        save_answers(
            tx,
            sealer(),
            card,
            {chosen: answer},
            {"useful": "good", "comment": LONG[:LONGEST_COMMENT].strip()},
        )
    return ["/answers", *(f"/answers/{code}" for code in (*waiting, answered, empty))]


def cards(count: int = 1, code: str = "judges", slug: str = "ba") -> list[str]:
    with transaction(by=audit.SHELL) as tx:
        return make_cards(tx, sealer(), stories.event(slug), group(code), count)


def begun(slug: str = "ba", **changes: object) -> Event:
    """Return a published event that began an hour ago."""
    now = stories.now()
    times = {"starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(hours=2)}
    return stories.published_event(slug, **(times | changes))
