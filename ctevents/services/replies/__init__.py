"""Every way to get or give up a seat: invitations, registrations, nominations, approval."""
