"""The texts of the demands on ids, references, open code lists and profiles (MVI-R)."""

REFERENCES = {
    "MVI-R001": """Elke verwijzing moet gaan naar iets dat in het bestand staat.

    Melding: Het veld {field} verwijst naar "{found}". In dit bestand is er geen {target} met die sleutel.
    Waarom: Zonder het andere gegeven telt dit gegeven niet mee, of telt het mee bij niemand.
    Oplossing: Controleer de sleutel: hoofdletters en nullen vooraan tellen mee. Ontbreekt in het bestand een
        {target} met sleutel "{found}", voeg die dan toe.

    Each reference must lead to something that is in the file.

    Message: The field {field} refers to "{found}". This file has no {target} with that id.
    Why: Without the other record this one does not count, or counts for nobody.
    Fix: Check the id: capitals and leading zeros matter. If the file lacks a {target} with the id "{found}",
        add it.
    """,
    "MVI-R002": """Elke verwijzing moet gaan naar het soort gegeven dat erbij hoort.

    Melding: Het veld {field} verwijst naar "{found}". Dat is de sleutel van een {other} en niet van een
        {target}.
    Waarom: Wie het verkeerde soort gegeven aanwijst, koppelt cijfers aan iets waar ze niet bij horen.
    Oplossing: Zoek in uw bestand de goede sleutel op (soort: {target}) en vul die hier in.

    Each reference must lead to the kind of record that belongs there.

    Message: The field {field} refers to "{found}". That id belongs to another kind of record ({other}, not
        {target}).
    Why: A reference to the wrong kind of record ties figures to something they do not belong to.
    Fix: Look up the right id in your file (kind: {target}) and fill that in here.
    """,
    "MVI-R003": """Een sleutel mag bij dezelfde soort gegevens maar één keer voorkomen.

    Melding: {class} met sleutel "{found}" staat hier voor de tweede keer. De eerste staat bij {first}.
    Waarom: Bij een dubbele sleutel weet niemand welke van de twee met een verwijzing is bedoeld.
    Oplossing: Staat hetzelfde er dubbel, haal er dan één weg. Zijn het er twee, geef de ene dan een eigen
        sleutel en pas de verwijzingen ernaar aan.

    An id must occur only once among records of the same kind.

    Message: {class} with the id "{found}" occurs here for the second time. The first is at {first}.
    Why: When an id is not unique, nobody knows which of the two a reference means.
    Fix: If the same thing is listed twice, remove one. If there are two things, give one of them an id of its
        own and change the references to it.
    """,
    "MVI-R004": """Elke code moet uit de codelijst komen of een eigen voorvoegsel hebben.

    Melding: De lijst {list} heeft geen code "{found}".
    Waarom: Zonder voorvoegsel is een eigen code niet te onderscheiden van een tikfout in een code van de
        lijst.
    Oplossing: Kies een code uit de lijst en neem die precies over. Past er geen, zet dan uw eigen voorvoegsel
        en een dubbele punt voor uw eigen code, zoals gemeente-voorbeeld:{found}.

    Each code must come from the code list or have your own prefix.

    Message: The list {list} has no code "{found}".
    Why: Without a prefix a code of your own looks the same as a typing error in a code of the list.
    Fix: Choose a code from the list and copy it exactly. If none fits, put your own prefix and a colon in
        front of your own code, such as gemeente-voorbeeld:{found}.
    """,
    "MVI-R005": """Elke KPI moet in de standaard staan of in het bestand zijn beschreven.

    Melding: De KPI {found} staat niet in de standaard en is niet in dit bestand beschreven.
    Waarom: Zonder beschrijving is niet bekend wat er is geteld, en dan telt de waarde niet mee.
    Oplossing: Controleer de code in de lijst met KPI's. Is het een eigen KPI, beschrijf die dan in dit
        bestand bij Eigen KPI's, met uw voorvoegsel en een dubbele punt voor de code.

    Each KPI must be in the standard or be described in the file.

    Message: The KPI {found} is not in the standard and is not described in this file.
    Why: Without a description nobody knows what was counted, and then the value does not count.
    Fix: Check the code in the list of KPIs. A KPI of your own you describe in this file under Own KPIs. Put
        your prefix and a colon in front of its code.
    """,
    "MVI-R006": """Twee gegevens van dezelfde soort mogen niet over precies hetzelfde gaan.

    Melding: {class} staat er twee keer met dezelfde waarden voor: {fields}. De eerste staat bij {first}.
    Waarom: Wat er dubbel in staat, telt dubbel in uw cijfers en in de landelijke.
    Oplossing: Zijn het er echt twee, maak het verschil dan zichtbaar in een van deze velden. Geef dus twee
        percelen of contracten elk een eigen nummer. Een leeg veld telt ook als gelijk. Staat hetzelfde er
        dubbel, haal er dan één weg of voeg de twee samen.

    No two records of the same kind may be about exactly the same thing.

    Message: {class} occurs twice with the same values for: {fields}. The first is at {first}.
    Why: What is listed twice counts twice in your figures and in the national ones.
    Fix: If there really are two, show the difference in one of these fields. So give two lots or contracts
        each a number of its own. Fields that are both left out are the same as well. If the same thing is
        listed twice, remove one or merge the two.
    """,
    "MVI-R007": """Elke lijst die het gekozen profiel vraagt, moet zijn ingevuld.

    Melding: Het profiel {profile} vraagt gegevens in de lijst {field}, maar die lijst ontbreekt of is leeg.
    Waarom: Wie het profiel ziet, rekent erop dat deze gegevens in uw bestand staan.
    Oplossing: Neem de lijst op, of kies een profiel dat past bij wat u heeft. Heeft u over deze periode niets
        te melden, geef dan de reden van een lege aanlevering.

    Each list that the chosen profile asks for must be filled in.

    Message: The profile {profile} asks for records in the list {field}, but that list is missing or empty.
    Why: Whoever sees the profile counts on these data being in your file.
    Fix: Add the list, or choose a profile that suits what you have. If there is nothing to report for this
        period, give the reason for a nil report.
    """,
    "MVI-R008": """Elk veld dat het gekozen profiel vraagt, moet zijn ingevuld.

    Melding: Het profiel {profile} vraagt een veld dat hier ontbreekt: {field}.
    Waarom: Wie het profiel ziet, rekent erop dat elk gegeven dit veld heeft.
    Oplossing: Vul {field} in. {field:definition} Heeft u dit van veel gegevens niet, kies dan een ander
        profiel.

    Each field that the chosen profile asks for must be filled in.

    Message: The profile {profile} asks for a field that is missing here: {field}.
    Why: Whoever sees the profile counts on every record having this field.
    Fix: Fill in {field}. {field:definition} If you lack this for many records, choose another profile.
    """,
}
