"""Strict YAML: plain maps, lists, texts, numbers and truths, each with the line it stands on.

What makes YAML risky is refused: anchors, aliases, tags, merge keys, doubled keys, deep nesting and
long values. ``yes``, ``1:30`` and dates stay texts.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn, Protocol

import yaml

from game.base.problems import Place, Problem, Refusal
from game.content.codes import problem
from game.content.limits import YAML_BYTES, YAML_DEPTH, YAML_SCALAR_CHARS
from game.content.plain import Document, Plain, Trail

_CONSTANTS: Final = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE: Final = re.compile(r"[-+]?[0-9]{1,30}", re.ASCII)
_FRACTION: Final = re.compile(
    r"[-+]?(?:[0-9]{1,30}\.[0-9]{0,30}|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,3})?", re.ASCII
)


class _Mark(Protocol):
    """A place in a text, as both of PyYAML's scanners tell it."""

    @property
    def line(self) -> int:
        """The line, counted from 0."""


def read_yaml(data: bytes, file: str) -> Document | Problem:
    """Return what a YAML text says, or the first problem met.

    Args:
        data: the text, UTF-8.
        file: its name for messages.
    """
    if len(data) > YAML_BYTES:
        return problem("L002", Place(file=file), most=YAML_BYTES)
    try:
        root = _Composer(data.decode("utf-8-sig"), file).get_single_node()
        return _Reader(file).document(root)
    except UnicodeDecodeError:
        return problem("C101", Place(file=file), reason="it is not UTF-8 text")
    except yaml.MarkedYAMLError as error:
        line = _line(error.problem_mark or error.context_mark)
        return problem("C101", Place(file=file, line=line), reason=error.problem or "unclear")
    except yaml.YAMLError as error:
        return problem("C101", Place(file=file), reason=str(error).splitlines()[0])
    except Refusal as refusal:
        return refusal.problem


class _Composer(yaml.SafeLoader):
    """Composes nodes only while they are plain and shallow."""

    def __init__(self, text: str, file: str) -> None:
        super().__init__(text)
        self._file = file
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call] # untyped upstream
        reason = _refused(event, self._depth)
        if reason:
            _refuse(self._file, event.start_mark, reason)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


def _refused(event: yaml.Event, depth: int) -> str:
    """Return why a node may not stand in a file, or nothing if it may."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "anchors and aliases (& and *) are not used here"
    if getattr(event, "tag", None):
        return "tags (!) are not used here"
    if depth >= YAML_DEPTH:
        return f"lists and maps stand more than {YAML_DEPTH} deep in each other"
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > YAML_SCALAR_CHARS:
        return f"one value has more than {YAML_SCALAR_CHARS} characters"
    return ""


class _Reader:
    """Turns composed nodes into plain values and remembers their lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: dict[Trail, int] = {}

    def document(self, root: yaml.Node | None) -> Document:
        """Return the document under a root node; an empty file is None."""
        return Document(None if root is None else self._value(root, ()), self._lines)

    def _value(self, node: yaml.Node, trail: Trail) -> Plain:
        self._lines[trail] = _line(node.start_mark) or 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, trail)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(n, (*trail, str(i))) for i, n in enumerate(node.value)]
        text: str = node.value
        return _scalar(text) if getattr(node, "style", None) is None else text

    def _mapping(self, node: yaml.MappingNode, trail: Trail) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str) or key == "<<":
                _refuse(self._file, key_node.start_mark, "keys are single words or texts")
            if key in values:
                _refuse(self._file, key_node.start_mark, f'"{key}" stands here twice')
            values[key] = self._value(value_node, (*trail, key))
            self._lines[*trail, key] = _line(key_node.start_mark) or 1
        return values


def _refuse(file: str, mark: _Mark | None, reason: str) -> NoReturn:
    raise Refusal(problem("C102", Place(file=file, line=_line(mark)), reason=reason))


def _line(mark: _Mark | None) -> int | None:
    """Return the line that a person counts from 1."""
    return None if mark is None else int(mark.line) + 1


def _scalar(text: str) -> Plain:
    """Return the value of an unquoted text: truth, nothing, number or the text itself."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _FRACTION.fullmatch(text) else text
