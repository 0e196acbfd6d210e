"""The texts of the demands of the JSON Schema (MVI-S)."""

STRUCTURE = {
    "MVI-S001": """Elke waarde moet van de soort zijn die bij het veld hoort.

    Melding: De waarde bij {field} is van een andere soort dan dit veld vraagt: {found}
    Waarom: Met een getal dat als tekst is geschreven valt niet te rekenen, en een nummer dat als getal is
        geschreven raakt zijn nullen vooraan kwijt.
    Oplossing: Een getal: zonder aanhalingstekens en met een punt (1250.00), een aantal zonder decimalen.
        Tekst, nummers en datums: tussen aanhalingstekens. Ja of nee: true of false. Een lijst: tussen [ en ],
        ook bij één waarde. Niets in te vullen: laat het veld weg, zonder null. Dit veld is {field}:
        {field:definition}

    Each value must be of the kind that belongs to the field.

    Message: The value of {field} is of another kind than this field asks for: {found}
    Why: Nobody can calculate with a number that is written as text, and an identifying number that is written
        as a number loses its leading zeros.
    Fix: A number: without quotation marks and with a point (1250.00), a count without decimals. Text,
        identifying numbers and dates: between quotation marks. Yes or no: true or false. A list: between [
        and ], even with one value. Nothing to fill in: leave the field out, without null. This field is
        {field}: {field:definition}
    """,
    "MVI-S002": """Elk verplicht veld moet zijn ingevuld.

    Melding: {owner} mist een verplicht veld: {field}.
    Waarom: Zonder dit veld is het gegeven niet te begrijpen of niet mee te tellen.
    Oplossing: Vul {field} in. {field:definition}

    Each required field must be filled in.

    Message: {owner} lacks a required field: {field}.
    Why: Without this field the record cannot be understood or cannot be counted.
    Fix: Fill in {field}. {field:definition}
    """,
    "MVI-S003": """Elk veld moet een veld van de standaard zijn.

    Melding: {owner} heeft geen veld met de naam {found}.
    Waarom: Niemand leest een veld dat de standaard niet kent. Bij een tikfout raakt u zo een gegeven kwijt.
    Oplossing: Schrijf de naam precies zoals in de standaard: in het Engels, met kleine letters en lage
        streepjes. Hoort dit veld bij een ander gegeven, zet het daar dan. Kent de standaard het niet, haal
        het dan weg.

    Each field must be a field of the standard.

    Message: {owner} has no field with the name {found}.
    Why: Nobody reads a field that the standard does not know. A typing error makes you lose data this way.
    Fix: Write the name exactly as in the standard: in English, in lower case and with underscores. If the
        field belongs to another record, put it there. If the standard does not know it, remove it.
    """,
    "MVI-S004": """Elke code moet uit de lijst komen die bij het veld hoort.

    Melding: De code "{found}" staat niet in de lijst bij {field}.
    Waarom: Alleen met dezelfde codes zijn de cijfers van alle organisaties op te tellen.
    Oplossing: Kies een code uit de lijst en neem die precies over, met dezelfde kleine letters, hoofdletters
        en lage streepjes. Dit veld is {field}: {field:definition}

    Each code must come from the list that belongs to the field.

    Message: The code "{found}" is not in the list of {field}.
    Why: Only with the same codes can the figures of all organisations be added up.
    Fix: Choose a code from the list and copy it exactly, with the same capitals, small letters and
        underscores. This field is {field}: {field:definition}
    """,
    "MVI-S005": """Elke tekst moet de vorm hebben die bij het veld hoort.

    Melding: Bij {field} staat "{found}" en dat heeft niet de vorm die dit veld vraagt.
    Waarom: Een vaste vorm maakt dat elk programma dezelfde datum, code of sleutel leest.
    Oplossing: Pas de waarde aan. De vorm is {type}: {type:definition}

    Each text must have the form that belongs to the field.

    Message: {field} has "{found}", which does not have the form that this field asks for.
    Why: A fixed form makes every program read the same date, code or id.
    Fix: Change the value. The form is {type}: {type:definition}
    """,
    "MVI-S006": """Elke datum en elke tijd moet bestaan.

    Melding: Bij {field} staat "{found}" en dat is geen datum of tijd die bestaat.
    Waarom: Van een dag die niet bestaat is niet te zeggen in welke periode hij valt.
    Oplossing: Zoek de goede dag op. Schrijf eerst het jaar, dan de maand en dan de dag. {type:definition}

    Each date and each time must exist.

    Message: {field} has "{found}", which is not a date or time that exists.
    Why: Nobody can say in which period a day falls that does not exist.
    Fix: Look up the right day. Write the year first, then the month and then the day. {type:definition}
    """,
    "MVI-S007": """Elk getal moet minstens zo hoog zijn als het veld vraagt.

    Melding: Bij {field} staat {found}, maar het laagste getal dat daar mag is {expected}.
    Waarom: Een te laag getal is bijna altijd een tikfout, en het maakt elk totaal te laag.
    Oplossing: Controleer het getal en het minteken. Hier hoort {type}: {type:definition}

    Each number must be at least as high as the field asks.

    Message: {field} has {found}, but the lowest number allowed there is {expected}.
    Why: A number that is too low is nearly always a typing error, and it makes every total too low.
    Fix: Check the number and the minus sign. Expected here is {type}: {type:definition}
    """,
    "MVI-S008": """Elk getal mag hooguit zo hoog zijn als het veld toelaat.

    Melding: Bij {field} staat {found}, maar het hoogste getal dat daar mag is {expected}.
    Waarom: Eén te hoog getal kan een heel landelijk totaal onbruikbaar maken.
    Oplossing: Controleer het getal en de plaats van de punt. Hier hoort {type}: {type:definition}

    Each number must be at most as high as the field allows.

    Message: {field} has {found}, but the highest number allowed there is {expected}.
    Why: One number that is too high can make a whole national total useless.
    Fix: Check the number and the place of the point. Expected here is {type}: {type:definition}
    """,
    "MVI-S009": """In elke lijst die niet leeg mag zijn, moet minstens één waarde staan.

    Melding: De lijst bij {field} is leeg.
    Waarom: Een lege lijst zegt niet of er niets is of dat er iets is vergeten.
    Oplossing: Zet minstens één waarde in de lijst. Dit veld is {field}: {field:definition}

    Each list that has to hold something must have at least one value.

    Message: The list of {field} is empty.
    Why: An empty list does not tell whether there is nothing or something was forgotten.
    Fix: Put at least one value in the list. This field is {field}: {field:definition}
    """,
    "MVI-S010": """In een lijst mag elke waarde maar één keer staan.

    Melding: In de lijst bij {field} staat een waarde twee keer: {found}
    Waarom: Wat twee keer in een lijst staat, kan dubbel tellen.
    Oplossing: Haal de dubbele waarde weg. Had er een andere waarde moeten staan, vul die dan in.

    A list must hold each value only once.

    Message: The list of {field} holds a value twice: {found}
    Why: What stands in a list twice may be counted twice.
    Fix: Remove the repeated value. If another value should stand there, fill that in.
    """,
    "MVI-S011": """Een tekst mag niet langer zijn dan de standaard toelaat.

    Melding: {field} is langer dan {expected} tekens.
    Waarom: Systemen die het bestand inlezen, houden deze ruimte vrij. Wat langer is, zou worden afgekapt.
    Oplossing: Kort de tekst in. Verwijs voor meer uitleg naar een document bij de bewijsmiddelen.

    A text must not be longer than the standard allows.

    Message: {field} is longer than {expected} characters.
    Why: Systems that read the file keep this much room. What is longer would be cut off.
    Fix: Shorten the text. For more explanation, refer to a document among the evidence.
    """,
}
