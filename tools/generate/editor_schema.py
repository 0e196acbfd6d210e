"""The editor variants of the JSON Schema: judged the same, with help in one language at the place where people type.

The words stand where a class, type or list is used and not in `$defs`: an editor lays what a `$ref` points at over
what stands beside it, and would show the words of the type instead of those of the field.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.generate import json_schema
from tools.generate.editor_help import Speech, codes_of, example_of, plain, skeleton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.standard import Class, CodeList, ElementWords, Field, Standard, Type


def write(standard: Standard, language: str) -> str:
    """Return the editor variant in `nl` or `en` as text."""
    return json.dumps(build(standard, language), ensure_ascii=False, indent=1) + "\n"


def build(standard: Standard, language: str) -> dict[str, Any]:
    """Return the schema of a submission with help for editors in `nl` or `en`."""
    strict, speech = json_schema.build(standard, "Submission"), Speech(language)
    maker = _HelpWriter(standard, speech)
    address = strict["$id"].replace(".schema.json", f".editor.{language}.schema.json")
    about = {"$id": address, "$comment": speech.say("about", strict=strict["$id"])}
    words = speech.help(standard.classes["Submission"].words, "`Submission`")
    definitions = {name: maker.definition(name, each) for name, each in strict["$defs"].items()}
    return strict | about | words | {"$defs": definitions}


@dataclass(frozen=True)
class _HelpWriter:
    """Puts help into the parts of the strict schema."""

    standard: Standard
    speech: Speech

    def definition(self, name: str, strict: Mapping[str, Any]) -> dict[str, Any]:
        """Return what stands in `$defs` under `name`: without words of its own, with messages."""
        bare = {key: value for key, value in strict.items() if key not in {"title", "description"}}
        if name in self.standard.classes:
            return bare | self._class(self.standard.classes[name], strict["properties"])
        if name in self.standard.enums:
            return bare | self._enum(self.standard.enums[name])
        return bare | self._type(self.standard.types[name])

    def _class(self, each: Class, strict: Mapping[str, Any]) -> dict[str, Any]:
        label, _ = self.speech.label_and_definition(each.words)
        body = skeleton(each, self.standard)
        snippets = [{"label": self.speech.say("snippet", label), "body": body}] if body else []
        return {
            "properties": {field.name: self._field(each, field, strict[field.name]) for field in each.fields},
            "errorMessage": self._anatomy(each, label),
        } | ({"defaultSnippets": snippets} if snippets else {})

    def _anatomy(self, each: Class, label: str) -> str:
        """Return one message for each way to get a record wrong: some editors show it for a missing field as well."""
        must, may = (", ".join(f.name for f in each.fields if f.required is wanted) for wanted in (True, False))
        say = self.speech.say
        parts = (
            say("record", label=label, name=each.name),
            say("must", must) if must else "",
            say("may", may) if may else "",
            say("no_other"),
        )
        return "".join(parts)

    def _field(self, owner: Class, field: Field, strict: Mapping[str, Any]) -> dict[str, Any]:
        say, place = self.speech.say, f"`{owner.name}.{field.name}`"
        words = self.speech.help(
            field.words, *self._kind(field), f"{place} · {say('required')}" if field.required else place
        )
        value = {**strict, **words, "completionDetail": words["title"]}
        if gone := self.speech.gone(field.deprecated, field.replaced_by):
            value["deprecationMessage"] = gone
        if field.many:
            return value | {"errorMessage": say("many"), "items": {**strict["items"], **self._item(field)}}
        return value | ({"errorMessage": say("boolean")} if field.range == "boolean" else {})

    def _kind(self, field: Field) -> tuple[str, ...]:
        """Return what kind of value a field takes, as a paragraph; nothing for yes or no."""
        words = self._words(field.range)
        if words is None:
            return ()
        label, definition = map(plain, self.speech.label_and_definition(words))
        if field.kind == "reference":
            return (f"{self.speech.say('refers_to')} **{label}**.",)
        return (f"**{label}**: {definition}",)

    def _item(self, field: Field) -> dict[str, Any]:
        return self.speech.help(self._words(field.range) or field.words, f"`{field.range}`")

    def _words(self, name: str) -> ElementWords | None:
        standard = self.standard
        known = standard.classes.get(name) or standard.enums.get(name) or standard.types.get(name)
        return known.words if known else None

    def _enum(self, each: CodeList) -> dict[str, Any]:
        label, _ = self.speech.label_and_definition(each.words)
        now = self.speech.listed([row["code"] for row in each.rows if not row["deprecated_in"]])
        return self.speech.codes(each.rows) | {"errorMessage": self.speech.say("code", label=label, codes=now)}

    def _type(self, each: Type) -> dict[str, Any]:
        label, definition = self.speech.label_and_definition(each.words)
        kind = self.speech.say("kind", label=label, definition=definition)
        if each.pattern is None:
            return {"errorMessage": kind}
        form = self.speech.say("form", label=label, definition=definition)
        example = example_of(each, self.standard)
        if example not in definition:
            form += self.speech.say("for_example", example=example)
        return {"errorMessage": kind, "patternErrorMessage": form} | self._proposals(each)

    def _proposals(self, each: Type) -> dict[str, Any]:
        """Return the codes of an open list as snippets: proposed with their words, and any own code stays allowed."""
        speech = self.speech
        snippets = [
            {
                "label": code,
                "body": code,
                "description": speech.code(row),
                "markdownDescription": speech.code(row, "**"),
            }
            for code, row in codes_of(each, self.standard).items()
        ]
        return {"defaultSnippets": snippets} if snippets else {}
