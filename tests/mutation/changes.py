"""The small faults that a syntax tree can have: one sign, number, word or statement is another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import copy
from functools import singledispatch
from typing import Final

COMPARED: Final = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
"""What a comparison may be mistaken for: its neighbour at the bound, and its opposite."""

COUNTED: Final = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
"""What a sign between two numbers may be mistaken for."""


@singledispatch
def changes(node: ast.AST) -> Iterator[ast.AST]:
    """Give what may stand in the place of a node: each is one fault."""
    if isinstance(node, ast.Continue | ast.Break | ast.Raise | ast.Delete):
        yield ast.Pass()


@changes.register
def _(node: ast.Compare) -> Iterator[ast.AST]:
    for number, old in enumerate(node.ops):
        for new in COMPARED[type(old)]:
            yield _with(node, ops=[*node.ops[:number], new(), *node.ops[number + 1 :]])


@changes.register
def _(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in COUNTED and not _joins_types(node):
        yield _with(node, op=COUNTED[type(node.op)]())


@changes.register
def _(node: ast.AugAssign) -> Iterator[ast.AST]:
    if type(node.op) in COUNTED:
        yield _with(node, op=COUNTED[type(node.op)]())
    yield ast.Pass()


@changes.register
def _(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


@changes.register
def _(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not):
        yield node.operand


@changes.register(ast.If)
@changes.register(ast.IfExp)
@changes.register(ast.While)
def _(node: ast.If | ast.IfExp | ast.While) -> Iterator[ast.AST]:
    yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))


@changes.register
def _(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


@changes.register
def _(node: ast.Return) -> Iterator[ast.AST]:
    nothing = ast.Return(ast.Constant(None))
    if node.value is not None and ast.dump(node) != ast.dump(nothing):
        yield nothing


@changes.register
def _(node: ast.FunctionDef) -> Iterator[ast.AST]:
    yield _with(node, body=[ast.Return(), *node.body])


@changes.register
def _(node: ast.Expr) -> Iterator[ast.AST]:
    if isinstance(node.value, ast.Call):
        yield ast.Pass()


@changes.register
def _(node: ast.Assign) -> Iterator[ast.AST]:
    """Leave out what sets a part of something; a name that is never made is found by itself."""
    if all(isinstance(target, ast.Attribute | ast.Subscript) for target in node.targets):
        yield ast.Pass()


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _joins_types(node: ast.BinOp) -> bool:
    """Return whether it says ``This | That`` of types, which no number is in."""
    return any(
        isinstance(side, ast.Name) and side.id[0].isupper() and not side.id.isupper()
        for side in (node.left, node.right)
    )
