"""Every phrase that a message is made of, in English and Korean: one row a phrase, both languages side by side.

Korean rows avoid particles after a name, because 은/는 and 이/가 would depend on its last sound.
"""

from __future__ import annotations

LOCALES = ("en", "ko")

PHRASES: dict[str, tuple[str, str]] = {
    # what happened
    "kind_new_pairing": ("New pairing", "새 협력국"),
    "kind_renewal": ("Renewal", "갱신"),
    "kind_new_agreement": ("New agreement", "새 협약"),
    "kind_planned": ("Planned", "체결 예정"),
    "kind_ended": ("Ended", "종료"),
    "kind_coverage": ("More coverage", "추가 보도"),
    "kind_correction": ("Correction", "정정"),
    "kind_nothing": ("Nothing new", "변동 없음"),
    # why it is new
    "why_new_pairing": (
        "First agreement between the two on record{in_sector}.",
        "두 나라 사이에 확인된 첫 협약{in_sector}.",
    ),
    "why_renewal": ("Renews an agreement of {year}.", "{year}년 협약의 갱신."),
    "why_renewal_undated": ("Renews an earlier agreement.", "이전 협약의 갱신."),
    "why_new_agreement": ("A new agreement between countries already paired.", "이미 협력 중인 나라 사이의 새 협약."),
    "why_planned": ("Announced, not yet signed.", "발표되었으나 아직 체결 전."),
    "why_ended": ("This agreement has ended or was called off.", "종료되었거나 취소된 협약."),
    "why_coverage": ("Further outlets tell of a known agreement.", "알려진 협약에 대한 추가 보도."),
    "why_correction": ("What was told before has changed.", "앞서 알린 내용의 변경."),
    "why_nothing": ("Nothing changed.", "변동 없음."),
    "in_sector": (" in {sector}", " ({sector} 분야)"),
    "nearest_between": (
        "{count} earlier between the two, the first {first}.",
        "두 나라 사이 기존 협약 {count}건, 최초 {first}.",
    ),
    "nearest_others": (
        "{country} has {count} other {pairings}{in_sector}, latest with {latest_with}, {latest_on}.",
        "{country}의 다른 협력국 {count}곳{in_sector}, 최근 {latest_with}, {latest_on}.",
    ),
    "nearest_none": (
        "{country} has no other pairing on record{in_sector}.",
        "{country}의 다른 협력국 기록 없음{in_sector}.",
    ),
    "pairings_one": ("pairing", "협력국"),
    "pairings_many": ("pairings", "협력국"),
    # parts of a message
    "parties": ("Parties", "당사자"),
    "instrument": ("Instrument", "문서"),
    "signed_on": ("Signed", "체결일"),
    "signed_on_planned": ("Signing planned", "체결 예정일"),
    "sector": ("Sector", "분야"),
    "watch": ("Watch", "감시"),
    "pairs": ("Countries", "국가"),
    "new_pairs": ("new: {pairs}", "신규: {pairs}"),
    "proof": ("The words that prove it", "근거 문장"),
    "proof_missing": ("No sentence was kept.", "보관된 문장 없음."),
    "told_by": (
        "Told by {outlets} {outlet_word}, {origins} {origin_word}: {names}",
        "보도 매체 {outlets}곳, 원출처 {origins}건: {names}",
    ),
    "told_by_none": ("No coverage on record.", "보도 기록 없음."),
    "outlets_one": ("outlet", ""),
    "outlets_many": ("outlets", ""),
    "origins_one": ("independent origin", ""),
    "origins_many": ("independent origins", ""),
    "outlet_unknown": ("an unnamed outlet", "매체명 미상"),
    "and_more": ("and {count} more", "외 {count}건"),
    "reason": ("Why told", "알림 사유"),
    "confidence": ("confidence {percent}%", "신뢰도 {percent}%"),
    "unsure": ("unsure of: {what}", "확인 필요: {what}"),
    "open_article": ("Read the article", "기사 보기"),
    "open_run": ("Run in Airflow", "Airflow 실행 보기"),
    "country_unknown": ("country unknown", "국가 미상"),
    "country_international": ("international body", "국제기구"),
    "day_unknown": ("date unknown", "날짜 미상"),
    "unknown": ("unknown", "미상"),
    # together
    "group_title": ("{count} agreements at once", "협약 {count}건 동시 발생"),
    "group_title_one": ("One more agreement this hour", "이번 시간 추가 협약 1건"),
    "group_lead_one": (
        "Further alerts of this hour join it here; the details are in the thread.",
        "이 시간의 추가 알림은 여기에 모임. 자세한 내용은 스레드 참조.",
    ),
    "group_lead": (
        "{count} alerts for this channel came together; the details are in the thread.",
        "이 채널의 알림 {count}건을 한데 모음. 자세한 내용은 스레드 참조.",
    ),
    "digest_title": ("Digest: {count} agreements", "모아보기: 협약 {count}건"),
    "digest_title_one": ("Digest: 1 agreement", "모아보기: 협약 1건"),
    "digest_lead": (
        "What this watch takes together: history, and news that can wait. {counts}.",
        "이 감시가 모아 보는 항목: 과거 기록과 급하지 않은 소식. {counts}.",
    ),
    "list_goes_on": ("{count} more in the thread.", "나머지 {count}건은 스레드 참조."),
    "list_ends": (
        "{count} more are on the board, and in `pactwatch alerts --csv`.",
        "나머지 {count}건은 보드와 `pactwatch alerts --csv` 참조.",
    ),
    "thread_title": ("Details {first}–{last} of {count}", "상세 {first}–{last} / {count}"),
    "withdrawn_line": ("withdrawn", "철회"),
    # corrections
    "corrected": (
        "Corrected {when}. {was} What changed is in the thread.",
        "{when} 정정. {was} 변경 내용은 스레드 참조.",
    ),
    "withdrawn": ("Withdrawn {when}: {reason}", "{when} 철회: {reason}"),
    "withdrawn_title": ("Withdrawn: {pairs}", "철회: {pairs}"),
    "reply_corrected": ("*Correction.* {reason}", "*정정.* {reason}"),
    "reply_withdrawn": ("*This alert no longer stands.* {reason}", "*이 알림은 더 이상 유효하지 않음.* {reason}"),
    "reply_stands": ("*This alert stands again.* {reason}", "*이 알림은 다시 유효함.* {reason}"),
    "was_now": ("• *{field}*: {before} → {after}", "• *{field}*: {before} → {after}"),
    "was_kind": ("First told as: {kind}.", "최초 알림: {kind}."),
    "kind": ("Kind", "종류"),
    "coverage_updated": ("Coverage updated {when}.", "{when} 보도 현황 갱신."),
    # weekly digest
    "week_title": ("The week to {last}", "{last}까지의 한 주"),
    "week_lead": (
        "Agreements: {agreements}. New pairings: {new_pairings}. Pairings known in all: {total}.",
        "협약 {agreements}건, 새 협력국 {new_pairings}건, 누적 협력국 {total}건.",
    ),
    "week_none": ("A quiet week: no agreement was found.", "조용한 한 주: 확인된 협약 없음."),
    "week_agreements": ("The week's agreements", "이번 주 협약"),
    "chart_title": ("Pairings over time", "협력국 추이"),
    "chart_alt": (
        "Line chart: pairings known, from {first_count} in {first} to {last_count} in {last}; {week} new this week.",
        "선 그래프: 협력국 {first} {first_count}건에서 {last} {last_count}건으로 증가, 이번 주 신규 {week}건.",
    ),
    "chart_axis": ("pairings known", "누적 협력국"),
    # operators
    "notice_run_failed": ("Run failed: {what}", "실행 실패: {what}"),
    "notice_run_late": ("Run late: {what}", "실행 지연: {what}"),
    "notice_source_silent": ("Source silent: {what}", "수집원 무응답: {what}"),
    "notice_outbox_stuck": ("Alerts are stuck: {what}", "알림 정체: {what}"),
    "notice_what_to_do": ("What to do", "조치"),
}

