"""The single source of truth: schema, migrations and store (I/O); identity and diff (pure)."""
