"""The manifest of a pack: who made it, which levels it holds, and the sha256 of every file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.limits import PACK_ENTRIES, PACK_LEVELS, YAML_BYTES
from game.content.plain import Document
from game.content.schema import Shaper

FORMAT: Final = 1
"""The format of packs that this version writes and reads."""

MANIFEST: Final = "manifest.json"
"""The manifest's name in a pack."""

NO_LICENCE: Final = "LicenseRef-none"
"""What stands in the place of a licence where the author gave none."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?$")]
"""A name in reverse order such as ``org.school.roofs``, or a UUID."""

Version = Annotated[str, Meta(pattern=r"^[0-9]{1,5}(?:\.[0-9]{1,5}){0,2}$")]
"""One to three numbers with dots between."""

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(?:_[A-Za-z]{2,4})?$")]
"""A language such as ``en`` or ``zh_CN``."""

Licence = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9.+() -]{0,79}$")]
"""An SPDX licence such as ``CC-BY-4.0``, or several with AND and OR."""

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
"""A digest in hexadecimal."""

PackTitle = Annotated[str, Meta(min_length=1, max_length=60)]
"""A pack's title in one language."""

Author = Annotated[str, Meta(min_length=1, max_length=40)]
"""A pen name."""

EntryName = Annotated[str, Meta(min_length=1, max_length=100)]
"""The name of a file in the pack."""


class PackedLevel(Struct, frozen=True, forbid_unknown_fields=True):
    """One level of a pack.

    Attributes:
        file: its map.
        sha256: of the map.
        secret: 0 to 5, as the map says.
        difficulty: 0 to 100; None where nobody has measured it.
        par_s: seconds of the Swift medal, as the map says.
        proof: the file of its proof, or None.
    """

    file: EntryName
    sha256: Sha256
    secret: Annotated[int, Meta(ge=0, le=5)]
    difficulty: Annotated[int, Meta(ge=0, le=100)] | None
    par_s: Annotated[int, Meta(ge=0, le=36_000)]
    proof: EntryName | None

    @property
    def stem(self) -> str:
        """The level's id."""
        return self.file.removesuffix(".tmx")


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack says of itself.

    Attributes:
        format: version of the pack's shape.
        id: the same for all versions of a pack.
        version: the author's count.
        title: by language.
        author: a pen name; nothing personal is asked.
        licence: SPDX, or ``NO_LICENCE``.
        game_min: the oldest version of the game that it was made for.
        levels: in the order they are played.
        files: sha256 by name, of every file but the manifest.
    """

    format: int
    id: Id
    version: Version
    title: Annotated[dict[Language, PackTitle], Meta(min_length=1, max_length=40)]
    author: Author
    licence: Licence
    game_min: Version
    levels: Annotated[list[PackedLevel], Meta(min_length=1, max_length=PACK_LEVELS)]
    files: Annotated[dict[EntryName, Sha256], Meta(min_length=1, max_length=PACK_ENTRIES)]

    def title_in(self, language: str) -> str:
        """Return the title in a language, else in English, else in the first one given."""
        short = language.partition("_")[0]
        wanted = (language, short, "en", *self.title)
        return next(self.title[name] for name in wanted if name in self.title)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return a manifest as the JSON that stands in a pack."""
    plain = msgspec.to_builtins(manifest)
    return (json.dumps(plain, indent=1, ensure_ascii=False) + "\n").encode()


def faults_of(manifest: Manifest) -> list[Problem]:
    """Return what is wrong with a manifest that a program put together."""
    return _shaped(msgspec.to_builtins(manifest), MANIFEST)[1]


def read_manifest(data: bytes, file: str) -> Manifest | list[Problem]:
    """Return what a manifest says, or everything that is wrong with it.

    Args:
        data: the JSON.
        file: its name for messages.
    """
    place = Place(file=file)
    if len(data) > YAML_BYTES:
        return [problem("L002", place, most=YAML_BYTES)]
    try:
        value = json.loads(data, object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        return [problem("P008", place, reason=str(error)[:120] or "it nests too deep")]
    if isinstance(value, dict) and value.get("format") != FORMAT:
        reason = f"its format is {str(value.get('format'))[:20]}, and this game reads {FORMAT}"
        return [problem("P008", place, reason=reason)]
    manifest, problems = _shaped(value, file)
    return problems if manifest is None else manifest


def _shaped(value: Any, file: str) -> tuple[Manifest | None, list[Problem]]:  # noqa: ANN401 - JSON's
    """Return a plain value as a manifest, and the problems that this met."""
    shaper = Shaper(file, Document(value, {}))
    return shaper.shaped(value, Manifest), shaper.problems


def _without_doubles(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return pairs as a map; raises ValueError if a key stands there twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")


def is_newer(version: str, than: str) -> bool:
    """Return whether a version is newer than another.

    >>> is_newer("0.10", "0.9.1"), is_newer("1", "1.0")
    (True, False)
    """
    one, other = (_numbers(text) for text in (version, than))
    return one > other


def _numbers(version: str) -> tuple[int, int, int]:
    parts = [int(part) for part in version.split(".")]
    first, second, third = [*parts, 0, 0][:3]
    return first, second, third
