import assert from "node:assert/strict";
import { test } from "node:test";
import { registerPaths } from "../registerPaths.ts";
import { compareForm, comparisonAsked } from "./compareForm.ts";

const editions = ["2031-05-06", "2031-04-02", "2031-03-04"].map((name) => ({ name }));
const asked = (query: object) => comparisonAsked(query, editions, registerPaths, "fr");

test("any two editions are compared, from the earlier to the later, whichever way round they are asked for", () => {
  const path = "/registre/2031-05-06/depuis/2031-03-04";
  assert.equal(asked({ de: "2031-03-04", a: "2031-05-06" }), path);
  assert.equal(asked({ de: "2031-05-06", a: "2031-03-04" }), path);
  for (const query of [
    {},
    { de: "2031-03-04" },
    { de: "2031-03-04", a: "2031-03-04" },
    { de: "2031-03-04", a: "2001-01-01" },
    { de: ["2031-03-04"], a: "2031-05-06" },
  ])
    assert.equal(asked(query), null, JSON.stringify(query));
});

test("the form is there from the third edition on, with the first and the last chosen", () => {
  assert.equal(String(compareForm(editions.slice(1), registerPaths, "fr")), "");
  const form = String(compareForm(editions, registerPaths, "en"));
  assert.match(form, /action="\/en\/register-editions"[^]*From the edition[^]*To the edition/);
  assert.equal(form.match(/ selected/g)?.length, 2);
});
