import type { Bilingual, ErrorCatalogue, Failure, Language } from "../../../kernel/index.ts";
import { messageOf } from "../../../kernel/index.ts";
import { fileErrors } from "../../../platform/files/index.ts";
import type { ConsoleFrame, May } from "../../../platform/web/index.ts";
import type { ContactMessages } from "../../actions/contactMessages.ts";
import type { ContactParts } from "../../actions/receiveMessage.ts";
import { recruitmentErrors } from "../../errors.ts";

/** What the public page of the contact form needs. */
export type ContactSite = ContactParts;

/** What the pages of the messages in the console need: those of the one body in whose name the site stands. */
export interface MessageConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly isOfSite: (body: string) => Promise<boolean>;
  readonly messages: ContactMessages;
}

export const contactPaths: Bilingual = { fr: "/contact", en: "/en/contact" };

const catalogue: ErrorCatalogue = { ...fileErrors, ...recruitmentErrors };

export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, catalogue);
