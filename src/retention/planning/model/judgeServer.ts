import { retentionFailure } from "../../errors.ts";
import type { Ground, Refuse } from "./ground.ts";
import { schemaOf } from "./mayBeOne.ts";

type Place = Pick<Ground, "store" | "kind" | "catalogue" | "archives" | "strangers">;

/**
 * What makes every run on a database unsafe or impossible, whatever the rule. That it takes no write at all is a warning
 * instead (`warningsOn`): a plan and a simulation may well be made on a copy, and a run stops before its first write.
 */
export const judgeServer = (ground: Place & Pick<Ground, "remedies">, refuse: Refuse): void => {
  const { store, remedies } = ground;
  const { server } = ground.catalogue;
  const account = server.account ?? "";
  for (const other of twinsOf(ground))
    refuse(retentionFailure("retention.store-twins", { store, other }));
  judgeStrangers(ground, refuse);
  if (!server.countsChanges) refuse(retentionFailure("retention.counts-off", { store, account }));
  if (!server.enforcesKeys) refuse(retentionFailure("retention.keys-off", { store, account }));
  if (!server.mayUse)
    refuse(
      retentionFailure("retention.schema-closed", {
        store,
        account,
        statement: remedies.grantUsage(account),
      }),
    );
  judgePreparation(ground, refuse);
};

/** What one account makes, another may not use: where two of them share a database, somebody makes it for both. */
const judgePreparation = (ground: Place & Pick<Ground, "remedies">, refuse: Refuse): void => {
  const { store, remedies, archives } = ground;
  const { server } = ground.catalogue;
  if (server.preparation === "ready") return;
  const account = server.account ?? "";
  const others = [...archives.values()]
    .map(({ catalogue }) => catalogue.server)
    .filter(({ identity, account: other }) => identity === server.identity && other !== account)
    .flatMap(({ account: other }) => other ?? []);
  if (server.preparation !== "no-rights" && others.length > 0) {
    const accounts = [...new Set([account, ...others])].toSorted();
    const statement = remedies.makeOutbox(accounts);
    const about = { store, accounts: accounts.join(", "), statement };
    refuse(retentionFailure("retention.prepare-shared", about));
    return;
  }
  if (server.preparation === "possible") return;
  const statement =
    server.preparation === "no-create"
      ? remedies.grantCreate(server.database ?? "", account)
      : remedies.grantOutbox(account);
  refuse(retentionFailure("retention.prepare-refused", { store, account, statement }));
};

/** What could be this database under another name, where other rules stand: it is another one, or nothing is proved. */
const judgeStrangers = (ground: Place, refuse: Refuse): void => {
  const { store, strangers } = ground;
  for (const [other, stranger] of strangers) {
    if ("code" in stranger)
      refuse(retentionFailure("retention.store-unasked", { store, other, code: stranger.code }));
    else if (isOne(ground, stranger.identity, schemaOf(stranger.store)))
      refuse(retentionFailure("retention.store-twins", { store, other }));
  }
};

/** The same database under another name, as it says itself: what a rule there keeps would not be seen from here. */
const twinsOf = (ground: Place): readonly string[] =>
  [...ground.archives]
    .filter(
      ([name, { catalogue, schema }]) =>
        name !== ground.store && isOne(ground, catalogue.server.identity, schema),
    )
    .map(([name]) => name);

/** A file of SQLite has no schemas, whatever stores.yaml says. */
const isOne = (
  { store, kind, catalogue: { server }, archives }: Place,
  identity: string,
  schema: string,
): boolean =>
  identity === server.identity && (kind === "sqlite" || schema === archives.get(store)?.schema);
