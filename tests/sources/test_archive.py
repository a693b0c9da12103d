"""The archive folder as a source: what is read, what is refused, in which words, and that the good rows go through."""

import datetime as dt
from pathlib import Path

import pytest

from pactwatch.sources.archive import MOST_BYTES, read_archive
from pactwatch.sources.manifest import ArchiveError, bounds, read_manifest

TODAY = dt.date(2026, 11, 22)
HEADER = "file,url,outlet,lang,published\n"
GOOD = "good.txt,https://a.example/1,A,ko,2020-05-01\n"
TEXT = "한국바이오협회가 일본바이오협회와 업무협약을 맺었다."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def write(folder: Path, rows: str, **files: bytes) -> None:
    (folder / "manifest.csv").write_text(HEADER + rows, encoding="utf-8")
    for name, body in files.items():
        (folder / f"{name}.txt").write_bytes(body)


def problems(folder: Path) -> list[tuple[str, str]]:
    batch = read_archive(folder, today=TODAY)
    assert [article.file for article in batch.articles] == ["good.txt"], "the good row beside a bad one goes through"
    return [(problem.kind, problem.message) for problem in batch.problems]


def test_a_row_becomes_a_raw_article_with_all_that_the_manifest_knows(folder):
    write(folder, GOOD)
    batch = read_archive(folder, today=TODAY, source="ours")
    (article,) = batch.articles
    assert batch.problems == ()
    assert (article.source, article.file, article.content) == ("ours", "good.txt", TEXT)
    assert (article.url, article.outlet, article.lang) == ("https://a.example/1", "A", "ko")
    assert (article.published, article.published_at, article.is_html) == (dt.date(2020, 5, 1), None, False)


def test_empty_cells_stay_unknown(folder):
    write(folder, "good.txt,,,,\n")
    (article,) = read_archive(folder, today=TODAY).articles
    assert (article.url, article.outlet, article.lang, article.published) == (None, None, None, None)


