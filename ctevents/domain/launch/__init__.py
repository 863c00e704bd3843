"""Rules for the launch: documents, answers, results."""
