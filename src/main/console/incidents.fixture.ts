import assert from "node:assert/strict";
import { systemClock } from "../../kernel/index.ts";
import { decoded, type OpenedConsole } from "./console.fixture.ts";

export const list = "/console/valmarine/incidents";

/** The day and the hour in Paris, some hours ago. */
export const ago = (hours: number, name: string): Readonly<Record<string, string>> => {
  const moment = systemClock.now().subtract({ hours }).toZonedDateTimeISO("Europe/Paris");
  return {
    [`${name}Day`]: moment.toPlainDate().toString(),
    [`${name}Hour`]: moment.toPlainTime().toString({ smallestUnit: "minute" }),
  };
};

export const facts = {
  title: "Liste envoyée au mauvais destinataire",
  ...ago(50, "discovered"),
  ...ago(49, "aware"),
  what: "Un fichier de 140 adhérents est parti à un homonyme.",
  losses: ["confidentiality"],
  cause: "internal-error",
  persons: "140",
};
export const grounds = "Le destinataire est connu et a tout effacé.";
export const factors = {
  simple: "basic",
  financial: "little-insight",
  dataGrounds: "Le quotient familial seul ne dit pas les revenus.",
  identification: "maximum",
  identificationGrounds: "Le nom est sur chaque ligne.",
  confidentiality: "known-recipients",
  integrity: "none",
  availability: "none",
  circumstancesGrounds: "Un seul destinataire, connu.",
};

export const recorded = async (
  console: OpenedConsole,
  changes: Parameters<OpenedConsole["send"]>[1] = {},
): Promise<string> => {
  const made = await console.send(`${list}/nouveau`, { ...facts, ...changes });
  assert.equal(made.statusCode, 303, decoded(made));
  return String(made.headers.location);
};
export const done = async (
  console: OpenedConsole,
  url: string,
  fields: Parameters<OpenedConsole["send"]>[1] = {},
): Promise<void> => {
  const answer = await console.send(url, fields);
  assert.equal(answer.statusCode, 303, `${url} ${decoded(answer).slice(0, 3_000)}`);
};
