"""The ``pactwatch`` command. Each subcommand is a file under ``commands/`` and is loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

# In the order in which a newcomer meets them: the file under commands/, and the command or group in it.
COMMANDS = {
    "up": ("up", "up"),
    "airflow": ("airflow", "airflow"),
    "ingest": ("ingest", "ingest"),
    "agreements": ("agreements", "app"),
    "pairings": ("pairings", "pairings"),
    "alerts": ("alerts", "app"),
    "articles": ("articles", "articles"),
    "explain": ("explain", "explain"),
    "read": ("read", "read"),
    "evaluate": ("evaluate", "evaluate"),
    "reread": ("reread", "reread"),
    "export": ("export", "export"),
    "import-known": ("known", "import_known"),
    "silence": ("silence", "app"),
    "sources": ("sources", "app"),
    "watch": ("watch", "watch"),
    "migrate": ("migrate", "migrate"),
}
# `pactwatch airflow` hands everything on, --help included.
HANDED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


class LazyCommands(TyperGroup):
    """Finds a command by its name and imports its file only then: one broken room leaves the other commands alone."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  Typer's own context
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  Typer's own types
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name]
        found = getattr(import_module(f"pactwatch.commands.{module}"), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False)
            alone.command(name=cmd_name, context_settings=HANDED_ON if cmd_name == "airflow" else None)(found)
            found = alone
        command = typer.main.get_command(found)
        command.name = cmd_name
        return command


app = typer.Typer(
    name="pactwatch", cls=LazyCommands, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
)


@app.callback()
def pactwatch() -> None:
    """Watches the news for international cooperation agreements.

    Works on the ledger that AIRFLOW_CONN_PACTWATCH_LEDGER names, else on the one in PACTWATCH_HOME (.pactwatch/).
    """


if __name__ == "__main__":
    app()
