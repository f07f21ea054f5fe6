"""Where a map's references may lead: into its own project and the shipped folder, nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.base.problems import Place, Refusal
from game.content.codes import problem, refusal
from game.content.limits import REFERENCE_CHARS

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


class Sandbox:
    """Resolves references inside one project, or to shipped files where it has none.

    Attributes:
        roots: the project's folder, then the shipped one if there is one.
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
        near = Path(place.file).resolve().parent
        base = near if inner == reference else near.parent
        for candidate in (base / inner, *(root / inner for root in self.roots[1:])):
            self._fence(candidate, reference, place)
            if candidate.exists():
                return candidate
        sort = _SORTS.get(Path(inner).suffix, "picture")
        missing = problem("L012", place, sort=sort, reference=reference, reason="it is not there")
        raise Refusal(missing)

    def _fence(self, candidate: Path, reference: str, place: Place) -> None:
        """Refuse a file that is outside all roots or behind a link; its path holds no ``..``."""
        root = next((r for r in self.roots if candidate.is_relative_to(r)), None)
        if root is None:
            reason = "it leads out of the project folder"
            raise refusal("L006", place, reference=reference, reason=reason)
        steps = candidate.relative_to(root).parts
        if any(root.joinpath(*steps[: i + 1]).is_symlink() for i in range(len(steps))):
            reason = "it leads through a link"
            raise refusal("L006", place, reference=reference, reason=reason)


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
