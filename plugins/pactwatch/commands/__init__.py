"""The groups of the pactwatch command, one file each; cli.py registers them."""
