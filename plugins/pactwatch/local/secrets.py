"""The keys and the password of one home: drawn once, kept in a file that only its owner can read."""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from pactwatch.local.trouble import TroubleError

USER = "admin"


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What Airflow needs to sign and to encrypt, and the password of the user ``admin``."""

    fernet_key: str
    jwt_secret: str
    secret_key: str
    password: str


def of(folder: Path) -> Secrets:
    """The secrets kept in ``folder/secrets.json`` (made at the first call); raises TroubleError where it is damaged."""
    path = folder / "secrets.json"
    if not path.exists():
        made = Secrets(
            fernet_key=base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            jwt_secret=secrets.token_urlsafe(48),
            secret_key=secrets.token_urlsafe(48),
            password=secrets.token_urlsafe(12),
        )
        write_private(path, json.dumps(asdict(made)))
    try:
        return Secrets(**json.loads(path.read_text()))
    except (ValueError, TypeError) as damage:
        raise TroubleError(f"{path} is damaged: remove it, new keys are drawn at the next start.") from damage


def write_private(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` with mode 0600, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)
