import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock } from "../kernel/index.ts";
import { bareContent } from "../recruitment/index.ts";
import { firmOffers } from "./firmOffers.ts";

type Listed = Awaited<ReturnType<Parameters<typeof firmOffers>[0]["list"]>>[number];

const named = (id: string, until: string | null, status = "published"): Listed =>
  ({
    id,
    body: "valmarine",
    state: { status },
    content: {
      ...bareContent(id),
      firm:
        until === null ? null : { name: "Cabinet Ormeau", until: Temporal.PlainDate.from(until) },
    },
  }) as unknown as Listed;

test("recruiters of a firm are invited to the offers that name it, up to the last day and not to what is put away (REC-28)", async () => {
  const offers = {
    list: async () => [
      named("today", "2030-03-10"),
      named("yesterday", "2030-03-09"),
      named("nobody", null),
      named("archived", "2030-12-31", "archived"),
    ],
  };
  // Half past eleven in the evening in Paris: the last day is not over.
  const clock = fixedClock("2030-03-10T22:30:00Z");
  assert.deepEqual(await firmOffers(offers, clock)("valmarine"), [
    {
      id: "today",
      title: "today",
      firm: "Cabinet Ormeau",
      until: Temporal.PlainDate.from("2030-03-10"),
    },
  ]);
});
