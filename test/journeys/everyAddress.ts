import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askEmailChange } from "../../src/identity/actions/changeEmail.ts";
import { askPasswordLink } from "../../src/identity/actions/askPasswordLink.ts";
import { here, valueOf, type Person } from "../../src/identity/identity.fixture.ts";
import { postgresEditions } from "../../src/register/storage/index.ts";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import { openNotices } from "../../src/main/site/notices/openNotices.ts";
import { publishNotices } from "../../src/notices/index.ts";
import { postgresBodies } from "../../src/organisations/index.ts";
import { openMessages } from "../../src/main/contact.ts";
import { runPolicy } from "../../src/main/runPolicy.ts";
import type { Known } from "./candidateWalk.ts";
import { askForConsent, keepAskedText } from "./everyConsent.ts";
import { importAssessment } from "./everyAssessment.ts";
import { openControl } from "./everyMatter.ts";
import { recordIncident } from "./everyIncident.ts";
import { askForRights } from "./everyRequest.ts";
import type { WholeServer } from "./wholeServer.ts";

export { candidateAddress, candidateIn } from "./candidateWalk.ts";

interface People {
  readonly dpo: Person;
  readonly operator: Person;
  /** The link of an installation that nobody operated. */
  readonly firstLink: string;
}

const console = "/console/valmarine";
export const cookieOf = ({ session }: Person): string => `egide-staff=${session}`;

/** What every scanner knows for a virus (https://www.eicar.org); it stands in the page that is imported. */
export const signature = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

const importPage = async ({ web }: WholeServer, cookie: string): Promise<string> => {
  const demo = readFileSync(join(import.meta.dirname, "../../demo/register.txt"), "utf8");
  const [before, ...after] = demo.split("Finalité(s) du traitement : ");
  const page = [before, `${signature}. ${after.join("Finalité(s) du traitement : ")}`];
  const file = new File([page.join("Finalité(s) du traitement : ")], "registre.txt");
  const sent = await sendForm(web, `${console}/registre/importer`, { text: "", file }, cookie);
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
  return String(sent.headers.location).split("/").at(-1) ?? "";
};

const hold = async ({ web, clock }: WholeServer, cookie: string): Promise<string> => {
  const path = `${console}/gels/poser/personne`;
  const reviewOn = clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ months: 6 });
  const looked = await sendForm(
    web,
    path,
    { values: "camille@exemple.example", reason: "contentieux 14", reviewOn: reviewOn.toString() },
    cookie,
  );
  const hidden = [...looked.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = "", value = ""]) => [name, value] as const)
    .filter(([name]) => name !== "_csrf");
  await sendForm(web, path, Object.fromEntries(hidden), cookie);
  const list = await web.inject({ url: `${console}/gels`, headers: { cookie } });
  return /\/gels\/([\w-]{20,})"/.exec(list.body)?.[1] ?? assert.fail(looked.body);
};

const invite = async ({ web, clock }: WholeServer, cookie: string): Promise<void> => {
  const lastDay = clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ months: 6 });
  const sent = await sendForm(
    web,
    `${console}/personnes/inviter`,
    {
      name: "Paul Roche",
      email: "paul.roche@entraide.example",
      role: "auditor",
      lastDay: lastDay.toString(),
      authorisedBy: "Odile Sarre, directrice",
      language: "fr",
    },
    cookie,
  );
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
};

const sendLogo = async ({ web }: WholeServer, cookie: string): Promise<void> => {
  const file = new File(['<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'], "logo.svg");
  const sent = await sendForm(web, `${console}/organisme/logo`, { file, reason: "charte" }, cookie);
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
};

/** A version of an activity that waits for its publication. */
const editActivity = async (
  { web }: WholeServer,
  activity: string,
  cookie: string,
): Promise<void> => {
  const path = `${console}/registre/activites/${activity}/modifier/finalites`;
  const typed = { "purposes-1-text": "Répondre à qui écrit.", reason: "relecture", step: "save" };
  const sent = await sendForm(web, path, typed, cookie);
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
};

