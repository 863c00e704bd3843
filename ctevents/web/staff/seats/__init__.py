"""Pages of seats and approval."""
