"""Pages for anybody and for those who hold a personal link."""
