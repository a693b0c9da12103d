"""The connection ``pactwatch_slack`` as a typed record, in the forms that Airflow takes; its secret stays inside."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

VARIABLE = "AIRFLOW_CONN_PACTWATCH_SLACK"
TOKEN_SHAPE = re.compile(r"xox[a-z]-[\w-]+|/services/[\w/-]+|Bearer \S+")


class SlackConnectionError(ValueError):
    """The connection cannot be used. The message says what is wrong and never repeats the value."""


class Secret:
    """A value that no log, repr, traceback of values or pickle shows; ``reveal`` is the one way to it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the one call that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __format__(self, _spec: str) -> str:
        return repr(self)

    def __reduce__(self) -> tuple[type[Secret], tuple[str]]:
        raise TypeError("a secret is not pickled")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))


@dataclass(frozen=True, kw_only=True, slots=True)
class SlackConnection:
    """``token`` is a bot token (xoxb-); ``webhook`` an incoming webhook's whole address, the lesser way.

    ``base_url`` is another address of the Web API, as the Slack provider's extra has it.
    """

    token: Secret
    base_url: str | None = None
    webhook: Secret | None = None


def parse(value: str) -> SlackConnection:
    """The connection that ``AIRFLOW_CONN_PACTWATCH_SLACK`` holds: JSON or a URI, as Airflow writes them.

    A password ``xoxb-...`` is a bot token; a password ``T.../B.../...`` or an https address is an incoming webhook.
    Raises ``SlackConnectionError`` where neither is there.
    """
    text = value.strip()
    password, host, extra = _from_json(text) if text.startswith("{") else _from_uri(text)
    base_url = extra.get("base_url") or None
    if base_url is not None and not re.match(r"https?://[^\s/]+", base_url):
        raise SlackConnectionError(f"{VARIABLE}: base_url in extra must be an http(s) address")
    if not password:
        raise SlackConnectionError(f"{VARIABLE}: no password; write the bot token (xoxb-...) as the password")
    if password.startswith(("http://", "https://")):
        return SlackConnection(token=Secret(""), webhook=Secret(password))
    if re.fullmatch(r"/?(services/)?T\w+/B\w+/[\w-]+", password):
        base = host if host.startswith("http") else "https://hooks.slack.com/services"
        return SlackConnection(
            token=Secret(""),
            webhook=Secret(f"{base.rstrip('/')}/{password.removeprefix('/').removeprefix('services/')}"),
        )
    return SlackConnection(token=Secret(password), base_url=base_url)


def without_secrets(error: object, connection: SlackConnection) -> str:
    """The error's text on one line, at most 300 characters, with every secret of the connection taken out."""
    text = f"{type(error).__name__}: {error}" if isinstance(error, BaseException) else str(error)
    for secret in (connection.token, connection.webhook):
        if secret is not None and secret.reveal():
            text = text.replace(secret.reveal(), "***")
    return " ".join(TOKEN_SHAPE.sub("***", text).split())[:300]


def _from_json(text: str) -> tuple[str, str, dict[str, str]]:
    try:
        held = json.loads(text)
    except ValueError:
        raise SlackConnectionError(f"{VARIABLE}: not readable as JSON") from None
    if not isinstance(held, dict):
        raise SlackConnectionError(f"{VARIABLE}: not an object")
    extra = held.get("extra") or {}
    if isinstance(extra, str):
        try:
            extra = json.loads(extra)
        except ValueError:
            raise SlackConnectionError(f"{VARIABLE}: extra is not readable as JSON") from None
    return str(held.get("password") or ""), str(held.get("host") or ""), extra if isinstance(extra, dict) else {}


def _from_uri(text: str) -> tuple[str, str, dict[str, str]]:
    try:
        parts = urlsplit(text)
        password, host = unquote(parts.password or ""), unquote(parts.hostname or "")
    except ValueError:
        raise SlackConnectionError(f"{VARIABLE}: not readable as a connection URI") from None
    if parts.scheme in {"http", "https"}:
        return text, "", {}
    query = dict(parse_qsl(parts.query))
    extra = query.pop("__extra__", None)
    if extra:
        query |= _from_json(json.dumps({"extra": extra}))[2]
    return password, host, query
