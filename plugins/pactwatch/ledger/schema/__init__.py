"""The ledger's tables, a subject a file. Importing this package makes every table known to ``METADATA``."""

from pactwatch.ledger.schema import agreements, alerts, articles, known, readings, sources
from pactwatch.ledger.schema.metadata import METADATA

__all__ = ["METADATA", "agreements", "alerts", "articles", "known", "readings", "sources"]
