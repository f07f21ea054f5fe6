"""Where a map's references may lead: into its own project and the shipped folder, nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from game.base.problems import Place, Problem, Refusal
from game.content.codes import problem, refusal
from game.content.files import read_bytes
from game.content.limits import (
    BYTES_TOGETHER,
    ELEMENTS,
    ELEMENTS_TOGETHER,
    PICTURES,
    REFERENCE_CHARS,
)
from game.level.prescan import Element, scan_counting

_FORBIDDEN: Final = frozenset('\\:*?"<>|')
"""Characters that mean something else on some system."""


_SORTS: Final = {".tsx": "tileset", ".tx": "template"}
"""What a reference names, by its ending."""


def project_root(map_path: Path) -> Path:
    """Return the nearest folder upwards with a ``.tiled-project``, else the map's own folder."""
    folder = map_path.resolve().parent
    for candidate in (folder, *folder.parents):
        if any(candidate.glob("*.tiled-project")):
            return candidate
    return folder


class Cost(NamedTuple):
    """What files of a map are counted by; a map may spend no more than ``WHOLE``."""

    bytes: int
    elements: int
    pictures: int

    def less(self, other: Cost) -> Cost:
        """Return what is left of this after another."""
        return Cost(*(mine - its for mine, its in zip(self, other, strict=True)))


WHOLE: Final = Cost(BYTES_TOGETHER, ELEMENTS_TOGETHER, PICTURES)
"""What a map and all the files it refers to may cost."""


class Sandbox:
    """Resolves references inside one project, or to shipped files where it has none.

    Attributes:
        roots: the project's folder, then the shipped one if there is one.
        left: what the map's files may still cost.
    """

    def __init__(self, map_path: Path, shared: Path | None = None) -> None:
        """Fence in a map.

        Args:
            map_path: the map's file.
            shared: the shipped ``levels`` folder; its tilesets and templates stand in for missing
                ones, so that a map can live anywhere.
        """
        root = project_root(map_path)
        self.roots: Final = (root,) if shared is None else (root, shared.resolve())
        self._folders: dict[str, Path] = {}
        self._clean: set[Path] = set()
        self.left = WHOLE

    def spends(self, cost: Cost) -> bool:
        """Spend what reading something would cost; False, and nothing spent, if it is too much."""
        left = self.left.less(cost)
        if min(left) < 0:
            return False
        self.left = left
        return True

    def scanned(self, path: Path, *, most: int) -> Element:
        """Return the root element of one of the map's files.

        Args:
            path: the file, as ``resolve`` gave it, or the map itself.
            most: most bytes it may have.

        Raises:
            Refusal: if it cannot be read, or with it the files of this map are too large.
        """
        data = read_bytes(path, most=most)
        if isinstance(data, Problem):
            raise Refusal(data)
        if not self.spends(Cost(len(data), 0, 0)):
            what = "too many bytes, together with the other files of this map"
            raise refusal("L005", Place(str(path)), what=what, most=BYTES_TOGETHER)
        root, count = scan_counting(data, str(path), elements=min(ELEMENTS, self.left.elements))
        self.spends(Cost(0, count, 0))
        return root

    def resolve(self, reference: str, place: Place, suffixes: tuple[str, ...]) -> Path:
        """Return the file that a reference means.

        Args:
            reference: as the file writes it: relative, with ``/``, at most one leading ``..``.
            place: where it stands; ``place.file`` is the file it is relative to.
            suffixes: the endings that are allowed.

        Raises:
            Refusal: L006 if it leads out or is oddly written, L012 if nothing is there.
        """
        reason = _oddity(reference, suffixes)
        if reason:
            raise refusal("L006", place, reference=reference[:80], reason=reason)
        inner = reference.removeprefix("../")
        near = self._folder_of(place.file)
        base = near if inner == reference else near.parent
        for candidate in (base / inner, *(root / inner for root in self.roots[1:])):
            self._fence(candidate, reference, place)
            if candidate.exists():
                return candidate
        sort = _SORTS.get(Path(inner).suffix, "picture")
        missing = problem("L012", place, sort=sort, reference=reference, reason="it is not there")
        raise Refusal(missing)

    def picture(self, reference: str, place: Place) -> Path:
        """Return the picture that a reference means; as ``resolve``, and no more than a bound."""
        if not self.spends(Cost(0, 0, 1)):
            count = f"more than {PICTURES}"
            raise refusal("L011", place, count=count, things="pictures", most=PICTURES)
        return self.resolve(reference, place, (".png",))

    def _folder_of(self, file: str) -> Path:
        """Return the folder that a file lies in; many references stand in one file."""
        if file not in self._folders:
            self._folders[file] = Path(file).resolve().parent
        return self._folders[file]

    def _fence(self, candidate: Path, reference: str, place: Place) -> None:
        """Refuse a file that is outside all roots or behind a link; its path holds no ``..``."""
        if candidate.parent in self._clean and not candidate.is_symlink():
            return
        root = next((r for r in self.roots if candidate.is_relative_to(r)), None)
        if root is None:
            reason = "it leads out of the project folder"
            raise refusal("L006", place, reference=reference, reason=reason)
        if self._is_linked(candidate, root):
            reason = "it leads through a link"
            raise refusal("L006", place, reference=reference, reason=reason)

    def _is_linked(self, candidate: Path, root: Path) -> bool:
        """Return whether a path below a root is a link or lies behind one; folders are kept."""
        if candidate == root or candidate in self._clean:
            return False
        if candidate.is_symlink() or self._is_linked(candidate.parent, root):
            return True
        self._clean.add(candidate.parent)
        return False


def _oddity(reference: str, suffixes: tuple[str, ...]) -> str:
    """Return why a reference is written in a way that is not allowed, or nothing."""
    parts = reference.removeprefix("../").split("/")
    if not reference.isprintable() or len(reference) > REFERENCE_CHARS:
        return "it is too long or holds hidden characters"
    if _FORBIDDEN & set(reference):
        return "only / may stand between folders, and no drive"
    if any(part in {"", ".", ".."} for part in parts):
        return "it must be relative, with at most one .. at its beginning"
    if not reference.endswith(suffixes):
        return f"it must end in {' or '.join(suffixes)}"
    return ""
