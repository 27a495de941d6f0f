import { plainWords, type Language } from "../../../kernel/index.ts";
import {
  buttonRow,
  consolePath,
  emptyState,
  html,
  linkButton,
  list,
  listAsked,
  pageShown,
  pageTitle,
  type ListAsked,
  type ListShape,
  type Markup,
} from "../../../platform/web/index.ts";
import type { OrganisationChange } from "../../actions/change.ts";
import type { Body } from "../../model/body.ts";
import { checkTerritories } from "../../model/checkTerritories.ts";
import { departmentOf } from "../../model/departments.ts";
import type { Territory } from "../../model/territory.ts";
import { territoryWords } from "../../model/territoryWords.ts";
import { historyList } from "./historyList.ts";
import { territoryPageWords as words } from "./territoryPageWords.ts";

const shape = {
  filters: { q: "words" },
  sorts: ["code", "organisme"],
  usual: { sort: "code", isDescending: false },
  perPage: 50,
} as const satisfies ListShape;

type Asked = ListAsked<"q", "code" | "organisme">;

/** What the address of the page asks of its list. */
export const territoriesAsked = (query: unknown): Asked => listAsked(shape, query);

/** The territories that are asked for, in the order that is asked for. */
export const territoriesFound = (
  territories: readonly Territory[],
  bodies: readonly Body[],
  { filters: { q }, sort, isDescending }: Asked,
): readonly Territory[] => {
  const names = namesOf(bodies);
  const words = plainWords(q);
  const code = q.replaceAll(/\s/g, "");
  const found = territories.filter(
    ({ prefix, body }) =>
      words === "" ||
      (/^\d+$/.test(code) && (prefix.startsWith(code) || code.startsWith(prefix))) ||
      plainWords(`${names.get(body) ?? ""} ${body}`).includes(words),
  );
  const key = ({ prefix, body }: Territory): string =>
    sort === "code" ? `${prefix} ${body}` : `${names.get(body) ?? body} ${prefix}`;
  return found.toSorted((a, b) => key(a).localeCompare(key(b), "fr") * (isDescending ? -1 : 1));
};

const namesOf = (bodies: readonly Body[]): ReadonlyMap<string, string> =>
  new Map(bodies.map(({ id, name }) => [id, name]));

const mostFindings = 60;

/** The table of postal codes, its gaps and overlaps, and who changed it. */
export const territoriesPage = (
  {
    body,
    bodies,
    territories,
    changes,
    asked,
    mayEdit,
  }: {
    readonly body: string;
    readonly bodies: readonly Body[];
    readonly territories: readonly Territory[];
    readonly changes: readonly OrganisationChange[];
    readonly asked: Asked;
    readonly mayEdit: boolean;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "territoires", language);
  const names = namesOf(bodies);
  const found = territoriesFound(territories, bodies, asked);
  const { offset, limit } = pageShown(shape, asked, found.length);
  const findings = checkTerritories(territories).map((each) => territoryWords(each, language));
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${
      mayEdit
        ? buttonRow([
            linkButton({ text: words.give[language], href: `${path}/donner`, look: "secondary" }),
            linkButton({
              text: words.import[language],
              href: `${path}/importer`,
              look: "secondary",
            }),
          ])
        : ""
    }
    <section aria-labelledby="findings">
      <h2 id="findings">${words.findings[language]}</h2>
      ${
        findings.length === 0
          ? html`<p>${words.noFindings[language]}</p>`
          : html`<ul>
              ${findings.slice(0, mostFindings).map((finding) => html`<li>${finding}</li>`)}
              ${findings.length > mostFindings ? html`<li>… (${findings.length})</li>` : ""}
            </ul>`
      }
    </section>
    ${
      territories.length === 0
        ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
        : list({
            shape,
            asked,
            path,
            file: `${path}/territoires.csv`,
            caption: words.caption[language],
            filters: [{ name: "q", label: words.search[language] }],
            columns: [
              { title: words.codes[language], sort: "code", cell: ({ prefix }) => prefix },
              {
                title: words.department[language],
                cell: ({ prefix }) => departmentOf(prefix)?.name ?? "–",
              },
              {
                title: words.body[language],
                sort: "organisme",
                cell: ({ body: of }) => html`<span lang="fr">${names.get(of) ?? of}</span>`,
              },
              ...(mayEdit
                ? [
                    {
                      title: words.act[language],
                      cell: ({ prefix, body: of }: Territory) =>
                        html`<a href="${`${path}/donner?codes=${prefix}&organisme=${of}`}"
                          >${words.change[language]}<span class="said-only"> ${prefix}</span></a
                        >`,
                    },
                  ]
                : []),
            ],
            rows: found.slice(offset, offset + limit),
            count: found.length,
            all: territories.length,
            language,
          })
    }
    ${historyList(changes, language)}`;
};
