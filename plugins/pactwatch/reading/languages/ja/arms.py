"""Which bodies a Japanese page tells to be the arms of foreign firms in Japan: they are at home there."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.bodies import FOREIGN
from pactwatch.reading.languages.ja.homes_told import ANOTHER
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.pointed_back import since_named
from pactwatch.reading.scripts import KANA

ARM = r"(?:日本法人|日本支社|日本支店|日本における事業会社|国内法人)"
IS_ONE = r"(?:で(?!の|は|も|あった)|だ(?!った)|。|である|です|として|となる)"
HERE = re.compile(rf"同社は、?[^。\n]{{0,90}}の{ARM}{IS_ONE}|(?<=。)[^。はがも\n]{{2,70}}の{ARM}{IS_ONE}")
"""同社は英国の製薬グループの日本法人で: said of whom was named last."""
BEHIND = re.compile(
    rf"(?:[(（][^()（）\n]{{0,40}}[)）])?は、?[^。\n]{{0,90}}の{ARM}{IS_ONE}|[(（][^()（）\n]{{0,40}}{ARM}[^()（）\n]{{0,40}}[)）]"
)
BEFORE = re.compile(rf"{ARM}(?:である|の|、)?「?$")
GOES_ON = re.compile(rf"・?[{KANA}A-Za-z]")
"""Behind a name that is but the beginning of another's."""
REACH = 200
"""Letters before "同社" within which the body was named last."""
LONGEST = 6


def at_home_as_arm(page: Page, mention: Mention) -> Mention:
    """The mention, at home in Japan where the page says that it is a foreign firm's arm there."""
    if (
        "日本" not in page.text
        or mention.country
        or (mention.home and "日本" not in mention.home)
        or not FOREIGN.search(mention.name)
        or not _is_arm(page, mention.name)
    ):
        return mention
    return replace(mention, country="JP")


def _is_arm(page: Page, name: str) -> bool:
    for found in list(re.finditer(re.escape(name), page.text))[:LONGEST]:
        if GOES_ON.match(page.text, found.end()):
            # 日本法人モデルナ・ジャパン is モデルナ's
            continue
        before = page.text[max(0, found.start() - 12) : found.start()]
        if BEFORE.search(before) or BEHIND.match(page.text, found.end()):
            return True
    for told in HERE.finditer(page.text):
        between = since_named(page, told.start(), (name,), REACH)
        if between is not None and ANOTHER.search(between) is None:
            return True
    return False
