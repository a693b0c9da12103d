"""Ministries and offices, which Chinese names after their fields: 卫生部, 贸工部, 教育、文化、研究与科技部.

A list of fields with 、 and 和 between is one name where an office's ending closes it, and no name where none does.
"""

from __future__ import annotations

import functools
import re

from pactwatch.reading.languages.zh.words import words_of

ENDING = (
    r"(?:总局|總局|总署|總署|委员会|委員會|部(?!门|門|队|隊|分|属|屬|署|落|件|位|级|級|委|机关|機關)"
    r"|局(?!面|限|部|势|勢)|署(?!名|理)|厅(?!堂)|廳(?!堂)|委(?!员|員|托|託|任|派|内|會|由))"
)

BODY = (
    r"有限公司|公司|集团|集團|大学|大學|学院|學院|研究所|研究院|研究中心|中心|实验室|實驗室|管理局|监督局|監督局|协会|協會"
    r"|学会|學會|商会|商會|基金会|基金會|银行|銀行|组织|組織|理事会|理事會|联盟|聯盟|学校|學校|机构|機構|联合会|聯合會|医院|醫院"
)
"""Other bodies named after their fields: "疾病控制与预防中心" is one name, 与 within it."""


@functools.cache
def _fields() -> str:
    return "|".join(map(re.escape, sorted(words_of("topic"), key=len, reverse=True)))


@functools.cache
def _office() -> re.Pattern[str]:
    joined = r"(?:、|以及|和|及|与|與|暨)?"
    return re.compile(rf"(?:(?:{_fields()}){joined}){{1,7}}(?:事务|事務)?{ENDING}")


@functools.cache
def _joined() -> re.Pattern[str]:
    joined = r"(?:、|以及|和|及|与|與|暨)"
    fields = rf"(?:{_fields()}){{1,3}}"
    return re.compile(rf"{fields}(?:{joined}{fields}){{1,5}}(?={BODY})")


@functools.cache
def _fields_only() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_fields()})(?:、|以及|和|及|与|與|暨)?){{1,7}}")


def offices(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each office named after its fields. Linear: at most seven fields."""
    return tuple(found.span() for found in _office().finditer(text))


def joined_fields(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each list of fields that stands in a body's name, before its ending."""
    return tuple(found.span() for found in _joined().finditer(text))


def is_office(name: str) -> bool:
    """Whether the name is an office's and nothing else: 贸工部."""
    return _office().fullmatch(name) is not None


def is_bare(name: str) -> bool:
    """Whether a name tells no land though every land may have such a body: 贸工部, 国家图书馆."""
    return is_office(name) or is_local(name) or name.startswith(("国家", "國家", "中央", "全国", "全國"))


def is_local(name: str) -> bool:
    """Whether a name tells its rank and not its place: 省卫生厅, 市人民医院."""
    return len(name) > 2 and name[0] in "省市县縣"


def is_field(name: str) -> bool:
    """Whether the words only name fields (医疗健康, 研究与科技): what is worked on, not who works."""
    return _fields_only().fullmatch(name) is not None
