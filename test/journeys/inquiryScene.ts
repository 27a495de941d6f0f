import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  activityWith,
  declared,
  type DisclosureScene,
  type SceneFiles,
} from "./disclosureScene.ts";

/** An inquiry with a witness, a victim, somebody accused and somebody of whom nothing is said. */
export const files: SceneFiles = {
  activities: [
    activityWith(
      "enqueter",
      {
        "Enquêteurs assermentés": "Conduire l’enquête.",
        "Autorité judiciaire": null,
        "Ministère : données anonymisées ou agrégées": "Suivre l’activité.",
      },
      { nationalIdentifier: true },
    ),
    activityWith("surveiller", { "Police, sur réquisition": "Répondre à la réquisition." }),
  ],
  dataset: `dataset:
  - fides_key: enquetes
    collections:
      - name: personne
        fields:
          - { name: id, data_categories: [user.unique_id], fides_meta: { primary_key: true } }
          - { name: nom, data_categories: [user.name] }
          - { name: nir, data_categories: [user.government_id.national_identification_number] }
          - { name: iban, data_categories: [user.financial.bank_account] }
          - { name: releve, data_categories: [user.financial] }
          - { name: photo, data_categories: [user.content.self_image] }
          - { name: preuve, data_categories: [user.content] }
          - { name: qualite, data_categories: [user.behavior] }
          - { name: utile, data_categories: [system.operations] }
          - { name: commune, data_categories: [user.contact.address.city] }
          - { name: ouvert_le, data_categories: [system.operations] }
          - { name: observation, data_categories: [user.content], egide: { transmissible: false } }
      - name: fiche
        egide: { transmissible: false }
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: texte, data_categories: [user.content] }
      - name: image
        fields:
          - { name: id, data_categories: [user.unique_id], fides_meta: { primary_key: true } }
          - { name: prise_le, data_categories: [system.operations] }
          - { name: lieu, data_categories: [user.location] }
`,
  make: [
    "create table personne (id int primary key, nom text, nir text, iban text, releve text, photo text, preuve text, qualite text, utile text, commune text, ouvert_le date, observation text)",
    "create table fiche (id int primary key, texte text)",
    "create table image (id int primary key, prise_le date, lieu text)",
    "insert into personne values " +
      [
        "(1, 'NOMVICTIME', 'NIRVICTIME', 'IBANVICTIME', 'RELEVEVICTIME', 'PHOTOUN', null, 'victime', null, 'Brest', '2029-05-01', 'OBSUN')",
        "(2, 'NOMTEMOIN', 'NIRTEMOIN', null, 'RELEVETEMOIN', 'PHOTODEUX', 'PREUVEDEUX', 'témoin', null, 'Brest', '2029-05-31', 'OBSDEUX')",
        "(3, 'NOMUTILE', 'NIRUTILE', '', 'RELEVEUTILE', 'PHOTOTROIS', null, 'témoin', 'oui', 'Brest', '2029-06-01', 'OBSTROIS')",
        "(4, 'NOMAUTEUR', 'NIRAUTEUR', 'IBANAUTEUR', 'RELEVEAUTEUR', 'PHOTOQUATRE', null, 'agent mis en cause', null, 'Quimper', '2029-06-02', 'OBSQUATRE')",
        "(5, 'NOMINCONNU', 'NIRINCONNU', 'IBANINCONNU', 'RELEVEINCONNU', 'PHOTOCINQ', null, null, null, 'Quimper', '2029-06-03', 'OBSCINQ')",
      ].join(", "),
    "insert into fiche values (1, 'FICHEUN')",
    "insert into image values (1, '2030-02-01', 'Hall'), (2, '2030-02-03', 'Cour')",
  ],
};

const values = ["NOM", "NIR", "IBAN", "RELEVE", "PHOTO", "PREUVE", "OBS", "FICHE"].flatMap((what) =>
  ["VICTIME", "TEMOIN", "UTILE", "AUTEUR", "INCONNU", "UN", "DEUX", "TROIS", "QUATRE", "CINQ"].map(
    (whose) => `${what}${whose}`,
  ),
);

/** Writes the file, and answers its bytes; which of the values of the database stand in any of them is what is asserted. */
export const sent = async (
  own: DisclosureScene,
  name: string,
  yaml: string,
  ...words: readonly string[]
): Promise<{ readonly text: string; readonly found: readonly string[]; readonly out: string }> => {
  own.declare(declared(yaml));
  const id = /id: (\S+)/.exec(yaml)?.[1] ?? "";
  const path = join(own.folder, name);
  const { code, out, err } = await own.egide(id, own.folder, "--to", path, "--execute", ...words);
  assert.equal(code, 0, err);
  const bytes = readFileSync(path);
  assert.equal(statSync(path).mode & 0o077, 0);
  const raw = bytes.toString("latin1");
  return {
    text: bytes.toString("utf8"),
    found: values.filter((value) => raw.includes(value)),
    out,
  };
};

/** The command refuses it with this code, in both languages, and leaves no file. */
export const refused = async (
  own: DisclosureScene,
  yaml: string,
  code: string,
  ...words: string[]
) => {
  own.declare(declared(yaml));
  const id = /id: (\S+)/.exec(yaml)?.[1] ?? "";
  const path = join(own.folder, "refused.csv");
  for (const language of ["fr", "en"]) {
    const said = await own.egide(
      id,
      own.folder,
      "--to",
      path,
      "--execute",
      "--lang",
      language,
      ...words,
    );
    assert.notEqual(said.code, 0, yaml);
    assert.match(
      said.err,
      new RegExp(`\\[${code.replaceAll(".", "\\.")}\\] \\S+`),
      `${code}: ${said.err}`,
    );
    assert.doesNotMatch(said.err, /\{\w+\}/, "every blank of the message is filled in");
  }
  assert.deepEqual(
    readdirSync(own.folder).filter((file) => file.startsWith("refused")),
    [],
  );
};

/** Whom the transmissions of these tests are for. */
export const inquiry = `id: enquete
activity: enqueter
recipient: Enquêteurs assermentés`;
