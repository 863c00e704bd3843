"""Everything by which somebody gets or gives up a seat: invitations, registrations, nominations, approval."""
