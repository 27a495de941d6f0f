/*
 * The words of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/) that describe a register as open data, with the
 * authority tables that it prescribes.
 */

/** Licence Ouverte 2.0, the licence of open data of the French administration (CRPA, art. D323-2-1). */
const licence = "https://spdx.org/licenses/etalab-2.0";

/** The prefixes of the description, as a JSON-LD context. */
export const dcatContext = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const authority = "http://publications.europa.eu/resource/authority";
const id = (iri: string) => ({ "@id": iri });

/** What is the same of every register: how often, for whom, about what, where. */
export const sameOfAll = {
  "dct:accrualPeriodicity": id(`${authority}/frequency/IRREG`),
  "dct:accessRights": id(`${authority}/access-right/PUBLIC`),
  "dct:language": id(`${authority}/language/FRA`),
  "dct:spatial": id(`${authority}/country/FRA`),
  "dcat:theme": [id(`${authority}/data-theme/GOVE`), id(`${authority}/data-theme/JUST`)],
  "dcat:keyword": ["RGPD", "registre des traitements", "article 30", "données personnelles"].map(
    (word) => ({ "@value": word, "@language": "fr" }),
  ),
} as const;

export const dateTime = (instant: Temporal.Instant) => ({
  "@value": instant.toString({ smallestUnit: "second" }),
  "@type": "xsd:dateTime",
});

export const date = (day: Temporal.PlainDate) => ({
  "@value": day.toString(),
  "@type": "xsd:date",
});

export const inBoth = ({ fr, en }: { readonly fr: string; readonly en: string }) => [
  { "@value": fr, "@language": "fr" },
  { "@value": en, "@language": "en" },
];

/** Who publishes. */
export const agent = (name: string) => ({ "@type": "foaf:Agent", "foaf:name": name });

const fileTypes = {
  json: { type: "JSON", media: "application/json" },
  csv: { type: "CSV", media: "text/csv" },
  jsonld: { type: "JSON_LD", media: "application/ld+json" },
} as const;

/** One file of a dataset; `address` as it is written there. */
export const distribution = (
  of: {
    readonly name: keyof typeof fileTypes;
    readonly sha256?: string;
    readonly size?: number;
  },
  address: string,
) => {
  const { type, media } = fileTypes[of.name];
  return {
    "@type": "dcat:Distribution",
    "dct:title": inBoth({ fr: `Registre en ${type}`, en: `Register as ${type}` }),
    "dcat:accessURL": id(address),
    "dcat:downloadURL": id(address),
    "dct:license": id(licence),
    "dct:format": id(`${authority}/file-type/${type}`),
    "dcat:mediaType": id(`https://www.iana.org/assignments/media-types/${media}`),
    ...(of.size !== undefined && {
      "dcat:byteSize": { "@value": String(of.size), "@type": "xsd:nonNegativeInteger" },
    }),
    ...(of.sha256 !== undefined && {
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": id("spdx:checksumAlgorithm_sha256"),
        "spdx:checksumValue": { "@value": of.sha256, "@type": "xsd:hexBinary" },
      },
    }),
  };
};
