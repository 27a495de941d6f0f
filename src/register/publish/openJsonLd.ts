import type { EditionFile } from "../actions/editions.ts";
import type { Activity, Register } from "../model/register.ts";
import { agent, date, dateTime, dcatContext, distribution, inBoth, sameOfAll } from "./dcat.ts";
import { editionDay } from "./editionName.ts";
import { openFileName } from "./openFileName.ts";

/** What an edition says of itself in its own files. */
export interface EditionHead {
  readonly body: string;
  readonly name: string;
  readonly publishedAt: Temporal.Instant;
}

/**
 * An edition as a DCAT-AP dataset in JSON-LD, piece by piece: its description, its other files with their digests, and its
 * activities. Its addresses are relative to its own: the file stays true where the site moves to another domain.
 */
export function* openJsonLd(
  register: Register,
  edition: EditionHead,
  files: readonly EditionFile[],
): Generator<string> {
  const head = JSON.stringify(datasetOf(register, edition, files));
  // The activities are the last member: they are written one by one.
  yield `${head.slice(0, -1)},"dct:hasPart":[`;
  for (const [index, activity] of register.activities.entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(partOf(activity))}`;
  yield "\n]}\n";
}

const datasetOf = (
  { controller, dataProtectionOfficers, document }: Register,
  { body, name, publishedAt }: EditionHead,
  files: readonly EditionFile[],
) => {
  const publisher = controller?.name ?? document.name;
  const mail = dataProtectionOfficers.find(({ email }) => email !== null)?.email;
  return {
    "@context": dcatContext,
    "@id": "./",
    "@type": "dcat:Dataset",
    "dct:identifier": `${body}/${name}`,
    "dct:title": inBoth({
      fr: `Registre des traitements, édition ${name} – ${publisher}`,
      en: `Register of processing activities, edition ${name} – ${publisher}`,
    }),
    "dct:description": inBoth({
      fr: "Les activités de traitement de données personnelles (RGPD, article 30), telles que publiées à cette date.",
      en: "The processing activities of personal data (GDPR, article 30), as published at this date.",
    }),
    "dct:publisher": agent(publisher),
    "dct:issued": dateTime(publishedAt),
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": date(editionDay(name).day),
    },
    "dcat:version": name,
    ...(mail !== undefined && {
      "dcat:contactPoint": {
        "@type": "vcard:Organization",
        "vcard:fn": "Délégué à la protection des données",
        "vcard:hasEmail": { "@id": `mailto:${mail}` },
      },
    }),
    ...sameOfAll,
    "dcat:distribution": [
      ...files.flatMap(({ name: file, sha256, size }) =>
        file === "changes" ? [] : [distribution({ name: file, sha256, size }, openFileName(file))],
      ),
      distribution({ name: "jsonld" }, openFileName("jsonld")),
    ],
  };
};

const partOf = ({ id, title, domain, purposes, updatedOn }: Activity) => ({
  "@id": encodeURIComponent(id),
  "dct:identifier": id,
  "dct:title": { "@value": title, "@language": "fr" },
  ...(domain !== null && { "dct:subject": { "@value": domain, "@language": "fr" } }),
  "dct:description": purposes.map(({ text }) => ({ "@value": text, "@language": "fr" })),
  ...(updatedOn !== null && { "dct:modified": { "@value": updatedOn, "@type": "xsd:date" } }),
});
