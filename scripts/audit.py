"""Audit the sample site as a host serves it: Lighthouse, the weight of first views, the Nu Html Checker.

Usage: make audit, or: python scripts/audit.py [--runs N] [--only lighthouse | weight | html]

Needs Node 18.20 or newer with npm, Java 11 or newer, and Chromium. The two tools are installed from the npm registry
into .cache/audit, in the versions below; nothing else is fetched. Builds the site of this folder with its own settings
into .cache/audit/site, and fails when a Lighthouse score is below 100, a first view is too heavy, or a page has an
error of HTML.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser_fixtures import FLAGS, find_browser
from serving_for_tests import serving

CACHE = ROOT / ".cache/audit"
SITE = CACHE / "site"
LIGHTHOUSE, CHECKER = "lighthouse@12.2.3", "vnu-jar@26.9.27"
PAGES = {
    "home": "/",
    "list": "/produk/",
    "product": "/produk/sekar-jlamprang/kemeja-jlamprang/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
WEIGHTS = {"home": 160_000, "list": 160_000, "product": 220_000}
"""Bytes that the first view of a page may fetch on a phone of 360 px."""
SCRIPTS = 30_000
"""Bytes of JavaScript that it may fetch among them."""
TRIES = 3
PHONE = {"width": 360, "height": 740}
BELOW = """() => [...document.images]
  .filter(one => one.currentSrc && one.getBoundingClientRect().top >= innerHeight).map(one => one.currentSrc)"""
"""Addresses of the photos that lie below the first view."""


@dataclass(frozen=True, slots=True)
class Score:
    """What Lighthouse says of a page."""

    page: str
    scores: Mapping[str, int]
    """Category → 0 to 100, the median of the runs."""
    costs: tuple[str, ...]
    """The audits that cost points."""
    figures: str
    """LCP, CLS, TBT and so on, in words."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes that a phone fetches before anybody scrolls."""

    page: str
    view: int
    """What the first view is made of."""
    scripts: int
    """Of them JavaScript."""
    ahead: int
    """Photos below the first view, which the browser fetches early."""


def run(*command: str, **more: Any) -> str:
    """Return what a command prints; leave the program with its words when it fails."""
    done: subprocess.CompletedProcess[str] = subprocess.run(
        command, capture_output=True, text=True, check=False, **more
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:3])} … failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def need(program: str, where: str) -> str:
    """Return the path of a program, or say what is missing."""
    found = shutil.which(program)
    if not found:
        raise SystemExit(f"The audit needs {program} ({where}).")
    return found


def install() -> Path:
    """Return the folder of the two tools, fetched when they are not there in these versions."""
    modules, stamp, wanted = CACHE / "node_modules", CACHE / "installed", f"{LIGHTHOUSE} {CHECKER}"
    if not stamp.exists() or stamp.read_text() != wanted:
        CACHE.mkdir(parents=True, exist_ok=True)
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--silent")
        run(need("npm", "part of Node"), "install", "--prefix", str(CACHE), *quiet, LIGHTHOUSE, CHECKER)
        stamp.write_text(wanted)
    return modules


def build() -> None:
    """Build the sample with its own settings."""
    run(sys.executable, str(ROOT / "build.py"), "--root", str(ROOT), "--output", str(SITE), "--lang", "en", cwd=ROOT)


def lighthouse(modules: Path, chromium: str, address: str, page: str, runs: int) -> Score:
    """Return the median of some runs of Lighthouse on one page, as a phone on a slow line."""
    flags = " ".join(("--headless=new", *FLAGS))
    command = (need("node", "18.20 or newer"), str(modules / "lighthouse/cli/index.js"), address + PAGES[page])
    options = ("--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}")
    environment = {**os.environ, "CHROME_PATH": chromium}
    reports = [_report((*command, *options), environment) for _ in range(runs)]
    reports.sort(key=lambda report: report["categories"]["performance"]["score"] or 0)
    report = reports[len(reports) // 2]
    return Score(page, _scores(report), tuple(_costs(report)), _figures(report))


def _report(command: tuple[str, ...], environment: Mapping[str, str]) -> Any:
    """Return one report; a browser that lost its own trace, as happens on a busy machine, is asked again."""
    for _ in range(TRIES - 1):
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if done.returncode == 0:
            return json.loads(done.stdout)
    return json.loads(run(*command, env=environment))


def _scores(report: Any) -> Mapping[str, int]:
    return {name: round((report["categories"][name]["score"] or 0) * 100) for name in CATEGORIES}


def _costs(report: Any) -> Iterator[str]:
    for name in CATEGORIES:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} ({audit.get('displayValue') or audit['score']})"


