"""The making of backups: what the command and the worker share."""
