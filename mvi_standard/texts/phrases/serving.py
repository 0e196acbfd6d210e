"""What `mvi web` says."""

from __future__ import annotations

PHRASES = {
    "serving": ("De site staat klaar op {url}\nStoppen: Ctrl-C.", "The site is ready at {url}\nTo stop: Ctrl-C."),
    "no_site": (
        "Hier staat geen {archive} en geen map {folder}. Het zip-bestand staat bij elke versie van de standaard.",
        "There is no {archive} and no folder {folder} here. The zip file comes with every release of the standard.",
    ),
    "not_a_site": (
        "{name} is geen site van de MVI-standaard: kies de map of het zip-bestand van de site.",
        "{name} is no site of the MVI standard: choose the folder or the zip file of the site.",
    ),
    "port_taken": (
        "Poort {port} is niet vrij. Kies een andere met --port, of een vrije met --port 0.",
        "Port {port} is not free. Choose another with --port, or a free one with --port 0.",
    ),
    "no_page": ("Deze pagina bestaat niet.", "This page does not exist."),
}
