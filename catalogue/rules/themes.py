"""B8xx: themes, and the site as a whole on its way to the output folder."""

from catalogue.rules._bilingual import error

THEME_UNKNOWN = error(
    "B801",
    "theme-unknown",
    "Tema “{theme}” tidak ada.",
    "There is no theme “{theme}”.",
    "Tema adalah folder di dalam themes/ yang berisi theme.yaml. Yang ada: {known}.",
    "A theme is a folder in themes/ that holds a theme.yaml. There are: {known}.",
    "Tulis salah satu nama itu, atau tambahkan foldernya.",
    "Write one of those names, or add the folder.",
)
THEME_CIRCLE = error(
    "B802",
    "theme-circle",
    "Tema “{theme}” mewarisi dirinya sendiri.",
    "Theme “{theme}” inherits from itself.",
    "Urutannya: {chain}.",
    "The chain is: {chain}.",
    "Ubah baris extends di theme.yaml salah satu tema itu.",
    "Change the line extends in the theme.yaml of one of them.",
)
THEME_SETTING = error(
    "B803",
    "theme-setting",
    "Isi “{key}” di theme.yaml tidak dikenal.",
    "“{key}” in theme.yaml is not understood.",
    "theme.yaml hanya memuat name, title, extends, dan tokens (root, light, dark) berisi nilai CSS sederhana.",
    "theme.yaml holds name, title, extends and tokens (root, light, dark) with plain CSS values only.",
    "Perbaiki atau hapus baris ini.",
    "Correct the line or take it out.",
)
TEMPLATE_SYNTAX = error(
    "B804",
    "template-syntax",
    "Templat ini tidak dapat dibaca: {reason}.",
    "This template cannot be read: {reason}.",
    "Jinja menolak baris ini. Semua halaman yang memakai templat ini tidak dapat dibuat.",
    "Jinja refuses this line. No page that uses the template can be made.",
    "Perbaiki baris ini.",
    "Mend the line.",
)
TEMPLATE_DYNAMIC = error(
    "B805",
    "template-dynamic",
    "Templat ini memanggil templat lain dengan nama yang berubah-ubah.",
    "This template includes another one by a name that is not fixed.",
    "Halaman mana yang harus dibuat ulang hanya diketahui bila nama templat tertulis apa adanya.",
    "Which pages must be made again can only be told when the name stands there as it is.",
    "Tulis nama templat di antara tanda kutip, dengan {{% if %}} bila perlu memilih.",
    "Write the template's name in quotes, with {{% if %}} where there is a choice.",
)
TEMPLATE_MISSING = error(
    "B806",
    "template-missing",
    "Templat “{template}” tidak ada.",
    "There is no template “{template}”.",
    "Tema “{theme}” dan tema induknya tidak memiliki berkas itu di templates/.",
    "Neither the theme “{theme}” nor its parents have that file in templates/.",
    "Tambahkan templatnya, atau perbaiki namanya.",
    "Add the template, or correct the name.",
)
MESSAGES_UNREADABLE = error(
    "B807",
    "messages-unreadable",
    "Berkas kata-kata ini tidak dapat dibaca: {reason}.",
    "These words cannot be read: {reason}.",
    "messages.po harus berupa katalog gettext dalam UTF-8.",
    "messages.po must be a gettext catalogue in UTF-8.",
    "Buka dengan penyunting PO, misalnya Poedit, lalu simpan lagi.",
    "Open it in a PO editor such as Poedit and save it again.",
)
LOCALE_WITHOUT_WORDS = error(
    "B808",
    "locale-without-words",
    "Tema “{theme}” tidak memiliki kata-kata untuk bahasa “{locale}”.",
    "The theme “{theme}” has no words for the language “{locale}”.",
    "Setiap bahasa situs memerlukan berkas locales/{locale}/messages.po di tema atau tema induknya.",
    "Each language of the site needs a file locales/{locale}/messages.po in the theme or its parents.",
    "Tambahkan berkas itu, atau hapus “{locale}” dari locales di site.yaml.",
    "Add that file, or take “{locale}” out of locales in site.yaml.",
)
ASSET_MISSING = error(
    "B809",
    "asset-missing",
    "Berkas tema “{asset}” tidak ada.",
    "There is no theme file “{asset}”.",
    "Berkas ini disebut di sini, tetapi tidak ada di assets/ tema atau tema induknya.",
    "It is named here, but stands neither in the theme's assets/ nor in its parents'.",
    "Tambahkan berkasnya, atau perbaiki namanya.",
    "Add the file, or correct the name.",
)
ASSET_CIRCLE = error(
    "B811",
    "asset-circle",
    "Berkas tema “{asset}” menyebut kembali berkas yang menyebutnya.",
    "The theme file “{asset}” leads back to the file that names it.",
    "Nama terbitan sebuah berkas memuat sidik isinya, jadi berkas tidak dapat saling menyebut berputar.",
    "A file is published under a digest of what it holds, so files cannot name each other in a circle.",
    "Pindahkan bagian yang dipakai bersama ke berkas ketiga.",
    "Move what both need into a third file.",
)
TEMPLATE_FAILED = error(
    "B810",
    "template-failed",
    "Halaman {output} gagal dibuat: {reason}.",
    "The page {output} cannot be made: {reason}.",
    "Templat membaca sesuatu yang tidak ada di halaman itu, atau memakainya dengan cara yang salah.",
    "The template reads something that the page does not have, or uses it in a way it cannot be used.",
    "Bandingkan templat dengan daftar isi halaman di docs/reference/theme.md.",
    "Hold the template against the list of what a page has, in docs/reference/theme.md.",
)
OUTPUT_TWICE = error(
    "B820",
    "output-twice",
    "Dua halaman memakai alamat yang sama: {output}.",
    "Two pages have the same address: {output}.",
    "Alamat itu diminta oleh {first} dan oleh {second}; salah satunya akan hilang.",
    "The address is asked for by {first} and by {second}; one of them would be lost.",
    "Ganti nama folder salah satunya.",
    "Rename the folder of one of them.",
)
SYMLINK = error(
    "B821",
    "symlink",
    "“{name}” adalah pintasan, bukan berkas.",
    "“{name}” is a link, not a file.",
    "Pintasan dapat menunjuk ke luar katalog, maka tidak pernah diikuti.",
    "A link can lead out of the catalogue, so none is ever followed.",
    "Ganti pintasan itu dengan berkas aslinya.",
    "Put the file itself in its place.",
)
FILE_UNREADABLE = error(
    "B822",
    "file-cannot-be-opened",
    "“{name}” tidak dapat dibuka: {reason}.",
    "“{name}” cannot be opened: {reason}.",
    "Sistem menolak membaca berkas ini, atau namanya tidak dapat ditulis sebagai teks.",
    "The system refuses to read the file, or its name cannot be written as text.",
    "Periksa izin dan nama berkasnya.",
    "Check the file's permissions and name.",
)
