"""Second factors: one-time codes of an app, and passkeys."""
