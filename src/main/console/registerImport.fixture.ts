import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoFolder } from "../config.ts";
import { decoded, type OpenedConsole } from "./console.fixture.ts";

/** The register of the demo in the console. */
export const list = "/console/valmarine/registre";
const demoPage = readFileSync(join(demoFolder, "register.txt"), "utf8");

/** The demo's page a year later: another period for messages, one activity less, one more. */
export const nextPage = (() => {
  const [before, ...records] = demoPage.split(/\n(?=\p{Lu}[^\n•]* : [^\n]+\n\n {2}•)/u);
  const kept = records.filter((record) => !record.includes("Recevoir les candidatures"));
  const added = `Prêts : Prêter des fauteuils roulants

  • Finalité(s) du traitement : Prêter un fauteuil à qui en a besoin. Suivre les retours.
  • Fondement du traitement : Article 6.1.e du RGPD : aide confiée aux caisses
  • Catégorie de personnes concernées :
    • Emprunteurs
  • Durée de conservation : Les fiches de prêt sont conservées deux ans après le retour du fauteuil. Les cautions suivent le règlement comptable applicable.
`;
  return [before, ...kept, added]
    .join("\n")
    .replace("conservés pendant 2 mois à compter", "conservés pendant 3 mois à compter");
})();

/** A file as somebody chooses it. */
export const file = (content: string | Uint8Array<ArrayBuffer>, name = "registre.txt"): File =>
  new File([content], name);

/** Imports a page by its file and answers with the address of its review. */
export const importFile = async ({ send }: OpenedConsole, page: string, body = "valmarine") => {
  const sent = await send(`/console/${body}/registre/importer`, { text: "", file: file(page) });
  assert.equal(sent.statusCode, 303, decoded(sent));
  return String(sent.headers.location);
};

/** The boxes of a page that are ticked, and all that it has. */
export const boxesOf = (page: string, name = "kept") => {
  const boxes = [...page.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => box);
  const own = boxes.filter((box) => box.includes(`name="${name}"`));
  const valueOf = (box: string) => /value="([^"]*)"/.exec(box)?.[1] ?? "";
  return {
    all: own.map(valueOf),
    ticked: own.filter((box) => /\bchecked\b/.test(box)).map(valueOf),
  };
};
