"""The texts of the demands on reading a file as written (MVI-F)."""

READING = {
    "MVI-F001": """Het bestand moet te openen zijn.

    Melding: Het bestand is niet te openen. De computer meldt: {reason}.
    Waarom: Zonder bestand valt er niets te controleren.
    Oplossing: Controleer de naam en de map, en of u het bestand mag lezen. Sluit het ook in andere
        programma's.

    It must be possible to open the file.

    Message: The file cannot be opened. The computer says: {reason}.
    Why: Without a file there is nothing to check.
    Fix: Check the name and the folder, and whether you may read the file. Close it in other programs too.
    """,
    "MVI-F002": """Een aanlevering moet een gewoon bestand zijn.

    Melding: Dit is geen gewoon bestand maar bijvoorbeeld een map.
    Waarom: Alleen een bestand heeft een vaste inhoud, die u later opnieuw kunt controleren.
    Oplossing: Geef de naam van het bestand zelf op, met de map ervoor en .json of .yaml erachter.

    A submission must be a regular file.

    Message: This is not a regular file but, for instance, a folder.
    Why: Only a file has fixed contents, which you can check again later.
    Fix: Give the name of the file itself, with the folder in front and .json or .yaml at the end.
    """,
    "MVI-F003": """Een bestand mag niet groter zijn dan de controle aankan.

    Melding: Het bestand is groter dan {limit} MB.
    Waarom: Een zo groot bestand past niet in het geheugen van een gewone computer.
    Oplossing: Kijk of er per ongeluk gegevens van andere jaren of ingesloten documenten in zitten. Is alles
        nodig, maak dan een eigen bestand voor elke organisatie.

    A file must not be larger than the check can handle.

    Message: The file is larger than {limit} MB.
    Why: A file of this size does not fit in the memory of an ordinary computer.
    Fix: See whether it holds data of other years or embedded documents by accident. If all of it is needed,
        make a file for each organisation.
    """,
    "MVI-F004": """Een bestand moet inhoud hebben.

    Melding: Het bestand is leeg.
    Waarom: Een leeg bestand zegt niet dat u niets te melden heeft. Vaak is er iets misgegaan bij het opslaan.
    Oplossing: Sla het bestand opnieuw op vanuit uw software. Heeft u over deze periode echt niets te melden,
        lever dan een bestand aan met de reden van een lege aanlevering.

    A file must have contents.

    Message: The file is empty.
    Why: An empty file does not say that you have nothing to report. Often something went wrong when it was
        saved.
    Fix: Save the file again from your software. If there really is nothing to report for this period, hand in
        a file with the reason for a nil report.
    """,
    "MVI-F005": """Alle tekens in het bestand moeten zijn opgeslagen als UTF-8.

    Melding: Hier staat een teken dat niet als UTF-8 is opgeslagen (byte {byte}). In Windows-1252 is dit:
        {guess}
    Waarom: Anders veranderen letters zoals é en tekens zoals € ongemerkt in iets anders.
    Oplossing: Het bestand lijkt opgeslagen als Windows-1252 (ANSI). Open het in Kladblok, kies Bestand en
        Opslaan als, en kies bij Codering UTF-8. Komt het uit Excel, kies dan bij Opslaan als het type CSV
        UTF-8 en maak dit bestand daarmee opnieuw.

    All characters in the file must be saved as UTF-8.

    Message: This character was not saved as UTF-8 (byte {byte}). In Windows-1252 this is: {guess}
    Why: Otherwise letters such as é and signs such as € change into something else unnoticed.
    Fix: The file seems to be saved as Windows-1252 (ANSI). Open it in Notepad, choose File and Save as, and
        choose UTF-8 under Encoding. If it comes from Excel, choose the type CSV UTF-8 under Save as and make
        this file again with that.
    """,
    "MVI-F006": """Het bestand moet zijn opgeslagen als UTF-8, en niet als UTF-16 of UTF-32.

    Melding: Het bestand is opgeslagen als {encoding} en niet als UTF-8.
    Waarom: Elk programma leest UTF-8 op dezelfde manier, zodat uw tekst overal gelijk blijft.
    Oplossing: Open het bestand in Kladblok, kies Bestand en Opslaan als, en kies bij Codering UTF-8.

    The file must be saved as UTF-8, and not as UTF-16 or UTF-32.

    Message: The file is saved as {encoding} and not as UTF-8.
    Why: Every program reads UTF-8 in the same way, so your text stays the same everywhere.
    Fix: Open the file in Notepad, choose File and Save as, and choose UTF-8 under Encoding.
    """,
    "MVI-F007": """Het bestand moet de schrijfwijze van JSON of YAML volgen.

    Melding: Vanaf hier is het bestand niet te lezen als JSON of YAML. De lezer meldt: {problem}.
    Waarom: Als niet vaststaat wat er staat, is geen enkel gegeven in het bestand te controleren.
    Oplossing: Kijk hier en vlak hiervoor. Vaak staat er een komma, haakje of aanhalingsteken te veel of te
        weinig. Of een getal heeft een komma of een € (schrijf 1250.00) of een nul vooraan (zet een nummer
        tussen aanhalingstekens). Maakt software uw bestand, laat de softwareleverancier dit dan herstellen.

    The file must follow the notation of JSON or YAML.

    Message: From here on the file cannot be read as JSON or YAML. The reader says: {problem}.
    Why: As long as it is not certain what the file says, nothing in it can be checked.
    Fix: Look here and just before. Often there is a comma, bracket or quotation mark too many or too few. Or
        a number has a comma or a € (write 1250.00) or a zero in front (put an identifying number between
        quotation marks). If software makes your file, let its supplier mend this.
    """,
    "MVI-F008": """Elk veld mag maar één keer in hetzelfde onderdeel staan.

    Melding: Het veld "{key}" staat hier voor de tweede keer in hetzelfde onderdeel.
    Waarom: Van twee waarden houdt het ene programma de eerste en het andere de laatste.
    Oplossing: Houd de goede waarde en haal de andere weg. Horen ze bij twee dingen, zoals twee contracten,
        maak er dan twee onderdelen van.

    Each field must occur only once in the same object.

    Message: The field "{key}" occurs here for the second time in the same object.
    Why: Of two values one program keeps the first and another the last.
    Fix: Keep the right value and remove the other. If they belong to two things, such as two contracts, make
        two objects of them.
    """,
    "MVI-F009": """Elk getal moet een gewoon getal zijn.

    Melding: Hier staat {found} en dat is geen getal.
    Waarom: Met zo'n waarde zijn bedragen en aantallen niet meer op te tellen.
    Oplossing: Vul het goede getal in. Is het niet bekend, laat het veld dan weg of geef de reden van
        ontbreken. De waarde komt vaak van delen door nul of van een lege cel.

    Each number must be an ordinary number.

    Message: {found} is not a number.
    Why: With such a value amounts and counts can no longer be added up.
    Fix: Fill in the right number. If it is not known, leave the field out or give the reason why it is
        missing. The value often comes from dividing by zero or from an empty cell.
    """,
    "MVI-F010": """Elk getal moet zo te bewaren zijn als het er staat.

    Melding: Het getal {found} is te groot of heeft te veel cijfers om precies te bewaren.
    Waarom: De meeste programma's ronden zo'n getal ongemerkt af en dan klopt uw waarde niet meer.
    Oplossing: Rond het getal af op ten hoogste 15 cijfers. Is het een nummer waarmee u niet rekent, zet het
        dan tussen aanhalingstekens.

    Each number must be one that can be kept as it is written.

    Message: The number {found} is too large, or has too many digits, to be kept exactly.
    Why: Most programs round such a number unnoticed, and then your value is no longer right.
    Fix: Round the number to 15 digits at most. If you do not calculate with it, put it between quotation
        marks.
    """,
    "MVI-F011": """Elk teken in een tekst moet heel zijn.

    Melding: Hier staat {found}. Dat is maar de helft van een teken.
    Waarom: Een half teken gaat verloren zodra een ander programma de tekst opslaat.
    Oplossing: Schrijf het hele teken of haal de helft weg. Waarschijnlijk heeft uw software de tekst midden
        in een teken afgekapt, bijvoorbeeld in een emoji. Meld dit dan aan de softwareleverancier.

    Each character in a text must be whole.

    Message: {found} is only half a character.
    Why: Half a character is lost as soon as another program saves the text.
    Fix: Write the whole character or remove the half. Your software probably cut the text off within a
        character, an emoji for instance. If so, tell its supplier.
    """,
    "MVI-F012": """Gegevens mogen ten hoogste 64 lagen diep in elkaar zitten.

    Melding: Hier zitten meer dan 64 lagen van gegevens en lijsten in elkaar.
    Waarom: De standaard heeft er maar enkele nodig, en veel programma's lopen op zo'n bestand vast.
    Oplossing: Haal de lagen weg die de standaard niet kent. Dit is bijna altijd een fout in de software die
        het bestand maakt. Meld het aan de softwareleverancier.

    Data must be nested at most 64 levels deep.

    Message: There are more than 64 levels of objects and lists within each other here.
    Why: The standard needs only a few, and many programs break down on such a file.
    Fix: Remove the levels that the standard does not know. This is nearly always a mistake in the software
        that makes the file. Tell its supplier.
    """,
    "MVI-F013": """Een bestand mag niet meer regels hebben dan de controle aankan.

    Melding: Het bestand telt {count} percelen, contracten en andere regels. Dat is meer dan {limit}.
    Waarom: Een zo groot bestand past niet in het geheugen van een gewone computer.
    Oplossing: Kijk of er regels dubbel in staan, of van andere jaren. Is alles nodig, maak dan een eigen
        bestand voor elke organisatie.

    A file must not hold more records than the check can handle.

    Message: The file counts {count} lots, contracts and other records. That is more than {limit}.
    Why: A file of this size does not fit in the memory of an ordinary computer.
    Fix: See whether it holds records twice, or records of other years. If all of it is needed, make a file
        for each organisation.
    """,
    "MVI-F014": """Een bestand moet één aanlevering zijn, met de velden daarvan op de eerste laag.

    Melding: Het bestand begint met iets anders dan een aanlevering, zoals een lijst of een losse tekst.
    Waarom: Zonder aanlevering is niet bekend wie het bestand aanlevert en over welke periode het gaat.
    Oplossing: Begin het bestand met een accolade en de velden van de aanlevering. Staan er meer aanleveringen
        in een lijst, maak dan van elke aanlevering een eigen bestand.

    A file must be one submission, with its fields on the first level.

    Message: The file begins with something other than a submission, such as a list or a bare text.
    Why: Without a submission nobody knows who hands in the file and which period it is about.
    Fix: Begin the file with a brace and the fields of the submission. If a list holds several submissions,
        make a file of its own for each of them.
    """,
    "MVI-F015": """Een bestand moet een bekende versie van de standaard noemen.

    Melding: Het veld standard_version ontbreekt of noemt geen versie die deze controle kent. Bekend:
        {expected}.
    Waarom: De versie bepaalt welke velden, codes en regels voor uw bestand gelden.
    Oplossing: Zet standard_version in het bestand, met de versie tussen aanhalingstekens, zoals "1.0-draft.2". Is uw
        versie nieuwer dan deze controle, gebruik dan een nieuwere controle.

    A file must name a known edition of the standard.

    Message: The field standard_version is missing or names no edition that this check knows. Known:
        {expected}.
    Why: The edition decides which fields, codes and rules apply to your file.
    Fix: Put standard_version in the file, with the edition between quotation marks, such as "1.0-draft.2". If your
        edition is newer than this check, use a newer check.
    """,
    "MVI-F016": """Een YAML-bestand mag alleen gewone velden, lijsten en waarden gebruiken.

    Melding: Hier staat {found} en dat deel van YAML is niet toegestaan.
    Waarom: Verwijzingen en typen van YAML betekenen niet in elk programma hetzelfde.
    Oplossing: Schrijf de waarde op elke plaats voluit en gebruik geen verwijzingen (& en *), typen (!) of
        samenvoegingen. Moet de tekst met zo'n teken beginnen, zet de tekst dan tussen aanhalingstekens.

    A YAML file must use plain fields, lists and values only.

    Message: {found} is a part of YAML that is not allowed here.
    Why: References and types of YAML do not mean the same in every program.
    Fix: Write the value in full at every place and use no references (& and *), types (!) or merges. If the
        text has to begin with such a sign, put the text between quotation marks.
    """,
    "MVI-F017": """Een bestand moet het concept van de standaard volgen dat nu geldt.

    Melding: Dit bestand volgt {found}, een eerder concept van de standaard; nu geldt {expected}. Hierin is
        anders: {changed}.
    Waarom: Zolang een versie een concept is, kan zij veranderen. Een bestand dat half oud en half nieuw is, zegt
        iets anders dan u bedoelt.
    Oplossing: Pas de genoemde velden aan en zet daarna standard_version op {expected}. Een lege werkmap of een
        export van nu heeft de nieuwe velden al.

    A file must follow the present draft of the standard.

    Message: This file follows {found}, an earlier draft of the standard; the present one is {expected}.
        Different in it: {changed}.
    Why: As long as an edition is a draft it can change. A file that is half old and half new says something
        else than you mean.
    Fix: Change the fields that are named, then set standard_version to {expected}. An empty workbook or an
        export made today has the new fields already.
    """,
}
