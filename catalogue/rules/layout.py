"""B12x and B13x: indents, list dashes, colons between name and value, and names given twice."""

from catalogue.rules._bilingual import advice, error

TAB_INDENT = error(
    "B120",
    "indent-tab",
    "Baris ini menjorok dengan tombol Tab.",
    "This line is indented with the Tab key.",
    "Lebar Tab berbeda di setiap komputer, jadi jarak di awal baris harus memakai spasi.",
    "A tab has another width on each computer, so the indent must be made of spaces.",
    "Hapus Tab di awal baris, lalu ketik spasi.",
    "Delete the tab at the start of the line and type spaces.",
)
INDENT_UNEXPECTED = error(
    "B121",
    "indent-unexpected",
    "Baris ini menjorok tanpa alasan.",
    "This line is indented without a reason.",
    "Baris di atasnya sudah berisi, jadi baris ini bukan bagian darinya.",
    "The line above already has a value, so this line cannot be part of it.",
    "Sejajarkan awal baris ini dengan baris di atasnya.",
    "Let this line begin below the beginning of the line above it.",
)
INDENT_MISMATCH = error(
    "B122",
    "indent-mismatch",
    "Awal baris ini tidak sejajar dengan baris mana pun di atasnya.",
    "The beginning of this line matches no line above it.",
    "Jarak di awal baris menunjukkan baris mana yang menjadi satu kelompok.",
    "The indent tells which lines belong together.",
    "Beri jarak yang sama persis dengan baris lain yang sekelompok.",
    "Give it exactly the same indent as the other lines of its group.",
)
COLON_WITHOUT_SPACE = error(
    "B123",
    "colon-without-space",
    "Setelah titik dua pada “{key}” belum ada spasi.",
    "There is no space after the colon of “{key}”.",
    "Tanpa spasi, nama isian dan isinya terbaca sebagai satu kata.",
    "Without the space, the name and its value are read as one word.",
    "Beri satu spasi setelah titik dua.",
    "Put one space after the colon.",
)
COLON_MISSING = error(
    "B124",
    "colon-missing",
    "Baris ini belum memakai titik dua.",
    "This line has no colon.",
    "Setiap keterangan ditulis sebagai nama isian, titik dua, spasi, lalu isinya.",
    "Each detail is written as a name, a colon, a space, then the value.",
    "Tulis titik dua dan spasi setelah nama isian. Bila baris ini lanjutan dari baris di atasnya, beri dua spasi di "
    "awalnya.",
    "Put a colon and a space after the name. If this line goes on from the one above, indent it by two spaces.",
)
PASTED_BOLD = error(
    "B135",
    "pasted-bold",
    "Nama isian “{key}” diapit tanda {mark}.",
    "The name “{key}” stands between {mark} signs.",
    "Di percakapan tanda itu menebalkan huruf. Di sini tanda itu menjadi bagian dari tulisan.",
    "In a chat they make letters bold. Here they become part of what is written.",
    "Hapus tandanya, sisakan nama isian dan titik dua.",
    "Remove the signs; leave the name and its colon.",
)
PASTED_BULLET = error(
    "B136",
    "pasted-bullet",
    "Butir daftar diawali tanda {mark}, bukan tanda hubung.",
    "A list item begins with {mark} instead of a hyphen.",
    "Papan tik telepon dan percakapan suka mengganti tanda hubung. Daftar hanya mengenal - dan spasi.",
    "Phones and chats like to replace the hyphen. A list knows only - and a space.",
    "Tulis tanda hubung dan satu spasi di awal butir.",
    "Write a hyphen and a space before the item.",
)
PASTED_FENCE = error(
    "B137",
    "pasted-fence",
    "Baris ini hanya pembatas kutipan dari percakapan.",
    "This line is only the fence of a quotation, from a chat.",
    "Tiga tanda petik miring menandai kutipan di percakapan; isi katalog tidak memerlukannya.",
    "Three backticks mark a quotation in a chat; an entry has no use for them.",
    "Hapus baris ini.",
    "Delete this line.",
)
DASH_WITHOUT_SPACE = error(
    "B125",
    "dash-without-space",
    "Setelah tanda - belum ada spasi.",
    "There is no space after the -.",
    "Tanpa spasi, tanda - dibaca sebagai bagian dari isinya, bukan sebagai awal butir daftar.",
    "Without the space, the - is read as part of the value, not as the start of a list item.",
    "Beri satu spasi setelah tanda -.",
    "Put one space after the -.",
)
DASH_AFTER_COLON = error(
    "B126",
    "dash-after-colon",
    "Tanda - tidak boleh langsung setelah titik dua.",
    "A - cannot follow right after the colon.",
    "Tanda - memulai butir daftar, dan tiap butir perlu barisnya sendiri.",
    "A - starts an item of a list, and each item needs a line of its own.",
    "Bila ini daftar, pindahkan ke baris baru di bawahnya, diawali dua spasi. Bila hanya satu isi, hapus tanda -.",
    "If this is a list, move it to a new line below, indented by two spaces. If it is one value, delete the -.",
)
LINE_JOINED = error(
    "B127",
    "line-joined",
    "Baris ini tersambung ke isi baris di atasnya.",
    "This line is joined to the value of the line above.",
    "Baris ini menjorok lebih dalam dari baris yang sudah berisi, sehingga keduanya terbaca sebagai satu tulisan.",
    "It is indented deeper than a line that already has a value, so both are read as one text.",
    "Sejajarkan baris ini dengan baris lain yang sekelompok; bila di atasnya seharusnya daftar, kosongkan isi setelah "
    "titik dua.",
    "Align this line with the others of its group; if a list is meant, leave nothing after the colon above it.",
)
TEXT_FOLDED = advice(
    "B128",
    "text-folded",
    "Tulisan di beberapa baris ini disatukan menjadi satu baris.",
    "The text on these lines becomes one line.",
    "Pergantian baris di dalam isi tanpa tanda khusus dibaca sebagai spasi.",
    "Without a mark, a line break within a value is read as a space.",
    "Bila memang satu tulisan, biarkan. Untuk mempertahankan baris, tulis tanda | setelah titik dua dan mulai tulisan "
    "di baris berikutnya.",
    "If it is one text, leave it. To keep the lines, write | after the colon and begin the text on the next line.",
)
KEY_DUPLICATE = error(
    "B131",
    "key-duplicate",
    "Isian “{key}” ditulis dua kali.",
    "The detail “{key}” is given twice.",
    "Yang pertama ada di baris {line}; tidak jelas mana yang berlaku.",
    "The first one is in line {line}; there is no telling which one counts.",
    "Hapus salah satunya.",
    "Delete one of them.",
)
KEY_MISSING = error(
    "B132",
    "key-missing",
    "Tidak ada nama isian di depan titik dua.",
    "There is no name before the colon.",
    "Katalog tidak tahu isi ini keterangan apa.",
    "The catalogue cannot tell what this value is about.",
    "Tulis nama isian di depan titik dua, misalnya “nama” atau “harga”.",
    "Write the detail's name before the colon, for example “name” or “price”.",
)
KEY_NOT_TEXT = error(
    "B133",
    "key-not-text",
    "Nama isian di sini bukan kata biasa.",
    "The name of this detail is not a plain word.",
    "Nama isian tidak boleh berisi kurung, daftar, atau diawali tanda tanya.",
    "A name cannot hold brackets or a list, nor begin with a question mark.",
    "Tulis nama isian sebagai kata biasa. Bila ini sebenarnya isi, apit dengan tanda kutip.",
    "Write the name as a plain word. If this is really a value, put it in quotes.",
)
TEMPLATE_BRACES = error(
    "B134",
    "template-braces",
    "Ada tanda {{{{ … }}}} di sini, sisa dari sebuah contoh.",
    "There is a {{{{ … }}}} here, left over from a template.",
    "Tanda itu tempat kosong yang belum diisi; katalog tidak mengisinya sendiri.",
    "It is a blank that was never filled in; the catalogue does not fill it by itself.",
    "Ganti seluruhnya dengan isi yang sebenarnya.",
    "Replace all of it with the real value.",
)
