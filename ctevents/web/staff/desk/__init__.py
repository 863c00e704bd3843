"""Pages of the office itself: accounts, project, log."""
