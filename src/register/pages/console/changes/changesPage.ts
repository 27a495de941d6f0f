import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  confirmPanel,
  consolePath,
  emptyState,
  html,
  linkButton,
  notice,
  pageTitle,
  sideBySide,
  summaryList,
  tag,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import { headOfRegister } from "../../../actions/presentOf.ts";
import {
  headKey,
  type HeadVersion,
  type RegisterVersion,
  type Version,
} from "../../../actions/registerVersions.ts";
import { changesIn, type WorkingRegister } from "../../../actions/workingRegister.ts";
import type { RegisterHead } from "../../../model/registerHead.ts";
import type { Activity } from "../../../model/register.ts";
import { diffRegisters } from "../../../diff/diffRegisters.ts";
import { promisesAtStake } from "../../../model/promisesAtStake.ts";
import { differenceView } from "../../editions/changesPage.ts";
import { editionName } from "../../editions/editionWords.ts";
import { headSections } from "../../parts/headParts.ts";
import { parts } from "../../parts/sections.ts";
import { headPath } from "../edit/headKind.ts";
import { words as headWords } from "../edit/headWords.ts";
import { differences } from "../edit/versionPages.ts";
import { registerWay } from "../registerWay.ts";
import { atStake } from "../reviewPage.ts";
import { words } from "./changesWords.ts";

/** So many changes are written out. */
const most = 60;

/** What a publication would change, activity by activity, and the form that does it. */
export const changesPage = (
  {
    body,
    working,
    edition,
    base,
    form,
    force,
  }: {
    readonly body: string;
    readonly working: WorkingRegister;
    /** The last edition; null before the first. */
    readonly edition: string | null;
    readonly base: string;
    readonly form: FormState;
    /** What blocks it, with the field that answers. */
    readonly force: Markup;
  },
  language: Language,
): Markup => {
  const { published, register, drafts, head, overtaken } = working;
  const path = consolePath(body, "registre", language);
  const top = html`${registerWay(body, language, [
    { label: words.title[language], href: "#content" },
  ])}
  ${pageTitle({ title: words.title[language], lead: words.lead[language] })}`;
  if (changesIn(working) === 0)
    return html`${top}
    ${emptyState({
      title: words.nothing[language],
      text: words.nothingHelp[language],
      action: linkButton({ text: words.back[language], href: path, look: "secondary" }),
    })}`;
  const standing = new Map(published.register?.activities.map((each) => [each.id, each]));
  const kindOf = ({ activity, content }: RegisterVersion): ChangeKind =>
    content === null ? "removed" : standing.has(activity) ? "changed" : "new";
  const count = (kind: ChangeKind): string =>
    String(drafts.filter((draft) => kindOf(draft) === kind).length);
  const stopping = promisesAtStake(
    published.bound,
    published.register,
    register ?? { activities: [] },
  );
  return html`${top} ${atStake({ imported: { body }, atStake: stopping }, language)}
    ${
      overtaken.size === 0
        ? ""
        : notice({
            tone: "watch",
            text: fill(words.overtakenLead[language], { count: overtaken.size }),
            language,
          })
    }
    <h2>${words.inWords[language]}</h2>
    <p>
      ${fill((edition === null ? words.firstEdition : words.against)[language], {
        edition: edition === null ? "" : editionName(edition, language),
        new: count("new"),
        changed: count("changed"),
        removed: count("removed"),
      })}
    </p>
    ${register === null ? "" : differenceView(diffRegisters(published.register, register), language, null)}
    <section aria-labelledby="changes">
      <h2 id="changes">${words.changes[language]}</h2>
      ${
        head === null
          ? ""
          : headChanged(
              head,
              headOfRegister.in(published.register),
              { path, isOvertaken: overtaken.has(headKey) },
              language,
            )
      }
      ${drafts
        .slice(0, most)
        .map((draft) =>
          changed(
            draft,
            kindOf(draft),
            standing.get(draft.activity) ?? null,
            { path, isOvertaken: overtaken.has(draft.activity) },
            language,
          ),
        )}
      ${
        drafts.length > most
          ? html`<p>${fill(words.more[language], { count: drafts.length - most })}</p>`
          : ""
      }
    </section>
    ${form.frame(
      html`<input type="hidden" name="base" value="${base}" /> ${force}
        ${textField({
          ...form.field("reason"),
          language,
          hint: words.reasonHint[language],
          maxlength: 300,
        })}
        ${confirmPanel({
          look: "neutral",
          title: words.confirm[language],
          preview: summaryList([
            ...(head === null
              ? []
              : [{ key: headWords.title[language], value: words.changed[language] }]),
            { key: words.countNew[language], value: count("new") },
            { key: words.countChanged[language], value: count("changed") },
            { key: words.countRemoved[language], value: count("removed") },
            { key: words.countStake[language], value: String(stopping.length) },
          ]),
          confirm: words.confirm[language],
          cancel: { text: words.cancel[language], href: path },
        })}`,
    )}`;
};

