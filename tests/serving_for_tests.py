"""A plain static host for tests: files as they are, with the headers that ``_headers`` asks for."""

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HOST = "127.0.0.1"
PACKED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt")
"""What hosts send gzipped."""


def read_headers(folder: Path) -> list[tuple[str, str, str]]:
    """Return (pattern, name, value) of each header in a site's ``_headers`` file."""
    found, pattern = [], ""
    for line in (folder / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found.append((pattern, name, value))
        elif line:
            pattern = line
    return found


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: with its own headers, and its own 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".avif": "image/avif", ".webp": "image/webp"}  # noqa: RUF012 as in the base class

    def __init__(self, *given: Any, own_headers: list[tuple[str, str, str]], packed: bool = False, **more: Any) -> None:
        """Hold the headers; the base class handles the request here."""
        self.own_headers = own_headers
        self.packed = packed
        super().__init__(*given, **more)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the base class's name
        """Say nothing."""

    def send_head(self) -> Any:
        """Answer with a file, gzipped if that is asked for and worth it."""
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if self.path.split("?")[0].endswith("/") else place
        if not (self.packed and place.suffix in PACKED and place.is_file()):
            return super().send_head()
        data = gzip.compress(place.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(place))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def end_headers(self) -> None:
        """Add the headers of ``_headers`` whose pattern fits."""
        path = urlsplit(self.path).path
        for pattern, name, value in self.own_headers:
            if fnmatchcase(path, pattern):
                self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address with the site's own page."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


class Server(ThreadingHTTPServer):
    """Does not print when a browser leaves a connection."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: browsers leave connections as they like."""


@contextmanager
def serving(folder: Path, port: int = 0, *, packed: bool = False) -> Iterator[str]:
    """Serve a folder on this machine; yield its address, without a slash at the end.

    Args:
        folder: a built site.
        port: 0 takes any that is free.
        packed: texts are sent gzipped, as hosts do.
    """
    handler = partial(Host, directory=str(folder), own_headers=read_headers(folder), packed=packed)
    server = Server((HOST, port), handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
