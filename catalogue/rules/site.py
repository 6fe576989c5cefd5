"""B7xx: the site's own settings."""

from catalogue.rules._bilingual import advice, error, warning

BASE_URL = error(
    "B701",
    "base-url",
    "Alamat situs “{written}” belum dapat dipakai.",
    "The site's address “{written}” cannot be used.",
    "Semua tautan yang dibagikan pembeli dimulai dengan alamat ini.",
    "Every link that buyers share begins with this address.",
    "Tulis alamat lengkap, misalnya https://contoh.github.io/batik/",
    "Write the whole address, for example https://example.github.io/batik/",
)
BASE_URL_MISSING = warning(
    "B710",
    "base-url-missing",
    "Alamat situs belum ditulis.",
    "The site's address is missing.",
    "Tautan, peta situs, dan kartu pratinjau memuat alamat lengkap. Sekarang semuanya dimulai dengan {default}.",
    "Shared links, the sitemap and previews carry the whole address. Now they all begin with {default}.",
    "Tulis alamat tempat situs ini akan terbit.",
    "Write the address at which this site will be published.",
)
SITE_UNTRANSLATED = advice(
    "B711",
    "site-untranslated",
    "Sebagian teks situs belum ada dalam semua bahasanya.",
    "Some texts of the site are not in all of its languages.",
    "Halaman bahasa itu menampilkan teks aslinya, dengan tanda bahasanya.",
    "The pages in that language show the original text, marked with its language.",
    "Bila sempat, tambahkan {keys}.",
    "When there is time, add {keys}.",
)
LOCALE = error(
    "B702",
    "site-locale",
    "“{written}” bukan kode bahasa.",
    "“{written}” is not a language code.",
    "Bahasa situs ditulis dengan kodenya; yang pertama menjadi bahasa utama.",
    "The site's languages are written by their codes; the first one lives at the root.",
    "Tulis seperti [id, en].",
    "Write it like [id, en].",
)
THEME_NAME = error(
    "B703",
    "site-theme",
    "Nama tema “{written}” tidak dapat dipakai.",
    "The theme's name “{written}” cannot be used.",
    "Nama tema adalah nama folder di themes/: huruf kecil, angka, tanda hubung.",
    "A theme's name is that of a folder in themes/: small letters, digits, hyphens.",
    "Tulis seperti theme: pesisir",
    "Write it like theme: pesisir",
)
IMAGE_WIDTHS = error(
    "B704",
    "image-widths",
    "Lebar foto “{written}” tidak dapat dipakai.",
    "The photo widths “{written}” cannot be used.",
    "Lebar foto adalah daftar satu sampai delapan angka antara 16 dan 4000, dari kecil ke besar.",
    "Photo widths are a list of one to eight numbers between 16 and 4000, from small to large.",
    "Tulis seperti [320, 640, 960, 1280].",
    "Write it like [320, 640, 960, 1280].",
)
IMAGE_FORMATS = error(
    "B705",
    "image-formats",
    "Format foto “{written}” tidak dapat dipakai.",
    "The photo formats “{written}” cannot be used.",
    "Yang dapat dibuat: avif, webp, jpeg. Jpeg harus ada, karena dapat dibuka di mana saja.",
    "There are avif, webp and jpeg. Jpeg must be among them, since it opens everywhere.",
    "Tulis seperti [avif, jpeg].",
    "Write it like [avif, jpeg].",
)
IMAGE_QUALITY = error(
    "B706",
    "image-quality",
    "Mutu foto “{written}” tidak dapat dipakai.",
    "The photo quality “{written}” cannot be used.",
    "Mutu ditulis per format, dengan angka 20 sampai 95.",
    "Quality is given for each format, as a number from 20 to 95.",
    "Tulis seperti {{avif: 55, jpeg: 78}}.",
    "Write it like {{avif: 55, jpeg: 78}}.",
)
CURRENCY = error(
    "B707",
    "site-currency",
    "Mata uang “{written}” belum didukung.",
    "The currency “{written}” is not supported.",
    "Semua harga katalog ini dalam rupiah.",
    "All prices of the catalogue are in rupiah.",
    "Tulis currency: IDR, atau hapus baris ini.",
    "Write currency: IDR, or take the line out.",
)
SEARCH_UNAVAILABLE = warning(
    "B708",
    "search-unavailable",
    "Indeks pencarian tidak dapat dibuat di komputer ini: {reason}.",
    "The search index cannot be made on this machine: {reason}.",
    "Situs tetap dibuat; pembeli dapat menyaring, tetapi tidak mencari di dalam cerita.",
    "The site is made all the same; buyers can filter, but not search within stories.",
    "Pasang paket pagefind dengan program bawaannya, atau tulis search: no di site.yaml.",
    "Install the package pagefind with its program, or write search: no in site.yaml.",
)
SEARCH_FAILED = error(
    "B709",
    "search-failed",
    "Indeks pencarian untuk bahasa “{locale}” gagal dibuat: {reason}.",
    "The search index for the language “{locale}” could not be made: {reason}.",
    "Program pengindeks berhenti sebelum selesai.",
    "The indexing program stopped before it was done.",
    "Jalankan sekali lagi; jika gagal lagi, tulis search: no di site.yaml dan laporkan pesan ini.",
    "Run it once more; if it fails again, write search: no in site.yaml and report this message.",
)
