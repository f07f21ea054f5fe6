"""The game's own code as syntax trees, for the tests that read it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder."""


@dataclass(frozen=True)
class Module:
    """One file of the game, read."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder under ``game`` it stands in, or its own name if it stands at the door."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    def at(self, node: ast.AST) -> str:
        """Return ``path:line`` of a part of it."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@cache
def modules() -> dict[str, Module]:
    """Return every module of the game by its full name."""
    found = {}
    for path in sorted((ROOT / "game").rglob("*.py")):
        if "_shipped" in path.parts:
            continue
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
    return found


def imports(module: Module) -> Iterator[tuple[str, ast.stmt]]:
    """Give every module that one imports, wherever and for whatever it does so."""
    known = modules()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.at(node)}: imports are written in full"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner in known else str(node.module)), node


def foreign(module: Module) -> Iterator[tuple[str, ast.stmt]]:
    """Give the libraries a module imports that neither Python nor the game brings."""
    for name, node in imports(module):
        top = name.partition(".")[0]
        if top != "game" and top not in sys.stdlib_module_names:
            yield top, node
