import assert from "node:assert/strict";
import { test } from "node:test";
import { onFresh, type Laboratory } from "./laboratory.ts";

/** What a connector says of the server before anybody looks at a table. */
export const acquaintanceContract = (laboratory: Laboratory): void => {
  test(
    "says version, account, passage and rights, also when it may not write",
    onFresh(laboratory, async (bench) => {
      for (const readOnly of [false, true]) {
        const connector = bench.connect({ readOnly });
        const { version, account, passage, readOnly: why, excess } = await connector.describe();
        assert.match(version, /^\d+\.\d+/);
        assert.equal(why, null, "our own caution is no property of the database");
        assert.equal(passage, connector.kind === "sqlite" ? "file" : passage);
        assert.notEqual(passage, connector.kind === "sqlite" ? "plain" : "file");
        assert.equal(account === null, connector.kind === "sqlite");
        if (connector.kind === "sqlite") assert.deepEqual(excess, []);
      }
    }),
  );
};