/** Two versions of the site: the second holds. */
const setSiteUp = async ({ web }: WholeServer, cookie: string): Promise<void> => {
  const path = `${console}/site/identite`;
  for (const name of ["Réseau de Valmarine", "Réseau d’entraide de Valmarine"]) {
    const looked = await sendForm(web, path, { name, reason: "ouverture" }, cookie);
    const sent = await sendForm(web, path, { name, reason: "ouverture", step: "save" }, cookie);
    assert.deepEqual([looked.statusCode, sent.statusCode], [200, 303], sent.body.slice(0, 3_000));
  }
};

/** The first version of every notice. */
const publishTexts = async ({
  platform,
  policies,
  database,
  clock,
}: WholeServer): Promise<void> => {
  const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
  const { reader, versions } = openNotices({ platform, policies, bodies });
  valueOf(
    await publishNotices({ versions, clock }, await reader.of("valmarine", "published"), null),
  );
};

/** The last part of the address of an offer that is shown. */
const addressOfAnOffer = async ({ web }: WholeServer): Promise<string> =>
  /href="\/offres\/([a-z0-9-]+)"/.exec((await web.inject("/offres")).body)?.[1] ??
  assert.fail("the demonstration has an offer");

/** What somebody wrote to the administrator of the site. */
const writeToAdministrator = async ({ platform, clock }: WholeServer): Promise<string> => {
  const message = {
    id: "message-1",
    subject: "access",
    name: "Léa Castan",
    email: "lea@courriel.example",
    text: "Bonjour",
    language: "fr",
    receivedAt: clock.now(),
  } as const;
  await (await openMessages(platform)).keep(message, async () => {});
  return message.id;
};

/** Makes something of every kind that an address can name: a run, a hold, an import, links that wait to be followed. */
export const furnish = async (
  server: WholeServer,
  { dpo, operator, firstLink }: People,
): Promise<Known> => {
  const { policies, platform, identity, mails, database } = server;
  const cookie = cookieOf(dpo);
  const loaded = await policies.load("valmarine");
  assert.ok(loaded.ok);
  const [rule] = loaded.policy.rules;
  assert.ok(rule);
  const plan = { execute: true, windows: [] };
  const { run } = await runPolicy(platform, loaded.policy, plan, new AbortController().signal);
  await platform.ledger.checkpoint();
  await publishTexts(server);
  await database.pool.query(
    `insert into egide.retention_approval (id, policy, state, requested_by, requested_at, digest, items)
     values ('approval-1', 'valmarine', 'waiting', 'Paul Roche', now(), 'x', '[]')`,
  );
  await invite(server, cookieOf(operator));
  await setSiteUp(server, cookieOf(operator));
  await sendLogo(server, cookieOf(operator));
  await editActivity(server, rule.activity, cookie);
  valueOf(await askPasswordLink(identity, dpo.email, here));
  valueOf(await askEmailChange(identity, await dpo.visitor(), "autre@entraide.example", here));
  await identity.settle();
  const linkOf = (template: string): string => {
    const mail = mails.findLast((each) => each.template === template);
    assert.ok(mail && "link" in mail.values, template);
    return mail.values.link.split("/").at(-1) ?? "";
  };
  const idIn = async (query: string): Promise<string> =>
    (await database.pool.query<{ id: string }>(query)).rows[0]?.id ?? assert.fail(query);
  const [{ name: edition } = assert.fail("the demonstration has an edition")] =
    await postgresEditions(database.kysely<unknown>()).list("valmarine");
  const offer = await addressOfAnOffer(server);
  return {
    run,
    rule: rule.id,
    statement: rule.statement.id,
    activity: rule.activity,
    version: "1",
    store: "guichet",
    import: await importPage(server, cookie),
    order: "1",
    designation: "reseau",
    approval: "approval-1",
    hold: await hold(server, cookie),
    invitation: await idIn("select id from egide.staff_invitation"),
    role: await idIn("select id from egide.staff_assignment where role = 'dpo'"),
    "/exploitation/personnes": await idIn(
      "select id from egide.staff_assignment where role = 'operator'",
    ),
    session: await idIn("select id from egide.staff_session"),
    message: await writeToAdministrator(server),
    ...(await askForConsent(server)),
    ...(await askForRights(server)),
    ...(await recordIncident(server, cookie)),
    ...(await importAssessment(server, cookie)),
    ...(await openControl(server, cookie)),
    ...(await keepAskedText(server)),
    index: "0",
    // One of those that the demonstration declares.
    site: "entraide",
    language: "fr",
    // Of a service that exercises rights for people.
    agent: "agent-1",
    section: "identite",
    space: "particuliers",
    "/en/spaces": "individuals",
    "/en/bodies/:body/spaces": "individuals",
    // What a register says once for all of its activities has sections and versions of its own.
    "/console/:body/registre/en-tete/modifier": "coordonnees",
    "/console/:body/registre/en-tete/versions": "0",
    colour: "8a1538",
    edition,
    before: edition,
    "/registre/:edition/fichiers": "registre-turtle.ttl",
    "/organismes/:body/registre/:edition/fichiers": "registre-turtle.ttl",
    body: "valmarine",
    // The pages of the body whose policy the site shows are those of the site.
    "/organismes": "littoral",
    "/offres": offer,
    "/en/offers": offer,
    offer: await idIn(
      "select id from egide.offer where body = 'valmarine' order by opens_at limit 1",
    ),
    "/adresse": linkOf("email-link"),
    "/mot-de-passe": linkOf("password-link"),
    "/invitation": linkOf("invitation"),
    "/premier-exploitant": firstLink.split("/").at(-1) ?? "",
  };
};

