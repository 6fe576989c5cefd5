"""What `check --fix` says: what was written, or would be, and what is left for people."""

from collections.abc import Mapping

FIXING: Mapping[str, Mapping[str, str]] = {
    "fixed": {
        "id": "Diperbaiki: {lines} baris, {files} berkas seluruhnya, {names} nama.",
        "en": "Mended: {lines} lines, {files} whole files, {names} names.",
    },
    "fixable": {
        "id": "Dapat diperbaiki: {lines} baris, {files} berkas seluruhnya, {names} nama. Belum ada yang ditulis.",
        "en": "Can be mended: {lines} lines, {files} whole files, {names} names. Nothing has been written yet.",
    },
    "nothing to fix": {
        "id": "Tidak ada yang dapat diperbaiki tanpa bertanya.",
        "en": "There is nothing that can be mended without asking.",
    },
    "fix helps": {
        "id": "Yang hanya dapat berarti satu hal ditulis dengan benar oleh: python build.py check --fix "
        "(lihat dahulu dengan --dry-run)",
        "en": "What can only mean one thing is put right by: python build.py check --fix (see it first with --dry-run)",
    },
    "left": {"id": "Yang masih perlu Anda putuskan:", "en": "What is left for you to decide:"},
    "not an entry": {
        "id": "{path} bukan bengkel atau produk di products/.",
        "en": "{path} is no workshop or product in products/.",
    },
    "dry run of nothing": {
        "id": "--dry-run hanya berarti bersama --fix.",
        "en": "--dry-run means something only together with --fix.",
    },
    "changed file-byte-order-mark": {"id": "tanda BOM dihapus", "en": "the byte order mark is gone"},
    "changed file-line-endings": {"id": "akhir baris kini LF", "en": "lines now end with LF"},
    "changed file-utf16": {"id": "kini tersimpan sebagai UTF-8", "en": "now saved as UTF-8"},
}
