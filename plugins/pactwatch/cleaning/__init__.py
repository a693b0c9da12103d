"""Page or raw text in, article out. Pure."""
