"""Pages for anybody and for holders of a personal link."""
