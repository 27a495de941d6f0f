import { charterPath, personalPaths } from "../../../consent/pages/index.ts";
import type { Language } from "../../../kernel/index.ts";
import type {
  AskedConsent,
  NoticeInput,
  NoticeLinks,
  OfficerContact,
  OwnTexts,
  Text,
} from "../../../notices/index.ts";
import { directoryPaths } from "../../../organisations/pages/index.ts";
import { noticePath, type NoticePaths } from "../../../notices/pages/index.ts";
import { addressOnOneLine, type Body, type BodyIdentity } from "../../../organisations/index.ts";
import type { SiteSettings } from "../../../platform/web/index.ts";
import { activityPath } from "../../../register/pages/index.ts";
import type { Register, RetentionStatement } from "../../../register/index.ts";
import { readingParts } from "../../../retention/index.ts";
import { usualAuthority } from "../settings/index.ts";
import type { PublicPaths } from "../sitePaths.ts";

/** What the installation knows of a body whose texts are composed. */
export interface NoticeFacts {
  /** The policy that its register stands in: also the name of its texts. */
  readonly policy: string;
  readonly identity: BodyIdentity | null;
  readonly register: Register;
  readonly bodies: readonly Body[];
  readonly settings: SiteSettings;
  readonly own: OwnTexts;
  readonly consents: readonly AskedConsent[];
  readonly hasTerritories: boolean;
  readonly paths: PublicPaths;
}

/** Everything that a text is composed from, of what the installation knows. */
export const noticeInputOf = ({
  policy,
  identity,
  register,
  bodies,
  settings,
  own,
  consents,
  hasTerritories,
  paths,
}: NoticeFacts): NoticeInput => {
  const body = identity?.body ?? null;
  const officers = officersOf(identity);
  return {
    publisher: {
      id: policy,
      name: body?.name ?? (register.controller?.name?.trim() || settings.name || policy),
      controller: identity?.controller.words ?? null,
      acronym: body?.acronym ?? null,
      address: identity?.seat ?? null,
      telephone: body?.telephone ?? null,
      email: body?.email ?? null,
      website: body?.website ?? null,
    },
    officers: officers.length > 0 ? officers : officersIn(register),
    authority: settings.authority ?? usualAuthority,
    register,
    acronyms: bodies.flatMap(({ acronym, name }) => (acronym === null ? [] : [{ acronym, name }])),
    hasTerritories,
    own,
    consents,
    links: { fr: linksIn(paths, "fr"), en: linksIn(paths, "en") },
    readingOf,
  };
};

/** How the officer of a body, or whoever stands in for them, is reached. */
export const officersOf = (
  identity: Pick<BodyIdentity, "officer" | "deputies"> | null,
): readonly OfficerContact[] => {
  if (identity === null) return [];
  const designated = identity.officer === null ? identity.deputies : [identity.officer];
  return designated.map(({ email, telephone, address, form }) => ({
    email,
    telephone,
    address: address && addressOnOneLine(address),
    form,
  }));
};

/** Where nobody keeps a directory, the register itself says how the officer is reached. */
const officersIn = ({ dataProtectionOfficers }: Register): readonly OfficerContact[] =>
  [...new Set(dataProtectionOfficers.map(({ email }) => email?.trim() ?? ""))]
    .filter((email) => email !== "")
    .map((email) => ({ email, telephone: null, address: null, form: null }));

const linksIn = ({ notices, register }: PublicPaths, language: Language): NoticeLinks => ({
  ...textLinks(notices, language),
  register: register.list[language],
  cookies: charterPath(null, language),
  consents: personalPaths.find[language],
  directory: directoryPaths.list[language],
  notice: (id) => noticePath(notices, id, language),
  activity: (id) => activityPath(register, id, language),
});

const textLinks = ({ list, policy, glossary }: NoticePaths, language: Language) => ({
  list: list[language],
  policy: policy[language],
  glossary: glossary[language],
});

/** What was read of a sentence, word for word what rules are checked against; nothing of one that was read in part. */
const readingOf = ({ reading }: RetentionStatement, language: Language): Text | null => {
  if (reading.status !== "read" || reading.rules.length === 0) return null;
  return reading.rules.flatMap((rule, at): Text => [
    ...(at === 0 ? [] : [ours(language === "fr" ? "\u{a0}; " : "; ")]),
    ...readingParts(rule, language).flatMap(({ words, quoted }, nth): Text => [
      ...(nth === 0 ? [] : [ours(", ")]),
      ours(quoted === null ? words : `${words} `),
      ...(quoted === null ? [] : [{ kind: "quote" as const, text: quoted }]),
    ]),
  ]);
};

const ours = (text: string) =>
  ({ kind: "words", text: text.replaceAll(/ (?=[:;])/g, "\u{a0}") }) as const;
