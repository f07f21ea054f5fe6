"""Packing: maps, their texts, translations, facts, proofs and licence become a pack's bytes."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from game import __version__
from game.base.problems import Place, Problem, Refusal
from game.content.archive import archive_bytes
from game.content.catalog import Kinds, load_kinds
from game.content.codes import problem, refusal
from game.content.files import read_bytes
from game.content.limits import MAP_BYTES, PACK_BYTES, PACK_LEVELS
from game.content.locations import Locations
from game.content.manifest import (
    FORMAT,
    MANIFEST,
    NO_LICENCE,
    Manifest,
    PackedLevel,
    faults_of,
    manifest_bytes,
)
from game.lesson.recording import replay
from game.lesson.run_file import read_run
from game.level.checks.proofs import proof_of, wide_of
from game.level.references import check_references, references
from game.level.shelf import Level, checked_level
from game.tools.fitness import check_size, errors_of, figures, misfit
from game.tools.quarantine import Examined, examine

ANONYMOUS: Final = "anonymous"
"""The pen name of whoever gives none."""

COMPLETED: Final = "completed"
"""How a proof ends."""

_LICENCES: Final = ("LICENCE.md", "LICENSE.md")
_WORD: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an author says of a pack.

    Attributes:
        titles: by language; the first map's own if empty.
        author: a pen name.
        licence: SPDX, or "" for none.
        version: the author's count.
        id: the pack's lasting name, or "" to make one of author and title.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    author: str = ANONYMOUS
    licence: str = ""
    version: str = "1"
    id: str = ""


def packed(
    maps: Sequence[Path], wishes: Wishes, name: str, locations: Locations
) -> bytes | list[Problem]:
    """Return the bytes of a pack, or everything that stands in the way.

    Args:
        maps: its maps in the order they are played.
        wishes: what its author says of it.
        name: of the file that it will be, for messages.
        locations: where the game's own levels and kinds are.
    """
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        return kinds
    packer = _Packer(kinds, locations)
    try:
        problems = [p for path in maps for p in packer.take(path)]
        if problems:
            return problems
        data = packer.bytes(wishes)
    except Refusal as refused:
        return [refused.problem]
    with tempfile.TemporaryDirectory(prefix="shadow-ledger-") as folder:
        found = examine(data, name, Path(folder).resolve(), locations)
    return data if isinstance(found, Examined) else found


class _Packer:
    """Collects the files of a pack, map by map."""

    def __init__(self, kinds: Kinds, locations: Locations) -> None:
        self._kinds: Final = kinds
        self._locations: Final = locations
        self._files: Final[dict[str, bytes]] = {}
        self._rows: Final[list[PackedLevel]] = []
        self._title = ""

    def take(self, path: Path) -> list[Problem]:
        """Take a map and what belongs to it; returns what is wrong with it."""
        if path.name in self._files:
            raise refusal("P017", Place(str(path)), name=path.name)
        if len(self._rows) == PACK_LEVELS:
            counts = {"count": PACK_LEVELS + 1, "things": "levels", "most": PACK_LEVELS}
            raise refusal("P002", Place(str(path)), **counts)
        level = checked_level(path, self._kinds, self._locations)
        errors = errors_of(level)
        if errors or isinstance(level, list):
            return errors
        data = _read(path)
        check_references(data, path, self._locations.levels)
        self._check_unchanged(path.parent, data, path)
        check_size(level.plan, path)
        self._check_proof(level, path)
        self._title = self._title or level.plan.title
        self._add(path.parent, path.name)
        for part in (f"text/{path.stem}.yaml", f"facts/{path.stem}.yaml"):
            self._add(path.parent, part)
        for entry in (*sorted((path.parent / "locale").glob("*.po")), *_licences(path.parent)):
            self._add(path.parent, entry.relative_to(path.parent).as_posix())
        self._rows.append(self._row(level, path))
        return []

    def _row(self, level: Level, path: Path) -> PackedLevel:
        """Return how a map is listed."""
        secret, par_s = figures(level.plan)
        proof = f"proofs/{path.stem}.run"
        return PackedLevel(
            file=path.name,
            sha256=sha256(self._files[path.name]).hexdigest(),
            secret=secret,
            difficulty=None,
            par_s=par_s,
            proof=proof if proof in self._files else None,
        )

    def _add(self, folder: Path, name: str) -> None:
        """Take one file along, if it is there."""
        if not (folder / name).exists():
            return
        data = _read(folder / name)
        if self._files.setdefault(name, data) != data:
            raise refusal("P017", Place(str(folder / name)), name=name)

    def _check_unchanged(self, folder: Path, data: bytes, path: Path) -> None:
        """Refuse tilesets and templates that differ here from the game's own."""
        seen: set[str] = set()
        waiting = [(reference, path) for reference, _ in references(data, path)]
        while waiting:
            reference, owner = waiting.pop()
            inner = reference.removeprefix("../")
            own, here = self._locations.levels / inner, folder / inner
            if inner in seen or not here.exists() or not own.is_file():
                continue
            seen.add(inner)
            known = _read(own)
            if _read(here) != known:
                raise refusal("P012", Place(str(owner)), reference=inner)
            if inner.endswith(".tx"):
                waiting += [(name, here) for name, _ in references(known, own)]

    def _check_proof(self, level: Level, path: Path) -> None:
        """Play the stored proof and its wide run, and take along what shows a way through."""
        usual = proof_of(path)
        for proof in (usual, wide_of(usual)):
            if proof.is_file():
                self._check_run(level, proof)
                self._add(path.parent, f"proofs/{proof.name}")

    def _check_run(self, level: Level, proof: Path) -> None:
        """Refuse a run that shows no way through."""
        run = read_run(proof)
        if isinstance(run, Problem):
            raise Refusal(run)
        reason = misfit(run, level.plan)
        if not reason:
            played = replay(run, level.plan, level.kinds.catalog)
            ended = played.ended.outcome if played.ended else "left"
            reason = "; ".join(played.notes)
            if not reason and ended != COMPLETED:
                reason = f'it ends "{ended}"'
        if reason:
            raise refusal("P014", Place(str(proof)), reason=reason, name=proof.name)

    def bytes(self, wishes: Wishes) -> bytes:
        """Return the pack; raises Refusal."""
        titles = dict(wishes.titles) or {"en": self._title[:60]}
        manifest = Manifest(
            format=FORMAT,
            id=wishes.id or made_id(wishes.author, next(iter(titles.values()))),
            version=wishes.version,
            title=titles,
            author=wishes.author,
            licence=wishes.licence or NO_LICENCE,
            game_min=__version__,
            levels=self._rows,
            files={name: sha256(self._files[name]).hexdigest() for name in sorted(self._files)},
        )
        faults = faults_of(manifest)
        if faults:
            field_, _, reason = faults[0].what.partition(": ")
            raise Refusal(problem("P018", field=field_, reason=reason))
        data = archive_bytes(self._files | {MANIFEST: manifest_bytes(manifest)})
        if len(data) > PACK_BYTES:
            raise refusal("P002", Place(), count=len(data), things="bytes", most=PACK_BYTES)
        return data


def _read(path: Path) -> bytes:
    """Return a file's bytes; raises Refusal."""
    data = read_bytes(path, most=MAP_BYTES)
    if isinstance(data, Problem):
        raise Refusal(data)
    return data


def _licences(folder: Path) -> list[Path]:
    return [folder / name for name in _LICENCES if (folder / name).is_file()]


def made_id(author: str, title: str) -> str:
    """Return a lasting name for a pack, made of its author and title.

    >>> made_id("Blue Fox", "Roofs & rain")
    'shared.blue-fox.roofs-rain'
    """
    words = (_WORD.sub("-", part.lower()).strip("-") for part in (author, title))
    named = [
        word or sha256(part.encode()).hexdigest()[:8]
        for word, part in zip(words, (author, title), strict=True)
    ]
    return ".".join(["shared", *named])[:80].rstrip(".-")
