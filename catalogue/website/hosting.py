"""What a host and a browser are told about the site: security policy, caching, the service worker."""

from collections.abc import Iterator, Mapping

from catalogue.website.inputs import HeadersInputs, ServiceWorkerInputs
from catalogue.website.tasks import Task
from catalogue.website.urls import Routes

WORKER = "sw.js"
"""The service worker lies at the site's root: it may only look after what lies below it."""
HEADERS = "_headers"
"""Read by hosts such as Netlify and Cloudflare Pages; of no effect elsewhere."""
WASM = "'wasm-unsafe-eval'"
"""What the text index's WebAssembly needs: code of our own, compiled by the browser."""
FOREVER = "public, max-age=31536000, immutable"
_POLICY = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    ("font-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)


def security_policy(*, searching: bool) -> str:
    """Return the content security policy of a page; ``searching``: the text index is used on it."""
    scripts = f"'self' {WASM}" if searching else "'self'"
    return "; ".join(f"{name} {scripts if name == 'script-src' else value}" for name, value in _POLICY)


def headers(base_path: str) -> bytes:
    """Return the ``_headers`` file; the page's own policy narrows this one further."""
    rules = (
        (
            "*",
            (
                ("Content-Security-Policy", f"{security_policy(searching=True)}; frame-ancestors 'none'"),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
                ("Cross-Origin-Opener-Policy", "same-origin"),
                ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ),
        ),
        ("assets/*", (("Cache-Control", FOREVER),)),
        ("media/*", (("Cache-Control", FOREVER),)),
        (WORKER, (("Cache-Control", "no-cache"),)),
    )
    blocks = (
        "\n".join([f"{base_path}{place}", *(f"  {name}: {value}" for name, value in values)]) for place, values in rules
    )
    return ("\n\n".join(blocks) + "\n").encode()


def hosting_tasks(routes: Mapping[str, Routes], shell: str) -> Iterator[Task]:
    """Yield the tasks of the files that tell hosts and browsers how to keep the site; ``shell``: as in the inputs."""
    default = next(iter(routes))
    yield Task(HEADERS, default, HeadersInputs(), "site.yaml")
    yield Task(WORKER, default, ServiceWorkerInputs(shell), "site.yaml")
