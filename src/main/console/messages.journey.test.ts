import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { systemClock } from "../../kernel/index.ts";
import { roleNames } from "../../platform/access/index.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";

const list = "/console/valmarine/messages";

const write = async (
  { messages }: Pick<OpenedConsole, "messages">,
  subject: "question" | "erasure",
  hoursAgo = 0,
): Promise<string> => {
  const id = `message-${subject}-${hoursAgo}`;
  const receivedAt = systemClock.now().subtract({ hours: hoursAgo });
  const written = { name: "Léa Castan", email: "lea@courriel.example", text: "Bonjour\nà vous" };
  await messages.keep({ id, subject, receivedAt, language: "fr", ...written }, async () => {});
  return id;
};

suite("the console of messages", () => {
  test("shows messages to the administrator of the site and to nobody else: for every other role there are none (REC-42)", async () => {
    await withConsole(async (console) => {
      const id = await write(console, "question");
      for (const role of roleNames) {
        console.signIn(role);
        const isTheirs = role === "site-administrator";
        for (const path of [list, `${list}/${id}`, `${list}/${id}/traite`])
          assert.equal(
            (await console.get(path)).statusCode,
            isTheirs ? 200 : 404,
            `${role} ${path}`,
          );
        if (role === "external-recruiter") continue;
        const today = decoded(await console.get("/console/valmarine"));
        assert.equal(today.includes("Messages du site"), isTheirs, role);
      }
      console.signIn("site-administrator", "Gaspard", "hauts-plateaux");
      assert.equal((await console.get("/console/hauts-plateaux/messages")).statusCode, 404);
      assert.equal((await console.get(list)).statusCode, 404);
      const said = console.agentLog.entries.map(({ object }) => object);
      assert.ok(
        said.some((object) => object?.kind === "contact-message" && object.id === id),
        "who opened one is logged",
      );
    });
  });

  test("says what goes before it goes, and erases it at once (REC-43)", async () => {
    await withConsole(async (console) => {
      const id = await write(console, "question");
      console.signIn("site-administrator");
      const shown = decoded(await console.get(`${list}/${id}`));
      assert.match(shown, /href="mailto:lea@courriel\.example"/);
      assert.match(shown, /<p>Bonjour<\/p>/);
      assert.match(decoded(await console.get(`${list}/${id}/traite`)), /effacés aussitôt/);
      assert.equal((await console.messages.list()).length, 1);
      assert.equal((await console.send(`${list}/${id}/traite`, {})).statusCode, 303);
      assert.deepEqual(await console.messages.list(), []);
      assert.equal((await console.get(`${list}/${id}`)).statusCode, 404);
    });
  });

  test("tracks the exercise of a right by the day on which its answer is due (REC-38)", async () => {
    await withConsole(async (console) => {
      await write(console, "erasure", 26 * 24);
      await write(console, "question");
      console.signIn("site-administrator");
      assert.match(decoded(await console.get(list)), /avant le \d/);
      const today = decoded(await console.get("/console/valmarine"));
      assert.match(today, /Des messages du site attendent : 2/);
      assert.match(today, /demandes d’exercice d’un droit : 1/);
    });
  });
});
