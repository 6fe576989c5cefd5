"""What the commands for workshops say: new entries, clean photos, schemas."""

from collections.abc import Mapping

WORKSHOP: Mapping[str, Mapping[str, str]] = {
    "schemas written": {
        "id": "Skema ditulis di {folder}: {names}.",
        "en": "Schemas are in {folder}: {names}.",
    },
    "schemas current": {
        "id": "Skema di {folder} sudah mutakhir.",
        "en": "The schemas in {folder} are up to date.",
    },
}
