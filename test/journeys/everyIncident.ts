import assert from "node:assert/strict";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import type { Known } from "./candidateWalk.ts";
import type { WholeServer } from "./wholeServer.ts";

/** A day and an hour of Paris, some hours ago, as the fields of a form take them. */
export const hoursAgo = (
  now: Temporal.Instant,
  hours: number,
  name: string,
): Readonly<Record<string, string>> => {
  const moment = now.subtract({ hours }).toZonedDateTimeISO("Europe/Paris");
  return {
    [`${name}Day`]: moment.toPlainDate().toString(),
    [`${name}Hour`]: moment.toPlainTime().toString({ smallestUnit: "minute" }),
  };
};

/** Records a breach of valmarine, its severity with it: what stands behind its address. */
export const recordIncident = async (
  { web, clock }: Pick<WholeServer, "web" | "clock">,
  cookie: string,
): Promise<Known> => {
  const list = "/console/valmarine/incidents";
  const made = await sendForm(
    web,
    `${list}/nouveau`,
    {
      title: "Liste envoyée au mauvais destinataire",
      ...hoursAgo(clock.now(), 50, "discovered"),
      ...hoursAgo(clock.now(), 49, "aware"),
      what: "Fichier 4711, 140 adresses, mauvais destinataire",
      losses: "confidentiality",
      cause: "internal-error",
      persons: "140",
    },
    cookie,
  );
  assert.equal(made.statusCode, 303, made.body.slice(0, 3_000));
  const path = String(made.headers.location);
  const weighed = await sendForm(
    web,
    `${path}/gravite`,
    {
      simple: "basic",
      dataGrounds: "Nom, adresse postale, quotient familial",
      identification: "maximum",
      identificationGrounds: "Nom, adresse postale, chaque ligne",
      confidentiality: "known-recipients",
      integrity: "none",
      availability: "none",
      circumstancesGrounds: "Destinataire unique, connu, joint",
    },
    cookie,
  );
  assert.equal(weighed.statusCode, 303, weighed.body.slice(0, 3_000));
  const decided = await sendForm(
    web,
    `${path}/personnes`,
    { choice: "communicate", grounds: "Quotient familial, risque élevé de démarchage" },
    cookie,
  );
  assert.equal(decided.statusCode, 303, decided.body.slice(0, 3_000));
  const mailing = await sendForm(
    web,
    `${path}/courriels/nouveau`,
    {
      subject: "Fichier 4711, 140 adresses",
      nature: "Fichier 4711, mauvais destinataire",
      consequences: "Quotient familial, connu",
      measures: "Fichier effacé, destinataire joint",
      contact: "Orane Velmont",
      source: "list",
      addresses: "lea@courriel.example",
    },
    cookie,
  );
  assert.equal(mailing.statusCode, 303, mailing.body.slice(0, 3_000));
  return {
    incident: path.split("/").at(-1) ?? "",
    number: "1",
    mailing: String(mailing.headers.location).split("/").at(-1) ?? "",
  };
};