const inFrench: Known = {
  "/en/my-consent": "/mon-consentement",
  "/en/my-request": "/ma-demande",
  "/en/console/:body/choix": "/console/:body/choix",
  "/en/console/:body/choix/:version": "/console/:body/choix/:version",
  "/en/console/:body/consentements/acces": "/console/:body/consentements/acces",
  "/en/address": "/adresse",
  "/en/bodies": "/organismes",
  "/en/password": "/mot-de-passe",
  "/en/invitation": "/invitation",
  "/en/first-operator": "/premier-exploitant",
  "/en/operation/people": "/exploitation/personnes",
  "/en/console/:body/registre/en-tete/modifier": "/console/:body/registre/en-tete/modifier",
  "/en/console/:body/registre/en-tete/versions": "/console/:body/registre/en-tete/versions",
  "/en/candidate-space/activation": "/espace-candidat/activation",
  "/en/candidate-space/password": "/espace-candidat/mot-de-passe",
  "/en/candidate-space/address": "/espace-candidat/adresse",
  "/en/candidate-space/sessions": "/espace-candidat/sessions",
  "/en/candidate-space/documents": "/espace-candidat/documents",
  "/en/candidate-space/alerts": "/espace-candidat/alertes",
  "/en/alerts/unsubscribe": "/alertes/desinscription",
  "/en/candidate-space/apply": "/espace-candidat/postuler",
  "/en/candidate-space/applications/:application/documents":
    "/espace-candidat/candidatures/:application/documents",
  "/en/console/:body/offres/:offer/candidatures/:application/documents":
    "/console/:body/offres/:offer/candidatures/:application/documents",
};

/** An address of a route that names what exists. */
export const addressOf = (url: string, known: Known): string =>
  url.replaceAll(/:(\w+)/g, (_all, name: string, at: number) => {
    const place = url.slice(0, at - 1);
    return known[inFrench[place] ?? place] ?? known[name] ?? assert.fail(`${url}: no ${name}`);
  });