@pytest.mark.parametrize(
    ("row", "kind", "words"),
    [
        ("gone.txt,,A,ko,2020-05-02\n", "missing_file", "the file is not there"),
        ("empty.txt,,A,ko,2020-05-02\n", "empty_text", "holds no text"),
        ("broken.txt,,A,ko,2020-05-02\n", "unreadable_encoding", "garbled"),
        ("late.txt,,A,ko,2026-11-23\n", "future_date", "after today (2026-11-22)"),
        ("odd.txt,,A,ko,2020-02-30\n", "malformed_date", "'2020-02-30' is no day"),
        ("odd.txt,,A,ko,May 2020\n", "malformed_date", "write YYYY-MM-DD"),
        ("good.txt,,A,ko,2020-05-02\n", "duplicate_row", "the same file as line 2"),
        ("other.txt,https://a.example/1,A,ko,2020-05-02\n", "duplicate_row", "the same address as line 2"),
        (",,A,ko,2020-05-02\n", "no_file_named", "names no file"),
        ("../secret.txt,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        ("sub/../../secret.txt,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        ("/etc/passwd,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        ("C:\\\\secret.txt,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        ("..\\\\secret.txt,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        ("good\x00.txt,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
        (".,,A,ko,2020-05-02\n", "unsafe_path", "leads out of the archive"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_the_rest_goes_through(folder, row, kind, words):
    write(
        folder,
        GOOD + row,
        empty=b" \n\t\n",
        broken="업무협약을 맺었다".encode().decode("cp1252", "replace").encode(),
    )
    ((found, message),) = [p for p in problems(folder) if p[0] != "unlisted_file"]
    assert found == kind
    assert words in message
    assert "manifest.csv line 3" in message
    assert "\n" not in message
    assert message.count(";") + message.count(",") >= 1, "it says what to do"


def test_a_row_of_today_is_not_in_the_future(folder):
    write(folder, GOOD.replace("2020-05-01", TODAY.isoformat()))
    assert read_archive(folder, today=TODAY).problems == ()


def test_a_file_without_a_row_is_named(folder):
    write(folder, GOOD, stray=b"text")
    (folder / "sub").mkdir()
    (folder / "sub" / "page.html").write_text("<html>", encoding="utf-8")
    assert [(kind, message.split(":")[0]) for kind, message in problems(folder)] == [
        ("unlisted_file", "stray.txt"),
        ("unlisted_file", "sub/page.html"),
    ]


def test_readme_labels_and_hidden_files_are_no_articles(folder):
    write(folder, GOOD)
    for name in ("README.md", "README.txt", "LICENSE.txt", "labels.jsonl", ".hidden.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    assert problems(folder) == []


def test_a_file_that_only_a_bad_row_names_is_not_told_twice(folder):
    write(folder, GOOD + "late.txt,,A,ko,2027-01-01\n", late=b"text")
    assert [kind for kind, _ in problems(folder)] == ["future_date"]


def test_a_link_out_of_the_archive_is_refused_and_one_within_is_read(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    (folder / "out.txt").symlink_to(outside)
    (folder / "in.txt").symlink_to(folder / "good.txt")
    write(folder, GOOD + "out.txt,,A,ko,2020-05-02\nin.txt,,A,ko,2020-05-02\n")
    batch = read_archive(folder, today=TODAY)
    assert [problem.kind for problem in batch.problems] == ["unsafe_path"]
    assert [article.file for article in batch.articles] == ["good.txt", "in.txt"]


def test_a_dump_is_refused_by_its_size(folder):
    write(folder, GOOD + "dump.txt,,A,ko,2020-05-02\n")
    with (folder / "dump.txt").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert [kind for kind, _ in problems(folder)] == ["too_big"]


def test_a_folder_in_the_place_of_a_file_is_a_missing_file(folder):
    (folder / "dir.txt").mkdir()
    write(folder, GOOD + "dir.txt,,A,ko,2020-05-02\n")
    assert [kind for kind, _ in problems(folder)] == ["missing_file"]


@pytest.mark.parametrize(
    ("lang", "codec", "text"),
    [
        ("ko", "cp949", "똠방각하 한국바이오협회가 업무협약을 맺었다"),
        ("ja", "cp932", "日本の大学が覚書を締結したと発表した"),
        ("ja", "euc_jp", "日本の大学が覚書を締結したと発表した"),
        ("ja", "iso2022_jp", "日本の大学が覚書を締結したと発表した"),
        ("zh", "gb18030", "中国的国家药监局与沙特签署了合作谅解备忘录"),
        ("zh", "big5", "台灣的大學與日本的大學簽署了合作備忘錄"),
        ("en", "cp1252", "The café in Zürich signed a memorandum — at last"),
        ("ko", "utf-8-sig", "한국바이오협회가 업무협약을 맺었다"),
        ("ko", "utf-16", "한국바이오협회가 업무협약을 맺었다"),
    ],
)
def test_files_in_the_codecs_of_four_languages_are_read(folder, lang, codec, text):
    write(folder, f"good.txt,,A,{lang},2020-05-01\n", good=text.encode(codec))
    batch = read_archive(folder, today=TODAY)
    assert [article.content for article in batch.articles] == [text]


def test_pages_are_told_by_their_suffix_or_their_beginning(folder):
    (folder / "a.html").write_text("<p>x", encoding="utf-8")
    write(folder, "good.txt,,A,ko,\na.html,,A,ko,\nb.txt,,A,ko,\n", b=b"\n <!DOCTYPE html><p>x")
    assert [article.is_html for article in read_archive(folder, today=TODAY).articles] == [False, True, True]


WINDOWS = """good.txt,,A,ko,2020-05-31
b.txt,,A,ko,2020-06-01
c.txt,,A,ko,
late.txt,,A,ko,2030-01-01
gone.txt,,A,ko,2020-06-02
"""


@pytest.mark.parametrize(
    ("start", "end", "files", "kinds"),
    [
        (None, None, ["good.txt", "b.txt", "c.txt"], ["future_date", "missing_file"]),
        ((2020, 5, 1), (2020, 6, 1), ["good.txt", "c.txt"], ["future_date"]),
        ((2020, 6, 1), (2020, 7, 1), ["b.txt"], ["missing_file"]),
        ((2020, 7, 1), (2020, 8, 1), [], []),
    ],
)
def test_each_row_and_each_problem_belongs_to_one_window(folder, start, end, files, kinds):
    write(folder, WINDOWS, b=b"text", c=b"text")
    batch = read_archive(folder, today=TODAY, start=start and dt.date(*start), end=end and dt.date(*end))
    assert [article.file for article in batch.articles] == files
    assert [problem.kind for problem in batch.problems] == kinds


def test_the_bounds_are_the_first_and_last_day_and_read_no_article(folder):
    write(
        folder,
        "nothing.txt,,A,ko,2006-09-08\nelse.txt,,A,ko,\nbad.txt,,A,ko,soon\nx.txt,,A,ko,2025-12-11\nf.txt,,A,ko,2031-01-01\n",
    )
    assert bounds(folder, today=TODAY) == (dt.date(2006, 9, 8), dt.date(2025, 12, 11))


def test_an_archive_without_days_has_no_bounds_and_is_read_whole(folder):
    write(folder, "good.txt,,A,ko,\n")
    assert bounds(folder) is None
    assert len(read_archive(folder, today=TODAY, start=dt.date(2020, 1, 1)).articles) == 1


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        (None, "no manifest.csv in"),
        (b"", "lacks the column file, url"),
        (b"file,url\n", "lacks the column outlet, lang, published"),
        ("file,url,outlet,lang,published\na,,\ucc28,,\n".encode("cp949"), "is not UTF-8"),
    ],
)
def test_an_archive_that_cannot_be_read_is_told_in_one_line(tmp_path, manifest, words):
    if manifest is not None:
        (tmp_path / "manifest.csv").write_bytes(manifest)
    with pytest.raises(ArchiveError, match=words) as error:
        read_archive(tmp_path, today=TODAY)
    assert "\n" not in str(error.value)


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path):
    with pytest.raises(ArchiveError, match=r"no archive folder at .*nowhere: name a folder"):
        read_archive(tmp_path / "nowhere", today=TODAY)


def test_columns_in_another_order_and_further_ones_are_fine(folder):
    (folder / "manifest.csv").write_bytes(
        b"\xef\xbb\xbflang,file,note,published,outlet,url\r\nKO,good.txt,x,2020-05-01,A,\r\n"
    )
    (article,) = read_archive(folder, today=TODAY).articles
    assert (article.lang, article.published) == ("ko", dt.date(2020, 5, 1))


def test_the_rows_of_a_manifest_say_where_they_stand(folder):
    write(folder, GOOD)
    assert [row.line for row in read_manifest(folder, today=TODAY).rows] == [2]
