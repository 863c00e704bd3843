"""Staff accounts, their sessions and passwords."""