type ChangeKind = "new" | "changed" | "removed";
const tones = { new: "good", changed: "accent", removed: "watch" } as const;

const changed = (
  draft: RegisterVersion,
  kind: ChangeKind,
  standing: Activity | null,
  { path, isOvertaken }: Place,
  language: Language,
): Markup => {
  const { activity: id, content } = draft;
  const page = `${path}/activites/${encodeURIComponent(id)}`;
  return html`<h3>
      <span lang="fr">${(content ?? standing)?.title ?? id}</span>
      ${tag({ text: words[kind][language], tone: tones[kind] })} ${flag(isOvertaken, language)}
    </h3>
    <p class="soft small">
      ${saidBy(draft, language)}
      ${kind === "removed" ? "" : html`<a href="${page}">${words.open[language]}</a> · `}
      <a href="${page}/versions">${words.history[language]}</a>
    </p>
    ${isOvertaken ? bothSides(page, standing, language) : ""}
    ${
      kind === "removed"
        ? ""
        : sideBySide({
            caption: words.changes[language],
            titles: [words.published[language], words.next[language]],
            rows: differences(parts, standing, content, language),
          })
    }`;
};

/** Where a part of the register stands in the console, and whether what is published came after it was begun. */
interface Place {
  readonly path: string;
  readonly isOvertaken: boolean;
}

const flag = (isOvertaken: boolean, language: Language): Piece =>
  isOvertaken ? tag({ text: words.overtaken[language], tone: "bad" }) : "";

/** The way to what stands published beside what waits, where the one can be taken back. */
const bothSides = (page: string, standing: object | null, language: Language): Markup =>
  html`<p>
    ${words.overtakenOne[language]}
    ${standing === null ? "" : html`<a href="${page}/versions/0">${words.compare[language]}</a>`}
  </p>`;

const saidBy = ({ number, author, at, reason }: Version<unknown>, language: Language): string =>
  fill(words.by[language], {
    number,
    name: author.name,
    at: momentWords(at, language),
    reason,
  });

/** What is said once for all activities stands before them. */
const headChanged = (
  draft: HeadVersion,
  standing: RegisterHead | null,
  { path, isOvertaken }: Place,
  language: Language,
): Markup =>
  html`<h3>
      ${headWords.title[language]} ${tag({ text: words.changed[language], tone: tones.changed })}
      ${flag(isOvertaken, language)}
    </h3>
    <p class="soft small">
      ${saidBy(draft, language)} <a href="${path}${headPath}">${words.open[language]}</a> ·
      <a href="${path}${headPath}/versions">${words.history[language]}</a>
    </p>
    ${isOvertaken ? bothSides(`${path}${headPath}`, standing, language) : ""}
    ${sideBySide({
      caption: words.changes[language],
      titles: [words.published[language], words.next[language]],
      rows: differences(
        headSections.flatMap((section) => section.parts),
        standing,
        draft.content,
        language,
      ),
    })}`;
