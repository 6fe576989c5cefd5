"""`serve`: pages with news of the build, what is wrong shown on top, nothing but this machine."""

import errno
import os
import threading
import time
import urllib.error
import urllib.request

import pytest
from site_for_tests import SITE, Site

from catalogue.serving import HOST, State, open_server, rebuild, serve


def fetch(url: str) -> tuple[int, str]:
    """Return (status, body) of a URL on this machine."""
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 our own server
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_pages_reload_and_show_what_is_wrong(site: Site) -> None:
    """A page gets the reload script, an unknown address the 404 page, and a mistake is escaped on top."""
    state = State()
    said: list[str] = []
    project = site.project()
    rebuild(project, state, "en", said.append)
    server = open_server(project.output, state, 0, "/batik/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://{HOST}:{server.server_port}"
    try:
        status, page = fetch(f"{base}/batik/")
        assert status == 200
        assert "/.serve/reload.js" in page
        assert fetch(f"{base}/batik/nowhere/")[0] == 404
        assert fetch(f"{base}/batik/robots.txt")[1].startswith("User-agent")
        assert fetch(f"{base}/.serve/problems.html")[1] == ""
        foreign = urllib.request.Request(f"{base}/batik/", headers={"Host": "evil.example"})  # noqa: S310 our own server
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(foreign)  # noqa: S310 our own server
        site.write("products/sekar/jlamprang-biru/product.yaml", "nama: <script>: x\n")
        rebuild(project, state, "en", said.append)
        problems = fetch(f"{base}/.serve/problems.html")[1]
        assert "&lt;script&gt;" in problems
        assert "<script>" not in problems
        assert state.event == "problems"
    finally:
        server.shutdown()
        server.server_close()


def test_browsers_that_wait_are_woken(site: Site) -> None:
    """A waiting browser hears of the next build."""
    state = State()
    heard: list[tuple[int, str] | None] = []
    waiting = threading.Thread(target=lambda: heard.append(state.wait(0)))
    waiting.start()
    time.sleep(0.05)
    said: list[str] = []
    rebuild(site.project(), state, "en", said.append)
    waiting.join(10)
    assert heard == [(1, "built")]


def heard(said: list[str], words: str, times: int) -> bool:
    """Wait until something was said a number of times; return whether it was."""
    end = time.monotonic() + 60
    while sum(words in one for one in said) < times and time.monotonic() < end:
        time.sleep(0.02)
    return sum(words in one for one in said) >= times


def test_settings_that_are_saved_by_renaming_are_seen_each_time(site: Site) -> None:
    """Editors put a new file in the place of the old one; the site follows the second time too, and entries as well."""
    said: list[str] = []
    stop = threading.Event()
    watching = threading.Thread(target=serve, args=(site.project(), 0, "en", said.append, stop))
    watching.start()
    try:
        assert heard(said, "http://", 1)
        for number in (1, 2):
            site.write("neu.yaml", SITE.replace("Test Market", f"Market {number}"))
            (site.root / "neu.yaml").replace(site.root / "site.yaml")
            assert heard(said, "Updated", number + 1)
            assert f"Market {number}" in site.read("en/index.html")
        site.product("kawung")
        assert heard(said, "Updated", 4)
    finally:
        stop.set()
        watching.join()


def test_a_full_disk_does_not_end_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the computer refuses is said; the next change is built as ever."""
    said: list[str] = []
    state = State()
    with monkeypatch.context() as full:
        full.setattr("catalogue.engine.output.write_atomically", no_space)
        rebuild(site.project(), state, "en", said.append)
    assert "No space left on device" in said[-1]
    rebuild(site.project(), state, "en", said.append)
    assert "Updated" in said[-1]


def no_space(*_: object) -> None:
    """Refuse to write, as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
