"""HTML and SVG elements. Text and attributes are escaped when they are written, so nothing foreign is markup."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

Child = Element | str


def element(tag: str, *children: Child, **attributes: str | float) -> Element:
    """An element with its children in order.

    Attributes are named as in Python: `class_` is `class`, `stroke_width` is `stroke-width`.
    """
    made = Element(tag, {_name(name): _value(value) for name, value in attributes.items() if value != ""})
    for child in children:
        if isinstance(child, str):
            _add_text(made, child)
        else:
            made.append(child)
    return made


def written(page: Element) -> str:
    """An element as HTML."""
    return tostring(page, encoding="unicode", method="html")


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
