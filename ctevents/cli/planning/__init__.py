"""The settings of events, as commands take them: KEY=VALUE."""
