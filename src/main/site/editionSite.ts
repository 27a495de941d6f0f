import type { FastifyInstance } from "fastify";
import { type Edition } from "../../register/index.ts";
import { postgresEditions } from "../../register/storage/index.ts";
import {
  addEditionPages,
  addOpenDataPage,
  type EditionSite,
  type PublishedRegister,
} from "../../register/pages/index.ts";
import { offersApi } from "../../recruitment/pages/index.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { hasOwnPages } from "./hasOwnPages.ts";
import type { ReadPublicBodies } from "./publicBodies.ts";
import { wayTo } from "./publicView.ts";
import { bodyPaths, sitePaths } from "./sitePaths.ts";

export interface EditionSiteParts {
  readonly platform: Pick<Platform, "database" | "ledger" | "configuration">;
  readonly policies: Pick<ServedPolicies, "areEditable" | "read">;
  readonly readBodies: ReadPublicBodies;
  /** The policy that the site itself shows. */
  readonly shown: () => Promise<string>;
}

/** The editions that this installation shows: none where a folder rules alone, whose registers are not published here. */
export const editionSite = ({
  platform: { database, ledger, configuration },
  policies,
  readBodies,
  shown,
}: EditionSiteParts): EditionSite => {
  const nameOf = async (policy: string): Promise<string> => {
    const found = (await readBodies()).find(({ body }) => body.id === policy);
    if (found !== undefined) return found.body.name;
    const { controller, document } = (await policies.read(policy)).register;
    return controller?.name ?? document.name;
  };
  return {
    editions: postgresEditions(database.kysely<unknown>()),
    furtherApi: offersApi,
    of: async (language, id) => {
      if (!policies.areEditable) return null;
      if (id === null) {
        const policy = await shown();
        const publisher = await nameOf(policy);
        return { body: policy, publisher, paths: sitePaths.register, way: wayTo(null, language) };
      }
      const found = (await readBodies()).find(({ body }) => body.id === id);
      if (!found?.paths) return null;
      const { body, paths } = found;
      if (!hasOwnPages(found)) return { elsewhere: paths.register };
      return {
        body: body.id,
        publisher: body.name,
        paths: paths.register,
        way: wayTo(body, language),
      };
    },
    signedSize: async () => (await ledger.latestCheckpoint())?.size ?? 0,
    address: ({ protocol, host }) => configuration.publicUrl ?? `${protocol}://${host}`,
    origin: configuration.origin,
  };
};

/** Adds the editions of the site itself, those of every body, and how their open data are asked for. */
export const addEditionSite = (web: FastifyInstance, site: EditionSite): void => {
  addEditionPages(web, site);
  addEditionPages(web, site, bodyPaths(":body").register);
  addOpenDataPage(web, site);
};

/** Which edition of a register holds today, for the page of the register itself. */
export const presentEdition =
  ({ editions, signedSize }: Pick<EditionSite, "editions" | "signedSize">) =>
  async (policy: string): Promise<PublishedRegister["edition"]> => {
    const [edition, before]: readonly Edition[] = await editions.list(policy);
    if (edition === undefined) return null;
    return {
      edition,
      before: before?.name ?? null,
      later: null,
      isSigned: edition.ledgerIndex < (await signedSize()),
      isDated: false,
    };
  };
