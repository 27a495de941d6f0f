import { CompiledQuery } from "kysely";
import type { OpenTransaction } from "../../platform/database/index.ts";

/**
 * Notes what became of a mail of the outbox, in the transaction that erases it there: the address of whoever was reached is erased with it. A mail
 * that is of no mailing changes nothing. It needs no key.
 */
export const settleRecipient = async (
  mail: string,
  end: "sent" | "failed",
  within: OpenTransaction,
): Promise<void> =>
  void (await within.executeQuery(
    // The caller's transaction is typed with the caller's tables: the statement is written out.
    CompiledQuery.raw(
      `update egide.incident_recipient set state = $2, mail = null,
         recipient = case when $2 = 'sent' then null else recipient end
       where mail = $1::uuid and state = 'queued'`,
      [mail, end],
    ),
  ));
