"""One bounded pass over XML that strangers wrote, giving a small tree with line numbers.

Document types, entities and processing instructions are refused, and nothing grows past its bound,
so the cost of a file is known before it is read. Elements that nobody knows are kept and counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NoReturn
from xml.parsers import expat

from game.base.problems import Place
from game.content.codes import refusal
from game.content.limits import ATTRIBUTE_CHARS, ELEMENTS, TEXT_CHARS, XML_DEPTH
from game.content.words import _

_MARKER: Final = b"<<<<<<<"
"""What a version control leaves where two people changed the same lines; never XML."""

_NEWLINE: Final = ord("\n")


class Element:
    """One XML element.

    Attributes:
        tag: its name.
        attributes: their raw texts by name.
        line: the line it begins on, counted from 1.
        children: the elements inside it, in order.
        text: all text directly inside it.
    """

    __slots__ = ("attributes", "children", "line", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """Make an element without children or text."""
        self.tag = tag
        self.attributes = attributes
        self.line = line
        self.children: list[Element] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute's text."""
        return self.attributes.get(name, default)

    def first(self, tag: str) -> Element | None:
        """Return the first child of a tag."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None

    def all(self, *tags: str) -> Iterator[Element]:
        """Go through the children that have one of the tags, in order."""
        return (child for child in self.children if child.tag in tags)


def scan(data: bytes, file: str) -> Element:
    """Return the root element of an XML text; otherwise as ``scan_counting``."""
    return scan_counting(data, file)[0]


def scan_counting(data: bytes, file: str, *, elements: int = ELEMENTS) -> tuple[Element, int]:
    """Return the root element of an XML text, and how many elements it has in all.

    The text is handed to expat in one piece: fed in small pieces, some versions read a long
    attribute again from its start for every piece.

    Args:
        data: the whole text; its reader has bounded its length.
        file: its name for messages.
        elements: most elements it may have.

    Raises:
        Refusal: at the first thing that is not well-formed, not allowed or too large.
    """
    marker = data.find(_MARKER)
    if marker == 0 or (marker > 0 and data[marker - 1] == _NEWLINE):
        line = data.count(b"\n", 0, marker) + 1
        what = _('the line begins with "{marker}"').format(marker=_MARKER.decode())
        raise refusal("L112", Place(file, line), what=what)
    found = _Scan(file, elements)
    return found.run(data), found.count


class _Scan:
    """The state of one pass."""

    def __init__(self, file: str, elements: int) -> None:
        self._file: Final = file
        self._most: Final = elements
        self.count = 0
        self._parser: Final = expat.ParserCreate("utf-8")
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._chars: list[int] = []
        self._root: Element | None = None

    def run(self, data: bytes) -> Element:
        """Return the root element; raises Refusal."""
        parser = self._parser
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuser("document type")
        parser.EntityDeclHandler = self._refuser("entity")
        parser.ProcessingInstructionHandler = self._refuser("processing instruction")
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
        except expat.ExpatError as error:
            place = Place(file=self._file, line=error.lineno)
            reason = f"{expat.ErrorString(error.code)}, column {error.offset + 1}"
            raise refusal("L003", place, reason=reason) from None
        if self._root is None:
            self._refuse("L003", reason="it is empty")
        return self._root

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > self._most:
            if tag == "tile" and self._open[-1].tag == "data":
                self._refuse("L013", encoding="XML tiles")
            self._refuse("L005", what="too many elements", most=self._most)
        if len(self._open) >= XML_DEPTH:
            self._refuse("L005", what="elements nested too deep", most=XML_DEPTH)
        if attributes and max(map(len, attributes.values())) > ATTRIBUTE_CHARS:
            self._refuse("L005", what="an attribute with too many characters", most=ATTRIBUTE_CHARS)
        element = Element(tag, attributes, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._texts.append([])
        self._chars.append(0)

    def _end(self, _tag: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())
        self._chars.pop()

    def _characters(self, text: str) -> None:
        self._chars[-1] += len(text)
        if self._chars[-1] > TEXT_CHARS:
            self._refuse("L005", what="too many characters of text", most=TEXT_CHARS)
        self._texts[-1].append(text)

    def _refuser(self, thing: str) -> Callable[..., None]:
        def refuse(*_parts: object) -> None:
            self._refuse("L004", thing=thing)

        return refuse

    def _refuse(self, code: str, **values: object) -> NoReturn:
        place = Place(file=self._file, line=self._parser.CurrentLineNumber)
        raise refusal(code, place, **values)
