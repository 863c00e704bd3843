"""The event desk for country launches: from the guest list to the attendance matrix."""
