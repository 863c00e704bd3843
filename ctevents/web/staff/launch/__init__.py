"""Pages of the launch: the publication's sources, the launch pack, answer cards, answers."""
