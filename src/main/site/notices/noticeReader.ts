import type { AskedConsent, NoticeInput, OwnTexts, OwnTextsKept } from "../../../notices/index.ts";
import type { BodyIdentity, Territories } from "../../../organisations/index.ts";
import type { ReadSiteSettings } from "../../../platform/web/index.ts";
import type { Register } from "../../../register/index.ts";
import type { ReadPublicBodies } from "../publicBodies.ts";
import { bodyPaths, sitePaths } from "../sitePaths.ts";
import { noticeInputOf, type NoticeFacts } from "./noticeInputs.ts";

/** What the texts of a policy are composed from, wherever they are asked for. */
export interface NoticeReader {
  /** With what the body published of its own, or with what it has written meanwhile. */
  readonly of: (policy: string, own: "published" | "draft") => Promise<NoticeInput>;
  /** The same, with added texts that nobody has saved. */
  readonly with: (policy: string, own: OwnTexts) => Promise<NoticeInput>;
}

export interface NoticeReaderParts {
  readonly readBodies: ReadPublicBodies;
  /** The register of a policy, as it is published. @throws `main.policy-unknown`, `main.policy-invalid`. */
  readonly readRegister: (policy: string) => Promise<Register>;
  /** Who a body is today; null for a policy of no body. */
  readonly identityOf: (body: string) => Promise<BodyIdentity | null>;
  readonly site: ReadSiteSettings;
  readonly texts: OwnTextsKept;
  readonly territories: Pick<Territories, "isEmpty">;
  /** What a body asks consent for at present. */
  readonly askedConsents: (body: string) => Promise<readonly AskedConsent[]>;
}

export const noticeReader = ({
  readBodies,
  readRegister,
  identityOf,
  site,
  texts,
  territories,
  askedConsents,
}: NoticeReaderParts): NoticeReader => {
  const inputWith = async (policy: string, own: OwnTexts): Promise<NoticeInput> => {
    const [bodies, register, settings, isEmpty, identity, consents] = await Promise.all([
      readBodies(),
      readRegister(policy),
      site(),
      territories.isEmpty(),
      identityOf(policy),
      askedConsents(policy),
    ]);
    const found = bodies.find(({ body }) => body.id === policy) ?? null;
    return heldInput({
      policy,
      identity,
      register,
      bodies: bodies.map(({ body }) => body),
      settings,
      own,
      consents,
      hasTerritories: !isEmpty,
      paths: found === null ? sitePaths : (found.paths ?? bodyPaths(policy)),
    });
  };
  return {
    of: async (policy, which) =>
      await inputWith(
        policy,
        which === "published" ? await texts.published(policy) : (await texts.draft(policy)).own,
      ),
    with: inputWith,
  };
};

const held = new WeakMap<Register, Map<string, NoticeInput>>();
const mostHeld = 8;

/**
 * The same input for the same facts: what is composed from it, such as the policy of ten thousand activities, is then
 * composed once, and not for each visitor.
 */
const heldInput = (facts: NoticeFacts): NoticeInput => {
  const { register, settings, paths, ...rest } = facts;
  const key = JSON.stringify([rest, settings.authority, settings.name, paths.notices.list]);
  const known = held.get(register) ?? new Map<string, NoticeInput>();
  held.set(register, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostHeld) known.clear();
  const input = noticeInputOf(facts);
  known.set(key, input);
  return input;
};
