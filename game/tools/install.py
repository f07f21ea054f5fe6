"""``install`` and ``verify``: look at packs, put them on the player's shelf, and take them off."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, plain
from game.content.codes import refusal
from game.content.files import read_bytes, write_bytes
from game.content.limits import PACK_BYTES
from game.content.locations import Locations
from game.content.manifest import MANIFEST, manifest_bytes
from game.content.packs import (
    CARD,
    PICTURES,
    SHORT,
    Card,
    Pack,
    card_bytes,
    find_pack,
    installed_packs,
    pack_at,
    remove_pack,
)
from game.content.words import _, plural
from game.tools import trial
from game.tools.quarantine import Examined, examine

DONE: Final = 0
"""Exit code: done, or there was nothing to do."""

FINDINGS: Final = 1
"""Exit code: the pack is refused."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack on the shelf; ``is_new`` is whether it was put there just now."""

    pack: Pack
    is_new: bool


def main(
    locations: Locations,
    *,
    file: Path | None = None,
    dry_run: bool = False,
    shelf: bool = False,
    remove: str | None = None,
) -> int:
    """Do one of the four things and return the exit code.

    Args:
        locations: where packs are.
        file: a pack to look at and install.
        dry_run: only look.
        shelf: list what is installed.
        remove: an id or code of a pack to take off.

    Raises:
        Refusal: if there is not exactly one thing to do, or it cannot be done.
        OSError: if the disk refuses.
    """
    if sum((file is not None, shelf, remove is not None)) != 1:
        reason = _("give one pack, or --list, or --remove")
        raise refusal("P018", Place(), field="install", reason=reason)
    if shelf:
        return _list(locations.packs)
    if remove is not None:
        return _remove(remove, locations.packs)
    assert file is not None, "counted above"  # noqa: S101 - for the type only
    return verify(locations, file=file) if dry_run else _install(file, locations)


def verify(locations: Locations, *, file: Path) -> int:
    """Look at a pack without installing it and return the exit code."""
    data = _read_tried(file)
    with tempfile.TemporaryDirectory(prefix="shadow-ledger-") as folder:
        found = examine(data, file.name, Path(folder).resolve(), locations)
    if isinstance(found, list):
        return _refused(found)
    manifest = found.manifest
    _say(
        _("{name} can be installed: “{title}” by {author}, {levels}").format(
            name=file.name,
            title=manifest.title_in("en"),
            author=manifest.author,
            levels=_count(len(manifest.levels)),
        )
    )
    return DONE


def _install(file: Path, locations: Locations) -> int:
    found = install(_read_tried(file), file.name, locations)
    if isinstance(found, list):
        return _refused(found)
    told = _("installed: {line}") if found.is_new else _("installed already: {line}")
    _say(told.format(line=_line(found.pack)))
    if found.is_new:
        _say(_("You find it in the game under Chapters, Shared levels."))
    return DONE


def _list(folder: Path) -> int:
    packs = installed_packs(folder)
    for pack in packs:
        _say(_line(pack))
    if not packs:
        _say(_("no pack is installed; type: shadow-ledger install NAME.ledger.zip"))
    return DONE


def _remove(name: str, folder: Path) -> int:
    pack = find_pack(name, folder)
    if isinstance(pack, Problem):
        raise Refusal(pack)
    remove_pack(pack)
    _say(_("taken off the shelf: {line}").format(line=_line(pack)))
    return DONE


def _line(pack: Pack) -> str:
    """Return a pack in one line."""
    manifest = pack.manifest
    told = _("{code}  {id} {version}  “{title}” by {author}, {levels}, {licence}")
    return told.format(
        code=pack.code,
        id=manifest.id,
        version=manifest.version,
        title=manifest.title_in("en"),
        author=manifest.author,
        levels=_count(len(manifest.levels)),
        licence=manifest.licence,
    )


def _count(levels: int) -> str:
    return plural("{n} level", "{n} levels", levels).format(n=levels)


def _refused(problems: list[Problem]) -> int:
    print(*problems, sep="\n\n")
    return FINDINGS


def _say(line: str) -> None:
    """Print one line that may hold a stranger's words."""
    print(plain(line.replace("\n", " ")))


def _read_tried(file: Path) -> bytes:
    """Return the bytes of a pack that a trial has borne; raises Refusal."""
    data = read_bytes(file, most=PACK_BYTES)
    if isinstance(data, Problem):
        raise Refusal(data)
    unbearable = trial.found_unbearable(file, data)
    if unbearable is not None:
        raise Refusal(unbearable)
    return data


# -- installing -----------------------------------------------------------------------------------
def install(data: bytes, name: str, locations: Locations) -> Installed | list[Problem]:
    """Put a pack on the shelf, whole or not at all; return it, or what is wrong with it.

    Args:
        data: the pack's bytes.
        name: its file's name for messages.
        locations: where packs are kept.

    Raises:
        OSError: if the disk refuses; nothing is left behind.
    """
    target = locations.packs / sha256(data).hexdigest()
    known = pack_at(target)
    if known is not None:
        return Installed(known, is_new=False)
    with _stage(target) as stage:
        found = examine(data, name, stage, locations)
        if isinstance(found, list):
            return found
        _add_notes(found, stage, locations)
        _settle(stage, target)
    pack = pack_at(target)
    if pack is None:
        raise refusal("P008", Place(str(target)), reason="it cannot be read back")
    return Installed(pack, is_new=True)


@contextmanager
def _stage(target: Path) -> Iterator[Path]:
    """Give an empty folder beside the target, which is gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".new-{target.name[:SHORT]}-"
    stage = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent.resolve()))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _add_notes(found: Examined, stage: Path, locations: Locations) -> None:
    """Write the manifest and what the shelf shows of each level; raises Refusal."""
    from game.tools.pack_pictures import draw_pictures  # noqa: PLC0415 - looking needs no pygame

    cards = {
        stem: Card(level.plan.title[:200], level.plan.columns, level.plan.rows)
        for stem, level in found.levels.items()
    }
    draw_pictures(found.levels, stage / PICTURES, locations)
    for name, data in ((CARD, card_bytes(cards)), (MANIFEST, manifest_bytes(found.manifest))):
        fault = write_bytes(stage / name, data, keep_previous=False)
        if fault is not None:
            raise Refusal(fault)


def _settle(stage: Path, target: Path) -> None:
    """Give the stage the target's name at once; somebody else's same pack is as good."""
    stage.chmod(0o755)
    _sync(stage)
    try:
        stage.rename(target)
    except OSError:
        if pack_at(target) is None:
            raise
    _sync(target.parent)


def _sync(folder: Path) -> None:
    """Let a folder's names reach the disk, where the system can do so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
