"""What a schema cannot judge, by rule, and why: where only these speak, a schema may be content."""

from collections.abc import Mapping

from catalogue.rules import Rule, amounts, entries, products, quantities
from catalogue.rules import catalogue as whole
from catalogue.rules import site as site_rules

_SPELLED = "People write amounts, days and numbers in more ways than a pattern can tell apart; code reads them."
_BETWEEN = "Two fields are held against each other, or an amount against another one."
_FOLDER = "It hangs on the files of the folder."
_CATALOGUE = "It hangs on other entries."
_PARTLY = "A schema judges lists, but does not count the words of a list that is written as one text."
_KEYS = "A schema knows the Indonesian and the English key of a field, but not whether two odd spellings meet."

_REASONS: Mapping[str, tuple[Rule, ...]] = {
    _SPELLED: tuple(
        rule
        for module in (amounts, quantities)
        for rule in vars(module).values()
        if isinstance(rule, Rule) and rule is not amounts.YES_NO_UNREADABLE
    ),
    _BETWEEN: (
        products.MOTIF_MISSING,
        products.TYPE_CATEGORY,
        products.TIER_MINIMUM,
        products.TIER_PRICE,
        products.TIER_INCOMPLETE,
        *(products.PRICE_OF_NO_VARIANT, products.VARIANT_TWICE, entries.NUMBER_SPLIT),
    ),
    _FOLDER: (
        *(products.PHOTO_ABSENT, products.PHOTO_MISSPELLED, products.PHOTO_NONE, products.PHOTO_TWICE),
        products.PHOTO_SPLIT,
    ),
    _CATALOGUE: tuple(rule for rule in vars(whole).values() if isinstance(rule, Rule)),
    _PARTLY: (entries.LIST_TOO_LONG, site_rules.IMAGE_WIDTHS, site_rules.IMAGE_FORMATS),
    _KEYS: (entries.KEY_TWICE,),
}

LIMITS: Mapping[str, str] = {rule.name: reason for reason, rules in _REASONS.items() for rule in rules}
"""By the rule's name: why a schema cannot tell."""
