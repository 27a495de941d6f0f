import type { Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import { details } from "../details/details.ts";
import { table } from "../table/table.ts";

export interface Bar {
  /** Short, under the bar. */
  readonly label: string;
  /** In full, in the table. */
  readonly name: string;
  readonly value: number;
}

const width = 640;
const height = 220;
const floor = 24;

/** A value a bar, drawn to one scale, with the table of the same values under it: the drawing adds nothing to it. */
export const barChart = ({
  caption,
  bars,
  columns,
  tableTitle,
  language,
}: {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** What the two columns of the table are called. */
  readonly columns: readonly [string, string];
  readonly tableTitle: string;
  readonly language: Language;
}): Markup => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const top = niceCeiling(Math.max(0, ...bars.map(({ value }) => value)));
  const step = width / Math.max(bars.length, 1);
  const number = (value: number) => value.toLocaleString(locale);
  const y = (value: number) => round(height - floor - (value / top) * (height - floor - 22));
  return html`<figure class="bar-chart">
    <figcaption>${caption}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      ${[0, top / 2, top].map(
        (value) =>
          html`<line x1="0" x2="${width}" y1="${y(value)}" y2="${y(value)}" />
            <text class="scale" x="0" y="${y(value) - 5}">${number(value)}</text>`,
      )}
      ${bars.map(({ label, value }, index) => {
        const x = round(index * step + step * 0.2);
        return html`<rect
            x="${x}"
            y="${y(value)}"
            width="${round(step * 0.6)}"
            height="${round(height - floor - y(value))}"
          />
          <text x="${round(index * step + step / 2)}" y="${height - 6}">${label}</text>`;
      })}
    </svg>
    ${details({
      summary: tableTitle,
      content: table({
        caption,
        hideCaption: true,
        language,
        columns: [{ title: columns[0] }, { title: columns[1], numeric: true }],
        rows: bars.map(({ name, value }) => [name, number(value)]),
      }),
    })}
  </figure>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** The next of 2, 4, 6, 10, 20, 40… : a scale whose half is a whole number that people read at once. */
export const niceCeiling = (value: number): number => {
  if (value <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 10].find((each) => each * power >= value) ?? 10) * power;
};
