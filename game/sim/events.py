"""Events: what happened in a tick, in the past tense.

``Simulation.step`` returns them in the order they happened. Recording, report, sound, captions and
screen each read them; none answers within the tick. Places are in subtiles. A rule's own events
stand in its own file and derive from ``Event`` too.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""

    def plain(self, tick: int) -> dict[str, Any]:
        """Return the event as one JSON object: tick, event and its own fields."""
        return {"tick": tick, "event": type(self).__name__, **asdict(self)}


# -- senses ---------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Noticed(Event):
    """A watcher's or person's awareness rose past 10: a turn of the head, no more."""

    actor: str


@dataclass(frozen=True, slots=True)
class Seen(Event):
    """A watcher saw the courier, with the reason in parts.

    ``light`` is shadow, dim, lit or beam, ``motion`` a gait, ``distance`` in tenths of a tile, and
    ``by`` one of sight, told, ping, citation.
    """

    actor: str
    by: str
    light: str
    motion: str
    distance: int


@dataclass(frozen=True, slots=True)
class Heard(Event):
    """A watcher heard something or met evidence, and grew curious of a place."""

    actor: str
    by: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Touched(Event):
    """A regulator's line found the courier."""

    actor: str


@dataclass(frozen=True, slots=True)
class LineBroken(Event):
    """The courier left a regulator's line before the lock; ``by`` is cover, papers or lost."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Locked(Event):
    """A regulator finished painting and began to lock."""

    actor: str


@dataclass(frozen=True, slots=True)
class Cited(Event):
    """A regulator wrote the courier down."""

    actor: str
    licensed: bool


@dataclass(frozen=True, slots=True)
class StateChanged(Event):
    """A mind changed its alert state (names of AlertState in lower case)."""

    actor: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MindFailed(Event):
    """A mind raised an error, told once; its actor stands still from now on."""

    actor: str
    fault: str


@dataclass(frozen=True, slots=True)
class Shouted(Event):
    """A guard raised the alarm; the ring carries the ghost to those who hear it.

    ``radius`` is what belts and the level leave of the shout, thousandths of a tile.
    """

    actor: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class AreaAlarmed(Event):
    """The alarm of the whole place rose to a level from 1 to 3."""

    level: int


@dataclass(frozen=True, slots=True)
class NoiseMade(Event):
    """Something sounded; ``radius`` in thousandths of a tile."""

    source: str
    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class Barked(Event):
    """Somebody said a short line.

    ``line`` is a key: the level's texts hold what it says, such as ``sami.neutral`` or
    ``guard.curious``.
    """

    actor: str
    line: str


@dataclass(frozen=True, slots=True)
class Reacted(Event):
    """Somebody who is no watcher made the courier out.

    ``how`` says what they do: warn, leave, call, bell or bark.
    """

    actor: str
    how: str


@dataclass(frozen=True, slots=True)
class Frightened(Event):
    """Somebody saw harm or heard an alarm, and turns away from that place."""

    actor: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CheckedIn(Event):
    """Two guards who look after each other had word of each other."""

    actor: str
    other: str


@dataclass(frozen=True, slots=True)
class CheckMissed(Event):
    """Somebody did not answer; the place is where they last did."""

    actor: str
    other: str
    x: int
    y: int


# -- the giant and the house ----------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Whistled(Event):
    """A giant whistled because somebody runs before his eyes: in a moment he charges."""

    actor: str


@dataclass(frozen=True, slots=True)
class Smashed(Event):
    """A charge broke low cover; the place is the middle of its cell."""

    actor: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Footprint(Event):
    """A touchpoint took one footprint of the courier's way."""

    touchpoint: str
    x: int
    y: int


# -- the rival ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Glinted(Event):
    """A cloaked droid gave itself away for a moment."""

    actor: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Spotted(Event):
    """A droid was found out; ``by`` is eyes, pulse, worker or beacon."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Whined(Event):
    """A droid winds up to strike: step away."""

    actor: str


@dataclass(frozen=True, slots=True)
class Robbed(Event):
    """A droid took what the courier carried."""

    actor: str
    item: str


@dataclass(frozen=True, slots=True)
class Recovered(Event):
    """A stolen thing came back; ``by`` is caught or nest."""

    item: str
    by: str


# -- the courier ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Merged(Event):
    """The courier sank into the shade."""


@dataclass(frozen=True, slots=True)
class Emerged(Event):
    """The courier rose from the shade; ``by`` is will, light, energy or carrying."""

    by: str


@dataclass(frozen=True, slots=True)
class Pulsed(Event):
    """A pulse went out from the courier."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Thrown(Event):
    """A tool flew from the courier to a place; ``landed`` says it has arrived."""

    tool: str
    x: int
    y: int
    landed: bool


