"""`serve` as a workshop sees it: the page that is open follows what is written."""

import threading

from playwright.sync_api import Page, expect
from site_for_tests import Site

from catalogue.serving import HOST, State, open_server, rebuild


def test_the_open_page_follows_what_is_written(site: Site, desk: Page) -> None:
    """A new price appears by itself; a mistake is told on top of the page, and goes when it is mended."""
    state, project = State(), site.project()
    rebuild(project, state, "en", lambda _: None)
    server = open_server(project.output, state, 0, "/batik/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        desk.goto(f"http://{HOST}:{server.server_port}/batik/en/products/sekar/jlamprang-biru/")
        price, problems = desk.locator(".buy .price").first, desk.locator("#serve-problems")
        expect(price).to_have_text("IDR 350,000")
        for written, shown, wrong in (
            ("Rp 410.000", "IDR 410,000", False),
            ("empat ratus kali", "IDR 410,000", True),
            ("Rp 420.000", "IDR 420,000", False),
        ):
            site.product("jlamprang-biru", price=written)
            rebuild(project, state, "en", lambda _: None)
            expect(price).to_have_text(shown)
            expect(problems).to_have_count(int(wrong))
            if wrong:
                expect(problems).to_contain_text("products/sekar/jlamprang-biru/product.yaml")
    finally:
        server.shutdown()
        server.server_close()
