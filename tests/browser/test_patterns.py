"""The patterns of the schemas mean the same to an editor, which is a browser, as they mean here."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCHEMAS = sorted((Path(__file__).resolve().parents[2] / "schemas").glob("*.json"))
WORDS = ("Kawung", "kopi-pecah, PARANG dan ceplok", "abu abu", "Rp 350.000", "", " tulis ", "wa.me/62", "2025-07-27")
MATCHES = """([patterns, words]) => patterns.map(pattern => {
    const made = new RegExp(pattern, "u");
    return words.map(word => made.test(word));
})"""


def patterns(schema: Any) -> Iterator[str]:
    """Yield every regular expression of a schema."""
    if isinstance(schema, list):
        for item in schema:
            yield from patterns(item)
    elif isinstance(schema, dict):
        yield from schema.get("patternProperties", ())
        yield from (value for key, value in schema.items() if key == "pattern" and isinstance(value, str))
        for value in schema.values():
            yield from patterns(value)


def test_patterns_mean_the_same_everywhere(browser: "Browser") -> None:
    """Each is a regular expression by the rules of Unicode mode, and finds what Python finds."""
    known = sorted({pattern for path in SCHEMAS for pattern in patterns(json.loads(path.read_text(encoding="utf-8")))})
    assert len(known) > 100
    page = browser.new_page()
    found = page.evaluate(MATCHES, [known, list(WORDS)])
    page.close()
    assert found == [[re.search(pattern, word) is not None for word in WORDS] for pattern in known]
