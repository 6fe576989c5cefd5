"""The table of rules: every kind of problem that the catalogue can name, in Indonesian and in English.

One module per subject; each rule is a constant, so that the code that finds a problem and the words that explain it
are held together by the type checker. ``RULES`` has them all by name.
"""

from catalogue.rules._rule import Rule

__all__ = ["Rule"]
