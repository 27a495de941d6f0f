import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sequentialIds } from "../../kernel/index.ts";
import { footer, invitation } from "./mail.fixture.ts";
import { sendsAtOnce } from "./sendAtOnce.ts";
import { smtpTransport } from "./smtpTransport.ts";
import { startSmtpServer, type TestSmtpServer } from "./smtpServer.fixture.ts";

const sender = { name: "Égide", address: "ne-pas-repondre@valmarine.test" };

const sending = async (
  use: (smtp: TestSmtpServer, send: (to?: string) => Promise<string>) => Promise<void>,
): Promise<void> => {
  const smtp = await startSmtpServer();
  const transport = smtpTransport(smtp.url, sender, { patience: 2_000 });
  const atOnce = sendsAtOnce({ transport, footer, ids: sequentialIds("mail") });
  try {
    await use(smtp, async (to = "camille@exemple.test") => {
      const sent = await atOnce.send({
        to,
        template: invitation,
        language: "fr",
        values: { body: "Valmarine", link: "https://egide.example/x" },
      });
      return sent.ok ? "sent" : sent.failure.code;
    });
  } finally {
    transport.close();
    await smtp.close().catch(() => {});
  }
};

suite("a mail that is sent at once", () => {
  test("is taken by the server, or tried again while somebody waits (REC-41)", async () => {
    await sending(async (smtp, send) => {
      assert.equal(await send(), "sent");
      smtp.answers.push(451);
      assert.equal(await send(), "sent");
      assert.equal(smtp.received.length, 2);
      assert.deepEqual(smtp.received[0]?.to, ["camille@exemple.test"]);
    });
  });

  test("is given up where the server refuses it or is away, and says no address (REC-41)", async () => {
    await sending(async (smtp, send) => {
      smtp.answers.push(550, 0);
      assert.equal(await send(), "mail.not-at-once");
      assert.equal(smtp.received.length, 0, "what is refused for good is not tried again");
      assert.equal(await send("personne"), "mail.address-invalid");
      await smtp.close();
      assert.equal(await send(), "mail.not-at-once");
    });
  });
});
