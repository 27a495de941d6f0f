/**
 * One published figure of a table, as an edge of a graph. Every line of the table (a row, a column, with its total) is a
 * node, and says that what stands on it adds up. A figure that grows by one must be made up for on both of its lines.
 */
export interface Figure {
  /** The two lines that it stands on. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** On which side of the equation of its lines it stands: the total of a line stands on the other than what it adds up. */
  readonly side: "adds" | "totals";
  /** What hiding it costs. */
  readonly cost: number;
}

interface Step {
  readonly at: number;
  /** By how much the figure can be otherwise, from here to there. */
  readonly room: number;
  readonly target: string;
}

/**
 * Which figures must be hidden so that no small one can be known from the others. All counts are above zero: an empty
 * cell is published as such. Whoever reads the table knows that each hidden figure is one at least; for each small one
 * there MUST be another table with the same published figures in which it reaches the threshold. As in cell suppression by
 * network flow (Gusfield, 1988): the other table is a flow through what is hidden, and what it lacks is hidden too, the
 * smallest figures first.
 */
export const protectCells = (
  figures: readonly Figure[],
  threshold: number,
): ReadonlySet<number> => {
  const small = figures.flatMap(({ count }, at) => (count < threshold ? [at] : []));
  const hidden = new Set(small);
  const around = neighbours(figures);
  for (const at of small) protectOne(figures, around, hidden, at, threshold);
  return hidden;
};

const neighbours = (figures: readonly Figure[]): ReadonlyMap<string, readonly number[]> => {
  const around = new Map<string, number[]>();
  for (const [at, { from, to }] of figures.entries())
    for (const line of [from, to]) {
      const known = around.get(line);
      if (known === undefined) around.set(line, [at]);
      else known.push(at);
    }
  return around;
};

/** Sends what the figure lacks around it, from one of its lines to the other, and hides what it passes. */
const protectOne = (
  figures: readonly Figure[],
  around: ReadonlyMap<string, readonly number[]>,
  hidden: Set<number>,
  at: number,
  threshold: number,
): void => {
  const own = figures[at];
  if (own === undefined) return;
  const [start, end] = own.side === "totals" ? [own.from, own.to] : [own.to, own.from];
  const moved = new Map<number, number>();
  let lacking = threshold - own.count;
  while (lacking > 0) {
    const way = cheapestWay({ figures, around, hidden, moved, without: at }, start, end);
    if (way === null) return;
    const amount = Math.min(lacking, ...way.map(({ room }) => room));
    for (const step of way) {
      hidden.add(step.at);
      const grows = figures[step.at]?.from === step.target ? -amount : amount;
      moved.set(step.at, (moved.get(step.at) ?? 0) + grows);
    }
    lacking -= amount;
  }
};

interface Graph {
  readonly figures: readonly Figure[];
  readonly around: ReadonlyMap<string, readonly number[]>;
  readonly hidden: ReadonlySet<number>;
  /** What was sent already, from `from` to `to` where it is above zero. */
  readonly moved: ReadonlyMap<number, number>;
  readonly without: number;
}

/** Dijkstra's way from one line to another that hides the least. */
const cheapestWay = (graph: Graph, start: string, end: string): readonly Step[] | null => {
  const best = new Map<string, { readonly cost: number; readonly by: readonly Step[] }>([
    [start, { cost: 0, by: [] }],
  ]);
  const open = new Set([start]);
  const done = new Set<string>();
  while (open.size > 0) {
    const line = cheapest(open, best);
    const here = best.get(line);
    if (here === undefined) return null;
    if (line === end) return here.by;
    open.delete(line);
    done.add(line);
    for (const step of stepsFrom(graph, line)) {
      if (done.has(step.target)) continue;
      const price = graph.hidden.has(step.at) ? 0 : (graph.figures[step.at]?.cost ?? 0);
      const cost = here.cost + price;
      if (cost >= (best.get(step.target)?.cost ?? Infinity)) continue;
      const by = [...here.by, step];
      // Nothing is cheaper than a way that costs no more than to come here.
      if (step.target === end && price === 0) return by;
      best.set(step.target, { cost, by });
      open.add(step.target);
    }
  }
  return null;
};

const cheapest = (
  open: ReadonlySet<string>,
  best: ReadonlyMap<string, { readonly cost: number }>,
): string => {
  let found = "";
  let least = Infinity;
  for (const line of open) {
    const cost = best.get(line)?.cost ?? Infinity;
    if (cost >= least && found !== "") continue;
    found = line;
    least = cost;
  }
  return found;
};

const stepsFrom = ({ figures, around, moved, without }: Graph, line: string): readonly Step[] =>
  (around.get(line) ?? []).flatMap((at): readonly Step[] => {
    const figure = figures[at];
    if (figure === undefined || at === without) return [];
    const isForward = figure.from === line;
    const sent = moved.get(at) ?? 0;
    // Along its direction a figure grows without bound; against it, down to one. A total does the contrary.
    const isFree = isForward === (figure.side === "adds");
    const room = isFree ? Infinity : figure.count - 1 + (isForward ? -sent : sent);
    return room <= 0 ? [] : [{ at, room, target: isForward ? figure.to : figure.from }];
  });
