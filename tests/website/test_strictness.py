"""The content security policy: no page needs more than it allows, and it allows nothing more than is needed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from serving_for_tests import read_headers

from catalogue.pipeline import BuildReport

DATA = {"application/ld+json", "application/json"}
WASM = "'wasm-unsafe-eval'"


@pytest.fixture(scope="module")
def pages(sample: tuple[Path, BuildReport]) -> dict[str, Any]:
    """Return every page of the sample, parsed; by path."""
    folder = sample[0]
    found = {place.relative_to(folder).as_posix(): place for place in sorted(folder.rglob("*.html"))}
    return {path: html.fromstring(place.read_text(encoding="utf-8")) for path, place in found.items()}


def whole(pages: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the pages that a browser opens by themselves; parts such as cards are put into others."""
    return ((path, tree) for path, tree in pages.items() if tree.tag == "html" and tree.find("head") is not None)


def policy(tree: Any) -> dict[str, list[str]]:
    """Return a page's policy by directive."""
    (text,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return parsed(text)


def parsed(text: str) -> dict[str, list[str]]:
    """Return a policy by directive."""
    return {name: values for name, *values in (part.split() for part in text.split(";"))}


def test_nothing_on_any_page_is_inline(pages: dict[str, Any]) -> None:
    """No script but files, no style but sheets, no handler, no style attribute, no address that is code."""
    wrong = []
    for path, tree in pages.items():
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            name = element.tag.rpartition("}")[2]
            if name == "style" or (name == "script" and element.get("type") not in DATA and not element.get("src")):
                wrong.append(f"{path}: <{name}>")
            wrong += [
                f"{path}: <{name} {key}={value!r}>"
                for key, value in element.attrib.items()
                if key == "style" or key.startswith("on") or value.strip().lower().startswith(("javascript:", "data:"))
            ]
    assert wrong == []


def test_drawings_of_the_theme_are_no_programs(sample: tuple[Path, BuildReport]) -> None:
    """An SVG that is opened by itself runs nothing and fetches nothing."""
    drawings = list((sample[0] / "assets").rglob("*.svg"))
    assert drawings
    for drawing in drawings:
        tree = html.fromstring(drawing.read_bytes())
        assert not tree.xpath("//script | //style | //*[@style] | //foreignobject | //@*[starts-with(name(), 'on')]")


def test_every_page_has_one_policy_before_all_else(pages: dict[str, Any]) -> None:
    """It stands before anything that it is to govern."""
    for path, tree in whole(pages):
        before = [(child.tag, child.get("http-equiv")) for child in tree.find("head")[:2]]
        assert before == [("meta", None), ("meta", "Content-Security-Policy")], path
        assert len(tree.xpath("//meta[@http-equiv='Content-Security-Policy']")) == 1, path


def test_only_pages_that_search_may_compile(pages: dict[str, Any]) -> None:
    """WebAssembly is allowed where the text index is used; everything else is from here or not at all."""
    searching = set()
    for path, tree in whole(pages):
        allowed = policy(tree)
        assert allowed["default-src"] == ["'none'"], path
        assert allowed["base-uri"] == ["'none'"], path
        said = {value for values in allowed.values() for value in values}
        assert said <= {"'self'", "'none'", WASM}, path
        assert all(WASM not in values for name, values in allowed.items() if name != "script-src")
        if WASM in said:
            searching.add(path)
    assert searching == {"produk/index.html", "en/products/index.html"}


def test_hosts_are_told_the_same(sample: tuple[Path, BuildReport], pages: dict[str, Any]) -> None:
    """`_headers` allows what some page needs, no more, and forbids to be framed, which a page itself cannot."""
    told = {name: value for pattern, name, value in read_headers(sample[0]) if pattern == "/*"}
    allowed = parsed(told["Content-Security-Policy"])
    assert allowed.pop("frame-ancestors") == ["'none'"]
    assert allowed == policy(pages["produk/index.html"])
    assert told["X-Content-Type-Options"] == "nosniff"
    (worker,) = [value for pattern, name, value in read_headers(sample[0]) if pattern == "/sw.js"]
    assert worker == "no-cache"


def test_pages_ask_nobody_else(pages: dict[str, Any]) -> None:
    """Scripts, styles, photos, fonts and forms are of this site: no page tells a third party who reads it."""
    loaded = "//script/@src | //link[not(@rel='canonical' or @rel='alternate')]/@href | //img/@src | //use/@href"
    for path, tree in pages.items():
        addresses = [*tree.xpath(loaded), *tree.xpath("//form/@action | //source/@src")]
        addresses += [one.split()[0] for text in tree.xpath("//@srcset") for one in text.split(",")]
        assert [one for one in addresses if not one.startswith("/") or one.startswith("//")] == [], path
