import { FailureError } from "../../src/kernel/index.ts";

/** For `assert.rejects` and `assert.throws`: the error is a failure of this permanent code. */
export const hasCode =
  (code: string) =>
  (error: unknown): boolean => {
    if (error instanceof FailureError && error.failure.code === code) return true;
    throw error;
  };
