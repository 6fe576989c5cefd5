"""Everyday words of each language: what says nothing in a search, what is no slip, and what is a wish for an order."""

from collections.abc import Mapping

EMPTY: Mapping[str, str] = {
    "id": "batik kain dan yang untuk buat bagi dari dengan di ke pada atau ini itu ada motif bermotif corak "
    "bercorak warna berwarna bahan berbahan ukuran model jenis produk harga cari jual beli mau ingin asli",
    "en": "and or the of for from with in on to a an by is are some made motif pattern patterned colour color "
    "colours colors coloured colored size sized style product products price buy shop want looking genuine",
}
"""Words that say nothing beside others; a name that has one, such as ``batik kayu``, is still a name."""
KNOWN: Mapping[str, str] = {
    "id": "anting kancing kunci murah marah mudah muda musim bagus baru besar kecil panjang pendek tebal tipis "
    "halus lembut lembar lebar bukan bulan tulus tulang tikar kasur topi celana rok sepatu gelang kalung "
    "cincin jam kursi meja gelas piring kertas pelangi lukisan dalam malam kalam polos keras kuat kaos kaus "
    "sabuk dasi rumah merek marka berat beras sarang sayang payung lampau bantuan kapas kipasan tanah taman "
    "teman semua kembar kawan kawin",
    "en": "cheap cheaper dear green great dress press short shirt skirt skirts shoes shoe ring rings earring "
    "earrings necklace bracelet belt tie hat cap mug cup chair stool table cable sale save safe plain plane "
    "white write bread beard bark dark back black block stock brown crown grown read red bed silk milk sick "
    "lawn line lines lime mine wine long song hand band land fine fan van pan man men ten large light night "
    "thick thin soft heavy warm cool summer winter trousers",
}
"""Words that mean what they say: none is taken for the slip of a name that it happens to look like."""
WISHES: Mapping[str, str] = {
    "cheapest": "murah termurah terjangkau ekonomis hemat cheap cheaper cheapest affordable budget inexpensive",
    "dearest": "mahal termahal mewah expensive priciest luxury",
    "newest": "baru terbaru new newest latest",
}
"""By order of results (see ``find-state.js``): words that ask for it, in any language."""


def words(told: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of all languages, each once: a buyer may type those of another one."""
    return tuple(dict.fromkeys(word for texts in told.values() for word in texts.split()))
