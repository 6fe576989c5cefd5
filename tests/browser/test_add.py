"""The form for new products, as a new workshop uses it: a phone, its photos, and nothing else."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_fixtures import until
from entries_for_tests import validator, vocabulary
from photos_for_tests import picture, private, saved, telling
from PIL import Image
from playwright.sync_api import Page, expect
from serving_for_tests import serving
from site_for_tests import SITE, Site

from catalogue import adding, pipeline
from catalogue.content.kinds import SECTIONS
from catalogue.content.parsing import parse
from catalogue.content.scaffolding import free_id
from catalogue.content.schemas import PLACES
from catalogue.content.schemas.making import plain
from catalogue.content.validation import FolderListing, check_product
from catalogue.diagnostics import Severity, has_errors
from catalogue.engine.packages import open_package
from catalogue.pipeline import BuildReport
from catalogue.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ("entries", "slips")
REPOSITORY = "https://github.com/contoh/etalase"
HOSTILE = (
    *("NO", "yes", "null", "~", "0812", "0b1", "1:10", "1_000", "25e4", ".nan", "350.000", "Rp 350.000", "-", "- a"),
    *("Batik: Tulis", "Pagi Sore #3", "#warna", "@akun", "*tebal*", "&a", "!Promo", "%10", "{{ harga }}", "[a", "a]"),
    *("'Syar'i'", '"Batik "Tulis"', "a\\b", "tab\tdi", " ya", "a,b", "? x", "| y", "> z", "`x`", "k: |", "👋😍"),
    *("dua\nbaris", "dua\n\n- baris", "  menjorok\nlalu", "akhir \nspasi", "a\n#b\nc: d", "---\nlain", "..."),
)
"""Texts that YAML takes for something else, or for nothing."""


def phone_photo(width: int = 1600, height: int = 1200) -> bytes:
    """Return a photo of a phone that lies on its side and tells where it was taken, with which camera, by whom."""
    return saved("JPEG", picture(width, height), exif=telling(6))


def file(name: str, data: bytes) -> Any:
    """Return a file as somebody chooses it on a phone."""
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def opened(page: Page, address: str) -> Page:
    """Open the form, and wait until its draft was looked for."""
    page.goto(address)
    page.wait_for_selector("#add[data-ready]")
    return page


def take(page: Page, *files: Any) -> None:
    """Choose photos, and wait until each was taken in or refused."""
    before = page.locator(".shot, .refused li").count()
    page.set_input_files("#photos", list(files))
    expect(page.locator(".shot, .refused li")).to_have_count(before + len(files))


def answer(page: Page, name: str = "Selendang Truntum: Biru #3", price: str = "350rb") -> None:
    """Fill in what every product needs."""
    page.fill("#product-name", name)
    page.select_option("#product-category", label="Fesyen")
    page.select_option("#product-technique", label="Batik Tulis")
    page.locator("#product-motifs").get_by_text("Truntum", exact=True).click()
    page.fill("#product-price", price)


def package(page: Page) -> tuple[str, bytes]:
    """Make the package and save it: its name, and what it is."""
    page.get_by_role("button", name="Buat paket").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Simpan di perangkat ini").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def module(sample: tuple[Path, BuildReport], name: str) -> str:
    """Return the published address of one of the form's scripts."""
    return f"/assets/{next((sample[0] / 'assets').glob(f'{name}.*.js')).name}"


