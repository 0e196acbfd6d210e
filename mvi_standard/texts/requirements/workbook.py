"""The texts of the demands on a workbook and on how its cells were read (MVI-X001 and further)."""

from __future__ import annotations

WORKBOOK = {
    "MVI-X001": """Elk blad met gegevens hoort een blad van de standaard te zijn.

    Melding: Het blad "{found}" hoort niet bij de standaard. Het aantal gevulde cellen dat niet is gelezen, is
        {count}.
    Waarom: Wat niet is gelezen, telt nergens mee.
    Oplossing: Horen deze gegevens bij uw aanlevering, zet ze dan op het blad dat ervoor bedoeld is. Staat dat
        niet in uw werkmap, maak dan een werkmap met alle bladen: mvi template zonder profiel. Zijn het eigen
        notities, dan hoeft u niets te doen.

    Each sheet with data should be a sheet of the standard.

    Message: The sheet "{found}" does not belong to the standard. The number of filled cells that were not read is
        {count}.
    Why: What was not read counts nowhere.
    Fix: If these data belong to your submission, put them on the sheet that is meant for them. If your workbook
        lacks that sheet, make one with all sheets: mvi template without a profile. If they are notes of your own,
        there is nothing to do.
    """,
    "MVI-X002": """Elke kolom met gegevens hoort een kolom van de standaard te zijn.

    Melding: De kolom "{found}" hoort niet bij dit blad. Het aantal gevulde cellen dat niet is gelezen, is {count}.
    Waarom: Wat niet is gelezen, telt nergens mee.
    Oplossing: Horen deze gegevens bij uw aanlevering, geef de kolom dan de naam die de standaard eraan geeft. Die
        vindt u in een werkmap met alle bladen: mvi template zonder profiel. Zijn het eigen notities, dan hoeft u
        niets te doen.

    Each column with data should be a column of the standard.

    Message: The column "{found}" does not belong to this sheet. The number of filled cells that were not read is
        {count}.
    Why: What was not read counts nowhere.
    Fix: If these data belong to your submission, give the column the name that the standard gives it. A workbook
        with all sheets shows that: mvi template without a profile. If they are notes of your own, there is nothing
        to do.
    """,
    "MVI-X003": """Elke lijst moet één blad hebben, en elk veld daarop één kolom.

    Melding: {found} en {other} gaan over hetzelfde. Alleen {other} is gelezen.
    Waarom: Bij twee plaatsen weet niemand welke van de twee geldt.
    Oplossing: Zet alles op één plaats en haal de andere weg.

    Each list must have one sheet, and each field one column on it.

    Message: {found} and {other} are about the same. Only {other} was read.
    Why: With two places nobody knows which of the two holds.
    Fix: Put everything in one place and remove the other.
    """,
    "MVI-X004": """Elke rij met gegevens hoort een rij van de lijst te zijn.

    Melding: Hier staat {found}. Het aantal gevulde cellen dat niet is gelezen, is {count}.
    Waarom: Telt een totaal mee als gegeven, dan telt elk bedrag dubbel.
    Oplossing: Is het een opschrift of een totaal, dan hoeft u niets te doen. Is het toch een gegeven, geef de rij
        dan een eigen sleutel en zet haar onder de kolommen.

    Each row with data should be a row of the list.

    Message: Here is {found}. The number of filled cells that were not read is {count}.
    Why: If a total counts as data, each amount counts twice.
    Fix: If it is a heading or a total, there is nothing to do. If it is data after all, give the row its own key
        and put it below the columns.
    """,
    "MVI-X005": """Elke cel hoort er zo te staan als de standaard het schrijft.

    Melding: In de cel voor {field} staat "{found}". Dat is gelezen als {read_as}.
    Waarom: Zo ziet u wat er van uw cel geworden is.
    Oplossing: Klopt het, dan hoeft u niets te doen. Klopt het niet, schrijf dan in de cel wat u bedoelt.

    Each cell should be written as the standard writes it.

    Message: The cell for {field} holds "{found}". That was read as {read_as}.
    Why: This shows what became of your cell.
    Fix: If it is right, there is nothing to do. If it is not, write in the cell what you mean.
    """,
    "MVI-X006": """Een tekst of nummer moet als tekst in de cel staan.

    Melding: In de cel voor {field} staat nu {found}. Van uw tekst of nummer heeft het programma een datum, een
        tijd of een getal gemaakt.
    Waarom: Het programma gooide daarbij weg wat u typte, zodat niemand meer ziet wat het was.
    Oplossing: Maak van de cel eerst tekst: kies Celeigenschappen en dan Tekst. Typ de waarde daarna opnieuw.

    A text or a number that names something must be text in its cell.

    Message: The cell for {field} now holds {found}. The program made a date, a time or a number of your text.
    Why: It threw away what you typed, so nobody can see any more what that was.
    Fix: Make the cell text first: choose Format cells and then Text. Then type the value again.
    """,
    "MVI-X007": """Elke formule moet een uitkomst hebben.

    Melding: In de cel voor {field} staat {found}.
    Waarom: Zonder uitkomst is er geen waarde, en een lege cel betekent iets anders.
    Oplossing: Open de werkmap in Excel of LibreOffice, herstel de formule en sla de werkmap op. Of typ de waarde
        zelf in de cel.

    Each formula must have an outcome.

    Message: The cell for {field} holds {found}.
    Why: Without an outcome there is no value, and an empty cell means something else.
    Fix: Open the workbook in Excel or LibreOffice, mend the formula and save the workbook. Or type the value
        itself in the cell.
    """,
    "MVI-X008": """Elke waarde moet een eigen cel hebben.

    Melding: De cellen {found} zijn samengevoegd tot één cel. Alleen de eerste ervan heeft nu een waarde.
    Waarom: Niemand kan zien of de waarde ook voor de andere cellen bedoeld is.
    Oplossing: Kies Celsamenvoeging opheffen. Zet de waarde daarna in elke cel waarvoor zij geldt.

    Each value must have a cell of its own.

    Message: The cells {found} were merged into one. Only the first of them has a value now.
    Why: Nobody can see whether the value is meant for the other cells as well.
    Fix: Choose Unmerge cells. Then put the value in each cell that it holds for.
    """,
    "MVI-X009": """Elke rij en elke kolom met gegevens hoort zichtbaar te zijn.

    Melding: Op dit blad zijn {what} gelezen. Het zijn er {count}: {found}.
    Waarom: Wat u niet ziet, levert u misschien zonder het te willen aan.
    Oplossing: Maak het blad, de rijen en de kolommen zichtbaar of zet het filter uit. Haal weg wat er niet bij hoort.

    Each row and each column with data should be visible.

    Message: On this sheet {what} were read. There are {count} of them: {found}.
    Why: What you do not see, you may hand in without wanting to.
    Fix: Make the sheet, the rows and the columns visible, or switch the filter off. Remove what does not belong.
    """,
    "MVI-X010": """Elke rij moet bij een gegeven horen dat in de werkmap staat.

    Melding: Deze rij hoort bij een gegeven van de soort {field}. In de cel daarvoor staat {found}, en dat
        gegeven is er niet. De rij is niet gelezen.
    Waarom: Zonder dat gegeven weet niemand waar de rij over gaat.
    Oplossing: Kies in deze cel een sleutel die bestaat. Of zet het gegeven eerst op zijn eigen blad.

    Each row must belong to a record that is in the workbook.

    Message: This row belongs to a record of the kind {field}. The cell for it holds {found}, and there is no such
        record. The row was not read.
    Why: Without that record nobody knows what the row is about.
    Fix: Choose the key of the record in this cell. Or first put the record on its own sheet.
    """,
    "MVI-X011": """Het blad van de aanlevering moet precies één rij hebben.

    Melding: Op het blad van de aanlevering staat niet één rij. Het zijn er {count}.
    Waarom: Een werkmap is één aanlevering, van één organisatie over één periode.
    Oplossing: Vul op dat blad één rij in. Heeft u meer aanleveringen, maak dan voor elke een eigen werkmap.

    The sheet of the submission must have exactly one row.

    Message: The sheet of the submission does not have one row. The number of rows is {count}.
    Why: A workbook is one submission, of one organisation about one period.
    Fix: Fill in one row on that sheet. If you have more submissions, make a workbook for each of them.
    """,
    "MVI-X012": """Een werkmap hoort te zijn gemaakt voor de versie van de standaard waarmee u haar laat
    controleren.

    Melding: De werkmap is gemaakt voor versie {found} van de standaard. Gelezen is zij als versie {expected}.
    Waarom: In een andere versie kan een kolom een andere naam hebben of iets anders betekenen.
    Oplossing: Maak een lege werkmap met mvi template en zet uw gegevens daarin over.

    A workbook should be made for the edition of the standard that you check it by.

    Message: The workbook was made for edition {found} of the standard. It was read as edition {expected}.
    Why: In another edition a column can have another name, or mean something else.
    Fix: Make an empty workbook with mvi template and move your data into it.
    """,
    "MVI-X013": """Elk blad van de standaard moet een rij met de namen van de kolommen hebben.

    Melding: Op het blad "{found}" staat in de eerste tien rijen geen rij met namen van kolommen. Het aantal gevulde
        cellen dat niet is gelezen, is {count}.
    Waarom: Zonder namen weet niemand wat er in een kolom staat.
    Oplossing: Maak een lege werkmap met mvi template en zet de eerste twee rijen daaruit terug boven uw gegevens.

    Each sheet of the standard must have a row with the names of the columns.

    Message: The sheet "{found}" has no row with names of columns in its first ten rows. The number of filled cells
        that were not read is {count}.
    Why: Without names nobody knows what a column holds.
    Fix: Make an empty workbook with mvi template and put its first two rows back above your data.
    """,
    "MVI-X014": """Elke kolom met gegevens hoort in de indeling te staan waarmee u een eigen werkmap leest.

    Melding: De kolom "{found}" staat niet in de indeling. Het aantal gevulde cellen dat niet is gelezen, is {count}.
    Waarom: Wat niet is gelezen, telt nergens mee.
    Oplossing: Zet de kolom in de indeling bij het veld dat zij vult. Hoort zij er niet bij, zet haar dan bij skip.

    Each column with data should be in the mapping by which you read a workbook of your own.

    Message: The column "{found}" is not in the mapping. The number of filled cells that were not read is {count}.
    Why: What was not read counts nowhere.
    Fix: Put the column in the mapping, with the field that it fills. If it does not belong, put it with skip.
    """,
    "MVI-X015": """Rijen over hetzelfde gegeven horen hetzelfde te zeggen.

    Melding: In de cel voor {field} staat {found}. Een eerdere rij over hetzelfde gegeven zegt {first}, en dat
        is gebruikt.
    Waarom: Er kan maar één waarde gelden, en niemand weet welke van de twee klopt.
    Oplossing: Maak de rijen gelijk. Gaan zij over twee verschillende gegevens, pas dan in de indeling de
        sleutel (id) aan, zodat die per rij verschilt.

    Rows about the same record should say the same.

    Message: The cell for {field} holds {found}. An earlier row about the same record says {first}, and that was
        used.
    Why: A record has one value, and nobody knows which of the two is right.
    Fix: Make the rows equal. If they are about two different records, change the key (id) in the mapping, so that
        it differs from row to row.
    """,
    "MVI-X016": """De naam boven een kolom moet horen bij het veld dat in de rij eronder staat.

    Melding: Boven deze kolom staat "{found}". Dat is de naam van een ander veld. De kolom is gelezen als {expected}.
    Waarom: Zo weet niemand bij welk van de twee velden de gegevens horen.
    Oplossing: Zet de namen boven de kolommen terug zoals in de lege werkmap. Kijk daarna of elk gegeven in de goede
        kolom staat.

    The name above a column must belong to the field in the row below it.

    Message: Above this column stands "{found}". That is the name of another field. The column was read as {expected}.
    Why: Nobody knows to which of the two fields the data belong.
    Fix: Put the names above the columns back as they are in the empty workbook. Then look whether all data are in the
        right column.
    """,
    "MVI-X017": """Een getal hoort te betekenen wat mensen in de cel zien.

    Melding: In de cel voor {field} ziet u waarschijnlijk "{found}". Gelezen is "{read_as}".
    Waarom: Een getal met een teken erbij betekent iets anders dan het getal alleen. Het teken zit in de opmaak, en
        die wordt niet overgenomen of staat niet in dit soort bestand.
    Oplossing: Gaat het om geld, vul dan in de kolom voor de valuta de juiste valuta in. Gaat het om een percentage,
        typ dan het getal dat voor het procentteken hoort te staan.

    A number should mean what people see in the cell.

    Message: In the cell for {field} you probably see "{found}". It was read as "{read_as}".
    Why: A number with a sign means something other than the number alone. The sign is part of the format, which
        is not taken over, or is not in this kind of file.
    Fix: For money, fill in the right currency in the column for the currency. For a percentage, type the number that
        belongs in front of the percent sign.
    """,
    "MVI-X018": """Op de bladen met uitleg en codes hoort alleen te staan wat de lege werkmap daar heeft.

    Melding: Op dit blad met uitleg heeft u iets toegevoegd. Dat is niet gelezen. Aantal cellen: {count}.
    Waarom: De bladen Lees mij en Codelijsten zijn er om te lezen. Gegevens daarop komen niet in de aanlevering.
    Oplossing: Zijn het gegevens, zet ze dan op het blad dat ervoor bedoeld is. Is het een notitie voor uzelf, dan mag
        zij blijven staan.

    The sheets with help and codes should hold only what the empty workbook has there.

    Message: On this sheet with help you added something. It was not read. Cells: {count}.
    Why: The sheets Read me and Code lists are there to be read. Data on them do not come into the submission.
    Fix: If it is data, put it on the sheet that is meant for it. If it is a note to yourself, it may stay.
    """,
}
