/** Two webs and two workers on one database, as processes: they share the work, and each can stop alone. */
import assert from "node:assert/strict";
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../src/kernel/index.ts";
import { readConfiguration } from "../../src/main/config.ts";
import { openMails } from "../../src/main/mails.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { startSmtpServer } from "../../src/platform/mail/smtpServer.fixture.ts";
import { postgresServers } from "../support/postgres.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";
import { compileCache } from "../support/compileCache.ts";

const program = join(import.meta.dirname, "../../src/main/start.ts");
const mails = 12;

const until = async (condition: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const deadline = performance.now() + 100_000;
  while (!(await condition())) {
    if (performance.now() > deadline) assert.fail(`waited in vain: ${what}`);
    await pause(50);
  }
};

interface Process {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  said(): string;
  /** Of the page; "" for a worker. */
  address(): string;
  operations(): string;
}

const start = (environment: NodeJS.ProcessEnv): Process => {
  const child = spawn(process.execPath, ["--max-semi-space-size=8", program], {
    env: { PATH: process.env["PATH"], ...compileCache, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (piece: string): void => void (said += piece);
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  return {
    child,
    said: () => said,
    address: () => /Page +(http:\S+)\//.exec(said)?.[1] ?? "",
    operations: () => /"event":"operations","address":"([^"]+)"/.exec(said)?.[1] ?? "",
  };
};

const isReady = async ({ operations }: Process): Promise<boolean> =>
  operations() !== "" &&
  (await fetch(`${operations()}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  ));

/** A request whose body has not ended: the answer is at hand until it does. */
const halfARequest = async (address: string, path: string, body: string) => {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let heard = "";
  socket.setEncoding("utf8").on("data", (piece: string) => void (heard += piece));
  await once(socket, "connect");
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 3)}`,
  );
  return {
    finish: async (): Promise<string> => {
      const closed = once(socket, "close");
      socket.write(body.slice(3));
      await closed;
      return heard;
    },
  };
};

suite("two webs and two workers on one database", () => {
  test("send each mail once, and end one by one without a lost answer", async () => {
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase();
    const smtp = await startSmtpServer();
    const running: Process[] = [];
    try {
      await inTemporaryFolder(async (folder) => {
        const environment = {
          DATABASE_URL: fresh.url,
          EGIDE_DATA: folder,
          EGIDE_PORT: "0",
          EGIDE_OPERATIONS: "127.0.0.1:0",
          EGIDE_LOG: "json",
          EGIDE_SMTP_URL: smtp.url,
        };
        for (const role of ["web", "worker", "web", "worker"])
          running.push(start({ ...environment, EGIDE_ROLE: role }));
        const [web, worker, secondWeb, secondWorker] = running;
        assert.ok(web && worker && secondWeb && secondWorker);
        for (const each of running) await until(() => isReady(each), `ready\n${each.said()}`);
        // A web is ready when it listens, and says where a moment later.
        for (const each of [web, secondWeb])
          await until(() => each.address() !== "", `the address\n${each.said()}`);

        const database = await openDatabase({ url: fresh.url });
        const configuration = readConfiguration(environment);
        assert.ok(configuration.ok);
        const parts = { database, clock: systemClock, configuration: configuration.value };
        const { mailer, stop } = await openMails(parts, () => {});
        const words = {
          subject: "Essai",
          blocks: [{ kind: "paragraph", text: "Essai." }],
        } as const;
        const template = { name: "test.share", write: { fr: () => words, en: () => words } };
        for (let n = 0; n < mails; n += 1)
          await database.transaction(async (transaction) => {
            const mail = { to: `n${n}@b.test`, template, language: "fr", values: null } as const;
            assert.ok((await mailer.enqueue(mail, transaction)).ok);
          });
        await until(() => smtp.received.length >= mails, "the mails");
        await stop();
        await database.close();
        const to = smtp.received.flatMap((received) => received.to);
        assert.equal(new Set(to).size, mails);
        assert.equal(to.length, mails, "a mail was sent twice");

        assert.equal((await fetch(`${web.address()}/affichage`)).status, 200);
        const metrics = await (await fetch(`${web.operations()}/metrics`)).text();
        assert.match(
          metrics,
          /egide_request_seconds_count\{method="GET",route="\/affichage",status="2xx"\} 1/,
        );
        assert.match(metrics, /egide_mails\{template="test.share",end="sent"\} 12/);
        assert.match(metrics, /egide_sessions\{population="staff"\} 0/);
        const half = await halfARequest(web.address(), "/lecture", "texte=Bonjour");
        await until(async () => {
          const text = await (await fetch(`${web.operations()}/metrics`)).text();
          return /egide_requests_open 1/.test(text);
        }, "the half request to be at hand");
        const ended = once(web.child, "exit");
        web.child.kill("SIGTERM");
        await until(async () => {
          const { status } = await fetch(`${web.operations()}/readyz`);
          return status === 503;
        }, "the web to drain");
        const late = await fetch(`${web.address()}/`);
        assert.deepEqual([late.status, late.headers.get("retry-after")], [503, "5"]);
        assert.match(await half.finish(), /^HTTP\/1\.1 (?!503)\d{3} /);
        assert.deepEqual(await ended, [0, null]);
        assert.equal((await fetch(`${secondWeb.address()}/healthz`)).status, 200);

        const workerEnded = once(worker.child, "exit");
        worker.child.kill("SIGTERM");
        assert.deepEqual(await workerEnded, [0, null]);
        assert.ok(await isReady(secondWorker));
        for (const each of [secondWeb, secondWorker]) {
          const exit = once(each.child, "exit");
          each.child.kill("SIGTERM");
          assert.deepEqual(await exit, [0, null]);
        }
        for (const { said } of running) assert.doesNotMatch(said(), /@b\.test|Bonjour/);
      });
    } finally {
      for (const { child } of running) child.kill("SIGKILL");
      await smtp.close();
      await fresh.drop();
    }
  });
});
