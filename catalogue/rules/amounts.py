"""B34x to B37x: weights, days, dates, counts and shares that do not say one thing only."""

from catalogue.rules._bilingual import error

WEIGHT_UNREADABLE = error(
    "B341",
    "weight-unreadable",
    "Berat “{written}” belum dapat dibaca.",
    "The weight “{written}” cannot be read.",
    "Berat ditulis dalam gram atau kilogram, lebih dari nol dan paling berat 100 kg.",
    "A weight is written in grams or kilograms, more than zero and at most 100 kg.",
    "Tulis seperti 250 g, 0,25 kg, atau 2 ons.",
    "Write it like 250 g or 0,25 kg.",
)
DAYS_UNREADABLE = error(
    "B342",
    "days-unreadable",
    "Waktu “{written}” belum dapat dibaca.",
    "The time “{written}” cannot be read.",
    "Waktu ditulis dengan angka dan satuan hari, minggu, atau bulan, paling lama dua tahun.",
    "A time is written with a number and days, weeks or months, at most two years.",
    "Tulis seperti 3-5 hari atau 2 minggu.",
    "Write it like 3-5 days or 2 weeks.",
)
DAYS_REVERSED = error(
    "B343",
    "days-reversed",
    "Rentang waktu “{written}” terbalik.",
    "The time range “{written}” is the wrong way round.",
    "Angka pertama lebih besar daripada angka kedua.",
    "The first number is larger than the second.",
    "Tulis waktu tercepat lebih dahulu.",
    "Write the shortest time first.",
)
DATE_UNREADABLE = error(
    "B351",
    "date-unreadable",
    "Tanggal “{written}” belum dapat dibaca.",
    "The date “{written}” cannot be read.",
    "Tanggal perlu hari, bulan, dan tahun.",
    "A date needs a day, a month and a year.",
    "Tulis seperti 27 Juli 2025 atau 2025-07-27.",
    "Write it like 27 July 2025 or 2025-07-27.",
)
DATE_AMBIGUOUS = error(
    "B352",
    "date-ambiguous",
    "Tanggal “{written}” dapat berarti {first_id} atau {second_id}.",
    "The date “{written}” can mean {first_en} or {second_en}.",
    "Sebagian orang menulis hari lebih dahulu, sebagian menulis bulan lebih dahulu.",
    "Some people write the day first, others the month.",
    "Tulis nama bulannya, misalnya 5 Juni 2025, atau tulis 2025-06-05.",
    "Write the name of the month, for example 5 June 2025, or write 2025-06-05.",
)
DATE_IMPOSSIBLE = error(
    "B353",
    "date-impossible",
    "Tanggal “{written}” tidak ada di kalender.",
    "The date “{written}” is not in the calendar.",
    "Bulan atau harinya melewati batas, atau tahunnya bukan antara 1900 dan 2100.",
    "The month or the day is out of range, or the year is not between 1900 and 2100.",
    "Periksa kembali hari, bulan, dan tahunnya.",
    "Check the day, the month and the year.",
)
YES_NO_UNREADABLE = error(
    "B361",
    "yes-no-unreadable",
    "“{written}” bukan ya atau tidak.",
    "“{written}” is neither yes nor no.",
    "Isian ini hanya dapat dijawab dengan ya atau tidak.",
    "This entry can only be answered with yes or no.",
    "Tulis ya atau tidak.",
    "Write yes or no.",
)
QUANTITY_UNREADABLE = error(
    "B362",
    "quantity-unreadable",
    "Jumlah “{written}” belum dapat dibaca.",
    "The quantity “{written}” cannot be read.",
    "Jumlah ditulis dengan angka bulat dan satuan: lembar, pcs, meter, lusin, kodi, atau set.",
    "A quantity is written with a whole number and a unit: sheet, pcs, meter, dozen, kodi or set.",
    "Tulis seperti 5 pcs, 10 lembar, atau 1 lusin.",
    "Write it like 5 pcs, 10 lembar or 1 lusin.",
)
WHOLE_UNREADABLE = error(
    "B363",
    "number-unreadable",
    "“{written}” bukan bilangan bulat.",
    "“{written}” is not a whole number.",
    "Isian ini memerlukan bilangan bulat antara {low} dan {high}.",
    "This entry needs a whole number between {low} and {high}.",
    "Tulis angkanya saja, misalnya {example}.",
    "Write only the number, for example {example}.",
)
WHOLE_BOUNDS = error(
    "B364",
    "number-out-of-bounds",
    "Angka “{written}” di luar batas.",
    "The number “{written}” is out of bounds.",
    "Isian ini memerlukan bilangan bulat antara {low} dan {high}.",
    "This entry needs a whole number between {low} and {high}.",
    "Periksa kembali angkanya.",
    "Check the number.",
)
SHARES_UNREADABLE = error(
    "B371",
    "shares-unreadable",
    "Komposisi “{written}” belum dapat dibaca.",
    "The composition “{written}” cannot be read.",
    "Tiap serat ditulis dengan persennya, dari 1 sampai 100.",
    "Each fibre is written with its per cent, from 1 to 100.",
    "Tulis seperti 60% katun, 40% rayon.",
    "Write it like 60% cotton, 40% rayon.",
)
SHARES_SUM = error(
    "B372",
    "shares-sum",
    "Jumlah komposisi “{written}” adalah {sum} persen, bukan 100.",
    "The composition “{written}” adds up to {sum} per cent, not 100.",
    "Persen semua serat harus berjumlah tepat 100.",
    "The percentages of all fibres must add up to exactly 100.",
    "Sesuaikan persennya sehingga jumlahnya 100.",
    "Adjust the percentages so that they add up to 100.",
)
SIZES_UNREADABLE = error(
    "B373",
    "sizes-unreadable",
    "Ukuran “{written}” bukan ukuran pakaian yang kami kenal.",
    "The size “{written}” is not a garment size that we know.",
    "Ukuran pakaian ditulis seperti S, M, L, XL, 3XL, atau All Size.",
    "Garment sizes are written like S, M, L, XL, 3XL or All Size.",
    "Tulis ukurannya dengan huruf, dan ukuran kain dengan angka dan satuan.",
    "Write garment sizes in letters, and cloth sizes as numbers with a unit.",
)
