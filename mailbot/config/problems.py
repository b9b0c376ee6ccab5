"""From pydantic's errors to lines that an IT person can act on: key, what was found, what would be right.

The key is written as in the TOML file; tables of a list are counted from 1 and named by their id.
What this module does not do: decide what is wrong.
"""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

Location = tuple[int | str, ...]

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LONGEST_SHOWN = 60
# Options whose value may be half of a secret that somebody put into the wrong place.
_NEVER_SHOWN = ("password", "token", "secret")

# What would be right, for pydantic's own kinds of errors.
_RIGHT = {
    "string_type": "a text in quotes",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number",
    "float_type": "a number without quotes",
    "bool_type": "true or false, without quotes",
    "tuple_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
}


def key_of(location: Location, raw: object = None) -> str:
    """The key as in the TOML file: ``staff[3].email (id "lan.lt")``."""
    key, named = "", ""
    for step in location:
        if isinstance(step, int):
            key += f"[{step + 1}]"
            raw = raw[step] if isinstance(raw, list) and step < len(raw) else None
            if isinstance(raw, Mapping) and isinstance(raw.get("id"), str):
                named = f' (id "{raw["id"]}")'
        else:
            name = step if _BARE_KEY.fullmatch(step) else f'"{step}"'
            key += f".{name}" if key else name
            raw = raw.get(step) if isinstance(raw, Mapping) else None
    return key + named


def shown(value: object) -> str:
    """A value as it would stand in the file, cut short."""
    if isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, date | time):
        text = value.isoformat()
    elif isinstance(value, str):
        text = f'"{value}"'
    elif isinstance(value, Mapping):
        text = "a table"
    elif isinstance(value, list):
        text = f"[{', '.join(shown(one) for one in value)}]"
    else:
        text = repr(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 4] + " ..."


def models_in(annotation: Any) -> Iterable[type[BaseModel]]:
    """The models that a field's annotation speaks of, through lists, tables and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        for part in get_args(annotation):
            yield from models_in(part)


def _field_at(
    model: type[BaseModel] | None, location: Location
) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """(the model that owns the last key of the location, the field of that key)."""
    field: FieldInfo | None = None
    inner: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, int):
            continue
        if inner is not None and step in inner.model_fields:
            model, field = inner, inner.model_fields[step]
            inner = next(iter(models_in(field.annotation)), None)
        elif field is not None and get_origin(field.annotation) is dict:
            field = None  # the name of a table of a family such as [groups.BTV]
        else:
            return inner, None
    return model, field


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known key, or all of them where none is near."""
    names = sorted(known)
    close = difflib.get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"known here: {', '.join(names)}"


def _range_text(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    return " and ".join(f"{words[name]} {context[name]}" for name in words if name in context)


def _right(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "expected":
        return str(context["right"])
    if kind == "literal_error":
        return "one of " + str(context["expected"]).replace("'", '"').replace(" or ", ", ")
    if bounds := _range_text(error):
        return f"a number of {bounds}"
    return _RIGHT.get(kind, error["msg"])


def _line(error: ErrorDetails, model: type[BaseModel], raw: object) -> str:
    location = tuple(step for step in error["loc"] if step != "[key]")
    key = key_of(location, raw)
    owner, field = _field_at(model, location)
    if error["type"] == "missing":
        about = f": {field.description}" if field is not None and field.description else ""
        example = f", such as {shown(field.examples[0])}" if field is not None and field.examples else ""
        return f"{key}: missing{about}{example}"
    if error["type"] == "extra_forbidden":
        known = owner.model_fields if owner is not None else ()
        return f"{key}: unknown key; {nearest(str(location[-1]), known)}"
    value = error["input"]
    secret = any(part in str(step) for step in location for part in _NEVER_SHOWN)
    if secret or isinstance(value, Mapping):
        return f"{key}: expected {_right(error)}"
    return f"{key}: found {shown(value)}; expected {_right(error)}"


def describe(problem: ValidationError, model: type[BaseModel], raw: object) -> list[str]:
    """One line for each error of a validation, in the order of the model's fields."""
    return [_line(error, model, raw) for error in problem.errors(include_url=False)]
