"""Text indexes by Pagefind: made once, the same bytes each time, and again only when what can be searched changed."""

import gzip
from pathlib import Path

import pytest
from site_for_tests import SITE, Site, quiet

from catalogue import pipeline
from catalogue.diagnostics import has_errors
from catalogue.engine import searching
from catalogue.engine.searching import SearchFailedError, relabelled
from catalogue.engine.store import Store
from catalogue.website.finding import planning
from catalogue.website.tasks import Plan

SEARCHING = SITE.replace("search: tidak", "search: ya")
STORY = "cerita: |\n  Dikerjakan di serambi, dengan malam saringan sendiri.\n"


def planned(site: Site) -> Plan:
    """Return the plan of a small site."""
    value = pipeline.plan(pipeline.check(site.project())).value
    assert value
    return value


def index_files(site: Site, output: str = "_site") -> dict[str, bytes]:
    """Return the files of all text indexes."""
    return {path: data for path, data in site.files(output).items() if "/text-" in path}


def searching_site(root: Path) -> Site:
    """Return a site with a text index and some stories, built."""
    site = Site(root)
    site.write("site.yaml", SEARCHING)
    for name in ("anggrek", "bunga", "cempaka", "delima"):
        path = site.product(name)
        site.write(path, (site.root / path).read_text(encoding="utf-8") + STORY)
    site.build()
    return site


@pytest.fixture
def searched(tmp_path: Path) -> Site:
    """Return a site with a text index for a test that changes it."""
    return searching_site(tmp_path)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site with a text index that no test changes."""
    return searching_site(tmp_path_factory.mktemp("searched"))


def test_a_name_that_is_not_there_is_told() -> None:
    """An index of another shape than we know is refused, not published with results that nobody can read."""
    meta = gzip.compress(b"\x82\x6aid_aaaaaa1\x01\x82\x6aid_aaaaaa1\x02\x6aid_aaaaaa2")
    with pytest.raises(SearchFailedError, match="id_aaaaaa3"):
        relabelled(meta, {b"id_aaaaaa3": b"0.0"})
    with pytest.raises(SearchFailedError, match="id_aaaaaa1"):
        relabelled(meta, {b"id_aaaaaa1": b"0.0"})
    assert gzip.decompress(relabelled(meta, {b"id_aaaaaa2": b"0.7"})).endswith(b"\x630.7")


def test_results_are_called_by_their_place(unchanged: Site) -> None:
    """Each product's place stands once in the list of results, and no digest does."""
    lists = [gzip.decompress(data) for path, data in index_files(unchanged).items() if path.endswith(".pf_meta")]
    assert len(lists) == 2
    for content in lists:
        assert all(content.count(f"\x630.{place}".encode()) == 1 for place in range(4))


def test_the_browser_gets_what_it_needs_and_no_more(unchanged: Site) -> None:
    """One program and one WebAssembly for each language; no excerpts, no worker, no interface."""
    names = {Path(path).name for path in index_files(unchanged) if path.startswith("find/en/")}
    programs = {"pagefind.js", "wasm.en.pagefind", "pagefind-entry.json"}
    assert programs <= names
    assert all(name.endswith((".pf_meta", ".pf_index")) for name in names - programs)


def test_the_same_texts_give_the_same_bytes(unchanged: Site) -> None:
    """Another run, another cache: the same files."""
    unchanged.build("again", "other-cache")
    assert index_files(unchanged) == index_files(unchanged, "again")


def test_a_name_without_letters_costs_nobody_the_search(tmp_path: Path) -> None:
    """One strange product, and the site has its index all the same, in every part."""
    site = Site(tmp_path)
    site.write("site.yaml", SEARCHING)
    path = site.product("titik")
    entry = (site.root / path).read_text(encoding="utf-8").splitlines(keepends=True)
    site.write(path, "".join('nama: "..."\n' if line.startswith("nama:") else line for line in entry))
    assert not has_errors(site.build().diagnostics)
    assert index_files(site)


def test_a_price_makes_no_index_again(searched: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pagefind is not even started; for a new story it is."""
    started: list[str] = []
    run = searching._run  # noqa: SLF001 whether it is called is the question

    def counted(documents: Path, made: Path, locale: str) -> None:
        started.append(locale)
        run(documents, made, locale)

    monkeypatch.setattr(searching, "_run", counted)
    before = index_files(searched)
    path = searched.product("anggrek", price="Rp 999.000", technique="cap")
    searched.write(path, (searched.root / path).read_text(encoding="utf-8") + STORY)
    changes = searched.build().changes
    assert started == []
    assert changes
    assert not [path for path in changes.written if "/text-" in path]
    assert index_files(searched) == before
    searched.product("anggrek")
    searched.build()
    assert started == ["id", "en"]
    assert index_files(searched) != before


def test_only_the_part_whose_text_changed_is_made_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long catalogue has its text in parts; together they hold every product, and a new story touches one."""
    monkeypatch.setattr(planning, "PART", 60)
    site.write("site.yaml", SEARCHING)
    for number in range(12):
        site.product(f"kain-{number}")
    before = {(task.locale, task.part): task.key for task in planned(site).searches}
    assert len(before) > 4
    assert sum(len(task.records) for task in planned(site).searches if task.locale == "id") == 13
    path = site.product("kain-3")
    site.write(path, (site.root / path).read_text(encoding="utf-8") + "cerita: Baru.\n")
    after = {(task.locale, task.part): task.key for task in planned(site).searches}
    changed = {part for (_, part), key in after.items() if before.get((_, part)) != key}
    assert len(changed) == 1


def test_a_lost_file_of_an_index_is_made_again(searched: Site) -> None:
    """The store may be emptied at any time."""
    plan, store = planned(searched), Store(searched.root / ".cache")
    index = searching.known(plan, store)
    assert len(index.files) == len(index_files(searched))
    store.blob(index.files[0][1]).unlink()
    assert len(searching.known(plan, store).files) < len(index.files)
    assert searching.make(plan, store, quiet).files == index.files
