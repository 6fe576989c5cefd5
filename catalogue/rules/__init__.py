"""The table of rules: every kind of problem that the catalogue can name, in Indonesian and in English.

One module per subject; each rule is a constant, so that the code that finds a problem and the words that explain it
are held together by the type checker. ``RULES`` has them all by name. A new module is added to ``_MODULES``; a test
compares that list with the folder.
"""

from collections.abc import Mapping
from types import MappingProxyType

# Rule comes first: the modules of the table import it from here or from its own module, as they please.
from catalogue.rules._rule import Rule

from catalogue.rules import (  # isort: skip
    amounts,
    catalogue,
    entries,
    files,
    layout,
    packages,
    photos,
    products,
    quantities,
    site,
    syntax,
    themes,
    vocabulary,
)

_MODULES = (
    files,
    layout,
    syntax,
    entries,
    products,
    quantities,
    amounts,
    vocabulary,
    catalogue,
    photos,
    packages,
    site,
    themes,
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)}
)
"""Every rule by its name, in the order of the codes' subjects."""

__all__ = ["RULES", "Rule"]
