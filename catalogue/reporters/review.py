"""A review → Markdown for a job summary: what is new, what it costs now and before, what should be looked at."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.content.comparing import ChangedProduct, Comparison
from catalogue.content.i18n import decimal, rupiah
from catalogue.content.kinds import SECTIONS
from catalogue.content.models import Price, Product
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.reporters.markdown import code, escaped, markdown
from catalogue.reviewing import Review

MOST_ROWS = 100
"""Rows of the table; a summary on a forge may hold a megabyte."""
MOST_PROBLEMS = 50
MOST_OTHERS = 20

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "title": "Tinjauan katalog",
        "nothing": "Tidak ada produk atau bengkel yang berubah.",
        "unreadable": "Katalog belum terbaca seluruhnya; benahi dahulu kesalahan di bawah ini.",
        "counts": "{new} produk baru, {changed} berubah, {gone} hilang; {workshops} bengkel baru/berubah/hilang.",
        "head": "| | Produk | Teknik | Harga | Foto | Yang berubah |",
        "new": "baru",
        "changed": "ubah",
        "gone": "hilang",
        "ask": "tanya",
        "from": "mulai {price}",
        "more": "… dan {n} produk lagi.",
        "weight": "Berat sumber: {sign}{weight} kB; foto baru atau diganti: {photos}.",
        "removed": "dihapus: {names}",
        "others": "Berkas lain yang berubah: {names}",
        "pages": "Halaman yang berubah: unduh artefak **{name}**, buka `index.html` di dalamnya; tidak perlu server.",
        "link": "[Artefak]({url})",
        "new workshop": "Bengkel baru: {name} ({city}), WhatsApp +{number}, persetujuan {consent}.",
        "changed workshop": "Bengkel berubah: {change} ({keys}).",
        "gone workshop": "Bengkel hilang: {name}.",
        "no pages": "Halaman dan lembar foto dibuat setelah kesalahan di bawah ini dibenahi.",
        "problems": "Pemeriksaan",
        "more problems": "… dan {n} lagi; lihat dengan `python build.py check`.",
    },
    "en": {
        "title": "Catalogue review",
        "nothing": "No product and no workshop has changed.",
        "unreadable": "The catalogue cannot be read as a whole yet; please mend the errors below first.",
        "counts": "{new} new products, {changed} changed, {gone} gone; {workshops} workshops new, changed or gone.",
        "head": "| | Product | Technique | Price | Photos | What changed |",
        "new": "new",
        "changed": "changed",
        "gone": "gone",
        "ask": "ask",
        "from": "from {price}",
        "more": "… and {n} more products.",
        "weight": "Weight of the sources: {sign}{weight} kB; photos new or replaced: {photos}.",
        "removed": "removed: {names}",
        "others": "Other files that changed: {names}",
        "pages": "Changed pages: download the artifact **{name}** and open its `index.html`; no server is needed.",
        "link": "[Artifact]({url})",
        "new workshop": "New workshop: {name} ({city}), WhatsApp +{number}, consent of {consent}.",
        "changed workshop": "Workshop changed: {change} ({keys}).",
        "gone workshop": "Workshop gone: {name}.",
        "no pages": "Pages and contact sheet are made once the errors below are mended.",
        "problems": "Checks",
        "more problems": "… and {n} more; see `python build.py check`.",
    },
}
"""Every sentence of the report, by language."""


def review_markdown(review: Review, lang: str, *, artifact: str = "", url: str = "") -> str:
    """Return the report as Markdown; whatever strangers wrote in it is escaped.

    Args:
        review: what is to be told.
        lang: ``id`` or ``en``.
        artifact: name under which the forge keeps sheet and pages; empty when it keeps none.
        url: where they can be fetched; empty when that is not known yet.
    """
    say, comparison = WORDS[lang], review.comparison
    parts = [f"## {say['title']}"]
    parts.append(_counts(comparison, say) if review.readable else say["unreadable"])
    parts.extend(_workshops(comparison, lang))
    if rows := list(_rows(comparison, lang)):
        parts.append("\n".join([say["head"], "|---|---|---|---|---|---|", *rows[:MOST_ROWS]]))
        if len(rows) > MOST_ROWS:
            parts.append(say["more"].format(n=len(rows) - MOST_ROWS))
    if review.others:
        names = ", ".join(map(code, review.others[:MOST_OTHERS]))
        more = f", … (+{len(review.others) - MOST_OTHERS})" if len(review.others) > MOST_OTHERS else ""
        parts.append(say["others"].format(names=names + more))
    sign = "+" if review.weight >= 0 else "−"
    weight = decimal(round(abs(review.weight) / 1000), lang)
    parts.append(say["weight"].format(sign=sign, weight=weight, photos=review.photos))
    if artifact and review.pages is not None:
        link = f" {say['link'].format(url=url)}" if url else ""
        parts.append(say["pages"].format(name=escaped(artifact)) + link)
    elif has_errors(review.diagnostics):
        parts.append(say["no pages"])
    parts.extend(_problems(review, lang))
    return "\n\n".join(parts) + "\n"


def _counts(comparison: Comparison, say: Mapping[str, str]) -> str:
    counts = {"new": len(comparison.new), "changed": len(comparison.changed), "gone": len(comparison.gone)}
    workshops = len(comparison.workshops) + len(comparison.gone_workshops)
    if not any(counts.values()) and not workshops:
        return say["nothing"]
    return say["counts"].format(**counts, workshops=workshops)


def _workshops(comparison: Comparison, lang: str) -> Iterator[str]:
    """Yield what a maintainer must know of workshops: who is new, and whose contact is another."""
    say = WORDS[lang]
    for one in comparison.new_workshops:
        told = {"name": escaped(one.name), "city": escaped(one.city), "consent": one.consent.isoformat()}
        yield say["new workshop"].format(**told, number=one.whatsapp)
    for change in comparison.changed_workshops:
        before, after = (f"{escaped(one.name)}, WhatsApp +{one.whatsapp}" for one in (change.before, change.after))
        keys = ", ".join(_keys("workshop", change.attributes, lang).values())
        contact = after if before == after else f"{before} → **{after}**"
        yield say["changed workshop"].format(change=contact, keys=keys)
    for one in comparison.gone_workshops:
        yield say["gone workshop"].format(name=escaped(one.name))


def _rows(comparison: Comparison, lang: str) -> Iterator[str]:
    say = WORDS[lang]
    for product in comparison.new:
        yield _row(say["new"], product, _price(product.price, lang), "")
    for change in comparison.changed:
        yield _row(say["changed"], change.after, _prices(change, lang), _details(change, lang))
    for product in comparison.gone:
        yield _row(say["gone"], product, _price(product.price, lang), "")


def _keys(section: str, attributes: Sequence[str], lang: str) -> dict[str, str]:
    """Return what entries call some attributes, by attribute."""
    keys = {one.attribute: one.kunci if lang == "id" else one.key for one in SECTIONS[section].fields}
    return {name: keys.get(name, name) for name in attributes}


def _details(change: ChangedProduct, lang: str) -> str:
    """Return what differs, by its keys; of photos which."""
    told = _keys("product", change.attributes, lang)
    names = [*map(code, change.files)]
    if change.removed:
        names.append(WORDS[lang]["removed"].format(names=", ".join(map(code, change.removed))))
    if "photos" in told and names:
        # Within a table a bar ends the cell, even in code.
        told["photos"] += f" ({', '.join(names)})".replace("|", "\\|")
    return ", ".join(told.values())


def _row(state: str, product: Product, price: str, changed: str) -> str:
    name = next(iter(product.name.texts.values()), product.slug)
    cells = (state, f"{escaped(name)}<br>`{product.id}`", product.technique, price, str(len(product.photos)), changed)
    return f"| {' | '.join(cells)} |"


def _prices(change: ChangedProduct, lang: str) -> str:
    before, after = _price(change.before.price, lang), _price(change.after.price, lang)
    return after if before == after else f"{before} → **{after}**"


def _price(price: Price, lang: str) -> str:
    if price.low is None:
        return WORDS[lang]["ask"]
    low = rupiah(price.low, lang)
    if price.high is None:
        return WORDS[lang]["from"].format(price=low)
    return low if price.high == price.low else f"{low} – {rupiah(price.high, lang)}"


def _problems(review: Review, lang: str) -> Iterator[str]:
    """Yield every error, and warnings and advice for what this contribution touches."""
    touched = review.touched
    shown = [one for one in review.diagnostics if one.severity is Severity.ERROR or touched.concerns(one)]
    yield f"### {WORDS[lang]['problems']}"
    yield markdown(_heaviest(shown), lang).rstrip()
    if len(shown) > MOST_PROBLEMS:
        yield WORDS[lang]["more problems"].format(n=len(shown) - MOST_PROBLEMS)


def _heaviest(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    order = list(Severity)
    return sorted(diagnostics, key=lambda one: order.index(one.severity))[:MOST_PROBLEMS]