SECTORS: dict[str, tuple[str, str]] = {
    "bio": ("bio", "바이오"),
    "agrifood": ("agriculture and food", "농식품"),
    "energy": ("energy", "에너지"),
    "ict": ("ICT", "정보통신"),
    "finance": ("finance", "금융"),
    "education": ("education", "교육"),
    "defence": ("defence", "국방"),
    "transport": ("transport", "교통"),
    "culture": ("culture", "문화"),
    "other": ("other fields", "기타"),
}

INSTRUMENTS: dict[str, tuple[str, str]] = {
    "MOU": ("memorandum of understanding (MOU)", "양해각서(MOU)"),
    "MOA": ("memorandum of agreement (MOA)", "합의각서(MOA)"),
    "LOI": ("letter of intent (LOI)", "의향서(LOI)"),
    "SEA": ("SEA", "SEA"),
    "JOINT_DECLARATION": ("joint declaration", "공동선언"),
    "TREATY": ("treaty", "조약"),
    "OTHER": ("agreement", "협약"),
}

KINDS: dict[str, tuple[str, str]] = {
    "government": ("government", "정부"),
    "agency": ("public agency", "공공기관"),
    "association": ("association", "협회"),
    "company": ("company", "기업"),
    "university": ("university", "대학"),
    "hospital": ("hospital", "병원"),
    "institute": ("institute", "연구기관"),
    "cluster": ("cluster", "클러스터"),
    "international": ("international body", "국제기구"),
    "other": ("other body", "기타 기관"),
}

UNSURE: dict[str, tuple[str, str]] = {
    "status": ("status", "체결 여부"),
    "instrument": ("instrument", "문서 종류"),
    "party": ("parties", "당사자"),
    "parties": ("parties", "당사자"),
    "country": ("countries", "국가"),
    "signed_on": ("date", "체결일"),
    "renewal": ("renewal", "갱신 여부"),
    "sector": ("sector", "분야"),
}


def phrase(name: str, locale: str, **values: object) -> str:
    """The phrase in the locale (English where the locale is not one of LOCALES), its places filled."""
    return _pick(PHRASES[name], locale).format(**values)


def word(table: dict[str, tuple[str, str]], name: str | None, locale: str) -> str:
    """A word of one of the tables; a name that the table does not know is shown as it is, None as "unknown"."""
    if name is None:
        return phrase("unknown", locale)
    row = table.get(str(name))
    return _pick(row, locale) if row else str(name)


def _pick(row: tuple[str, str], locale: str) -> str:
    return row[LOCALES.index(locale) if locale in LOCALES else 0]
