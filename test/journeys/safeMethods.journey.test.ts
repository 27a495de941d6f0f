import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { person, type Person } from "../../src/identity/identity.fixture.ts";
import { beginSecondHalf } from "../../src/identity/actions/signIn.ts";
import { issueFirstLink } from "../../src/identity/index.ts";
import { roleNames, type Role } from "../../src/platform/access/index.ts";
import { digestOf } from "./digestOf.ts";
import { addressOf, candidateAddress, candidateIn, cookieOf, furnish } from "./everyAddress.ts";
import { isOpenData } from "./openData.ts";
import { signature, straysAmong } from "./straysAmong.ts";
import { frenchIn, isFrench, textsOf } from "./frenchText.ts";
import { leading, writing } from "./addressesApart.ts";
import { withWholeServer, type WholeServer } from "./wholeServer.ts";

interface Address {
  readonly url: string;
  readonly path: string;
}

interface Answer {
  readonly path: string;
  readonly body: string;
  readonly type: string;
}

interface Walked {
  /** Which addresses changed what, by who asked. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
  /** What those changed that may. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** What was answered with 200, by route. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** What an answer of whatever status lacks of the headers that keep it to itself. */
  readonly bare: readonly string[];
  readonly strays: readonly string[];
  /** The routes in French. */
  readonly routes: readonly string[];
  /** What the register of the demonstration says: it is French wherever it stands. */
  readonly french: ReadonlySet<string>;
}

/** What every answer says to a browser, a page as a file, a refusal, an address that leads nowhere. */
const guards: readonly (readonly [string, RegExp])[] = [
  ["content-security-policy", /default-src 'none'/],
  ["content-security-policy", /object-src 'none'/],
  ["content-security-policy", /base-uri 'none'/],
  ["content-security-policy", /frame-ancestors 'none'/],
  ["content-security-policy", /form-action 'self'/],
  ["content-security-policy", /script-src 'self'(?:;|$)/],
  ["x-content-type-options", /^nosniff$/],
  ["referrer-policy", /^same-origin$/],
  ["cross-origin-resource-policy", /^same-origin$/],
];

