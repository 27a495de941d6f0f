import assert from "node:assert/strict";
import { test } from "node:test";
import type { Architecture } from "./architecture.ts";
import { checkArchitecture } from "./checkArchitecture.ts";

const architecture: Architecture = {
  domains: {
    kernel: [],
    platform: ["kernel"],
    ledger: ["kernel", "platform"],
    reading: [],
    register: ["reading"],
    rights: ["register"],
  },
  foundations: ["kernel", "platform", "ledger"],
  everyone: ["main"],
  roomDoors: ["pages"],
  leaves: { reading: { cli: ["kernel", "platform"] } },
  modular: ["platform"],
  rooms: ["model", "actions", "storage", "pages", "api", "jobs", "cli"],
  sqlAllowedIn: ["storage", "platform/database"],
  sqlLibraries: ["pg", "kysely", "node:sqlite"],
  environmentAllowedIn: ["src/main/config.ts"],
  pureLibraries: ["typebox"],
  forbiddenNames: ["utils", "helpers", "common", "shared", "manager", "data"],
  ceiling: { lines: 300, allow: {} },
};

/** A small project in which every rule is obeyed, also where obeying looks like breaking. */
const sound: Readonly<Record<string, string>> = {
  "src/kernel/README.md": "",
  "src/kernel/index.ts": `export const systemClock = { now: () => Temporal.Now.instant() };`,
  "src/platform/README.md": "",
  "src/platform/database/index.ts": `import { Pool } from "pg"; export const q = "select 1";`,
  "src/platform/mail/index.ts": `import { q } from "../database/index.ts"; export const m = q;`,
  "src/reading/README.md": "",
  "src/reading/index.ts": `export const read = (text: string) => text;`,
  "src/reading/cli/index.ts": `export * from "./say.ts";`,
  "src/reading/cli/say.ts": `import { systemClock } from "../../kernel/index.ts"; import { m } from "../../platform/mail/index.ts";
    import { plain } from "../plain.ts"; export const say = [systemClock, m, plain];`,
  "src/reading/plain.ts": `export const plain = 1;`,
  "src/register/README.md": "",
  "src/register/index.ts": `export * from "./model/activity.ts"; export * from "./cli/show.ts";`,
  "src/register/errors.ts": `import { systemClock } from "../kernel/index.ts"; export const e = [systemClock];`,
  "src/register/model/activity.ts": `import { Type } from "typebox"; import { t } from "./title.ts";
    // Date.now() and process.env are only named here.
    export const activity = [Type, t, "Math.random()", /new Date()/, { fetch: 1, from: "x" }.fetch];`,
  "src/register/model/title.ts": `export const t = "Select a rule, then update it."; export const kind = "commit";`,
  "src/register/actions/list.ts": `import { t } from "../model/title.ts"; export const list = t;`,
  "src/register/storage/rows.ts": `import { sql } from "kysely"; import { list } from "../actions/list.ts";
    export const rows = [list, sql\`select title from activity\`];`,
  "src/register/cli/show.ts": `import { list } from "../actions/list.ts"; import { e } from "../errors.ts";
    import { m } from "../../platform/mail/index.ts"; export const show = [list, e, m];`,
  "src/register/register.unit.test.ts": `import { test } from "node:test"; import "../../test/support/database.ts";
    test(process.env["X"] ?? "delete from t", () => {});`,
  "src/rights/README.md": "",
  "src/rights/index.ts": `import { activity } from "../register/index.ts"; export const r = activity;`,
  "src/main/README.md": "",
  "src/main/config.ts": `export const config = process.env;`,
  "src/main/verbs.ts": `import { r } from "../rights/index.ts"; import { say } from "../reading/cli/index.ts"; export const verbs = [r, say];`,
  "test/support/database.ts": `export const database = process.env["TEST"];`,
};

const breaches = (
  changes: Readonly<Record<string, string>> = {},
  overrides: Partial<Architecture> = {},
): readonly string[] =>
  checkArchitecture(new Map(Object.entries({ ...sound, ...changes })), {
    ...architecture,
    ...overrides,
  }).map(({ file, rule }) => `${rule} ${file}`);

