"""What a photo's file tells besides its picture, and the same file without it. Bytes in, values out.

A source photo is public for ever once it has been sent: the history of a repository keeps it. So what is private in it
is found before that, and taken out without touching the picture.

    bytes → take apart (jpeg, png, webp, gif, boxes, pages) → blocks → secrets → diagnostics
                                                            └ bare file, compared with the first
"""

from catalogue.website.metadata.cleaning import Cleaned, clean
from catalogue.website.metadata.inspecting import inspect, take_apart
from catalogue.website.metadata.models import Malformed, Part, Secret

__all__ = ["Cleaned", "Malformed", "Part", "Secret", "clean", "inspect", "take_apart"]
