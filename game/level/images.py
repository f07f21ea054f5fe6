"""Reading the pictures that tilesets and image layers name."""

from __future__ import annotations

from game.base.problems import Place
from game.level.notes import Notes
from game.level.png import picture_size
from game.level.prescan import Element
from game.level.sandbox import Sandbox
from game.level.tiled_map import Image


def read_image(owner: Element, file: str, sandbox: Sandbox, notes: Notes) -> Image | None:
    """Return the picture of an element, its size taken from the file itself; None without one.

    Args:
        owner: a tileset, a tile or an image layer.
        file: the file that it stands in.
        sandbox: where references may lead.
        notes: takes what is wrong without being fatal.

    Raises:
        Refusal: if the picture cannot be used, or the map names too many.
    """
    element = owner.first("image")
    if element is None:
        return None
    place = Place(file, element.line)
    if element.get("trans"):
        notes.unusable("trans", place)
    path = sandbox.picture(element.get("source"), place)
    return Image(path, *picture_size(path))
