"""B60x to B62x: photos that cannot be shown, or could be shown better."""

from catalogue.rules._bilingual import advice, error, warning

EMPTY = error(
    "B601",
    "photo-empty",
    "Berkas foto ini kosong.",
    "This photo file is empty.",
    "Ukurannya nol bita; biasanya penyalinan atau pengunggahannya belum selesai.",
    "It holds zero bytes; copying or uploading it has usually not finished.",
    "Kirim ulang fotonya, lalu pastikan foto itu dapat dibuka di ponsel atau komputer Anda.",
    "Send the photo again, and make sure that it opens on your phone or computer.",
)
WEB_PAGE = error(
    "B602",
    "photo-is-web-page",
    "Berkas ini halaman web, bukan foto.",
    "This file is a web page, not a photo.",
    "Ini terjadi bila yang tersimpan adalah halaman tempat foto itu tampil, atau halaman galat dari situs asalnya.",
    "This happens when the page around the photo is saved, or an error page of the site that it came from.",
    "Kirim berkas foto aslinya dari ponsel atau kamera.",
    "Send the original photo from the phone or camera.",
)
SVG = error(
    "B603",
    "photo-is-svg",
    "Berkas ini gambar SVG, bukan foto.",
    "This file is an SVG drawing, not a photo.",
    "SVG dapat memuat program, sehingga tidak diterima sebagai foto produk.",
    "An SVG can carry a program, so it is not accepted as a photo.",
    "Kirim foto berformat JPEG, PNG, WebP, atau AVIF.",
    "Send a photo as JPEG, PNG, WebP or AVIF.",
)
LFS_POINTER = error(
    "B604",
    "photo-is-lfs-pointer",
    "Berkas ini hanya penunjuk Git LFS; fotonya sendiri belum ada.",
    "This file is only a Git LFS pointer; the photo itself is missing.",
    "Repositori diambil tanpa Git LFS, atau fotonya belum terunggah ke LFS.",
    "The repository was fetched without Git LFS, or the photo was never uploaded to LFS.",
    "Jalankan “git lfs pull”, atau unggah foto aslinya sebagai berkas biasa.",
    "Run “git lfs pull”, or upload the original photo as a plain file.",
)
OTHER_FORMAT = error(
    "B605",
    "photo-other-format",
    "Berkas ini {found}, bukan foto yang dapat ditampilkan.",
    "This file is {found}, not a photo that can be shown.",
    "Isi berkas diperiksa, bukan akhiran namanya; mengganti nama berkas tidak mengubah isinya.",
    "The content counts, not the ending of the name; renaming a file does not change what is in it.",
    "Simpan atau kirim ulang sebagai JPEG, PNG, WebP, atau AVIF.",
    "Save or send it again as JPEG, PNG, WebP or AVIF.",
)
UNKNOWN_FORMAT = error(
    "B606",
    "photo-unknown-format",
    "Isi berkas ini bukan foto yang dikenal.",
    "The content of this file is no known kind of photo.",
    "Isi berkas diperiksa, bukan akhiran namanya; awal berkas ini tidak cocok dengan format foto mana pun.",
    "The content counts, not the ending of the name; this file does not begin like any format of photos.",
    "Kirim berkas foto aslinya sebagai JPEG, PNG, WebP, atau AVIF.",
    "Send the original photo as JPEG, PNG, WebP or AVIF.",
)
UNREADABLE = error(
    "B607",
    "photo-unreadable",
    "Foto rusak: berkas ini tidak dapat dibuka.",
    "Damaged photo: this file cannot be opened.",
    "Awal berkasnya mirip foto, tetapi bagian selebihnya tidak masuk akal.",
    "It begins like a photo, but what follows makes no sense.",
    "Buka foto aslinya di ponsel atau komputer, simpan lagi sebagai JPEG, lalu kirim ulang.",
    "Open the original on a phone or computer, save it again as JPEG, and send that.",
)
TRUNCATED = error(
    "B608",
    "photo-truncated",
    "Foto rusak atau terpotong: gambarnya tidak lengkap.",
    "Damaged or cut-off photo: the picture is not complete.",
    "Pengunggahan yang terputus di tengah jalan meninggalkan separuh gambar; separuh lainnya akan tampak kelabu.",
    "An upload that broke off leaves half a picture; the other half would be shown grey.",
    "Kirim ulang foto aslinya, lalu pastikan foto itu terlihat utuh.",
    "Send the original again, and make sure that all of it can be seen.",
)
TOO_MANY_PIXELS = error(
    "B609",
    "photo-too-many-pixels",
    "Foto berukuran {width} × {height} piksel, terlalu besar.",
    "The photo has {width} × {height} pixels, which is too large.",
    "Batasnya {limit} juta piksel, agar pembuatan situs tidak kehabisan memori.",
    "The limit is {limit} million pixels, so that building the site does not run out of memory.",
    "Perkecil fotonya; sisi panjang 4.000 piksel sudah sangat cukup.",
    "Make it smaller; a long side of 4,000 pixels is plenty.",
)
TOO_MANY_BYTES = error(
    "B610",
    "photo-file-too-large",
    "Berkas foto sebesar {size} MB, terlalu besar.",
    "The photo file has {size} MB, which is too large.",
    "Batasnya {limit} MB; berkas dari ponsel biasanya 2 sampai 15 MB.",
    "The limit is {limit} MB; files from a phone usually have 2 to 15 MB.",
    "Simpan ulang sebagai JPEG dengan mutu sekitar 90.",
    "Save it again as a JPEG with a quality of about 90.",
)
TOO_NARROW = error(
    "B611",
    "photo-too-narrow",
    "Foto berukuran {width} × {height} piksel, terlalu sempit untuk ditampilkan.",
    "The photo has {width} × {height} pixels, which is too narrow to be shown.",
    "Sisi panjangnya lebih dari {limit} kali sisi pendeknya.",
    "Its long side is more than {limit} times its short side.",
    "Potong fotonya di sekitar produk, atau foto ulang produknya secara utuh.",
    "Crop it around the product, or take a new photo of the whole product.",
)
TOO_SMALL = warning(
    "B612",
    "photo-too-small",
    "Foto hanya {width} × {height} piksel; motifnya tidak akan terlihat.",
    "The photo has only {width} × {height} pixels; the motif cannot be seen.",
    "Foto sekecil ini biasanya gambar mini dari situs atau aplikasi lain.",
    "A photo this small is usually a thumbnail from another site or app.",
    "Kirim foto aslinya, dengan sisi panjang sedikitnya 1.200 piksel.",
    "Send the original, with a long side of at least 1,200 pixels.",
)
SMALL = advice(
    "B613",
    "photo-small",
    "Foto berukuran {width} × {height} piksel; pembeli tidak dapat melihatnya dari dekat.",
    "The photo has {width} × {height} pixels; buyers cannot look at it closely.",
    "Garis canting baru terlihat jelas bila sisi panjang foto sedikitnya 1.200 piksel.",
    "Lines of the canting show clearly when the long side of a photo has at least 1,200 pixels.",
    "Bila ada, kirim foto aslinya; aplikasi percakapan sering mengecilkan foto, jadi kirimlah sebagai dokumen.",
    "If there is one, send the original; chat apps often shrink photos, so send it as a document.",
)
PROFILE_BROKEN = advice(
    "B614",
    "photo-profile-broken",
    "Profil warna di dalam foto ini rusak.",
    "The colour profile inside this photo is damaged.",
    "Warnanya dibaca sebagai sRGB, sehingga dapat sedikit berbeda dari aslinya.",
    "Its colours are read as sRGB, so they may differ a little from the original.",
    "Bandingkan warna di situs dengan kainnya; bila berbeda, simpan ulang fotonya sebagai JPEG.",
    "Compare the colours on the site with the cloth; if they differ, save the photo again as JPEG.",
)
ANIMATED = advice(
    "B615",
    "photo-animated",
    "Berkas ini gambar bergerak; hanya gambar pertamanya yang ditampilkan.",
    "This file is an animation; only its first picture is shown.",
    "Katalog menampilkan foto diam, agar halaman ringan dan motif dapat dilihat dengan tenang.",
    "The catalogue shows still photos, so that pages stay light and motifs can be looked at calmly.",
    "Kirim setiap gambar yang ingin ditampilkan sebagai foto tersendiri.",
    "Send each picture that you want shown as a photo of its own.",
)
BLURRED = advice(
    "B631",
    "photo-blurred",
    "Foto ini tampak kabur.",
    "This photo looks blurred.",
    "Garis dan titik kainnya tidak tajam, bahkan pada ukuran yang biasa dilihat pembeli.",
    "Lines and dots of the cloth are not sharp, even at the size at which buyers usually see it.",
    "Bersihkan lensa, ketuk kainnya di layar agar fokus, pegang ponsel dengan dua tangan, lalu foto ulang.",
    "Wipe the lens, tap the cloth on the screen to focus, hold the phone with both hands, and take it again.",
)
DARK = advice(
    "B632",
    "photo-dark",
    "Foto ini terlalu gelap.",
    "This photo is too dark.",
    "Bagian yang paling terang pun masih gelap, sehingga warna dan motif sukar dibedakan.",
    "Even its brightest parts are dark, so that colours and motifs can hardly be told apart.",
    "Foto di dekat jendela atau di teras yang teduh, tanpa lampu kilat.",
    "Take it near a window or in open shade, without flash.",
)
BRIGHT = advice(
    "B633",
    "photo-bright",
    "Foto ini terlalu terang.",
    "This photo is too bright.",
    "Bagian yang paling gelap pun hampir putih, sehingga garis motifnya hilang.",
    "Even its darkest parts are almost white, so that the lines of the motif are lost.",
    "Hindari sinar matahari langsung; ketuk kainnya di layar, lalu turunkan terangnya sedikit.",
    "Keep out of direct sun; tap the cloth on the screen and lower the exposure a little.",
)
TINTED = advice(
    "B634",
    "photo-tinted",
    "Warna foto ini condong ke satu sisi.",
    "The colours of this photo lean to one side.",
    "Bagian yang paling terang tidak putih melainkan berwarna, seperti di bawah lampu kuning; "
    "pembeli akan menerima kain yang lain warnanya.",
    "Its brightest parts are not white but coloured, as under a yellow lamp; buyers would receive cloth of another "
    "colour.",
    "Foto ulang dengan cahaya siang, matikan lampu, dan sertakan sehelai kertas putih untuk membandingkan.",
    "Take it again by daylight with the lamps off, and lay a sheet of white paper beside it to compare.",
)
COPIED = warning(
    "B635",
    "photo-copied",
    "Foto ini sama dengan foto bengkel “{first}”: {other}.",
    "This photo is the same as one of the workshop “{first}”: {other}.",
    "Gambarnya sama, meskipun mungkin dipotong, diperkecil, atau disimpan ulang; dua bengkel tidak dapat memotret "
    "kain yang sama persis.",
    "It is the same picture, though perhaps trimmed, resized or saved again; two workshops cannot take the very same "
    "photo.",
    "Tanyakan kepada “{second}” siapa yang memotretnya; ganti dengan foto sendiri, atau hapus salah satunya.",
    "Ask “{second}” who took it; replace it with a photo of its own, or remove one of the two.",
)
LOCATED = error(
    "B616",
    "photo-has-location",
    "Foto ini memuat lokasi tempat pengambilannya ({found}).",
    "This photo holds the location where it was taken ({found}).",
    "Situs tidak menampilkannya, tetapi berkas aslinya tersimpan di repositori untuk selamanya, dan siapa pun dapat "
    "membacanya: sering kali itu rumah Anda.",
    "The site does not show it, but the original stays in the repository for ever, and anyone can read it there: "
    "often it is your home.",
    "Bersihkan dengan: python build.py {command}. Supaya tidak terulang, matikan lokasi di setelan Kamera ponsel "
    "(iPhone: Pengaturan, Privasi, Layanan Lokasi, Kamera).",
    "Clean it with: python build.py {command}. So that it does not happen again, turn location off in the phone's "
    "camera settings (iPhone: Settings, Privacy, Location Services, Camera).",
)
CAMERA_NAMED = error(
    "B617",
    "photo-names-camera",
    "Foto ini memuat nomor seri kamera, atau catatan pabrik yang dapat memuatnya ({found}).",
    "This photo holds a camera's serial number, or notes of its maker that may hold it ({found}).",
    "Dengan nomor itu, foto-foto lain dari kamera yang sama dapat dikaitkan dengan pemiliknya, untuk selamanya.",
    "By that number other photos of the same camera can be traced to its owner, for ever.",
    "Bersihkan dengan: python build.py {command}. Gambarnya tidak berubah.",
    "Clean it with: python build.py {command}. The picture stays as it is.",
)
PERSON_NAMED = error(
    "B618",
    "photo-names-person",
    "Foto ini memuat nama orang ({found}).",
    "This photo holds a person's name ({found}).",
    "Nama pemilik kamera, pemotret, atau orang yang terlihat tersimpan di berkasnya, dan repositori bersifat umum.",
    "The name of the camera's owner, the photographer or somebody in the picture is kept in the file, and the "
    "repository is public.",
    "Bersihkan dengan: python build.py {command}. Nama yang memang ingin disebut ditulis di cerita.",
    "Clean it with: python build.py {command}. A name that is meant to be known is written in the story.",
)
VIDEO_HIDDEN = error(
    "B619",
    "photo-hides-video",
    "Di dalam foto ini ada video pendek ({found}).",
    "There is a short video inside this photo ({found}).",
    "Ponsel merekam beberapa detik sebelum dan sesudah foto, sering dengan suara orang di sekitarnya; pembeli tidak "
    "melihatnya, tetapi siapa pun dapat mengambilnya dari repositori.",
    "Phones record a few seconds around a photo, often with the voices of people nearby; buyers do not see it, but "
    "anyone can take it from the repository.",
    "Bersihkan dengan: python build.py {command}. Supaya tidak terulang, matikan foto bergerak (Motion Photo, Live "
    "Photo, Top Shot) di kamera.",
    "Clean it with: python build.py {command}. So that it does not happen again, turn moving photos (Motion Photo, "
    "Live Photo, Top Shot) off in the camera.",
)
NOT_CLEANABLE = error(
    "B620",
    "photo-not-cleanable",
    "Foto ini tidak dapat dibersihkan tanpa mengubah gambarnya.",
    "This photo cannot be cleaned without changing its picture.",
    "Susunan berkasnya tidak lazim, jadi kami tidak dapat memastikan mana gambar dan mana keterangan pribadi.",
    "The file is laid out in an unusual way, so we cannot tell for certain what is picture and what is private.",
    "Buka foto ini di ponsel atau komputer, simpan lagi sebagai JPEG tanpa lokasi, lalu bersihkan berkas yang baru.",
    "Open it on a phone or computer, save it again as JPEG without location, and clean the new file.",
)
