"""B90x: packages, as the form makes them and people send them on."""

from catalogue.rules._bilingual import error

PACKAGE_UNREADABLE = error(
    "B901",
    "package-unreadable",
    "Paket ini tidak dapat dibuka: {reason}.",
    "This package cannot be opened: {reason}.",
    "Paket adalah berkas ZIP tanpa kata sandi. Yang rusak atau terpotong di jalan tidak dapat dipercaya isinya.",
    "A package is a ZIP file without a password. What was damaged or cut short on its way cannot be trusted.",
    "Mintalah paketnya dikirim sekali lagi, sebagai dokumen.",
    "Ask for the package once more, sent as a document.",
)
PACKAGE_TOO_LARGE = error(
    "B902",
    "package-too-large",
    "Paket ini terlalu besar: {measure}.",
    "This package is too large: {measure}.",
    "Paling banyak {files} berkas tiap paket, {one} MiB tiap berkas, seluruhnya {all} MiB dan {pixels} megapiksel.",
    "A package holds {files} files at most, {one} MiB each, {all} MiB and {pixels} megapixels in all.",
    "Bagi menjadi beberapa paket, dan kecilkan fotonya sampai 2.000 piksel.",
    "Send several packages, with photos of 2,000 pixels.",
)
PACKAGE_NAME_UNSAFE = error(
    "B903",
    "package-name-unsafe",
    "Nama “{written}” di dalam paket tidak dapat dipakai.",
    "The name “{written}” in the package cannot be used.",
    "Isi paket hanya boleh berupa berkas biasa di folder bengkel/produk; nama yang menunjuk ke luar, tautan, dan nama "
    "yang hanya berbeda huruf besarnya ditolak.",
    "A package holds plain files in folders workshop/product only; names that lead outside, links, and names that "
    "differ by capitals alone are refused.",
    "Buat paketnya dengan formulir di situs ini, atau beri nama dengan huruf kecil, angka, dan tanda hubung.",
    "Make the package with the form on this site, or name files with small letters, digits and hyphens.",
)
PACKAGE_FILE_FOREIGN = error(
    "B904",
    "package-file-foreign",
    "Berkas “{written}” di dalam paket bukan isian dan bukan foto.",
    "The file “{written}” in the package is neither an entry nor a photo.",
    "Paket hanya memuat product.yaml, workshop.yaml, dan fotonya.",
    "A package holds product.yaml, workshop.yaml and their photos only.",
    "Keluarkan berkas itu dari paket.",
    "Take the file out of the package.",
)
PACKAGE_EMPTY = error(
    "B905",
    "package-empty",
    "Paket ini tidak memuat product.yaml atau workshop.yaml.",
    "This package holds no product.yaml and no workshop.yaml.",
    "Isinya dicari di bengkel/produk/product.yaml dan bengkel/workshop.yaml.",
    "It is looked for in workshop/product/product.yaml and workshop/workshop.yaml.",
    "Buat paketnya dengan formulir di situs ini.",
    "Make the package with the form on this site.",
)
PACKAGE_PLACE_TAKEN = error(
    "B906",
    "package-place-taken",
    "{folder} sudah ada di katalog.",
    "{folder} is in the catalogue already.",
    "Paket hanya menambah yang baru; yang sudah ada tidak pernah ditimpa, supaya tidak ada yang hilang.",
    "A package only adds what is new; what is there is never overwritten, so that nothing is lost.",
    "Beri produk itu nama folder lain, atau ubah yang lama lewat pull request.",
    "Give the product's folder another name, or change the old one by a pull request.",
)
