import { cnilSensitive } from "../../model/cnilRecord.ts";
import type { Activity } from "../../model/register.ts";
import { valuesIn } from "../cells.ts";
import { classifyData } from "../fields/classifyData.ts";
import { walk } from "../fields/fieldContext.ts";
import { splitItems } from "../fields/items.ts";
import { readRetentionField, type ReadStatement } from "../fields/readRetentionField.ts";
import { textOf } from "../values.ts";
import { fieldContext, type RecordContext } from "../recordContext.ts";
import type { RecordRow } from "./recordSheet.ts";
import { canonical, saysNo } from "./words.ts";

type DataCategory = Activity["dataCategories"][number];

export interface ReadData extends Pick<
  Activity,
  "dataCategories" | "specialCategories" | "nationalIdentifier"
> {
  readonly retention: readonly ReadStatement[];
}

/**
 * The data of a record: for each category that somebody described, its data and the sentence that says how long. What a
 * row says of a kind of data that there is none of (« non ») is an answer of the form.
 */
export const readData = (
  context: RecordContext,
  rows: readonly RecordRow[],
  sensitive: readonly RecordRow[],
): ReadData => {
  const read = [...rows, ...sensitive].map((row) => readCategory(context, row));
  const dataCategories = read.flatMap(({ category }) => category ?? []);
  const classified = classifyData(
    dataCategories.map((group) => ({
      ...group,
      items: group.category === undefined ? group.items : [group.category, ...group.items],
    })),
  );
  const chosen = new Set(dataCategories.map(({ category }) => canonical(category ?? "")));
  const special = cnilSensitive
    .filter(([label]) => chosen.has(canonical(label)))
    .map(([, kind]) => kind);
  return {
    dataCategories,
    specialCategories: [...new Set([...special, ...classified.specialCategories])],
    nationalIdentifier: classified.nationalIdentifier,
    retention: read.flatMap(({ retention }) => retention),
  };
};

const readCategory = (
  context: RecordContext,
  { label, cells, values }: RecordRow,
): { category: DataCategory | null; retention: readonly ReadStatement[] } => {
  const described = cells.get("description") ?? [];
  const periods = cells.get("duree de conservation") ?? [];
  const retentionContext = fieldContext(context, "retention");
  const { text, coverage } = context;
  const isDenied =
    values.length > 0 && described.every((cell) => saysNo(cell.text)) && described.length > 0;
  if (values.length === 0 || (isDenied && periods.every((cell) => saysNo(cell.text)))) {
    for (const cell of [...(label ? [label] : []), ...values]) coverage.mark("label", cell.span);
    return { category: null, retention: [] };
  }
  const items = described
    .flatMap((cell) => [...walk(valuesIn(fieldContext(context, "dataCategories"), cell.span))])
    .flatMap(({ spans }) => splitItems(text, spans));
  const source = [...(label ? [label.span] : []), ...items.flat()];
  coverage.place(source);
  const words = items.map((spans) => textOf(text, spans));
  return {
    category: {
      subjects: null,
      items: words.length > 0 ? words : label ? [label.text] : [],
      source,
      ...(label ? { category: label.text } : {}),
    },
    retention: periods
      .filter((cell) => !saysNo(cell.text))
      .flatMap((cell) => {
        const sentences = valuesIn(retentionContext, cell.span);
        // The category is what the sentence is about, as a heading of a page would be.
        return readRetentionField(retentionContext, sentences, label?.text ?? null).map(
          (statement) => ({ ...statement, ...(label ? { dataSet: label.text } : {}) }),
        );
      }),
  };
};
