import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { sha256 } from "../../src/kernel/index.ts";
import { declared, onEachKind } from "./disclosureScene.ts";
import { files, inquiry, refused, sent } from "./inquiryScene.ts";
import {
  disclosureKind,
  requisitionDigest,
} from "../../src/rights/disclosure/model/disclosureReceipt.ts";

suite("what a declared recipient is sent", () => {
  onEachKind(
    test,
    "CRA-12: the file holds the declared fields, and no other value in any byte",
    files,
    async (own) => {
      const { text, found } = await sent(
        own,
        "a.csv",
        `${inquiry}
collections: [{ name: personne, fields: [nom, qualite], when: { field: qualite, in: [victime, témoin] } }]`,
      );
      assert.deepEqual(found, ["NOMVICTIME", "NOMTEMOIN", "NOMUTILE"]);
      assert.equal(
        text.split("\r\n").toSorted().join("\n"),
        "\nNOMTEMOIN,témoin\nNOMUTILE,témoin\nNOMVICTIME,victime\n\u{FEFF}nom,qualite",
      );
    },
  );

  onEachKind(
    test,
    "CRA-16, CRA-17: no number of a witness leaves, unless it is useful to the inquiry, nor where nobody says who is one",
    files,
    async (own) => {
      const { found, out } = await sent(
        own,
        "a.json",
        `${inquiry}
collections:
  - name: personne
    fields:
      - nom
      - field: nir
        except: { all: [{ field: qualite, is: témoin }, { not: { all: [{ field: utile, empty: false }, { field: utile, is: oui }] } }] }`,
      );
      assert.deepEqual(
        found.filter((value) => value.startsWith("NIR")),
        ["NIRVICTIME", "NIRUTILE", "NIRAUTEUR"],
      );
      assert.match(out, /retenu de « nir » par la déclaration\s: 2 valeurs/);
    },
  );

  onEachKind(
    test,
    "CRA-18, CRA-21: statements and photographs leave for the persons of whom they are declared alone",
    files,
    async (own) => {
      const { found } = await sent(
        own,
        "a.csv",
        `${inquiry}
collections:
  - name: personne
    fields:
      - { field: releve, except: { field: qualite, in: [victime, témoin] } }
      - { field: photo, only: { field: qualite, is: agent mis en cause } }`,
      );
      assert.deepEqual(found, ["RELEVEAUTEUR", "PHOTOQUATRE"]);
    },
  );

  onEachKind(test, "CRA-20: of bank identifiers a file says yes or no", files, async (own) => {
    const { text, found } = await sent(
      own,
      "a.csv",
      `${inquiry}
collections: [{ name: personne, fields: [id, { field: iban, as: present, label: compte connu }] }]`,
    );
    assert.deepEqual(found, []);
    assert.deepEqual(text.split("\r\n").slice(1, -1).toSorted(), [
      "1,oui",
      "2,non",
      "3,non",
      "4,oui",
      "5,oui",
    ]);
  });

  onEachKind(
    test,
    "CRA-22: a proof of identity that nobody gave keeps no row back",
    files,
    async (own) => {
      const { text, found } = await sent(
        own,
        "a.csv",
        `${inquiry}
collections: [{ name: personne, fields: [id, preuve] }]`,
      );
      assert.deepEqual(found, ["PREUVEDEUX"]);
      assert.equal(text.split("\r\n").length, 7);
    },
  );

  onEachKind(
    test,
    "CRA-23: what is marked as not transmissible leaves by no category, and is refused by its name",
    files,
    async (own) => {
      const { found, out } = await sent(
        own,
        "a.csv",
        `${inquiry}
collections: [{ name: personne, fields: [{ category: user.content }] }]`,
      );
      assert.deepEqual(found, [
        "PHOTOUN",
        "PHOTODEUX",
        "PHOTOTROIS",
        "PHOTOQUATRE",
        "PHOTOCINQ",
        "PREUVEDEUX",
      ]);
      assert.match(out, /retenu, non transmissible\s: observation/);
      const mark = "rights.disclosure-not-transmissible";
      await refused(
        own,
        `${inquiry}\ncollections: [{ name: personne, fields: [nom, observation] }]`,
        mark,
      );
      await refused(
        own,
        `${inquiry}\ncollections: [{ name: personne, fields: [{ field: observation, as: present }] }]`,
        mark,
      );
      await refused(own, `${inquiry}\ncollections: [{ name: fiche, fields: [texte] }]`, mark);
      await refused(
        own,
        `${inquiry}\ncollections: [{ name: fiche, fields: [{ category: user }] }]`,
        mark,
      );
    },
  );

  onEachKind(
    test,
    "CRA-13, CRA-14: who is given anonymous data gets counts, never rows, and never by what names somebody",
    files,
    async (own) => {
      const ministry = `id: ministere
activity: enqueter
recipient: "Ministère : données anonymisées ou agrégées"`;
      await refused(
        own,
        `${ministry}\ncollections: [{ name: personne, fields: [nom] }]`,
        "rights.disclosure-recipient-anonymous",
      );
      for (const field of ["nom", "nir", "id", "iban"])
        await refused(
          own,
          `${ministry}\nform: statistics\ncollections: [{ name: personne, by: [${field}] }]`,
          "rights.disclosure-statistics-nominative",
        );
      const rows = Array.from(
        { length: 12 },
        (_, at) => `(${at + 10}, 'N${at}', '${at < 6 ? "Brest" : "Morlaix"}', '2028-01-02')`,
      );
      await own.database.sql(
        `insert into personne (id, nom, commune, ouvert_le) values ${rows.join(", ")}`,
      );
      const { text, found } = await sent(
        own,
        "a.csv",
        `${ministry}
form: statistics
collections: [{ name: personne, by: [commune, { field: ouvert_le, as: year, label: année }] }]`,
      );
      assert.deepEqual(found, []);
      // Quimper: 2 in 2029 alone; Brest: 6 in 2028, 3 in 2029; Morlaix: 6 in 2028.
      assert.doesNotMatch(text, /(?:^|,)[1-4](?:,|\r)/m, "no count under five stands there");
      assert.match(text, /masqué/);
      assert.match(text, /^Morlaix,6,0,6\r$/m);
    },
  );

  onEachKind(
    test,
    "CRA-40: images leave on a requisition alone; its reference is nowhere in the ledger, and is found again by whoever has it",
    files,
    async (own) => {
      const police = `id: police
activity: surveiller
recipient: Police, sur réquisition`;
      const collections = "collections: [{ name: image, period: prise_le, fields: [id, lieu] }]";
      const days = ["--from", "2030-02-01", "--until", "2030-02-02"];
      await refused(
        own,
        `${police}\n${collections}`,
        "rights.disclosure-requisition-unsaid",
        ...days,
      );
      await refused(
        own,
        `${police}\nrequisition: required\n${collections}`,
        "rights.disclosure-requisition-missing",
        ...days,
      );
      const { text } = await sent(
        own,
        "a.csv",
        `${police}\nrequisition: required\n${collections}`,
        ...days,
        "--requisition",
        "PV 2030/118 DUPOND",
      );
      assert.deepEqual(
        text.split("\r\n").slice(1),
        ["1,Hall", ""],
        "the last day is included, the next is not",
      );
      const [recorded] = await own.platform.ledger.entries(0, 10);
      const entry = recorded?.entry;
      assert.equal(entry?.kind, disclosureKind);
      const body = entry?.body ?? {};
      assert.equal(
        body["requisition"],
        requisitionDigest(new Uint8Array(32).fill(7), " PV 2030/118 DUPOND"),
      );
      assert.deepEqual(body["rows"], { image: 1 });
      assert.deepEqual(body["fields"], { image: ["id", "lieu"] });
      assert.deepEqual(body["file"], {
        format: "csv",
        sha256: sha256(readFileSync(join(own.folder, "a.csv"))),
        bytes: statSync(join(own.folder, "a.csv")).size,
      });
      const everything = await own.platform.everything();
      assert.doesNotMatch(everything, /DUPOND|2030\/118|Hall/);
    },
  );

  onEachKind(
    test,
    "a dry run writes nothing, and says what would leave and what not",
    files,
    async (own) => {
      own.declare(declared(`${inquiry}\ncollections: [{ name: personne, fields: [nom] }]`));
      const path = join(own.folder, "dry.csv");
      const { code, out } = await own.egide("enquete", own.folder, "--to", path);
      assert.equal(code, 0);
      assert.match(
        out,
        /enquetes · personne\s: 5 lignes\n {2}envoyé\s: nom\n {2}non déclaré, donc pas envoyé\s: id, nir/,
      );
      assert.match(out, /À blanc/);
      assert.equal(existsSync(path), false);
      assert.doesNotMatch(out, /NOM/);
      assert.equal(await own.platform.ledger.size(), 0);
    },
  );

  onEachKind(
    test,
    "no file is written over, and none stands there without its receipt",
    files,
    async (own) => {
      const yaml = `${inquiry}\ncollections: [{ name: personne, fields: [nom] }]`;
      await sent(own, "a.csv", yaml);
      const before = readFileSync(join(own.folder, "a.csv"));
      const again = await own.egide(
        "enquete",
        own.folder,
        "--to",
        join(own.folder, "a.csv"),
        "--execute",
      );
      assert.equal(again.code, 3);
      assert.match(again.err, /rights\.disclosure-file-exists/);
      assert.deepEqual(readFileSync(join(own.folder, "a.csv")), before);
      assert.deepEqual(
        readdirSync(own.folder).filter((file) => file.endsWith(".part")),
        [],
      );
    },
  );
});
