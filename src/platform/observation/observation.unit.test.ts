import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fastify from "fastify";
import { fixedClock } from "../../kernel/index.ts";
import { installSwiftPosts } from "../web/index.ts";
import { installDraining } from "./draining.ts";
import { writeExposition } from "./exposition.ts";
import { jsonLog, textLog, type LogEvent } from "./log.ts";
import { counter, gauge, histogram } from "./metrics.ts";
import { observeRequests } from "./observeRequests.ts";
import { openOperations } from "./openOperations.ts";
import { readinessOf } from "./readiness.ts";

const clock = fixedClock("2027-05-03T08:00:00.25Z");
const canary = "canari-jeanne";

suite("the log", () => {
  test("is one JSON object a line, whose time, level and event no field can replace", () => {
    const lines: string[] = [];
    const log = jsonLog((line) => void lines.push(line), clock);
    log({ level: "info", event: "run", fields: { rows: 3, state: "a\nb", event: "forged" } });
    assert.deepEqual(lines, [
      '{"time":"2027-05-03T08:00:00.250Z","level":"info","event":"run","rows":3,"state":"a\\nb"}\n',
    ]);
  });

  test("is a line of text at a terminal, without what is of every day", () => {
    const lines: string[] = [];
    const log = textLog((line) => void lines.push(line), clock);
    log({ level: "info", event: "request", fields: { route: "/" } });
    log({ level: "error", event: "failure", fields: { code: "a.b", message: "no\nway" } });
    log({ level: "info", event: "run", fields: { rows: 3 } });
    assert.deepEqual(lines, [
      "2027-05-03T08:00:00Z [a.b] no way\n",
      "2027-05-03T08:00:00Z run rows=3\n",
    ]);
  });
});

suite("metrics", () => {
  test("are written in the text format of Prometheus", async () => {
    const mails = counter({ name: "egide_mails_total", help: "Mails, by\nend." });
    mails.add({ end: "sent" });
    mails.add({ end: "sent" }, 2);
    mails.add({ end: 'odd "\\\n' });
    const times = histogram({ name: "egide_request_seconds", help: "Time." });
    for (const seconds of [0.004, 0.06, 99]) times.observe({ route: "/" }, seconds);
    const text = await writeExposition([
      { source: "one", read: async () => [mails.read(), times.read()] },
      {
        source: "two",
        read: async () => [gauge({ name: "egide_up", help: "Up." }, [{ value: 1 }])],
      },
      {
        source: "broken",
        read: async () => {
          throw new Error(canary);
        },
      },
    ]);
    assert.ok(
      text.startsWith(
        "# HELP egide_mails_total Mails, by\\nend.\n# TYPE egide_mails_total counter\n",
      ),
    );
    for (const line of [
      'egide_mails_total{end="sent"} 3',
      'egide_mails_total{end="odd \\"\\\\\\n"} 1',
      'egide_request_seconds_bucket{route="/",le="0.005"} 1',
      'egide_request_seconds_bucket{route="/",le="0.1"} 2',
      'egide_request_seconds_bucket{route="/",le="+Inf"} 3',
      'egide_request_seconds_count{route="/"} 3',
      "egide_up 1",
      'egide_metrics_failed{source="broken"} 1',
      'egide_metrics_failed{source="two"} 0',
    ])
      assert.ok(text.split("\n").includes(line), `${line}\n${text}`);
    assert.doesNotMatch(text, new RegExp(canary));
  });
});

suite("readiness", () => {
  test("names each part, and says nothing of why one is missing", async () => {
    assert.deepEqual(
      await readinessOf([
        { name: "database", check: async () => {} },
        {
          name: "queue",
          check: async () => {
            throw new Error(canary);
          },
        },
      ]),
      { isReady: false, checks: { database: "ok", queue: "failed" } },
    );
  });
});

