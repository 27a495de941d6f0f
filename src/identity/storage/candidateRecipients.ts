import { sql, type Kysely } from "kysely";
import type { Language } from "../../kernel/index.ts";

/**
 * Where mails to candidates go, by their accounts: the address of the account, and no other. For what they asked to be told of in
 * their space, and nothing else (REC-40). Whoever has not proved their address is left out.
 */
export const candidateRecipients = async (
  database: Kysely<unknown>,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, { readonly email: string; readonly language: Language }>> => {
  const { rows } = await sql<{ id: string; email: string; language: Language }>`
    select id, email, language from egide.candidate_account
    where id = any(${[...accounts]}::text[]) and activated_at is not null`.execute(database);
  return new Map(rows.map(({ id, email, language }) => [id, { email, language }]));
};
