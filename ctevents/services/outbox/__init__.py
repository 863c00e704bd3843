"""The outbox: letters that are queued, held back, claimed, sent."""