/** Each row: the rule that must speak, what is broken, the file that breaks it, its text. */
const broken = `
domain-arrow | a domain that uses an undeclared one | src/register/x.ts | import "../rights/index.ts";
domain-arrow | a type taken from an undeclared domain | src/register/x.ts | type R = import("../rights/index.ts").R;
domain-arrow | a re-export of an undeclared domain | src/register/x.ts | export * from "../rights/index.ts";
domain-arrow | a kernel that uses the platform | src/kernel/x.ts | import "../platform/mail/index.ts";
domain-arrow | a leaf that uses a foundation | src/reading/x.ts | import "../kernel/index.ts";
domain-arrow | a room of a leaf that uses what is not listed for it | src/reading/cli/x.ts | import "../../ledger/index.ts";
domain-arrow | a room of a leaf that is not listed | src/reading/pages/x.ts | import "../../kernel/index.ts";
domain-door | a domain that uses a room of a leaf | src/register/x.ts | import "../reading/cli/index.ts";
domain-door | a look behind the door of a room of a leaf | src/main/x.ts | import "../reading/cli/say.ts";
room-arrow | a leaf whose pure part uses one of its rooms | src/reading/x.ts | import "./cli/say.ts";
room-arrow | a leaf whose door leads to one of its rooms | src/reading/index.ts | export * from "./cli/index.ts";
domain-arrow | a foundation that uses a foundation above it | src/platform/mail/x.ts | import "../../ledger/index.ts";
domain-arrow | a domain that uses main | src/rights/x.ts | import { config } from "../main/config.ts";
domain-door | a look behind the neighbour's door | src/rights/x.ts | import "../register/model/title.ts";
domain-door | a look behind the door of a module | src/platform/mail/x.ts | import "../database/pool.ts";
domain-door | a door that is only called so | src/rights/x.ts | import "../register/model/index.ts";
domain-unlisted | a domain that nobody declared | src/tickets/x.ts |
domain-unlisted | a file beside the domains | src/x.ts |
computed-import | an import whose path is computed | src/register/x.ts | await import(\`../\${name}/index.ts\`);
outside-import | a product that needs an example of its tests | src/register/x.ts | import "./activity.fixture.ts";
outside-import | a product that needs its tests | src/register/x.ts | import "../../test/support/database.ts";
room-arrow | a model that uses an action | src/register/model/x.ts | import "../actions/list.ts";
room-arrow | an action that uses the storage | src/register/actions/x.ts | import "../storage/rows.ts";
room-arrow | siblings that know each other | src/register/cli/x.ts | import "../storage/rows.ts";
room-arrow | siblings that know each other, the other way | src/register/storage/x.ts | import "../cli/show.ts";
room-arrow | a detour through a file without a room | src/register/x.ts | import "./storage/rows.ts";
room-arrow | a file that comes in by its own door | src/register/actions/x.ts | import "../index.ts";
sql-place | SQL in a string of a page | src/register/pages/x.ts | const q = "delete from person";
sql-place | a tag of SQL in a command | src/register/cli/x.ts | const q = sql\`\${x}\`;
sql-place | SQL in main | src/main/x.ts | run("insert into a values (1)");
sql-place | a change of the schema in main | src/main/x.ts | run("create table a (b int)");
sql-place | a common table expression | src/main/x.ts | run("with due as (select 1) delete from a");
sql-place | a transaction by hand | src/main/x.ts | run("BEGIN");
sql-place | a driver outside the storage | src/register/actions/x.ts | import type { Pool } from "pg";
sql-place | SQLite outside the storage | src/register/cli/x.ts | import { DatabaseSync } from "node:sqlite";
sql-place | SQL in another module of the platform | src/platform/mail/x.ts | const q = "update a set b = 1";
environment-place | the environment read in a domain | src/register/cli/x.ts | const p = process.env["HOME"];
environment-place | the environment read in another file of main | src/main/x.ts | const { HOME } = process.env;
environment-place | the environment read with brackets | src/main/x.ts | const e = process["env"];
environment-place | the environment imported | src/main/x.ts | import { env } from "node:process";
pure-model | a clock in a model | src/register/model/x.ts | const now = Date.now();
pure-model | a date made in a model | src/register/model/x.ts | const now = new Date();
pure-model | Temporal.Now in a model | src/register/model/x.ts | const now = Temporal.Now.instant();
pure-model | performance.now in a model | src/register/model/x.ts | const now = performance.now();
pure-model | the machine's clock handed to a model | src/register/model/x.ts | import { systemClock } from "../../kernel/index.ts";
pure-model | chance in a model | src/register/model/x.ts | const n = Math.random();
pure-model | a random identifier in a model | src/register/model/x.ts | import { randomUUID } from "node:crypto";
pure-model | files in a model | src/register/model/x.ts | import { readFileSync } from "node:fs";
pure-model | the network in a model | src/register/model/x.ts | import net from "node:net";
pure-model | a child process in a model | src/register/model/x.ts | import { spawn } from "child_process";
pure-model | fetch in a model | src/register/model/x.ts | const answer = await fetch(url);
pure-model | a console in a model | src/register/model/x.ts | console.log("here");
pure-model | a server in a model | src/register/model/x.ts | import fastify from "fastify";
file-name | a folder that says nothing | src/register/utils/x.ts |
file-name | a file that says nothing | src/register/helpers.ts |
file-name | a name that ends in saying nothing | src/register/pathUtils.ts |
file-name | a support folder that says nothing | test/shared/x.ts |
test-suffix | a test that nobody will run | src/register/x.test.ts |
test-suffix | a test hidden in an ordinary file | src/register/x.ts | import { test } from "node:test";`;

