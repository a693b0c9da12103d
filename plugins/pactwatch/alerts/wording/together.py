"""Many alerts in one message: a summit's group and the digest of history, a line each, the details in the thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.alerts.message import Message, Setting
from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.blocks import Block, context, header, paragraphs, section
from pactwatch.alerts.wording.names import day
from pactwatch.alerts.wording.outside import address, fit, safe
from pactwatch.alerts.wording.phrases import phrase
from pactwatch.alerts.wording.single import details, title
from pactwatch.records import Alert, AlertState, ChangeKind

# A line names its parties only as far as a phone shows a line or two.
PARTY = 60
REPLIES = 20
ORDER = list(ChangeKind)


def group(key: str, alerts: Sequence[Alert], setting: Setting) -> Message:
    """A summit's agreements in one message: every one of them on a line, new pairings first."""
    locale = setting.locale
    standing = [alert for alert in alerts if alert.state is not AlertState.WITHDRAWN]
    one = "_one" if len(standing) == 1 else ""
    name = phrase(f"group_title{one}", locale, count=len(standing))
    return _listing(key, name, phrase(f"group_lead{one}", locale, count=len(standing)), alerts, locale)


def digest(key: str, alerts: Sequence[Alert], setting: Setting) -> Message:
    """History, and what the watch takes together, in one message; what does not fit goes on in the thread."""
    locale = setting.locale
    standing = [alert for alert in alerts if alert.state is not AlertState.WITHDRAWN]
    count = len(standing)
    name = phrase("digest_title_one" if count == 1 else "digest_title", locale, count=count)
    counts = Counter(alert.kind for alert in standing)
    told = ", ".join(f"{phrase(f'kind_{kind}', locale)} {counts[kind]}" for kind in ORDER if counts[kind])
    return _listing(key, name, phrase("digest_lead", locale, counts=told), alerts, locale)


def threads(key: str, alerts: Sequence[Alert], setting: Setting) -> list[Message]:
    """The details of a group's alerts as replies in its thread, as many alerts a reply as its limits allow."""
    packed: list[list[Alert]] = [[]]
    held = 0
    for alert in _ordered(alerts):
        blocks = _detail(alert, setting)
        weight = sum(limits.size(str(block)) for block in blocks)
        if packed[-1] and (held + weight > limits.LIST * 2 or (len(packed[-1]) + 1) * 6 + 1 > limits.BLOCKS):
            packed.append([])
            held = 0
        packed[-1].append(alert)
        held += weight
    first = 1
    replies: list[Message] = []
    for number, part in enumerate(packed):
        name = phrase("thread_title", setting.locale, first=first, last=first + len(part) - 1, count=len(alerts))
        body = [block for alert in part for block in _detail(alert, setting)]
        replies.append(Message(text=name, blocks=(header(name, f"{key}/{number + 1}"), *body)))
        first += len(part)
    return replies


def continued(key: str, alerts: Sequence[Alert], setting: Setting) -> list[Message]:
    """The lines that a digest had no room for, as at most ``REPLIES`` replies in its thread."""
    locale = setting.locale
    rest = _ordered(alerts)
    rest = rest[_room(rest, locale) :]
    done = len(alerts) - len(rest)
    replies: list[Message] = []
    while rest and len(replies) < REPLIES:
        taken = _room(rest, locale)
        name = phrase("thread_title", locale, first=done + 1, last=done + taken, count=len(alerts))
        body = paragraphs(line(alert, locale) for alert in rest[:taken])
        rest, done = rest[taken:], done + taken
        if rest and len(replies) + 1 == REPLIES:
            body.append(context([phrase("list_ends", locale, count=len(rest))]))
        replies.append(Message(text=name, blocks=(header(name, f"{key}/{len(replies) + 1}"), *body)))
    return replies


def line(alert: Alert, locale: str) -> str:
    """One alert on one line: kind, countries, day, parties, and a link to the article where it has one."""
    names = ", ".join(safe(party.name, PARTY) for party in alert.parties[:3])
    more = f" {phrase('and_more', locale, count=len(alert.parties) - 3)}" if len(alert.parties) > 3 else ""
    url = next((told.url for told in alert.coverage if address(told.url) and limits.size(told.url or "") <= 500), None)
    link = f" <{safe(url, limits.URL)}|{phrase('open_article', locale)}>" if url else ""
    told = f"*{title(alert, locale)}* · {day(alert.signed_on, locale)} · {names}{more}{link}"
    return f"• ~{told}~ ({phrase('withdrawn_line', locale)})" if alert.state is AlertState.WITHDRAWN else f"• {told}"


def _listing(key: str, name: str, lead: str, alerts: Sequence[Alert], locale: str) -> Message:
    shown = _ordered(alerts)
    room = _room(shown, locale)
    rest = [context([phrase("list_goes_on", locale, count=len(shown) - room)])] if room < len(shown) else []
    body = paragraphs(line(alert, locale) for alert in shown[:room])
    titles = "; ".join(title(alert, locale) for alert in shown if alert.state is not AlertState.WITHDRAWN)
    text = fit(f"{name}. {titles}", limits.FALLBACK)
    return Message(text=text, blocks=(header(name, key), section(lead), *body, *rest))


def _ordered(alerts: Sequence[Alert]) -> list[Alert]:
    return sorted(alerts, key=lambda alert: (ORDER.index(alert.kind), alert.pairs, alert.signed_on or "", alert.key))


def _room(alerts: Sequence[Alert], locale: str) -> int:
    """How many of the alerts' lines fit into one message: at least one."""
    used = 0
    for number, alert in enumerate(alerts):
        used += limits.size(line(alert, locale)) + 1
        if number and used > limits.LIST:
            return number
    return len(alerts)


def _detail(alert: Alert, setting: Setting) -> list[Block]:
    why, *facts = details(alert, replace(setting, nearest=None, run_url=None))
    named = f"*{title(alert, setting.locale)}*\n{why['text']['text']}"
    return [section(named), *(block for block in facts if block["type"] != "actions"), {"type": "divider"}]