@pytest.fixture
def market(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """Return a small site that names its repository, and its address."""
    site = Site(tmp_path)
    settings = SITE.replace("https://contoh.id/batik/", "https://contoh.id/").replace("photos_required: tidak\n", "")
    site.write("site.yaml", f"{settings}repositori: {REPOSITORY}\n")
    assert not has_errors(site.build().diagnostics)
    with serving(tmp_path / "_site") as address:
        yield site, address


def test_a_new_workshop_comes_from_its_phone_to_its_page(page: Page, market: tuple[Site, str]) -> None:
    """Form, package, `add`, `check`, `build`, and there is the product with its workshop."""
    site, address = market
    opened(page, f"{address}/tambah/")
    take(page, file("IMG_0001.HEIC.jpg", phone_photo()), file("b.png", saved("PNG", picture(1300, 1300))))
    page.locator(".shot select").first.select_option(label="Depan")
    page.locator(".shot input").first.fill("Selendang biru, tampak depan")
    page.select_option("#maker", label="Bengkel baru")
    page.fill("#workshop-name", "Batik Cempaka Sari")
    page.fill("#workshop-whatsapp", "0812-0000-0777")
    page.fill("#workshop-city", "Kota Pekalongan")
    page.fill("#workshop-consent", "2026-01-20")
    answer(page)
    page.fill("#product-story", "Dibatik di serambi: pelan.\n\n- dua minggu")
    name, data = package(page)
    assert name == "batik-cempaka-sari-selendang-truntum-biru-3.zip"
    held = open_package("paket.zip", data)
    assert held.value, held.diagnostics
    arrival = adding.receive(site.project(), held.value)
    assert arrival.value, arrival.diagnostics
    assert not has_errors(arrival.diagnostics)
    assert arrival.value.cleaned == {}, "the browser left nothing to be cleaned away"
    adding.place(site.root, arrival.value)
    assert not has_errors(pipeline.check(site.project()).diagnostics)
    assert not has_errors(site.build().diagnostics)
    opened_page = f"{address}/produk/batik-cempaka-sari/selendang-truntum-biru-3/"
    page.goto(opened_page)
    expect(page.locator("h1")).to_have_text("Selendang Truntum: Biru #3")
    expect(page.locator("article")).to_contain_text("Rp\u00a0350.000")
    expect(page.locator("article")).to_contain_text("Batik Cempaka Sari")
    expect(page.get_by_alt_text("Selendang biru, tampak depan").first).to_be_attached()


def test_photos_are_upright_small_and_tell_nothing(page: Page, shop: str) -> None:
    """At most 2,000 pixels, turned as the phone held them, and no byte of place, camera or name."""
    opened(page, f"{shop}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo(2600, 1300)))
    page.select_option("#maker", index=1)
    answer(page)
    _, data = package(page)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}
        assert archive.testzip() is None
        (photo,) = [archive.read(name) for name in archive.namelist() if name.endswith(".jpg")]
    with Image.open(io.BytesIO(photo)) as image:
        assert image.size == (1000, 2000)
        assert not image.getexif()
    assert b"Exif" not in photo
    assert b"031200456" not in photo
    assert b"Contoh" not in photo


def test_what_is_no_photo_is_refused_in_words_that_help(page: Page, shop: str) -> None:
    """HEIC with the settings of both phones; a text and an SVG in the words of `check`; none of them stays."""
    opened(page, f"{shop}/tambah/")
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    take(page, file("IMG.HEIC", private("HEIF")), file("a.jpg", b"halo"), file("b.jpg", svg))
    refused = page.locator(".refused li")
    expect(refused.nth(0)).to_contain_text("iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel")
    expect(refused.nth(0)).to_contain_text("Samsung")
    expect(refused.nth(1)).to_contain_text("Isi berkas ini bukan foto yang dikenal.")
    expect(refused.nth(2)).to_contain_text("Berkas ini gambar SVG, bukan foto.")
    expect(page.locator(".shot")).to_have_count(0)


def test_wrong_answers_are_told_in_the_words_of_check(page: Page, shop: str) -> None:
    """At the field when it is left, and in one list when the package is asked for; each leads to its field."""
    opened(page, f"{shop}/tambah/")
    page.fill("#product-price", "mahal")
    page.locator("#product-price").blur()
    expect(page.locator("#product-price-wrong")).to_contain_text("Harga “mahal” belum dapat dibaca.")
    page.select_option("#product-technique", label="Batik Tulis")
    page.get_by_role("button", name="Buat paket").click()
    mistakes = page.locator(".mistakes")
    expect(mistakes).to_be_focused()
    for words in ("setiap produk memerlukan sedikitnya satu", "Isian “nama” belum ada.", "Isian motif belum ada."):
        expect(mistakes).to_contain_text(words)
    mistakes.get_by_role("link", name="Harga “mahal” belum dapat dibaca.").click()
    expect(page.locator("#product-price")).to_be_focused()
    assert page.get_attribute("#product-price", "aria-invalid") == "true"
    page.fill("#product-price", "tanya")
    page.locator("#product-price").blur()
    expect(page.locator("#product-price-wrong")).to_be_hidden()
    expect(page.locator("#ready")).to_be_hidden()


ANSWERS = {
    "price": ("-5000", "$25", "350,00", "25e4", "85rb per meter", "500rb - 300rb", "Rp 500.000-300.000", "500-300rb"),
    "price  ": ("350rb nego", "35O.000", "350_000", "150rb / 200rb", "350.000,50", "10%", "RM 50", "Rp -5000"),
    "price   ": ("99999999999", "Rp 350.000,-", "mulai 350rb", "350rb/pcs", "Rp 350.000,-/lembar"),
    "min_order": ("3 kg", "0", "1 lusin", "12"),
    "price ": ("350", "Rp 900", "150.000.000", "2 jt", "150-500rb", "nego", "mahal", "0", "1:30"),
    "stock": ("-1", "1,5", "0", "3", "banyak", "5 meter", "4-5"),
    "weight": ("-5", "0", "5 cm", "250 g", "berat", "200-300 g"),
    "dimensions": ("0 x 5", "240 x", "240 x 115 cm", "besar", "2,4 m x 1,15 m", "240 x abc", "12 tahun"),
    "lead_time": ("besok", "-3", "14 hari", "PO 14 hari", "14-7 hari"),
    "composition": ("120% katun", "60% katun, 30% rayon", "60% katun, 40% rayon", "60% plastik dan 40% katun", "katun"),
    "composition ": (
        "katun 70 rayon 30",
        "katun: 70, rayon: 30",
        "plastik",
        "60%katun 40%rayon",
        "60% katun 40% rayon",
    ),
    "story": ("Batik bersertifikat UNESCO.", "Batik dari Pekalongan."),
}
"""By field: what somebody may answer."""


ANSWERED = """(asked) => asked.map(([name, written]) => {
  const place = document.querySelector(`[data-field="product-${name}"]`);
  const input = place.querySelector("input, textarea");
  const say = (text) => {
    input.value = text;
    for (const kind of ["input", "focusout"]) input.dispatchEvent(new Event(kind, { bubbles: true })); };
  say(written);
  const shown = [...place.querySelectorAll(".field-wrong, .field-odd")].filter((one) => !one.hidden);
  const words = shown.map((one) => one.textContent);
  say("");
  return words; })"""
"""Answers each field, leaves it, and returns what is said of each answer."""


def said_by_the_checker(name: str, written: str) -> list[str]:
    """Return the sentences of the checker about one field of an entry that is right otherwise."""
    field = next(one for one in SECTIONS["product"].fields if one.attribute == name)
    others = {"nama": "Kain", "kategori": "fesyen", "teknik": "tulis", "motif": "truntum", "harga": "350rb"}
    entry = "".join(f"{key}: {json.dumps(said)}\n" for key, said in {**others, field.kunci: written}.items())
    document = parse("product.yaml", entry.encode()).value
    assert document is not None
    found = check_product(document, FolderListing("m", "k", ("1.jpg",)), vocabulary()).diagnostics
    told = [one for one in found if one.severity is not Severity.ADVICE]
    return [
        " ".join(part["id"].format_map(dict(one.values)) for part in (RULES[one.rule].title, RULES[one.rule].fix))
        for one in told
    ]


def test_each_wrong_answer_is_told_as_the_checker_tells_it(page: Page, shop: str) -> None:
    """The very same sentences, of refusals and of doubts; and nothing where the checker says nothing."""
    opened(page, f"{shop}/tambah/")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.locator("#product-motifs").get_by_text("Truntum", exact=True).click()
    asked = [(name.strip(), written) for name, answers in ANSWERS.items() for written in answers]
    shown = page.evaluate(ANSWERED, asked)
    told = {one: (said, said_by_the_checker(*one)) for one, said in zip(asked, shown, strict=True)}
    assert {answer: said for answer, said in told.items() if said[0] != said[1]} == {}
    assert sum(bool(shown) for shown, _ in told.values()) > 25


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("12", "162rb"), ("12", "150rb")], "Jumlah minimal 12 tidak lebih besar daripada 12."),
        ([("1 lusin", "162rb"), ("1 kodi", "170rb")], "Harga Rp 170.000 tidak lebih rendah daripada Rp 162.000."),
        ([("12", "350rb")], "Harga Rp 350.000 tidak lebih rendah daripada Rp 350.000."),
        ([("12", "300rb"), ("40", "250rb")], ""),
        ([("10 pcs", "300rb"), ("1 dz", "250rb"), ("2 kodi", "200rb")], ""),
    ],
)
def test_wholesale_prices_are_weighed_against_each_other(
    page: Page, shop: str, rows: list[tuple[str, str]], words: str
) -> None:
    """Numbers rise, prices fall, and the first is below the price of one piece."""
    opened(page, f"{shop}/tambah/")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.fill("#product-price", "350rb")
    for number, (minimum, price) in enumerate(rows, 1):
        page.fill(f"#product-wholesale-{number}-minimum", minimum)
        page.fill(f"#product-wholesale-{number}-price", price)
    page.locator("#product-wholesale-1-minimum").focus()
    page.locator("#product-wholesale-1-minimum").blur()
    expect(page.locator("#product-wholesale-wrong")).to_contain_text(words)
    expect(page.locator("#product-wholesale-wrong")).to_be_visible(visible=bool(words))


