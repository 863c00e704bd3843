"""A registration, its badge and its calendar file."""
