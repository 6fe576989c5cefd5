"""What the commands for workshops say: new entries, clean photos, schemas."""

from collections.abc import Mapping

WORKSHOP: Mapping[str, Mapping[str, str]] = {
    "number or word": {"id": "nomor atau kata", "en": "number or word"},
    "not in the list": {
        "id": "Pilih salah satu dari daftar, dengan nomor atau awal katanya.",
        "en": "Choose one of the list, by its number or how it begins.",
    },
    "ask text": {"id": "{key}", "en": "{key}"},
    "ask term": {"id": "{key} (nomor atau kata)", "en": "{key} (number or word)"},
    "ask terms": {
        "id": "{key} (nomor atau kata; boleh beberapa, dengan koma)",
        "en": "{key} (number or word; several with commas)",
    },
    "may be skipped": {"id": "{question}, Enter untuk melewati", "en": "{question}, Enter to skip"},
    "for example": {"id": "Misalnya: {example}", "en": "For example: {example}"},
    "answer needed": {"id": "Yang ini wajib diisi.", "en": "This one is needed."},
    "ask workshop": {"id": "Bengkel yang mana?", "en": "Which workshop?"},
    "ask photos": {
        "id": "Foto: ketik tempat berkasnya, atau seret ke sini, satu per satu. Yang pertama menjadi sampul. "
        "Enter bila selesai.",
        "en": "Photos: type where each file is, or drag it here, one by one. The first is the cover. Enter when done.",
    },
    "ask photo": {
        "id": "Satu foto bengkel: ketik tempat berkasnya, atau seret ke sini. Enter untuk melewati.",
        "en": "One photo of the workshop: type where its file is, or drag it here. Enter to skip.",
    },
    "photo": {"id": "foto", "en": "photo"},
    "ask role": {"id": "Apa yang terlihat di {name}?", "en": "What does {name} show?"},
    "photo needed": {"id": "Sedikitnya satu foto diperlukan.", "en": "At least one photo is needed."},
    "no file": {"id": "Berkas {path} tidak ada.", "en": "There is no file {path}."},
    "options missing": {
        "id": "Belum lengkap. Tambahkan: {options}",
        "en": "Something is missing. Add: {options}",
    },
    "workshop unknown": {
        "id": "Tidak ada bengkel “{id}”. Yang ada: {known}. Bengkel baru: python build.py new workshop",
        "en": "There is no workshop “{id}”. There are: {known}. For a new one: python build.py new workshop",
    },
    "place taken": {
        "id": "{path} sudah ada, jadi tidak disentuh. Pilih nama folder lain dengan --id.",
        "en": "{path} exists already, so it is left alone. Choose another name of the folder with --id.",
    },
    "unwritable": {
        "id": "Jawaban {text} memuat karakter yang tidak dapat ditampilkan. Ketik ulang tanpa karakter itu.",
        "en": "The answer {text} holds a character that cannot be shown. Type it again without.",
    },
    "entry written": {
        "id": "Ditulis: {path}. Periksa dengan: python build.py check",
        "en": "Written: {path}. Check it with: python build.py check",
    },
    "sheet column": {"id": "Kolom “{header}” → {key}", "en": "Column “{header}” → {key}"},
    "sheet column unused": {
        "id": "Kolom “{header}” tidak dipakai: tidak ada isian untuknya.",
        "en": "Column “{header}” is not used: no entry has a place for it.",
    },
    "sheet cell": {
        "id": "Baris {row}, {header}, dilewati: {reason}",
        "en": "Row {row}, {header}, left out: {reason}",
    },
    "sheet beyond": {
        "id": "Baris {row}: “{text}” berdiri di luar kolom yang berjudul, jadi dilewati. "
        "Adakah tanda pemisah yang berlebih?",
        "en": "Row {row}: “{text}” stands beyond the columns with a header, so it is left out. "
        "Is there a separator too many?",
    },
    "sheet doubt": {
        "id": "Baris {row}, {header}, mohon dilihat lagi: {reason}",
        "en": "Row {row}, {header}, please look again: {reason}",
    },
    "sheet other": {
        "id": "Lembar “{name}” tidak dibaca. Untuk mengimpornya juga, tambahkan: --lembar {quoted}",
        "en": "The sheet “{name}” was not read. To import it as well, add: --tab {quoted}",
    },
    "sheet given unknown": {
        "id": "“{written}” tidak dikenal. Tulis isian dan isinya, misalnya: --isi teknik=cap",
        "en": "“{written}” is not known. Write a key and what it holds, for example: --set technique=cap",
    },
    "sheet incomplete": {
        "id": "Baris {row} belum ditulis; yang masih kurang: {keys}. Yang sama untuk semua baris dapat diberikan "
        "dengan --isi, misalnya: --isi teknik=cap",
        "en": "Row {row} was not written; it still needs: {keys}. What is the same for all rows can be given with "
        "--set, for example: --set technique=cap",
    },
    "sheet wrong": {"id": "Baris {row} belum ditulis: {reason}", "en": "Row {row} was not written: {reason}"},
    "sheet workshop unknown": {
        "id": "Baris {row} belum ditulis: bengkelnya tidak dikenal. Sebutkan dengan --bengkel. Yang ada: {known}.",
        "en": "Row {row} was not written: its workshop is not known. Name one with --workshop. There are: {known}.",
    },
    "sheet option": {
        "id": "Baris {row}: variannya berbeda dalam {names}; product.yaml hanya mengenal ukuran dan warna.",
        "en": "Row {row}: its variants differ in {names}; product.yaml knows only size and colour.",
    },
    "sheet there": {
        "id": "Baris {row}: {path} sudah ada, dan bukan atau bukan lagi seperti yang diimpor, jadi tidak disentuh.",
        "en": "Row {row}: {path} is there and is not as import left it, so it is left alone.",
    },
    "sheet same": {
        "id": "Baris {row}: {path} sudah ada dan tetap sama.",
        "en": "Row {row}: {path} is there already and stays the same.",
    },
    "sheet renewed": {"id": "Baris {row}: {path} diperbarui.", "en": "Row {row}: {path} was renewed."},
    "sheet would renew": {"id": "Baris {row}: {path} akan diperbarui.", "en": "Row {row}: {path} would be renewed."},
    "sheet taken": {
        "id": "Baris {row} belum ditulis: {path} sedang diubah atau sudah ada. Jalankan import sekali lagi.",
        "en": "Row {row} was not written: {path} is being changed or is there already. Run import again.",
    },
    "sheet unwritable": {
        "id": "Baris {row} belum ditulis: {text} memuat karakter yang tidak dapat ditampilkan.",
        "en": "Row {row} was not written: {text} holds a character that cannot be shown.",
    },
    "sheet draft": {
        "id": "Baris {row}: belum ada foto, jadi ditulis sebagai draf.",
        "en": "Row {row}: there is no photo yet, so it is written as a draft.",
    },
    "sheet photo absent": {
        "id": "Baris {row}: foto “{name}” tidak ditemukan. Kumpulkan fotonya dalam satu folder dan sebutkan dengan "
        "--foto; alamat web tidak diambil.",
        "en": "Row {row}: the photo “{name}” was not found. Put the photos into one folder and name it with --photos; "
        "web addresses are not fetched.",
    },
    "sheet photo closed": {
        "id": "Baris {row}: foto “{name}” tidak dapat dibuka ({reason}), jadi dilewati.",
        "en": "Row {row}: the photo “{name}” cannot be opened ({reason}), so it is left out.",
    },
    "sheet photos many": {
        "id": "Baris {row}: menyebut {count} foto; {most} yang pertama diambil.",
        "en": "Row {row}: names {count} photos; the first {most} are taken.",
    },
    "sheet unfit": {
        "id": "{path} tidak ikut: belum dapat dibaca, atau isinya terlalu panjang untuk satu sel. Periksa dengan: "
        "python build.py check",
        "en": "{path} was left out: it cannot be read, or is too long for a cell. Check it with: python build.py check",
    },
    "sheet done": {
        "id": "{written} barang baru, {renewed} diperbarui, {there} sudah ada, {refused} baris belum dapat ditulis.",
        "en": "{written} products new, {renewed} renewed, {there} there already, {refused} rows not written.",
    },
    "sheet unreadable": {
        "id": "{path} tidak dapat dibaca sebagai tabel: {reason}. Simpan lagi sebagai XLSX atau CSV.",
        "en": "{path} cannot be read as a table: {reason}. Save it again as XLSX or CSV.",
    },
    "sheets missing": {
        "id": "Untuk XLSX, pasang dulu openpyxl: pip install 'batik-catalogue[sheets]'",
        "en": "XLSX needs openpyxl: pip install 'batik-catalogue[sheets]'",
    },
    "sheet exported": {"id": "{count} barang ditulis ke {path}.", "en": "{count} products were written to {path}."},
    "package placed": {"id": "Ditambahkan: {path}", "en": "Added: {path}"},
    "package numbered": {
        "id": "Nama {wished} sudah dipakai produk lain, jadi foldernya diberi nomor: {path}",
        "en": "Another product has the name {wished}, so the folder got a number: {path}",
    },
    "package would place": {"id": "Akan ditambahkan: {path}", "en": "Would be added: {path}"},
    "package refused": {
        "id": "Tidak ada yang ditambahkan dari {path}.",
        "en": "Nothing of {path} was added.",
    },
    "photo cleaned of": {
        "id": "{path}: dikeluarkan {secrets} ({parts}). Gambarnya tidak berubah.",
        "en": "{path}: took out {secrets} ({parts}). The picture is unchanged.",
    },
    "photo tidied": {
        "id": "{path}: dikeluarkan {parts}. Gambarnya tidak berubah.",
        "en": "{path}: took out {parts}. The picture is unchanged.",
    },
    "photo is clean": {"id": "{path}: sudah bersih.", "en": "{path}: was clean already."},
    "no photos within": {"id": "Tidak ada foto di {path}.", "en": "There are no photos in {path}."},
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
