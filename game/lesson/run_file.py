"""Run files: one night as text, bounded and checked.

A run is the seed and the intents of every tick; the simulation makes the rest of it again. A file
holds one JSON line about where the run belongs, then stretches of equal intents, a digest of the
world after every whole second, and how it ended::

    {"format": 1, "level": "1_night_depot", "map": "9f0c...", "rules": 1, "seed": 1, ...}
    40 d16 sneak use
    20 -
    =1 0badf00d
    . completed

Nothing in a file is trusted: ``read_run`` gives a whole run or says what is wrong with it.
``recording`` makes runs and plays them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NoReturn

from game.base.problems import Place, Problem, Refusal
from game.base.units import TICKS_PER_SECOND
from game.content.faults import Fault
from game.content.files import read_bytes, write_bytes
from game.content.words import _, later
from game.sim.intents import Intents, from_words, to_words

FORMAT: Final = 1
"""The format of run files that this version writes and reads."""

RUN_BYTES: Final = 1 << 20
"""Most bytes of a run file."""

RUN_LINES: Final = 200_000
"""Most lines of a run file."""

RUN_TICKS: Final = 10 * 3600 * TICKS_PER_SECOND
"""Longest run: ten hours."""

HEADER_BYTES: Final = 16 << 10
"""Most bytes of the header line."""

_LISTS: Final = ("liabilities", "upgrades", "assists", "stamps", "partners")
_ADDED: Final[Mapping[str, object]] = {"partners": [], "rewinds": 0}
_LIST_MOST: Final = 64
"""Most entries of one list of the header."""

_FAULTS: Final[Mapping[str, Fault]] = {
    "R002": Fault(
        later("this is not a run file: {reason}"),
        mend=later("give a .run file that the game has written"),
    ),
    "R003": Fault(
        later("the header says {field} wrongly: {reason}"),
        later("the first line tells which level, map and rules the run belongs to"),
        later("record the run again, or update the game if the file is newer than it"),
    ),
    "R004": Fault(
        later("this line cannot be read: {reason}"),
        mend=later("record the run again; run files are not meant to be edited by hand"),
    ),
    "R005": Fault(
        later("the counts do not add up: {reason}"),
        later("a part of the file is missing or has been changed"),
        later("record the run again, or fetch the file once more"),
    ),
}

_STRETCH: Final = re.compile(r"([1-9][0-9]{0,6}) ([!-~][ -~]*)", re.ASCII)
_DIGEST: Final = re.compile(r"=([1-9][0-9]{0,4}) ([0-9a-f]{8})", re.ASCII)
_OUTCOME: Final = re.compile(r"\. ([a-z][a-z_]{0,39})", re.ASCII)
_WORD: Final = re.compile(r"[A-Za-z0-9_.@:-]{0,80}", re.ASCII)


@dataclass(frozen=True, slots=True)
class RunHeader:
    """Where a run belongs and how it began.

    Attributes:
        level: the level's id.
        map: digest of the map it was played on.
        rules: version of the rules it was played under.
        seed: seed of the simulation, 0 to 2**63 - 1.
        trust: trust at the start, 0 to 100.
        liabilities: hidden liabilities carried in.
        upgrades: nodes bought before.
        assists: assists that change the simulation.
        stamps: stamps of the field board that were shown.
        partners: ids of those she worked with since an earlier level.
        rewinds: how often time was turned back on the way; the intents are the effective ones.
    """

    level: str
    map: str
    rules: int
    seed: int = 1
    trust: int = 55
    liabilities: tuple[str, ...] = ()
    upgrades: tuple[str, ...] = ()
    assists: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    rewinds: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """One night as it can be played again.

    Attributes:
        header: where it belongs.
        intents: what was asked for, one entry a tick.
        digests: the world's digest after 1, 2, 3 ... whole seconds.
        outcome: a word for how it ended, such as ``completed`` or ``left``.
    """

    header: RunHeader
    intents: tuple[Intents, ...]
    digests: tuple[int, ...]
    outcome: str


# -- writing --------------------------------------------------------------------------------------
def write_run(path: Path, run: Run) -> Problem | None:
    """Write a run file whole or not at all; return what stopped it."""
    return write_bytes(path, run_text(run).encode("ascii"), keep_previous=False)


def run_text(run: Run) -> str:
    """Return the text of a run file."""
    header = {"format": FORMAT, **asdict(run.header), "ticks": len(run.intents)}
    lines = [json.dumps(header, separators=(",", ":")), *_body(run), f". {run.outcome}"]
    return "\n".join(lines) + "\n"


def _body(run: Run) -> Iterator[str]:
    """Give the lines of every second in turn, each whole one closed by its digest."""
    for start in range(0, len(run.intents), TICKS_PER_SECOND):
        for words, same in groupby(map(to_words, run.intents[start : start + TICKS_PER_SECOND])):
            yield f"{len(tuple(same))} {words}"
        second = start // TICKS_PER_SECOND
        if second < len(run.digests):
            yield f"={second + 1} {run.digests[second]:08x}"


# -- reading --------------------------------------------------------------------------------------
def read_run(path: Path) -> Run | Problem:
    """Return the run of a file, or the problem that makes it unusable."""
    data = read_bytes(path, most=RUN_BYTES)
    if isinstance(data, Problem):
        return replace(data, code="R001")
    return parse_run(data, file=str(path))


def parse_run(data: bytes, *, file: str = "") -> Run | Problem:
    """Return the run that bytes hold, or the problem that makes them unusable.

    Args:
        data: at most ``RUN_BYTES`` bytes.
        file: the file's name, for messages.
    """
    try:
        return _Reader(file).run(data)
    except Refusal as refusal:
        return refusal.problem


class _Reader:
    """Reads one file from its first line to its last; refuses at the first fault."""

    def __init__(self, file: str) -> None:
        """Begin before the first line."""
        self._file = file
        self._line = 1
        self._intents: list[Intents] = []
        self._digests: list[int] = []
        self._known: dict[str, Intents] = {}

    def run(self, data: bytes) -> Run:
        """Return the run; raises Refusal."""
        lines = self._lines(data)
        header, ticks = self._header(lines[0])
        for self._line, line in enumerate(lines[1:-1], start=2):
            self._take(line)
        self._line = len(lines)
        ending = _OUTCOME.fullmatch(lines[-1])
        if ending is None:
            self._refuse("R005", reason=_("the last line does not say how the run ended"))
        self._add_up(ticks)
        return Run(header, tuple(self._intents), tuple(self._digests), ending[1])

    def _lines(self, data: bytes) -> list[str]:
        if data.count(b"\n") > RUN_LINES:
            self._refuse("R002", reason=_("it has more than {n} lines").format(n=RUN_LINES))
        try:
            text = data.decode("ascii")
        except UnicodeDecodeError:
            self._refuse("R002", reason=_("it is not plain text"))
        if "\r" in text:
            self._refuse("R002", reason=_("its lines end as Windows ends them, not with LF alone"))
        if not text.startswith("{") or not text.endswith("\n"):
            self._refuse("R002", reason=_("it does not begin with a header and end with a line"))
        return text[:-1].split("\n")

    # -- the header -------------------------------------------------------------------------------
    def _header(self, line: str) -> tuple[RunHeader, int]:
        """Return the header and the number of ticks it promises."""
        fields = {**_ADDED, **self._object(line)}
        written = self._number(fields, "format", most=1 << 31)
        if written != FORMAT:
            reason = _("this version reads format {known}, not {written}")
            reason = reason.format(known=FORMAT, written=written)
            self._refuse("R003", field="format", reason=reason)
        header = RunHeader(
            level=self._word("level", fields.get("level")),
            map=self._word("map", fields.get("map")),
            rules=self._number(fields, "rules", most=1 << 31),
            seed=self._number(fields, "seed", most=(1 << 63) - 1),
            trust=self._number(fields, "trust", most=100),
            **{name: self._words(fields, name) for name in _LISTS},
            rewinds=self._number(fields, "rewinds", most=RUN_TICKS),
        )
        return header, self._number(fields, "ticks", most=RUN_TICKS)

    def _object(self, line: str) -> Mapping[str, Any]:
        if len(line) > HEADER_BYTES:
            reason = _("it is longer than {n} bytes").format(n=HEADER_BYTES)
            self._refuse("R003", field=_("everything"), reason=reason)
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            self._refuse("R002", reason=_("its first line is not a JSON object"))
        if not isinstance(fields, dict):
            self._refuse("R002", reason=_("its first line is not a JSON object"))
        return fields

    def _number(self, fields: Mapping[str, Any], name: str, *, most: int) -> int:
        value = fields.get(name)
        if type(value) is not int or not 0 <= value <= most:
            reason = _("it must be a whole number from 0 to {most}").format(most=most)
            self._refuse("R003", field=name, reason=reason)
        return value

    def _words(self, fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
        values = fields.get(name)
        if not isinstance(values, list) or len(values) > _LIST_MOST:
            reason = _("it must be a list of at most {n} words").format(n=_LIST_MOST)
            self._refuse("R003", field=name, reason=reason)
        return tuple(self._word(name, value) for value in values)

    def _word(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not _WORD.fullmatch(value):
            reason = _("a word of letters, digits and _ . @ : - is needed")
            self._refuse("R003", field=name, reason=reason)
        return value

    # -- the body ---------------------------------------------------------------------------------
    def _take(self, line: str) -> None:
        """Take one line between the header and the outcome."""
        if stretch := _STRETCH.fullmatch(line):
            self._take_stretch(int(stretch[1]), stretch[2])
        elif digest := _DIGEST.fullmatch(line):
            self._take_digest(int(digest[1]), int(digest[2], base=16))
        else:
            self._refuse("R004", reason=_("it is neither intents nor a digest"))

    def _take_stretch(self, ticks: int, words: str) -> None:
        if len(self._intents) + ticks > RUN_TICKS:
            self._refuse("R005", reason=_("the run is longer than ten hours"))
        if words not in self._known:
            try:
                self._known[words] = from_words(words)
            except ValueError as error:
                self._refuse("R004", reason=str(error))
        self._intents += [self._known[words]] * ticks

    def _take_digest(self, second: int, digest: int) -> None:
        due = len(self._digests) + 1
        if second != due or len(self._intents) != second * TICKS_PER_SECOND:
            reason = _("the digest of second {second} stands in the wrong place")
            self._refuse("R005", reason=reason.format(second=second))
        self._digests.append(digest)

    def _add_up(self, ticks: int) -> None:
        """Refuse a run whose header promised something else than its body gave."""
        if len(self._intents) != ticks:
            reason = _("the header promises {ticks} ticks and the lines give {given}")
            self._refuse("R005", reason=reason.format(ticks=ticks, given=len(self._intents)))
        if len(self._digests) != ticks // TICKS_PER_SECOND:
            self._refuse("R005", reason=_("digests of some seconds are missing"))

    def _refuse(self, code: str, **values: object) -> NoReturn:
        place = Place(file=self._file, line=self._line)
        raise Refusal(_FAULTS[code].problem(code, place, **values))
