"""What people type for a price, a phone number, a size, a day → what it means, or why it cannot be told.

One function per quantity, from text to a value or a `Problem`. No function guesses: where two readings are
possible, the problem names both. `docs/` and `tests/fixtures/quantities/` list the spellings.
"""

from catalogue.content.quantities.counts import (
    QUANTITY_PATTERN,
    UNITS,
    WHOLE_PATTERN,
    YES_NO,
    percent,
    quantity,
    shares,
    whole,
    yes_no,
)
from catalogue.content.quantities.dates import DATE_PATTERN, DAYS_PATTERN, date_of, days, spoken, spoken_in_english
from catalogue.content.quantities.measures import (
    LENGTHS_PATTERN,
    SIZES_PATTERN,
    WEIGHT_PATTERN,
    dimensions,
    length,
    sizes,
    weight,
)
from catalogue.content.quantities.money import LARGEST as LARGEST_PRICE
from catalogue.content.quantities.money import PRICE_PATTERN, price, rupiah, unusual_price
from catalogue.content.quantities.phones import PHONE_PATTERN, phone
from catalogue.content.quantities.reading import Problem

__all__ = [
    "DATE_PATTERN",
    "DAYS_PATTERN",
    "LARGEST_PRICE",
    "LENGTHS_PATTERN",
    "PHONE_PATTERN",
    "PRICE_PATTERN",
    "QUANTITY_PATTERN",
    "SIZES_PATTERN",
    "UNITS",
    "WEIGHT_PATTERN",
    "WHOLE_PATTERN",
    "YES_NO",
    "Problem",
    "date_of",
    "days",
    "dimensions",
    "length",
    "percent",
    "phone",
    "price",
    "quantity",
    "rupiah",
    "shares",
    "sizes",
    "spoken",
    "spoken_in_english",
    "unusual_price",
    "weight",
    "whole",
    "yes_no",
]
