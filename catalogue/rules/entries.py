"""B20x and B21x: keys, texts, lists and links of an entry, whatever the entry is about."""

from catalogue.rules._bilingual import error, warning

KEY_UNKNOWN = error(
    "B201",
    "key-unknown",
    "“{written}” bukan isian yang dikenal. Mungkin maksud Anda {nearest_id}.",
    "“{written}” is not a known entry. Perhaps you mean {nearest_en}.",
    "Kata sebelum titik dua harus salah satu isian katalog, dalam bahasa Indonesia atau Inggris.",
    "The word before the colon must be one of the catalogue's entries, in Indonesian or English.",
    "Perbaiki ejaannya. Tulis {nearest_id} atau {nearest_en}.",
    "Correct the spelling. Write {nearest_en} or {nearest_id}.",
)
KEY_FOREIGN = error(
    "B202",
    "key-foreign",
    "“{written}” bukan isian yang dikenal.",
    "“{written}” is not a known entry.",
    "Isian yang dapat ditulis di sini: {known_id}.",
    "Entries that can be written here: {known_en}.",
    "Hapus baris ini, atau pindahkan isinya ke cerita.",
    "Remove the line, or move what it says to the story.",
)
KEY_TWICE = error(
    "B203",
    "key-twice",
    "Isian “{written}” sudah ditulis sebagai “{first}” di baris {line}.",
    "“{written}” was already written as “{first}” on line {line}.",
    "Keduanya mengisi hal yang sama, jadi kami tidak tahu mana yang berlaku.",
    "Both say the same thing, so we cannot tell which one applies.",
    "Hapus salah satu baris.",
    "Remove one of the lines.",
)
FIELD_MISSING = error(
    "B204",
    "field-missing",
    "Isian “{key_id}” belum ada.",
    "“{key_en}” is missing.",
    "Pembeli memerlukan keterangan ini, jadi isian ini wajib.",
    "Buyers need to know this, so the entry is required.",
    "Tambahkan satu baris seperti {example}",
    "Add a line such as {example}",
)
TEXT_DUE = error(
    "B205",
    "text-due",
    "Isian “{key_id}” memerlukan satu teks, bukan daftar.",
    "“{key_en}” needs one text, not a list.",
    "Baris yang menjorok, diawali tanda hubung, atau diapit kurung dibaca sebagai daftar.",
    "Lines that are indented, begin with a hyphen, or stand in brackets are read as a list.",
    "Tulis isinya di baris yang sama, setelah titik dua.",
    "Write it on the same line, after the colon.",
)
LIST_DUE = error(
    "B206",
    "list-due",
    "Isian “{key_id}” memerlukan daftar.",
    "“{key_en}” needs a list.",
    "Setiap butir ditulis di baris sendiri dan diawali tanda hubung dan spasi.",
    "Each item stands on its own line and begins with a hyphen and a space.",
    "Tulis seperti {example}",
    "Write it like {example}",
)
MAPPING_DUE = error(
    "B207",
    "mapping-due",
    "Isian “{key_id}” memerlukan beberapa keterangan bernama.",
    "“{key_en}” needs several named details.",
    "Setiap keterangan ditulis dengan namanya, titik dua, dan isinya.",
    "Each detail is written with its name, a colon and its value.",
    "Tulis seperti {example}",
    "Write it like {example}",
)
LOCALE_UNKNOWN = error(
    "B208",
    "locale-unknown",
    "“{written}” bukan kode bahasa.",
    "“{written}” is not a language code.",
    "Teks dalam beberapa bahasa memakai kode bahasa sebagai nama: id untuk Indonesia, en untuk Inggris.",
    "Texts in several languages use language codes as names: id for Indonesian, en for English.",
    "Tulis id, en, atau kode bahasa lain.",
    "Write id, en or another language code.",
)
TEXT_TOO_LONG = error(
    "B209",
    "text-too-long",
    "Isian “{key_id}” berisi {length} huruf; paling banyak {limit}.",
    "“{key_en}” has {length} characters; the most is {limit}.",
    "Teks yang terlalu panjang terpotong di kartu produk dan melelahkan pembaca.",
    "A text that is too long is cut on the cards and tires the reader.",
    "Pendekkan, atau pindahkan sebagian ke cerita.",
    "Shorten it, or move part of it to the story.",
)
LIST_TOO_LONG = error(
    "B210",
    "list-too-long",
    "Isian “{key_id}” berisi {length} butir; paling banyak {limit}.",
    "“{key_en}” has {length} items; the most is {limit}.",
    "Daftar yang terlalu panjang menyembunyikan yang penting.",
    "A list that is too long hides what matters.",
    "Pilih yang paling penting.",
    "Choose those that matter most.",
)
ITEM_TWICE = warning(
    "B211",
    "item-twice",
    "“{written}” ditulis dua kali di {key_id}.",
    "“{written}” is written twice in {key_en}.",
    "Butir yang sama hanya ditampilkan sekali.",
    "The same item is shown only once.",
    "Hapus salah satunya.",
    "Remove one of them.",
)
ID_MALFORMED = error(
    "B212",
    "id-malformed",
    "“{written}” tidak dapat menjadi alamat halaman.",
    "“{written}” cannot be the address of a page.",
    "Alamat hanya memakai huruf kecil a-z, angka, dan tanda hubung, paling panjang 50 huruf.",
    "An address holds only small letters a-z, digits and hyphens, at most 50 characters.",
    "Ganti menjadi {example}.",
    "Change it to {example}.",
)
URL_UNREADABLE = error(
    "B213",
    "link-unreadable",
    "Tautan “{written}” belum dapat dipakai.",
    "The link “{written}” cannot be used.",
    "Tautan harus lengkap, diawali https:// dan tanpa spasi.",
    "A link must be complete, begin with https:// and hold no spaces.",
    "Salin alamatnya dari peramban, misalnya {example}",
    "Copy the address from the browser, for example {example}",
)
URL_HOST = error(
    "B214",
    "link-host",
    "Tautan “{written}” bukan alamat di {hosts}.",
    "The link “{written}” is not an address at {hosts}.",
    "Tombol di halaman bengkel hanya membuka situs yang namanya tertulis di tombol itu.",
    "A button on the workshop's page opens only the site that the button names.",
    "Salin alamat profil Anda, misalnya {example}. Alamat lain ditulis di website.",
    "Copy the address of your profile, for example {example}. Write other addresses under website.",
)
EMAIL_UNREADABLE = error(
    "B215",
    "email-unreadable",
    "Alamat surel “{written}” belum dapat dipakai.",
    "The e-mail address “{written}” cannot be used.",
    "Alamat surel berisi satu tanda @ dan nama situs setelahnya.",
    "An e-mail address holds one @ and the name of a site after it.",
    "Tulis seperti nama@contoh.id.",
    "Write it like name@example.org.",
)
NIB_UNREADABLE = error(
    "B216",
    "nib-unreadable",
    "NIB “{written}” tidak berisi 13 angka.",
    "The NIB “{written}” does not have 13 digits.",
    "Nomor Induk Berusaha selalu 13 angka. Program lembar hitung sering menghapus angka nol di depan.",
    "A business number (NIB) always has 13 digits. Spreadsheets often remove the leading zeros.",
    "Salin ke-13 angkanya dari dokumen NIB. Di dalam berkas, tulis di antara tanda kutip.",
    "Copy all 13 digits from the NIB document. In the file, write them in quotes.",
)
HS_CODE_UNREADABLE = error(
    "B217",
    "hs-code-unreadable",
    "Kode HS “{written}” tidak berisi 6 sampai 8 angka.",
    "The HS code “{written}” does not have 6 to 8 digits.",
    "Kode HS dipakai bea cukai. Contohnya 520852 untuk kain katun yang dicap.",
    "HS codes are used by customs. An example is 520852 for printed cotton cloth.",
    "Periksa kodenya, atau hapus baris ini.",
    "Check the code, or remove the line.",
)
NUMBER_SPLIT = error(
    "B219",
    "number-split-by-comma",
    "Angka “{written}” terbelah di komanya.",
    "The number “{written}” is split at its comma.",
    "Di dalam kurung kurawal, koma memisahkan isian yang satu dari yang berikutnya.",
    "Within braces a comma separates one entry from the next.",
    "Tulis angka itu di antara tanda kutip, atau tulis satuan yang lebih kecil tanpa koma.",
    "Write the number in quotes, or use a smaller unit without a comma.",
)
LIST_EMPTY = warning(
    "B220",
    "list-empty",
    "Isian “{key_id}” berisi daftar kosong.",
    "“{key_en}” holds an empty list.",
    "Daftar tanpa butir sama artinya dengan isian yang tidak ditulis.",
    "A list without items means the same as an entry that is not written.",
    "Isi daftarnya, atau hapus baris ini.",
    "Fill the list, or take the line out.",
)
CERTIFICATE_SCHEME_MISSING = error(
    "B218",
    "certificate-kind-missing",
    "Sertifikat ini belum menyebut jenisnya.",
    "This certificate does not say what it is.",
    "Tanpa jenis, sertifikat tidak dapat ditampilkan.",
    "Without its kind a certificate cannot be shown.",
    "Tambahkan jenis, misalnya jenis: batikmark.",
    "Add its kind, for example scheme: batikmark.",
)
