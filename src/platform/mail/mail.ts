import type { Language } from "../../kernel/index.ts";

/** A piece of a letter. Written twice from the same words: as plain text and as simple HTML. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  /** A link on a line of its own; the plain text shows its address. */
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Something to be typed or copied: a code, a reference. */
  | { readonly kind: "code"; readonly text: string };

/** What a template says. */
export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** A template that a domain gives: its name is for ever (it counts what was sent), its words are in both languages. */
export interface MailTemplate<V> {
  /** Such as `identity.invitation`. */
  readonly name: string;
  readonly write: Readonly<Record<Language, (values: V) => Letter>>;
}

/** A mail to one person. */
export interface Mail<V = never> {
  readonly to: string;
  readonly template: MailTemplate<V>;
  readonly language: Language;
  readonly values: V;
  /**
   * Where one request ends the mails of this kind (RFC 8058): the address MUST carry all it takes and answer POST. For
   * subscriptions alone; a mail about an account or a request has none.
   */
  readonly unsubscribe?: string;
}

/** A mail, written: what waits in the outbox. */
export interface WrittenMail {
  readonly template: string;
  readonly language: Language;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly unsubscribe: string | null;
}
