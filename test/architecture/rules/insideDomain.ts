import { dirname } from "node:path/posix";
import { isTest, placeOf, type Architecture, type Place, type Violation } from "../architecture.ts";
import type { Import, Source } from "../source.ts";

/** Arrows between the rooms of one domain: model ← actions ← {storage, pages, api, jobs, cli}. */
export const insideDomain = (
  sources: readonly Source[],
  architecture: Architecture,
): readonly Violation[] =>
  sources
    .filter((source) => !isTest(source.path))
    .flatMap((source) => source.imports.flatMap((each) => judge(source, each, architecture)));

const judge = (source: Source, each: Import, architecture: Architecture): readonly Violation[] => {
  const { path } = source;
  const from = placeOf(path, architecture);
  const to = each.target === null ? null : placeOf(each.target, architecture);
  if (!from || !to || each.target === null || from.domain !== to.domain) return [];
  const says = (message: string) => [{ rule: "room-arrow", file: path, line: each.line, message }];
  if (each.target.endsWith("/index.ts") && path.startsWith(`${dirname(each.target)}/`))
    return says(`${each.target} is the door of this very folder: import the file that you need`);
  if (isOutsideOf(to.room, from, architecture))
    return says(`${to.room} brings the platform into a leaf: only main uses it, by its own door`);
  if (from.module !== to.module || path.endsWith("/index.ts")) return [];
  if (from.room === to.room || to.room === null) return [];
  return rank(to.room, architecture) < rank(from.room, architecture)
    ? []
    : says(`${from.room ?? "a file without a room"} may not use ${to.room}`);
};

/** The pure part of a leaf, its door included, does not know the rooms that use the foundations. */
const isOutsideOf = (room: string | null, from: Place, { leaves }: Architecture): boolean =>
  room !== null && room !== from.room && room in (leaves[from.domain] ?? {});

/** The model is the lowest, then the actions; a file without a room stands above these two; the siblings are on top. */
const rank = (room: string | null, { rooms }: Architecture): number =>
  room === null ? 2 : ([0, 1][rooms.indexOf(room)] ?? 3);