suite("requests", () => {
  test("are logged and measured by the pattern of their route, whatever stands in the address", async () => {
    const events: LogEvent[] = [];
    const web = fastify({ logger: false });
    installSwiftPosts(web, []);
    const source = observeRequests(web, (event) => void events.push(event));
    web.get("/persons/:name", async () => "ok");
    web.get("/broken", async () => {
      throw new Error(canary);
    });
    const headers = { "user-agent": canary, referer: `https://${canary}/`, cookie: `a=${canary}` };
    await web.inject({ url: `/persons/${canary}?q=${canary}`, headers });
    await web.inject({ url: `/${canary}`, headers });
    await web.inject({ url: "/broken", headers });
    const text = await writeExposition([source]);
    await web.close();
    assert.deepEqual(
      events.map(({ level, fields }) => [level, fields?.["route"], fields?.["status"]]),
      [
        ["info", "/persons/:name", 200],
        ["info", "none", 404],
        ["error", "/broken", 500],
      ],
    );
    assert.match(
      text,
      /egide_request_seconds_count\{method="GET",route="\/persons\/:name",status="2xx"\} 1\n/,
    );
    assert.match(text, /egide_requests_open 0\n/);
    assert.doesNotMatch(text + JSON.stringify(events), new RegExp(canary));
  });

  test("that come while the server ends are refused with a moment to come back at; those at hand are answered", async () => {
    const web = fastify({ logger: false });
    installSwiftPosts(web, []);
    const draining = installDraining(web, () => {
      throw Object.assign(new Error("stopping"), { statusCode: 503 });
    });
    const slow = Promise.withResolvers<string>();
    const taken = Promise.withResolvers<void>();
    web.get("/slow", async () => {
      taken.resolve();
      return await slow.promise;
    });
    const first = web.inject("/slow");
    await taken.promise;
    const drained = draining.drain(30).then(() => "drained");
    const late = await web.inject("/slow");
    assert.deepEqual([late.statusCode, late.headers["retry-after"]], [503, "5"]);
    assert.equal(await Promise.race([drained, Promise.resolve("waits")]), "waits");
    slow.resolve("done");
    assert.equal((await first).body, "done");
    assert.equal(await drained, "drained");
    await web.close();
  });
});

suite("the port of the operator", () => {
  const withOperations = async (
    token: string | null,
    use: (get: (path: string, said?: string) => Promise<Response>) => Promise<void>,
  ): Promise<void> => {
    const { address, close } = await openOperations({
      host: "127.0.0.1",
      port: 0,
      token,
      sources: [
        {
          source: "one",
          read: async () => [gauge({ name: "egide_up", help: "Up." }, [{ value: 1 }])],
        },
      ],
      checks: [
        {
          name: "database",
          check: async () => {
            throw new Error(canary);
          },
        },
      ],
    });
    try {
      await use(async (path, said) =>
        fetch(
          `${address}${path}`,
          said === undefined || said === "" ? {} : { headers: { authorization: said } },
        ),
      );
    } finally {
      await close();
    }
  };

  test("says that it lives, what is missing, and the metrics", async () => {
    await withOperations(null, async (get) => {
      assert.equal((await get("/healthz")).status, 200);
      const ready = await get("/readyz");
      assert.equal(ready.status, 503);
      assert.deepEqual(await ready.json(), {
        status: "unavailable",
        checks: { database: "failed" },
      });
      const metrics = await get("/metrics");
      assert.match(String(metrics.headers.get("content-type")), /^text\/plain; version=0\.0\.4/);
      assert.match(await metrics.text(), /^egide_up 1$/m);
      assert.equal((await get(`/${canary}`)).status, 404);
    });
  });

  test("gives metrics to nobody without the token, and health to everybody", async () => {
    const token = "a-token-of-twenty-characters";
    await withOperations(token, async (get) => {
      for (const said of ["", "Bearer ", `Bearer ${token}x`, token]) {
        const { status, headers } = await get("/metrics", said);
        assert.equal(status, 401, said);
        assert.equal(
          headers.get("www-authenticate"),
          `Bearer realm="metrics"${said === "" ? "" : ', error="invalid_token"'}`,
        );
      }
      assert.equal((await get("/metrics", `Bearer ${token}`)).status, 200);
      assert.equal((await get("/healthz")).status, 200);
    });
  });
});
