import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { noticesFailure } from "../errors.ts";
import { composeGlossary } from "../model/composeGlossary.ts";
import { composeNotice } from "../model/composeNotice.ts";
import { composePolicy } from "../model/composePolicy.ts";
import { composeShortForm } from "../model/composeShortForm.ts";
import type { NoticeDocument } from "../model/noticeDocument.ts";
import type { NoticeInput } from "../model/noticeInput.ts";
import { articleHtml } from "../render/html.ts";
import { markdown } from "../render/markdown.ts";
import { plainText } from "../render/plainText.ts";

const formats = {
  text: (document) => plainText(document),
  md: (document) => markdown(document),
  html: (document) => `${String(articleHtml(document))}\n`,
  json: (document) => `${JSON.stringify(document, null, 2)}\n`,
} as const satisfies Record<string, (document: NoticeDocument) => string>;

const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);

/** What the command needs from the outside. */
export interface NoticeCommands {
  /** What the texts of a policy folder, or of `@body`, are composed from. */
  readonly inputOf: (where: string) => Promise<NoticeInput>;
}

/** `egide notice ID|policy|glossary FOLDER`: a text as the public would read it. Writes nothing. */
export const noticeVerb = ({ inputOf }: NoticeCommands): Verb => ({
  name: "notice",
  summary: {
    fr: "Écrit la notice d’une activité, la politique ou le glossaire, composés à partir du registre.",
    en: "Writes the notice of an activity, the policy or the glossary, composed from the register.",
  },
  usage: "ID|policy|glossary [FOLDER]",
  example: "egide notice policy demo",
  arguments: { least: 1, most: 2 },
  options: {
    format: {
      kind: "text",
      placeholder: "FORMAT",
      help: {
        fr: "text (par défaut), md, html ou json",
        en: "text (by default), md, html or json",
      },
    },
    short: {
      kind: "switch",
      help: {
        fr: "la version courte d’une activité, pour le pied d’un formulaire",
        en: "the short form of an activity, for the foot of a form",
      },
    },
  },
  run: async (call) => {
    const [what = "", where = "."] = call.arguments;
    const format = call.text("format") ?? "text";
    if (!isFormat(format))
      throw new FailureError(noticesFailure("notices.format-unknown", { format }));
    const input = await inputOf(where);
    const document = documentOf(what, input, call.language, call.switch("short"));
    if (document === null)
      throw new FailureError(noticesFailure("notices.unknown", { notice: what }));
    call.console.out(formats[format](document));
    return exitCodes.done;
  },
});

const documentOf = (
  what: string,
  input: NoticeInput,
  language: Language,
  isShort: boolean,
): NoticeDocument | null => {
  if (what === "policy") return composePolicy(input, language);
  if (what === "glossary") return composeGlossary(input, language);
  const activity = input.register.activities.find(({ id }) => id === what);
  if (activity === undefined) return null;
  return (isShort ? composeShortForm : composeNotice)(activity, input, language);
};
