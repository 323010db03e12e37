"""Sets of numbered things as one number each, so that two of them meet, unite or part in one step, however many.

Each thing has one byte, that of the first the lowest: 1 for those that are meant and 0 for all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import TypeAlias

Mask: TypeAlias = int


def mask_of(flags: Iterable[int]) -> Mask:
    """The things whose flag is 1."""
    return int.from_bytes(bytes(flags), "little")


def mask_of_numbers(numbers: Iterable[int], count: int) -> Mask:
    """The things of these numbers, of so many."""
    flags = bytearray(count)
    for number in numbers:
        flags[number] = 1
    return mask_of(flags)


def every(count: int) -> Mask:
    """All of so many things."""
    return mask_of(b"\1" * count)


def flags_of(mask: Mask, count: int) -> bytes:
    """The flag of each of so many things."""
    return mask.to_bytes(count, "little")


def those_of(flags: bytes, value: int) -> Mask:
    """The things whose flag, which may count anything up to 255, is this value."""
    return mask_of(flags.translate(bytes(flag == value for flag in range(256))))


def numbers_of(mask: Mask, count: int) -> Iterator[int]:
    """The numbers of those that are meant, of so many, in order."""
    return compress(range(count), flags_of(mask, count))
