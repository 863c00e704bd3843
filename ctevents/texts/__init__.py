"""What pages, letters, papers and commands say, and the facts that it is said of."""
