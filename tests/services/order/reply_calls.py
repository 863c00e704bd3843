"""Calls of the commands by which people and staff reply to invitations."""

from __future__ import annotations

from collections.abc import Callable

from ctevents.db.base import Transaction
from ctevents.domain.consequences import Seating
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel, CompanionRole, NamedCompanion
from ctevents.models import (
    Invitation,
)
from ctevents.services.replies import (
    delegations,
    demand,
    invitations,
    link_requests,
    nominations,
    nominees,
    open_registration,
    registrations,
    rejections,
    restoring,
    seat_refusals,
    vetting,
    visa_letters,
    waiting_list,
    withdrawals,
)
from tests.services.order.rows import (
    event_of,
    invitation_of,
    nomination_of,
    person,
    registration,
    typed,
)
from tests.services.order.world import World
from tests.support import stories

Call = Callable[[Transaction, World], object]


WISHES = registrations.Wishes(dietary="no nuts")


def seen(tx: Transaction, *numbers: int) -> list[vetting.SeenRegistration]:
    return [
        vetting.SeenRegistration(each, vetting.version_of(registration(tx, each)))
        for each in numbers
    ]


def approve(tx: Transaction, world: World) -> None:
    agreed = demand.AgreedApproval(
        seen(tx, world.pending, world.asked), Seating(letters=2, seated=2), "", True
    )
    demand.approve_as_agreed(tx, event_of(tx, world), agreed)


def send_all(tx: Transaction, world: World) -> None:
    agreed = demand.AgreedSending([], invitations.SendCounts(by_mail=3, by_letter=0), 0)
    demand.send_as_agreed(tx, event_of(tx, world), agreed)


def come_after_all(tx: Transaction, world: World) -> None:
    registrations.cancel_registration(tx, registration(tx, world.seated))
    restoring.come_after_all(tx, registration(tx, world.seated))


def ask_for_visa_letter(tx: Transaction, world: World) -> None:
    event_of(tx, world).offers_visa_letters = True
    visa_letters.ask_for_visa_letter(tx, registration(tx, world.seated))


