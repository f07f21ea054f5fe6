"""Packs for tests: a small good one, and the same with one thing changed."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from game.content.archive import archive_bytes, read_archive
from game.content.locations import Locations, find_locations
from game.content.manifest import MANIFEST
from game.tools.packing import Wishes, packed
from tests.house import ROOT

YARD: Final = ROOT / "levels" / "practice_yard.tmx"
"""A small good map of the game's own tiles."""

TEXT: Final = """\
title: The Roof Garden
brush: 屋顶
lesson: Look up
speaker: Old Bai
briefing: [Nobody looks up., Walk over the roofs.]
technique: {who: Old Bai, ask: "Who looked?", how: Ask who was there.}
map:
  chokepoint: {x: 12, y: 8, label: The hatch}
goals: [{until: "", text: Reach the exit.}]
questions: []
card: [Roofs are roads.]
record: Nothing is known.
talk: ["Who looks up?"]
monday: [Look up.]
"""
"""What is read about the level of the good pack."""

GERMAN: Final = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "The Roof Garden"
msgstr "Der Dachgarten"
"""
"""Its translation."""


def workshop(folder: Path, *, name: str = "roof_garden", title: str = "The Roof Garden") -> Path:
    """Lay a level with texts and a translation into a folder and return its map."""
    for part in ("text", "locale", "proofs"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.tmx"
    path.write_bytes(YARD.read_bytes().replace(b"The Practice Yard", title.encode()))
    (folder / "text" / f"{name}.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "locale" / "de.po").write_text(GERMAN, encoding="utf-8")
    return path


def pack_of(*maps: Path, **wishes: Any) -> bytes:
    """Return the pack of some maps, which must be good."""
    told = {"author": "Blue Fox", "licence": "CC-BY-4.0"} | wishes
    data = packed(maps, Wishes(**told), "test.ledger.zip", find_locations())
    assert isinstance(data, bytes), data
    return data


@cache
def _good() -> bytes:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - once for all tests

    with TemporaryDirectory() as folder:
        return pack_of(workshop(Path(folder)), titles={"en": "Roofs", "de": "Dächer"})


def good() -> bytes:
    """Return the good pack; it is made once."""
    return _good()


def good_files() -> dict[str, bytes]:
    """Return the files of the good pack by name, its manifest too."""
    files = read_archive(good(), "good")
    assert isinstance(files, dict), files
    return files


def with_files(changes: dict[str, bytes | None], *, listed: bool = True, **manifest: Any) -> bytes:
    """Return the good pack with files changed, added or (None) left out.

    Args:
        changes: new contents by name.
        listed: whether the manifest lists them as they are now.
        manifest: values of the manifest that are replaced.
    """
    files = {k: v for k, v in (good_files() | changes).items() if v is not None}
    if MANIFEST in files and MANIFEST not in changes:
        told = json.loads(files[MANIFEST])
        if listed:
            told["files"] = {
                n: sha256(v).hexdigest() for n, v in sorted(files.items()) if n != MANIFEST
            }
            for level in told["levels"]:
                level["sha256"] = told["files"].get(level["file"], level["sha256"])
        files[MANIFEST] = json.dumps(told | manifest).encode()
    return archive_bytes(files)


def places(data: Path) -> Locations:
    """Return locations whose saves and packs lie in a folder."""
    return find_locations(data)
