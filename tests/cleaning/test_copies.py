"""Near-copies of one release against independent reports of one signing."""

from pactwatch.cleaning.copies import same_origin, shared, signature

RELEASE = (
    "두 병원은 앞으로 3년 동안 병리 영상 자료를 나누고 인공지능 판독 기술을 같이 개발한다. "
    "헬싱키대학교병원은 유럽에서 처음으로 모든 병리 판독을 디지털로 바꾼 곳이다. "
    "서울대학교병원은 이번 협약을 발판으로 북유럽 병원들과 공동 연구를 늘려 갈 계획이다. "
)
FIRST = "서울대학교병원이 핀란드 헬싱키대학교병원과 손잡았다. " + RELEASE
SECOND = "핀란드와 한국의 대학병원이 디지털 병리를 함께 연구한다. " + RELEASE + "협약식은 온라인으로 열렸다."
REPORT = (
    "In Helsinki haben die Universitätskliniken von Seoul und Helsinki vereinbart, Bilder aus der Pathologie zu teilen."
)
OWN_WORDS = (
    "헬싱키와 서울의 두 대학병원이 현미경 사진을 함께 모은다. 양측 원장은 화상으로 만나 각서에 이름을 적었다. "
    "유리 슬라이드를 쓰지 않는 헬싱키의 경험을 서울이 배우려는 것이라고 현지 의료진이 전했다."
)


def test_two_prints_of_one_release_have_one_origin():
    assert same_origin(signature(FIRST), signature(SECOND))


def test_reports_in_own_words_have_their_own():
    assert not same_origin(signature(FIRST), signature(OWN_WORDS))
    assert not same_origin(signature(FIRST), signature(REPORT))


def test_blanks_punctuation_and_case_do_not_count():
    assert signature("MOU  signed, in Helsinki today!") == signature("mou signed in helsinki today")


def test_a_text_without_letters_has_no_origin_to_share():
    assert signature("...") == ()
    assert not same_origin((), ())
    assert not same_origin((), signature(FIRST))
    assert shared((), signature(FIRST)) == 0.0


def test_the_estimate_is_symmetric_and_whole_for_the_same_text():
    a, b = signature(FIRST), signature(SECOND)
    assert shared(a, b) == shared(b, a)
    assert shared(a, a) == 1.0


def test_half_surrogates_do_no_harm():
    assert signature("\ud800 서울대학교병원") != ()


def test_the_signature_is_the_same_in_every_process():
    assert signature("두 나라가 서명했다")[:2] == (455613482, 798153190)
