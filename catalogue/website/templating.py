"""Templates at work: the sandbox that a theme runs in, and what spares its thousands of pages the same work.

Themes are data. A template reads the fields of the contract's types and calls the functions below; it reaches nothing
else of the program. What does not differ from page to page, the theme's words and the addresses of its assets, is put
in when a template is compiled.
"""

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import CodeType
from typing import TYPE_CHECKING, Any, TypeAlias

from catalogue.digests import fingerprint
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.themes import Layer, Theme, locate, resolve_name

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment
    from jinja2.bccache import Bucket
    from jinja2.compiler import CodeGenerator
    from jinja2.ext import Extension
    from jinja2.lexer import Token, TokenStream

Functions: TypeAlias = Mapping[str, Callable[..., str]]

FIELDS: Mapping[type, frozenset[str]] = {
    view: frozenset(field.name for field in fields(view))
    for name in views.__all__
    if is_dataclass(view := getattr(views, name)) and isinstance(view, type)
}
"""What a template may read of each type of the theme contract, inherited fields among them."""

LOOP = frozenset({"first", "last", "index", "index0", "length"})
"""What is read of ``loop``."""


def open_environment(theme: Theme, edition: Edition) -> "Environment":
    """Return a Jinja environment with the theme's layers and one locale's words."""
    import jinja2

    layers = theme.layers

    def load(name: str) -> tuple[str, str, None] | None:
        place = locate(layers, name)
        if place is None:
            return None
        layer = layers[place[0]]
        return layer.templates[place[1]], f"{layer.path}/templates/{place[1]}", None

    fixed = _fixed_functions(theme, edition)
    functions = {**fixed, "ngettext": edition.words.ngettext, "once": edition.memory.once, "la": _language()}
    environment = _environment_type(layers, frozenset(functions.values()))(
        loader=jinja2.FunctionLoader(load),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,  # folding constants takes longer than it saves: there are hardly any
        cache_size=-1,
        bytecode_cache=_compiled(
            fingerprint((edition.inputs.messages, edition.inputs.assets, edition.routes.base_path))
        ),
        extensions=[_settling(fixed)],
    )
    # Themes are data: nothing in them reaches Python, and nothing makes bytes that no key knows.
    del environment.globals["lipsum"], environment.filters["random"]
    environment.globals.update(functions)
    return environment


def _language() -> Callable[[Any], str]:
    """Return the function that tells the language of a part of a page."""
    from markupsafe import Markup

    def la(part: Any) -> str:
        """Return ``lang="…"`` of what is in another language than its page, to stand behind a tag's name."""
        return Markup(' lang="{}"').format(part.lang) if part.lang else ""

    return la


def _fixed_functions(theme: Theme, edition: Edition) -> Functions:
    """Return the functions whose answer to the same texts is the same on every page of a locale."""
    base, assets, words = edition.routes.base_path, theme.assets, edition.words

    def asset(name: str) -> str:
        if name not in assets:
            raise LookupError(f"asset({name!r})")
        return base + assets[name].output

    return {"_": words.gettext, "pgettext": words.pgettext, "asset": asset}


@lru_cache(maxsize=8)
def _compiled(settled: str) -> "BytecodeCache":  # noqa: ARG001 what is put in when templates are compiled
    """Return this process's compiled templates, so that a site that is served does not compile them at each change.

    They are never kept in a file: what lies on a disk is data here, and is not run.
    """
    from jinja2 import BytecodeCache

    class Compiled(BytecodeCache):
        """By the template's name and text."""

        def __init__(self) -> None:
            self._codes: dict[tuple[str, str], CodeType] = {}

        def load_bytecode(self, bucket: "Bucket") -> None:
            bucket.code = self._codes.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: "Bucket") -> None:
            if bucket.code:
                self._codes[bucket.key, bucket.checksum] = bucket.code

    return Compiled()


