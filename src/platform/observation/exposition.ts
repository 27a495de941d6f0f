import { gauge, type Labels, type Metric, type MetricSource } from "./metrics.ts";

/** The media type of the text format of Prometheus. */
export const expositionType = "text/plain; version=0.0.4; charset=utf-8";

/**
 * Reads every source and writes the metrics as text. A source that fails is counted, and costs the others nothing: a
 * database that is away is just what one wants to see.
 */
export const writeExposition = async (sources: readonly MetricSource[]): Promise<string> => {
  const read = await Promise.all(
    sources.map(async ({ source, read }) => {
      try {
        return { source, metrics: await read(), failed: 0 };
      } catch {
        return { source, metrics: [], failed: 1 };
      }
    }),
  );
  const failures = gauge(
    { name: "egide_metrics_failed", help: "1 for a source that could not be read." },
    read.map(({ source, failed }) => ({ labels: { source }, value: failed })),
  );
  return [...read.flatMap(({ metrics }) => metrics), failures].map(written).join("");
};

const written = ({ name, help, type, samples }: Metric): string =>
  `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${samples
    .map(
      ({ suffix = "", labels, value }) =>
        `${name}${suffix}${inBraces(labels)} ${numberOf(value)}\n`,
    )
    .join("")}`;

const inBraces = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`,
  );
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
};

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

const numberOf = (value: number): string =>
  Number.isFinite(value) ? String(value) : value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN";
