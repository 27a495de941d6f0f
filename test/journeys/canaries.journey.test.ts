import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { Client } from "pg";
import { firstOperator, install } from "../support/installation.ts";
import { postgresServers } from "../support/postgres.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";
import { visitorAt, type Visitor } from "../support/visitor.ts";
import { makeDatabase } from "./bodyDatabase.ts";
import { askAboutCanaries, chooseWithCanaries } from "./canaryConsents.ts";
import { exerciseRights } from "./canaryRequests.ts";
import { assessImpact } from "./canaryAssessments.ts";
import { followComplaint } from "./canaryMatters.ts";
import { handleIncident } from "./canaryIncidents.ts";
import {
  applyFrom,
  canary,
  enterSpace,
  lateness,
  linksIn,
  sendEach,
  sendShown,
} from "./canaryForms.ts";
import { everyForm, findForms } from "./everyForm.ts";

/** Forms of states that this installation is not in by then: a run that goes on, a table that is gone, a suspended offer… */
const unsent: readonly string[] = [
  "/console/:body/bases/:store/oublier",
  "/console/:body/bases/:store/retirer",
  "/console/:body/executions/:run/arreter",
  "/console/:body/executions/preparer",
  "/console/:body/invitations/:invitation",
  "/console/:body/offres/:offer/candidatures/:application/retenir",
  "/console/:body/offres/:offer/lever",
  "/console/:body/offres/:offer/supprimer",
  "/console/:body/personnes/:role/application",
  "/console/:body/registre/activites/:activity/retirer",
  "/console/:body/registre/en-tete/versions/:version",
  "/console/:body/registre/imports/:import/abandonner",
  "/mon-compte/sessions/:session",
  "/espace-candidat/alertes/:alert/supprimer",
  "/espace-candidat/cv/supprimer",
  "/espace-candidat/deconnexion",
  "/espace-candidat/lettre-de-motivation/supprimer",
  "/espace-candidat/profil/supprimer",
  "/espace-candidat/sessions/:session",
  // A mail of an alert leads there; unsubscribe.journey.test.ts looks.
  "/alertes/desinscription/:token",
  // No forms: messages that a service has signed (drpApi.journey.test.ts).
  "/api/drp/v1/agent/:agent",
  "/api/drp/v1/data-rights-request",
  "/espace-candidat/adresse/:token",
  // There is no mail server (sendToFriend.journey.test.ts looks with one).
  "/offres/:offer/envoyer",
];