def test_what_was_typed_last_is_there_again(page: Page, shop: str) -> None:
    """Between a letter and a closed tab there may be no time for the database."""
    opened(page, f"{shop}/tambah/")
    page.evaluate(
        """() => { const name = document.getElementById("product-name");
          name.value = "Terakhir"; name.dispatchEvent(new Event("input", { bubbles: true }));
          indexedDB.open = () => { throw new Error("too late"); };
          dispatchEvent(new Event("pagehide")); }"""
    )
    opened(page, f"{shop}/tambah/")
    expect(page.locator("#product-name")).to_have_value("Terakhir")
    page.fill("#product-name", "Lebih baru")
    page.fill("#product-price", "350rb")
    until(page, KEPT, given='["Lebih baru",[]]')
    opened(page, f"{shop}/tambah/")
    expect(page.locator("#product-name")).to_have_value("Lebih baru")
    expect(page.locator("#product-price")).to_have_value("350rb")


def test_lines_of_a_paste_stay_apart(page: Page, shop: str) -> None:
    """Chats and documents end lines with signs of their own; a name is one line all the same."""
    opened(page, f"{shop}/tambah/")
    take(page, file("1.jpg", phone_photo()))
    page.select_option("#maker", index=1)
    answer(page, "Kain\u2028Panjang")
    page.fill("#product-story", "Satu.\u2028Dua.\u0085Tiga.")
    with zipfile.ZipFile(io.BytesIO(package(page)[1])) as archive:
        entry = next(archive.read(name).decode() for name in archive.namelist() if name.endswith("product.yaml"))
    assert "nama: Kain Panjang\n" in entry
    assert "cerita: |-\n  Satu.\n  Dua.\n  Tiga.\n" in entry


