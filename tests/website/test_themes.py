"""Themes: data only, inherited layer by layer, wrong ones named with their place."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from site_for_tests import SITE, Site

from catalogue.diagnostics import has_errors


def rules_of(site: Site) -> set[str]:
    """Return the names of the rules that a build reports as errors."""
    return {found.rule for found in site.build().diagnostics if found.severity == "error"}


@pytest.fixture
def themed(site: Site) -> Site:
    """Return a site with a theme of its own above pesisir."""
    site.write("site.yaml", SITE + "theme: milik\n")
    site.write("themes/milik/theme.yaml", 'extends: pesisir\ntokens:\n  light: {accent: "#123456"}\n')
    return site


def test_a_child_changes_one_colour_and_one_block(themed: Site) -> None:
    """One token and one block are replaced; everything else is the parent's."""
    themed.write(
        "themes/milik/templates/about.html",
        '{% extends "parent:about.html" %}\n{% block body %}<p class="mine">{{ super() }}</p>{% endblock %}\n',
    )
    assert not has_errors(themed.build().diagnostics)
    page = themed.read("tentang/index.html")
    assert 'class="mine"' in page
    (sheet,) = re.findall(r'rel="stylesheet" href="/batik/(assets/site\.[^"]+)"', page)
    assert "--accent: #123456" in themed.read(sheet)
    assert "--ground:" in themed.read(sheet)


def test_the_small_second_theme_builds(site: Site) -> None:
    """sogan, which overrides a template and a colour of pesisir, makes a whole site."""
    site.write("site.yaml", SITE + "theme: sogan\n")
    assert not has_errors(site.build().diagnostics)


def test_a_name_that_changes_is_refused(themed: Site) -> None:
    """An include by a variable cannot be planned."""
    themed.write("themes/milik/templates/about.html", "{% include page.section %}")
    assert rules_of(themed) == {"template-dynamic"}


@pytest.mark.parametrize(
    ("template", "rule"),
    [
        ("{% if %}", "template-syntax"),
        ('{% include "nowhere.html" %}', "template-missing"),
        ('{{ asset("nowhere.css") }}', "asset-missing"),
        ("{{ page.nonsense }}", "template-failed"),
        ("{{ page.title + 1 }}", "template-failed"),
        ("{{ 1 / 0 }}", "template-failed"),
        ('{% include "²:x" %}', "template-missing"),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "template-syntax"),
        ("{{ cycler.__init__.__globals__.os.getcwd() }}", "template-failed"),
        ("{{ lipsum() }}", "template-failed"),
    ],
)
def test_what_is_wrong_in_a_template_is_named_with_its_line(themed: Site, template: str, rule: str) -> None:
    """Each mistake of a theme is a diagnostic at the template's line."""
    themed.write("themes/milik/templates/about.html", f"\n{template}\n")
    found = [one for one in themed.build().diagnostics if one.severity == "error"]
    assert {one.rule for one in found} == {rule}
    assert found[0].span.path == "themes/milik/templates/about.html"


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ('{{ _("Close") }}', "Tutup"),
        ("{{ _('Close')|upper }}", "TUTUP"),
        ('{{ "<b>" ~ _("Close") }}', "&lt;b&gt;Tutup"),
        ('{{ _("%(n)s & more")|format(n="<1>") }}', "&lt;1&gt; &amp; more"),
        ('{% set word = "Close" %}{{ _(word) }}', "Tutup"),
        ('{{ pgettext("title", "Motifs") }}', "Motif"),
        ('{% for _ in "ab" %}{{ _ }}{% endfor %}', "ab"),
        (
            "{% macro la(x) %}{{ x }}{{ loop is defined }}{% endmacro %}{% for a in 'ab' %}{{ la(a) }}{% endfor %}",
            "aFalsebFalse",
        ),
        ('{{ ngettext("%(n)s product", "%(n)s products", 2)|format(n=2) }}', "2 produk"),
    ],
)
def test_words_are_the_same_wherever_they_are_put_in(themed: Site, template: str, written: str) -> None:
    """Words that a template names are put in when it is compiled, computed ones on the page; both are escaped once."""
    themed.write("themes/milik/templates/about.html", f"[{template}]")
    assert not has_errors(themed.build().diagnostics)
    assert themed.read("tentang/index.html") == f"[{written}]"


