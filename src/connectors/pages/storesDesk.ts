import type { Actor, Failure } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import type { Dataset } from "../dataset/dataset.ts";

/** A dataset with the file of the policy that it stands in. */
export interface Description {
  readonly file: string;
  readonly text: string;
  readonly dataset: Dataset;
}

/** A database that the policy of a body gives a name to. */
export interface StoreInUse {
  readonly name: string;
  /** Null: it cannot be told before its address is there. */
  readonly kind: "postgres" | "sqlite" | null;
  /** The variable that holds its address; null where the address itself is written. */
  readonly variable: string | null;
  /** The database of the platform itself. */
  readonly isPlatform: boolean;
  /** Server and database, or the file: never with a secret. Null: the variable is not set, or cannot be read. */
  readonly place: string | null;
  readonly schema: string | null;
  /** The datasets that describe it, that of its name first. */
  readonly descriptions: readonly Description[];
  /** The file for a first description. */
  readonly newFile: string;
  /** Identifiers of the rules that act on it, or archive into it. */
  readonly rules: readonly string[];
}

export interface StoresInUse {
  /** What a change starts from; 0: the body has no policy yet. */
  readonly revision: number;
  readonly stores: readonly StoreInUse[];
  /** What is wrong with the files about stores, datasets and rules. */
  readonly problems: readonly Failure[];
}

/** A place that the operator offers to this body. */
export interface OfferedPlace {
  /** As `stores.yaml` has it: a variable, or `sqlite:{data}/…`. */
  readonly written: string;
  readonly kind: "postgres" | "sqlite" | null;
  /** Server and database without secrets; null where what is written says it all. */
  readonly place: string | null;
  /** The store that has it already. */
  readonly takenBy: string | null;
}

export interface ProposedStore {
  readonly name: string;
  /** One of the places that are offered, as it is written there. */
  readonly written: string;
  readonly schema: string | null;
}

/** Who changes the policy of a body, starting from what they saw, and why. */
export interface StoreChange {
  readonly body: string;
  readonly base: number;
  readonly author: Actor;
  readonly reason: string;
}

/** Empty: it was done. Otherwise nothing was. */
export type Refusals = readonly Failure[];

/**
 * What the pages about stores need of the policies, which belong to somebody else: they say what is there, open it, and
 * take changes. Every change MUST be judged as a whole before it is kept, and refused when somebody saved since `base`,
 * when it would break a rule that was in order, or when it names a place that is not offered.
 */
export interface StoresDesk {
  /** False where a folder rules the policies: pages show, and change nothing. */
  readonly isEditable: boolean;
  /** Null: there is no such body. */
  present(body: string): Promise<StoresInUse | null>;
  /** What this body may connect. */
  places(body: string): Promise<readonly OfferedPlace[]>;
  /** How the operator offers one: the beginning of a variable, and a folder. */
  offering(body: string): { readonly variable: string; readonly folder: string };
  /** Opens a store of the body so that the database refuses every write. @throws FailureError. */
  open(body: string, store: string, clocks: DeclaredClocks): Promise<Connector>;
  /** The same for one that is only proposed. @throws FailureError `connectors.place-unoffered`. */
  openProposed(body: string, proposed: ProposedStore): Promise<Connector>;
  /** What would keep a store from being added; nothing is changed. */
  judge(body: string, proposed: ProposedStore): Promise<Refusals>;
  add(change: StoreChange, proposed: ProposedStore): Promise<Refusals>;
  /** Replaces descriptions, whole files. */
  describe(
    change: StoreChange,
    files: readonly { readonly file: string; readonly text: string }[],
  ): Promise<Refusals>;
  /** Takes the store out, and the file that describes nothing else. */
  remove(change: StoreChange, store: string, file: string | null): Promise<Refusals>;
}