def _figures(report: Any) -> str:
    names = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    shown = [f"{name} {report['audits'][name]['displayValue']}" for name in (*names, "total-byte-weight")]
    return ", ".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def weigh(chromium: str, address: str) -> list[Weight]:
    """Return what first views fetch on a phone, packed as it travels."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        weights = [_weight(browser, page, address + path) for page, path in PAGES.items()]
        browser.close()
    return weights


def _weight(browser: Any, name: str, url: str) -> Weight:
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True, locale="id-ID", service_workers="block"
    )
    page = context.new_page()
    kinds: dict[str, tuple[str, str]] = {}
    sizes: dict[str, int] = {}
    told = context.new_cdp_session(page)
    told.send("Network.enable")
    told.on(
        "Network.responseReceived",
        lambda event: kinds.update({event["requestId"]: (event["type"], event["response"]["url"])}),
    )
    told.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(url, wait_until="networkidle")
    below = set(page.evaluate(BELOW))
    context.close()
    ahead = sum(size for request, size in sizes.items() if kinds[request][1] in below)
    scripts = sum(size for request, size in sizes.items() if kinds[request][0] == "Script")
    return Weight(name, int(sum(sizes.values()) - ahead), int(scripts), int(ahead))


def check_html(modules: Path) -> tuple[int, list[str]]:
    """Return how many pages the site has, and the errors that the Nu Html Checker finds in them."""
    pages = [str(place) for place in sorted(SITE.rglob("*.html")) if place.read_bytes()[:9].lower() == b"<!doctype"]
    jar = str(modules / "vnu-jar/build/dist/vnu.jar")
    command = (need("java", "11 or newer"), "-Xss4m", "-jar", jar, "--errors-only", "--format", "json")
    done = subprocess.run((*command, *pages), capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return len(pages), [f"{one['url'].split('/site/')[-1]}:{one.get('lastLine')}: {one['message']}" for one in messages]


def say_lighthouse(scores: list[Score]) -> int:
    """Print the table of scores; return how many are below 100."""
    print(f"\n{'page':10}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for score in scores:
        print(f"{score.page:10}" + "".join(f"{score.scores[name]:16}" for name in CATEGORIES))
    for score in scores:
        print(f"{score.page}: {score.figures}")
        for cost in score.costs:
            print(f"  costs points: {cost}")
    return sum(value < 100 for score in scores for value in score.scores.values())


def say_weights(weights: list[Weight]) -> int:
    """Print what first views weigh; return how many are too heavy."""
    for one in weights:
        limit = WEIGHTS.get(one.page)
        told = f"{one.page}: first view {one.view:,} bytes" + (f" (limit {limit:,})" if limit else "")
        print(f"{told}, {one.scripts:,} of them scripts; photos fetched ahead of the reader: {one.ahead:,}")
    return sum(one.scripts > SCRIPTS or one.view > WEIGHTS.get(one.page, one.view) for one in weights)


def main() -> None:
    """Audit what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="runs of Lighthouse on each page; the median counts")
    parser.add_argument("--only", choices=("lighthouse", "weight", "html"))
    given = parser.parse_args()
    wanted = (given.only,) if given.only else ("lighthouse", "weight", "html")
    chromium = find_browser(whole=True)
    if not chromium:
        raise SystemExit("The audit needs Chromium: install the package chromium, or name one in CHROMIUM.")
    modules = install()
    build()
    poor = 0
    with serving(SITE, packed=True) as address:
        if "lighthouse" in wanted:
            poor += say_lighthouse([lighthouse(modules, chromium, address, page, given.runs) for page in PAGES])
        if "weight" in wanted:
            poor += say_weights(weigh(chromium, address))
    if "html" in wanted:
        pages, errors = check_html(modules)
        print(f"html: {len(errors)} errors in {pages} pages", *errors[:40], sep="\n  ")
        poor += len(errors)
    sys.exit(bool(poor))


if __name__ == "__main__":
    main()
