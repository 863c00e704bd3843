"""Letters on their way out: outbox row → message → SMTP. Runs in the worker, never in a request."""
