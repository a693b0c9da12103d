"""Everything on one machine: embedded PostgreSQL, Airflow's processes and a real backfill over an archive.

``postgres`` starts the database, ``secrets`` and ``environment`` say where everything lies, ``processes`` runs Airflow,
``airflow_api`` talks to it, ``replay`` drives the backfill. ``commands/up.py`` puts them in order.
"""
