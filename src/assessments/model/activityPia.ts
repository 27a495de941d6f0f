import { measureNames, type Activity } from "../../register/index.ts";
import type { JsonValue } from "./json/jsonEdit.ts";
import { markupOf } from "./pia/plainText.ts";

/** Who answers for an activity, as the head of the register says. */
export interface AnswerableBody {
  readonly name: string;
  readonly officer: string | null;
}

/**
 * The assessment that an activity of the register begins: everything that the register knows already stands in it, in the places where the
 * CNIL's tool asks for it; risks are left to be weighed by a person.
 * @returns the text of an export, which the tool itself can open.
 */
export const activityPia = (
  activity: Activity,
  { name, officer }: AnswerableBody,
  at: Temporal.Instant,
): string => {
  const created = at.toString();
  const answers = Object.entries(answersOf(activity, name))
    .filter(([, lines]) => lines.length > 0)
    .map(([reference, lines], index) => ({
      pia_id: 1,
      reference_to: Number(reference),
      data: { text: markupOf(lines.join("\n")), gauge: null, list: [] },
      created_at: created,
      id: index + 1,
    }));
  const document: JsonValue = {
    pia: {
      status: 0,
      is_example: 0,
      is_archive: 0,
      created_at: created,
      name: activity.title,
      category: activity.domain ?? "",
      author_name: "",
      evaluator_name: officer ?? "",
      validator_name: "",
      dpos_names: officer ?? "",
      structure_id: "",
      id: 1,
    },
    answers,
    measures: measuresOf(activity).map(({ title, content }, index) => ({
      title,
      pia_id: 1,
      content: markupOf(content),
      placeholder: "measures.default_placeholder",
      created_at: created,
      id: index + 1,
    })),
    evaluations: [],
    comments: [],
  };
  return JSON.stringify(document);
};

const texts = (quoted: readonly { readonly text: string }[]): readonly string[] =>
  quoted.map(({ text }) => text);

/** Lines under a head that is said only where there are some. */
const under = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `– ${line}`)];

type SubPurpose = Activity["subPurposes"][number];
const nested = ({ text, children }: SubPurpose): readonly string[] => [
  text,
  ...children.flatMap(nested),
];

/** What the register says, by the question of the tool that asks for it. */
const answersOf = (
  activity: Activity,
  body: string,
): Readonly<Record<string, readonly string[]>> => {
  const { processors, rights, transfers, jointControllers } = activity;
  const purposes = [...texts(activity.purposes), ...activity.subPurposes.flatMap(nested)];
  const bases = texts(activity.legalBases);
  const references = texts(activity.legalReferences);
  const kinds = activity.dataCategories.flatMap(({ subjects, items }) =>
    items.map((item) => (subjects === null ? item : `${subjects}, ${item}`)),
  );
  const retention = texts(activity.retention);
  const named = (processors?.named ?? []).map(({ name, service }) =>
    service === undefined ? name : `${name}, ${service}`,
  );
  return {
    111: [activity.title, ...under("Finalités", purposes)],
    112: [
      `Responsable du traitement\u{A0}: ${body}`,
      ...under(
        "Responsables conjoints",
        (jointControllers ?? []).map(({ name }) => name),
      ),
      ...under("Sous-traitants", named),
      ...(named.length === 0 && processors?.text ? [processors.text] : []),
    ],
    113: references,
    121: [
      ...under("Personnes concernées", texts(activity.dataSubjects)),
      ...under("Données", kinds),
      ...under("Destinataires", texts(activity.recipients)),
      ...under("Durées de conservation", retention),
    ],
    211: purposes,
    212: [...bases, ...references],
    213: kinds,
    215: retention,
    222: activity.legalBases.some(({ article }) => article === "6.1.a")
      ? bases.filter((_, at) => activity.legalBases[at]?.article === "6.1.a")
      : [],
    223: rights === null ? [] : [rights.text],
    224: rights === null ? [] : [rights.text],
    225: rights === null ? [] : [rights.text],
    226: processors === null ? [] : [processors.text, ...under("Sous-traitants", named)],
    227: (transfers ?? []).map(({ recipient, country }) => `${recipient}, ${country}`),
  };
};

/** Risks name measures by their title: two of one kind are told apart by their number. */
const measuresOf = (
  activity: Activity,
): readonly { readonly title: string; readonly content: string }[] => {
  const count = new Map<string, number>();
  return (activity.securityMeasures ?? []).map(({ kind, text }) => {
    const title = measureNames[kind].fr;
    const many = (count.get(title) ?? 0) + 1;
    count.set(title, many);
    return { title: many === 1 ? title : `${title} (${many})`, content: text };
  });
};
