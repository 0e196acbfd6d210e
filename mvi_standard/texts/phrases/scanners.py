"""What reports for code scanners say around their findings: SARIF, and Code Quality of GitLab."""

from __future__ import annotations

PHRASES = {
    "sarif_root": ("De map waarin mvi-validate is gestart.", "The folder in which mvi-validate was started."),
    "sarif_judged": ("Een bestand is gecontroleerd.", "A file was checked."),
    "sarif_unreadable": ("Een bestand is niet te lezen.", "A file cannot be read."),
    "sarif_left_out": ("Niet alle plaatsen staan in dit overzicht.", "Not all places are in this overview."),
}
