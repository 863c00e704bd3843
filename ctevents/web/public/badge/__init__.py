"""A guest's badge: on their page, kept on their phone, and as files."""
