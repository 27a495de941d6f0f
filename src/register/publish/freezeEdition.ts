import { civilDay, type Actor } from "../../kernel/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Edition, EditionWriting, NewEdition } from "../actions/editions.ts";
import { diffRegisters } from "../diff/diffRegisters.ts";
import type { RegisterDiff } from "../diff/registerDiff.ts";
import type { Register } from "../model/register.ts";
import { editionEntry } from "./editionEntry.ts";
import { nextEditionName } from "./editionName.ts";
import { openFiles, openJsonFile } from "./openFiles.ts";
import { openRegister } from "./openRegister.ts";
import type { Clearance } from "./passGate.ts";
import { readEdition } from "./readEdition.ts";

/** What takes an edition in, all within the transaction that publishes its register. */
export interface Freezing {
  readonly editions: EditionWriting;
  readonly ledger: Pick<Ledger, "append">;
}

/** A register that passed the gate, with who publishes it and why. */
export interface Publication {
  readonly clearance: Clearance;
  readonly author: Actor;
  readonly reason: string;
}

/**
 * Freezes the published register of a body as its next edition, which the ledger bears: MUST run within the transaction that
 * publishes the register, so that both exist or neither. What changes nothing that everybody may read makes no edition, unless
 * it was forced: the ledger bears every reason to publish in spite of errors.
 *
 * @returns The name of the edition that now holds, and whether it is new.
 */
export const freezeEdition = async (
  { editions, ledger }: Freezing,
  { clearance, author, reason }: Publication,
): Promise<{ readonly name: string; readonly isNew: boolean }> => {
  const { body, register, at, forced, accepted } = clearance;
  const open = openRegister(register);
  const before = await editions.latest(body);
  const json = await openJsonFile(open);
  const last = before?.files.find(({ name }) => name === "json");
  if (before !== null && last?.sha256 === json.sha256 && forced === null)
    return { name: before.name, isNew: false };
  const name = nextEditionName(before?.name ?? null, civilDay(at));
  const edition: NewEdition = {
    body,
    number: (before?.number ?? 0) + 1,
    name,
    publishedAt: at,
    author,
    reason,
    forced,
    accepted,
    files: await openFiles(
      open,
      json,
      { body, name, publishedAt: at },
      await changesSince(editions, before, open),
    ),
  };
  await editions.add(edition);
  // Last: whoever else writes to the ledger waits from here until the end of the transaction.
  const [entry] = await ledger.append([editionEntry(edition)]);
  if (entry === undefined) throw new TypeError("the ledger took the entry and gave no place");
  await editions.enter(edition, entry.index);
  return { name, isNew: true };
};

/** What changed since the edition before, the first one being all new; null where that edition can no longer be read. */
const changesSince = async (
  editions: Pick<EditionWriting, "content">,
  before: Edition | null,
  open: Register,
): Promise<RegisterDiff | null> => {
  if (before === null) return diffRegisters(null, open);
  const packed = await editions.content(before.body, before.name, "json");
  const read = packed === null ? null : readEdition(packed);
  return read && diffRegisters(read, open);
};
