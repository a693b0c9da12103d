"""One alert as one message: what is new and why, who with whom, the words that prove it, who told, what is near it."""

from __future__ import annotations

from pactwatch.alerts.message import Message, Nearest, Setting
from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.blocks import Block, buttons, context, fields, header, quote, section
from pactwatch.alerts.wording.names import country, day, language, pairs
from pactwatch.alerts.wording.outside import address, fit, safe
from pactwatch.alerts.wording.phrases import INSTRUMENTS, KINDS, SECTORS, UNSURE, phrase, word
from pactwatch.records import Alert, AlertParty, ChangeKind, Coverage, Sector

PARTIES_SHOWN = 12
OUTLETS_SHOWN = 8
NAME = 160


def single(alert: Alert, setting: Setting) -> Message:
    """The whole message for one alert, in ``setting.locale``, within Slack's limits whatever the article holds."""
    return Message(
        text=fallback(alert, setting),
        blocks=(header(title(alert, setting.locale), alert.key), *details(alert, setting)),
    )


def title(alert: Alert, locale: str) -> str:
    """ "New pairing: France – South Korea"; only our own words and country names, nothing from outside."""
    shown = alert.new_pairs if alert.kind is ChangeKind.NEW_PAIRING and alert.new_pairs else alert.pairs
    return f"{phrase(f'kind_{alert.kind}', locale)}: {pairs(shown, locale)}"


def fallback(alert: Alert, setting: Setting) -> str:
    """What a phone's notification shows: the title, the parties, the day, on one line."""
    locale = setting.locale
    names = ", ".join(safe(party.name, NAME) for party in alert.parties[:PARTIES_SHOWN])
    line = f"{title(alert, locale)} ({day(alert.signed_on, locale)}). {names}. {why(alert, locale)}"
    return fit(line, limits.FALLBACK)


def details(alert: Alert, setting: Setting) -> list[Block]:
    """The blocks below the headline."""
    locale = setting.locale
    return [
        section(" ".join([f"*{why(alert, locale)}*", *nearest(alert, setting.nearest, locale)])),
        section(f"*{phrase('parties', locale)}*\n" + "\n".join(party_lines(alert.parties, locale))),
        fields(facts(alert, locale)),
        section(f"*{phrase('proof', locale)}*{_written_in(alert, locale)}\n{proof(alert, locale)}"),
        context([told_by(alert.coverage, locale), small_print(alert, locale)]),
        *buttons(links(alert, setting)),
    ]


def why(alert: Alert, locale: str) -> str:
    """Why this is news, in one sentence."""
    if alert.kind is ChangeKind.RENEWAL:
        if alert.prior_year is None:
            return phrase("why_renewal_undated", locale)
        return phrase("why_renewal", locale, year=alert.prior_year)
    return phrase(f"why_{alert.kind}", locale, in_sector=_in_sector(alert.sector, locale))


def nearest(alert: Alert, known: Nearest | None, locale: str) -> list[str]:
    """The nearest things known, as sentences; nothing where the ledger was not asked."""
    if known is None:
        return []
    told: list[str] = []
    if known.between:
        told.append(phrase("nearest_between", locale, count=known.between, first=day(known.between_first, locale)))
    if known.country is None:
        return told
    subject, sector = country(known.country, locale), _in_sector(alert.sector, locale)
    if not known.others:
        return [*told, phrase("nearest_none", locale, country=subject, in_sector=sector)]
    others = phrase(
        "nearest_others",
        locale,
        country=subject,
        count=known.others,
        pairings=phrase("pairings_one" if known.others == 1 else "pairings_many", locale),
        in_sector=sector,
        latest_with=country(known.latest_with, locale),
        latest_on=day(known.latest_on, locale),
    )
    return [*told, others]


def party_lines(parties: tuple[AlertParty, ...], locale: str) -> list[str]:
    """A line a party: name, country, kind."""
    lines = [
        f"• {safe(party.name, NAME)} ({country(party.country, locale)}, {word(KINDS, party.kind, locale)})"
        for party in parties[:PARTIES_SHOWN]
    ]
    return lines + _more(len(parties) - PARTIES_SHOWN, locale)


