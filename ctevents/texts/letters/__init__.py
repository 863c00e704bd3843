"""What letters say."""