suite("what people type", () => {
  test("is found in no log, no metric, no queue and no line of the agent log, whichever form takes it", async () => {
    assert.ok(everyForm.length > 40, "the page of access names the forms");
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase();
    await inTemporaryFolder(async (folder) => {
      makeDatabase(folder, "valmarine");
      const installation = await install({
        DATABASE_URL: fresh.url,
        EGIDE_DATA: folder,
        EGIDE_DEMO: "yes",
      });
      const database = new Client({ connectionString: fresh.url });
      await database.connect();
      try {
        // The agent log says who acted, by name.
        const visitor = await firstOperator(installation, {
          name: "Ana Lopez",
          email: `${canary}@${canary}.example`,
          password: `${canary} girafe tambour`,
        });
        // Whoever may do everything somewhere sees every form.
        for (const role of ["dpo", "site-administrator", "recruiter"])
          await database.query(
            `insert into egide.staff_assignment
             select id || $1, account, $1, body, offer, from_at, until_at, given_by, authorised_by
             from egide.staff_assignment where role = 'operator'`,
            [role],
          );
        await database.query(
          `insert into egide.retention_approval (id, policy, state, requested_by, requested_at, digest, items)
           values ('approval-1', 'valmarine', 'waiting', 'Paul Roche', now(), 'x', '[]')`,
        );
        // The link that the installation prints was followed with canaries too.
        const sent = new Set(["/premier-exploitant/:token", "/connexion/application"]);
        const applicant = visitorAt(installation.address);
        await enterSpace(applicant, folder);
        await applyFrom(applicant);
        for (const form of ["inscription", "activation/:token", "connexion", "postuler/:offer"])
          sent.add(`/espace-candidat/${form}`);
        const stranger = visitorAt(installation.address);
        await sendEach(stranger, await findForms(stranger, ["/", "/connexion"]), { sent });
        const own = { email: `${canary}@${canary}.example`, password: `${canary} girafe tambour` };
        await stranger.open("/mot-de-passe-oublie");
        await stranger.send({ email: own.email });
        await stranger.open("/espace-candidat/mot-de-passe-oublie");
        await stranger.send({ email: `${canary}c@${canary}.example` });
        await stranger.open("/connexion");
        await stranger.send(own);
        const code = { page: "/connexion/code", action: "/connexion/code" };
        if (await sendShown(stranger, code)) sent.add(code.action);
        const starts = [
          "/console/valmarine",
          "/exploitation/personnes",
          "/mon-compte",
          "/connexion/confirmer",
        ];
        const sendFound = async (untilLate: number): Promise<void> =>
          await sendEach(visitor, await findForms(visitor, starts), { sent, untilLate });
        await sendFound(-1);
        await askAboutCanaries(visitor, installation.address, sent);
        await chooseWithCanaries(installation.address, sent);
        const person = visitorAt(installation.address);
        await exerciseRights({ person, officer: visitor }, folder, sent);
        await handleIncident(visitor, sent);
        await assessImpact(visitor, sent);
        await followComplaint(visitor, sent);
        // Others act from here on: the roles of somebody who was invited can be ended.
        const links = await linksIn(folder);
        const follow = async (route: string, by: Visitor, values = {}): Promise<void> => {
          for (const page of links.get(route) ?? [])
            if (await sendShown(by, { page, action: page }, values)) sent.add(`/${route}/:token`);
        };
        await follow("invitation", stranger, { name: "Paul Roche" });
        await sendFound(lateness("/site/suspendre") - 1);
        await follow("adresse", visitor);
        await follow("mot-de-passe", stranger);
        const space = ["/espace-candidat", "/espace-candidat/confirmer"];
        await sendEach(applicant, await findForms(applicant, space), { sent });
        await follow("espace-candidat/mot-de-passe", stranger);
        const shown = (path: string) => ({ page: path, action: path });
        const closing = { page: "/console/valmarine/site/maintenance" };
        const last = [
          ["/console/:body/site/suspendre", shown("/console/valmarine/site/suspendre")],
          ["/console/:body/site/rouvrir", shown("/console/valmarine/site/rouvrir")],
          ["/console/:body/site/maintenance", { ...closing, action: closing.page }],
          ["/deconnexion", { ...closing, action: "/deconnexion" }],
        ] as const;
        await sendEach(visitor, new Map(last), { sent });
        assert.deepEqual(
          everyForm.filter((form) => !sent.has(form)),
          unsent,
        );
        const { address } = installation;
        // Of another site, then of ours without the token of its form.
        for (const origin of [`https://${canary}.example`, address])
          await fetch(`${address}/connexion`, {
            method: "POST",
            headers: { origin },
            body: new URLSearchParams({ email: canary }),
          });
        const holding = async (query: string): Promise<readonly string[]> => {
          const { rows } = await database.query<{ line: string }>(query);
          assert.ok(rows.length > 0, query);
          return rows.map(({ line }) => line).filter((line) => line.includes(canary));
        };
        assert.deepEqual(await holding("select row(job.*)::text as line from egide_jobs.job"), []);
        assert.deepEqual(await holding("select row(l.*)::text as line from egide.agent_log l"), []);
        const metrics = await (await fetch(`${installation.operations}/metrics`)).text();
        assert.match(metrics, /egide_request_seconds_count/);
        assert.doesNotMatch(metrics, new RegExp(canary));
      } finally {
        await database.end();
        await installation.stop();
      }
      assert.match(installation.said(), /"event":/);
      const logged = installation.linesOf("stderr");
      for (const line of logged)
        assert.deepEqual(Object.keys(JSON.parse(line) as object).slice(0, 3), [
          "time",
          "level",
          "event",
        ]);
      assert.ok(logged.length > 50, "the log goes to standard error (ASVS V16.2.3)");
      const elsewhere = [
        ...installation.linesOf("stdout"),
        ...globSync("**", { cwd: folder, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")),
      ];
      assert.ok(elsewhere.length > 5, "there are files of the installation");
      assert.ok(
        elsewhere.every((text) => !/"event":"|"route":"/.test(text)),
        "and into no file",
      );
      const lines = installation.said().split("\n");
      const attempts = lines.filter((line) => line.includes('"event":"attempt"'));
      for (const kind of ["foreign-origin", "form-token"])
        assert.ok(
          attempts.some((line) => line.includes(`"kind":"${kind}"`)),
          `${kind} is told of (ASVS V16.3.3)`,
        );
      assert.deepEqual(
        lines.filter((line) => line.includes(canary)),
        [],
      );
    });
    await fresh.drop();
  });
});
