"""The house stands as it was drawn: imports go one way, pure floors stay pure, rooms stay small."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "catalogue"
FLOORS = (
    ("diagnostics", "digests", "rules"),
    ("content",),
    ("website",),
    ("engine",),
    ("pipeline", "checking", "fixing"),
    ("drafting",),
    ("adding", "importing", "reviewing"),
    ("reporters", "wordbook", "progress", "serving"),
    ("cli",),
)
"""From the ground up: a floor imports from itself and from those below it."""
PURE = ("content", "website")
FORBIDDEN_MODULES = {"os", "time", "random", "logging", "subprocess", "socket", "tempfile", "shutil", "urllib.request"}
FORBIDDEN_CALLS = {"open", "print", "input", "eval", "exec"}
FORBIDDEN_METHODS = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "now",
    "today",
    "utcnow",
}
MEDIAN, MOST, TYPICAL, MODULE = 10, 60, 40, 300


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Yield every module of the package, parsed."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def floor_of(module: str) -> int:
    """Return the floor of ``catalogue.<room>…``."""
    room = module.split(".")[1] if "." in module else "diagnostics"
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the names of all modules that a module imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_never_go_up() -> None:
    """No room imports from a floor above its own."""
    wrong = []
    for path, tree in modules():
        if path.name == "__init__.py" and path.parent == PACKAGE:
            continue
        here = floor_of("catalogue." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts))
        ours = [name for name in imported(tree) if name.startswith("catalogue.") and name != "catalogue.__version__"]
        wrong += [f"{path.relative_to(ROOT)} imports {name}" for name in ours if floor_of(name) > here]
    assert wrong == []


def is_forbidden(name: str) -> bool:
    """Return whether a module, or one that it is part of, reaches out of the program."""
    parts = name.split(".")
    return any(".".join(parts[:count]) in FORBIDDEN_MODULES for count in range(1, len(parts) + 1))


def test_pure_floors_touch_nothing() -> None:
    """Content and website neither read, write, log, nor look at the clock."""
    wrong = []
    for path, tree in modules():
        if path.relative_to(PACKAGE).parts[0] not in PURE:
            continue
        wrong += [f"{path.name}: {name}" for name in imported(tree) if is_forbidden(name)]
        wrong += [
            f"{path.name}:{node.lineno}: {node.func.id}()"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS
        ]
        wrong += [
            f"{path.name}:{node.lineno}: .{node.func.attr}()"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in FORBIDDEN_METHODS
        ]
    assert wrong == []


def test_one_broad_handler() -> None:
    """Only the command line catches everything; who tidies up after everything raises it again."""
    broad = [
        path.relative_to(PACKAGE).as_posix()
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and catches_all(node) and not raises_again(node)
    ]
    assert broad == ["cli/entry.py"]


def catches_all(handler: ast.ExceptHandler) -> bool:
    """Return whether a handler takes every exception, alone or among others."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"}) for kind in kinds
    )


def raises_again(handler: ast.ExceptHandler) -> bool:
    """Return whether a handler hands on what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_functions_and_modules_stay_small() -> None:
    """Functions: median ≤ 10 lines, 95th percentile ≤ 40, none over 60; modules ≤ 300, but for pure tables."""
    lengths, long = [], []
    for path, tree in modules():
        lines = path.read_text(encoding="utf-8").count("\n")
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        if lines > MODULE and functions:
            long.append(f"{path.relative_to(ROOT)}: {lines} lines")
        for node in functions:
            length = (node.end_lineno or 0) - node.lineno + 1
            lengths.append(length)
            if length > MOST:
                long.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines")
    assert long == []
    assert statistics.median(lengths) <= MEDIAN
    assert statistics.quantiles(lengths, n=20)[-1] <= TYPICAL


def test_types_that_others_read_explain_themselves() -> None:
    """Every class of the models, of what pages are made of and of the theme contract says what it is."""
    models = (PACKAGE / "content/models.py", PACKAGE / "diagnostics.py")
    for path in (*PACKAGE.glob("website/inputs/*.py"), *PACKAGE.glob("website/views/*.py"), *models):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
