"""A look at the site while it is written: build, watch, serve on this machine, reload the browser.

What the browser gets is the output folder as it is. Only on the way out, a small script is added to pages; it asks
for ``/.serve/events`` and reloads when the site was built anew, or shows what is wrong on top of the page.
"""

import html
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from catalogue import pipeline
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.engine.output import BusyOutputError
from catalogue.engine.project import Project
from catalogue.engine.sources import AREAS, SourceChangedError
from catalogue.pipeline import BuildReport
from catalogue.reporters import text
from catalogue.wordbook import message

HOST = "127.0.0.1"
OWN_NAMES = frozenset({HOST, "localhost"})
OWN = "/.serve/"
EVENTS, SCRIPT, STYLE, PROBLEMS = (OWN + name for name in ("events", "reload.js", "problems.css", "problems.html"))
LOOK_AGAIN = 500
"""Milliseconds after which the settings are looked at, whether or not anything else has changed."""
PATIENCE = 15.0
"""Seconds after which a waiting browser gets a sign of life."""

RELOAD_JS = f"""
const show = async () => {{
  const words = await (await fetch("{PROBLEMS}", {{cache: "no-store"}})).text();
  document.getElementById("serve-problems")?.remove();
  if (words) document.body.insertAdjacentHTML("afterbegin", words);
}};
const source = new EventSource("{EVENTS}");
source.addEventListener("built", () => location.reload());
source.addEventListener("problems", show);
show();
"""
PROBLEMS_CSS = """
#serve-problems { position: relative; z-index: 99; margin: 0; padding: 1rem 1.25rem; max-height: 60vh; overflow: auto;
  background: #2a0f0d; color: #fff3e6; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
"""


