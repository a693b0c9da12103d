"""Where articles come from. One kind of source a file; polite fetching in one place."""
