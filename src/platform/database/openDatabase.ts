import { connect, foreign, type Database } from "./database.ts";
import { openEmbedded, type EmbeddedOptions } from "./embedded/open.ts";

/**
 * Opens the platform's database: that of an address, or the one embedded in a folder. Both behave alike from here on.
 * @throws FailureError with a `database.*` code: address that is none, server down, wrong account or password,
 * unknown database, PostgreSQL older than 15, folder that cannot be used. No message holds a password.
 */
export const openDatabase = async (
  target: { readonly url: string } | EmbeddedOptions,
): Promise<Database> => connect("url" in target ? foreign(target.url) : await openEmbedded(target));
