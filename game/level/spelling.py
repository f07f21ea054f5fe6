"""How Tiled spells values in XML: numbers, colors, flags and the characters that need an escape.

A text that is no such value stays as it is: not all that a file says was checked by the reader.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from game.level.notes import number_of

_ATTRIBUTE_ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    | {sign: f"&#{ord(sign)};" for sign in "\t\n\r"}
)
_TEXT_ESCAPES: Final = _ATTRIBUTE_ESCAPES | {ord("\t"): "\t", ord("\n"): "\n"}
_COLOR: Final = re.compile(r"#?(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_OPAQUE: Final = "#ff"
_WHOLE: Final = re.compile(r"[-+]?[0-9]{1,19}")
_SHORT: Final = re.compile(r"0|-?[1-9][0-9]{0,5}")
_SIX_DIGITS: Final = Context(prec=6, rounding=ROUND_HALF_UP)


def escaped(text: str) -> str:
    """Return an attribute's text with quotes and without line breaks of its own."""
    return f'"{text.translate(_ATTRIBUTE_ESCAPES)}"'


def escaped_text(text: str) -> str:
    """Return the text between two tags."""
    return text.translate(_TEXT_ESCAPES)


def short_number(text: str) -> str:
    """Return a number as Tiled writes places and sizes: with six digits at most.

    >>> short_number("100000.5"), short_number("-0.0"), short_number("24.250")
    ('100001', '0', '24.25')
    """
    if _SHORT.fullmatch(text):
        return text
    value = number_of(text or "0")
    if value is None:
        return text
    return f"{float(_SIX_DIGITS.create_decimal_from_float(value + 0.0)):.6g}"


def long_number(text: str) -> str:
    """Return a number as Tiled writes float properties: with all the digits that it needs.

    >>> long_number("3.0"), long_number("1e6"), long_number("1200000"), long_number("0.00001")
    ('3', '1e+06', '1200000', '1e-05')
    """
    number = number_of(text or "0")
    if number is None:
        return text
    value = Decimal(repr(number + 0.0)).normalize()
    digits = len(value.as_tuple().digits)
    point = value.adjusted() + 1
    if value and (point <= -4 or (point > digits and point > digits + 5)):
        shown, _, exponent = f"{value:e}".partition("e")
        return f"{shown}e{int(exponent):+03d}"
    return f"{value:f}"


def whole_number(text: str) -> str:
    """Return a whole number without signs and zeros that it does not need."""
    return str(int(text or 0)) if _WHOLE.fullmatch(text or "0") else text


def truth(text: str) -> str:
    """Return ``true`` or ``false``."""
    return "false" if text in {"", "0", "false"} else "true"


def color(text: str) -> str:
    """Return a color in small letters, opaque ones as ``#rrggbb``; other words stay as they are.

    >>> color("#FFAABBCC"), color("#11AABBCC"), color("ABC"), color("teal")
    ('#aabbcc', '#11aabbcc', '#aabbcc', 'teal')
    """
    whole = full_color(text)
    return f"#{whole[3:]}" if whole.startswith(_OPAQUE) and len(whole) == 9 else whole


def full_color(text: str) -> str:
    """Return a color as ``#aarrggbb``, as Tiled writes color properties."""
    if not _COLOR.fullmatch(text):
        return text
    digits = text.lower().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits:f>8}"
