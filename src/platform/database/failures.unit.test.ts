import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DatabaseError } from "pg";
import { hasCode } from "../../../test/support/code.ts";
import { refuseOld } from "./database.ts";
import { connectionFailure, outageOf } from "./failures.ts";

const fromServer = (code: string): Error =>
  Object.assign(new DatabaseError("said by the server", 0, "error"), { code });

describe("what an error of the driver means", () => {
  test("each SQLSTATE of a connection has its code", () => {
    const codes = {
      "28P01": "database.credentials-refused",
      "3D000": "database.unknown-database",
      "53300": "database.too-many-connections",
      "25006": "database.read-only",
      "57P01": "database.connection-lost",
      "57P03": "database.server-unreachable",
    };
    for (const [state, code] of Object.entries(codes))
      assert.ok(hasCode(code)(connectionFailure(fromServer(state), "h:1/d")), state);
  });

  test("an error of a statement stays what it is", () => {
    for (const state of ["23505", "42P01", "22P02", "40001"]) {
      const error = fromServer(state);
      assert.equal(connectionFailure(error, "h:1/d"), error);
    }
  });

  test("no trustworthy encryption has its code, with what is wrong with the certificate", () => {
    for (const code of [
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "CERT_HAS_EXPIRED",
    ]) {
      const failure = connectionFailure(Object.assign(new Error("tls"), { code }), "h:1/d");
      assert.ok(hasCode("database.not-encrypted")(failure), code);
      assert.ok(failure.message.includes(code));
    }
  });

  test("both addresses of a host being refused is one failure", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const failure = connectionFailure(new AggregateError([refused, refused]), "h:1/d");
    assert.ok(hasCode("database.server-unreachable")(failure));
  });

  test("an outage is known by the error of the driver and by the failure that stands for it, and nothing else is one", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    for (const error of [refused, connectionFailure(refused, "h:1/d")])
      assert.equal(outageOf(error), "database.server-unreachable");
    assert.equal(
      outageOf(new Error("Connection terminated unexpectedly")),
      "database.connection-lost",
    );
    for (const error of [fromServer("23505"), new TypeError("x is not a function"), "timeout"])
      assert.equal(outageOf(error), null);
  });

  test("PostgreSQL 14 is too old, 15 and later are not", () => {
    assert.throws(() => refuseOld(140_023, "h:1/d"), hasCode("database.server-too-old"));
    for (const version of [150_000, 170_004, 180_004]) refuseOld(version, "h:1/d");
  });
});
