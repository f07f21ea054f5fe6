"""P: problems of packs, the files in which levels travel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

_AGAIN: Final = later('ask for the pack again, made by "shadow-ledger pack" and not by hand')

FAULTS: Final[Mapping[str, Fault]] = {
    "P001": Fault(
        later("this is no pack that can be read: {reason}"),
        later("a pack is one plain zip file, and nothing stands before, behind or between"),
        _AGAIN,
    ),
    "P002": Fault(
        later("the pack has {count} {things}, and the most is {most}"),
        later("packs come from strangers; their bounds keep reading quick"),
        later("make several smaller packs"),
    ),
    "P003": Fault(
        later('"{name}" unpacks to more than {most} times its size'),
        later("a small file that grows without end can fill memory and disk"),
        _AGAIN,
    ),
    "P004": Fault(
        later('"{name}" is stored in a way that is refused: {how}'),
        later("a pack holds ordinary files, stored plainly or deflated"),
        _AGAIN,
    ),
    "P005": Fault(
        later('the name "{name}" is refused: {reason}'),
        later("names must mean the same file on every system, and never lead out of the pack"),
        later("use short plain names such as text/my_roof.yaml"),
    ),
    "P006": Fault(
        later('"{name}" is damaged: {reason}'),
        later("a part of the file is missing, or was changed on the way"),
        later("fetch the pack once more"),
    ),
    "P007": Fault(
        later('"{name}" has no place in a pack'),
        later("a pack holds maps, their texts, translations, facts, proofs and licence, no more"),
        later("leave it out; pictures, sounds, tilesets and programs never travel in packs"),
    ),
    "P008": Fault(
        later("the pack's manifest.json is refused: {reason}"),
        later("the manifest says what is in the pack, and nothing is believed without it"),
        _AGAIN,
    ),
    "P009": Fault(
        later('"{name}" is not what the manifest says: {reason}'),
        later("every file is listed with its sha256, so that nobody can slip one in"),
        _AGAIN,
    ),
    "P010": Fault(
        later("the pack needs version {needed} of the game, and this is {have}"),
        mend=later("update the game"),
    ),
    "P011": Fault(
        later('the map uses "{reference}", which is not one of the game\'s own'),
        later("packs carry no tilesets and templates, so it would be missing everywhere else"),
        later("use only the shipped ones, from tilesets/ and templates/ beside the map"),
    ),
    "P012": Fault(
        later('"{reference}" was changed here and differs from the game\'s own'),
        later("others will see and play the level with the shipped one"),
        later("put the shipped file back and look at the level once more"),
    ),
    "P013": Fault(
        later("the map has {columns} x {rows} tiles, and the most in a pack is 128 x 96"),
        later("larger maps run badly on the computers of many classrooms"),
        later("make the map smaller, or make two levels of it"),
    ),
    "P014": Fault(
        later("the proof does not show a way through any more: {reason}"),
        later("a level is passed on with a proof that holds, or with none"),
        later("type: shadow-ledger prove MAP, or move {name} out of the folder proofs"),
    ),
    "P015": Fault(
        later('no pack here is called "{name}"{hint}'),
        mend=later('type "shadow-ledger install --list" and give an id or a code from there'),
    ),
    "P016": Fault(
        later('"{name}" is a pack, and levels are played from the shelf'),
        mend=later("install it first: shadow-ledger install {name}"),
    ),
    "P017": Fault(
        later('two of the maps are called "{name}"'),
        later("all maps of a pack lie in one folder"),
        later("give one of them another name"),
    ),
    "P018": Fault(
        later("{field} is refused: {reason}"),
        mend=later("add --help to see what may stand there"),
    ),
    "P019": Fault(
        later("the file is to end in .ledger.zip, and is called {name}"),
        mend=later("choose a name such as roofs.ledger.zip"),
    ),
    "P020": Fault(
        later("this translation cannot be read: {reason}"),
        mend=later("open the file in an editor for translations and save it again"),
    ),
    "P021": warning(
        later("no licence is given: others may play these levels, but not change or share them"),
        later("sharing is clear only if the author says so"),
        later("say for instance --licence CC-BY-4.0"),
    ),
    "P022": Fault(
        later("this pack cannot be looked at within bounds: {reason}"),
        later("a pack that is harmless is looked at in a moment"),
        later("do not use it; if you made it yourself, please report it with the pack"),
    ),
}
"""Every sort of problem by its code."""
