import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  confirmPanel,
  consolePath,
  emptyState,
  html,
  linkButton,
  pageTitle,
  sideBySide,
  summaryList,
  tag,
  textField,
  type FormState,
  type Markup,
} from "../../../../platform/web/index.ts";
import { headOfRegister } from "../../../actions/presentOf.ts";
import type { HeadVersion, RegisterVersion, Version } from "../../../actions/registerVersions.ts";
import { changesIn, type WorkingRegister } from "../../../actions/workingRegister.ts";
import type { RegisterHead } from "../../../model/registerHead.ts";
import type { Activity } from "../../../model/register.ts";
import { diffRegisters } from "../../../diff/diffRegisters.ts";
import { promisesAtStake } from "../../../model/promisesAtStake.ts";
import { differenceView } from "../../editions/changesPage.ts";
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
    base,
    form,
    force,
  }: {
    readonly body: string;
    readonly working: WorkingRegister;
    readonly base: string;
    readonly form: FormState;
    /** What blocks it, with the field that answers. */
    readonly force: Markup;
  },
  language: Language,
): Markup => {
  const { published, register, drafts, head } = working;
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
    ${register === null ? "" : differenceView(diffRegisters(published.register, register), language, null)}
    <section aria-labelledby="changes">
      <h2 id="changes">${words.changes[language]}</h2>
      ${head === null ? "" : headChanged(head, headOfRegister.in(published.register), path, language)}
      ${drafts
        .slice(0, most)
        .map((draft) =>
          changed(draft, kindOf(draft), standing.get(draft.activity) ?? null, path, language),
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
  path: string,
  language: Language,
): Markup => {
  const { activity: id, content } = draft;
  const page = `${path}/activites/${encodeURIComponent(id)}`;
  return html`<h3>
      <span lang="fr">${(content ?? standing)?.title ?? id}</span>
      ${tag({ text: words[kind][language], tone: tones[kind] })}
    </h3>
    <p class="soft small">
      ${saidBy(draft, language)}
      ${kind === "removed" ? "" : html`<a href="${page}">${words.open[language]}</a>`}
      <a href="${page}/versions">${words.history[language]}</a>
    </p>
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
  path: string,
  language: Language,
): Markup =>
  html`<h3>
      ${headWords.title[language]} ${tag({ text: words.changed[language], tone: tones.changed })}
    </h3>
    <p class="soft small">
      ${saidBy(draft, language)} <a href="${path}${headPath}">${words.open[language]}</a>
      <a href="${path}${headPath}/versions">${words.history[language]}</a>
    </p>
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
