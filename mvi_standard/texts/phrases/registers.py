"""What is said of registers: those that a user names, and `mvi register`."""

from __future__ import annotations

PHRASES = {
    "register_option": (
        "--register vraagt NAAM=BESTAND, met als NAAM {names}; {found} is dat niet.",
        "--register takes NAME=FILE, with NAME one of {names}; {found} is not.",
    ),
    "register_not_cached": (
        "Register {name} is nog niet opgehaald. Noem een bestand ({name}=BESTAND), of gebruik eerst: {command}.",
        "Register {name} was not fetched yet. Name a file ({name}=FILE), or first use: {command}.",
    ),
    "register_no_cache": (
        "Er is geen map om registers te bewaren. Noem een map met --to, of zet XDG_CACHE_HOME.",
        "There is no folder to keep registers in. Name a folder with --to, or set XDG_CACHE_HOME.",
    ),
    "register_changed": (
        "{file} is veranderd nadat het is opgehaald, of is weg. Haal register {name} opnieuw op: {command}.",
        "{file} has changed since it was fetched, or is gone. Fetch register {name} again: {command}.",
    ),
    "register_unreadable": (
        "Register {name}: {file} is niet te lezen.",
        "Register {name}: {file} cannot be read.",
    ),
    "register_absent": (
        "Register {name}: er is geen bestand {file}.",
        "Register {name}: there is no file {file}.",
    ),
    "register_large": (
        "Register {name}: {file} is groter dan {limit} MB.",
        "Register {name}: {file} is larger than {limit} MB.",
    ),
    "register_doctype": (
        "Register {name}: {file} heeft een DOCTYPE en wordt daarom niet gelezen.",
        "Register {name}: {file} has a DOCTYPE, and is not read for that reason.",
    ),
    "register_damaged": (
        "Register {name}: {file} is beschadigd, of heeft een andere vorm ({place}).",
        "Register {name}: {file} is damaged, or has another form ({place}).",
    ),
    "register_form": (
        "Register {name}: {file} heeft niet de vorm van dit register. Verwacht: {form}.",
        "Register {name}: {file} does not have the form of this register. Expected: {form}.",
    ),
    "register_empty": ("Register {name}: {file} is leeg.", "Register {name}: {file} is empty."),
    "register_no_address": (
        "Van register {name} is geen vast adres bekend. Noem het met --url.",
        "No fixed address of register {name} is known. Name it with --url.",
    ),
    "register_not_https": (
        "{url} begint niet met https://. Alleen daarmee is zeker wie het bestand stuurt.",
        "{url} does not begin with https://. Only that makes sure who sends the file.",
    ),
    "register_signed_in": (
        "In een adres staat een naam of wachtwoord, voor de @. Wij bewaren en tonen adressen. Laat dat deel weg.",
        "An address holds a name or password, before the @. We keep and show addresses. Leave that part out.",
    ),
    "register_twice": (
        "Twee adressen eindigen op {file}. Haal ze na elkaar op, elk naar een eigen map (--to).",
        "Two addresses end in {file}. Fetch them one after the other, each to a folder of its own (--to).",
    ),
    "fetch_failed": (
        "{url} is niet op te halen: {reason}. Er is niets veranderd.",
        "{url} cannot be fetched: {reason}. Nothing was changed.",
    ),
    "fetch_status": ("antwoord {status} van de server", "the server answers {status}"),
    "fetch_elsewhere": ("de server verwijst naar een andere plek ({host})", "the server points elsewhere ({host})"),
    "fetch_large": ("het bestand is groter dan {limit} MB", "the file is larger than {limit} MB"),
    "fetch_short": ("de verbinding brak af voor het einde", "the connection broke off before the end"),
    "fetch_slow": ("het duurt langer dan {seconds} seconden", "it takes more than {seconds} seconds"),
    "fetch_unreachable": ("geen verbinding", "no connection"),
    "fetched": (
        "{file}: {n} regels, {state}\n  sha256 {sha256}",
        "{file}: {n} entries, {state}\n  sha256 {sha256}",
    ),
    "fetched_one": (
        "{file}: 1 regel, {state}\n  sha256 {sha256}",
        "{file}: 1 entry, {state}\n  sha256 {sha256}",
    ),
    "fetched_new": ("nieuw", "new"),
    "fetched_same": ("gelijk aan dat van {date}", "the same as that of {date}"),
    "fetched_changed": ("anders dan dat van {date}", "other than that of {date}"),
    "fetched_to": ("Opgeslagen in {folder}. Gebruik: {command}", "Saved in {folder}. Use: {command}"),
    "listed": ("{name}: opgehaald op {date}, {n} bestanden", "{name}: fetched on {date}, {n} files"),
    "listed_one": ("{name}: opgehaald op {date}, 1 bestand", "{name}: fetched on {date}, 1 file"),
    "listed_not": ("{name}: nog niet opgehaald", "{name}: not fetched yet"),
    "listed_no_address": ("geen vast adres bekend", "no fixed address known"),
}
