"""Reports: every face shows the same problems, and nothing that a stranger wrote comes alive in any of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.diagnostics import Diagnostic, Severity, Span
from catalogue.reporters import REPORTERS, github, json_lines, markdown, sarif, text
from catalogue.reporters.wording import INTERFACE

PATH = "products/bengkel/kain/product.yaml"
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def problem(
    line: str | None = "harga: abc",
    column: int = 8,
    end: int = 11,
    *,
    written: str = "abc",
    corrected: str | None = None,
    severity: Severity = Severity.ERROR,
    path: str = PATH,
    number: int = 5,
) -> Diagnostic:
    """Return one unreadable price."""
    span = Span(path, number, column, number, end)
    return Diagnostic("price-unreadable", severity, span, (("written", written),), line, corrected)


def snippet(found: Diagnostic) -> tuple[str, str]:
    """Return the line as the text report shows it, and the line with the caret, both from the bar on."""
    shown = text([found], "en").splitlines()
    return shown[2].partition("|")[2][1:], shown[3].partition("|")[2][1:]


def test_text_says_where_why_and_how() -> None:
    """Title, place, line, caret, cause, mending, and the corrected line."""
    price = "Tulis satu harga, satu rentang seperti 150rb - 500rb, atau tanya bila harga diberikan lewat pesan."
    assert text([problem(corrected="harga: Rp 350.000")], "id").splitlines() == [
        "salah B301: Harga “abc” belum dapat dibaca.",
        f"  --> {PATH}:5:8",
        "  5 | harga: abc",
        "    |        ^^^",
        "  sebab: Harga ditulis dengan angka rupiah, misalnya Rp 350.000 atau 350rb.",
        f"  perbaikan: {price}",
        "  seharusnya:",
        "      harga: Rp 350.000",
        "",
        "1 kesalahan",
    ]


@pytest.mark.parametrize(
    ("line", "marked", "under"),
    [
        ("harga: abc", "abc", "       ^^^"),
        ("\tharga: abc", "abc", "        ^^^"),
        ("harga:\t\tabc", "abc", "        ^^^"),
        ("値段: abc", "abc", "      ^^^"),
        ("nama: 値段", "値段", "      ^^^^"),
        ("nama: 👋 abc", "abc", "         ^^^"),
        ("nama: e\u0301 abc", "abc", "        ^^^"),
        ("nama: \u202e abc", "abc", "             ^^^"),
        ("nama: \u202e", "\u202e", "      ^^^^^^"),
    ],
)
def test_the_caret_stands_below_what_it_means(line: str, marked: str, under: str) -> None:
    """Tabs, wide, combining and hidden characters do not move it."""
    start = line.index(marked) + 1
    assert snippet(problem(line, start, start + len(marked)))[1] == under


def test_a_caret_is_never_empty_or_endless() -> None:
    """A place without width has one caret; a long line is cut, and so are its carets."""
    assert snippet(problem("harga:", 7, 7)) == ("harga:", "      ^")
    shown, under = snippet(problem("x" * 390, 1, 391))
    assert len(shown) == len(under) == 110
    assert len(text([problem("x" * 390, 300, 301)], "en").splitlines()[2]) < 120


def test_several_lines_are_marked_on_their_first() -> None:
    """A value over two lines is underlined to the end of the first one."""
    found = Diagnostic("text-folded", Severity.ADVICE, Span(PATH, 6, 9, 7, 3), (), "cerita: Kain ini")
    assert snippet(found)[1] == "        ^^^^^^^^"


def test_a_file_as_a_whole_has_no_line() -> None:
    """Line 0 is not shown."""
    found = Diagnostic("file-empty", Severity.ERROR, Span(PATH))
    assert f"--> {PATH}\n" in text([found], "en")
    assert "|" not in text([found], "en")


def test_colour_only_paints() -> None:
    """Without its colours a coloured report is the plain one."""
    found = [problem(corrected="harga: 1"), problem(severity=Severity.ADVICE)]
    painted = text(found, "id", colour=True)
    assert painted != text(found, "id")
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == text(found, "id")


def test_counts_are_words() -> None:
    """One error, two errors; nothing at all is good news."""
    assert text([problem()], "en").endswith("\n1 error\n")
    assert text([problem(), problem(severity=Severity.WARNING), problem(severity=Severity.ADVICE)], "en").endswith(
        "\n1 error, 1 warning, 1 piece of advice\n"
    )
    assert text([], "id") == "Semua isian benar.\n"
    assert text([], "en") == "Everything is in order.\n"
    assert INTERFACE["id"].keys() == INTERFACE["en"].keys()


def test_an_unknown_language_is_english() -> None:
    """A report in a language that the table does not speak is still a report."""
    for report in REPORTERS.values():
        assert report([problem()], "de") == report([problem()], "en")


def test_github_commands_cannot_be_broken_out_of() -> None:
    """Line breaks, per cent signs, colons and commas of a stranger stay within their command."""
    evil = "a%0A::error::x\n::set-output name=x::y,line=1:2"
    report = github([problem(written=evil, corrected="harga: 50% ::x::", path="produk,a:b/product.yaml")], "en")
    assert report.count("\n") == 1
    head, _, data = report.removeprefix("::error ").partition("::")
    properties = dict(part.split("=", 1) for part in head.split(","))
    assert properties["file"] == "produk%2Ca%3Ab/product.yaml"
    assert (properties["line"], properties["col"]) == ("5", "8")
    assert "%250A" in properties["title"]
    assert "should be: harga: 50%25 ::x::" in data


def test_github_shows_errors_first() -> None:
    """A step shows ten of each, so what stops the build comes first."""
    found = [problem(severity=one) for one in (Severity.ADVICE, Severity.WARNING, Severity.ERROR)]
    assert re.findall("^::([a-z]+) ", github(found, "id"), re.MULTILINE) == ["error", "warning", "notice"]


def test_json_lines_are_one_object_each() -> None:
    """Every line is an object with the same keys; values are kept as they were written."""
    found = [problem(written="a\n\u202e“b”"), Diagnostic("file-empty", Severity.ERROR, Span(PATH))]
    objects = [json.loads(line) for line in json_lines(found, "en").split("\n")[:-1]]
    assert len(objects) == 2
    assert objects[0].keys() == objects[1].keys()
    assert objects[0]["code"] == "B301"
    assert (objects[0]["line"], objects[0]["column"], objects[0]["end_column"]) == (5, 8, 11)
    assert objects[1]["source_line"] is None


def log_of(*found: Diagnostic) -> dict[str, Any]:
    """Return the one run of a SARIF log."""
    log = json.loads(sarif(found, "en"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_has_rules_results_and_fixes() -> None:
    """Each result leads to its rule, its place and, where there is one, its corrected line."""
    related = Diagnostic(
        "key-duplicate", Severity.ERROR, Span(PATH, 6, 1, 6, 6), (("key", "a"), ("line", "5")), "a: 1", None, Span(PATH)
    )
    run = log_of(problem(corrected="harga: 1"), related, problem(severity=Severity.ADVICE))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({"B131", "B301"})
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    first, second, third = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 5, "startColumn": 8, "endLine": 5, "endColumn": 11}
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "harga: 1"}
    assert replacement["deletedRegion"] == {"startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 11}
    assert second["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == PATH
    assert [one["level"] for one in run["results"]] == ["error", "error", "note"]
    assert "fixes" not in third


def test_sarif_of_odd_paths() -> None:
    """Paths are URIs, and a file as a whole has no region."""
    run = log_of(Diagnostic("file-empty", Severity.ERROR, Span("products/Café #1/product.yaml")))
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "products/Caf%C3%A9%20%231/product.yaml"}}


def test_markdown_is_escaped() -> None:
    """Links, pictures, tags, mentions and fences of a stranger are shown, not followed."""
    evil = "[a](javascript:x) ![b](http://x) <img src=x> @team `c` **d** #1"
    report = markdown([problem(written=evil, corrected="cerita: ```x``` <b>")], "en")
    title = report.splitlines()[2]
    assert not re.search(r"(?<!\\)[\[\]<>@`#]", title.replace("**", ""))
    assert "````yaml\n  cerita: ```x``` <b>\n  ````" in report


def test_markdown_paths_stay_code() -> None:
    """A backtick in a path does not end the code it stands in."""
    report = markdown([problem(path="products/a`<b>/product.yaml")], "en")
    assert "  `products/a'<b>/product.yaml:5:8`" in report


@given(st.text(max_size=60), st.sampled_from(sorted(set(REPORTERS) - {"json", "sarif"})))
def test_nothing_of_a_stranger_moves_the_terminal(written: str, name: str) -> None:
    """Control characters, terminal escapes and marks that turn the writing are spelled out, wherever they stand."""
    found = problem(f"harga: {written}", written=written, corrected=written, path=f"products/{written}/product.yaml")
    assert not DANGEROUS.search(REPORTERS[name]([found], "id"))


@given(st.text(max_size=60))
def test_a_strangers_text_adds_no_line(written: str) -> None:
    """A line break in a value does not make a second command, object or heading."""
    found = problem(f"harga: {written}", written=written, corrected=written, path=f"products/{written}/product.yaml")
    usual = problem("harga: x", written="x", corrected="x")
    for name in ("text", "github", "json", "markdown"):
        assert REPORTERS[name]([found], "id").count("\n") == REPORTERS[name]([usual], "id").count("\n")
    json.loads(sarif([found], "id"))


def test_sarif_leads_to_the_rules_page() -> None:
    """Each rule's help names a page that is there."""
    log = json.loads(sarif([problem()], "en"))
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    page = rule["help"]["markdown"].rpartition("(")[2].rstrip(")")
    assert (Path(__file__).resolve().parent.parent / page).is_file()
