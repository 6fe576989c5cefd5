"""B5xx: what can only be seen when all entries lie side by side."""

from catalogue.rules._bilingual import advice, error, warning

WORKSHOP_MISSING = error(
    "B501",
    "workshop-missing",
    "Bengkel “{workshop}” belum memiliki workshop.yaml.",
    "The workshop “{workshop}” has no workshop.yaml.",
    "Pembeli memesan langsung ke bengkel, jadi setiap folder bengkel memerlukan nama dan nomor WhatsApp.",
    "Buyers order from the workshop itself, so each workshop's folder needs a name and a WhatsApp number.",
    "Tambahkan products/{workshop}/workshop.yaml, atau pindahkan produk ini ke folder bengkel yang benar.",
    "Add products/{workshop}/workshop.yaml, or move the product to the right workshop's folder.",
)
ID_TWICE = error(
    "B502",
    "id-twice",
    "Alamat “{id}” dipakai dua kali.",
    "The address “{id}” is used twice.",
    "Folder lain memakai nama yang sama bila huruf besar dan kecil tidak dibedakan: {other}.",
    "Another folder has the same name when capitals are not told apart: {other}.",
    "Ganti nama salah satu folder.",
    "Rename one of the folders.",
)
ALIAS_TAKEN = error(
    "B503",
    "alias-taken",
    "Alamat lama “{alias}” masih dipakai oleh {other}.",
    "The former address “{alias}” is in use by {other}.",
    "Alamat lama mengarahkan pembeli ke halaman baru, jadi tidak boleh sama dengan alamat yang masih berlaku.",
    "A former address leads buyers to the new page, so it cannot be one that still stands.",
    "Hapus alamat lama itu, atau ganti nama folder yang lain.",
    "Remove the former address, or rename the other folder.",
)
PHOTO_SHARED = warning(
    "B504",
    "photo-shared",
    "Foto ini sama persis dengan {other}.",
    "This photo is the same as {other}.",
    "Pembeli akan mengira keduanya satu barang yang sama.",
    "Buyers will take both for the same piece.",
    "Ganti dengan foto barang ini sendiri.",
    "Put a photo of this very piece in its place.",
)
TECHNIQUE_MISSING = error(
    "B505",
    "technique-missing",
    "Isian teknik belum ada, dan bengkel ini tidak menentukan teknik bawaan.",
    "The technique is missing, and the workshop sets none for its products.",
    "Pembeli perlu tahu apakah kain ini tulis, cap, kombinasi, atau tiruan.",
    "Buyers need to know whether the cloth is drawn, stamped, both, or an imitation.",
    "Tambahkan satu baris seperti teknik: tulis",
    "Add a line such as technique: tulis",
)
BATIKMARK_NOT_HELD = error(
    "B506",
    "batikmark-not-held",
    "Batikmark kelas {grade} tidak tercatat pada bengkel ini.",
    "This workshop holds no Batikmark of class {grade}.",
    "Batikmark diberikan kepada bengkel, dengan nomor dan masa berlaku, bukan kepada satu barang.",
    "The Batikmark is given to a workshop, with a number and a term, not to a single piece.",
    "Tulis sertifikat itu di workshop.yaml, atau hapus dari produk ini.",
    "State the certificate in workshop.yaml, or take it out of this product.",
)
BATIKMARK_TECHNIQUE = error(
    "B507",
    "batikmark-technique",
    "Batikmark kelas {grade} tidak sesuai dengan teknik {technique}.",
    "A Batikmark of class {grade} does not fit the technique {technique}.",
    "Label emas untuk tulis, perak untuk kombinasi, putih untuk cap. Tiruan tidak pernah memakainya.",
    "Gold is for tulis, silver for kombinasi, white for cap. An imitation never carries it.",
    "Periksa teknik atau kelasnya.",
    "Check the technique or the class.",
)
WORKSHOP_FILE_MISNAMED = error(
    "B512",
    "workshop-file-misnamed",
    "Berkas “{name}” belum bernama workshop.yaml.",
    "The file “{name}” is not called workshop.yaml.",
    "Keterangan bengkel hanya dicari di berkas workshop.yaml, dengan huruf kecil dan akhiran .yaml.",
    "What is said of a workshop is looked for in workshop.yaml only, in small letters, ending in .yaml.",
    "Ganti nama berkas itu menjadi workshop.yaml.",
    "Rename the file to workshop.yaml.",
)
BATIKMARK_EXPIRED = error(
    "B511",
    "batikmark-expired",
    "Batikmark ini berlaku sampai {expires_id}, padahal produk dicatat {verified_id}.",
    "This Batikmark was valid until {expires_en}, but the piece was recorded on {verified_en}.",
    "Batikmark diberikan untuk jangka waktu tertentu. Sesudah itu barang tidak boleh memakainya.",
    "The Batikmark is given for a limited time. After that no piece may carry it.",
    "Perbarui sertifikat di workshop.yaml dan di produk ini, atau hapus dari produk ini.",
    "Renew the certificate in workshop.yaml and in this product, or take it out of this product.",
)
NAME_CLAIMS_TECHNIQUE = warning(
    "B514",
    "name-claims-technique",
    "Namanya menyebut {claimed_id}, sedangkan tekniknya {technique_id}.",
    "Its name says {claimed_en}, but its technique is {technique_en}.",
    "Pembeli percaya pada nama. Bila keduanya berbeda, mereka merasa ditipu.",
    "Buyers believe the name. Where the two differ, they feel deceived.",
    "Perbaiki salah satunya: nama barang atau isian teknik.",
    "Correct one of them: the name of the piece or its technique.",
)
NUMBER_SHARED = warning(
    "B515",
    "workshop-number-shared",
    "Nomor WhatsApp bengkel ini juga nomor {other}.",
    "The WhatsApp number of this workshop is also that of {other}.",
    "Bila keduanya bengkel yang sama, pembeli melihat dua bengkel, dan barangnya terpisah.",
    "If both are one workshop, buyers see two, and its products stand apart.",
    "Bila bengkelnya sama, pindahkan barangnya ke folder {folder} dan hapus folder ini. Bila memang dua, biarkan.",
    "If it is the same workshop, move its products to the folder {folder} and remove this one. If not, leave it.",
)
TRANSLATION_MISSING = advice(
    "B508",
    "translation-missing",
    "Belum ada cerita bengkel dalam bahasa {language_id}.",
    "There is no story of the workshop in {language_en}.",
    "Halaman bahasa itu menampilkan teks aslinya, dengan tanda bahasanya.",
    "The pages in that language show the original text, marked with its language.",
    "Bila sempat, tambahkan {keys}.",
    "When there is time, add {keys}.",
)
TERMS_UNTRANSLATED = advice(
    "B513",
    "terms-untranslated",
    "{count} istilah belum bernama dalam bahasa {language_id}: {terms}",
    "Terms without a name in {language_en}: {count}, such as {terms}",
    "Halaman bahasa itu menampilkan namanya dalam bahasa lain, dengan tanda bahasanya.",
    "The pages in that language show the name in another one, marked with its language.",
    "Tambahkan di products/_vocabulary, misalnya label: {{{locale}: …}}.",
    "Add it in products/_vocabulary, such as label: {{{locale}: …}}.",
)
PRODUCT_IN_WRONG_PLACE = error(
    "B509",
    "entry-in-wrong-folder",
    "Berkas “{name}” tidak berada di tempatnya.",
    "The file “{name}” is not in its place.",
    "Produk terletak di products/bengkel/produk/product.yaml, bengkel di products/bengkel/workshop.yaml.",
    "A product lies in products/workshop/product/product.yaml, a workshop in products/workshop/workshop.yaml.",
    "Pindahkan berkas ini ke folder yang sesuai.",
    "Move the file to the folder where it belongs.",
)
PRODUCT_FILE_MISSING = error(
    "B510",
    "product-file-missing",
    "Folder “{folder}” belum memiliki product.yaml.",
    "The folder “{folder}” has no product.yaml.",
    "Tanpa berkas itu produk tidak dapat ditampilkan. Nama berkas lain, misalnya produk.yml, tidak dikenali.",
    "Without that file the product cannot be shown. Other names, such as produk.yml, are not recognised.",
    "Tambahkan product.yaml ke folder ini, atau ganti nama berkasnya.",
    "Add product.yaml to the folder, or rename the file.",
)
