"""Pages of the guest list."""
