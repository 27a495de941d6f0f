import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { leftOut } from "./backupVerb.ts";

suite("a backup", () => {
  test("leaves out every table of sessions, half logins, links, mails that wait, identity documents and copies of people’s data, of whichever population", () => {
    const folder = join(import.meta.dirname, "../../migrations");
    const made = globSync("*.sql", { cwd: folder })
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .flatMap((text) =>
        [...text.matchAll(/create table (egide\.\w+)/g)].map(([, name = ""]) => name),
      )
      .filter((name) =>
        /_(?:session|sign_in|link|outbox|identity_document|package|package_part)$/.test(name),
      );
    assert.ok(made.length > 5, made.join(" "));
    assert.deepEqual(made.toSorted(), [...leftOut].toSorted());
  });
});
