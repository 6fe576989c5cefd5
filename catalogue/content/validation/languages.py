"""The languages of texts, as keys name them: ``cerita_en``, ``nama: {id: …, en: …}``."""

import re

SOURCE_LANGUAGE = "id"
"""The language of a text that does not say which it is in."""

GLUED_LOCALE = re.compile(r"(.+?)[ .-]?(id|en)", re.IGNORECASE)
WITH_LOCALE = re.compile(r"(.+?)_([a-z]{2,3}(?:[-_][a-z]{2,4})?)", re.IGNORECASE)
LOCALE = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
ENDINGS = ("id", "en", "n", "e")
"""What may stand behind the name of a text instead of its language, or of a part of that."""


def is_language(written: str) -> bool:
    """Return whether a code may be a language's; of three letters only those that people write for two are none."""
    code = re.split("[-_]", written.lower())[0]
    if code in {"id", "en"} or len(code) == 3:
        return code not in {"eng", "ind", "ing"}
    from babel.localedata import exists

    return exists(code)


def language_tag(written: str) -> str:
    """Return a language code as the site writes it: ``pt_br`` → ``pt-BR``."""
    language, _, part = written.replace("_", "-").lower().partition("-")
    region = part.upper() if len(part) == 2 else part.title()
    return f"{language}-{region}" if region else language
