"""After any sequence of edits, the incremental output is the clean output, byte for byte."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from links import broken_links
from site_for_tests import SITE, WORKSHOP, Site

from catalogue.diagnostics import has_errors

NAMES = st.sampled_from(["anggrek", "bunga", "cempaka", "delima", "edelweis"])
PRICES = st.sampled_from(["350rb", "Rp 350.000", "1,25 juta", "tanya", "150rb - 500rb"])
MOTIFS = st.sampled_from(["jlamprang", "kawung", "parang, truntum"])
TECHNIQUES = st.sampled_from(["tulis", "cap", "tiruan"])
COLOURS = st.sampled_from([(160, 40, 40), (30, 40, 90), (40, 110, 70)])


class Edits(RuleBasedStateMachine):
    """A workshop at work: it adds, changes, renames, removes; after each step both builds are compared."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.site = Site(self.folder)
        self.site.product("anggrek")
        self.step = 0

    @rule(name=NAMES, price=PRICES, motif=MOTIFS, technique=TECHNIQUES, day=st.integers(1, 3))
    def write_product(self, name: str, price: str, motif: str, technique: str, day: int) -> None:
        self.site.product(name, price=price, motif=motif, technique=technique, day=day)

    @rule(name=NAMES)
    def remove_product(self, name: str) -> None:
        shutil.rmtree(self.folder / "products/sekar" / name, ignore_errors=True)

    @rule(name=NAMES, colour=COLOURS)
    def add_photo(self, name: str, colour: tuple[int, int, int]) -> None:
        self.site.product(name)
        self.site.photo(f"sekar/{name}/1-depan.png", colour)

    @rule(name=NAMES)
    def comment(self, name: str) -> None:
        path = self.folder / "products/sekar" / name / "product.yaml"
        if path.exists():
            path.write_text(path.read_text() + "# catatan\n")

    @rule(number=st.integers(1, 2))
    def change_workshop(self, number: int) -> None:
        self.site.write("products/sekar/workshop.yaml", WORKSHOP.format(name=f"Sekar {number}", number=number))

    @rule(second=st.booleans())
    def second_workshop(self, second: bool) -> None:  # noqa: FBT001 drawn by hypothesis
        if second:
            self.site.write("products/tirta/workshop.yaml", WORKSHOP.format(name="Tirta", number=7))
            self.site.product("ombak", workshop="tirta")
        else:
            shutil.rmtree(self.folder / "products/tirta", ignore_errors=True)

    @rule(
        locales=st.sampled_from(["[id, en]", "[en, id]", "[id]"]),
        size=st.sampled_from(["3", "2"]),
        search=st.sampled_from(["tidak", "ya"]),
    )
    def change_settings(self, locales: str, size: str, search: str) -> None:
        settings = SITE.replace("[id, en]", locales).replace("search: tidak", f"search: {search}")
        self.site.write("site.yaml", settings.replace("per_page: 3", f"per_page: {size}"))

    @rule(colour=st.sampled_from(["#112233", "#332211"]), page=st.booleans())
    def own_theme(self, colour: str, page: bool) -> None:  # noqa: FBT001 drawn by hypothesis
        self.site.write("themes/milik/theme.yaml", f'extends: pesisir\ntokens:\n  light: {{accent: "{colour}"}}\n')
        own = self.folder / "themes/milik/templates/about.html"
        if page:
            self.site.write("themes/milik/templates/about.html", '{% extends "parent:about.html" %}\n')
        elif own.exists():
            own.unlink()
        self.site.write("site.yaml", SITE + "theme: milik\n")

    @rule(path=st.sampled_from(["index.html", "404.html", "robots.txt"]), gone=st.booleans())
    def meddle_with_output(self, path: str, gone: bool) -> None:  # noqa: FBT001 drawn by hypothesis
        place = self.folder / "_site" / path
        if place.exists() and gone:
            place.unlink()
        elif place.exists():
            place.write_text("diubah orang")

    @rule()
    def lose_the_cache(self) -> None:
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    @invariant()
    def incremental_is_clean(self) -> None:
        if not hasattr(self, "site"):
            return
        self.step += 1
        fresh = f"clean-{self.step}"
        incremental, clean = self.site.build(), self.site.build(f"{fresh}-site", fresh)
        assert incremental.diagnostics == clean.diagnostics
        assert not has_errors(clean.diagnostics), clean.diagnostics
        assert self.site.files() == self.site.files(f"{fresh}-site")
        assert broken_links(self.folder / "_site", "https://contoh.id/batik/") == []
        shutil.rmtree(self.folder / fresh)
        shutil.rmtree(self.folder / f"{fresh}-site")

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=3, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
