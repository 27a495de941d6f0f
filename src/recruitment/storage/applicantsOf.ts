import { sql, type Kysely } from "kysely";

/** The accounts of whoever has an application that this body keeps. Whoever withdrew theirs, or closed their space, is not known here any more. */
export const applicantsOf = async (
  kysely: Kysely<unknown>,
  body: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ account: string }>`
    select distinct account from egide.application
    where body = ${body} and account is not null and status <> 'withdrawn' order by account`.execute(
    kysely,
  );
  return rows.map(({ account }) => account);
};
