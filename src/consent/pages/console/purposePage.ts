import type { FastifyInstance } from "fastify";
import { fill, type Language } from "../../../kernel/index.ts";
import {
  addPage,
  address,
  buttonRow,
  consolePath,
  consolePaths,
  copyValue,
  figures,
  html,
  linkButton,
  momentTime,
  notice,
  pageTitle,
  summaryList,
  table,
  type Markup,
} from "../../../platform/web/index.ts";
import type { WordsVersion } from "../../actions/consentPurposes.ts";
import type { AnsweredQuestion } from "../../actions/consents.ts";
import { lifetimeWords } from "../../model/purpose/consentLifetime.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { quotedWords } from "../shownWords.ts";
import {
  framed,
  paramsOf,
  purposeAt,
  purposeObject,
  purposePath,
  reading,
  type PurposeConsole,
} from "./purposeConsole.ts";
import { actWords, fieldWords, unitWords, words } from "./purposeConsoleWords.ts";

/** One purpose: its numbers, what is read by whoever is asked, the versions of it, and who asked; and each of its texts. */
export const addPurposePages = (web: FastifyInstance, parts: PurposeConsole): void => {
  addPage(web, {
    paths: consolePaths("consentements", "/:purpose"),
    access: reading,
    object: purposeObject,
    render: async (context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return null;
      const { language, now } = context;
      const { id, body } = purpose;
      const [numbers, versions, answers, said, activities, tokens, name] = await Promise.all([
        parts.consents.numbers([purpose], now),
        parts.purposes.versions(id),
        parts.answers.list(id, 20),
        parts.purposes.words(purpose.words.hash),
        parts.activitiesOf(body),
        parts.tokens.list(body),
        parts.bodyName(body),
      ]);
      const { given = 0, otherWords = 0, withdrawn = 0, expired = 0 } = numbers.get(id) ?? {};
      const names = new Map(tokens.map((token) => [token.id, token.name]));
      const activity = activities.find((each) => each.id === purpose.activity);
      const title = purpose.content.title[language];
      const main = html`${pageTitle({ title, over: words.title[language] })}
        ${figures([
          { value: String(given), label: words.counts[language] },
          { value: String(otherWords), label: words.otherWords[language] },
          { value: String(withdrawn), label: words.withdrawn[language] },
          { value: String(expired), label: words.expired[language] },
        ])}
        ${factsOf(purpose, activity?.name ?? purpose.activity, language)}
        ${copyValue({ label: words.identifier[language], value: id, language })}
        ${parts.may(context, body, "consents.edit") ? acts(purpose, language) : ""}
        <section aria-labelledby="shown">
          <h2 id="shown">${words.inForce[language]}</h2>
          ${
            said === null || name === null || said.body === name || purpose.closedAt !== null
              ? ""
              : notice({ tone: "watch", text: fill(words.renamed[language], { name }), language })
          }
          ${said === null ? "" : html`${quotedWords(said.fr, "fr")} ${quotedWords(said.en, "en")}`}
        </section>
        <section aria-labelledby="versions">
          <h2 id="versions">${words.versions[language]}</h2>
          ${versionTable(purpose, versions, language)}
        </section>
        <section aria-labelledby="answers">
          <h2 id="answers">${words.answers[language]}</h2>
          ${answerTable(answers, names, language)}
        </section>
        <p>
          <a href="${consolePath(body, "consentements", language)}">${words.back[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });
  addPage(web, {
    paths: consolePaths("consentements", "/:purpose/versions/:number"),
    access: reading,
    object: purposeObject,
    render: async (context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return null;
      const versions = await parts.purposes.versions(purpose.id);
      const version = versions.find(({ number }) => String(number) === paramsOf(request).number);
      const said = version && (await parts.purposes.words(version.hash));
      if (!version || !said) return null;
      const { language } = context;
      const title = fill(words.version[language], { number: version.number });
      const main = html`${pageTitle({ title, over: purpose.content.title[language] })}
        ${summaryList([
          { key: words.from[language], value: momentTime(version.at, language) },
          { key: words.digest[language], value: html`<code>${version.hash}</code>` },
        ])}
        ${quotedWords(said.fr, "fr")} ${quotedWords(said.en, "en")}
        <p>
          <a href="${address(purposePath(purpose, language))}">${words.backToPurpose[language]}</a>
        </p>`;
      return await framed(parts)(context, purpose.body, title, main);
    },
  });
};

const factsOf = (
  { content, closedAt }: ConsentPurpose,
  activity: string,
  language: Language,
): Markup =>
  summaryList([
    { key: words.activity[language], value: html`<span lang="fr">${activity}</span>` },
    ...(closedAt === null
      ? []
      : [{ key: words.closedTag[language], value: momentTime(closedAt, language) }]),
    { key: fieldWords.act[language], value: actWords[content.act][language] },
    {
      key: fieldWords.lifetime[language],
      value:
        content.lifetime === null
          ? unitWords.none[language]
          : lifetimeWords(content.lifetime, language),
    },
  ]);

const acts = (purpose: ConsentPurpose, language: Language): Markup => {
  const lead = (text: string, rest: string): Markup =>
    linkButton({ text, href: purposePath(purpose, language, rest), look: "secondary" });
  return buttonRow([
    lead(words.withdraw[language], "/retrait"),
    lead(words.prove[language], "/preuve"),
    ...(purpose.closedAt === null
      ? [lead(words.change[language], "/texte"), lead(words.close[language], "/fin")]
      : []),
  ]);
};

const versionTable = (
  purpose: ConsentPurpose,
  versions: readonly WordsVersion[],
  language: Language,
): Markup =>
  table({
    caption: words.versions[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.text[language] },
      { title: words.from[language] },
      { title: words.askedAnew[language] },
      { title: words.digest[language] },
    ],
    rows: versions.map(({ number, at, asksAnew, hash, reason }) => [
      html`<a href="${address(purposePath(purpose, language, `/versions/${number}`))}"
          >${fill(words.version[language], { number })}</a
        >
        ${reason === "" ? "" : html`<span class="soft small">${reason}</span>`}`,
      momentTime(at, language),
      number === 1 ? "–" : (asksAnew ? words.yes : words.no)[language],
      html`<code>${hash.slice(0, 12)}…</code>`,
    ]),
  });

const answerTable = (
  answers: readonly AnsweredQuestion[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Markup =>
  answers.length === 0
    ? html`<p class="soft">${words.answersNone[language]}</p>`
    : table({
        caption: words.answers[language],
        hideCaption: true,
        language,
        columns: [
          { title: words.when[language] },
          { title: words.asked[language], numeric: true },
          { title: words.allowed[language], numeric: true },
          { title: words.asker[language] },
        ],
        rows: answers.map(({ at, asked, allowed, asker }) => [
          momentTime(at, language),
          asked,
          allowed,
          asker.kind === "token" ? (names.get(asker.id) ?? asker.id) : words.command[language],
        ]),
      });
