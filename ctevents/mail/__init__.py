"""The letters. Outbox row → message → SMTP. Runs in the worker, never in a request."""
