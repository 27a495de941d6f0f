import type { Evidence, Screenshot } from "../actions/evidence.ts";
import type { TextVersions } from "../actions/textVersions.ts";

/** Evidence in memory: the twin of `postgresEvidence`, without a ledger. */
export const memoryEvidence = (versions: Pick<TextVersions, "find">): Evidence => {
  const codes = new Map<string, { hash: string; firstAt: Temporal.Instant }[]>();
  const shots = new Map<string, Screenshot[]>();
  type Look = Pick<Screenshot, "language" | "width" | "layer">;
  const isSame = (one: Look, other: Look): boolean =>
    one.language === other.language && one.width === other.width && one.layer === other.layer;
  return {
    keep: async (version, { code, screenshots }, at) => {
      if ((await versions.find(version)) === null) return null;
      let isNew = false;
      const known = codes.get(version) ?? [];
      if (code !== null && known.every(({ hash }) => hash !== code)) {
        codes.set(version, [{ hash: code, firstAt: at }, ...known]);
        isNew = true;
      }
      for (const shot of screenshots) {
        const before = shots.get(version) ?? [];
        if (before.some((each) => isSame(each, shot))) continue;
        shots.set(version, [...before, shot]);
        isNew = true;
      }
      return isNew;
    },
    of: async (version) => ({
      codes: codes.get(version) ?? [],
      screenshots: (shots.get(version) ?? [])
        .toSorted(
          (a, b) =>
            b.language.localeCompare(a.language) ||
            a.layer.localeCompare(b.layer) ||
            b.width - a.width,
        )
        .map(({ image: _image, ...shot }) => shot),
    }),
    image: async (version, look) =>
      shots.get(version)?.find((each) => isSame(each, look))?.image ?? null,
  };
};
