import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { readConfiguration } from "./config.ts";
import { variables } from "./variables.ts";

const read = (environment: Record<string, string>) => {
  const outcome = readConfiguration(environment, "/srv/egide");
  assert.ok(outcome.ok);
  return outcome.value;
};

suite("the configuration", () => {
  test("needs nothing: every value has its default", () => {
    const configuration = read({});
    assert.equal(configuration.dataFolder, "/srv/egide/data");
    assert.equal(configuration.policyFolder, null);
    assert.equal(configuration.demo, true);
    assert.equal(configuration.databaseUrl, null);
    assert.equal(configuration.host, "127.0.0.1");
    assert.equal(configuration.port, 4680);
    assert.equal(configuration.role, "all");
    assert.equal(configuration.schedule, null);
    assert.equal(configuration.debug, false);
  });

  test("takes folders relative to where it was called, and an empty value as not set", () => {
    const configuration = read({
      EGIDE_DATA: "/var/lib/egide",
      EGIDE_POLICY: "policy",
      EGIDE_PORT: "",
    });
    assert.equal(configuration.dataFolder, "/var/lib/egide");
    assert.equal(configuration.policyFolder, "/srv/egide/policy");
    assert.equal(configuration.port, 4680);
  });

  test("sends no escape sequence to a terminal that refuses them", () => {
    assert.equal(read({}).plainText, false);
    assert.equal(read({ NO_COLOR: "", TERM: "xterm" }).plainText, false);
    assert.equal(read({ NO_COLOR: "1" }).plainText, true);
    assert.equal(read({ TERM: "dumb" }).plainText, true);
  });

  test("knows where it is reached, and whom its mails come from", () => {
    const { publicUrl, smtpUrl, mailFrom } = read({});
    assert.equal(publicUrl, null);
    assert.equal(read({}).hstsSubdomains, true, "as ASVS V3.4.1 asks");
    assert.equal(read({ EGIDE_HSTS_SUBDOMAINS: "no" }).hstsSubdomains, false);
    assert.equal(smtpUrl, null);
    assert.deepEqual(mailFrom, { name: "Égide", address: "egide@localhost" });
    const given = read({
      EGIDE_PUBLIC_URL: "https://donnees.exemple.test/",
      EGIDE_SMTP_URL: "smtps://compte:secret@mail.exemple.test",
      EGIDE_MAIL_FROM: "ne-pas-repondre@exemple.test",
    });
    assert.equal(given.publicUrl, "https://donnees.exemple.test");
    assert.deepEqual(given.mailFrom, { name: "", address: "ne-pas-repondre@exemple.test" });
  });

  test("opens the port of the operator beyond this machine only with a token", () => {
    assert.equal(read({}).operations, null);
    assert.deepEqual(read({ EGIDE_OPERATIONS: "127.0.0.1:4690" }).operations, {
      host: "127.0.0.1",
      port: 4690,
      token: null,
    });
    assert.equal(read({ EGIDE_OPERATIONS: "[::1]:0" }).operations?.host, "[::1]");
    const open = { EGIDE_OPERATIONS: "0.0.0.0:4690" };
    const refused = readConfiguration(open, "/srv/egide");
    assert.ok(!refused.ok);
    assert.match(String(refused.failure.params["problems"]), /^EGIDE_METRICS_TOKEN/);
    const token = "a-token-of-twenty-characters";
    assert.equal(read({ ...open, EGIDE_METRICS_TOKEN: token }).operations?.token, token);
    for (const wrong of ["4690", "127.0.0.1:70000", "127.0.0.1", "a b:1"])
      assert.ok(!readConfiguration({ EGIDE_OPERATIONS: wrong }, "/srv/egide").ok, wrong);
  });

  test("passes nothing in the clear beyond this machine, neither pages nor what a provider says (ASVS V12.2.1)", () => {
    const codeOf = (environment: Record<string, string>): string | null => {
      const outcome = readConfiguration(environment, "/srv/egide");
      return outcome.ok ? null : outcome.failure.code;
    };
    for (const own of ["localhost:4680", "127.0.0.1", "127.0.1.1:80", "[::1]:4680"])
      assert.equal(codeOf({ EGIDE_PUBLIC_URL: `http://${own}` }), null, own);
    for (const host of [
      "donnees.exemple.test",
      "10.0.0.7:4680",
      "127.0.0.1.exemple.test",
      "[::2]",
    ]) {
      const EGIDE_PUBLIC_URL = `http://${host}`;
      assert.equal(codeOf({ EGIDE_PUBLIC_URL }), "main.plain-http", host);
      assert.equal(codeOf({ EGIDE_PUBLIC_URL, EGIDE_PLAIN_HTTP: "1" }), null, host);
      assert.equal(
        codeOf({ EGIDE_PUBLIC_URL, EGIDE_PLAIN_HTTP: "yes" }),
        "main.invalid-configuration",
      );
      assert.equal(codeOf({ EGIDE_PUBLIC_URL: `https://${host}` }), null, host);
      assert.equal(
        codeOf({ EGIDE_OIDC_ISSUER: `http://${host}/realm`, EGIDE_PLAIN_HTTP: "1" }),
        "main.invalid-configuration",
      );
      assert.equal(codeOf({ EGIDE_OIDC_ISSUER: `https://${host}/realm` }), null, host);
    }
    assert.equal(codeOf({ EGIDE_OIDC_ISSUER: "http://127.0.0.1:8080/realm" }), null);
  });

  test("believes the proxies that it names, by address or network", () => {
    assert.deepEqual(read({}).proxies, []);
    assert.deepEqual(read({ EGIDE_PROXIES: "127.0.0.1, 10.0.0.0/8 ::1,fd00::/8" }).proxies, [
      "127.0.0.1",
      "10.0.0.0/8",
      "::1",
      "fd00::/8",
    ]);
    for (const EGIDE_PROXIES of ["yes", "10.0.0.0/33", "10.0.0.0/8/8", "proxy.example", "::1/129"])
      assert.ok(!readConfiguration({ EGIDE_PROXIES }, "/srv/egide").ok, EGIDE_PROXIES);
  });

  test("gives the URL of a store by the variable that names it", () => {
    const { storeUrl } = read({ EGIDE_STORE_GESTION: "postgres://x/y" });
    assert.equal(storeUrl("EGIDE_STORE_GESTION"), "postgres://x/y");
    assert.equal(storeUrl("EGIDE_STORE_OTHER"), null);
  });

  test("names all variables to mend at once, and never says a value back", () => {
    const outcome = readConfiguration(
      {
        DATABASE_URL: "mysql://root:hunter2@db/x",
        EGIDE_PORT: "70000",
        EGIDE_ROLE: "cook",
        EGIDE_SCHEDULE: "every hour",
        EGIDE_ORIGIN: "two words",
        EGIDE_PUBLIC_URL: "donnees.exemple.test",
        EGIDE_SMTP_URL: "mail.exemple.test:25",
        EGIDE_MAIL_FROM: "nobody\nBcc: <a@b.test>",
      },
      "/srv/egide",
    );
    assert.ok(!outcome.ok);
    assert.equal(outcome.failure.code, "main.invalid-configuration");
    const problems = String(outcome.failure.params["problems"]);
    for (const name of [
      "DATABASE_URL",
      "EGIDE_PORT",
      "EGIDE_ROLE",
      "EGIDE_SCHEDULE",
      "EGIDE_ORIGIN",
      "EGIDE_PUBLIC_URL",
      "EGIDE_SMTP_URL",
      "EGIDE_MAIL_FROM",
    ])
      assert.match(problems, new RegExp(name));
    assert.doesNotMatch(problems, /hunter2|70000|cook/);
  });

  test("is documented: the table of docs/operate/configuration.md is that of the code", () => {
    const page = readFileSync(
      new URL("../../docs/operate/configuration.md", import.meta.url),
      "utf8",
    );
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    assert.deepEqual(
      rows,
      variables.map(
        ({ name, byDefault, expects, help }) =>
          `| \`${name}\` | ${byDefault ? `\`${byDefault}\`` : "–"} | \`${expects.replaceAll("|", String.raw`\|`)}\` | ${help.en} |`,
      ),
    );
  });
});
