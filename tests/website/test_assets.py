"""A theme's assets: names with digests, and style sheets that go out within others."""

import pytest

from catalogue.diagnostics import Diagnostic
from catalogue.website.assets import AssetSource, publish_assets


def publish(**files: str) -> tuple[dict[str, str], list[str]]:
    """Return (text by name, names of the rules that were broken); ``__`` in a name means ``/``, ``_`` a dot."""
    found: list[Diagnostic] = []
    sources = {
        name: AssetSource(name, text.encode())
        for name, text in ((name.replace("__", "/").replace("_", "."), text) for name, text in files.items())
    }
    assets = publish_assets(sources, found)
    return {name: asset.data.decode() for name, asset in assets.items()}, [one.rule for one in found]


def test_a_sheet_goes_out_within_the_one_that_takes_it_in() -> None:
    """In the place where it is named, before what follows; and still by itself, for a theme that links it."""
    texts, found = publish(site_css='@import "tokens.css";\na {}\n', tokens_css=":root { --ink: #123; }\n")
    assert texts["site.css"] == ":root { --ink: #123; }\n\na {}\n"
    assert texts["tokens.css"] == ":root { --ink: #123; }\n"
    assert not found


def test_what_it_names_is_found_from_its_new_place() -> None:
    """A picture beside the inner sheet lies elsewhere, seen from the outer one."""
    texts, found = publish(
        site_css='@import "more/inner.css";', more__inner_css="a { b: url(dot.svg) }", more__dot_svg="<svg/>"
    )
    assert texts["site.css"].startswith("a { b: url(more/dot.")
    assert texts["more/inner.css"].startswith("a { b: url(dot.")
    assert not found


@pytest.mark.parametrize(
    "sheet",
    ['@import "inner.css" print;', '@import url("inner.css");', '@import "outer.css";'],
    ids=["with a condition", "as an address", "of a sheet that takes in another"],
)
def test_other_imports_stay_links(sheet: str) -> None:
    """A condition holds for the sheet alone, and rules must not come before an import."""
    texts, found = publish(site_css=sheet, inner_css="a {}", outer_css='@import "inner.css" print;')
    assert texts["site.css"].startswith("@import ")
    assert "er." in texts["site.css"]
    assert not found


def test_a_type_in_a_comment_is_no_import() -> None:
    """What scripts say to editors of each other's types makes no circle; what they load does not hide behind it."""
    words = '/**\n * @param {import("./a.js").Line} line\n */\nexport const b = 1;\n'
    texts, found = publish(a_js='/* one */\nimport { b } from "./b.js";\n', b_js=words)
    assert not found
    assert "./b." in texts["a.js"]


def test_a_comment_takes_in_nothing() -> None:
    """Whoever tries something out puts an import into a comment."""
    texts, found = publish(site_css='/* @import "nowhere.css"; url(nowhere.svg) */ a {}')
    assert texts["site.css"] == '/* @import "nowhere.css"; url(nowhere.svg) */ a {}'
    assert not found


@pytest.mark.parametrize(
    ("inner", "rule"),
    [("a { b: url(nowhere.svg) }", "asset-missing"), ("a { b: url(site.css) }", "asset-circle")],
    ids=["missing", "circle"],
)
def test_what_is_wrong_within_is_told_once(inner: str, rule: str) -> None:
    """The inner sheet is read twice: by itself, and within the other."""
    _, found = publish(site_css='@import "inner.css";', inner_css=inner)
    assert found == [rule]
