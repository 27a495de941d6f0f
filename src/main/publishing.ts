import { FailureError, type Failure, type Language } from "../kernel/index.ts";
import type { Transact } from "../platform/database/index.ts";
import { freezeEdition, passGate } from "../register/index.ts";
import { postgresEditions, postgresEditionWriting } from "../register/storage/index.ts";
import {
  postgresPolicies,
  registerFile,
  type Policies,
  type PolicySave,
} from "../retention/index.ts";
import { missingIdentity } from "./missingIdentity.ts";
import type { Platform } from "./platform.ts";
import { registerIn } from "./registerIn.ts";
import { storedPolicies, ungatedPolicies } from "./storedPolicies.ts";

type Ground = Pick<Platform, "database" | "ledger">;
type OnSaved = NonNullable<Parameters<typeof ungatedPolicies>[1]>;
type Within = Parameters<OnSaved>[1];

/** How a save may publish. */
export interface Publishing {
  /** Runs in the transaction of each save. */
  readonly onSaved?: OnSaved;
  /** Why a register is published in spite of errors; without it they block it. */
  readonly force?: string | null;
  /** In which what blocks it is said. */
  readonly language?: Language;
}

/**
 * Policies of the platform's database, where a save that changes a register publishes it: it passes the gate, and the edition
 * and the entry of the ledger come with the save, in its transaction, or nothing does. So it is whichever way a register
 * changes. A save whose register does not pass throws PublicationBlocked.
 */
export const publishingPolicies = (
  platform: Ground,
  { onSaved, force = null, language = "fr" }: Publishing = {},
): Policies => {
  const { database, ledger } = platform;
  const missingOf = missingIdentity(platform);
  const stored = (missing: readonly Failure[]): Policies =>
    ungatedPolicies(database, async (policy, within, save) => {
      await onSaved?.(policy, within, save);
      if (changesRegister(save))
        await freeze(platform, within, { ...save, force, language, missing });
    });
  return {
    ...stored([]),
    save: async (save) => {
      if (!changesRegister(save)) return await stored([]).save(save);
      // An edition that no checkpoint could follow would be one that nobody can prove.
      await ledger.assertCanSign();
      const missing = await missingOf(save.policy, save.at);
      const saved = await stored(missing).save(save);
      if (saved.ok) await ledger.checkpoint();
      return saved;
    },
  };
};

/**
 * Freezes a first edition of each published register that has none: those that were published before there were editions.
 * What a publication began and did not end needs nothing: its transaction left nothing.
 */
export const freezeFirstEditions = async (
  platform: Ground & Pick<Platform, "clock">,
): Promise<void> => {
  const { database, ledger, clock } = platform;
  const editions = postgresEditions(database.kysely<unknown>());
  const missingOf = missingIdentity(platform);
  for (const policy of await storedPolicies(database).list()) {
    if ((await editions.latest(policy)) !== null) continue;
    const missing = await missingOf(policy, clock.now());
    await database.transaction<unknown, void>(async (within) => {
      await freeze(platform, within, {
        policy,
        author: { kind: "system", id: "first-edition", name: "Égide" },
        reason: firstEdition,
        at: clock.now(),
        // Everybody reads it already: the gate stands before what comes next.
        force: firstEdition,
        language: "fr",
        missing,
      });
    });
  }
  const size = (await ledger.latestCheckpoint())?.size ?? 0;
  if (size < (await ledger.size())) await ledger.checkpoint();
};

const firstEdition = "Première édition du registre déjà publié";

const changesRegister = ({ changes }: Pick<PolicySave, "changes">): boolean =>
  changes.some(({ path }) => registerFile.test(path));

/** What only reads begins none. */
const noTransaction: Transact = async () => {
  throw new TypeError("a transaction within another");
};

/** Freezes the register of a policy as this transaction sees it, if it passes; a policy without one has no edition. */
const freeze = async (
  { ledger }: Pick<Platform, "ledger">,
  within: Within,
  {
    policy,
    author,
    reason,
    ...asked
  }: Omit<PolicySave, "base" | "changes"> & {
    readonly force: string | null;
    readonly language: Language;
    readonly missing: readonly Failure[];
  },
): Promise<void> => {
  const files = await postgresPolicies(within, noTransaction).open(policy);
  const found = files && (await registerIn(files));
  if (found === null) return;
  if (!found.ok) throw new FailureError(found.failure);
  const clearance = passGate({ ...found.value, ...asked, body: policy });
  await freezeEdition(
    { editions: postgresEditionWriting(within), ledger: ledger.within(within) },
    { clearance, author, reason },
  );
};
