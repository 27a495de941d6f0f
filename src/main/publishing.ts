import { FailureError } from "../kernel/index.ts";
import type { Transact } from "../platform/database/index.ts";
import { freezeEdition, type Forced } from "../register/index.ts";
import { postgresEditions, postgresEditionWriting } from "../register/storage/index.ts";
import {
  policyReaders,
  postgresPolicies,
  registerFile,
  type Policies,
  type PolicySave,
} from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import { storedPolicies } from "./storedPolicies.ts";

type Ground = Pick<Platform, "database" | "ledger">;
type OnSaved = NonNullable<Parameters<typeof storedPolicies>[1]>;
type Within = Parameters<OnSaved>[1];

/**
 * Policies of the platform's database, where a save that changes a register publishes it: the edition and the entry of the
 * ledger come with the save, in its transaction, or nothing does. So it is whichever way a register changes.
 */
export const publishingPolicies = (
  platform: Ground,
  onSaved?: OnSaved,
  /** Why the register of this save is published in spite of errors. */
  forced: Forced | null = null,
): Policies => {
  const { database, ledger } = platform;
  const stored = storedPolicies(database, async (policy, within, save) => {
    await onSaved?.(policy, within, save);
    if (changesRegister(save)) await freeze(platform, within, { ...save, forced });
  });
  return {
    ...stored,
    save: async (save) => {
      if (!changesRegister(save)) return await stored.save(save);
      // An edition that no checkpoint could follow would be one that nobody can prove.
      await ledger.assertCanSign();
      const saved = await stored.save(save);
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
  for (const policy of await storedPolicies(database).list()) {
    if ((await editions.latest(policy)) !== null) continue;
    await database.transaction<unknown, void>(async (within) => {
      await freeze(platform, within, {
        policy,
        author: { kind: "system", id: "first-edition", name: "Égide" },
        reason: "Première édition du registre déjà publié",
        at: clock.now(),
        forced: null,
      });
    });
  }
  const size = (await ledger.latestCheckpoint())?.size ?? 0;
  if (size < (await ledger.size())) await ledger.checkpoint();
};

const changesRegister = ({ changes }: Pick<PolicySave, "changes">): boolean =>
  changes.some(({ path }) => registerFile.test(path));

/** What only reads begins none. */
const noTransaction: Transact = async () => {
  throw new TypeError("a transaction within another");
};

/** Freezes the register of a policy as this transaction sees it; a policy without one has no edition. */
const freeze = async (
  { ledger }: Pick<Platform, "ledger">,
  within: Within,
  {
    policy,
    author,
    reason,
    at,
    forced,
  }: Omit<PolicySave, "base" | "changes"> & { readonly forced: Forced | null },
): Promise<void> => {
  const files = await postgresPolicies(within, noTransaction).open(policy);
  const path = (await files?.list())?.find((each) => registerFile.test(each));
  if (files === null || path === undefined) return;
  const read = await policyReaders.readRegister(path, await files.read(path));
  if (!read.ok) throw new FailureError(read.failure);
  await freezeEdition(
    { editions: postgresEditionWriting(within), ledger: ledger.within(within) },
    { body: policy, register: read.value, at, author, reason, forced },
  );
};
