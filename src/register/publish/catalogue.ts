import type { Edition } from "../actions/editions.ts";
import { agent, dateTime, dcatContext, distribution, inBoth, sameOfAll } from "./dcat.ts";
import { openFileName } from "./openFileName.ts";

/** The editions of a body as a DCAT-AP catalogue, for a portal that harvests it: a series, and a dataset of each edition. */
export const catalogueOf = (
  editions: readonly Edition[],
  {
    body,
    publisher,
    page,
    fileAddress,
    self,
  }: {
    readonly body: string;
    readonly publisher: string;
    /** The absolute address of the list of editions. */
    readonly page: string;
    readonly fileAddress: (edition: string, file: string) => string;
    readonly self: string;
  },
): object => {
  const title = {
    fr: `Registre des traitements – ${publisher}`,
    en: `Register of processing activities – ${publisher}`,
  };
  const series = `${page}#series`;
  const [latest] = editions;
  return {
    "@context": dcatContext,
    "@id": self,
    "@type": "dcat:Catalog",
    "dct:title": inBoth(title),
    "dct:description": inBoth({
      fr: "Les éditions datées du registre (RGPD, article 30), en données ouvertes.",
      en: "The dated editions of the register (GDPR, article 30), as open data.",
    }),
    "dct:publisher": agent(publisher),
    "foaf:homepage": { "@id": page },
    ...(latest && { "dct:modified": dateTime(latest.publishedAt) }),
    "dcat:dataset": [
      {
        "@id": series,
        "@type": "dcat:DatasetSeries",
        "dct:title": inBoth(title),
        "dct:description": inBoth({
          fr: "Une édition par publication ; aucune ne change ensuite.",
          en: "An edition for each publication; none changes afterwards.",
        }),
        "dct:publisher": agent(publisher),
        ...sameOfAll,
      },
      ...editions.map(({ name, publishedAt, files }, index) => ({
        "@id": fileAddress(name, ""),
        "@type": "dcat:Dataset",
        "dct:identifier": `${body}/${name}`,
        "dct:title": inBoth({
          fr: `${title.fr}, édition ${name}`,
          en: `${title.en}, edition ${name}`,
        }),
        "dct:description": inBoth({
          fr: "Les activités de traitement telles que publiées à cette date.",
          en: "The processing activities as published at this date.",
        }),
        "dct:publisher": agent(publisher),
        "dct:issued": dateTime(publishedAt),
        "dcat:version": name,
        "dcat:inSeries": { "@id": series },
        "dcat:landingPage": { "@id": fileAddress(name, "") },
        ...(editions[index + 1] && {
          "dcat:prev": { "@id": fileAddress(editions[index + 1]?.name ?? "", "") },
        }),
        ...sameOfAll,
        "dcat:distribution": files.flatMap(({ name: file, sha256, size }) =>
          file === "changes"
            ? []
            : [distribution({ name: file, sha256, size }, fileAddress(name, openFileName(file)))],
        ),
      })),
    ],
  };
};
