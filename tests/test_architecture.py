"""The invariants of the house, each an absence that these tests look for in the code itself.

``docs/ARCHITECTURE.md`` says why each of them holds.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house import ROOT, Module, foreign, imports, modules

_LOW = {"base", "sim"}
_MIDDLE = _LOW | {"content"}
_FLOOR_FOUR = _MIDDLE | {"solve", "level", "lesson", "view"}

MAY_USE = {
    "": set(),
    "base": set(),
    "sim": {"base"},
    "content": _LOW,
    "solve": _LOW,
    "level": _MIDDLE | {"solve"},
    "lesson": _MIDDLE,
    "input": _MIDDLE,
    "view": _MIDDLE,
    "scenes": _FLOOR_FOUR | {"input"},
    "tools": _FLOOR_FOUR,
    "app": _FLOOR_FOUR | {"input", "scenes", "tools"},
    "verbs": {"content"},
    "cli": _FLOOR_FOUR | {"input", "scenes", "tools", "app", "verbs"},
    "__main__": {"cli"},
}
"""What each room may import besides itself; a room stands above all that it may use."""

BRIDGES = {
    "game.tools.picture": {
        "game.input.actions", "game.input.bindings", "game.input.glyphs", "game.scenes.ground",
        "game.scenes.network_view",
    },
    "game.tools.overview": {"game.scenes.ground"},
}  # fmt: skip
"""What single modules use besides: a picture for a file shows what the play shows."""

LIBRARIES = {
    "content": {"yaml", "msgspec", "platformdirs"},
    "solve": {"numpy"},
    "level/pictures": {"pytmx"},
    "input/devices": {"pygame"},
    "view": {"pygame", "numpy"},
    "tools": {"rich"},
    "app": {"pygame"},
    "verbs": {"click"},
    "cli": {"click"},
}
"""The foreign libraries of a room, or of the one file of a room that may import them."""

NO_CLOCK_NO_CHANCE_NO_FILE = {
    "asyncio", "datetime", "io", "multiprocessing", "os", "pathlib", "random", "secrets",
    "shutil", "socket", "subprocess", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
"""Parts of Python that would make a run depend on more than its seed and intents."""

NUMBERS_OF_BASE = {"game.base.geometry", "game.base.grid", "game.base.rng"}
"""The part of base that the simulation counts with."""

FILE_LINES, FUNCTION_LINES = 300, 60


def test_no_room_imports_one_above_or_beside_it() -> None:
    """Floors let a reader understand a room from what is below it alone."""
    assert not [
        f"{module.at(node)}: {module.room} imports {name}"
        for module in modules().values()
        for name, node in imports(module)
        if name.startswith("game.")
        and name.split(".")[1] not in MAY_USE[module.room] | {module.room}
        and name not in BRIDGES.get(module.name, set())
    ]


def test_a_foreign_library_is_imported_only_where_it_belongs() -> None:
    """One room a library: it can be replaced, and the others start without it."""
    assert not [
        f"{module.at(node)}: {library}"
        for module in modules().values()
        for library, node in foreign(module)
        if library not in _libraries(module)
    ]


def _libraries(module: Module) -> set[str]:
    file = "/".join(module.name.split(".")[1:])
    return LIBRARIES.get(module.room, set()) | LIBRARIES.get(file, set())


def test_pytmx_is_imported_inside_functions_only() -> None:
    """Checking a map needs no pictures, so it must not pay for pytmx or pygame."""
    assert not [
        module.at(node)
        for module in modules().values()
        for node in module.tree.body
        if isinstance(node, ast.Import | ast.ImportFrom) and "pytmx" in ast.unparse(node)
    ]


def test_imports_make_no_circle_not_even_for_types() -> None:
    """In a circle no file can be read first."""
    uses = {
        module.name: {name for name, _ in imports(module) if name in modules()}
        for module in modules().values()
    }
    while uses != (rest := _without_ends(uses)):
        uses = rest
    assert not uses


def _without_ends(uses: dict[str, set[str]]) -> dict[str, set[str]]:
    """Drop the modules that use none of the others, and those that none of the others uses."""
    used = set().union(*(used - {name} for name, used in uses.items()))
    return {
        name: uses[name] & uses.keys() for name in uses if uses[name] & uses.keys() and name in used
    }


def test_the_simulation_imports_neither_clock_nor_chance_nor_files() -> None:
    """Seed and intents alone make the run."""
    assert not [
        f"{module.at(node)}: {name}"
        for module in _simulation()
        for name, node in imports(module)
        if name.partition(".")[0] in NO_CLOCK_NO_CHANCE_NO_FILE
    ]


def test_the_simulation_counts_in_whole_numbers() -> None:
    """Floats differ between machines and versions of Python; whole numbers do not."""
    assert not [
        f"{module.at(node)}: {ast.unparse(node)}"
        for module in _simulation()
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in {"float", "round", "hash"})
    ]


def _simulation() -> Iterator[Module]:
    """Give the modules whose answers a run depends on."""
    return (m for m in modules().values() if m.room == "sim" or m.name in NUMBERS_OF_BASE)


def test_no_scene_imports_another_scene() -> None:
    """Scenes go to each other by name, so that each can be read and tested alone."""
    scenes = {module.name for module in modules().values() if _is_scene(module)}
    assert not [
        f"{modules()[scene].at(node)}: {name}"
        for scene in scenes
        for name, node in imports(modules()[scene])
        if name in scenes - {scene}
    ]


def _is_scene(module: Module) -> bool:
    """Return whether a module holds a class with all that the stack asks of a scene."""
    return module.room == "scenes" and any(
        {"handle", "update", "draw"} <= {f.name for f in _functions(node)}
        and "Protocol" not in {ast.unparse(base) for base in node.bases}
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
    )


def test_only_tools_and_the_command_line_print() -> None:
    """A game in a window has nobody to print to."""
    assert not [
        module.at(node)
        for module in modules().values()
        if module.room not in {"tools", "cli"}
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]


def test_every_public_thing_has_a_docstring() -> None:
    """Meaning, shape, unit and bounds stand beside the name."""
    missing = []
    for module in modules().values():
        missing += [module.at(node) for node in _undocumented(module.tree)]
        missing += [module.at(node) for node in _unexplained_constants(module.tree)]
    assert not missing


def _undocumented(holder: ast.Module | ast.ClassDef) -> Iterator[ast.AST]:
    if not ast.get_docstring(holder):
        yield holder
    for node in _functions(holder):
        if not node.name.startswith("_") and not ast.get_docstring(node):
            yield node
    for node in holder.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _undocumented(node)


def _functions(holder: ast.Module | ast.ClassDef) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return [node for node in holder.body if isinstance(node, kinds)]


def _unexplained_constants(tree: ast.Module) -> Iterator[ast.stmt]:
    """Give the public constants that no string follows."""
    for node, following in zip(tree.body, [*tree.body[1:], None], strict=True):
        if _names_constant(node) and not (
            isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
        ):
            yield node


def _names_constant(node: ast.stmt) -> bool:
    if isinstance(node, ast.AnnAssign):
        targets: list[ast.expr] = [node.target]
    elif isinstance(node, ast.Assign):
        targets = node.targets
    else:
        return False
    if isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "TypeVar":
        return False
    return any(isinstance(t, ast.Name) and t.id.isupper() and t.id[0] != "_" for t in targets)


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    """300 lines a file and 60 a function are walls to notice early."""
    long = []
    for module in modules().values():
        lines = len(module.path.read_text(encoding="utf-8").splitlines())
        name = module.path.relative_to(ROOT).as_posix()
        if lines > FILE_LINES:
            long.append(f"{name}: {lines} lines")
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > FUNCTION_LINES:
                    long.append(f"{module.at(node)}: {node.name} has {length} lines")
    assert not long
