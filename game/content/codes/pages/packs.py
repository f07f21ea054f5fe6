"""P: what ``explain`` says of problems with packs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.faults import Page
from game.content.words import later

PAGES: Final[Mapping[str, Page]] = {
    "P001": Page(
        later("No pack"),
        later("A file that was cut off on the way, or a photo renamed to .ledger.zip."),
        later("The file as shadow-ledger pack wrote it."),
    ),
    "P002": Page(
        later("Pack too large"),
        later("A pack of 40 levels."),
        later("Four packs of ten levels."),
    ),
    "P003": Page(
        later("Unpacks without end"),
        later("A file of 4 KB in the pack that becomes 4 MB."),
        later("Maps as Tiled saves them."),
    ),
    "P004": Page(
        later("Stored in a strange way"),
        later("The pack was made anew with a password, or holds a link."),
        later("The pack as shadow-ledger pack wrote it."),
    ),
    "P005": Page(
        later("Name refused in a pack"),
        later("../roof.tmx, CON.tmx, or Roof.tmx beside roof.tmx."),
        later("roof.tmx and text/roof.yaml."),
    ),
    "P006": Page(
        later("Pack damaged"),
        later("One byte of the file changed while it was copied."),
        later("The file is fetched once more."),
    ),
    "P007": Page(
        later("No place in a pack"),
        later("tilesets/mine.tsx, thumb.png or run.py lie in the pack."),
        later("The pack holds roof.tmx, text/roof.yaml and proofs/roof.run."),
    ),
    "P008": Page(
        later("Manifest refused"),
        later("manifest.json is missing or of a newer format."),
        later("The manifest as shadow-ledger pack wrote it."),
    ),
    "P009": Page(
        later("Not what the manifest says"),
        later("roof.tmx was changed inside the finished pack."),
        later("The map is changed in the workshop and packed again."),
    ),
    "P010": Page(
        later("Needs a newer game"),
        later("A pack of next year's game in this year's."),
        later("The game is updated first."),
    ),
    "P011": Page(
        later("Foreign tileset or template"),
        later("The map uses tilesets/mine.tsx."),
        later("The map uses tilesets/structure.tsx, which the game has."),
    ),
    "P012": Page(
        later("Shipped file was changed"),
        later("tilesets/marks.tsx has a tile more than the game's own."),
        later("tilesets/marks.tsx is as new --project laid it."),
    ),
    "P013": Page(
        later("Map too large for a pack"),
        later("A map of 200 x 96 tiles."),
        later("A map of 64 x 48 tiles."),
    ),
    "P014": Page(
        later("Proof does not hold"),
        later("A wall was drawn after the proof was made."),
        later("The proof is made again after the last change."),
    ),
    "P015": Page(
        later("No such pack"),
        later("shadow-ledger install --remove rofs"),
        later("shadow-ledger install --remove org.school.roofs"),
    ),
    "P016": Page(
        later("Pack not installed"),
        later("shadow-ledger play roofs.ledger.zip"),
        later("shadow-ledger install roofs.ledger.zip, then Shared levels."),
    ),
    "P017": Page(
        later("Two maps of one name"),
        later("shadow-ledger pack a/roof.tmx b/roof.tmx"),
        later("shadow-ledger pack a/roof.tmx b/yard.tmx"),
    ),
    "P018": Page(
        later("Wish cannot be kept"),
        later("--version next"),
        later("--version 1.1"),
    ),
    "P019": Page(
        later("Wrong ending of a pack"),
        later("shadow-ledger pack roof.tmx -o roofs.zip"),
        later("shadow-ledger pack roof.tmx -o roofs.ledger.zip"),
    ),
    "P020": Page(
        later("Translation cannot be read"),
        later("A line of locale/de.po has lost its closing quote."),
        later("Every text of locale/de.po stands in quotes."),
    ),
    "P021": Page(
        later("No licence given"),
        later("shadow-ledger pack roof.tmx -o roofs.ledger.zip"),
        later("The same with --licence CC-BY-4.0."),
    ),
    "P022": Page(
        later("A pack that cannot be looked at within bounds"),
        later("A pack made so that looking at its maps takes minutes or all memory."),
        later("Packs that `pack` has made are looked at in less than a second."),
    ),
}
"""The page of every sort of problem by its code."""
