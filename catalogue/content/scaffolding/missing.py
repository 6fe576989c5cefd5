"""What an entry needs before it can be written."""

from collections.abc import Iterator

from catalogue.content.models import Workshop
from catalogue.content.scaffolding.kinds import Answers, Kind, Slot
from catalogue.content.vocabulary import Vocabulary


def missing(kind: Kind, answers: Answers, vocabulary: Vocabulary, workshop: Workshop | None = None) -> Iterator[Slot]:
    """Yield what was not answered and must be; ``workshop`` is the one that a product belongs to."""
    given = {slot.attribute for slot, value in answers.items() if value}
    for slot in kind.asked:
        if not slot.locale and slot.attribute not in given and needed(kind, slot, answers, vocabulary, workshop):
            yield slot


def needed(kind: Kind, slot: Slot, answers: Answers, vocabulary: Vocabulary, workshop: Workshop | None) -> bool:
    """Return whether an entry with these answers cannot do without one more."""
    if slot.locale:
        return False
    inherited = workshop.defaults.technique if workshop else None
    if slot.attribute == "technique":
        return inherited is None
    if slot.attribute == "motifs":
        written = vocabulary.find("technique", str(answers.get(Slot("technique"), inherited or "")))
        return written is None or written.facts.get("batik") != "no"
    return bool(kind.field(slot).required)
