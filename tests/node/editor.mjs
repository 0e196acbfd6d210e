// Open the examples in the JSON language service of VS Code with the editor schemas, and ask what an author asks.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import service from "vscode-json-languageservice";

const { ClientCapabilities, TextDocument, getLanguageService } = service;

const root = new URL("../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");
const files = (kind, wanted) => readdirSync(new URL(`examples/${kind}/`, root)).filter((each) => wanted.test(each));

function editor(language) {
  const schema = JSON.parse(text(`docs/downloads/mvi-1.0.editor.${language}.schema.json`));
  const editing = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
  editing.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ["*.mvi.json"], schema }] });
  const open = (content) => {
    const document = TextDocument.create("file:///aanlevering.mvi.json", "json", 1, content);
    return [document, editing.parseJSONDocument(document)];
  };
  // The sign | is where the cursor stands.
  const at = (content) => {
    const [document, parsed] = open(content.replace("|", ""));
    return [document, document.positionAt(content.indexOf("|")), parsed];
  };
  return {
    faults: (content) => editing.doValidation(...open(content)),
    hover: async (content) => (await editing.doHover(...at(content))).contents.join("\n"),
    proposals: async (content) => (await editing.doComplete(...at(content))).items,
  };
}

const expected = {
  nl: {
    contract: ["Contracten", "Overeenkomsten met opdrachtnemers", "`Submission.contracts`"],
    signed_on: ["Datum ondertekening", "Dag van de laatste handtekening", "**Datum**", "`Contract.signed_on`"],
    period: ["Looptijd", "**Looptijd van een contract**", "`Contract.period`"],
    kind: ["Soort contract", "`overeenkomst`: **Overeenkomst**. Zelfstandig contract"],
    klimaat: ["**Klimaat**. Minder broeikasgassen", "Klimaat"],
    deprecated: "Verouderd sinds versie 1.0.",
    open: "**Kantoormeubilair**",
    kpi: "**Materiaalinput totaal**",
    title: "Titel",
    snippet: "Contract: de verplichte velden",
    whole: "Aanlevering: de verplichte velden",
    cpv: ["De vorm klopt niet (MVI-S005). CPV-code: Acht cijfers", "Bijvoorbeeld: 33696500-0"],
    code: ["Geen code uit de lijst MVI-thema (MVI-S004)", "milieu, klimaat, circulair"],
    unknown: ["Perceel (Lot) is een groep velden", "(MVI-S002): id, own_number", "(MVI-S003)"],
    number: ["De soort waarde klopt niet (MVI-S001). Versienummer: Heel getal vanaf 1"],
    list: ["Hier hoort een lijst, in JSON tussen [ en ]"],
    boolean: ["Hier hoort true of false"],
  },
  en: {
    contract: ["Contracts", "`Submission.contracts`"],
    signed_on: ["Signed on", "Day of the last signature", "**Date**", "`Contract.signed_on`"],
    period: ["Term", "**Term of a contract**", "`Contract.period`"],
    kind: ["Kind of contract", "`overeenkomst`: **Contract**. Independent agreement"],
    klimaat: ["**Climate**. ", "Climate"],
    deprecated: "Deprecated since edition 1.0.",
    open: "**Office furniture**",
    kpi: "**Total material input**",
    title: "Title",
    snippet: "Contract: the required fields",
    whole: "Submission: the required fields",
    cpv: ["The form is not right (MVI-S005). CPV code: Eight digits", "For example: 33696500-0"],
    code: ["Not a code of the list MVI theme (MVI-S004)", "milieu, klimaat, circulair"],
    unknown: ["Lot (Lot) is a group of fields", "(MVI-S002): id, own_number", "(MVI-S003)"],
    number: ["The kind of value is not right (MVI-S001). Version number: Whole number from 1"],
    list: ["A list belongs here, in JSON between [ and ]"],
    boolean: ["Expected here is true or false"],
  },
};

const holds = (whole, parts) => parts.forEach((each) => assert.ok(whole.includes(each), `"${each}" is not in: ${whole}`));
const named = (items, label) => {
  const found = items.find((each) => each.label === label);
  assert.ok(found, `${label} is not among ${items.map((each) => each.label)}`);
  return found;
};

