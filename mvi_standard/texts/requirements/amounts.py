"""The text of the demand on amounts as written (MVI-W201)."""

AMOUNTS = {
    "MVI-W201": """Een rond bedrag hoort geen drie cijfers achter de punt te hebben.

    Melding: Hier staat {found}, en dat is minder dan duizend euro. Staat er een punt voor duizendtallen? De
        punt is het teken voor de centen.
    Waarom: Wie duizenden euro's bedoelt en de punt tussen de duizendtallen zet, meldt een bedrag dat duizend keer te
        klein is.
    Oplossing: Schrijf {meant} als dat het bedrag is. Klopt het kleine bedrag wel, schrijf het dan zonder de
        drie nullen.

    A round amount should not have three digits behind the point.

    Message: It says {found}, and that is less than a thousand euros. Is the point there for thousands? The
        point is the mark before the cents.
    Why: Whoever means thousands and puts a point between them reports an amount that is a thousand times too
        small.
    Fix: Write {meant} if that is the amount. If the small amount is right, write it without the three zeros.
    """,
}
