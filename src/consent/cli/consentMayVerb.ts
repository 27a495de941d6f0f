import { exitCodes, FailureError, fill, type Bilingual } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import { askConsent, type AskedConsent } from "../actions/askConsent.ts";
import type { ConsentParts } from "../actions/consentParts.ts";

/** Opens what consents work with for one command, and closes it, whatever happens; main/ provides it. */
export type WithConsents = <T>(work: (parts: ConsentParts) => Promise<T>) => Promise<T>;

const largest = 6 * 1024 * 1024;

const words = {
  tally: {
    fr: "{allowed} sur {asked} ; refusées : {refused}{why}.\n",
    en: "{allowed} of {asked}; refused: {refused}{why}.\n",
  },
  dry: {
    fr: "À blanc : rien n’a été consigné. Avant d’agir : --execute\n",
    en: "A dry run: nothing was written down. Before acting: --execute\n",
  },
  none: {
    fr: "Cet organisme ne demande aucun consentement.\n",
    en: "This body asks for no consent.\n",
  },
  closed: { fr: "close", en: "closed" },
} as const satisfies Record<string, Bilingual>;

const becauseWords = {
  "never-given": { fr: "jamais donné", en: "never given" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
  expired: { fr: "arrivé à son terme", en: "expired" },
  "other-words": { fr: "donné à un texte d’avant", en: "given to an earlier text" },
  closed: { fr: "finalité close", en: "purpose closed" },
  "purpose-unknown": { fr: "finalité inconnue", en: "purpose unknown" },
  "reference-unreadable": { fr: "référence illisible", en: "reference unreadable" },
} as const satisfies Record<AskedConsent["refused"][number]["because"], Bilingual>;

/** `egide consent may BODY PURPOSE`: of the references that it reads, those that may be written to, published or passed on. */
export const consentMayVerb = (withConsents: WithConsents): Verb => ({
  name: "consent may",
  summary: {
    fr: "Écrit, parmi des personnes, celles qui consentent à une finalité ; à blanc sans --execute ; code 1 si aucune.",
    en: "Writes, of some people, those who consent to a purpose; a dry run without --execute; exit code 1 when nobody does.",
  },
  usage: "BODY PURPOSE",
  arguments: { least: 2, most: 2 },
  example:
    "egide consent may valmarine 2063d6010bea6e289ecfa475d74fe154 --references demo/subscribers.txt",
  options: {
    references: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "les références, une par ligne ; - ou rien : l’entrée standard. Jamais en argument : d’autres le liraient",
        en: "the references, one a line; - or nothing: standard input. Never as an argument: others would read it",
      },
    },
    execute: {
      kind: "switch",
      help: {
        fr: "c’est pour agir : la réponse est consignée, en nombres",
        en: "it is to act: the answer is written down, in counts",
      },
    },
    json: { kind: "switch", help: { fr: "écrit du JSON", en: "writes JSON" } },
  },
  run: async (call) => {
    const { console, language } = call;
    const [body = "", purpose = ""] = call.arguments;
    const file = call.text("references") ?? "-";
    const bytes = await readInputFile(file, console, largest);
    const references = new TextDecoder()
      .decode(bytes)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "");
    const isDry = !call.switch("execute");
    const asker = { kind: "command-line", id: "" } as const;
    const outcome = await withConsents(
      async (parts) => await askConsent(parts, { body, purpose, references, asker, isDry }),
    );
    if (!outcome.ok) throw new FailureError(outcome.failure);
    const { allowed, refused } = outcome.value;
    if (call.switch("json")) console.out(`${JSON.stringify(outcome.value, null, 2)}\n`);
    else for (const reference of allowed) console.out(`${reference}\n`);
    const why = [...Map.groupBy(refused, ({ because }) => because)].map(
      ([because, these]) => `${these.length} ${becauseWords[because][language]}`,
    );
    console.err(
      fill(words.tally[language], {
        allowed: allowed.length,
        asked: allowed.length + refused.length,
        refused: refused.length,
        why: why.length === 0 ? "" : ` (${why.join(", ")})`,
      }),
    );
    if (isDry) console.err(words.dry[language]);
    return allowed.length === 0 ? exitCodes.refused : exitCodes.done;
  },
});

/** `egide consent purposes BODY`: what a body asks consent for, and under which identifiers. */
export const consentPurposesVerb = (withConsents: WithConsents): Verb => ({
  name: "consent purposes",
  summary: {
    fr: "Liste les finalités pour lesquelles un organisme demande un consentement, et leurs nombres.",
    en: "Lists the purposes for which a body asks consent, and their numbers.",
  },
  usage: "BODY",
  arguments: { least: 1, most: 1 },
  example: "egide consent purposes valmarine",
  options: { json: { kind: "switch", help: { fr: "écrit du JSON", en: "writes JSON" } } },
  run: async (call) => {
    const { console, language } = call;
    const [body = ""] = call.arguments;
    const listed = await withConsents(async ({ purposes, consents, clock }) => {
      const all = await purposes.list(body);
      const numbers = await consents.numbers(all, clock.now());
      return all.map((purpose) => ({ purpose, numbers: numbers.get(purpose.id) }));
    });
    if (call.switch("json")) {
      const said = listed.map(
        ({ purpose: { id, activity, content, words: shown, closedAt }, numbers }) => ({
          id,
          activity,
          title: content.title,
          words: shown,
          isOpen: closedAt === null,
          ...numbers,
        }),
      );
      console.out(`${JSON.stringify({ body, purposes: said }, null, 2)}\n`);
    } else if (listed.length === 0) console.out(words.none[language]);
    else
      for (const { purpose, numbers } of listed) {
        const end = purpose.closedAt === null ? "" : ` (${words.closed[language]})`;
        console.out(
          `${purpose.id}  ${numbers?.given ?? 0}  ${purpose.content.title[language]}${end}\n`,
        );
      }
    return exitCodes.done;
  },
});
