import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DatabaseError } from "pg";
import { hasCode } from "../../../test/support/code.ts";
import { refuseOld } from "./database.ts";
import { connectionFailure } from "./failures.ts";

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

  test("PostgreSQL 14 is too old, 15 and later are not", () => {
    assert.throws(() => refuseOld(140_023, "h:1/d"), hasCode("database.server-too-old"));
    for (const version of [150_000, 170_004, 180_004]) refuseOld(version, "h:1/d");
  });
});
