"""Mutants: copies of a file that differ in one place, and a fair draw of them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final

from tests.mutation.changes import changes

UNTOUCHED: Final = {"annotation", "returns", "decorator_list", "bases"}
"""Parts of a tree that say what things are, not what they do."""

LEAST_A_FILE: Final = 4
"""Mutants drawn from each file before the rest is drawn from all."""


@dataclass(frozen=True)
class Mutant:
    """One fault in one file.

    Attributes:
        path: the file, from the project's folder, with slashes.
        line: where the fault is.
        before: the code that is right.
        after: the code that stands in its place.
        text: the whole file with the fault in it.
        lines: the lines of the statement it is in; empty if that runs when the file is imported.
    """

    path: str
    line: int
    before: str
    after: str
    text: str
    lines: range

    @property
    def key(self) -> str:
        """Its name: the same as long as its file stays the same."""
        return f"{self.path}:{self.line} {sha256(self.text.encode()).hexdigest()[:12]}"

    def __str__(self) -> str:
        """Say where it is and what is wrong."""
        return f"{self.path}:{self.line}: {self.before}  ->  {self.after}"


@dataclass(frozen=True)
class Fault:
    """A node of a file's tree, where it hangs, and what may hang there in its place.

    ``statement`` is what it belongs to; None if that runs when the file is imported.
    """

    path: str
    tree: ast.Module
    spot: Spot
    new: ast.AST

    def mutant(self) -> Mutant:
        """Return the file with this fault; the tree is as before afterwards."""
        node, statement = self.spot.node, self.spot.statement
        before, after = _shown(node), _shown(self.new)
        self.spot.put(self.new)
        text = ast.unparse(ast.fix_missing_locations(self.tree))
        self.spot.put(node)
        return Mutant(self.path, node.lineno, before, after, text, _lines(statement))


@dataclass(frozen=True)
class Spot:
    """A node, the place that holds it, and the statement of a function it belongs to, if any."""

    node: ast.expr | ast.stmt
    holder: ast.AST
    field: str
    number: int | None
    statement: ast.stmt | None

    def put(self, node: ast.AST) -> None:
        """Set another node in its place."""
        if self.number is None:
            setattr(self.holder, self.field, node)
        else:
            getattr(self.holder, self.field)[self.number] = node


def faults_of(root: Path, path: str) -> list[Fault]:
    """Return every fault that a file can have."""
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    return [Fault(path, tree, spot, new) for spot in _spots(tree) for new in changes(spot.node)]


def _spots(holder: ast.AST, statement: ast.stmt | None = None) -> Iterator[Spot]:
    """Give every expression and statement below a node, with the statement that it runs in."""
    for field, value in ast.iter_fields(holder):
        if field in UNTOUCHED:
            continue
        runs_later = isinstance(holder, ast.FunctionDef) and field == "body"
        for number, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST):
                continue
            own = node if isinstance(node, ast.stmt) and (runs_later or statement) else statement
            if isinstance(node, ast.expr | ast.stmt):
                yield Spot(node, holder, field, number, _entered(node) or own)
            yield from _spots(node, own)


def _entered(node: ast.AST) -> ast.stmt | None:
    """Return the first statement of a function that runs whenever it is called."""
    if not isinstance(node, ast.FunctionDef):
        return None
    return node.body[1 if ast.get_docstring(node) and node.body[1:] else 0]


def _lines(statement: ast.stmt | None) -> range:
    """Return a statement's lines; of one that holds others, only its head."""
    if statement is None:
        return range(0)
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(statement.lineno, last) + 1)


def _shown(node: ast.AST) -> str:
    """Return the one line of code that a reader needs."""
    if isinstance(node, ast.FunctionDef):
        first = node.body[0]
        at_once = isinstance(first, ast.Return) and first.value is None
        return f"def {node.name}: {'return at once' if at_once else '...'}"
    if isinstance(node, ast.If | ast.While):
        return f"{type(node).__name__.lower()} {ast.unparse(node.test)}"
    return ast.unparse(node).splitlines()[0]


def drawn(files: Iterable[Sequence[Fault]], count: int, seed: int) -> list[Mutant]:
    """Return so many mutants: some of every file, the rest from all, the same for a seed."""
    chance = Random(seed)  # noqa: S311 - a draw, not a secret
    some: list[Fault] = []
    rest: list[Fault] = []
    for faults in files:
        shuffled = chance.sample(faults, len(faults))
        some += shuffled[:LEAST_A_FILE]
        rest += shuffled[LEAST_A_FILE:]
    chosen = some + chance.sample(rest, max(0, min(count - len(some), len(rest))))
    return [fault.mutant() for fault in chance.sample(chosen, min(count, len(chosen)))]
