"""The texts of letters, papers, files and commands, words that several pages share, and the code
that gathers the facts for them."""