def _environment_type(layers: tuple[Layer, ...], own: frozenset[object]) -> "type[Environment]":
    """Return the kind of environment in which the templates of these layers are run with functions of our ``own``."""
    from jinja2.runtime import LoopContext, Macro
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    by_field = _by_field({**FIELDS, LoopContext: LOOP})

    class Layered(ImmutableSandboxedEnvironment):
        """Finds ``parent:`` names one layer below the template that says so; spares our own values the checks."""

        code_generator_class = _generator_type(by_field)
        readable = by_field
        written = staticmethod(_writer())

        def join_path(self, template: str, parent: str) -> str:
            return resolve_name(layers, template, parent)

        # No template is given globals of its own, so all share one mapping, which is read at each import and page.
        def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
            return super().make_globals(d) if d else self.globals

        # The compiler tells every call within loops and blocks of their variables, which no function of ours wants.
        def call(
            self, context: Any, obj: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any
        ) -> Any:
            if type(obj) is Macro:
                return obj(context.eval_ctx, *args, **named)
            if obj in own:
                return obj(*args, **named)
            return super().call(context, obj, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)

    return Layered


def _generator_type(readable: Mapping[str, frozenset[type]]) -> "type[CodeGenerator]":
    """Return the compiler of templates in which these fields of these types may be read."""
    from jinja2.compiler import CodeGenerator

    class Writing(CodeGenerator):
        """Lets pages write values by our own function, as Jinja's native types do: most need no escaping."""

        def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:  # noqa: ARG002 as inherited
            self.write("environment.written(")
            if finalize.src is not None:
                self.write(finalize.src)

        def visit_Template(self, node: Any, frame: Any = None) -> None:  # noqa: N802 as inherited
            super().visit_Template(node, frame)
            for name in readable:
                self.writeline(f"having_{name} = environment.readable[{name!r}]")

        def visit_Getattr(self, node: Any, frame: Any) -> None:  # noqa: N802 as inherited
            # Fields of the contract's frozen types are what a template is for: they are read without a call, what is
            # none of them in the guarded way.
            if node.attr not in readable:
                super().visit_Getattr(node, frame)
                return
            self.write(f"(it.{node.attr} if type(it := ")
            self.visit(node.node, frame)
            self.write(f") in having_{node.attr} else environment.getattr(it, {node.attr!r}))")

    return Writing


def _by_field(readable: Mapping[type, frozenset[str]]) -> Mapping[str, frozenset[type]]:
    """Return the types that have each field that may be read."""
    names = frozenset().union(*readable.values())
    return {name: frozenset(kind for kind, own in readable.items() if name in own) for name in names}


def _writer() -> Callable[[object], str]:
    """Return the function by which values are put on a page."""
    from markupsafe import Markup, escape

    special = re.compile("[&<>\"']").search

    def written(value: object) -> str:
        """Return markup as it is and text escaped; no new object where nothing has to be escaped, as mostly."""
        kind = type(value)
        if kind is Markup or (kind is str and special(value) is None):  # type: ignore[call-overload]
            return value  # type: ignore[return-value]
        return escape(value)

    return written


def _settling(functions: Functions) -> "type[Extension]":
    """Return an extension that answers calls of these functions with fixed texts when a template is compiled.

    ``{{ _("Price") }}`` becomes ``{{ "Harga" }}``, and so a part of the text around it. Calls that cannot be answered,
    and those whose arguments are no plain texts, are left to be made, and to fail, on the page.
    """
    from jinja2.ext import Extension
    from jinja2.lexer import Token

    class Settling(Extension):
        def filter_stream(self, stream: "TokenStream") -> "Iterator[Token]":
            before, waiting = "", list[Token]()
            for token in stream:
                if not waiting and token.value not in functions:
                    yield token
                    before = token.type
                    continue
                waiting.append(token)
                if before not in {"dot", "pipe"} and _may_be_call(waiting, functions):
                    if token.type != "rparen":
                        continue
                    waiting = _settled(waiting, functions)
                yield from waiting
                before, waiting = token.type, []
            yield from waiting

    return Settling


def _may_be_call(tokens: "list[Token]", functions: Functions) -> bool:
    """Return whether tokens are, or begin, a call of one of the functions with texts alone."""
    name, *rest = tokens
    if name.type != "name" or name.value not in functions:
        return False
    kinds = ("lparen", *("string", "comma") * len(rest))
    return all(token.type in {kind, "rparen"} for token, kind in zip(rest, kinds, strict=False))


def _settled(call: "list[Token]", functions: Functions) -> "list[Token]":
    """Return the answer of a call as one token, or the call as it was."""
    from jinja2.lexer import Token

    texts = [token.value for token in call if token.type == "string"]
    try:
        return [Token(call[0].lineno, "string", functions[call[0].value](*texts))]
    except (LookupError, TypeError):
        return call
