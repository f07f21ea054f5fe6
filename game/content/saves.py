"""Saves: the file of one player, its shape, and keeping it safe.

A file holds which nights are done, the trust and the liabilities carried on, and the night in hand
as the text of a run up to its last checkpoint. A file from a newer game is left alone; a broken one
is put aside, and its predecessor is tried. What progress means is ``lesson/progress``'s concern.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from game.base.problems import Place, Problem
from game.content.faults import Fault
from game.content.files import put_aside, read_bytes, write_bytes
from game.content.words import later

FORMAT: Final = 2
"""The format of progress files that this version writes."""

PROGRESS_BYTES: Final = 2 << 20
"""Most bytes of a progress file."""

START_TRUST: Final = 55
"""Trust at the start of a campaign."""

LIABILITIES_MOST: Final = 64
"""Most liabilities that a file holds; a run's header holds no more."""

FINDINGS_MOST: Final = 64
"""Most findings that a night's record holds."""

PARTNERS_MOST: Final = 16
"""Most partners that a file holds."""

Word = Annotated[str, Meta(max_length=80)]
"""An id."""

Name = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.-]{1,40}\Z")]
"""The id of somebody on a map."""

Count = Annotated[int, Meta(ge=0, le=1 << 31)]
"""A whole number from 0."""

_FAULTS: Final = {
    "S001": Fault(
        later("your progress cannot be read: {reason}"),
        later("the game keeps the file as {kept} and goes on with the last good one, if any"),
        later("nothing needs doing; if the file matters to you, keep a copy of it"),
    ),
    "S002": Fault(
        later("your progress was saved by a newer version of the game"),
        later("an older game could lose a part of it, so the file is left as it is"),
        later("update the game, or play on here without saving"),
    ),
    "S003": Fault(
        later("Another window of the game keeps your progress; this one keeps nothing."),
        later("two windows would write over each other's progress"),
        later("close the other window, then start the game again"),
    ),
}


class NightRecord(Struct, frozen=True):
    """The best of one night so far.

    Attributes:
        completed: times it was completed.
        unseen: whether it was ever completed unseen.
        medals: all medals ever earned in it.
        best_ticks: the shortest completed run; 0 before.
        trust: trust at the end of the last completed run.
        findings: words for what has brought insight in it; each brings it once.
        helped: people helped in the last completed run.
    """

    completed: Count = 0
    unseen: bool = False
    medals: Annotated[list[Word], Meta(max_length=16)] = []
    best_ticks: Count = 0
    trust: Annotated[int, Meta(ge=0, le=100)] = START_TRUST
    findings: Annotated[list[Word], Meta(max_length=FINDINGS_MOST)] = []
    helped: Count = 0


class NightInHand(Struct, frozen=True):
    """A night that was left at a checkpoint: which, where, and the run that leads there."""

    level: Word
    checkpoint: Word
    run: str


class Progress(Struct, frozen=True):
    """Everything one player's file remembers.

    Attributes:
        format: version of the file.
        nights: records by level.
        trust: trust the next night begins with.
        liabilities: harm that nobody saw, each as ``sim.trust.Liability.word`` says it.
        partners: ids of those she works with, in the nights in which they are met.
        night: the night in hand.
        insight: what is left to buy upgrades with.
        upgrades: ids of the upgrades bought, in that order.
        bet_insight: how much of all insight came from bets.
    """

    format: int = FORMAT
    nights: Annotated[dict[Word, NightRecord], Meta(max_length=200)] = {}
    trust: Annotated[int, Meta(ge=0, le=100)] = START_TRUST
    liabilities: Annotated[list[Word], Meta(max_length=LIABILITIES_MOST)] = []
    partners: Annotated[list[Name], Meta(max_length=PARTNERS_MOST)] = []
    night: NightInHand | None = None
    insight: Count = 0
    upgrades: Annotated[list[Word], Meta(max_length=64)] = []
    bet_insight: Count = 0


def changed(progress: Progress, **values: object) -> Progress:
    """Return progress with some of its fields replaced."""
    return msgspec.structs.replace(progress, **values)


class ProgressFile:
    """One player's file.

    Attributes:
        progress: what it says now; change it with ``keep``.
        is_readonly: whether the file is a newer game's or lent, and must not be written.
        is_lent: whether another window of the game has it.
    """

    def __init__(self, path: Path) -> None:
        """Begin with nothing done; ``load`` reads the file."""
        self._path: Final = path
        self.progress = Progress()
        self.is_readonly = self.is_lent = False

    def load(self) -> Problem | None:
        """Read the file, or what was kept of it before; return what is to be told."""
        found = _read(self._path)
        if isinstance(found, Progress):
            self.progress = found
            return None
        if found is None:
            return None
        if found.code == "S002":
            self.is_readonly = True
            return found
        before = _read(self._path.with_name(f"{self._path.name}.bak"))
        if isinstance(before, Progress):
            self.progress = before
        put_aside(self._path, self._path.with_name(_kept_name(self._path)))
        return found

    def lend(self) -> Problem:
        """Leave the file to another window of the game; return what is to be told."""
        self.is_readonly = self.is_lent = True
        return _problem("S003", self._path)

    def keep(self, progress: Progress) -> Problem | None:
        """Take new progress and write it; the player has it even if the disk refuses."""
        self.progress = progress
        if self.is_readonly:
            return None
        return write_bytes(self._path, msgspec.json.encode(progress))

    def delete(self) -> Problem | None:
        """Forget the player: the file, and what was kept before it; a lent file stays."""
        if self.is_lent:
            return _problem("S003", self._path)
        self.progress, self.is_readonly = Progress(), False
        try:
            for path in self._path.parent.glob(f"{self._path.name}*"):
                path.unlink()
        except OSError as error:
            return _problem("S001", self._path, reason=str(error), kept=self._path.name)
        return None


# -- reading --------------------------------------------------------------------------------------
class _Version(Struct):
    """The one field that every progress file has had and will have."""

    format: int = FORMAT


def _read(path: Path) -> Progress | Problem | None:
    """Return what a file says, the problem with it, or None if there is no file."""
    if not path.exists():
        return None
    data = read_bytes(path, most=PROGRESS_BYTES)
    if isinstance(data, Problem):
        return _problem("S001", path, reason=data.what, kept=_kept_name(path))
    try:
        if msgspec.json.decode(data, type=_Version).format > FORMAT:
            return _problem("S002", path)
        return _migrated(msgspec.json.decode(data, type=Progress))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return _problem("S001", path, reason=str(error), kept=_kept_name(path))


def _migrated(progress: Progress) -> Progress:
    """Return progress in this version's format.

    Format 1 wrote a liability as its deed and target alone; all of them were of the first night.
    """
    if progress.format == FORMAT:
        return progress
    words = [_with_price(word) for word in progress.liabilities]
    return changed(progress, format=FORMAT, liabilities=words)


def _with_price(word: str) -> str:
    deed, _colon, target = word.partition(":")
    return f"1:{deed}:{target}:{_OLD_PRICES.get(deed, _LEAST_OLD_PRICE)}"


_OLD_PRICES: Final = {"theft": -10, "sabotage": -10}
_LEAST_OLD_PRICE: Final = -8


def _kept_name(path: Path) -> str:
    return f"{path.name}.broken"


def _problem(code: str, path: Path, **values: object) -> Problem:
    return _FAULTS[code].problem(code, Place(file=str(path)), **values)
