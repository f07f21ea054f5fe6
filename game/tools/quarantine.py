"""Quarantine: a pack is unpacked into a folder of its own and looked at before anybody plays it.

Whoever packs and whoever installs ask the same questions here, so what was packed can be installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from game import __version__
from game.base.problems import Place, Problem, Refusal
from game.content.archive import read_archive
from game.content.catalog import Kinds, load_kinds
from game.content.codes import problem, refusal
from game.content.facts import load_facts
from game.content.files import write_bytes
from game.content.limits import PACK_YAML, YAML_BYTES
from game.content.locations import Locations
from game.content.manifest import MANIFEST, Manifest, PackedLevel, is_newer, read_manifest
from game.content.po import read_po, texts_in
from game.content.texts import load_texts
from game.lesson.run_file import parse_run
from game.level.notes import has_hidden
from game.level.references import check_references
from game.level.shelf import Level
from game.level.shelf import examined as looked_at
from game.sim.plan import Plan
from game.tools.fitness import check_size, errors_of, figures, misfit

_STEM: Final = r"(?P<stem>[a-z0-9][a-z0-9_]{0,39})"
_PLACES: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_STEM}\.tmx",
        rf"text/{_STEM}\.yaml",
        rf"facts/{_STEM}\.yaml",
        rf"proofs/{_STEM}(?:\.wide)?\.run",
        r"locale/[a-z]{2,3}(?:_[A-Za-z]{2,4})?\.po",
        r"(?:LICEN[CS]E|README)\.md",
    )
)
"""Where which files stand in a pack; there are no other places."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A pack that is fit to be installed.

    Attributes:
        manifest: what it says of itself.
        levels: its levels by stem, in their order.
    """

    manifest: Manifest
    levels: Mapping[str, Level]


def examine(data: bytes, name: str, stage: Path, locations: Locations) -> Examined | list[Problem]:
    """Unpack a pack into a folder and return it, or everything that is wrong with it.

    Args:
        data: the pack's bytes.
        name: its file's name for messages.
        stage: an empty folder, which holds the pack afterwards.
        locations: where the game's own levels and kinds are.
    """
    try:
        manifest, files = listed_files(data, name)
        for entry, content in files.items():
            _write(stage / entry, content)
        return _Examiner(files, name, stage, locations).examined(manifest)
    except Refusal as refused:
        return [refused.problem]


def listed_files(data: bytes, name: str) -> tuple[Manifest, dict[str, bytes]]:
    """Return a pack's manifest and files, each of which stands where it may and is what is listed.

    Raises:
        Refusal: at the first thing that is wrong.
    """
    files = read_archive(data, name)
    if isinstance(files, Problem):
        raise Refusal(files)
    if MANIFEST not in files:
        raise refusal("P008", Place(name), reason="it is not there")
    manifest = read_manifest(files[MANIFEST], f"{name}/{MANIFEST}")
    if not isinstance(manifest, Manifest):
        raise Refusal(manifest[0])
    if is_newer(manifest.game_min, __version__):
        raise refusal("P010", Place(name), needed=manifest.game_min, have=__version__)
    _check_words(manifest, f"{name}/{MANIFEST}")
    _check_list(manifest, files, name)
    return manifest, files


def _check_words(value: object, file: str) -> None:
    """Refuse texts with characters that nobody can see."""
    for text in texts_in(value):
        if has_hidden(text):
            raise refusal("L014", Place(file), what="a text")


def _check_list(manifest: Manifest, files: Mapping[str, bytes], name: str) -> None:
    """Refuse files that are not listed, not there, changed, or in a place of their own."""
    stems = {level.stem for level in manifest.levels}
    for entry in sorted(files.keys() | manifest.files.keys()):
        listed = manifest.files.get(entry)
        fault = ""
        if entry == MANIFEST:
            fault = "" if listed is None else "it lists itself"
        elif listed is None:
            fault = "it is not listed"
        elif entry not in files:
            fault = "it is not there"
        elif sha256(files[entry]).hexdigest() != listed:
            fault = "its sha256 is another one"
        if fault:
            raise refusal("P009", Place(name), name=entry, reason=fault)
        if entry != MANIFEST and not _has_place(entry, stems):
            raise refusal("P007", Place(name), name=entry)
    _check_levels(manifest, name)


def _has_place(entry: str, stems: set[str]) -> bool:
    found = next((found for place in _PLACES if (found := place.fullmatch(entry))), None)
    return found is not None and found.groupdict().get("stem", next(iter(stems))) in stems


def _check_levels(manifest: Manifest, name: str) -> None:
    """Refuse levels that are listed twice, or otherwise than their files are."""
    if len({level.file for level in manifest.levels}) != len(manifest.levels):
        raise refusal("P008", Place(name), reason="a level stands in it twice")
    for level in manifest.levels:
        proof = f"proofs/{level.stem}.run"
        expected = proof if proof in manifest.files else None
        fault = ""
        if not level.file.endswith(".tmx") or manifest.files.get(level.file) != level.sha256:
            fault = "the list of levels says something else"
        elif level.proof != expected:
            fault = "its proof is listed otherwise"
        if fault:
            raise refusal("P009", Place(name), name=level.file, reason=fault)


def _write(path: Path, data: bytes) -> None:
    fault = write_bytes(path, data, keep_previous=False)
    if fault is not None:
        raise Refusal(fault)


@dataclass(frozen=True, slots=True)
class _Examiner:
    """Looks at the files of one staged pack; all that is wrong is collected."""

    files: Mapping[str, bytes]
    name: str
    stage: Path
    locations: Locations

    def examined(self, manifest: Manifest) -> Examined | list[Problem]:
        """Return the pack, or what is wrong with it.

        What is cheap comes first for all files, and the first fault ends the look: a refusal is
        quick.
        """
        levels: dict[str, Level] = {}
        for look in self._looks(manifest, levels):
            problems = self._tried(look)
            if problems:
                return problems
        return Examined(manifest, levels)

    def _looks(
        self, manifest: Manifest, levels: dict[str, Level]
    ) -> Iterator[Callable[[], list[Problem]]]:
        """Give everything that is looked at, the cheapest first; good levels are kept."""
        yield self._count_yaml
        for entry in sorted(self.files):
            yield partial(self._check_plain, entry)
        for row in manifest.levels:
            yield partial(self._texts, row.stem)
        kinds = load_kinds(self.locations.kinds)
        if not isinstance(kinds, Kinds):
            yield kinds.copy
            return
        for row in manifest.levels:
            yield partial(self._check_level, row, kinds, levels)

    def _tried(self, look: Callable[[], list[Problem]]) -> list[Problem]:
        """Return the problems that a look finds, told as of files of the pack."""
        try:
            problems = look()
        except Refusal as refused:
            problems = [refused.problem]
        return [self._told(p) for p in problems]

    def _told(self, found: Problem) -> Problem:
        file = found.place.file
        if Path(file).is_relative_to(self.stage):
            file = f"{self.name}/{Path(file).relative_to(self.stage).as_posix()}"
        return replace(found, place=replace(found.place, file=file))

    def _count_yaml(self) -> list[Problem]:
        """Refuse more YAML than can be read in a moment."""
        size = sum(len(data) for entry, data in self.files.items() if entry.endswith(".yaml"))
        if size > PACK_YAML:
            counts = {"count": size, "things": "bytes of YAML", "most": PACK_YAML}
            raise refusal("P002", Place(self.name), **counts)
        return []

    def _check_plain(self, entry: str) -> list[Problem]:
        """Look at a translation or a text for people, and at what a map refers to."""
        file = str(self.stage / entry)
        if entry.endswith(".po"):
            words = read_po(self.files[entry], file)
            if isinstance(words, Problem):
                return [words]
            _check_words(words, file)
        elif entry.endswith(".tmx"):
            check_references(self.files[entry], Path(file), self.locations.levels)
        elif entry.endswith(".md"):
            if len(self.files[entry]) > YAML_BYTES:
                raise refusal("L002", Place(file), most=YAML_BYTES)
            text = self.files[entry].decode("utf-8", "replace").replace("\r\n", "\n")
            if has_hidden(text):
                raise refusal("L014", Place(file), what="a text")
        return []

    def _check_level(
        self, row: PackedLevel, kinds: Kinds, levels: dict[str, Level]
    ) -> list[Problem]:
        """Look at a map and all that belongs to it, and keep the level if it is good."""
        path = self.stage / row.file
        look = looked_at(path, kinds, self.locations)
        level = look.level or look.problems
        errors = errors_of(level)
        if errors or isinstance(level, list):
            return errors
        check_size(level.plan, path)
        said, now = (row.secret, row.par_s), figures(level.plan)
        if said != now:
            raise refusal("P009", Place(str(path)), name=row.file, reason="secret or par differ")
        levels[row.stem] = level
        return self._proof(row, level.plan)

    def _texts(self, stem: str) -> list[Problem]:
        """Look at what people read about a level."""
        texts = load_texts(self.stage, stem)
        if isinstance(texts, list):
            return texts
        if texts is not None:
            _check_words(texts, str(self.stage / "text" / f"{stem}.yaml"))
        if f"facts/{stem}.yaml" in self.files:
            facts = load_facts(self.stage, stem)
            if not isinstance(facts, dict):
                return facts
            _check_words(list(facts.values()), str(self.stage / "facts" / f"{stem}.yaml"))
        return []

    def _proof(self, row: PackedLevel, plan: Plan) -> list[Problem]:
        """Look at a proof and at its wide run without playing them."""
        names = (f"proofs/{row.stem}.run", f"proofs/{row.stem}.wide.run")
        faults = (self._fault_of_run(name, plan) for name in names if name in self.files)
        return [fault for fault in faults if fault is not None]

    def _fault_of_run(self, name: str, plan: Plan) -> Problem | None:
        """Return what is wrong with one run, if anything is."""
        file = str(self.stage / name)
        run = parse_run(self.files[name], file=file)
        if isinstance(run, Problem):
            return run
        reason = misfit(run, plan)
        return problem("P014", Place(file), reason=reason, name=name) if reason else None
