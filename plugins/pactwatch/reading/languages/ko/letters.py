"""Which Korean names only letters of other tongues make: "에투겐", "모더나", but not "디지털" or "헬스케어"."""

from __future__ import annotations

import re

LOAN = re.compile(
    "디지털|사이버|글로벌|에너지|미디어|테크|바이오|메디|디자인|콘텐츠|로봇|인터넷|나노|게임|스포츠|패션|"
    "뷰티|헬스|케어|닥터|키즈|미즈|아이|예스|베스트|프라임|플러스|휴먼|온라인|센터|파크|네트|소프트|스마트|"
    "시스템|플랫폼|프로그램|클러스터|컨퍼런스|콘퍼런스|세미나|심포지엄|포럼|워크숍|데이터|인프라|아이디어|"
    "서비스|솔루션|마케팅|코로나|백신|멘토링|컨설팅|프로젝트|캠퍼스|이벤트|페스티벌|라이선스|펀드|엑스포|"
    "^크루즈|드론|배터리|파트너|비즈니스|벤처|스타트업|유럽|아프리카|아시아|케이팝|드라마|뮤지컬|에듀|컨벤션|"
    "오페라|모빌리티|클라우드|모바일|시뮬레이션|트레이닝|매니지먼트|커머스|네트워크"
)
"""Loanwords that Korea's own schools and hospitals call themselves by."""
FIRST = 0xAC00


def is_of_foreign_letters(name: str) -> bool:
    """Whether a name has syllables that no Korean root has, and is made of no loanword that Korean names use, too."""
    return not LOAN.search(name) and any(map(is_foreign, name))


def is_foreign(letter: str) -> bool:
    """Whether no Korean word of Chinese roots has the syllable, and few native ones: 프, 켄, 에, 티, 텔."""
    if not "가" <= letter <= "힣":
        return False
    code = ord(letter) - FIRST
    initial, vowel, final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[code // 588], code % 588 // 28, code % 28
    if vowel == 5:  # ㅔ
        return final != 0 or initial not in "ㄱㅅㅈㅊ"
    if vowel == 18:  # ㅡ
        return final == 0 and initial not in "ㄱㅇ"
    if vowel == 20:  # ㅣ
        return initial in "ㄷㅌㅋ"
    return initial in "ㄲㄸㅃㅉ" or (initial == "ㅋ" and letter != "쾌") or (vowel == 1 and final in (4, 8, 16, 17))
