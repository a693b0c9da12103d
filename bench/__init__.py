"""Benchmarks: `python -m bench` runs them (see __main__.py)."""
