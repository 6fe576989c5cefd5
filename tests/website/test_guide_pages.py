"""The guides as pages of a site."""

from lxml import etree, html
from site_for_tests import SITE, Site

from catalogue.website.markdown import Figure, render_guide

LINKS = {"memotret.md": "/panduan/memotret/"}
FIGURES = {"../pictures/light.svg": Figure("/assets/guides/light.1.svg", 544, 300)}


def test_a_guide_s_links_lead_to_pages_of_the_site() -> None:
    """Another guide is linked; a file of the repository, which the site does not have, becomes plain words."""
    text = "[foto](memotret.md), [aturan](../../../docs/x.md), [contoh](https://example.org/)"
    rendered = render_guide(text, 2, LINKS, FIGURES)
    assert '<a href="/panduan/memotret/">foto</a>, aturan, <a href="https://example.org/">contoh</a>' in rendered


def test_a_guide_s_pictures_have_their_size_and_their_words() -> None:
    """Nothing jumps while a picture comes, and who cannot see it is told."""
    image = html.fromstring(render_guide("![Kain.](../pictures/light.svg)", 2, LINKS, FIGURES)).find("img")
    assert image is not None
    told = {name: image.get(name) for name in ("src", "alt", "width", "height")}
    assert told == {"src": "/assets/guides/light.1.svg", "alt": "Kain.", "width": "544", "height": "300"}


def test_markup_in_a_guide_is_shown_as_text() -> None:
    """Guides are Markdown; HTML in them, or a link that is a script, does nothing."""
    rendered = render_guide("<b>x</b> [y](javascript:alert)", 2, LINKS, FIGURES)
    assert "<b>" not in rendered
    assert "<a" not in rendered


def test_every_site_has_the_guides(site: Site) -> None:
    """In each language, one page a guide, linked from the foot, told to machines, with its pictures."""
    assert site.build().changes
    for path, other, form, word in (
        ("panduan", "en/guides", "tambah", "Panduan"),
        ("en/guides", "panduan", "en/add", "Guides"),
    ):
        listed = html.fromstring(site.read(f"{path}/index.html"))
        assert listed.xpath("string(//h1)") == word
        assert len(listed.xpath(f"//main//a[starts-with(@href, '/batik/{path}/')]")) == 6
        page = html.fromstring(site.read(f"{path}/memotret/index.html"))
        assert page.xpath(f"//footer//a[@href='/batik/{path}/']")
        assert page.xpath(f"//main//a[@href='/batik/{form}/']")
        assert f"https://contoh.id/batik/{other}/memotret/" in page.xpath("//link[@rel='alternate']/@href")
        assert page.xpath(f"//nav[contains(@class, 'trail')]//a[@href='/batik/{path}/']")
        assert [one for one in page.xpath("//main//img/@src") if (site.root / "_site" / one[7:]).is_file()]
    assert "https://contoh.id/batik/panduan/memotret/" in site.read("sitemap.xml")


def test_a_site_may_leave_the_guides_out(site: Site) -> None:
    """Then no page, no picture and no link of them is made."""
    site.write("site.yaml", f"{SITE}panduan: tidak\n")
    site.build()
    assert not [path for path in site.files() if "panduan" in path or "guides" in path]
    assert "/panduan/" not in site.read("index.html") + site.read("tentang/index.html") + site.read("tambah/index.html")


def test_a_language_without_guides_shows_another_s_and_says_so(site: Site) -> None:
    """The text is marked as English; guides beside it are linked in the page's own language."""
    site.write("themes/milik/theme.yaml", "name: milik\nextends: pesisir\n")
    header = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    )
    site.write("themes/milik/locales/nl/messages.po", header)
    site.write("site.yaml", SITE.replace("[id, en]", "[id, nl]") + "theme: milik\n")
    assert site.build().changes
    tree = etree.HTML(site.read("nl/guide/memotret/index.html"))
    assert tree.xpath("//h1/@lang") == tree.xpath("//*[@class='prose']/@lang") == ["en"]
    assert tree.xpath("//nav[@class='onward']//a/@href")[0] == "/batik/nl/guide/lembar-kerja/"
