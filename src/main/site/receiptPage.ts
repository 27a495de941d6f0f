import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { ReceiptSchema, type Receipt } from "../../connectors/index.ts";
import { fill, type Language } from "../../kernel/index.ts";
import { entryPaths, type Ledger, type RecordedEntry } from "../../ledger/index.ts";
import { erasureKind } from "../../identity/index.ts";
import { EditionEntrySchema, editionKind } from "../../register/index.ts";
import { receiptKind } from "../../retention/index.ts";
import {
  addPage,
  dayTime,
  html,
  momentTime,
  notice,
  open,
  pageTitle,
  summaryList,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import { endNames } from "../../retention/pages/index.ts";
import type { PublicReads } from "./publicRoutes.ts";
import { countWords } from "./proofsPage.ts";
import { receiptWords as words } from "./receiptWords.ts";
import { sitePaths } from "./sitePaths.ts";
import { words as siteWords } from "./siteWords.ts";

/** Adds the page of one entry of the ledger: what a receipt says, for a person, and the same for a program. */
export const addReceiptPage = (
  web: FastifyInstance,
  ledger: Pick<Ledger, "entry" | "latestCheckpoint">,
  readRegister: PublicReads["readRegister"],
): void =>
  addPage(web, {
    paths: entryPaths,
    access: open,
    render: async ({ language }, { params }) => {
      const { index } = params as { readonly index: string };
      if (!/^(?:0|[1-9]\d{0,14})$/.test(index)) return null;
      const recorded = await ledger.entry(Number(index));
      if (recorded === null) return null;
      const isSigned = recorded.index < ((await ledger.latestCheckpoint())?.size ?? 0);
      const register = await readRegister(null).catch(() => null);
      return receiptPage(recorded, { isSigned, register }, language);
    },
  });

/** What somebody deleted of their own. */
const ErasureSchema = Type.Object({
  counts: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
});

const CountsSchema = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

/** What was erased of a person who asked for it, in one store (GDPR art. 17). */
const AskedErasureSchema = Type.Object({
  format: Type.Literal("egide/erasure@1"),
  store: Type.String(),
  deleted: CountsSchema,
  anonymised: CountsSchema,
  kept: CountsSchema,
  at: Type.String(),
});

/** What the site publishes on retention, as far as the page of an entry quotes it. */
interface PublishedSentences {
  readonly activities: readonly {
    readonly retention: readonly {
      readonly id: string;
      readonly hash: string;
      readonly text: string;
    }[];
  }[];
}

/** One entry; of one that was altered only its place can be said. */
export const receiptPage = (
  recorded: RecordedEntry,
  {
    isSigned,
    register,
  }: { readonly isSigned: boolean; readonly register: PublishedSentences | null },
  language: Language,
): Page => {
  const { index, entry } = recorded;
  const title = fill(words.title[language], { index });
  const file = `/ledger/entries/${index}`;
  return {
    title,
    breadcrumb: [
      { label: words.home[language], href: sitePaths.home[language] },
      { label: siteWords.proofsTitle[language], href: sitePaths.proofs[language] },
      { label: title, href: "#content" },
    ],
    main: html`${pageTitle({ title, lead: words.lead[language] })}
      ${
        entry === null
          ? notice({ tone: "bad", text: words.altered[language], language })
          : summaryList(facts(entry, register, language))
      }
      <section aria-labelledby="check">
        <h2 id="check">${siteWords.verify[language]}</h2>
        <p>${words[isSigned ? "signed" : "unsigned"][language]}</p>
        <ul>
          <li><a href="${file}">${words.file[language]}</a></li>
          ${isSigned ? html`<li><a href="${file}/proof">${words.proof[language]}</a></li>` : ""}
          <li><a href="${sitePaths.proofs[language]}#verify">${words.how[language]}</a></li>
        </ul>
      </section>`,
  };
};

const facts = (
  { at, kind, body }: NonNullable<RecordedEntry["entry"]>,
  register: PublishedSentences | null,
  language: Language,
): Parameters<typeof summaryList>[0] => {
  const written = { key: words.written[language], value: momentTime(at, language) };
  if (kind === erasureKind && Value.Check(ErasureSchema, body))
    return [
      { key: words.end[language], value: words.byOwner[language] },
      { key: words.rows[language], value: countWords(body.counts, language) },
      written,
    ];
  if (kind === erasureKind && Value.Check(AskedErasureSchema, body))
    return [
      { key: words.done[language], value: momentTime(body.at, language) },
      { key: words.end[language], value: words.byRequest[language] },
      { key: words.deleted[language], value: countWords(body.deleted, language) },
      { key: words.anonymised[language], value: countWords(body.anonymised, language) },
      { key: words.kept[language], value: countWords(body.kept, language) },
      { key: words.store[language], value: html`<code>${body.store}</code>` },
      written,
    ];
  if (kind === editionKind && Value.Check(EditionEntrySchema, body))
    return [
      { key: words.publication[language], value: html`<code>${body.body}</code>` },
      { key: words.edition[language], value: html`<code>${body.edition}</code>` },
      {
        key: words.openData[language],
        value: html`<ul>
          ${body.openData.map(
            ({ file, sha256 }) =>
              html`<li>
                ${file} <span class="soft small"><code>${sha256}</code></span>
              </li>`,
          )}
        </ul>`,
      },
      ...(body.forced === null
        ? []
        : [
            {
              key: words.forced[language],
              value: html`${String(body.forced.findings)} : <q lang="fr">${body.forced.reason}</q>`,
            },
          ]),
      ...(body.accepted === undefined
        ? []
        : [{ key: words.accepted[language], value: String(body.accepted) }]),
      written,
    ];
  if (kind !== receiptKind || !Value.Check(ReceiptSchema, body))
    return [written, { key: words.kind[language], value: html`<code>${kind}</code>` }];
  return [
    { key: words.done[language], value: momentTime(body.at, language) },
    { key: words.end[language], value: endNames[body.end][language] },
    { key: words.rows[language], value: countWords(body.counts, language) },
    { key: siteWords.upTo[language], value: dayTime(body.lastDay, language) },
    { key: siteWords.ruleColumn[language], value: html`<code>${body.rule}</code>` },
    { key: words.sentence[language], value: sentence(body.statement, register) },
    { key: words.store[language], value: html`<code>${body.store}</code>` },
    written,
  ];
};

/** The words of a sentence, where the register that the site shows still has these very ones; its identifier always. */
const sentence = (
  { id, hash }: Receipt["statement"],
  register: PublishedSentences | null,
): Markup => {
  const found = register?.activities
    .flatMap(({ retention }) => retention)
    .find((each) => each.id === id && each.hash === hash);
  return html`${found === undefined ? "" : html`<q lang="fr">${found.text}</q> `}<code
      >${id}</code
    >`;
};
