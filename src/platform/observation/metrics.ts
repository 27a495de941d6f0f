/** Values of the labels of one series. Like the fields of a log: of our own making, few, and none of a person. */
export type Labels = Readonly<Record<string, string>>;

interface Described {
  /** `egide_…`, with its unit: `_seconds`, `_bytes`, `_total` for what only grows. */
  readonly name: string;
  readonly help: string;
}

/** A metric at one moment, as https://prometheus.io/docs/instrumenting/exposition_formats/ writes it. */
export interface Metric extends Described {
  readonly type: "counter" | "gauge" | "histogram";
  readonly samples: readonly {
    readonly suffix?: string;
    readonly labels: Labels;
    readonly value: number;
  }[];
}

/** A metric that is asked for its value when it is read. */
export interface MetricSource {
  /** Of whom a failure is told: `ledger`, `mail`. */
  readonly source: string;
  read(): Promise<readonly Metric[]>;
}

/** How often something happened. */
export interface Counter {
  add(labels: Labels, by?: number): void;
  read(): Metric;
}

/** How long things took, in seconds. */
export interface Histogram {
  observe(labels: Labels, seconds: number): void;
  read(): Metric;
}

const keyOf = (labels: Labels): string =>
  JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));

export const counter = (described: Described): Counter => {
  const series = new Map<string, { labels: Labels; value: number }>();
  return {
    add: (labels, by = 1) => {
      const key = keyOf(labels);
      const one = series.get(key) ?? { labels, value: 0 };
      one.value += by;
      series.set(key, one);
    },
    read: () => ({ ...described, type: "counter", samples: [...series.values()] }),
  };
};

/** 5 ms to 10 s: the aim for a page is 100 ms. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Series {
  readonly labels: Labels;
  /** How many were at most that bound, and more than the one before; the last are those above all. */
  readonly within: number[];
  sum: number;
}

export const histogram = (described: Described): Histogram => {
  const series = new Map<string, Series>();
  return {
    observe: (labels, seconds) => {
      const key = keyOf(labels);
      const one = series.get(key) ?? {
        labels,
        within: Array.from({ length: bounds.length + 1 }, () => 0),
        sum: 0,
      };
      const at = bounds.findIndex((bound) => seconds <= bound);
      const place = at === -1 ? bounds.length : at;
      one.within[place] = (one.within[place] ?? 0) + 1;
      one.sum += seconds;
      series.set(key, one);
    },
    read: () => ({
      ...described,
      type: "histogram",
      samples: [...series.values()].flatMap(samplesOf),
    }),
  };
};

const samplesOf = ({ labels, within, sum }: Series): Metric["samples"] => {
  let count = 0;
  const buckets = within.map((some, at) => {
    count += some;
    const le = String(bounds[at] ?? "+Inf");
    return { suffix: "_bucket", labels: { ...labels, le }, value: count };
  });
  return [
    ...buckets,
    { suffix: "_sum", labels, value: sum },
    { suffix: "_count", labels, value: count },
  ];
};

/** A value of the moment. */
export const gauge = (
  described: Described,
  samples: readonly { readonly labels?: Labels; readonly value: number }[],
): Metric => ({
  ...described,
  type: "gauge",
  samples: samples.map(({ labels = {}, value }) => ({ labels, value })),
});
