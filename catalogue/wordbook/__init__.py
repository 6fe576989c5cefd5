"""What the command line itself says, in Indonesian and English."""

import sys
from collections.abc import Mapping
from pathlib import Path

from catalogue.wordbook.fixing import FIXING
from catalogue.wordbook.workshop import WORKSHOP

LANGUAGES = ("id", "en")
DEFAULT = "id"
FROM_A_CLONE, INSTALLED = "python build.py", "catalogue"
"""What is typed before a command, where the program lies with the catalogue and where it is installed."""

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "built": {
        "id": "{products} produk, {workshops} bengkel, {photos} foto. "
        "Berkas: {written} ditulis, {deleted} dihapus, {kept} tetap.",
        "en": "Products: {products}, workshops: {workshops}, photos: {photos}. "
        "Files: {written} written, {deleted} deleted, {kept} unchanged.",
    },
    "open": {
        "id": "Situs ada di {place}; untuk melihatnya di peramban: python build.py serve",
        "en": "The site is in {place}; to see it in a browser: python build.py serve",
    },
    "advice waits": {
        "id": "Ada {n} saran; lihat dengan: python build.py check",
        "en": "Advice: {n}; see it with: python build.py check",
    },
    "serving": {
        "id": "Situs dapat dilihat di {url} (hentikan dengan Ctrl+C)",
        "en": "The site can be seen at {url} (stop with Ctrl+C)",
    },
    "rebuilt": {
        "id": "Diperbarui: {written} berkas ditulis, {deleted} dihapus.",
        "en": "Updated: {written} files written, {deleted} deleted.",
    },
    "not rebuilt": {
        "id": "Belum diperbarui: masih ada kesalahan. Situs yang terakhir benar tetap tampil.",
        "en": "Not updated: something is still wrong. The last good site stays.",
    },
    "current": {"id": "{path} sudah mutakhir.", "en": "{path} is up to date."},
    "new": {"id": "{path} belum pernah dibuat.", "en": "{path} has never been made."},
    "stale": {"id": "{path} perlu dibuat ulang, karena:", "en": "{path} is out of date, because:"},
    "touched": {
        "id": "{path} berubah atau hilang di folder keluaran.",
        "en": "{path} was changed or removed in the output folder.",
    },
    "changed": {"id": "{name} berubah", "en": "{name} changed"},
    "hangs on": {"id": "Berkas ini bergantung pada:", "en": "The file hangs on:"},
    "not planned": {
        "id": "{path} bukan bagian dari situs ini, atau masih ada kesalahan; lihat dengan: python build.py check",
        "en": "{path} is no part of this site, or something is wrong; see: python build.py check",
    },
    "no such option": {"id": "Pilihan {name} tidak dikenal.", "en": "There is no option {name}."},
    "no such command": {"id": "Perintah {name} tidak dikenal.", "en": "There is no command {name}."},
    "option missing": {"id": "{name} belum disebut.", "en": "{name} is missing."},
    "option wrong": {"id": "Nilai {name} keliru: {reason}", "en": "The value of {name} is wrong: {reason}"},
    "usage help": {
        "id": "Cara pakainya: python build.py --help",
        "en": "How it is used: python build.py --help",
    },
    "no folder": {"id": "Folder {path} tidak ada.", "en": "There is no folder {path}."},
    "foreign output": {
        "id": "{path} bukan hasil dari program ini, jadi tidak disentuh. Pilih folder kosong dengan --output, "
        "atau pindahkan isinya.",
        "en": "{path} was not made by this program, so it is left alone. Choose an empty folder with --output, "
        "or move what is in it.",
    },
    "busy output": {
        "id": "Program ini sedang atau baru saja menulis ke {path} dari tempat lain. Tunggu sampai selesai, lalu "
        "jalankan sekali lagi.",
        "en": "Another build is writing to {path}, or has just done so. Wait until it has ended, then run once more.",
    },
    "environment": {
        "id": "Komputer ini menolak: {reason}",
        "en": "This computer refuses: {reason}",
    },
    "changed meanwhile": {
        "id": "{path} berubah ketika sedang dibaca. Jalankan sekali lagi.",
        "en": "{path} changed while it was being read. Run once more.",
    },
    "bug": {
        "id": "Maaf, ini kesalahan program kami, bukan kesalahan Anda: {kind}: {reason}\n"
        "Mohon laporkan pesan ini; --verbose menambah keterangan.",
        "en": "We are sorry: this is a mistake of the program, not yours: {kind}: {reason}\n"
        "Please report this message; --verbose tells more.",
    },
    "stage search": {"id": "menyusun indeks pencarian", "en": "making the search index"},
    "stage examine": {"id": "memeriksa foto", "en": "looking at photos"},
    "stage photos": {"id": "mengolah foto", "en": "making photos"},
    "stage rows": {"id": "membaca lembar kerja", "en": "reading the spreadsheet"},
    "stage pages": {"id": "membuat halaman", "en": "making pages"},
    **FIXING,
    **WORKSHOP,
}


def message(name: str, lang: str, /, **values: object) -> str:
    """Return a message in a language, with its values filled in."""
    return as_started(MESSAGES[name][lang]).format(**values)


def as_started(words: str) -> str:
    """Return words that name our command as it was started: an installed program is called otherwise."""
    return words.replace(FROM_A_CLONE, INSTALLED) if Path(sys.argv[0]).stem == INSTALLED else words


def preferred_language(environment: Mapping[str, str]) -> str:
    """Return the language of the user's locale, where we speak it; else Indonesian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            language = value.partition("_")[0].partition(".")[0].lower()
            return language if language in LANGUAGES else DEFAULT
    return DEFAULT
