import { Type, type Static } from "typebox";
import { retentionFailure } from "../../errors.ts";
import type { Place, Problem } from "../../rules/model/problem.ts";
import { readYaml } from "../../rules/model/yamlDocument.ts";
import type { Store } from "./policy.ts";

const closed = { additionalProperties: false } as const;

/** The file `stores.yaml`, `egide/stores@1`: which databases the rules act on. It holds no secret. */
export const StoresSchema = Type.Object(
  {
    format: Type.Optional(Type.Literal("egide/stores@1")),
    stores: Type.Record(
      Type.String(),
      Type.Object(
        {
          url: Type.Optional(Type.String({ pattern: "^[a-z]+:.", description: "sqlite:FILE" })),
          env: Type.Optional(
            Type.String({ pattern: "^EGIDE_STORE_[A-Z0-9_]+$", description: "EGIDE_STORE_…" }),
          ),
          platform: Type.Optional(Type.Literal(true)),
          schema: Type.Optional(
            Type.String({ pattern: '^[^\\s";]{1,63}$', description: "public" }),
          ),
          backups: Type.Optional(
            Type.Object(
              {
                keep: Type.String({
                  pattern: "^P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?$",
                  description: "how long a backup is kept: P35D",
                }),
              },
              closed,
            ),
          ),
          replicas: Type.Optional(
            Type.Array(Type.String({ pattern: "\\S" }), { description: "names; none: []" }),
          ),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: "https://egide.example/schema/stores-1.json", title: "egide/stores@1" },
);

type WrittenStore = Static<typeof StoresSchema>["stores"][string];

/** Reads `stores.yaml`: all its problems at once, and stores only when there is none. */
export const parseStores = (
  file: string,
  text: string,
): {
  readonly stores: readonly { readonly store: Store; readonly place: Place }[];
  readonly problems: readonly Problem[];
} => {
  const document = readYaml<Static<typeof StoresSchema>>(file, text, StoresSchema);
  const problems = [...document.problems];
  const stores: { store: Store; place: Place }[] = [];
  for (const [name, written] of Object.entries(document.value?.stores ?? {})) {
    const address = addressOf(written);
    const complain = (code: "retention.store-address" | "retention.store-secret"): unknown =>
      problems.push(document.problemAt(["stores", name], retentionFailure(code, { store: name })));
    if (!address) complain("retention.store-address");
    else if (address.kind === "url" && holdsSecret(address.url)) complain("retention.store-secret");
    else
      stores.push({
        store: {
          name,
          address,
          schema: written.schema ?? null,
          ...(written.backups === undefined ? {} : { backups: written.backups.keep }),
          ...(written.replicas === undefined ? {} : { replicas: written.replicas }),
        },
        place: document.at(["stores", name]),
      });
  }
  return { stores: problems.length === 0 ? stores : [], problems };
};

const addressOf = ({ url, env, platform }: WrittenStore): Store["address"] | null => {
  if ([url, env, platform].filter((each) => each !== undefined).length !== 1) return null;
  if (url !== undefined) return { kind: "url", url };
  return env === undefined ? { kind: "platform" } : { kind: "variable", variable: env };
};

/** The policy folder is kept in git: a password in it would be published. */
const holdsSecret = (url: string): boolean => {
  if (url.startsWith("sqlite:")) return false;
  const parsed = URL.parse(url);
  return (
    /:\/\/[^/]*:[^/]*@/.test(url) || (parsed?.searchParams.has("password") ?? /password=/.test(url))
  );
};
