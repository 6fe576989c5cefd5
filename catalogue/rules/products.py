"""B22x to B24x: what a product says about itself, and the photos in its folder."""

from catalogue.rules._bilingual import advice, error, warning

MOTIF_MISSING = error(
    "B221",
    "motif-missing",
    "Isian motif belum ada.",
    "The motif is missing.",
    "Batik dikenal dari motifnya, jadi produk batik perlu menyebut sedikitnya satu motif.",
    "Batik is known by its motif, so a batik piece names at least one.",
    "Tambahkan satu baris seperti motif: jlamprang. Bila motifnya baru, tulis motif: kontemporer.",
    "Add a line such as motif: jlamprang. For a new design write motif: kontemporer.",
)
TYPE_CATEGORY = error(
    "B222",
    "type-of-another-category",
    "Jenis “{written}” tidak termasuk kategori {category_id}.",
    "The type “{written}” does not belong to the category {category_en}.",
    "Setiap jenis barang berada dalam satu kategori. Jenis ini termasuk {other_id}.",
    "Each type of piece belongs to one category. This one belongs to {other_en}.",
    "Ganti kategorinya menjadi {other_id}, atau pilih jenis yang lain.",
    "Change the category to {other_en}, or choose another type.",
)
DIMENSION_UNUSUAL = warning(
    "B223",
    "dimension-unusual",
    "{measure_id} {written} cm tidak lazim untuk {type_id}.",
    "A {measure_en} of {written} cm is unusual for a {type_en}.",
    "Biasanya antara {low} dan {high} cm.",
    "It is usually between {low} and {high} cm.",
    "Periksa angka dan satuannya. Bila memang begitu, biarkan saja.",
    "Check the number and the unit. If it is right, leave it.",
)
TIER_MINIMUM = error(
    "B224",
    "wholesale-not-ascending",
    "Jumlah minimal {written} tidak lebih besar daripada {earlier}.",
    "The minimum {written} is not larger than {earlier}.",
    "Harga grosir ditulis dari jumlah terkecil ke jumlah terbesar.",
    "Wholesale prices are written from the smallest to the largest number.",
    "Urutkan barisnya menurut jumlah.",
    "Put the lines in order of number.",
)
TIER_PRICE = error(
    "B225",
    "wholesale-not-descending",
    "Harga {written} tidak lebih rendah daripada {earlier}.",
    "The price {written} is not lower than {earlier}.",
    "Harga grosir turun bila jumlahnya naik, dan selalu di bawah harga satuan.",
    "Wholesale prices fall as numbers rise, and are always below the price of one piece.",
    "Periksa kembali harga di baris ini.",
    "Check the price on this line.",
)
TIER_INCOMPLETE = error(
    "B226",
    "wholesale-incomplete",
    "Harga grosir ini belum lengkap.",
    "This wholesale price is incomplete.",
    "Harga grosir memerlukan jumlah minimal dan satu harga pasti.",
    "A wholesale price needs a minimum and one exact price.",
    "Tulis seperti {{minimal: 12, harga: 162rb}}.",
    "Write it like {{min: 12, price: 162rb}}.",
)
SOLD_OUT_STOCK = warning(
    "B227",
    "sold-out-with-stock",
    "Produk ini ditandai habis, tetapi stoknya {stock}.",
    "This piece is marked as sold out, but its stock is {stock}.",
    "Pembeli akan melihat dua keterangan yang berlawanan.",
    "Buyers would see two statements that contradict each other.",
    "Ubah ketersediaan atau stoknya.",
    "Change the availability or the stock.",
)
NO_STOCK = warning(
    "B228",
    "in-stock-without-stock",
    "Stok produk ini 0, tetapi ketersediaannya masih {availability_id}.",
    "The stock of this piece is 0, but its availability is still {availability_en}.",
    "Pembeli akan memesan barang yang tidak ada.",
    "Buyers would order what is not there.",
    "Tulis ketersediaan: habis, atau ketersediaan: pesan bila dapat dibuat lagi.",
    "Write availability: sold out, or availability: made to order if you can make it again.",
)
PRICE_OF_NO_VARIANT = warning(
    "B229",
    "price-of-no-variant",
    "Harga {written} tidak cocok dengan harga variannya: {charged}.",
    "The price {written} does not fit the prices of its variants: {charged}.",
    "Halaman menampilkan harga menurut variannya, supaya pembeli tidak membaca harga yang tidak berlaku.",
    "The page shows the price that the variants have, so that nobody reads one that is not charged.",
    "Tulis harga termurah sampai termahal dari semua varian, atau perbaiki harga variannya.",
    "Write the lowest to the highest price of all variants, or correct the price of the variant.",
)
VARIANT_TWICE = warning(
    "B231",
    "variant-twice",
    "Varian ini sama dengan varian di baris {line}.",
    "This variant is the same as the one on line {line}.",
    "Ukuran dan warnanya sama, sehingga pembeli tidak tahu mana yang harus dipilih.",
    "Size and colour are equal, so buyers cannot tell which to choose.",
    "Hapus salah satunya, atau tulis bedanya dalam ukuran atau warna.",
    "Remove one of them, or write what differs in size or colour.",
)
UNESCO_CERTIFIES = warning(
    "B232",
    "unesco-certifies-nothing",
    "UNESCO tidak memberi sertifikat kepada barang atau bengkel.",
    "UNESCO certifies neither pieces nor workshops.",
    "Pada tahun 2009 UNESCO mencatat batik Indonesia sebagai warisan budaya. Satu per satu kainnya tidak diuji.",
    "In 2009 UNESCO listed Indonesian batik as heritage. No single cloth was examined.",
    "Tulis misalnya: batik Indonesia tercatat sebagai warisan budaya takbenda UNESCO sejak 2009.",
    "Write for example: Indonesian batik has been on the UNESCO list of intangible heritage since 2009.",
)
PHOTO_OUTSIDE = error(
    "B241",
    "photo-outside-folder",
    "Foto “{written}” tidak berada di folder ini.",
    "The photo “{written}” is not in this folder.",
    "Foto diletakkan di samping berkas ini, jadi cukup nama berkasnya tanpa garis miring.",
    "Photos lie beside this file, so the file's name alone is enough, without slashes.",
    "Pindahkan fotonya ke folder ini dan tulis namanya saja, misalnya 1-depan.jpg.",
    "Move the photo to this folder and write only its name, for example 1-front.jpg.",
)
PHOTO_MISSPELLED = error(
    "B242",
    "photo-misspelled",
    "Foto “{written}” tidak ada, tetapi ada “{nearest}”.",
    "There is no photo “{written}”, but there is “{nearest}”.",
    "Nama berkas harus sama persis, termasuk huruf besar, spasi, dan akhirannya.",
    "A file's name must be exactly the same, with its capitals, spaces and ending.",
    "Tulis {nearest}.",
    "Write {nearest}.",
)
PHOTO_ABSENT = error(
    "B243",
    "photo-absent",
    "Foto “{written}” tidak ada di folder ini.",
    "There is no photo “{written}” in this folder.",
    "Foto yang ada: {known}.",
    "The photos here are: {known}.",
    "Tambahkan fotonya ke folder ini, atau perbaiki namanya.",
    "Add the photo to this folder, or correct its name.",
)
PHOTO_NOT_IMAGE = error(
    "B244",
    "photo-not-image",
    "“{written}” bukan berkas foto.",
    "“{written}” is not a photo file.",
    "Foto berakhiran jpg, jpeg, png, webp, heic, heif, avif, gif, jfif, tif, atau tiff.",
    "Photos end in jpg, jpeg, png, webp, heic, heif, avif, gif, jfif, tif or tiff.",
    "Simpan fotonya sebagai jpg.",
    "Save the photo as jpg.",
)
PHOTO_NONE = error(
    "B245",
    "photo-none",
    "Folder ini belum berisi foto.",
    "This folder has no photo yet.",
    "Pembeli memilih dari foto, jadi setiap produk memerlukan sedikitnya satu.",
    "Buyers choose from photos, so each piece needs at least one.",
    "Letakkan satu foto di folder ini, misalnya 1-depan.jpg. Bila belum ada, tulis status: draf.",
    "Put one photo into this folder, for example 1-front.jpg. If there is none yet, write status: draft.",
)
FILE_UNUSED = advice(
    "B246",
    "file-unused",
    "Berkas “{written}” tidak dipakai.",
    "The file “{written}” is not used.",
    "Folder produk hanya memuat product.yaml dan foto.",
    "A product's folder holds only product.yaml and photos.",
    "Hapus berkas itu, atau simpan sebagai jpg bila itu foto.",
    "Remove the file, or save it as jpg if it is a photo.",
)
PHOTO_TWICE = warning(
    "B247",
    "photo-listed-twice",
    "Foto “{written}” ditulis dua kali.",
    "The photo “{written}” is listed twice.",
    "Foto yang sama hanya ditampilkan sekali.",
    "The same photo is shown only once.",
    "Hapus salah satunya.",
    "Remove one of them.",
)
FILE_NAME_UNSAFE = warning(
    "B250",
    "file-name-unsafe",
    "Nama berkas “{written}” tidak dapat dipakai di semua komputer.",
    "The file name “{written}” cannot be used on every computer.",
    'Windows menolak tanda < > : " | ? * dan \\ di dalam nama, serta titik atau spasi di akhirnya.',
    'Windows refuses < > : " | ? * and \\ within a name, and a dot or a space at its end.',
    "Ganti namanya menjadi {example}.",
    "Rename it to {example}.",
)
PHOTO_SPLIT = error(
    "B251",
    "photo-split-by-comma",
    "Nama foto “{written}” terbelah di komanya.",
    "The photo's name “{written}” is split at its comma.",
    "Di dalam kurung siku, koma memisahkan foto yang satu dari yang berikutnya.",
    "Within square brackets a comma separates one photo from the next.",
    "Apit nama foto itu dengan tanda kutip.",
    "Put the photo's name in quotes.",
)
PHOTO_TOO_DEEP = advice(
    "B249",
    "photo-too-deep",
    "Foto “{written}” berada di folder yang terlalu dalam.",
    "The photo “{written}” lies in a folder too deep.",
    "Foto hanya dicari di samping product.yaml, jadi foto ini tidak ditampilkan.",
    "Photos are looked for beside product.yaml only, so this one is not shown.",
    "Pindahkan fotonya ke {folder}.",
    "Move the photo to {folder}.",
)
COULD_TELL_MORE = advice(
    "B230",
    "product-could-tell-more",
    "Lengkap {reached} dari {total}: tambahkan {missing_id}.",
    "{reached} of {total}: add {missing_en}.",
    "Pembeli lebih yakin memesan bila lebih banyak yang mereka lihat dan ketahui. Ini saran, bukan syarat.",
    "Buyers order more readily when they see and know more. This is advice, not a condition.",
    "Tambahkan bila sempat, satu per satu pun baik.",
    "Add it when there is time; one by one is fine.",
)
