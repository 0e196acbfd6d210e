"""The texts of the demands on a workbook before it is read (MVI-F02)."""

OPENING = {
    "MVI-F020": """Een werkmap moet heel zijn en mag geen wachtwoord hebben.

    Melding: De werkmap is niet te lezen: {problem}.
    Waarom: Van een werkmap die maar voor een deel te lezen is, weet niemand wat er ontbreekt.
    Oplossing: Open de werkmap in uw rekenprogramma. Haal een wachtwoord weg en sla het bestand opnieuw op als
        Excel-werkmap (.xlsx) of als .ods. Maakt software uw bestand, meld dit dan aan de softwareleverancier.

    A workbook must be whole and have no password.

    Message: The workbook cannot be read: {problem}.
    Why: If a workbook can be read only in part, nobody knows what is missing.
    Fix: Open the workbook in your spreadsheet program. Remove a password and save the file again as an Excel
        workbook (.xlsx) or as .ods. If software makes your file, tell its supplier.
    """,
    "MVI-F021": """Een werkmap mag niet groter zijn dan de controle aankan.

    Melding: De werkmap is te groot om te lezen: {problem}.
    Waarom: Een klein bestand kan bij het openen zo groot worden dat uw computer vastloopt.
    Oplossing: Haal lege rijen en kolommen weg die toch een waarde of opmaak hebben. Zet de gegevens anders in
        een nieuwe werkmap, of maak een eigen werkmap voor elke organisatie.

    A workbook must not be larger than the check can handle.

    Message: The workbook is too large to read: {problem}.
    Why: A small file can become so large when it is opened that your computer hangs.
    Fix: Remove empty rows and columns that have a value or formatting all the same. Otherwise put the data in
        a new workbook, or make a workbook for each organisation.
    """,
    "MVI-F022": """In een werkmap mogen alleen gegevens staan, en geen programma's of koppelingen.

    Melding: In de werkmap zit iets wat de controle niet opent: {problem}.
    Waarom: Een programma of koppeling kan iets doen of ophalen waar niemand om vroeg.
    Oplossing: Sla het bestand op als Excel-werkmap (.xlsx) zonder macro's. Verbreek koppelingen in Excel bij
        Gegevens, en haal verbindingen en ingesloten bestanden weg.

    A workbook must have data only, and no programs or links.

    Message: The workbook holds something that the check does not open: {problem}.
    Why: A program or link can do or fetch something that nobody asked for.
    Fix: Save the file as an Excel workbook (.xlsx) without macros. Break links in Excel under Data, and remove
        connections and embedded files.
    """,
    "MVI-F023": """Een werkmap moet een indeling van nu hebben: .xlsx of .ods.

    Melding: Deze werkmap heeft een oude indeling (.xls of .xlsb) en is niet te lezen: {problem}.
    Waarom: Een fout in zo'n bestand kan de hele controle laten stoppen.
    Oplossing: Open de werkmap in uw rekenprogramma en sla het bestand op als Excel-werkmap (.xlsx) of als .ods.

    A workbook must have a format of today: .xlsx or .ods.

    Message: This workbook has an old format (.xls or .xlsb) and cannot be read: {problem}.
    Why: A mistake in such a file can make the whole check stop.
    Fix: Open the workbook in your spreadsheet program and save the file as an Excel workbook (.xlsx) or as
        .ods.
    """,
    "MVI-F024": """Een CSV-bestand moet één tabel zijn, met in elke rij evenveel cellen.

    Melding: De tabel is niet te lezen: {problem}.
    Waarom: Als een rij een cel te veel of te weinig heeft, komen waarden in een verkeerde kolom.
    Oplossing: Kijk in deze rij en vlak hiervoor. Zet een tekst met een komma, puntkomma of nieuwe regel tussen
        aanhalingstekens. Komt het uit Excel, kies dan bij Opslaan als het type CSV UTF-8.

    A CSV file must be one table, with the same number of cells in each row.

    Message: The table cannot be read: {problem}.
    Why: If a row has a cell too many or too few, values end up in the wrong column.
    Fix: Look in this row and just before. Put a text with a comma, semicolon or new line between quotation
        marks. If it comes from Excel, choose the type CSV UTF-8 under Save as.
    """,
    "MVI-F025": """Een werkmap moet minstens één blad van de standaard hebben.

    Melding: Geen enkel blad van deze werkmap is een blad van de standaard. Gevonden: {found}. Verwacht is
        bijvoorbeeld: {expected}.
    Waarom: Zonder zo'n blad weet niemand wat de cellen betekenen.
    Oplossing: Zet uw gegevens in een lege werkmap van de standaard (mvi template). Komen ze elk jaar uit hetzelfde
        programma, leg dan één keer vast welke kolom welk veld is (mvi map init). Op de pagina met de controle kan
        dat ook.

    A workbook must have at least one sheet of the standard.

    Message: No sheet of this workbook is a sheet of the standard. Found: {found}. Expected, for instance:
        {expected}.
    Why: Without such a sheet nobody knows what the cells mean.
    Fix: Put your data in an empty workbook of the standard (mvi template). If they come from the same program each
        year, write down once which column is which field (mvi map init). The page with the validator can do that too.
    """,
    "MVI-F026": """Een formulier voor een opdrachtnemer mag niet als aanlevering worden gebruikt.

    Melding: Deze werkmap is een formulier met antwoorden van een opdrachtnemer.
    Waarom: De antwoorden horen bij afspraken die in uw aanlevering staan. Los daarvan betekenen ze niets.
    Oplossing: Neem de antwoorden op in uw aanlevering, met mvi merge uw-aanlevering dit-formulier. Op de pagina met de
        controle kiest u eerst uw aanlevering en daarna dit formulier.

    The form of a supplier must not be used as a submission.

    Message: This workbook is a form with the answers of a supplier.
    Why: The answers belong to commitments that are in your submission. Without it they mean nothing.
    Fix: Take the answers into your submission, with mvi merge your-submission this-form. On the page with the validator
        you first choose your submission and then this form.
    """,
}
