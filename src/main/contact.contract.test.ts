import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { systemClock } from "../kernel/index.ts";
import { bareBody } from "../organisations/index.ts";
import { enterCode } from "../rights/index.ts";
import { decoded, withConsole, type OpenedConsole } from "./console/console.fixture.ts";
import { contactSite } from "./contact.ts";

/** Those that the form offers (GDPR art. 15 to 18, 20 and 21). */
const offered = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
] as const;

const queue = "/console/valmarine/droits";

/** What the contact form hands a right to, on a site in the name of the first of some bodies. */
const doorOf = ({ platform, messages, rights }: OpenedConsole, heads: readonly string[]) => {
  const door = contactSite(platform, {
    messages,
    mailer: rights.mailer,
    roles: { inBody: async () => [] },
    bodies: { list: async () => heads.map((id) => bareBody(id, id)) },
    policies: { list: async () => [] },
    rights,
  }).rights;
  assert.ok(door);
  return door;
};

const written = {
  id: "form-of-lea",
  right: "access",
  subject: "access",
  name: "Léa Castan",
  email: "lea@courriel.example",
  text: "Dites-moi ce que vous savez de moi.",
  language: "fr",
  receivedAt: systemClock.now(),
} as const;

const requestsOf = async ({ platform }: OpenedConsole) =>
  (
    await platform.database.pool.query<{ id: string; right_asked: string; channel: string }>(
      "select id, right_asked, channel from egide.rights_request order by right_asked",
    )
  ).rows;

suite("a right that is exercised by the contact form", () => {
  test("is a request to the body of the site, once, which its officer sees when the address is proved (REC-37, REC-38)", async () => {
    await withConsole(async (console) => {
      const door = doorOf(console, ["valmarine"]);
      assert.equal(await door.take(written), true);
      assert.equal(await door.take(written), true);
      const [request, ...others] = await requestsOf(console);
      assert.ok(request);
      assert.deepEqual(others, [], "one form that was sent twice");
      assert.equal(request.channel, "contact");
      const { rows } = await console.platform.database.pool.query(
        "select template, recipient from egide.mail_outbox order by enqueued_at",
      );
      assert.deepEqual(rows, [{ template: "rights.receipt", recipient: written.email }]);
      console.signIn("dpo");
      const code = console.rights.tokens.code(request.id, 0);
      assert.ok((await enterCode(console.rights, request.id, code)).ok);
      const shown = decoded(await console.get(`${queue}/${request.id}`));
      assert.match(shown, /Léa Castan/);
      assert.match(shown, /Dites-moi ce que vous savez de moi\./);
      assert.deepEqual(await console.messages.list(), []);
    });
  });

  test("is one of each kind that the form offers, also of somebody without a name (REC-37)", async () => {
    await withConsole(async (console) => {
      const door = doorOf(console, ["valmarine"]);
      for (const right of offered)
        assert.equal(
          await door.take({
            ...written,
            id: `form-of-${right}`,
            right,
            subject: right,
            name: null,
          }),
          true,
        );
      assert.deepEqual(
        (await requestsOf(console)).map(({ right_asked }) => right_asked),
        offered.toSorted(),
      );
      console.signIn("dpo");
      const [{ id } = assert.fail()] = await requestsOf(console);
      assert.match(decoded(await console.get(`${queue}/${id}`)), /lea@courriel\.example/);
    });
  });

  test("waits among the messages where no body answers for the site", async () => {
    await withConsole(async (console) => {
      assert.equal(await doorOf(console, []).take(written), false);
      assert.equal(await doorOf(console, ["unknown-body"]).take(written), false);
      assert.deepEqual(await requestsOf(console), []);
    });
  });
});