KEPT = """async (wanted) => { const { kept } = await import(performance.getEntriesByType("resource")
  .map((one) => one.name).find((name) => name.includes("/add-draft.")));
  const draft = await kept();
  return JSON.stringify([draft?.fields["product-name"], draft?.shots.map(({ role }) => role)]) === wanted; }"""
"""Whether the draft has this name, and photos of these roles."""


def test_a_draft_survives_a_closed_tab_until_it_is_started_anew(page: Page, shop: str) -> None:
    """Words, choices and photos are there again; to throw them away is asked about first."""
    opened(page, f"{shop}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo()))
    answer(page, name="Kain Buketan")
    expect(page.locator('[data-part="draft-state"]')).to_have_text("Draf tersimpan di perangkat ini.")
    until(page, KEPT, given='["Kain Buketan",[""]]')
    later = page.context.new_page()
    page.close()
    opened(later, f"{shop}/tambah/")
    expect(later.locator("#product-name")).to_have_value("Kain Buketan")
    expect(later.locator("#product-motifs :checked")).to_have_count(1)
    expect(later.locator(".shot")).to_have_count(1)
    expect(later.locator(".seen .card-name")).to_have_text("Kain Buketan")
    later.get_by_role("button", name="Mulai dari awal").click()
    later.get_by_role("button", name="Tidak, simpan saja").click()
    expect(later.locator("#product-name")).to_have_value("Kain Buketan")
    later.get_by_role("button", name="Mulai dari awal").click()
    later.get_by_role("button", name="Ya, mulai dari awal").click()
    expect(later.locator("#product-name")).to_have_value("")
    expect(later.locator(".shot")).to_have_count(0)


RACED = """async () => { const { forget, keep, kept } = await import(performance.getEntriesByType("resource")
  .map((one) => one.name).find((name) => name.includes("/add-draft.")));
  const shots = [1, 2, 3].map((at) => ({ role: "", blob: new Blob([String(at)]) }));
  await Promise.all([1, 2, 3].map((at) => keep({ fields: {}, shots: shots.slice(0, at) })));
  const { length } = (await kept()).shots;
  await forget();
  return length; }"""
"""How many photos are kept of three, each added while the saving of the one before was going on."""


def test_saves_at_once_take_no_photo_away(page: Page, shop: str) -> None:
    """Each knows what the one before has kept."""
    opened(page, f"{shop}/tambah/")
    assert page.evaluate(RACED) == 3


def test_two_tabs_do_not_write_over_each_other(page: Page, shop: str) -> None:
    """The one that is behind says so and keeps nothing; the other one's photos and words stay."""
    opened(page, f"{shop}/tambah/")
    other = page.context.new_page()
    opened(other, f"{shop}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo()))
    page.fill("#product-name", "Kain Buketan")
    until(page, KEPT, given='["Kain Buketan",[""]]')
    other.fill("#product-name", "Kain Lain")
    expect(other.locator("[data-part=draft-state]")).to_contain_text("di jendela lain")
    other.close(run_before_unload=True)
    opened(page, f"{shop}/tambah/")
    expect(page.locator("#product-name")).to_have_value("Kain Buketan")
    expect(page.locator(".shot")).to_have_count(1)


def test_each_photo_is_kept_when_it_is_ready(page: Page, shop: str) -> None:
    """Phones close what lies in the background while others are still being made."""
    opened(page, f"{shop}/tambah/")
    page.set_input_files("#photos", [file(f"IMG_{n}.jpg", phone_photo(2400, 1800)) for n in range(1, 7)])
    until(page, "async () => document.querySelectorAll('.shot').length >= 3")
    opened(page, f"{shop}/tambah/")
    assert page.locator(".shot").count() >= 2


def test_the_next_product_is_of_the_same_workshop(page: Page, shop: str) -> None:
    """What was said of the workshop stays, all the rest begins anew."""
    opened(page, f"{shop}/tambah/")
    take(page, file("1.jpg", phone_photo()))
    page.select_option("#maker", index=1)
    chosen = page.input_value("#maker")
    answer(page)
    package(page)
    page.get_by_role("button", name="Tambah produk lain").click()
    expect(page.locator("#product-name")).to_have_value("")
    expect(page.locator(".shot")).to_have_count(0)
    assert page.input_value("#maker") == chosen


def test_a_draft_of_a_workshop_that_was_taken_in_goes_on_with_it(page: Page, shop: str) -> None:
    """A second product must not make a second workshop."""
    opened(page, f"{shop}/tambah/")
    page.select_option("#maker", index=1)
    first, name = page.input_value("#maker"), page.locator("#maker option:checked").inner_text()
    page.select_option("#maker", value="+")
    page.fill("#workshop-name", name.upper())
    page.locator("#workshop-name").blur()
    expect(page.locator("#workshop-name-odd")).to_contain_text("sudah ada dalam daftar bengkel")
    page.fill("#product-name", "Kain Kedua")
    until(page, KEPT, given='["Kain Kedua",[]]')
    opened(page, f"{shop}/tambah/")
    assert page.input_value("#maker") == first


def test_in_english_texts_are_in_english(page: Page, shop: str) -> None:
    """Who fills in the English form writes English: the entry says so."""
    opened(page, f"{shop}/en/add/")
    take(page, file("1.jpg", phone_photo()))
    page.select_option("#maker", index=1)
    page.fill("#product-name_en", "Red shirt")
    page.select_option("#product-category", label="Fashion")
    page.select_option("#product-technique", index=1)
    page.locator("#product-motifs").get_by_text("Truntum", exact=True).click()
    page.fill("#product-price", "350rb")
    page.fill("#product-story_en", "Drawn by hand.")
    page.get_by_role("button", name="Make the package").click()
    expect(page.locator("[data-part=entry]")).to_contain_text("name_en: Red shirt")
    expect(page.locator("[data-part=entry]")).to_contain_text('story_en: "Drawn by hand."')
    expect(page.get_by_label("Name (in Indonesian)")).to_be_visible()


def test_long_lists_of_words_are_narrowed(page: Page, shop: str) -> None:
    """By a piece of the word, however it is written; what was chosen stays in sight."""
    opened(page, f"{shop}/tambah/")
    motifs = page.locator("#product-motifs")
    motifs.get_by_text("Truntum", exact=True).click()
    motifs.get_by_role("searchbox").fill("JLAM prang")
    assert motifs.locator("li:visible").all_inner_texts() == ["Jlamprang", "Truntum"]
    motifs.get_by_role("searchbox").fill("")
    assert motifs.locator("li:visible").count() > 30


def test_a_draft_is_the_same_in_every_language(page: Page, shop: str) -> None:
    """What was chosen is chosen there too, and still is on the way back."""
    opened(page, f"{shop}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo()))
    answer(page, name="Kain Buketan")
    page.select_option("#product-availability", label="Siap Kirim")
    page.select_option('.shot [name="role"]', label="Depan")
    until(page, KEPT, given='["Kain Buketan",["front"]]')
    opened(page, f"{shop}/en/add/")
    expect(page.locator("#product-technique")).to_have_value("hand-drawn batik")
    expect(page.locator('.shot [name="role"]')).to_have_value("front")
    page.fill("#product-name", "Kain Dua Bahasa")
    until(page, KEPT, given='["Kain Dua Bahasa",["front"]]')
    opened(page, f"{shop}/tambah/")
    expect(page.locator("#product-availability option:checked")).to_have_text("Siap Kirim")
    expect(page.locator("#product-category option:checked")).to_have_text("Fesyen")


SLOW = """const whole = createImageBitmap; let held = [];
  window.createImageBitmap = async (...given) => {
    if (window.holding && given[0] instanceof File) await new Promise((go) => held.push(go));
    return whole(...given);
  };
  window.letGo = () => { window.holding = false; held.forEach((go) => go()); };"""
"""Photos whose preparation can be held up, as on a slow phone."""


def test_photos_come_while_somebody_writes(page: Page, shop: str) -> None:
    """Nobody's typing is disturbed, a package waits for all of them, and none comes after a new beginning."""
    page.add_init_script(SLOW)
    opened(page, f"{shop}/tambah/")
    page.select_option("#maker", index=1)
    answer(page)
    take(page, file("a.jpg", phone_photo()))
    page.evaluate("window.holding = true")
    page.set_input_files("#photos", [file(f"{name}.jpg", phone_photo()) for name in "bc"])
    page.locator('.shot [name="alt"]').first.press_sequentially("Selendang")
    page.get_by_role("button", name="Buat paket").click()
    expect(page.locator("#ready")).to_be_hidden()
    page.locator('.shot [name="alt"]').first.focus()
    page.evaluate("letGo()")
    expect(page.locator("#ready")).to_be_visible()
    expect(page.locator(".shot")).to_have_count(3)
    expect(page.locator('.shot [name="alt"]').first).to_have_value("Selendang")
    _, data = package(page)
    assert sum(name.endswith(".jpg") for name in zipfile.ZipFile(io.BytesIO(data)).namelist()) == 3
    opened(page, f"{shop}/tambah/")
    page.evaluate("window.holding = true")
    page.set_input_files("#photos", [file("d.jpg", phone_photo())])
    page.get_by_role("button", name="Mulai dari awal").click()
    page.get_by_role("button", name="Ya, mulai dari awal").click()
    expect(page.locator("#product-name")).to_have_value("")
    page.evaluate("letGo()")
    until(page, KEPT, given="[null,null]")
    expect(page.locator(".shot")).to_have_count(0)


def test_the_card_follows_what_is_written(page: Page, shop: str) -> None:
    """The same markup as in lists: name, maker, the technique's sign, the price as buyers read it."""
    opened(page, f"{shop}/tambah/")
    card = page.locator(".seen .card")
    expect(card).to_contain_text("Belum ada foto")
    take(page, file("IMG_1.jpg", phone_photo()))
    answer(page, price="1250000")
    page.select_option("#maker", index=1)
    for words in ("Selendang Truntum: Biru #3", "Rp\u00a01.250.000", "Batik Tulis"):
        expect(card).to_contain_text(words)
    for written, words in (
        ("350rb", "Rp\u00a0350.000"),
        ("Rp 1,25 jt", "Rp\u00a01.250.000"),
        ("mulai 90rb", "mulai Rp 90.000"),
    ):
        page.fill("#product-price", written)
        expect(card.locator(".price")).to_have_text(words)
    expect(card.locator("canvas.frame")).to_have_count(1)
    expect(card.locator(".sign")).to_have_count(1)


def test_photos_are_moved_and_removed_by_buttons(page: Page, shop: str) -> None:
    """The first one is the cover; the focus goes where the photo goes."""
    opened(page, f"{shop}/tambah/")
    take(page, file("a.png", saved("PNG", picture(300, 400))), file("b.png", saved("PNG", picture(500, 400))))
    expect(page.locator(".shot").first).to_contain_text("300 × 400")
    page.get_by_role("button", name="Ke depan: Foto 2").click()
    expect(page.locator(".shot").first).to_contain_text("500 × 400")
    page.get_by_role("button", name="Hapus: Foto 2").click()
    expect(page.locator(".shot")).to_have_count(1)
    expect(page.get_by_role("button", name="Hapus: Foto 1")).to_be_focused()


def test_types_are_those_of_the_category(page: Page, shop: str) -> None:
    """Whoever chose a category is not asked to look through the types of others."""
    opened(page, f"{shop}/tambah/")
    page.select_option("#product-category", label="Fesyen")
    offered = page.locator("#product-type option:not([hidden])").all_inner_texts()
    assert "Kemeja" in offered
    assert "Taplak" not in " ".join(offered)


def test_the_form_works_without_a_connection_after_the_first_visit(page: Page, shop: str) -> None:
    """Page, scripts and contract are kept on the device; a package is made as ever."""
    opened(page, f"{shop}/tambah/")
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    until(
        page,
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((one) => one.url)))).flat()
          .filter((url) => /tambah\\/$|add\\./.test(url)).length >= 3""",
    )
    page.context.set_offline(True)
    page.reload()
    page.wait_for_selector("#add[data-ready]")
    take(page, file("IMG_1.jpg", phone_photo()))
    page.select_option("#maker", index=1)
    answer(page)
    assert open_package("paket.zip", package(page)[1]).value


def test_a_site_with_a_repository_leads_there(page: Page, market: tuple[Site, str]) -> None:
    """The new file's path and text are filled in, as long as a link can hold them; else the package goes."""
    opened(page, f"{market[1]}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo()))
    page.select_option("#maker", value="sekar")
    answer(page)
    package(page)
    link = page.get_by_role("link", name="Buka isian di sana sebagai berkas baru").get_attribute("href") or ""
    assert link.startswith(f"{REPOSITORY}/new/main?filename=products%2Fsekar%2Fselendang-truntum-biru-3%2Fproduct.yaml")
    form = page.get_by_role("link", name="Lampirkan paket pada formulir di sana").get_attribute("href") or ""
    assert form.startswith(f"{REPOSITORY}/issues/new?template=paket.yml")
    assert (ROOT / ".github/ISSUE_TEMPLATE/paket.yml").is_file()
    page.select_option("#maker", value="+")
    page.fill("#workshop-name", "Batik Baru")
    page.fill("#workshop-whatsapp", "0812 3456 7890")
    page.fill("#workshop-city", "Kota Pekalongan")
    page.fill("#workshop-consent", "2026-11-01")
    package(page)
    expect(page.get_by_role("link", name="Buka isian di sana sebagai berkas baru")).to_be_hidden()
    page.select_option("#maker", value="sekar")
    page.fill("#product-story", "é " * 1900)
    package(page)
    expect(page.get_by_role("link", name="Buka isian di sana sebagai berkas baru")).to_be_hidden()
    expect(page.locator('[data-part="too-long"]')).to_be_visible()


def test_what_is_written_is_read_back_as_the_very_same_text(
    page: Page, shop: str, sample: tuple[Path, BuildReport]
) -> None:
    """By the catalogue's own parser, alone, within a list, and within the details of a photo."""
    page.goto(f"{shop}/tambah/")
    texts = [text for text in HOSTILE if text == text.strip()]
    entry = {
        **{f"teks{number}": text for number, text in enumerate(texts)},
        "daftar": texts,
        "foto": [{"berkas": "1.jpg", "alt": text} for text in texts],
    }
    made = page.evaluate(
        "async ([url, entry]) => (await import(url)).written(entry)", [module(sample, "add-yaml"), entry]
    )
    parsed = parse("product.yaml", made.encode())
    assert parsed.value is not None, parsed.diagnostics
    assert plain(parsed.value.root) == entry


def test_folders_are_named_as_the_program_names_them(page: Page, shop: str, sample: tuple[Path, BuildReport]) -> None:
    """The same id from the same name, in the browser and from `new`."""
    opened(page, f"{shop}/tambah/")
    names = ["Kemeja Jlamprang", "Café Tulis", "  --A--  ", "ÀÉ 1/2 ñ", "布", "x" * 70, "a " * 40, "Hj. Siti, S.Pd"]
    names += ["Con", "LPT1", "con 1"]
    taken = ["kemeja-jlamprang", "x" * 50]
    url = module(sample, "add-names")
    made = page.evaluate(
        """async ([url, names, taken]) => {
          const { freeId } = await import(url);
          return names.map((name) => freeId(name, taken)); }""",
        [url, names, taken],
    )
    assert made == [free_id(name, taken, "produk-1") for name in names]


def test_the_browser_judges_as_the_schema_does(page: Page, shop: str, sample: tuple[Path, BuildReport]) -> None:
    """On every fixture that can be read, of products and workshops, the verdict is the same."""
    opened(page, f"{shop}/tambah/")
    cases: list[tuple[str, str, Any]] = []
    for folder in sorted(one for name in FIXTURES for one in (ROOT / "tests/fixtures" / name).iterdir()):
        for path in folder.glob("*.yaml"):
            parsed = parse(path.name, path.read_bytes()).value if path.stem in {"product", "workshop"} else None
            if parsed:
                cases.append((path.stem, folder.name, plain(parsed.root)))
    assert len(cases) > 100
    assert {kind for kind, _, _ in cases} < set(PLACES)
    told = page.evaluate(
        """async ([url, cases]) => { const { judge } = await import(url);
          const { kinds } = JSON.parse(document.getElementById("contract").textContent);
          return cases.map(([kind, , entry]) => judge(kinds[kind].schema, entry)); }""",
        [module(sample, "add-judge"), cases],
    )
    wrong = [
        (case[:2], said) for case, said in zip(cases, told, strict=True) if validator(case[0]).is_valid(case[2]) != said
    ]
    assert wrong == []
    assert {True, False} == set(told)


def test_the_browser_knows_every_keyword_of_the_schemas(sample: tuple[Path, BuildReport]) -> None:
    """One that it did not know would be passed over in silence."""
    script = (ROOT / "themes/pesisir/assets/add-judge.js").read_text(encoding="utf-8")
    contract = (sample[0] / "tambah/index.html").read_text(encoding="utf-8")
    kinds = json.loads(contract.partition('id="contract">')[2].partition("</script>")[0])["kinds"]
    known = {*re.findall(r"^  (\$?\w+): \(", script, re.MULTILINE), *re.findall(r"schema\.(\w+)", script), "$defs"}
    assert {word for kind in kinds.values() for word in keywords(kind["schema"])} <= known


def keywords(schema: Any) -> Iterator[str]:
    """Yield what a schema says, whatever its properties are called."""
    for word, said in schema.items() if isinstance(schema, dict) else ():
        yield word
        named = word in {"properties", "patternProperties", "$defs"}
        for inner in said.values() if named else said if isinstance(said, list) else [said]:
            yield from keywords(inner)


def test_without_scripts_the_page_says_how_else_to_send(paper: Page, shop: str) -> None:
    """No field that does nothing, but words and an address to write to."""
    paper.goto(f"{shop}/tambah/")
    expect(paper.locator("#add")).to_be_hidden()
    expect(paper.get_by_text("Formulir ini memerlukan JavaScript.")).to_be_visible()
    expect(paper.locator("main").get_by_role("link", name="halo@example.org")).to_be_visible()


def test_the_package_is_shared_where_the_phone_can(page: Page, shop: str) -> None:
    """As a file, to whichever application is chosen; without that, it is saved."""
    page.add_init_script(
        """navigator.canShare = ({ files }) => files.length === 1;
        navigator.share = async ({ files, text }) => { window.handed = [files[0].name, files[0].type, text]; };"""
    )
    opened(page, f"{shop}/tambah/")
    take(page, file("IMG_1.jpg", phone_photo()))
    page.select_option("#maker", index=1)
    answer(page)
    package(page)
    page.locator('#ready [data-do="share"]').click()
    expect(page.locator('[data-part="sent"]')).to_have_text("Paket sudah diserahkan.")
    name, kind, text = page.evaluate("window.handed")
    assert name.endswith("-selendang-truntum-biru-3.zip")
    assert kind == "application/zip"
    assert json.dumps(text, ensure_ascii=False) == '"Produk baru untuk katalog: Selendang Truntum: Biru #3"'