const walk = async (server: WholeServer): Promise<Walked> => {
  const { web, identity } = server;
  const firstLink = await issueFirstLink(identity);
  assert.ok(firstLink);
  const enter = async (role: Role): Promise<Person> => {
    const body = role === "operator" ? null : "valmarine";
    return await person(server, `${role}@entraide.example`, role, body);
  };
  const operator = await enter("operator");
  const dpo = await enter("dpo");
  const candidate = await candidateIn(server);
  const furnished = await furnish(server, { operator, dpo, firstLink });
  const known = { ...furnished, ...candidate.known };
  const candidateCookie = `egide-candidate=${candidate.session}`;
  const addresses: readonly Address[] = web.gated
    .filter(({ method }) => method === "GET")
    .map(({ url }) => ({ url, path: addressOf(url, known) }));
  const answers = new Map<string, Answer[]>();
  const bare: string[] = [];
  const ask = async (asked: readonly Address[], cookie: string, head: boolean) => {
    for (const { url, path } of asked)
      for (const method of head ? (["GET", "HEAD"] as const) : (["GET"] as const)) {
        const answer = await web.inject({ method, url: path, headers: { cookie } });
        assert.ok(answer.statusCode < 500, `${method} ${path}: ${answer.statusCode}`);
        for (const [name, pattern] of guards)
          if (!pattern.test(String(answer.headers[name])) && !isOpenData(answer.headers, name))
            bare.push(`${method} ${path} ${answer.statusCode}: ${name} ${pattern.source}`);
        if (answer.statusCode !== 200 || method === "HEAD") continue;
        const type = String(answer.headers["content-type"]);
        answers.set(url, [...(answers.get(url) ?? []), { path, body: answer.body, type }]);
      }
    await identity.settle();
  };
  /** Which of these addresses change what: halved until one is left. */
  const changing = async (
    asked: readonly Address[],
    cookie: string,
    head = false,
  ): Promise<readonly string[]> => {
    const before = await digestOf(server);
    await ask(asked, cookie, head);
    const after = await digestOf(server);
    const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
    const half = asked.length >> 1;
    if (changed.length === 0) return [];
    const found =
      half === 0
        ? []
        : [
            ...(await changing(asked.slice(0, half), cookie, head)),
            ...(await changing(asked.slice(half), cookie, head)),
          ];
    // What changes only once is found no more by asking again.
    const all = `${asked.map(({ url }) => url).join(" ")}: ${changed.join(" ")}`;
    return found.length > 0 ? found : [all];
  };
  const safe = addresses.filter(({ url }) => !(url in writing));
  const changes = new Map([["a stranger", await changing(safe, "", true)]]);
  for (const stage of ["second-factor", "enrolment"] as const) {
    const account = await identity.accounts.find(dpo.account);
    assert.ok(account);
    const { token } = await beginSecondHalf(identity, account, null, stage);
    const door = safe.filter(({ url }) => /connexion|sign-in/.test(url));
    changes.set(stage, await changing(door, `egide-staff-sign-in=${token}`, true));
  }
  changes.set("dpo", await changing(safe, cookieOf(dpo), true));
  const isSpace = ({ url }: Address): boolean => /espace-candidat|candidate-space/.test(url);
  changes.set("candidate", await changing(safe.filter(isSpace), candidateCookie, true));
  changes.set("operator", await changing(safe, cookieOf(operator)));
  const sections = safe
    .filter(({ url }) => /^\/console\/:body(?:\/\w+)?$/.test(url))
    .map(({ url }) => ({ url, path: url.replace(":body", "littoral") }));
  changes.set("a body without a policy", await changing(sections, cookieOf(operator)));
  // Both languages are one handler.
  const french = safe.filter(({ url }) => !/^\/en(?:\/|$)/.test(url));
  for (const role of roleNames.filter((each) => !changes.has(each)))
    changes.set(role, await changing(french, cookieOf(await enter(role))));
  const written = new Map<string, readonly string[]>();
  for (const one of addresses.filter(({ url }) => url in writing))
    written.set(one.url, await changing([one], ""));
  await ask([{ url: "", path: "/nulle/part" }], "", true);
  return {
    changes,
    written,
    answers,
    bare,
    strays: await straysAmong(server, french),
    routes: french.map(({ url }) => url),
    french: await frenchIn(server),
  };
};

/** What the pages of accounts ask for, all of them together. */
const asked: readonly string[] = [
  "_csrf",
  "code",
  "current",
  "email",
  "name",
  "password",
  "proof",
  "retour",
  "terms",
  // At the foot of every page: the display.
  "textSize",
  "theme",
  // Which terms of use the box is about.
  "version",
];

