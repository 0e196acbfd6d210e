"""The texts of the demands that keep persons out of a submission (MVI-C200, MVI-W200, MVI-W202)."""

PRIVACY = {
    "MVI-C200": """In een aanlevering mag geen burgerservicenummer staan.

    Melding: Hier staat een burgerservicenummer, een veld daarvoor of een nummer van een natuurlijk persoon met
        die vorm. Het nummer zelf laten we niet zien.
    Waarom: Een burgerservicenummer hoort bij één mens. U mag het alleen delen als de wet dat zegt, en voor
        deze rapportage zegt de wet dat niet.
    Oplossing: Haal het nummer weg, ook uit eerdere versies en kopieën van dit bestand. Geef social return op
        in aantallen en nooit per persoon. Geef een natuurlijk persoon een eigen nummer dat er niet op lijkt,
        zoals zzp-12. Had u het bestand al gedeeld, meld dit dan aan uw functionaris voor
        gegevensbescherming.

    A submission must not hold a citizen service number (BSN).

    Message: There is a citizen service number here, a field for one, or a number of a natural person that has
        its form. We do not show the number itself.
    Why: A citizen service number belongs to one human being. You may share it only where the law says so, and
        for this report the law does not.
    Fix: Remove the number, from earlier versions and copies of this file too. Report social return in counts
        and never by person. Give a natural person a number of your own that does not look like one, such as
        zzp-12. If you had already shared the file, tell your data protection officer.
    """,
    "MVI-W200": """In vrije tekst hoort geen e-mailadres of telefoonnummer van een persoon te staan.

    Melding: In {field} lijkt een e-mailadres of telefoonnummer te staan.
    Waarom: Anderen lezen dit bestand ook, en voor de cijfers is een contactpersoon niet nodig.
    Oplossing: Haal de contactgegevens weg. Noem zo nodig een afdeling of functie. Is het een ander soort
        nummer, dan hoeft u niets te doen.

    Free text should not hold an e-mail address or telephone number of a person.

    Message: {field} seems to hold an e-mail address or telephone number.
    Why: Others read this file too, and the figures do not need a contact person.
    Fix: Remove the contact details. Name a department or position where needed. If it is another kind of
        number, you need not do anything.
    """,
    "MVI-W202": """In vrije tekst hoort geen nummer van een bankrekening te staan.

    Melding: In {field} staat het nummer van een bankrekening (IBAN).
    Waarom: Anderen lezen dit bestand ook, en voor de cijfers is een rekeningnummer niet nodig.
    Oplossing: Haal het rekeningnummer weg. Een bedrijf is te herkennen aan zijn KvK-nummer.

    Free text should not hold the number of a bank account.

    Message: {field} holds the number of a bank account (IBAN).
    Why: Others read this file too, and the figures do not need an account number.
    Fix: Remove the account number. A company can be recognised by its KvK number.
    """,
}
