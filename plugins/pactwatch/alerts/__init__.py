"""Owed alerts become messages, once. Wording is pure; outbox and channels do I/O."""
