"""B14x to B16x: values that punctuation turns into something else: quotes, brackets, and marks with a meaning."""

from catalogue.rules._bilingual import error, warning

COLON_IN_VALUE = error(
    "B140",
    "colon-in-value",
    "Ada titik dua di dalam isi.",
    "There is a colon within the value.",
    "Titik dua dan spasi hanya boleh sekali di satu baris: di antara nama isian dan isinya.",
    "A colon and a space may stand only once in a line: between the name and the value.",
    "Apit seluruh isinya dengan tanda kutip. Bila di tengahnya dimulai isian lain, pindahkan ke barisnya sendiri.",
    "Put the whole value in quotes. Where another detail begins in the middle, give it a line of its own.",
)
RESERVED_START = error(
    "B141",
    "value-starts-with-mark",
    "Isi tidak boleh diawali tanda {mark} tanpa tanda kutip.",
    "A value cannot begin with {mark} unless it is in quotes.",
    "Tanda {mark} di awal isi punya arti khusus bagi komputer.",
    "At the start of a value, {mark} has a special meaning to the computer.",
    "Apit seluruh isinya dengan tanda kutip.",
    "Put the whole value in quotes.",
)
TAG = error(
    "B142",
    "value-starts-with-exclamation",
    "Kata “{mark}” di awal isi tidak ikut terbaca.",
    "The word “{mark}” at the start of the value is not read.",
    "Tanda seru di awal isi dibaca sebagai perintah untuk komputer, bukan sebagai tulisan.",
    "An exclamation mark at the start of a value is read as an instruction to the computer, not as text.",
    "Apit seluruh isinya dengan tanda kutip, atau hapus kata itu.",
    "Put the whole value in quotes, or delete that word.",
)
ANCHOR = error(
    "B143",
    "value-starts-with-ampersand",
    "Tulisan “{mark}” di awal isi tidak ikut terbaca.",
    "The text “{mark}” at the start of the value is not read.",
    "Tanda & di awal isi dibaca sebagai penanda untuk komputer, bukan sebagai tulisan.",
    "A & at the start of a value is read as a marker for the computer, not as text.",
    "Apit seluruh isinya dengan tanda kutip.",
    "Put the whole value in quotes.",
)
ALIAS = error(
    "B144",
    "value-starts-with-asterisk",
    "Isi tidak boleh diawali tanda bintang tanpa tanda kutip.",
    "A value cannot begin with an asterisk unless it is in quotes.",
    "“{mark}” dibaca sebagai rujukan ke isian lain, bukan sebagai tulisan.",
    "“{mark}” is read as a reference to another detail, not as text.",
    "Apit seluruh isinya dengan tanda kutip, atau tulis lengkap isi yang dimaksud.",
    "Put the whole value in quotes, or write out what is meant.",
)
MERGE_KEY = error(
    "B145",
    "key-merge",
    "Isian “<<” tidak dipakai di katalog ini.",
    "The detail “<<” is not used in this catalogue.",
    "Tanda itu menyalin isian dari tempat lain, sehingga orang tidak melihat apa isi sebenarnya.",
    "It copies details from elsewhere, so that nobody sees what is really there.",
    "Hapus baris ini dan tulis lengkap isiannya.",
    "Delete this line and write the details out.",
)
HASH_LOST_VALUE = error(
    "B146",
    "hash-lost-value",
    "Isi “{text}” tidak terbaca.",
    "The value “{text}” is not read.",
    "Tanda # setelah spasi memulai catatan, jadi tulisan sesudahnya diabaikan.",
    "A # after a space starts a note, so what follows it is ignored.",
    "Apit isinya dengan tanda kutip. Bila memang catatan, beri spasi setelah tanda #.",
    "Put the value in quotes. If it is a note, put a space after the #.",
)
HASH_LOST_PART = warning(
    "B147",
    "hash-lost-part",
    "Bagian “{text}” tidak ikut terbaca.",
    "The part “{text}” is not read.",
    "Tanda # setelah spasi memulai catatan, jadi tulisan sesudahnya diabaikan.",
    "A # after a space starts a note, so what follows it is ignored.",
    "Apit seluruh isinya dengan tanda kutip. Bila memang catatan, beri spasi setelah tanda #.",
    "Put the whole value in quotes. If it is a note, put a space after the #.",
)
QUOTE_INSIDE = error(
    "B148",
    "quote-inside-quotes",
    "Tanda kutip di dalam isi menutup isi itu terlalu awal.",
    "A quote within the value ends it too early.",
    "Isi dimulai dengan {mark}, jadi tanda {mark} berikutnya dianggap penutup, padahal masih ada tulisan sesudahnya.",
    "The value begins with {mark}, so the next {mark} is taken as its end, yet there is more text after it.",
    "Apit seluruh isinya dengan tanda kutip jenis lain.",
    "Put the whole value in quotes of the other kind.",
)
QUOTE_UNCLOSED = error(
    "B149",
    "quote-unclosed",
    "Tanda kutip pembuka di sini belum ditutup.",
    "The opening quote here is never closed.",
    "Tanpa penutup, baris-baris berikutnya ikut terbaca sebagai isi.",
    "Without a closing one, the lines that follow are read as part of the value.",
    "Tambahkan tanda kutip {mark} di akhir isinya.",
    "Add a {mark} at the end of the value.",
)
QUOTE_CURLY = warning(
    "B150",
    "quote-curly",
    "Isi ini diapit tanda kutip melengkung.",
    "This value stands in curly quotes.",
    "Ponsel dan Word mengganti tanda kutip lurus dengan yang melengkung. Tanda itu ikut tampil di halaman.",
    "Phones and Word turn straight quotes into curly ones. The pages show them as part of the value.",
    "Pakai tanda kutip lurus, atau hapus tanda kutipnya. Bila memang bagian dari isi, biarkan.",
    "Use straight quotes, or delete the quotes. If they are part of the value, leave them.",
)
BACKSLASH = error(
    "B151",
    "backslash-in-quotes",
    "Garis miring terbalik \\ di dalam tanda kutip ganda mengubah isinya.",
    "A backslash \\ within double quotes changes the value.",
    "Di dalam tanda kutip ganda, \\ dan huruf sesudahnya dibaca sebagai satu karakter khusus.",
    "Within double quotes, \\ and the letter after it are read as one special character.",
    "Pakai tanda kutip tunggal.",
    "Use single quotes.",
)
BRACKET_UNCLOSED = error(
    "B152",
    "bracket-unclosed",
    "Kurung {mark} di sini belum ditutup.",
    "The bracket {mark} here is never closed.",
    "Tanpa kurung penutup, baris-baris berikutnya ikut terbaca sebagai bagian dari daftar.",
    "Without the closing bracket, the lines that follow are read as part of the list.",
    "Tambahkan kurung penutup di akhir daftar.",
    "Add the closing bracket at the end of the list.",
)
TEXT_AFTER_BRACKET = error(
    "B153",
    "text-after-bracket",
    "Ada tulisan setelah kurung penutup.",
    "There is text after the closing bracket.",
    "Isi yang diawali {mark} dibaca sebagai daftar, dan daftar itu sudah selesai.",
    "A value that begins with {mark} is read as a list, and that list has already ended.",
    "Bila tanda kurung itu bagian dari tulisan, apit seluruh isinya dengan tanda kutip.",
    "If the bracket is part of the text, put the whole value in quotes.",
)
BRACKET_STRAY = error(
    "B154",
    "bracket-contents",
    "Isi ini diawali kurung penutup {mark} tanpa pembuka.",
    "This value begins with a closing bracket {mark} that nothing opened.",
    "Kurung penutup hanya dapat mengakhiri daftar yang dibuka dengan kurung sejenis.",
    "A closing bracket can only end a list that was opened with one of its kind.",
    "Hapus kurung itu. Bila memang bagian dari tulisan, apit seluruh isinya dengan tanda kutip.",
    "Delete the bracket. If it is part of the text, put the whole value in quotes.",
)
TEXT_AFTER_BLOCK_MARK = error(
    "B155",
    "text-after-block-mark",
    "Ada tulisan di baris yang sama setelah tanda {mark}.",
    "There is text on the same line after {mark}.",
    "Tanda {mark} setelah titik dua berarti tulisannya dimulai di baris berikutnya.",
    "A {mark} after the colon means that the text begins on the next line.",
    "Pindahkan tulisannya ke baris berikutnya, diawali dua spasi. Bila tanda itu bagian dari isi, pakai tanda kutip.",
    "Move the text to the next line, indented by two spaces. If the mark is part of the value, use quotes.",
)