@pytest.mark.parametrize(
    "template",
    ['{{ _("Close", "Away") }}', "{{ _() }}", '{{ page._("Close") }}', '{{ "x"|asset("site.css") }}', '{{ _("Close"'],
)
def test_calls_that_mean_nothing_fail_as_they_stand(themed: Site, template: str) -> None:
    """What is no call of ours is not taken for one."""
    themed.write("themes/milik/templates/about.html", template)
    assert rules_of(themed) <= {"template-failed", "template-syntax"}
    assert rules_of(themed)


@pytest.mark.parametrize(
    ("manifest", "rule"),
    [
        ("extends: milik\n", "theme-circle"),
        ("extends: nowhere\n", "theme-unknown"),
        ("extends: pesisir\nscript: run.py\n", "theme-setting"),
        ("extends: pesisir\ntokens:\n  light: {accent: 'URL(//evil.example/x.png)'}\n", "theme-setting"),
        ("extends: pesisir\ntokens:\n  light: {accent: 'image-set(\"x\" 1x)'}\n", "theme-setting"),
        ("extends: pesisir\ntokens:\n  light: {accent: 'red /* '}\n", "theme-setting"),
        ("extends: pesisir\ntokens:\n  light: {accent: 'red; } body { color: url(x)'}\n", "theme-setting"),
    ],
)
def test_wrong_manifests_are_refused(themed: Site, manifest: str, rule: str) -> None:
    """theme.yaml can neither run code, load files, nor break out of a declaration."""
    themed.write("themes/milik/theme.yaml", manifest)
    assert rules_of(themed) == {rule}


@pytest.mark.parametrize(
    "words",
    [
        'msgid "%(n)s products"\nmsgstr "%(jumlah)s produk"\n',
        'msgid "%(n)s products"\nmsgstr "50% %(n)s produk"\n',
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=nosuch\\n"\n',
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=import;\\n"\n',
    ],
    ids=["unknown value", "lone percent", "charset", "plural"],
)
def test_words_that_cannot_be_said_are_refused(themed: Site, words: str) -> None:
    """A translation asks for no value that its message does not have, and its header can be read."""
    themed.write("themes/milik/locales/id/messages.po", words)
    assert rules_of(themed) == {"messages-unreadable"}


@pytest.mark.parametrize("locale", ["id", "en"])
def test_the_theme_says_everything_that_the_program_asks_it_to_say(locale: str) -> None:
    """Each message of the presenters stands in the words of both languages, under its context."""
    root = Path(__file__).resolve().parents[2]
    with (root / f"themes/pesisir/locales/{locale}/messages.po").open("rb") as file:
        words = {(message.context, message.id) for message in read_po(file, locale=locale) if message.string}
    asked = set()
    for path in (root / "catalogue/website").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "say":
                texts = [one.value for one in call.args if isinstance(one, ast.Constant)]
                if len(texts) == 2:
                    asked.add(tuple(texts))
    assert len(asked) > 12
    assert asked <= words


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("templates/offline.html", "{% extends 'parent:offline.html' %}{% block words %}<h1>Sunyi</h1>{% endblock %}"),
        ("locales/en/messages.po", 'msgid "No connection"\nmsgstr "Quiet"\n'),
    ],
)
def test_what_is_always_kept_is_kept_anew_when_it_changes(site: Site, path: str, text: str) -> None:
    """A template of the pages for those offline, or words of any language: the worker is another one."""
    site.write("themes/kita/theme.yaml", "extends: pesisir\n")
    site.write("site.yaml", SITE + "theme: kita\n")
    site.build()
    before = site.read("sw.js")
    site.write(f"themes/kita/{path}", text)
    site.build()
    assert site.read("sw.js") != before
