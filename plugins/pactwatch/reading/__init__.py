"""Article in, reading out. Pure and deterministic: no files but the gazetteer, no clock, no network."""
