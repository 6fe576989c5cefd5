"""B3xx: prices, phone numbers, sizes, weights and dates that do not say one thing only."""

from catalogue.rules._bilingual import error, warning

PRICE_UNREADABLE = error(
    "B301",
    "price-unreadable",
    "Harga “{written}” belum dapat dibaca.",
    "The price “{written}” cannot be read.",
    "Harga ditulis dengan angka rupiah, misalnya Rp 350.000 atau 350rb.",
    "A price is written as an amount in rupiah, for example Rp 350.000 or 350rb.",
    "Tulis satu harga, satu rentang seperti 150rb - 500rb, atau tanya bila harga diberikan lewat pesan.",
    "Write one price, a range such as 150rb - 500rb, or ask if you give the price in a message.",
)
PRICE_DECIMALS = error(
    "B302",
    "price-decimals",
    "Harga “{written}” berisi angka di belakang koma.",
    "The price “{written}” has a decimal part.",
    "Harga di katalog ini selalu rupiah bulat. Angka seperti 350.0 biasanya berasal dari lembar hitung.",
    "Prices in this catalogue are whole rupiah. A number such as 350.0 usually comes from a spreadsheet.",
    "Tulis harga lengkap dengan titik tiap tiga angka, misalnya Rp 350.000.",
    "Write the full price with a dot between each three digits, for example Rp 350.000.",
)
PRICE_AMBIGUOUS = error(
    "B303",
    "price-ambiguous",
    "Harga “{written}” dapat dibaca dengan dua cara: {first} atau {second}.",
    "The price “{written}” can be read in two ways: {first} or {second}.",
    "Kami tidak ingin menebak harga Anda.",
    "We do not want to guess your price.",
    "Tulis harga lengkap, misalnya {second}.",
    "Write the price in full, for example {second}.",
)
PRICE_NEGATIVE = error(
    "B304",
    "price-negative",
    "Harga “{written}” kurang dari nol.",
    "The price “{written}” is below zero.",
    "Tanda minus di depan angka membuat harga menjadi negatif.",
    "The minus sign before the number makes the price negative.",
    "Hapus tanda minus, atau tulis rentang dengan dua angka seperti 150rb - 500rb.",
    "Remove the minus sign, or write a range with two numbers such as 150rb - 500rb.",
)
PRICE_ODD = error(
    "B305",
    "price-odd-notation",
    "Harga “{written}” ditulis dengan cara yang tidak lazim.",
    "The price “{written}” is written in an unusual way.",
    "Bentuk seperti 25e4, nan, atau 190:20:30 biasanya berasal dari program komputer, bukan dari tangan.",
    "Forms such as 25e4, nan or 190:20:30 usually come from a program, not from a hand.",
    "Tulis harga dengan angka biasa, misalnya Rp 350.000.",
    "Write the price in ordinary digits, for example Rp 350.000.",
)
PRICE_TWO_CURRENCIES = error(
    "B306",
    "price-two-currencies",
    "Harga “{written}” memakai dua mata uang.",
    "The price “{written}” uses two currencies.",
    "Katalog ini menyimpan harga dalam rupiah saja, supaya tidak ada dua harga yang berbeda.",
    "This catalogue keeps prices in rupiah only, so that no two prices can disagree.",
    "Tulis harga rupiahnya saja.",
    "Write only the price in rupiah.",
)
PRICE_OTHER_CURRENCY = error(
    "B307",
    "price-other-currency",
    "Harga “{written}” bukan dalam rupiah.",
    "The price “{written}” is not in rupiah.",
    "Semua harga di katalog ini dalam rupiah, karena kurs berubah setiap hari.",
    "All prices in this catalogue are in rupiah, since exchange rates change every day.",
    "Tulis harganya dalam rupiah, misalnya Rp 350.000.",
    "Write the price in rupiah, for example Rp 350.000.",
)
PRICE_TWO = error(
    "B308",
    "price-two-amounts",
    "Harga “{written}” berisi lebih dari satu harga.",
    "The price “{written}” holds more than one price.",
    "Tidak jelas harga mana yang berlaku.",
    "It is not clear which price applies.",
    "Tulis satu harga, atau rentang dengan tanda hubung seperti 150rb - 200rb. "
    "Harga tiap ukuran ditulis di bagian varian.",
    "Write one price, or a range with a hyphen such as 150rb - 200rb. Prices by size belong under variants.",
)
PRICE_PER_UNIT = error(
    "B309",
    "price-per-unit",
    "Harga “{written}” bukan harga satu lembar atau satu potong.",
    "The price “{written}” is not the price of one piece.",
    "Katalog menampilkan harga satuan. Harga untuk {unit} membuat pembeli salah paham.",
    "The catalogue shows the price of one piece. A price for one {unit} misleads the buyer.",
    "Tulis harga satuan di sini, dan harga untuk jumlah banyak di harga_grosir.",
    "Write the price of one piece here, and prices for larger numbers under wholesale.",
)
PRICE_REVERSED = error(
    "B310",
    "price-range-reversed",
    "Rentang harga “{written}” terbalik.",
    "The price range “{written}” is the wrong way round.",
    "Harga pertama lebih tinggi daripada harga kedua.",
    "The first price is higher than the second.",
    "Tulis harga terendah lebih dahulu.",
    "Write the lowest price first.",
)
PRICE_ZERO = error(
    "B311",
    "price-zero",
    "Harga “{written}” sama dengan nol.",
    "The price “{written}” is zero.",
    "Pembeli akan mengira barang ini gratis.",
    "Buyers would think that the piece is free.",
    "Tulis harganya, atau tulis tanya bila harga diberikan lewat pesan.",
    "Write the price, or write ask if you give the price in a message.",
)
PRICE_TOO_LARGE = error(
    "B312",
    "price-too-large",
    "Harga “{written}” terlalu besar.",
    "The price “{written}” is too large.",
    "Harga di atas sepuluh miliar rupiah hampir pasti salah ketik.",
    "A price above ten thousand million rupiah is almost certainly a slip.",
    "Periksa jumlah angka nolnya.",
    "Check the number of zeros.",
)
PRICE_LOW = warning(
    "B313",
    "price-unusually-low",
    "Harga {price} sangat rendah.",
    "The price {price} is very low.",
    "Harga di bawah Rp 10.000 biasanya berarti tiga angka nol belum ditulis.",
    "A price below Rp 10.000 usually means that three zeros are missing.",
    "Bila yang Anda maksud ribuan, tulis {thousands}. Bila harganya memang {price}, biarkan saja.",
    "If you meant thousands, write {thousands}. If the price is really {price}, leave it.",
)
PRICE_HIGH = warning(
    "B314",
    "price-unusually-high",
    "Harga {price} sangat tinggi.",
    "The price {price} is very high.",
    "Harga di atas Rp 100.000.000 biasanya berarti ada angka nol yang lebih.",
    "A price above Rp 100.000.000 usually means that there are too many zeros.",
    "Periksa jumlah angka nolnya. Bila harganya memang {price}, biarkan saja.",
    "Check the number of zeros. If the price is really {price}, leave it.",
)
PRICE_NEGOTIABLE = error(
    "B315",
    "price-negotiable",
    "Harga “{written}” memuat kata nego di samping angkanya.",
    "The price “{written}” says beside its number that it can be bargained over.",
    "Katalog menampilkan satu harga yang pasti. Kata nego tidak ikut terbaca, padahal itu janji kepada pembeli.",
    "The catalogue shows one firm price. The remark would be lost, yet it is a promise to the buyer.",
    "Tulis harganya saja dan sebutkan di cerita bahwa harga dapat dibicarakan, atau tulis nego tanpa angka.",
    "Write the price alone and say in the story that it can be discussed, or write ask without a number.",
)
PHONE_UNREADABLE = error(
    "B321",
    "phone-unreadable",
    "Nomor “{written}” belum dapat dibaca.",
    "The number “{written}” cannot be read.",
    "Nomor telepon hanya berisi angka, spasi, dan tanda hubung, dengan 0 atau +62 di depan.",
    "A phone number holds only digits, spaces and hyphens, with 0 or +62 in front.",
    "Tulis seperti 0812-3456-7890, +62 812 3456 7890, atau https://wa.me/6281234567890.",
    "Write it like 0812-3456-7890, +62 812 3456 7890 or https://wa.me/6281234567890.",
)
PHONE_TWO = error(
    "B322",
    "phone-two-numbers",
    "Ada lebih dari satu nomor di “{written}”.",
    "There is more than one number in “{written}”.",
    "Tombol WhatsApp hanya dapat membuka satu nomor.",
    "The WhatsApp button can open one number only.",
    "Tulis satu nomor yang paling sering Anda jawab.",
    "Write the one number that you answer most often.",
)
PHONE_LENGTH = error(
    "B323",
    "phone-length",
    "Nomor “{written}” berisi {digits} angka.",
    "The number “{written}” has {digits} digits.",
    "Ditulis dengan 0 di depan, nomor seluler berisi 10 sampai 13 angka, nomor telepon rumah 9 sampai 12.",
    "With its leading 0, an Indonesian mobile number has 10 to 13 digits, a landline 9 to 12.",
    "Periksa apakah ada angka yang kurang atau lebih.",
    "Check whether a digit is missing or one too many.",
)
PHONE_SPREADSHEET = error(
    "B324",
    "phone-spreadsheet",
    "Nomor “{written}” diubah oleh lembar hitung.",
    "The number “{written}” was changed by a spreadsheet.",
    "Program lembar hitung menganggap nomor telepon sebagai bilangan, lalu menambah .0 atau menyingkatnya.",
    "A spreadsheet takes a phone number for a quantity and adds .0 to it or shortens it.",
    "Tulis ulang nomornya, misalnya +62 812 3456 7890.",
    "Write the number again, for example +62 812 3456 7890.",
)
PHONE_FOREIGN = error(
    "B325",
    "phone-foreign",
    "Nomor “{written}” bukan nomor Indonesia.",
    "The number “{written}” is not an Indonesian number.",
    "Nomor bengkel diawali 0 atau +62.",
    "A workshop's number begins with 0 or +62.",
    "Tulis nomor Indonesia yang dapat dihubungi pembeli.",
    "Write an Indonesian number that buyers can reach.",
)
MEASURE_UNREADABLE = error(
    "B331",
    "measure-unreadable",
    "Ukuran “{written}” belum dapat dibaca.",
    "The measure “{written}” cannot be read.",
    "Ukuran ditulis dengan angka dan satuan cm atau m.",
    "A measure is written with a number and the unit cm or m.",
    "Tulis seperti 240 x 115 cm, 2,4 m x 1,15 m, atau diameter 30 cm.",
    "Write it like 240 x 115 cm, 2,4 m x 1,15 m or diameter 30 cm.",
)
MEASURE_UNIT = error(
    "B332",
    "measure-unit-missing",
    "Ukuran “{written}” belum bersatuan.",
    "The measure “{written}” has no unit.",
    "Angka sekecil ini dapat berarti meter atau sentimeter.",
    "A number this small can mean metres or centimetres.",
    "Tambahkan satuannya, misalnya 2,4 m atau 240 cm.",
    "Add the unit, for example 2,4 m or 240 cm.",
)
MEASURE_OTHER_UNIT = error(
    "B333",
    "measure-other-unit",
    "Ukuran “{written}” tidak memakai cm atau m.",
    "The measure “{written}” does not use cm or m.",
    "Katalog menyimpan ukuran dalam sentimeter.",
    "The catalogue keeps measures in centimetres.",
    "Ubah ke sentimeter.",
    "Convert it to centimetres.",
)
MEASURE_BOUNDS = error(
    "B334",
    "measure-out-of-bounds",
    "Ukuran “{written}” tidak mungkin.",
    "The measure “{written}” is not possible.",
    "Ukuran harus lebih dari nol dan paling besar 100 meter.",
    "A measure must be more than zero and at most 100 metres.",
    "Periksa angka dan satuannya.",
    "Check the number and its unit.",
)