async function hovers({ hover }, words) {
  holds(await hover('{"contr|acts":[]}'), words.contract);
  holds(await hover('{"contracts":[{"signed_|on":"2026-01-01"}]}'), words.signed_on);
  holds(await hover('{"contracts":[{"per|iod":{}}]}'), words.period);
  holds(await hover('{"contracts":[{"kind":"over|eenkomst"}]}'), words.kind);
}

async function proposes({ proposals }, words) {
  const themes = await proposals('{"lots":[{"themes":[{"theme":"|"}]}]}');
  assert.equal(themes.length, 8);
  const { detail, documentation } = named(themes, '"klimaat"');
  holds(documentation.value, [words.klimaat[0]]);
  assert.equal(detail, words.klimaat[1]);
  const old = named(themes, '"innovatie"');
  holds(old.documentation.value, [words.deprecated]);
  const order = [...themes].sort((one, other) => (one.sortText < other.sortText ? -1 : 1)).map((each) => each.label);
  assert.deepEqual(order.slice(-2), ['"innovatie"', '"mkb"']);

  const groups = await proposals('{"lots":[{"product_group":"|"}]}');
  const furniture = named(groups, "kantoormeubilair");
  holds(furniture.documentation.value, [words.open]);
  assert.equal(furniture.textEdit.newText, '"kantoormeubilair"');
  holds(named(await proposals('{"lots":[{"themes":[{"subthemes":["|"]}]}]}'), "klimaat.mitigatie").insertText, ["klimaat"]);
  holds(named(await proposals('{"observations":[{"kpi":"|"}]}'), "CIR-01").documentation.value, [words.kpi]);

  assert.equal(named(await proposals('{"contracts":[{|}]}'), "title").detail, words.title);
  const { insertText } = named(await proposals('{"contracts":[|]}'), words.snippet);
  const record = JSON.parse(insertText.replaceAll(/\$\d+/g, ""));
  assert.deepEqual(Object.keys(record), ["id", "own_number", "kind", "suppliers"]);
  holds(named(await proposals("|"), words.whole).insertText, ['"standard_version": "1.0-draft.2"']);
}

async function messages({ faults }, words) {
  const said = async (content) => (await faults(content)).map((each) => each.message).join("\n");
  holds(await said('{"lots":[{"cpv":["1234567"]}]}'), words.cpv);
  holds(await said('{"lots":[{"themes":[{"theme":"Klimaat"}]}]}'), words.code);
  holds(await said('{"lots":[{"naam":"x"}]}'), words.unknown);
  holds(await said('{"version":"1"}'), words.number);
  holds(await said('{"lots":[{"cpv":"33696500-0"}]}'), words.list);
  holds(await said('{"organisations":[{"natural_person":"nee"}]}'), words.boolean);
  const own = await said('{"lots":[{"product_group":"voorbeeld:eigen_groep"}]}');
  assert.ok(!own.includes("MVI-S005"), `an own code with a prefix is refused: ${own}`);
}

// Where the language service differs from JSON Schema: it reads 12.0 as no whole number, and knows no calendar.
const stricter = ["MVI-S001-whole-number-with-point.json"];
const unseen = [
  "MVI-S006-leap-day-in-an-ordinary-year.json",
  "MVI-S006-thirtieth-of-february.json",
  "MVI-S006-time-on-a-day-that-does-not-exist.json",
];

async function judges({ faults }) {
  const count = async (kind, file) => (await faults(text(`examples/${kind}/${file}`))).length;
  const split = async (kind, files) => {
    const found = await Promise.all(files.map((each) => count(kind, each)));
    return [files.filter((_, place) => found[place]), files.filter((_, place) => !found[place])];
  };
  const [refused, accepted] = await split("valid", files("valid", /\.json$/));
  assert.deepEqual(refused, stricter);
  const [seen, missed] = await split("invalid", files("invalid", /^MVI-S.*\.json$/));
  assert.deepEqual(missed, unseen);
  assert.ok(accepted.length && seen.length);
  return `${accepted.length} valid without a fault, ${seen.length} invalid with one`;
}

for (const [language, words] of Object.entries(expected)) {
  const one = editor(language);
  await hovers(one, words);
  await proposes(one, words);
  await messages(one, words);
  console.log(`editor ${language}: hover, proposals and messages as expected; ${await judges(one)}`);
}
