import { dayWords, type Language } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import { activityBlocks, type Block } from "./activityBlocks.ts";
import { partNames } from "../../model/partNames.ts";
import { officerRoleNames } from "../../model/detailNames.ts";
import { words } from "./documentWords.ts";

/** How a register is given out as a document that people read. */
export interface DocumentRequest {
  readonly language: Language;
  /** The name of the body. */
  readonly publisher: string;
  /** The day of the edition; null for a register that is no edition. */
  readonly edition: Temporal.PlainDate | null;
  /** Where the same edition stands for good; null when nowhere. */
  readonly address: string | null;
  /** The detail of security measures stays inside (GDPR art. 30(1)(g)): everybody else reads their kinds. */
  readonly reader: "public" | "inside";
}

export interface RegisterDocument {
  readonly language: Language;
  readonly title: string;
  readonly publisher: string;
  /** On the first page, in order. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly activities: readonly {
    readonly id: string;
    readonly title: string;
    readonly domain: string | null;
    readonly blocks: readonly Block[];
  }[];
}

/** Everything that a register says, under labels, in the order in which a reader asks for it. */
export const registerDocument = (
  register: Register,
  { language, publisher, edition, address, reader }: DocumentRequest,
): RegisterDocument => {
  const fact = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
  const { controller, representative, dataProtectionOfficers, activities } = register;
  return {
    language,
    title: words.title[language],
    publisher,
    facts: [
      ...fact(words.publisher[language], publisher),
      ...fact(
        words.controller[language],
        joined(controller?.name, controller?.contact, controller?.email),
      ),
      ...fact(
        partNames.representative[language],
        joined(representative?.name, representative?.contact),
      ),
      ...dataProtectionOfficers.flatMap(({ role, name, organisation, contact, email }) =>
        fact(officerRoleNames[role][language], joined(name, organisation, contact, email)),
      ),
      ...fact(words.edition[language], edition === null ? null : dayWords(edition, language)),
      ...fact(words.address[language], address),
      ...fact(words.count[language], String(activities.length)),
    ],
    activities: activities.map((activity) => ({
      id: activity.id,
      title: activity.title,
      domain: activity.domain,
      blocks: activityBlocks(activity, language, reader),
    })),
  };
};

const joined = (...parts: readonly (string | null | undefined)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== "");
  return said.length === 0 ? null : said.join(", ");
};
