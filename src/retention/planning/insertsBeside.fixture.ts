import { setTimeout as wait } from "node:timers/promises";

/** Does one piece of work on a session of its own: all of it, or nothing. */
export type Writer = (statements: string) => Promise<void>;

/** What an application writes beside a plan: rows that no promise of these tests ends. The first that fits is written. */
const inserts: readonly ((id: number) => string)[] = [
  (id) =>
    `insert into dossier (id, closed_on, nom, motif) values (${id}, '2029-06-01', 'n${id}', 'beside');
     insert into piece (id, dossier_id, texte) values (${id}, ${id}, 'beside')`,
  (id) => `insert into dossier (id, closed_on) values (${id}, '2029-06-01')`,
  (id) =>
    `insert into personne (id, closed_on, nom, civilite) values (${id}, '2029-06-01', 'n${id}', 'Mme')`,
];

const removals: readonly string[] = [
  "delete from piece where id < 0; delete from dossier where id < 0",
  "delete from dossier where id < 0",
  "delete from personne where id < 0",
];

const works = async (write: Writer, statements: string): Promise<boolean> =>
  await write(statements).then(
    () => true,
    () => false,
  );

/** Does the work while somebody inserts into the tables that it looks at, from before its begin until it is over. */
export const withInsertsBeside = async <T>(write: Writer, work: () => Promise<T>): Promise<T> => {
  let next = -1;
  let insert: ((id: number) => string) | null = null;
  for (const each of inserts)
    if (insert === null && (await works(write, each(next)))) insert = each;
  // A table of another shape, or a server that takes no write.
  if (insert === null) return await work();
  const going = insert;
  const over = new AbortController();
  const writing = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      await wait(5);
      next -= 1;
      await works(write, going(next));
    }
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await writing;
    // What a test makes of its tables may keep them: a rule that lets nothing be deleted.
    for (const removal of removals) await works(write, removal);
  }
};
