"""Installed packs: one folder each under the player's data, named by the pack's sha256."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from game.base.problems import Problem
from game.base.registry import did_you_mean
from game.content.codes import problem
from game.content.files import read_bytes
from game.content.limits import YAML_BYTES
from game.content.manifest import MANIFEST, Manifest, read_manifest

SHORT: Final = 8
"""Signs of a pack's sha256 that people use as its code."""

CARD: Final = "card.json"
"""What the game noted about a pack's levels when it was installed."""

PICTURES: Final = "pictures"
"""The folder of pictures that the game drew when a pack was installed."""

SHELVED: Final = 200
"""Most packs that a shelf shows."""

_CODE: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


class Card(Struct, frozen=True):
    """What the shelf shows of one level without reading its map."""

    title: Annotated[str, Meta(max_length=200)] = ""
    columns: int = 0
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """An installed pack.

    Attributes:
        folder: where it lies; its name is the sha256 of the file it came in.
        manifest: what it says of itself.
        cards: what was noted about its levels, by stem.
    """

    folder: Path
    manifest: Manifest
    cards: dict[str, Card] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The short code that people read out."""
        return self.folder.name[:SHORT]

    def picture(self, stem: str) -> Path:
        """Return where the picture of a level is, if the game could draw it."""
        return self.folder / PICTURES / f"{stem}.png"


def installed_packs(folder: Path) -> list[Pack]:
    """Return the packs of a folder by title; what cannot be read is left out."""
    found = sorted(path for path in folder.glob("[0-9a-f]*") if _CODE.fullmatch(path.name))
    packs = [pack for path in found[:SHELVED] if (pack := pack_at(path)) is not None]
    return sorted(packs, key=lambda pack: (pack.manifest.title_in("en").casefold(), pack.code))


def pack_at(folder: Path) -> Pack | None:
    """Return the pack of a folder; None if it holds none that can be read."""
    data = read_bytes(folder / MANIFEST, most=YAML_BYTES)
    manifest = [data] if isinstance(data, Problem) else read_manifest(data, MANIFEST)
    if not isinstance(manifest, Manifest):
        return None
    return Pack(folder, manifest, _cards(folder))


def pack_of_map(path: Path, packs: Path) -> Pack | None:
    """Return the installed pack that a map belongs to; None for all other maps."""
    folder = path.parent
    return pack_at(folder) if folder.parent == packs and _CODE.fullmatch(folder.name) else None


def find_pack(name: str, folder: Path) -> Pack | Problem:
    """Return the pack that a person means by an id, or by the first signs of a code."""
    packs = installed_packs(folder)
    is_code = len(name) >= SHORT
    for pack in packs:
        if name == pack.manifest.id or (is_code and pack.folder.name.startswith(name)):
            return pack
    known = [word for pack in packs for word in (pack.manifest.id, pack.code)]
    return problem("P015", name=name, hint=did_you_mean(name, known))


def remove_pack(pack: Pack) -> None:
    """Take a pack off the disk; raises OSError if the disk refuses.

    It leaves the shelf at once, by its name, so that no half of it is ever seen there.
    """
    gone = pack.folder.with_name(f".gone-{pack.folder.name}")
    shutil.rmtree(gone, ignore_errors=True)
    pack.folder.rename(gone)
    shutil.rmtree(gone)


def card_bytes(cards: dict[str, Card]) -> bytes:
    """Return notes about levels as they are kept."""
    return msgspec.json.encode(cards)


def _cards(folder: Path) -> dict[str, Card]:
    data = read_bytes(folder / CARD, most=YAML_BYTES)
    if isinstance(data, Problem):
        return {}
    try:
        return msgspec.json.decode(data, type=dict[str, Card])
    except msgspec.MsgspecError:
        return {}
