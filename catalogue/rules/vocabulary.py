"""B4xx: words of the catalogue's vocabularies, where they are used and where they are defined."""

from catalogue.rules._bilingual import error, warning

TERM_UNKNOWN = error(
    "B401",
    "term-unknown",
    "“{written}” belum ada dalam daftar {kind_id}.",
    "“{written}” is not among the {kind_en} terms.",
    "Katalog memakai satu kata untuk satu hal, supaya barang mudah dicari. Yang ada: {known_id}.",
    "The catalogue uses one word for one thing, so that pieces can be found. There are: {known_en}.",
    "Pilih kata yang paling sesuai. Bila memang belum ada, minta pengelola menambahkannya di products/_vocabulary.",
    "Choose the word that fits best. If there is none, ask the keepers to add it in products/_vocabulary.",
)
TERM_MISSPELLED = error(
    "B402",
    "term-misspelled",
    "“{written}” belum ada dalam daftar {kind_id}. Mungkin maksud Anda “{nearest}”.",
    "“{written}” is not among the {kind_en} terms. Perhaps you mean “{nearest}”.",
    "Ejaannya mirip, tetapi kami tidak mengubah tulisan Anda tanpa bertanya.",
    "The spelling is close, but we do not change what you wrote without asking.",
    "Tulis “{nearest}” bila benar.",
    "Write “{nearest}” if that is right.",
)
TERM_OTHER_KIND = error(
    "B403",
    "term-of-another-kind",
    "“{written}” termasuk {other_id}, bukan {kind_id}.",
    "“{written}” is a {other_en}, not a {kind_en}.",
    "Kata itu ada, tetapi tempatnya di baris lain.",
    "The word exists, but it belongs on another line.",
    "Pindahkan ke baris {other_id}.",
    "Move it to the line for {other_en}.",
)
VOCABULARY_KEY_UNKNOWN = error(
    "B411",
    "vocabulary-key-unknown",
    "“{written}” bukan keterangan yang dikenal untuk sebuah istilah.",
    "“{written}” is not a known detail of a term.",
    "Sebuah istilah memiliki: {known}.",
    "A term has: {known}.",
    "Perbaiki ejaannya atau hapus barisnya.",
    "Correct the spelling or remove the line.",
)
VOCABULARY_LABEL_MISSING = error(
    "B412",
    "vocabulary-label-missing",
    "Istilah “{written}” belum bernama.",
    "The term “{written}” has no label.",
    "Tanpa label, istilah ini tidak dapat ditampilkan kepada pembeli.",
    "Without a label the term cannot be shown to buyers.",
    "Tambahkan label dalam bahasa Indonesia dan Inggris.",
    "Add a label in Indonesian and in English.",
)
VOCABULARY_SHAPE = error(
    "B413",
    "vocabulary-shape",
    "Isi “{written}” tidak berbentuk seperti yang diharapkan.",
    "“{written}” does not have the expected form.",
    "{expected_id}",
    "{expected_en}",
    "Lihat istilah lain di berkas yang sama sebagai contoh.",
    "Take another term of the same file as an example.",
)
VOCABULARY_SLUG = error(
    "B414",
    "vocabulary-slug",
    "“{written}” tidak dapat menjadi kode istilah.",
    "“{written}” cannot be the code of a term.",
    "Kode istilah menjadi bagian alamat halaman, jadi hanya memakai huruf kecil a-z, angka, dan tanda hubung.",
    "A term's code is part of a page's address, so it holds only small letters a-z, digits and hyphens.",
    "Tulis misalnya {example}.",
    "Write for example {example}.",
)
VOCABULARY_CONFLICT = error(
    "B415",
    "vocabulary-conflict",
    "Kata “{written}” dimiliki dua istilah: {first} dan {second}.",
    "The word “{written}” belongs to two terms: {first} and {second}.",
    "Satu kata harus menunjuk satu istilah saja, sebab kata itu ditulis oleh bengkel.",
    "One word must lead to one term, since workshops write that word.",
    "Hapus kata itu dari salah satu istilah.",
    "Remove the word from one of the terms.",
)
VOCABULARY_KIND_UNKNOWN = warning(
    "B416",
    "vocabulary-kind-unknown",
    "Tidak ada daftar istilah bernama “{written}”.",
    "There is no vocabulary named “{written}”.",
    "Nama berkas menentukan daftarnya. Yang ada: {known}.",
    "The file's name tells which vocabulary it belongs to. There are: {known}.",
    "Ganti nama berkasnya.",
    "Rename the file.",
)
