import assert from "node:assert/strict";
import { activateSpace } from "../../src/identity/actions/activateSpace.ts";
import { askCandidateLink } from "../../src/identity/actions/askCandidateLink.ts";
import { askEmailChange } from "../../src/identity/actions/changeEmail.ts";
import { signInCandidate } from "../../src/identity/actions/signInCandidate.ts";
import { signUp } from "../../src/identity/actions/signUp.ts";
import { goodPassword, here, valueOf } from "../../src/identity/identity.fixture.ts";
import { candidateOf } from "../../src/identity/index.ts";
import { readIdentityKey } from "../../src/main/identity.ts";
import { openAlertTokens } from "../../src/recruitment/storage/index.ts";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import { somePdf } from "../support/filesOfPeople.ts";
import type { WholeServer } from "./wholeServer.ts";

/** What stands in an address: by the path before it, or else by the name of the parameter. */
export type Known = Readonly<Record<string, string>>;

const spaceMail = async (
  { candidates, database }: WholeServer,
  template: string,
): Promise<string> => {
  await candidates.settle();
  const { rows } = await database.pool.query<{ text: string }>(
    "select text_body as text from egide.mail_outbox where template = $1 order by enqueued_at desc limit 1",
    [`candidate.${template}`],
  );
  return /\/([\w-]{43})\n/.exec(rows[0]?.text ?? "")?.[1] ?? assert.fail(template);
};

/** The address of the candidate of these walks: nobody but they themselves may be shown it (REC-39). */
export const candidateAddress = "lea.castan@courriel.example";

/** A candidate with a session and another one, links that wait, and somebody whose space waits to be activated. */
export const candidateIn = async (
  server: WholeServer,
): Promise<{ readonly session: string; readonly known: Known }> => {
  const { candidates } = server;
  const terms = await candidates.terms();
  assert.ok(terms, "the demonstration publishes terms");
  const sign = async (email: string): Promise<string> => {
    const accepted = terms.version;
    const asked = { email, password: goodPassword, language: "fr", accepted } as const;
    assert.deepEqual(await signUp(candidates, asked, here), { ok: true });
    return await spaceMail(server, "activation");
  };
  valueOf(await activateSpace(candidates, await sign(candidateAddress)));
  const typed = { email: candidateAddress, password: goodPassword };
  valueOf(await signInCandidate(candidates, typed, here));
  const { token: session } = valueOf(await signInCandidate(candidates, typed, here));
  const visitor = await candidateOf(candidates, session);
  assert.ok(visitor.kind === "candidate");
  const wanted = { email: candidateAddress, wanted: "password" } as const;
  valueOf(await askCandidateLink(candidates, wanted, here));
  valueOf(await askEmailChange(candidates, visitor, "lea.nouvelle@courriel.example", here));
  const documents = await keepDossier(server, `egide-candidate=${session}`);
  return {
    session,
    known: {
      ...(await applyFor(server, `egide-candidate=${session}`)),
      "/espace-candidat/activation": await sign("attend@courriel.example"),
      "/espace-candidat/mot-de-passe": await spaceMail(server, "password-link"),
      "/espace-candidat/adresse": await spaceMail(server, "email-link"),
      "/espace-candidat/sessions": visitor.session,
      "/espace-candidat/documents": documents,
      ...(await keepAlert(server, `egide-candidate=${session}`)),
    },
  };
};

/** A profile, a letter and a CV of the candidate's. @returns what leads to the CV. */
const keepDossier = async ({ web }: WholeServer, cookie: string): Promise<string> => {
  const file = new File([new Uint8Array(somePdf())], "document.pdf");
  const contactEmail = "reponse@courriel.example";
  for (const [url, typed] of [
    ["/espace-candidat/profil", { givenName: "Léa", familyName: "Castan", contactEmail }],
    ["/espace-candidat/lettre-de-motivation", { file }],
    ["/espace-candidat/cv", { file }],
  ] as const) {
    const sent = await sendForm(web, url, typed, cookie);
    assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
  }
  const { body } = await web.inject({ url: "/espace-candidat/cv", headers: { cookie } });
  return /\/espace-candidat\/documents\/([\w-]+)"/.exec(body)?.[1] ?? assert.fail(body);
};

/** An alert of the candidate's with a private feed. @returns what leads to it, to its feed and to the end of its mails. */
const keepAlert = async ({ web, platform }: WholeServer, cookie: string): Promise<Known> => {
  const list = "/espace-candidat/alertes";
  const made = await sendForm(web, `${list}/nouvelle`, { q: "agent", courriels: "daily" }, cookie);
  assert.equal(made.statusCode, 303, made.body.slice(0, 3_000));
  const shown = await web.inject({ url: list, headers: { cookie } });
  const alert = /\/alertes\/([\w-]{36})"/.exec(shown.body)?.[1] ?? assert.fail(shown.body);
  const { body } = await sendForm(web, `${list}/${alert}/flux`, { pas: "adresse" }, cookie);
  const feed = /\/alertes\/flux\/([\w-]{48})</.exec(body)?.[1] ?? assert.fail(body);
  const tokens = openAlertTokens(await readIdentityKey(platform));
  return {
    [list]: alert,
    "/alertes/flux": feed,
    "/alertes/desinscription": tokens.unsubscribe(alert),
  };
};

/** An application to an offer of valmarine, and another offer to apply to. @returns what leads to both, and to its file. */
const applyFor = async ({ web, database, clock }: WholeServer, cookie: string): Promise<Known> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from egide.offer where status = 'published' and not suspended
       and opens_at <= $1 and ends_at > $1 order by body <> 'valmarine', opens_at limit 2`,
    [clock.now().toString()],
  );
  const [offer, other] = rows.map(({ id }) => id);
  assert.ok(offer !== undefined && other !== undefined, "the demonstration shows two offers");
  const form = `/espace-candidat/postuler/${offer}`;
  const { body: page } = await web.inject({ url: form, headers: { cookie } });
  const answers = [...page.matchAll(/<textarea[^>]*name="(answer\d)"/g)].map(
    ([, name = ""]) => [name, "Oui"] as const,
  );
  const typed = {
    givenName: "Léa",
    familyName: "Castan",
    contactEmail: "reponse@courriel.example",
  };
  const sent = await sendForm(
    web,
    form,
    { ...typed, ...Object.fromEntries(answers), cvFrom: "space", letterFrom: "space" },
    cookie,
  );
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
  const application = String(sent.headers.location).split("/").at(-1) ?? "";
  const own = await web.inject({ url: String(sent.headers.location), headers: { cookie } });
  const document = /\/documents\/([\w-]+)"/.exec(own.body)?.[1] ?? assert.fail(own.body);
  return {
    offer,
    application,
    "/espace-candidat/postuler": other,
    "/espace-candidat/candidatures/:application/documents": document,
    "/console/:body/offres/:offer/candidatures/:application/documents": document,
  };
};
