"""The table of roles and rights, as the product states it."""

from ctevents.domain.roles import RIGHTS, Right, Role, may


def test_rights_of_each_role() -> None:
    only = {right: {role.value for role in Role if may(role, right)} for right in Right}
    assert only == {
        Right.EDIT_ACCOUNTS: {"administrator"},
        Right.EDIT_GROUPS: {"administrator"},
        Right.EDIT_PROJECT: {"administrator", "organiser"},
        Right.EDIT_LAUNCH: {"administrator", "organiser"},
        Right.SEE_EVENTS: {"administrator", "organiser", "office", "door", "observer"},
        Right.PLAN_EVENTS: {"administrator", "organiser"},
        Right.SEE_GUESTS: {"administrator", "organiser", "office"},
        Right.EDIT_GUESTS: {"administrator", "organiser", "office"},
        Right.VET_REGISTRATIONS: {"administrator", "organiser", "office"},
        Right.SEND_LETTERS: {"administrator", "organiser"},
        Right.PRINT_BADGES: {"administrator", "organiser", "office"},
        Right.CHECK_IN: {"administrator", "organiser", "office", "door"},
        Right.SEE_FIGURES: {"administrator", "organiser", "office", "observer"},
        Right.SEE_EXACT_FIGURES: {"administrator", "organiser", "office"},
        Right.SETTLE_FIGURES: {"administrator", "organiser", "office"},
        Right.SEE_AUDIT: {"administrator", "organiser"},
        Right.LINK_PEOPLE: {"administrator", "organiser"},
        Right.UNMASK: {"administrator", "organiser"},
        Right.ERASE: {"administrator", "organiser"},
        Right.SEE_STATUS: {"administrator"},
    }


def test_office_and_door_are_limited_to_their_events() -> None:
    assert [role for role in Role if role.is_limited_to_events] == [Role.OFFICE, Role.DOOR]
    assert set(RIGHTS) == set(Role)
