"""What messages say beside the alert itself, asked of the ledger: the nearest known, the whole sentence, links."""

from __future__ import annotations

from urllib.parse import quote

from sqlalchemy import Connection, text

from pactwatch import settings
from pactwatch.alerts.knowledge import Knowledge
from pactwatch.alerts.message import Nearest
from pactwatch.alerts.wording.sentence import around
from pactwatch.ledger import queries
from pactwatch.ledger.watches import load
from pactwatch.records import Alert

HOLDING = (
    "SELECT text FROM articles WHERE id = ANY(:ids) AND position(:words IN text) > 0 ORDER BY published, id LIMIT 1"
)


def real_knowledge() -> Knowledge:
    """Knowledge from the ledger, the watches and this machine's settings. Raises ``WatchError``."""
    locales = {watch.name: watch.locale for watch in load(settings.include() / "watches.yml")}
    return Knowledge(locales=locales, nearest=nearest, proof=proof, run_url=run_url)


def nearest(connection: Connection, alert: Alert) -> Nearest | None:
    """What the ledger holds beside the alert's first pair."""
    pair = next(iter(alert.new_pairs or alert.pairs), None)
    if pair is None:
        return None
    known = queries.nearest(connection, watch=alert.watch, pair=pair, agreement_id=alert.agreement_id)
    return Nearest(
        pair=pair,
        between=known.between,
        between_first=known.between_first,
        country=known.country,
        others=known.others,
        latest_with=known.latest_with,
        latest_on=known.latest_on,
    )


def proof(connection: Connection, alert: Alert) -> str:
    """The sentence of the article that holds the proving words; the words alone where the article is gone."""
    values = {"ids": [told.article_id for told in alert.coverage], "words": alert.proof}
    held = connection.scalar(text(HOLDING), values) if alert.proof else None
    return around(held, alert.proof) if held else alert.proof


def run_url(run: str) -> str | None:
    """The page of the run in Airflow that wrote a row: ``run`` is "DAG_ID RUN_ID" as the tasks write it."""
    base, (dag, _, run_id) = settings.airflow_url(), run.partition(" ")
    if not base or not run_id:
        return None
    return f"{base.rstrip('/')}/dags/{quote(dag, safe='')}/runs/{quote(run_id, safe='')}"