@dataclass(slots=True)
class State:
    """What the server knows of the last build; browsers wait on it."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    number: int = 0
    """Counts builds that wrote or found something."""
    event: str = "built"
    problems: str = ""
    """What is wrong, as HTML; empty when nothing is."""

    def tell(self, report: BuildReport, lang: str) -> None:
        """Note a build and wake the browsers."""
        shown = [one for one in report.diagnostics if one.severity is not Severity.ADVICE]
        with self.changed:
            self.problems = problems_html(shown, lang) if shown else ""
            self.event = "problems" if has_errors(report.diagnostics) else "built"
            self.number += 1
            self.changed.notify_all()

    def wait(self, seen: int) -> tuple[int, str] | None:
        """Return (number, event) of the next build after ``seen``; None when patience ends first."""
        with self.changed:
            if self.changed.wait_for(lambda: self.number != seen, PATIENCE):
                return self.number, self.event
            return None


def problems_html(diagnostics: list[Diagnostic], lang: str) -> str:
    """Return diagnostics as a piece of a page; everything in them is escaped."""
    return f'<pre id="serve-problems" role="alert" lang="{lang}">{html.escape(text(diagnostics, lang))}</pre>'


class Handler(SimpleHTTPRequestHandler):
    """Serves the output folder below the path of the site's base URL."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, state: State, base: str, **more: Any) -> None:
        """Hold what pages need; the base class handles the request here."""
        self.state = state
        self.base = base
        super().__init__(*given, **more)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the base class's name
        """Say nothing: builds speak, requests do not."""

    def handle(self) -> None:
        """Serve one connection; a browser may leave it whenever it likes."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def end_headers(self) -> None:
        """Ask the browser to look again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        """Answer with a file, a page with the reload script, or news of the build."""
        path = urlsplit(self.path).path
        if urlsplit(f"//{self.headers.get('Host', HOST)}").hostname not in OWN_NAMES:
            # A page of somebody else that made its own name lead to this machine.
            self._send("text/plain", b"", 403)
        elif path == EVENTS:
            self._events()
        elif path.startswith(OWN):
            own = {SCRIPT: ("text/javascript", RELOAD_JS), STYLE: ("text/css", PROBLEMS_CSS)}
            own[PROBLEMS] = ("text/html", self.state.problems)
            kind, words = own.get(path, ("text/plain", ""))
            self._send(kind, words.encode(), 200 if path in own else 404)
        elif self.base != "/" and not path.startswith(self.base):
            self._send_to(self.base)
        else:
            self._file(path)

    def _file(self, path: str) -> None:
        place = Path(self.translate_path("/" + path.removeprefix(self.base)))
        if place.is_dir() and not path.endswith("/"):
            self._send_to(path + "/")
            return
        page = place / "index.html" if place.is_dir() else place
        if page.is_file() and page.suffix != ".html":
            self.path = "/" + self.path.removeprefix(self.base)
            super().do_GET()
            return
        found = page.is_file()
        missing = Path(self.directory) / "404.html"
        data = page.read_bytes() if found else missing.read_bytes() if missing.is_file() else b"404"
        own = f'<link rel="stylesheet" href="{STYLE}"><script src="{SCRIPT}" defer></script></head>'.encode()
        self._send("text/html", data.replace(b"</head>", own, 1), 200 if found else 404)

    def _send(self, kind: str, data: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _send_to(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _events(self) -> None:
        """Tell the browser of each build until it goes away."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = self.state.number
        try:
            while True:
                news = self.state.wait(seen)
                seen = news[0] if news else seen
                self.wfile.write(f"event: {news[1]}\ndata: {seen}\n\n".encode() if news else b": here\n\n")
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


def open_server(folder: Path, state: State, port: int, base: str) -> ThreadingHTTPServer:
    """Return a server of ``folder`` on this machine only; port 0 takes any that is free."""
    server = ThreadingHTTPServer((HOST, port), partial(Handler, directory=str(folder), state=state, base=base))
    server.daemon_threads = True
    return server


def serve(
    project: Project, port: int, lang: str, say: Callable[[str], None], stop: threading.Event | None = None
) -> None:
    """Build, serve, and build again after every change, until interrupted or ``stop`` is set."""
    state = State()
    rebuild(project, state, lang, say)
    server = open_server(project.output, state, port, _base_path(project))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(message("serving", lang, url=f"http://{HOST}:{server.server_port}{_base_path(project)}"))
    try:
        for _ in _changes(project.root, stop):
            rebuild(project, state, lang, say)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        server.server_close()


def _changes(root: Path, stop: threading.Event | None) -> Iterator[None]:
    """Yield after every change of what a site is made of, and once at the beginning: for what changed before the watch.

    The settings are looked at again and again: editors put a new file in the place of an old one, and a watch on a
    single file would stay with the old one for ever.
    """
    from watchfiles import watch

    places = [place for name in AREAS if (place := root / name).is_dir()]
    seen: tuple[int, ...] | None = ()
    for changed in watch(*(places or [root]), stop_event=stop, rust_timeout=LOOK_AGAIN, yield_on_timeout=True):
        now = _settings(root)
        if changed or now != seen:
            seen = now
            yield


def _settings(root: Path) -> tuple[int, ...] | None:
    """Return what tells whether ``site.yaml`` is the same as before; None when there is none."""
    try:
        status = (root / "site.yaml").stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def rebuild(project: Project, state: State, lang: str, say: Callable[[str], None]) -> None:
    """Build once, say what came of it, and wake the browsers when something did."""
    try:
        report = pipeline.build(project)
    except (BusyOutputError, SourceChangedError):
        return  # the change that came in between wakes the watcher again
    except OSError as error:
        # A full disk, a file in the way: the next change may find it mended.
        say(message("environment", lang, reason=str(error)))
        return
    problems = [one for one in report.diagnostics if one.severity is not Severity.ADVICE]
    if problems:
        say(text(problems, lang))
    if report.changes is None:
        say(message("not rebuilt", lang))
        state.tell(report, lang)
        return
    changes = report.changes
    if changes.written or changes.deleted or state.problems or problems:
        say(message("rebuilt", lang, written=len(changes.written), deleted=len(changes.deleted)))
        state.tell(report, lang)


def _base_path(project: Project) -> str:
    """Return the path below which pages expect to be found."""
    config = pipeline.check(project).config
    return urlsplit(config.base_url).path if config else "/"
