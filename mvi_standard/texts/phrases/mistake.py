"""What any command says of a word that it does not know."""

from __future__ import annotations

PHRASES = {
    "no_option": ("Er is geen optie {name!r}.", "No such option {name!r}."),
    "no_verb": ("Er is geen opdracht {name!r}.", "No such command {name!r}."),
    "meant_option": ("Bedoelt u {name}?", "Did you mean {name}?"),
    "or": ("of", "or"),
    "output_twice": (
        "{name} staat twee keer bij --output; geef elke uitkomst een eigen bestand.",
        "{name} is given to --output twice; give each result a file of its own.",
    ),
    "output_folder": (
        "{name} is een map; noem bij --output een bestand.",
        "{name} is a folder; name a file with --output.",
    ),
    "file": ("BESTAND", "FILE"),
    "see_help": ("{command} --help noemt ze alle.", "{command} --help lists them all."),
    "pick_verb": ("Kies uit: {names}.", "Choose from: {names}."),
}
