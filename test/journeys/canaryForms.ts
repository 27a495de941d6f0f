import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { somePdf } from "../support/filesOfPeople.ts";
import type { Visitor } from "../support/visitor.ts";
import { everyForm, formsShown, linksOf, routeOf, type ShownForm } from "./everyForm.ts";

export const canary = "canari";
let count = 0;
/** A word that nothing of ours contains, as what the field takes. */
const canaryFor = (markup: string): string => {
  count += 1;
  if (/type="email"|name="email"/.test(markup)) return `${canary}${count}@${canary}.example`;
  return `${canary}${count} ${canary}`;
};

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/**
 * What a person would type into the fields of a form: canaries in all that takes words, the first choice elsewhere; of
 * several buttons the last, which saves.
 */
const typedInto = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...form.matchAll(
        /<(?:(select)\b([^>]*)>([^]*?)<\/select>|(input|textarea|button)\b([^>]*)>)/g,
      ),
    ].flatMap(([, select, ofSelect = "", options = "", element = "", of = ""]) => {
      const attributes = ofSelect || of;
      const [, name = ""] = /\bname="([^"]+)"/.exec(attributes) ?? [];
      const [, type = "text"] = /\btype="([^"]+)"/.exec(attributes) ?? [];
      const [, given = "on"] = /\bvalue="([^"]*)"/.exec(attributes) ?? [];
      if (name === "" || type === "hidden" || type === "file") return [];
      // What only robots see.
      if (name === "site_web") return [];
      if (select) return [[name, plain(/<option[^>]*\bvalue="([^"]+)"/.exec(options)?.[1] ?? "")]];
      if (element === "button" || type === "radio" || type === "checkbox")
        return [[name, plain(given)]];
      // What nothing goes on without; the name of a base stands in the log by right.
      if (name === "name" && /bases\/relier/.test(form)) return [[name, "dossiers"]];
      // How long is a number; without one a consent counts until it is withdrawn.
      if (name === "lifetimeCount") return [];
      // The identifier of an activity is made of its title, which is published.
      if (name === "title") return [[name, "Répondre aux questions"]];
      if (name === "text" && /registre\/importer/.test(form)) return [[name, page]];
      const inHalfAYear = Temporal.Now.plainDateISO().add({ months: 6 }).toString();
      return [[name, type === "date" ? inHalfAYear : canaryFor(attributes)]];
    }),
  );

/** A register of one activity. */
const page = `Responsable des traitements : ${canary}

Accueil : Répondre aux questions

  • Finalité(s) du traitement : Répondre aux questions ${canary}.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les questions sont conservées pendant six mois à compter de la réponse ${canary}.
`;

/** What is sent last, since the rest could not be sent after it; -1: anything else. */
export const lateness = (form: string): number =>
  [
    ":invitation",
    "oublier",
    "retirer",
    "abandonner",
    "application",
    "fin",
    "lever",
    "site/suspendre",
    "site/rouvrir",
    "maintenance",
    "supprimer",
    "deconnexion",
  ]
    .map((word) => form.endsWith(`/${word}`))
    .lastIndexOf(true);

/** Sends a form as a page shows it, and what the answer asks to be confirmed. */
export const sendShown = async (
  visitor: Visitor,
  { page, action }: ShownForm,
  values: Readonly<Record<string, string>> = {},
): Promise<boolean> => {
  await visitor.open(page, { mayFail: true });
  const form = visitor.formAt(action);
  if (form === null) return false;
  // Nobody writes as fast as this.
  if (form.includes('name="_affiche"')) await pause(2_100);
  await visitor.post(action, { canari: `${canary}-1`, ...typedInto(form), ...values }, form);
  const confirmed = visitor.formAt(action);
  if (confirmed !== null && visitor.status() === 200)
    await visitor.post(action, typedInto(confirmed), confirmed);
  return true;
};

