import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { parseRegister } from "../model/parseRegister.ts";
import type { Register } from "../model/register.ts";
import { openRegister } from "./openRegister.ts";

const read = importDocument({
  bytes: Buffer.from(`Responsable des traitements : Mairie de Sauvelande
Délégué à la protection des données : Orane Velmont, dpo@sauvelande.example

Accueil : Répondre aux questions

  • Finalité : Répondre.
  • Durée de conservation : Les questions sont conservées pendant six mois à compter de la réponse.
`),
  name: "page.txt",
  language: "fr",
});
const [activity] = read.activities;
assert.ok(activity);
const register: Register = {
  ...read,
  dataProtectionOfficers: [
    {
      name: "Orane Velmont",
      role: "dpo",
      email: "dpo@sauvelande.example",
      source: [{ start: 0, end: 3 }],
    },
  ],
  activities: [
    {
      ...activity,
      securityMeasures: [
        { kind: "encryption", text: "AES-256, clé au coffre 12", source: [] },
        { kind: "encryption", text: "TLS 1.3", source: [] },
        { kind: "backup", text: "Bande hors site, rue des Salines", source: [] },
      ],
      formalities: [
        { kind: "decree", reference: "2030-12", onRequest: false, source: [] },
        { kind: "decision", reference: "note interne 7", onRequest: true, source: [] },
      ],
      impactAssessment: { status: "done", reference: "GED-889", source: [] },
      processors: {
        used: "yes",
        text: "Oui",
        source: [],
        named: [
          {
            name: "Hébergeur",
            agreement: { signedOn: "2030-01-02", reference: "marché 44" },
            source: [],
          },
        ],
      },
    },
  ],
};

test("the open register keeps of security the kinds, and of documents inside nothing", () => {
  const [open] = openRegister(register).activities;
  assert.deepEqual(
    open?.securityMeasures?.map(({ kind, text }) => [kind, text]),
    [
      ["encryption", "Chiffrement des données"],
      ["backup", "Sauvegarde des données"],
    ],
  );
  assert.deepEqual(open.impactAssessment, { status: "done", source: [] });
  assert.deepEqual(open.processors?.named?.[0]?.agreement, { signedOn: "2030-01-02" });
  const said = JSON.stringify(openRegister(register));
  for (const inside of ["AES", "Salines", "note interne", "GED-889", "marché 44", "Velmont"])
    assert.ok(!said.includes(inside), inside);
  assert.ok(said.includes("dpo@sauvelande.example"), "art. 37(7)");
});

test("the open register has no place in a page and no finding, and is a register still", () => {
  const open = openRegister(register);
  assert.deepEqual([open.findings, open.structure], [[], []]);
  assert.ok(register.activities[0]?.retention[0]?.source.length);
  assert.deepEqual(open.activities[0]?.retention[0]?.source, []);
  assert.deepEqual(open.activities[0]?.retention[0]?.reading, activity.retention[0]?.reading);
  const parsed = parseRegister(JSON.stringify(open), "registre.json");
  assert.deepEqual(parsed, { ok: true, value: open });
});

test("to open an open register changes nothing", () => {
  const open = openRegister(register);
  assert.deepEqual(openRegister(open), open);
});

test("REC-34: the reference of a formality is kept and public, beside who answers for it today", () => {
  const open = openRegister(register);
  assert.deepEqual(
    open.activities[0]?.formalities?.map(({ reference }) => reference),
    ["2030-12"],
  );
  assert.ok(open.dataProtectionOfficers.some(({ email }) => email === "dpo@sauvelande.example"));
});