@dataclass(frozen=True, slots=True)
class Dazzled(Event):
    """A light tool blinded somebody or something for a while."""

    actor: str


@dataclass(frozen=True, slots=True)
class KnockedDown(Event):
    """The courier knocked somebody down."""

    actor: str


@dataclass(frozen=True, slots=True)
class Refused(Event):
    """Something asked for cannot be done; ``reason`` is an English msgid."""

    reason: str


@dataclass(frozen=True, slots=True)
class PapersShown(Event):
    """Papers were held up long enough: the courier is licensed for a while."""

    ticks: int


@dataclass(frozen=True, slots=True)
class PapersFetched(Event):
    """The courier was given papers."""

    giver: str


@dataclass(frozen=True, slots=True)
class Taken(Event):
    """The courier picked something up."""

    item: str
    source: str


@dataclass(frozen=True, slots=True)
class Dropped(Event):
    """The courier set down or lost something."""

    item: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Helped(Event):
    """The courier helped somebody."""

    actor: str


@dataclass(frozen=True, slots=True)
class Asked(Event):
    """The courier asked somebody, face to face."""

    actor: str


@dataclass(frozen=True, slots=True)
class PatrolsShown(Event):
    """Somebody who trusts the courier told her of patrols; they show through walls for a while."""

    actor: str
    watchers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointedAt(Event):
    """Somebody who loves the courier pointed at a shimmer she has not looked at yet."""

    actor: str
    target: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CalledOver(Event):
    """A guard was called off his post by somebody he knows."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class Bribed(Event):
    """A regulator was paid to look away for the rest of the night."""

    actor: str


@dataclass(frozen=True, slots=True)
class FindingShared(Event):
    """The courier shared what she had found out, for everybody to read."""

    finding: str
    place: str


@dataclass(frozen=True, slots=True)
class DoorMoved(Event):
    """A door opened or closed; ``by`` is courier, guard, trust or rule."""

    door: str
    is_open: bool
    by: str


@dataclass(frozen=True, slots=True)
class LampChanged(Event):
    """A lamp's band changed to shadow, dim or lit."""

    lamp: str
    band: str


# -- the night ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class TrustChanged(Event):
    """A line was written in the ledger; ``before`` and ``after`` are trust."""

    deed: str
    change: int
    before: int
    after: int
    target: str


@dataclass(frozen=True, slots=True)
class LiabilityOpened(Event):
    """Harm that nobody saw went down as a hidden liability."""

    deed: str
    target: str


@dataclass(frozen=True, slots=True)
class LiabilitySurfaced(Event):
    """Harm of an earlier level, which nobody had seen, came out; ``change`` is what it cost."""

    level: int
    deed: str
    target: str
    change: int


@dataclass(frozen=True, slots=True)
class RoomEntered(Event):
    """The courier came into a zone, each time from another."""

    zone: str
    first: bool


@dataclass(frozen=True, slots=True)
class KindMet(Event):
    """The courier has been within 8 tiles of a kind for 3 seconds in all."""

    kind: str


@dataclass(frozen=True, slots=True)
class ObjectiveDone(Event):
    """An objective was reached; ``left`` required ones remain."""

    objective: str
    left: int


@dataclass(frozen=True, slots=True)
class ExitOpened(Event):
    """The way out opened."""

    exit: str


@dataclass(frozen=True, slots=True)
class CheckpointReached(Event):
    """A checkpoint was passed; the game saves here."""

    checkpoint: str


@dataclass(frozen=True, slots=True)
class ClaimFound(Event):
    """A shimmering claim was inspected."""

    claim: str
    fact: str


@dataclass(frozen=True, slots=True)
class Captured(Event):
    """The courier was caught and is escorted out; time stands still until a rewind."""

    actor: str
    by: str


@dataclass(frozen=True, slots=True)
class BrokeFree(Event):
    """The courier used the one free break of the level."""

    actor: str


@dataclass(frozen=True, slots=True)
class Rewound(Event):
    """Time went back; ``ticks`` is how far."""

    ticks: int


@dataclass(frozen=True, slots=True)
class LevelEnded(Event):
    """The level is over, with the words of GAME.md section 10."""

    outcome: str
    seen: int
    heard: int
    touched: int
    cited: int
    captured: int
    harmed: int
    priced: int
    liabilities: int
    max_awareness: int
    ticks: int
    trust: int
    rewinds: int
