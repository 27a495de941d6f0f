import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { leavesKeptAfter } from "../consent/index.ts";
import { importDocument, lintRegister } from "../register/index.ts";
import { activitiesOfConsent } from "./consents.ts";
import { checkRules, folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";

const root = join(import.meta.dirname, "../..");

const ownPolicy = async () => {
  const loaded = await loadPolicy(folderOnDisk(join(root, "policies/own-data")), policyReaders);
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return loaded.policy;
};

/** Columns of our tables that hold the name of a person, as migrations make them. */
const personal =
  /\b(?:requested_by|decided_by|author|author_name|publication_director|email|mail|name_of_person|account|actor_name|recipient|person bytea)\b/;

suite("our own data", () => {
  test("is described by a policy that loads, and whose rules keep its sentences", async () => {
    const policy = await ownPolicy();
    const check = checkRules({ ...policy, stores: policy.stores.map(({ name }) => name) });
    assert.deepEqual(
      check.rules.flatMap(({ refusals }) => refusals),
      [],
    );
    assert.deepEqual(check.unbound, []);
  });

  test("rests on consent nowhere, so that nothing of the product has to ask it before it writes, publishes or passes on (AME-08, CRA-29)", async () => {
    const { register } = await ownPolicy();
    assert.ok(register.activities.length > 10);
    assert.deepEqual(
      activitiesOfConsent(register).filter(({ isOnConsent }) => isOnConsent),
      [],
    );
  });

  test("keeps the leaves of a day of proofs before the rule may end any of its records", async () => {
    const { rules } = await ownPolicy();
    const rule = rules.find(({ id }) => id === "preuves-des-choix");
    const text = readFileSync(join(root, "policies/own-data/rules/proofs.yaml"), "utf8");
    const [, keep = ""] = /keep: (P\d+M)$/m.exec(text) ?? [];
    assert.ok(rule);
    assert.ok(Temporal.Duration.from(keep).months > leavesKeptAfter.months, keep);
  });

  test("has a rule for each table of ours with a person in it", async () => {
    const { rules } = await ownPolicy();
    const folder = join(root, "migrations");
    const tables = readdirSync(folder)
      .filter((file) => file.endsWith(".sql"))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), "utf8").matchAll(
          /create table egide\.(\w+) \(([\s\S]*?)\n\);/g,
        ),
      ])
      .filter(([, , body]) => personal.test(body ?? ""))
      .map(([, name]) => name);
    assert.deepEqual(
      tables,
      [
        "retention_approval",
        "body",
        "policy_revision",
        "staff_account",
        "staff_assignment",
        "staff_recovery_code",
        "staff_session",
        "staff_sign_in",
        "staff_link",
        "staff_invitation",
        "agent_log",
        "mail_outbox",
        "register_import",
        "site_version",
        "candidate_account",
        "candidate_session",
        "candidate_link",
        "dpo_designation",
        "organisation_change",
        "register_edition",
        "register_version",
        "offer",
        "offer_version",
        "offer_decision",
        "candidate_key",
        "candidate_profile",
        "candidate_document",
        "application",
        "application_comment",
        "application_act",
        "candidate_alert",
        "candidate_alert_offer",
        "contact_message",
        "site_suspension",
        "given_consent",
        "rights_request_event",
        "incident_version",
        "assessment_version",
        "oversight_matter_version",
        "incident_recipient",
      ],
      "the test finds what it looks for",
    );
    for (const table of tables)
      assert.ok(
        rules.some((rule) => rule.collection === table || rule.with.includes(table)),
        table,
      );
  });

  test("has an index on the clock of each of its rules, as it asks of everybody", async () => {
    const { rules } = await ownPolicy();
    const folder = join(root, "migrations");
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    // Of rows that come in the order of their clock, a BRIN index says as much.
    const made = files.join("\n").replaceAll(/\s+/g, " ").replaceAll(" using brin ", " ");
    assert.deepEqual(
      rules
        .filter(({ end, clockIn }) => end.kind !== "keep" && clockIn === null)
        .map(({ collection, clock }) => `on egide.${collection} (${clock}`)
        .filter((index) => !made.includes(`${index})`) && !made.includes(`${index},`)),
      [],
    );
  });

  test("names the text that founds each entry, and has nothing wrong that whoever runs Égide need not say", async () => {
    const name = "register.txt";
    const content = readFileSync(join(root, "policies/own-data", name));
    const register = importDocument({ bytes: content, name, language: "fr" });
    const found = lintRegister({
      register,
      page: { name, content },
      at: Temporal.PlainDate.from("2026-12-01"),
      language: "fr",
    });
    assert.deepEqual(
      found.filter(({ severity }) => severity !== "info").map(({ rule }) => rule),
      ["document.controller-without-contact"],
    );
  });
});