/** Sends the forms that were found, each once, and those that an answer shows: a table was chosen, a login goes on. */
export const sendEach = async (
  visitor: Visitor,
  found: ReadonlyMap<string, ShownForm>,
  { sent, untilLate = Infinity }: { readonly sent: Set<string>; readonly untilLate?: number },
): Promise<void> => {
  const isOpen = (route: string): boolean => !sent.has(route) && lateness(route) <= untilLate;
  for (const [route, shown] of [...found].toSorted(([a], [b]) => lateness(a) - lateness(b))) {
    if (!isOpen(route)) continue;
    if (await sendShown(visitor, shown)) sent.add(route);
    for (const [next, { action }] of formsShown(visitor, shown.action)) {
      const form = visitor.formAt(action);
      // What stands above every page is sent in its turn.
      if (form === null || !isOpen(next) || lateness(next) >= 0) continue;
      await visitor.post(action, typedInto(form), form);
      sent.add(next);
    }
    for (const page of linksOf(visitor.text())) {
      const next = routeOf(page, everyForm);
      if (next === null || !isOpen(next) || lateness(next) >= 0) continue;
      if (await sendShown(visitor, { page, action: page })) sent.add(next);
    }
  }
};

/** The links of the mails that wait in the folder where there is no mail server, by where they lead. */
export const linksIn = async (folder: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  for (const deadline = performance.now() + 20_000; ; await pause(200)) {
    const links = globSync("mail/**/*", { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .flatMap((mail) => [
        ...mail
          .replaceAll(/=\r?\n/g, "")
          .matchAll(/((?:\/espace-candidat)?\/(?:invitation|mot-de-passe|adresse)\/[\w-]{20,})/g),
      ]);
    const found = Map.groupBy(
      links.map(([, path = ""]) => path),
      (path) => path.slice(1, path.lastIndexOf("/")),
    );
    if (found.size === 4) return found;
    assert.ok(performance.now() < deadline, [...found.keys()].join(" "));
  }
};

/** Makes a candidate's space in the same browser, by the mail in the folder that stands for a mail server, and signs in. */
export const enterSpace = async (visitor: Visitor, folder: string): Promise<void> => {
  const typed = { email: `${canary}c@${canary}.example`, password: `${canary} girafe lampion` };
  await visitor.open("/espace-candidat/inscription");
  await visitor.send({ ...typed, terms: "true" });
  const link = /\/espace-candidat\/activation\/[\w-]{43}/;
  const deadline = performance.now() + 30_000;
  let found: string | undefined;
  while (found === undefined) {
    assert.ok(performance.now() < deadline, "the mail came into its folder");
    await pause(50);
    found = globSync("mail/*.eml", { cwd: folder })
      .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("=\r\n", ""))
      .map((text) => link.exec(text)?.[0])
      .find((each) => each !== undefined);
  }
  await visitor.open(found);
  await visitor.send({});
  await visitor.open("/espace-candidat/connexion");
  await visitor.send(typed);
  await visitor.open("/espace-candidat");
  assert.match(visitor.text(), /Votre espace sera supprimé le/);
};

/** Applies to an offer of valmarine with a CV, from the space that the browser is in. */
export const applyFrom = async (visitor: Visitor): Promise<void> => {
  await visitor.open("/organismes/valmarine/offres");
  const offer = /href="(\/offres\/[a-z0-9]{12}-[^"]+)"/.exec(visitor.text())?.[1];
  assert.ok(offer, "an offer is shown");
  await visitor.open(offer);
  const path = /href="(\/espace-candidat\/postuler\/[^"]+)"/.exec(visitor.text())?.[1] ?? "";
  await visitor.open(path);
  const form = visitor.formAt(path) ?? assert.fail(path);
  const cv = new File([new Uint8Array(somePdf())], `${canary}.pdf`);
  const telephone = "01 23 45 67 89";
  await visitor.post(path, { ...typedInto(form), telephone, cv }, form);
  assert.match(visitor.text(), /Votre candidature est envoyée/);
};
