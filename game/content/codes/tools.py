"""L9: problems of the tools themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Fault, warning
from game.content.words import later

FAULTS: Final[Mapping[str, Fault]] = {
    "L901": Fault(
        later('no level is called "{name}"{hint}'),
        mend=later("give a level's number, its name, or the path of a .tmx file"),
    ),
    "L902": warning(
        later('the wish to ignore "{named}" does not count: {reason}'),
        later("whoever opens the map next could not tell a choice from an oversight"),
        later('write one code with its reason, such as "L207: it hangs askew on purpose"'),
    ),
    "L903": warning(
        later('no sort of problem has the code "{named}"{hint}'),
        mend=later('"shadow-ledger explain" lists all codes'),
    ),
    "L904": Fault(
        later("the map has no object {number} to begin at"),
        mend=later("choose an object in Tiled; its ID stands at the top of its properties"),
    ),
    "L905": warning(
        later('lint_ignore names "{named}", and the map has no such problem'),
        later("an old wish would hide the problem when it comes back"),
        later("take it out of lint_ignore"),
    ),
    "L911": Fault(
        later('"{name}" cannot be a level\'s name: {reason}'),
        mend=later("use small letters, digits and _, such as night_market"),
    ),
    "L912": Fault(
        later('"{path}" is there already'),
        later("nobody's work is ever written over"),
        later("choose another name, or move it away"),
    ),
    "L913": Fault(
        later("there is no Tiled project here"),
        later("a map needs the tilesets and templates of a project"),
        later("type: shadow-ledger new --project DIR, then go into that folder"),
    ),
    "L914": Fault(
        later('the size "{size}" is none: {reason}'),
        mend=later("give columns x rows, such as 40x24"),
    ),
    "L915": Fault(
        later("Tiled was not found on this computer"),
        mend=later("get it from https://www.mapeditor.org, then type the same again"),
    ),
    "L916": Fault(
        later('there is no map in "{path}"'),
        mend=later("give a folder that holds .tmx files"),
    ),
    "L917": Fault(
        later('"{name}" comes with the game and is not changed'),
        mend=later("draw on a copy: shadow-ledger new my_level --from {name}"),
    ),
    "L918": Fault(
        later('the map as it was at "{revision}" cannot be read: {reason}'),
        mend=later("git log shows what there is; HEAD~1 means the last commit but one"),
    ),
    "L919": Fault(
        later("there are not two maps to compare"),
        mend=later("give two maps, or one map and --since with a commit, such as --since HEAD"),
    ),
    "L999": Fault(
        later("the check itself broke: {reason}"),
        later("no map should be able to do that, so this is a fault of the game"),
        later("please report it, with the map and this file: {log}"),
    ),
}
"""Every sort of problem by its code."""
