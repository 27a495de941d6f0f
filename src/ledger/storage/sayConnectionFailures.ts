import { FailureError } from "../../kernel/index.ts";
import { connectionFailure } from "../../platform/database/index.ts";
import type { LedgerStore } from "../actions/ledgerStore.ts";

type Method = (...parameters: readonly unknown[]) => Promise<unknown>;

/** The same store, whose errors of connection, account or read-only server are failures with a code and a next step. */
export const sayConnectionFailures = (store: LedgerStore, server: string): LedgerStore =>
  Object.fromEntries(
    Object.entries(store).map(([name, method]) => [
      name,
      (...parameters: readonly unknown[]) =>
        (method as Method)(...parameters).catch((error: unknown) => {
          throw error instanceof FailureError ? error : connectionFailure(error, server);
        }),
    ]),
  ) as unknown as LedgerStore;