REPLIES: dict[str, Call] = {
    "replies.delegations.delegate": lambda tx, w: delegations.delegate(
        tx,
        invitation_of(tx, w.seated),
        stories.fields(given_name="Ivo", email="ivo@police.example"),
    ),
    "replies.demand.approve_as_agreed": approve,
    "replies.demand.send_as_agreed": send_all,
    "replies.invitations.accept": lambda tx, w: invitations.accept(
        tx,
        tx.get_one(Invitation, w.sent),
        stories.fields(given_name="Sent", email="sent@police.example"),
        WISHES,
    ),
    "replies.invitations.decline": lambda tx, w: invitations.decline(
        tx, tx.get_one(Invitation, w.sent)
    ),
    "replies.invitations.enter_reply": lambda tx, w: invitations.enter_reply(
        tx, invitation_of(tx, w.seated), is_accepted=False, channel=Channel.STAFF
    ),
    "replies.invitations.send_invitations": lambda tx, w: invitations.send_invitations(
        tx, event_of(tx, w)
    ),
    "replies.link_requests.request_links": lambda tx, w: link_requests.request_links(
        tx, "seated@police.example", ""
    ),
    "replies.nominations.correct_nominee": lambda tx, w: nominations.correct_nominee(
        tx, nomination_of(tx, w.nominee), typed(tx, w.nominee, family_name="Hodžic")
    ),
    "replies.nominations.nominate": lambda tx, w: nominations.nominate(
        tx,
        tx.get_one(Invitation, w.institution),
        stories.nominee_fields(tx.get_one(Invitation, w.institution), "Ivo"),
    ),
    "replies.nominations.nominate_each": lambda tx, w: nominations.nominate_each(
        tx,
        tx.get_one(Invitation, w.institution),
        [
            (stories.nominee_fields(tx.get_one(Invitation, w.institution), name), WISHES)
            for name in ("Ivo", "Eva")
        ],
    ),
    "replies.nominations.release_seats": lambda tx, w: nominations.release_seats(
        tx, tx.get_one(Invitation, w.institution), {"": 1}
    ),
    "replies.nominations.replace_nominee": lambda tx, w: nominations.replace_nominee(
        tx,
        nomination_of(tx, w.nominee),
        stories.nominee_fields(tx.get_one(Invitation, w.institution), "Ivo"),
    ),
    "replies.nominations.withdraw_nominee": lambda tx, w: nominations.withdraw_nominee(
        tx, nomination_of(tx, w.nominee)
    ),
    "replies.nominees.finish_nomination": lambda tx, w: nominees.finish_nomination(
        tx, registration(tx, w.named), typed(tx, w.named, family_name="Hodžić"), WISHES
    ),
    "replies.open_registration.ask_for_place": lambda tx, w: open_registration.ask_for_place(
        tx,
        event_of(tx, w),
        stories.fields(given_name="Ivo", email="ivo@media.example", group="media"),
        WISHES,
        "",
    ),
    "replies.registrations.cancel_registration": lambda tx, w: registrations.cancel_registration(
        tx, registration(tx, w.seated)
    ),
    "replies.registrations.change_companions": lambda tx, w: registrations.change_companions(
        tx, registration(tx, w.seated), [NamedCompanion(CompanionRole.DRIVER, "Ivo", "Ilić")]
    ),
    "replies.registrations.change_registration": lambda tx, w: registrations.change_registration(
        tx, registration(tx, w.seated), typed(tx, w.seated, group="police"), WISHES
    ),
    "replies.restoring.come_after_all": come_after_all,
    "replies.registrations.say_sex": lambda tx, w: registrations.say_sex(
        tx, registration(tx, w.seated), Sex.M
    ),
    "replies.rejections.take_back_rejection": lambda tx, w: rejections.take_back_rejection(
        tx, registration(tx, w.rejected)
    ),
    "replies.restoring.restore_listed": lambda tx, w: restoring.restore_listed(
        tx, person(tx, w.seated)
    ),
    "replies.seat_refusals.decline_seats": lambda tx, w: seat_refusals.decline_seats(
        tx, tx.get_one(Invitation, w.institution), channel=Channel.LINK
    ),
    "replies.link_requests.subscribe_again": lambda tx, w: link_requests.subscribe_again(
        tx, registration(tx, w.seated)
    ),
    "replies.link_requests.unsubscribe": lambda tx, w: link_requests.unsubscribe(
        tx, registration(tx, w.seated)
    ),
    "replies.vetting.answer_as_focal_point": lambda tx, w: vetting.answer_as_focal_point(
        tx, tx.get_one(Invitation, w.institution), registration(tx, w.asked), agrees=False
    ),
    "replies.vetting.reject": lambda tx, w: vetting.reject(
        tx, event_of(tx, w), seen(tx, w.pending, w.asked)
    ),
    "replies.visa_letters.ask_for_visa_letter": ask_for_visa_letter,
    "replies.visa_letters.record_visa_letter": lambda tx, w: visa_letters.record_visa_letter(
        tx, registration(tx, w.seated)
    ),
    "replies.waiting_list.expire_offers": lambda tx, w: waiting_list.expire_offers(tx, w.event),
    "replies.waiting_list.promote_by_hand": lambda tx, w: waiting_list.promote_by_hand(
        tx, registration(tx, w.waiting), reason="Speaks"
    ),
    "replies.waiting_list.take_offered_seat": lambda tx, w: waiting_list.take_offered_seat(
        tx, registration(tx, w.offered)
    ),
    "replies.withdrawals.send_invitation": lambda tx, w: withdrawals.send_invitation(
        tx, tx.get_one(Invitation, w.draft)
    ),
    "replies.withdrawals.send_invitation_again": lambda tx, w: withdrawals.send_invitation_again(
        tx, tx.get_one(Invitation, w.sent)
    ),
    "replies.withdrawals.withdraw_invitation": lambda tx, w: withdrawals.withdraw_invitation(
        tx, tx.get_one(Invitation, w.institution), reason="Mistake", with_nominees=True
    ),
}
