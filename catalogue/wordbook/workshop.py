"""What the commands for workshops say: new entries, clean photos, schemas."""

from collections.abc import Mapping

WORKSHOP: Mapping[str, Mapping[str, str]] = {
    "photo cleaned of": {
        "id": "{path}: dikeluarkan {secrets} ({parts}). Gambarnya tidak berubah.",
        "en": "{path}: took out {secrets} ({parts}). The picture is unchanged.",
    },
    "photo tidied": {
        "id": "{path}: dikeluarkan {parts}. Gambarnya tidak berubah.",
        "en": "{path}: took out {parts}. The picture is unchanged.",
    },
    "photo is clean": {"id": "{path}: sudah bersih.", "en": "{path}: was clean already."},
    "photo is a link": {
        "id": "{path} adalah tautan ke berkas lain, jadi tidak disentuh. Sebut berkas aslinya.",
        "en": "{path} is a link to another file, so it is left alone. Name that file itself.",
    },
    "secret location": {"id": "lokasi", "en": "the location"},
    "secret camera": {
        "id": "nomor seri kamera atau catatan pabriknya",
        "en": "the camera's serial number or its maker's notes",
    },
    "secret person": {"id": "nama orang", "en": "a person's name"},
    "secret video": {"id": "video pendek", "en": "a short video"},
    "part exif": {"id": "EXIF", "en": "EXIF"},
    "part xmp": {"id": "XMP", "en": "XMP"},
    "part iptc": {"id": "IPTC", "en": "IPTC"},
    "part text": {"id": "catatan", "en": "notes"},
    "part preview": {"id": "gambar kecil", "en": "a thumbnail"},
    "part pictures": {"id": "gambar tambahan", "en": "further pictures"},
    "part video": {"id": "video", "en": "video"},
    "part other": {"id": "data aplikasi", "en": "data of applications"},
    "schemas written": {
        "id": "Skema ditulis di {folder}: {names}.",
        "en": "Schemas are in {folder}: {names}.",
    },
    "schemas current": {
        "id": "Skema di {folder} sudah mutakhir.",
        "en": "The schemas in {folder} are up to date.",
    },
}
