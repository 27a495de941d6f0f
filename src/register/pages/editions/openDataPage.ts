import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { sha256, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  addOpenData,
  addPage,
  html,
  open,
  pageTitle,
  table,
  type Page,
} from "../../../platform/web/index.ts";
import { openApi } from "../../publish/openApi.ts";
import { registerPaths } from "../registerPaths.ts";
import type { EditionSite } from "./editionSite.ts";
import { openApiPath, openDataPaths } from "./openDataPaths.ts";
import { sendOpenFile } from "./sendEditionFile.ts";

const words = {
  title: { fr: "Données ouvertes du registre", en: "Open data of the register" },
  lead: {
    fr: "Chaque édition du registre peut être réutilisée, par des personnes comme par des programmes, sous la Licence Ouverte 2.0.",
    en: "Each edition of the register can be used again, by persons and by programs, under the Licence Ouverte 2.0.",
  },
  addresses: { fr: "Les adresses", en: "The addresses" },
  address: { fr: "Adresse", en: "Address" },
  what: { fr: "Ce qu’elle donne", en: "What it gives" },
  bodies: {
    fr: "Le registre d’un organisme du réseau suit les mêmes adresses, précédées de /organismes/ et de son identifiant.",
    en: "The register of a body of the network has the same addresses, after /organismes/ and its identifier.",
  },
  promises: { fr: "Ce que nous promettons", en: "What we promise" },
  fixed: {
    fr: "Une édition datée ne change jamais : ses octets sont gardés tels que publiés, et leur empreinte SHA-256 est au journal public.",
    en: "A dated edition never changes: its bytes are kept as they were published, and their SHA-256 is in the public ledger.",
  },
  etag: {
    fr: "L’en-tête ETag est cette empreinte. Renvoyez-la dans If-None-Match : la réponse est 304 tant que rien n’a changé.",
    en: "The ETag header is this digest. Send it back as If-None-Match: the answer is 304 as long as nothing has changed.",
  },
  cors: {
    fr: "Toute page web peut lire ces fichiers (CORS ouvert), sans compte ni clé : GET, ou HEAD pour les en-têtes seuls. Une question préalable (OPTIONS) reçoit sa réponse.",
    en: "Any web page may read these files (open CORS), without account or key: GET, or HEAD for the headers alone. A preflight (OPTIONS) is answered.",
  },
  inside: {
    fr: "N’y sont pas : le détail des mesures de sécurité, les formalités communiquées sur demande, les noms de personnes.",
    en: "Not in them: the detail of security measures, formalities given out on request, names of persons.",
  },
  check: { fr: "Vérifier une édition", en: "Check an edition" },
  checkText: {
    fr: "La page d’une édition donne sa preuve. Téléchargez-la avec le fichier, puis :",
    en: "The page of an edition gives its proof. Download it with the file, then:",
  },
  formal: {
    fr: "Description pour les programmes (OpenAPI 3.1)",
    en: "Description for programs (OpenAPI 3.1)",
  },
} as const satisfies Record<string, Bilingual>;

const rows: readonly (readonly [string, Bilingual])[] = [
  [
    registerPaths.openData,
    {
      fr: "La dernière édition, au format egide/register@1",
      en: "The last edition, in the format egide/register@1",
    },
  ],
  [
    `${registerPaths.editionFile.replace(":edition", "AAAA-MM-JJ")}registre.json`,
    { fr: "Une édition, au même format", en: "An edition, in the same format" },
  ],
  [
    `${registerPaths.editionFile.replace(":edition", "AAAA-MM-JJ")}registre.csv`,
    { fr: "La même, une activité par ligne", en: "The same, an activity a line" },
  ],
  [
    `${registerPaths.editionFile.replace(":edition", "AAAA-MM-JJ")}registre.jsonld`,
    {
      fr: "La même, comme jeu de données DCAT-AP en JSON-LD",
      en: "The same, as a DCAT-AP dataset in JSON-LD",
    },
  ],
  [
    `${registerPaths.editionFile.replace(":edition", "AAAA-MM-JJ")}changements.json`,
    {
      fr: "Ce qui a changé depuis la précédente, au format egide/register-diff@1",
      en: "What changed since the one before, in the format egide/register-diff@1",
    },
  ],
  [
    registerPaths.catalogue,
    {
      fr: "Le catalogue DCAT-AP de toutes les éditions, pour un portail",
      en: "The DCAT-AP catalogue of all editions, for a portal",
    },
  ],
  [
    registerPaths.feed.fr,
    { fr: "Le flux Atom des changements", en: "The Atom feed of changes, in French" },
  ],
];

const openDataPage = (language: Language): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    <section aria-labelledby="addresses">
      <h2 id="addresses">${words.addresses[language]}</h2>
      ${table({
        caption: words.addresses[language],
        hideCaption: true,
        language,
        columns: [{ title: words.address[language] }, { title: words.what[language] }],
        rows: rows.map(([path, said]) => [html`<code>${path}</code>`, said[language]]),
      })}
      <p>${words.bodies[language]}</p>
      <p><a href="${openApiPath}">${words.formal[language]}</a></p>
    </section>
    <section aria-labelledby="promises">
      <h2 id="promises">${words.promises[language]}</h2>
      <ul>
        <li>${words.fixed[language]}</li>
        <li>${words.etag[language]}</li>
        <li>${words.cors[language]}</li>
        <li>${words.inside[language]}</li>
      </ul>
    </section>
    <section aria-labelledby="check">
      <h2 id="check">${words.check[language]}</h2>
      <p>${words.checkText[language]}</p>
      <pre><code>egide ledger verify --proof preuve.json --document registre.json --key CLÉ</code></pre>
    </section>`,
});

/** Adds how the open data are asked for: a page for people, and the description for programs. */
export const addOpenDataPage = (
  web: FastifyInstance,
  { address, furtherApi }: Pick<EditionSite, "address" | "furtherApi">,
): void => {
  addPage(web, {
    paths: openDataPaths,
    access: open,
    render: async ({ language }) => openDataPage(language),
  });
  addOpenData(web, {
    path: openApiPath,
    answer: async (request, reply) => {
      const bytes = Buffer.from(JSON.stringify(openApi(address(request), furtherApi), null, 1));
      return await sendOpenFile(request, reply, {
        mediaType: "application/json; charset=utf-8",
        sha256: sha256(bytes),
        modified: Temporal.Instant.fromEpochMilliseconds(0),
        compressed: gzipSync(bytes),
        name: "openapi.json",
        isFixed: false,
      });
    },
  });
};