suite("a request that only asks", () => {
  let walked: Walked | null = null;
  const done = (): Walked => walked ?? assert.fail("the walk did not come to its end");
  before(async () => {
    await withWholeServer(async (server) => void (walked = await walk(server)));
  });

  test("changes no row of any table, whoever asks for whichever page (ASVS V3.5.3)", () => {
    const { changes, written, answers, routes } = done();
    assert.equal(changes.size, 5 + roleNames.length);
    for (const [who, what] of changes) assert.deepEqual(what, [], who);
    assert.ok(routes.length > 80);
    assert.deepEqual(
      routes.filter((url) => !answers.has(url) && !url.startsWith("/organismes/:body/")),
      leading,
      "every other page was really shown to somebody",
    );
    assert.deepEqual([...written.keys()].toSorted(), Object.keys(writing).toSorted());
    for (const [url, what] of written)
      // Without a login that was begun nothing comes back from a provider.
      assert.deepEqual(what, url === "/connexion/retour" ? [] : [`${url}: egide.staff_sign_in`]);
  });

  test("finds no record of one body under the address of another", () =>
    assert.deepEqual(done().strays, []));

  test("is answered with what keeps the answer to itself, whatever the status (ASVS V3.4.3 to V3.4.6)", () => {
    assert.deepEqual(done().bare, []);
  });

  test("is answered with a page under one heading (RGAA 9.1), of 15 kB at most beside the 45 of style, script and font", () => {
    const pages = [...done().answers.values()]
      .flat()
      .filter(({ type, path }) => type.startsWith("text/html") && !path.endsWith(".html"));
    assert.ok(pages.some(({ path }) => path === "/console/littoral/executions"));
    for (const { path, body } of pages) {
      assert.equal(body.match(/<h1[ >]/g)?.length, 1, path);
      assert.ok(gzipSync(body).length < 15_000, `${path}: ${gzipSync(body).length} bytes`);
    }
  });

  test("says which words of an English page are French (WCAG 3.1.2, RGAA 8.7)", () => {
    const { answers, french } = done();
    assert.ok(french.size > 150, String(french.size));
    const pages = [...answers.values()]
      .flat()
      .filter(({ path, type }) => /^\/en(?:\/|$)/.test(path) && type.startsWith("text/html"));
    assert.ok(pages.length > 60, String(pages.length));
    const unsaid = pages.flatMap(({ path, body }) =>
      textsOf(body)
        .filter(
          ({ text, language }) =>
            language === "en" &&
            (isFrench(text) || [...french].some((each) => text.includes(each))),
        )
        .map(({ text }) => `${path}: ${text}`),
    );
    assert.deepEqual([...new Set(unsaid)], []);
  });

  test("makes no browser ask another host for anything (ASVS V14.2.3)", () => {
    for (const { path, body, type } of [...done().answers.values()].flat()) {
      // A canonical link only says the one address of a page.
      const tags = /<(?:link(?! rel="c)|script|img|iframe|form|source|video|audio)\b[^>]*>/g;
      for (const [tag] of type.startsWith("text/html") ? body.matchAll(tags) : [])
        assert.doesNotMatch(tag, /\b(?:href|src|srcset|action)="(?![/#?]|data:)/, path);
    }
  });

  test("shows the address of a candidate to nobody but the candidate, not to any role of any body (REC-39)", () => {
    const shown = [...done().answers]
      .filter(([, all]) => all.some(({ body }) => body.includes(candidateAddress)))
      .map(([url]) => url);
    const space = ["/en/candidate-space", "/espace-candidat"];
    const rest = ["/sign-in-details", "/my-data.zip", "/identifiants", "/mes-donnees.zip"];
    const own = [...space, ...rest.map((path, at) => `${space[at >> 1] ?? ""}${path}`)];
    assert.deepEqual(shown.toSorted(), own.toSorted());
  });

  test("never gets back a file that somebody sent, but as words of a page of ours (ASVS V5.4.3)", () => {
    const holding = [...done().answers].flatMap(([url, all]) =>
      all.filter(({ body }) => body.includes(signature)).map((answer) => ({ url, ...answer })),
    );
    assert.ok(
      holding.some(({ url }) => url.includes("/imports/")),
      "it is shown to be reviewed",
    );
    for (const { path, body, type } of holding) {
      assert.match(body, /^<!doctype html>/i, path);
      assert.match(type, /^text\/html/, path);
    }
  });

  test("meets no question, hint or answer beside a password, wherever somebody is asked who they are (ASVS V6.4.2, V6.2.6, V6.2.7)", () => {
    const door =
      /^\/(?:connexion|mot-de-passe|invitation|premier-exploitant|mon-compte|adresse|espace-candidat(?!\/(?:profil|cv|lettre|postuler|alertes)))(?:[/-]|$)/;
    const pages = [...done().answers].filter(([url]) => door.test(url));
    assert.ok(pages.length > 10, pages.map(([url]) => url).join(" "));
    for (const { path, body } of pages.flatMap(([, all]) => all))
      for (const [field] of body.matchAll(/<input\b[^>]*name="(?:password|current)"[^>]*>/g)) {
        assert.match(field, /type="password"/, path);
        assert.match(field, /autocomplete="(?:current|new)-password"/, path);
        assert.doesNotMatch(field, /value="[^"]|maxlength="\d\d?"|onpaste/, path);
      }
    const fields = pages.flatMap(([, all]) =>
      all.flatMap(({ body }) => [
        ...body
          .slice(body.indexOf("<main"))
          .matchAll(/<(?:input|select|textarea)\b[^>]*\bname="([^"]+)"/g),
      ]),
    );
    assert.deepEqual([...new Set(fields.map(([, name = ""]) => name))].toSorted(), asked);
  });
});