test("a sound tree breaks no rule", () => {
  assert.deepEqual(breaches(), []);
  assert.deepEqual(breaches({ "src/register/x.ts": "const a = 1;\n".repeat(300) }), []);
});

for (const row of broken.trim().split("\n")) {
  const [rule, what, file = "", text = ""] = row
    .split(" | ")
    .map((part) => part.replace(/ \|$/, ""));
  test(`refuses ${what}`, () => {
    assert.deepEqual(breaches({ [file]: text }), [`${rule} ${file}`]);
  });
}

test("refuses a statement of several lines, and a file of 301", () => {
  const statement = "const q = `\n  SELECT id FROM person`;";
  assert.deepEqual(breaches({ "src/register/actions/x.ts": statement }), [
    "sql-place src/register/actions/x.ts",
  ]);
  assert.deepEqual(breaches({ "src/register/x.ts": "const a = 1;\n".repeat(301) }), [
    "file-length src/register/x.ts",
  ]);
});

test("follows a model into the files of its domain that it uses", () => {
  const changes = {
    "src/register/model/x.ts": `import "../clock.ts";`,
    "src/register/clock.ts": "export const now = () => Date.now();",
  };
  assert.deepEqual(breaches(changes), ["pure-model src/register/clock.ts"]);
});

test("refuses a circle of declared arrows, whoever imports what", () => {
  const domains = { ...architecture.domains, reading: ["rights"] };
  const circle = "domain-circle architecture.json";
  assert.deepEqual(breaches({}, { domains }), [circle, circle, circle]);
});

test("refuses a domain without its README or its door", () => {
  const missing = (path: string): readonly string[] => {
    const { [path]: _, ...files } = sound;
    return checkArchitecture(new Map(Object.entries(files)), architecture).map(
      (violation) => `${violation.rule} ${violation.file}`,
    );
  };
  const isNamed = (path: string) => assert.ok(missing(path).includes(`domain-complete ${path}`));
  isNamed("src/rights/README.md");
  isNamed("src/main/README.md");
  isNamed("src/register/index.ts");
  assert.deepEqual(breaches({ "src/platform/jobs/queue.ts": "" }), [
    "domain-complete src/platform/jobs/index.ts",
  ]);
});

test("allows a long file for a reason, and only as long as it is long", () => {
  const file = "src/register/x.ts";
  const long = { [file]: "const a = 1;\n".repeat(301) };
  const allowing = (reason: string) => ({ ceiling: { lines: 300, allow: { [file]: reason } } });
  assert.deepEqual(breaches(long, allowing("the tables of the published taxonomy, generated")), []);
  assert.deepEqual(breaches(long, allowing(" ")), [`file-length ${file}`]);
  assert.deepEqual(breaches({}, allowing("the tables of the published taxonomy, generated")), [
    `file-length ${file}`,
  ]);
});
