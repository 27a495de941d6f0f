import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DatabaseError } from "pg";
import { FailureError } from "../../kernel/index.ts";
import { keptOf, reportOfHandler, reportOfQueue } from "./report.ts";

const job = { queue: "purge-store", id: "7", attempt: 2 };

describe("what is said of a failed job", () => {
  test("an expected failure keeps its own code and values", () => {
    const failure = { code: "retention.store-busy", params: { store: "guichet" } };
    assert.deepEqual(reportOfHandler(new FailureError(failure), job).failure, failure);
    assert.deepEqual(keptOf(failure), { code: "retention.store-busy" });
  });

  test("a defect is named by its class and its SQLSTATE, and placed, without a word of its message", () => {
    const error = Object.assign(
      new DatabaseError(
        "Key (email)=(camille@example.org) already exists.\n    at home (/secret)",
        0,
        "error",
      ),
      { code: "23505", detail: "camille@example.org" },
    );
    const { failure, trace } = reportOfHandler(error, job);
    assert.equal(failure.params["kind"], "error 23505");
    assert.equal(failure.params["attempt"], 2);
    assert.ok(trace.length > 0);
    assert.doesNotMatch(JSON.stringify({ failure, trace }), /camille|secret/);
  });

  test("whatever is thrown, something is said", () => {
    for (const thrown of [undefined, null, "camille", 7, { message: "camille" }]) {
      const report = reportOfHandler(thrown, job);
      assert.equal(report.failure.code, "jobs.handler-failed");
      assert.doesNotMatch(JSON.stringify(report), /camille/);
    }
    assert.equal(reportOfQueue({ message: "camille" }).failure.code, "jobs.queue-failed");
  });

  test("a code that is no code is not repeated", () => {
    const error = Object.assign(new Error("x"), { code: "camille@example.org" });
    assert.equal(reportOfHandler(error, job).failure.params["kind"], "Error");
  });
});
