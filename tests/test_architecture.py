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


def test_pure_floors_touch_nothing() -> None:
    """Content and website neither read, write, log, nor look at the clock."""
    wrong = []
    for path, tree in modules():
        if path.relative_to(PACKAGE).parts[0] not in PURE:
            continue
        wrong += [f"{path.name}: {name}" for name in imported(tree) if name.split(".")[0] in FORBIDDEN_MODULES]
        wrong += [
            f"{path.name}:{node.lineno}: {node.func.id}()"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS
        ]
    assert wrong == []


def test_one_broad_handler() -> None:
    """Only the command line catches everything."""
    broad = [
        path.relative_to(PACKAGE).as_posix()
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
    ]
    assert broad == ["cli/entry.py"]


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


def test_dataclasses_explain_their_fields() -> None:
    """Every field of the models and of the theme contract has a docstring, or a name that needs none."""
    for path in (*PACKAGE.glob("website/inputs/*.py"), *PACKAGE.glob("website/views/*.py"), PACKAGE / "diagnostics.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
