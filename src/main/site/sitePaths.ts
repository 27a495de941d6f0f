import type { Bilingual } from "../../kernel/index.ts";
import {
  registerPaths,
  registerPathsUnder,
  type RegisterPaths,
} from "../../register/pages/index.ts";
import { noticePaths, noticePathsUnder, type NoticePaths } from "../../notices/pages/index.ts";

/** Where the public pages of a policy stand: those of the site itself, or those of one body. */
export interface PublicPaths {
  readonly home: Bilingual;
  readonly register: RegisterPaths;
  readonly notices: NoticePaths;
  readonly commitments: Bilingual;
  readonly proofs: Bilingual;
  /** What concerns one kind of visitor, `:space`. */
  readonly space: Bilingual;
}

/** The pages of the site itself, which show the policy of the head of the network. */
export const sitePaths: PublicPaths = {
  home: { fr: "/", en: "/en/" },
  register: registerPaths,
  notices: noticePaths,
  commitments: { fr: "/engagements", en: "/en/commitments" },
  proofs: { fr: "/preuves", en: "/en/proofs" },
  space: { fr: "/espaces/:space", en: "/en/spaces/:space" },
};

/** Where a visitor says which body and which space are theirs. */
export const choicesPaths: Bilingual = { fr: "/mes-choix", en: "/en/my-choices" };

/** The list of the bodies of the network. */
export const bodiesPaths: Bilingual = { fr: "/organismes", en: "/en/bodies" };

/** The pages of a body; `:body` for all of them, as routes. */
export const bodyPaths = (body: string): PublicPaths => {
  const root = { fr: `${bodiesPaths.fr}/${body}`, en: `${bodiesPaths.en}/${body}` };
  return {
    home: root,
    register: registerPathsUnder(root),
    notices: noticePathsUnder(root),
    commitments: { fr: `${root.fr}/engagements`, en: `${root.en}/commitments` },
    proofs: { fr: `${root.fr}/preuves`, en: `${root.en}/proofs` },
    space: { fr: `${root.fr}/espaces/:space`, en: `${root.en}/spaces/:space` },
  };
};

/** The body under whose pages a path stands; null for every other path. */
export const bodyOfPath = (path: string): string | null =>
  /^\/(?:organismes|en\/bodies)\/([a-z][a-z0-9-]*)(?:\/|$)/.exec(path)?.[1] ?? null;
