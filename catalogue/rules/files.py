"""B10x and B11x: files that are no text, characters that cannot be meant, and files of the wrong shape."""

from catalogue.rules._bilingual import advice, error, warning

TOO_LARGE = error(
    "B101",
    "file-too-large",
    "Berkas ini terlalu besar: {size} KiB.",
    "This file is too large: {size} KiB.",
    "Satu berkas isian paling besar {limit} KiB; biasanya ada foto atau berkas lain yang tersalin ke dalamnya.",
    "An entry file may hold {limit} KiB at most; usually a photo or another file was pasted into it.",
    "Periksa isinya, hapus yang bukan keterangan produk, dan taruh foto sebagai berkas tersendiri di folder yang sama.",
    "Look through it, remove what is no product detail, and keep photos as files of their own in the same folder.",
)
UTF16 = error(
    "B102",
    "file-utf16",
    "Berkas ini tersimpan sebagai {encoding}, bukan UTF-8.",
    "This file is saved as {encoding}, not as UTF-8.",
    "Notepad menamai cara simpan ini “Unicode”. Katalog hanya membaca UTF-8 supaya huruf tidak tertukar.",
    "Notepad calls this “Unicode”. The catalogue reads UTF-8 only, so that no letter is mistaken for another.",
    "Di Notepad, pilih File, Save As, lalu pada Encoding pilih UTF-8 dan simpan.",
    "In Notepad, choose File, Save As, set Encoding to UTF-8, and save.",
)
NOT_UTF8 = error(
    "B103",
    "file-not-utf8",
    "Huruf “{character}” di sini tidak tersimpan sebagai UTF-8.",
    "The character “{character}” here is not saved as UTF-8.",
    "Berkas ini disimpan dengan pengodean Windows lama; huruf seperti é, ±, atau × bisa berubah bila dibaca sebagai "
    "UTF-8.",
    "The file was saved in an old Windows encoding; characters such as é, ± or × would turn into others.",
    "Simpan ulang berkas ini sebagai UTF-8 (Notepad: Save As, Encoding UTF-8), lalu periksa lagi hurufnya.",
    "Save the file again as UTF-8 (Notepad: Save As, Encoding UTF-8), then check the character.",
)
BYTE_ORDER_MARK = advice(
    "B104",
    "file-byte-order-mark",
    "Ada tanda tak terlihat (BOM) di awal berkas.",
    "There is an invisible mark (BOM) at the start of the file.",
    "Tanda ini ditambahkan oleh Notepad atau Excel. Isi berkas tetap terbaca seperti biasa.",
    "Notepad or Excel put it there. The file is read as usual.",
    "Tidak perlu apa-apa; bila ingin rapi, jalankan check --fix, atau simpan sebagai UTF-8 tanpa BOM.",
    "Nothing needs to be done; to tidy up, run check --fix, or save as UTF-8 without BOM.",
)
LINE_ENDINGS = advice(
    "B109",
    "file-line-endings",
    "Akhir baris berkas ini tersimpan dengan cara Windows.",
    "The lines of this file end the Windows way.",
    "Notepad menyimpannya begitu. Isinya tetap terbaca, tetapi Git mengira seluruh berkas berubah bila caranya lain.",
    "Notepad saves them so. They are read as usual, but Git takes the whole file for changed when the way changes.",
    "Tidak perlu apa-apa; bila ingin rapi, jalankan check --fix, atau pilih LF saat menyimpan.",
    "Nothing needs to be done; to tidy up, run check --fix, or choose LF when saving.",
)
CONTROL_CHARACTER = error(
    "B105",
    "control-character",
    "Ada karakter tak terlihat {code} di baris ini.",
    "There is an invisible character {code} in this line.",
    "Karakter seperti ini biasanya terbawa saat menyalin dari aplikasi lain, dan tidak dapat ditampilkan di halaman.",
    "Such a character usually comes along when copying from another program, and no page can show it.",
    "Hapus baris ini lalu ketik ulang.",
    "Delete this line and type it again.",
)
BIDI_CONTROL = error(
    "B106",
    "bidi-control",
    "Ada karakter pembalik arah tulisan {code} di baris ini.",
    "There is a character {code} in this line that reverses the direction of writing.",
    "Karakter ini tidak terlihat, tetapi membuat tulisan tampak lain dari isi sebenarnya.",
    "It cannot be seen, yet it makes the text look different from what it really says.",
    "Hapus baris ini lalu ketik ulang.",
    "Delete this line and type it again.",
)
ODD_SPACE = error(
    "B107",
    "odd-space",
    "Ada spasi khusus {code} di tempat yang memerlukan spasi biasa.",
    "There is a special space {code} where a plain space is needed.",
    "Spasi ini terlihat sama, tetapi susunan baris tidak mengenalnya; biasanya terbawa dari WhatsApp, Word, atau web.",
    "It looks the same, but the layout of lines does not know it; it usually comes from WhatsApp, Word or the web.",
    "Hapus spasi itu lalu ketik spasi biasa.",
    "Delete that space and type a plain one.",
)
LOST_CHARACTER = warning(
    "B108",
    "lost-character",
    "Ada huruf yang sudah hilang di baris ini.",
    "A character of this line has been lost.",
    "Tanda � berarti berkas ini pernah disimpan dengan pengodean yang keliru, sehingga huruf aslinya tidak ada lagi.",
    "The sign � means that the file was once saved in the wrong encoding, and the original character is gone.",
    "Ketik kembali huruf yang seharusnya ada di tempat tanda �.",
    "Type the character that should stand in place of �.",
)
EMPTY = error(
    "B110",
    "file-empty",
    "Berkas ini kosong.",
    "This file is empty.",
    "Tidak ada satu pun isian; baris yang diawali tanda # hanya catatan dan tidak dibaca.",
    "It holds no entry at all; lines that begin with # are notes and are not read.",
    "Isi satu keterangan pada setiap baris, misalnya “nama: Kain Jlamprang”.",
    "Write one detail on each line, for example “name: Jlamprang Cloth”.",
)
ROOT_IS_LIST = error(
    "B111",
    "file-is-list",
    "Berkas ini berisi daftar, padahal yang diperlukan isian bernama.",
    "This file holds a list where named details are needed.",
    "Setiap baris paling luar harus berbentuk “nama isian: isi”, tanpa tanda - di depannya.",
    "Each outermost line must read “detail: value”, without a - before it.",
    "Hapus tanda - di depan baris-baris itu. Bila isinya beberapa produk, buat satu folder untuk tiap produk.",
    "Remove the - before those lines. If they are several products, make a folder for each of them.",
)
ROOT_IS_TEXT = error(
    "B112",
    "file-is-text",
    "Berkas ini hanya berisi tulisan, tanpa nama isian.",
    "This file holds only text, without the names of details.",
    "Katalog tidak tahu tulisan ini nama, harga, atau cerita bila tidak ada nama isian dan titik dua di depannya.",
    "The catalogue cannot tell whether it is a name, a price or a story without a name and a colon before it.",
    "Tulis nama isian, titik dua, spasi, lalu isinya, misalnya “nama: Kain Jlamprang”.",
    "Write the detail's name, a colon, a space, then the value, for example “name: Jlamprang Cloth”.",
)
SEVERAL_DOCUMENTS = error(
    "B113",
    "file-several-documents",
    "Garis --- membagi berkas ini menjadi beberapa bagian.",
    "The line --- splits this file into several parts.",
    "Satu berkas hanya untuk satu produk atau satu perajin; bagian di bawah garis itu tidak dibaca.",
    "One file is for one product or one workshop; what stands below that line is not read.",
    "Hapus garis --- itu. Bila di bawahnya ada produk lain, pindahkan ke folder produknya sendiri.",
    "Delete the line ---. If another product stands below it, move it into a folder of its own.",
)
TOO_DEEP = error(
    "B114",
    "file-too-deep",
    "Isian di sini bertumpuk terlalu dalam.",
    "The details here are nested too deeply.",
    "Isian paling banyak bertumpuk {limit} tingkat; biasanya ada kurung atau tanda - yang terulang.",
    "Details may be nested {limit} levels deep; usually a bracket or a - has been repeated.",
    "Hapus kurung atau tanda - yang berlebih di baris ini.",
    "Remove the superfluous brackets or dashes in this line.",
)
DIRECTIVE = error(
    "B115",
    "line-starts-with-percent",
    "Baris ini diawali tanda %.",
    "This line begins with %.",
    "Baris yang diawali % dibaca sebagai perintah untuk komputer, bukan sebagai keterangan.",
    "A line that begins with % is read as an instruction to the computer, not as a detail.",
    "Tulis nama isian dan titik dua di depannya, dan apit isinya dengan tanda kutip; atau hapus baris ini.",
    "Write the detail's name and a colon before it, with the value in quotes; or delete this line.",
)
TOO_MANY = advice(
    "B118",
    "too-many-problems",
    "Pemeriksaan berkas ini berhenti di sini.",
    "The check of this file stopped here.",
    "Kekeliruan di berkas ini sangat banyak, jadi baris-baris berikutnya belum diperiksa.",
    "There are very many problems in this file, so the lines that follow have not been checked.",
    "Perbaiki dahulu yang sudah disebutkan, lalu periksa lagi.",
    "Mend those that are named first, then check again.",
)
UNREADABLE = error(
    "B119",
    "file-unreadable",
    "Susunan berkas ini tidak terbaca mulai dari baris ini.",
    "The layout of this file cannot be read from this line on.",
    "Baris ini, atau baris tepat di atasnya, tidak berbentuk “nama isian: isi”. Pesan aslinya: {detail}.",
    "This line, or the one right above it, does not read “detail: value”. The original message: {detail}.",
    "Samakan susunannya dengan baris lain yang benar; apit isinya dengan tanda kutip bila memakai tanda baca khusus.",
    "Give it the same layout as the lines that are right; put the value in quotes if it has special punctuation.",
)