def facts(alert: Alert, locale: str) -> list[str]:
    """Instrument, date, sector and countries, each with its label."""
    signed = "signed_on_planned" if alert.kind is ChangeKind.PLANNED else "signed_on"
    shown = {
        "instrument": word(INSTRUMENTS, alert.instrument, locale),
        signed: day(alert.signed_on, locale),
        "sector": word(SECTORS, alert.sector, locale),
        "pairs": _pairs_marked(alert, locale),
    }
    return [f"*{phrase(name, locale)}*\n{value}" for name, value in shown.items()]


def proof(alert: Alert, locale: str) -> str:
    """The article's own sentence, quoted in its own language."""
    words = safe(alert.proof, limits.SECTION - 300)
    return quote(words) if words else phrase("proof_missing", locale)


def told_by(coverage: tuple[Coverage, ...], locale: str) -> str:
    """Outlets and independent origins, the first to tell first; addresses become links."""
    if not coverage:
        return phrase("told_by_none", locale)
    first: dict[str, Coverage] = {}
    for told in sorted(coverage, key=lambda one: (one.published is None, str(one.published), one.article_id)):
        first.setdefault(told.outlet or "", told)
    outlets, origins = len(first), len({told.origin for told in coverage})
    names = [_outlet(told, locale) for told in list(first.values())[:OUTLETS_SHOWN]]
    return phrase(
        "told_by",
        locale,
        outlets=outlets,
        outlet_word=phrase("outlets_one" if outlets == 1 else "outlets_many", locale),
        origins=origins,
        origin_word=phrase("origins_one" if origins == 1 else "origins_many", locale),
        names=", ".join(names + _more(outlets - OUTLETS_SHOWN, locale)),
    )


def small_print(alert: Alert, locale: str) -> str:
    """The ledger's reason, the watch, how sure the reading is."""
    parts = [
        f"{phrase('reason', locale)}: {safe(alert.reason, 300)}",
        f"{phrase('watch', locale)}: {safe(alert.watch, 60)}",
        phrase("confidence", locale, percent=round(alert.confidence * 100)),
    ]
    if alert.unsure_of:
        what = ", ".join(safe(word(UNSURE, one, locale), 60) for one in alert.unsure_of)
        parts.append(phrase("unsure", locale, what=what))
    return " · ".join(parts)


def links(alert: Alert, setting: Setting) -> list[tuple[str, str, str | None]]:
    """Buttons: the earliest article with an address that may be opened, and the run in Airflow."""
    urls = [told.url for told in sorted(alert.coverage, key=lambda one: str(one.published)) if address(told.url)]
    return [
        ("open_article", phrase("open_article", setting.locale), urls[0] if urls else None),
        ("open_run", phrase("open_run", setting.locale), setting.run_url),
    ]


def _outlet(told: Coverage, locale: str) -> str:
    name = safe(told.outlet or "", 80) or phrase("outlet_unknown", locale)
    when = f" ({day(told.published, locale)})" if told.published else ""
    url = address(told.url)
    # A long address would fill the small print and be cut; the button leads there instead.
    shown = f"<{safe(url, limits.URL)}|{name}>" if url and limits.size(url) <= 200 else name
    return f"{shown}{when}"


def _pairs_marked(alert: Alert, locale: str) -> str:
    listed = pairs(alert.pairs, locale, shown=20)
    if not alert.new_pairs or alert.new_pairs == alert.pairs:
        return listed
    return f"{listed} ({phrase('new_pairs', locale, pairs=pairs(alert.new_pairs, locale))})"


def _written_in(alert: Alert, locale: str) -> str:
    spoken = {language(told.lang, locale) for told in alert.coverage[:1]} - {None}
    return "".join(f" ({name})" for name in spoken)


def _in_sector(sector: Sector | None, locale: str) -> str:
    if sector is None or sector is Sector.OTHER:
        return ""
    return phrase("in_sector", locale, sector=word(SECTORS, sector, locale))


def _more(count: int, locale: str) -> list[str]:
    return [phrase("and_more", locale, count=count)] if count > 0 else []
