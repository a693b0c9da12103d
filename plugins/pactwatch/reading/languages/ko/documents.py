"""Korean papers under words that say little: a bare "문서", and "협력계약", which firms' contracts are called too."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.model import Hit, Page, Said, Statement
from pactwatch.records import Kind

DOCUMENT = re.compile(
    r"문서(?=(?:에|를|을)\s(?:각각\s|나란히\s|함께\s)?"
    r"(?:서명|사인|교환|나누|나눴|나눈|주고받|(?:이름|도장)을 (?:올|적|찍)))"
)
"""A paper that the page names elsewhere: "교류를 담은 문서에 서명하고"."""


def documents(line: Line, page: Page) -> list[Hit]:
    """The bare "문서" that running text tells to be signed, where the page names an agreement elsewhere."""
    if "문서" not in line.sentence.words:
        return []
    told = DOCUMENT.search(line.text) if line.sentence.is_prose else None
    if told is None or not any(s.has("instrument") for s in page.sentences if s.place != "line"):
        return []
    start, end = told.start() + line.shift, told.end() + line.shift
    return [Hit(role="instrument", value="OTHER", words="문서", start=start, end=end)]


INVESTMENT = re.compile(r"투자\s?(?:유치\s?)?$")
SHARES = re.compile(r"전환사채|신주인수|유상증자|상환전환|교환사채|메자닌|지분(?:을|\s\d|\s전량)|신주를|주식을")
FIRST_TOLD = 4
"""Running sentences in which an investment is told to be one in shares."""


TAKEOVER = re.compile(
    r"(?:경영권|지분|회사|기업|사업부|법인|주식|자산|판권)\s?(?:의|을|를)?\s?(?:인수|양수도?|양도|매각|매입|매매|합병|취득)(?:합병|인수)?(?:를|을)?\s?(?:위한|관한|내용의)?\s?(?:\S{0,8}\s)?$"
    r"|(?:인수|합병|매각|M&A|인수합병)(?:를|을)?\s?(?:위한|관한|위해|추진을 위한)\s(?:\S{1,8}\s)?$"
)
"""Before the paper's name: firms change hands by it, or shares do."""


def as_deal_in_shares(told: Statement, line: Line, hit: Hit, page: Page) -> Statement:
    """What a clause tells; of an "투자 협약" of firms on a page of shares that it is another deal.

    "100억원 규모의 투자 협약을 체결했다. 전환사채를 찍는다"
    """
    before = line.text[: hit.start - line.shift]
    if TAKEOVER.search(before[-40:]) and told.said in (Said.SIGNED, Said.PLANNED):
        return dataclasses.replace(told, said=Said.OTHER_DEAL)
    is_investment = hit.words.startswith("투자") or INVESTMENT.search(before) is not None
    if not is_investment or told.said not in (Said.SIGNED, Said.PLANNED):
        return told
    kinds = [kind_by_ending(m.name, "ko") for group in told.groups for m in group]
    are_all_firms = all(kind is None or kind[1] is Kind.COMPANY for kind in kinds)
    if not are_all_firms or not any(SHARES.search(s.words) for s in page.prose[:FIRST_TOLD]):
        return told
    return dataclasses.replace(told, said=Said.OTHER_DEAL)


CONTRACTS = frozenset({"협력계약", "협력 계약"})
"""What firms make under these names is a contract; public bodies and schools cooperate by it."""


def are_firms(told: Statement) -> bool:
    """Whether a party may be a firm: by its ending, or since nothing tells what it is."""
    kinds = [kind_by_ending(m.name, "ko") for group in told.groups for m in group if m.kind is None]
    return any(kind is None or kind[1] is Kind.COMPANY for kind in kinds)
