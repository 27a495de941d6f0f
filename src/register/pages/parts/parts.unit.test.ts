import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { page } from "../../import/page.fixture.ts";
import { importDocument } from "../../import/importDocument.ts";
import { activityDetails } from "../../model/activityDetails.ts";
import { emptyActivity } from "../../model/emptyActivity.ts";
import { overlayRegister } from "../../model/overlayRegister.ts";
import { parseRegister } from "../../model/parseRegister.ts";
import type { Activity } from "../../model/register.ts";
import { settleActivity } from "../../actions/settleActivity.ts";
import { everyMember } from "./everyMember.fixture.ts";
import { settledRow } from "./part.ts";
import { parts } from "./sections.ts";

/** As a form sends back what it shows. */
const sentBack = (activity: Activity, part: (typeof parts)[number]) =>
  part.read(activity).map((row) => settledRow(part.columns, row));

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, member: unknown) =>
      name === "source" || name === "sources"
        ? undefined
        : typeof member === "string"
          ? member.replaceAll(/\s+/g, " ")
          : member,
    ),
  );

const { activities } = importDocument({
  bytes: new TextEncoder().encode(page),
  name: "registre.txt",
  language: "fr",
});

suite("the parts of an activity", () => {
  test("name each member of the format that a person can say", () => {
    for (const name of Object.keys(activityDetails))
      assert.ok(name in everyMember, `the example says nothing of ${name}`);
    const read = parseRegister(
      JSON.stringify(overlayRegister(null, [{ activity: everyMember.id, content: everyMember }])),
      "essai.json",
    );
    assert.ok(read.ok, JSON.stringify(read));
  });

  test("change nothing when a form is sent back as it was shown", () => {
    for (const activity of [everyMember, emptyActivity, ...activities])
      for (const part of parts)
        assert.deepEqual(
          part.write(activity, sentBack(activity, part)),
          activity,
          `${part.name} of ${activity.id}`,
        );
  });

  test("carry all that is typed: what is written from nothing is what was read", () => {
    for (const activity of [everyMember, ...activities]) {
      const written = parts.reduce((sum, part) => part.write(sum, sentBack(activity, part)), {
        ...emptyActivity,
        id: activity.id,
      });
      assert.deepEqual(
        withoutPlaces(settleActivity(written, null, activity.id)),
        withoutPlaces(activity),
      );
    }
  });

  test("forget what is emptied, and hold a register that is still valid", () => {
    const emptied = parts.reduce(
      (sum, part) => part.write(sum, part.row === null ? [{}] : []),
      everyMember,
    );
    assert.deepEqual(
      Object.keys(withoutPlaces(emptied) as object).toSorted(),
      Object.keys(withoutPlaces(emptyActivity) as object).toSorted(),
    );
    assert.deepEqual(emptied.purposes, []);
    assert.equal(emptied.processors, null);
  });

  test("keep the place in the page of what was not touched, and of nothing else", () => {
    const recipients = parts.find(({ name }) => name === "recipients");
    assert.ok(recipients);
    const [first, second] = sentBack(everyMember, recipients);
    const after = recipients.write(everyMember, [
      { ...second, reason: "Indemniser." },
      { ...first, text: "Un autre service" },
    ]).recipients;
    assert.deepEqual(
      after.map(({ text, source, reason }) => [text, source.length, reason]),
      [
        ["L’assureur", 1, "Indemniser."],
        ["Un autre service", 0, "Préparer les vélos."],
      ],
    );
  });

  test("say why they are asked for, and which article asks", () => {
    for (const { name, why, article, columns } of parts) {
      assert.ok(why.fr.length > 20 && why.en.length > 20, name);
      assert.match(article.fr, /art\. \d/, name);
      assert.equal(new Set(columns.map((column) => column.name)).size, columns.length, name);
    }
    assert.equal(new Set(parts.map(({ name }) => name)).size, parts.length);
  });
});
