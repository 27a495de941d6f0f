import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { suite, test } from "node:test";
import { person, type Person } from "../../src/identity/identity.fixture.ts";
import { beginSecondHalf } from "../../src/identity/actions/signIn.ts";
import { issueFirstLink } from "../../src/identity/index.ts";
import { roleNames, type Role } from "../../src/platform/access/index.ts";
import { addressOf, cookieOf, furnish, signature } from "./everyAddress.ts";
import { withWholeServer, type WholeServer } from "./wholeServer.ts";

/** GET routes that write, and why they may. */
const writing: Readonly<Record<string, string>> = {
  "/connexion/organisme": "begins a login: what comes back from the provider is held against it",
  "/en/sign-in/body": "the same, in English",
  "/invitation/:token/organisme": "the same, from an invitation",
  "/en/invitation/:token/body": "the same, in English",
  "/connexion/retour": "where a provider sends people back to; OpenID Connect has it a GET",
};

/** Addresses that lead elsewhere, or nowhere, in a demonstration where the run has ended and every sentence has its rule. */
const leading: readonly string[] = [
  "/organismes/:body/engagements",
  "/organismes/:body/preuves",
  "/organismes/:body/espaces/:space",
  "/organismes/:body/registre",
  "/organismes/:body/registre/:activity",
  "/deconnexion",
  "/mon-compte/sessions/:session",
  "/console/:body/invitations/:invitation",
  "/console/:body/regles/phrases/:statement/regle",
  "/console/:body/regles/phrases/:statement/texte",
  "/console/:body/executions/:run/arreter",
  "/console/:body/bases/:store/tables/decrire",
];

/** Tables that are written beside an answer, whatever is asked for, and why they may. */
const beside: Readonly<Record<string, string>> = {
  "egide.agent_log": "who asked for what is written down for reading too",
};

/** A column that is written beside an answer: the last use of a session, by which it ends when it is idle. */
const lastUse = "seen_at";

/** What every table of ours and of the demonstration says. */
const digestOf = async ({ database, platform }: WholeServer): Promise<Record<string, string>> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const tables = rows.map(({ name }) => name).filter((name) => !(name in beside));
  assert.ok(tables.length > 25, tables.join(" "));
  const digests = await database.pool.query<{ name: string; digest: string }>(
    tables
      .map(
        (name) =>
          `select '${name}' as name, coalesce(md5(string_agg(row, '' order by row)), '') as digest
           from (select (to_jsonb(t) - '${lastUse}')::text as row from ${name} t) as rows`,
      )
      .join(" union all "),
  );
  const file = join(platform.configuration.dataFolder, "guichet.sqlite");
  const desk = new DatabaseSync(file, { readOnly: true });
  const names = desk.prepare("select name from sqlite_schema where type = 'table'").all();
  const content = names.map(({ name }) => desk.prepare(`select * from "${String(name)}"`).all());
  desk.close();
  return {
    ...Object.fromEntries(digests.rows.map(({ name, digest }) => [name, digest])),
    "guichet.sqlite": createHash("sha256")
      .update(JSON.stringify([names, content]))
      .digest("hex"),
  };
};

interface Address {
  readonly url: string;
  readonly path: string;
}

suite("a request that only asks", () => {
  test("changes no row of any table, whoever asks for whichever page, and gets nobody's file (ASVS V3.5.3, V5.4.3)", async () => {
    await withWholeServer(async (server) => {
      const { web, identity } = server;
      const firstLink = await issueFirstLink(identity);
      assert.ok(firstLink);
      const enter = async (role: Role): Promise<Person> =>
        await person(
          server,
          `${role}@entraide.example`,
          role,
          role === "operator" ? null : "valmarine",
        );
      const operator = await enter("operator");
      const dpo = await enter("dpo");
      const known = await furnish(server, { operator, dpo, firstLink });
      const addresses: readonly Address[] = web.gated
        .filter(({ method }) => method === "GET")
        .map(({ url }) => ({ url, path: addressOf(url, known) }));
      const safe = addresses.filter(({ url }) => !(url in writing));
      assert.ok(safe.length > 150);
      const shown = new Set<string>();
      const holding = new Set<string>();
      const ask = async (asked: readonly Address[], cookie: string, head: boolean) => {
        for (const { url, path } of asked)
          for (const method of head ? (["GET", "HEAD"] as const) : (["GET"] as const)) {
            const answer = await web.inject({ method, url: path, headers: { cookie } });
            const { statusCode } = answer;
            if (answer.body.includes(signature)) {
              holding.add(url);
              // Words of a page of ours, never the file that somebody sent (ASVS V5.4.3).
              assert.match(answer.body, /^<!doctype html>/i, path);
              assert.match(String(answer.headers["content-type"]), /^text\/html/, path);
              assert.equal(answer.headers["x-content-type-options"], "nosniff", path);
            }
            assert.ok(statusCode < 500, `${method} ${path}: ${statusCode}`);
            if (statusCode === 200) shown.add(url);
          }
        await identity.settle();
      };
      /** Which of these addresses change what: halved until one is left. */
      const changes = async (
        asked: readonly Address[],
        cookie: string,
        head = false,
      ): Promise<readonly string[]> => {
        const before = await digestOf(server);
        await ask(asked, cookie, head);
        const after = await digestOf(server);
        const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
        if (changed.length === 0) return [];
        const half = asked.length >> 1;
        const found =
          half === 0
            ? []
            : [
                ...(await changes(asked.slice(0, half), cookie, head)),
                ...(await changes(asked.slice(half), cookie, head)),
              ];
        // What changes only once is found no more by asking again.
        const all = `${asked.map(({ url }) => url).join(" ")}: ${changed.join(" ")}`;
        return found.length > 0 ? found : [all];
      };
      assert.deepEqual(await changes(safe, "", true), [], "a stranger");
      for (const stage of ["second-factor", "enrolment"] as const) {
        const account = await identity.accounts.find(dpo.account);
        assert.ok(account);
        const { token } = await beginSecondHalf(identity, account, null, stage);
        const door = safe.filter(({ url }) => /connexion|sign-in/.test(url));
        assert.deepEqual(await changes(door, `egide-staff-sign-in=${token}`, true), [], stage);
      }
      assert.deepEqual(await changes(safe, cookieOf(dpo), true), [], "dpo");
      assert.deepEqual(await changes(safe, cookieOf(operator)), [], "operator");
      // Both languages are one handler: once is enough for the others.
      const french = safe.filter(({ url }) => !/^\/en(?:\/|$)/.test(url));
      for (const role of roleNames)
        if (role !== "dpo" && role !== "operator")
          assert.deepEqual(await changes(french, cookieOf(await enter(role))), [], role);
      assert.deepEqual(
        french.map(({ url }) => url).filter((url) => !shown.has(url)),
        leading,
        "every other page was really shown to somebody",
      );
      assert.ok(
        [...holding].some((url) => url.includes("/imports/")),
        "what was sent is shown",
      );
      for (const url of Object.keys(writing)) {
        const one = addresses.filter((each) => each.url === url);
        assert.equal(one.length, 1, `${url} is no route any more`);
        if (url !== "/connexion/retour")
          assert.deepEqual(await changes(one, ""), [`${url}: egide.staff_sign_in`], "still writes");
      }
    });
  });
});
