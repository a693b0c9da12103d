"""A newsroom on this machine: outlets in the shapes of real ones, served over HTTP. Demonstrations and tests use it."""
