import { fill, parsePeriod, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  bearsName,
  holdsHost,
  isRefusable,
  needsBanner,
  needsConsent,
  type Inventory,
  type Service,
  type Tracker,
} from "../inventory/inventory.ts";
import { durationWords } from "../inventory/lifetimes.ts";
import { knownTracker } from "./knownTrackers.ts";
import type { PageOutcome, ScanFinding, Seen, SeenHost, SeenTracker } from "./scanReport.ts";
import { scanRules, type ScanRule } from "./scanRules.ts";

/** A finding before it is said in a language. */
interface Hit {
  readonly rule: ScanRule;
  readonly page: string;
  readonly about: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, Bilingual>>;
}

/** What was seen, held against what is declared. Without an inventory nothing is declared, and only the course of the scan is judged. */
export const compareScan = (
  seen: Seen,
  inventory: Inventory | null,
  language: Language,
): readonly ScanFinding[] =>
  [
    ...(inventory === null ? [] : againstInventory(seen, inventory)),
    ...ofChoices(seen, inventory),
    ...ofPages(seen),
  ].map(({ rule, page, about, params = {}, words = {} }) => ({
    rule: scanRules[rule].id,
    severity: scanRules[rule].severity,
    message: fill(scanRules[rule].message[language], {
      ...params,
      ...Object.fromEntries(Object.entries(words).map(([name, said]) => [name, said[language]])),
    }),
    page,
    about,
  }));

interface Declared {
  readonly service: Service;
  readonly tracker: Tracker;
}

const againstInventory = (seen: Seen, inventory: Inventory): readonly Hit[] => {
  const declared: readonly Declared[] = inventory.services.flatMap((service) =>
    service.trackers.map((tracker) => ({ service, tracker })),
  );
  // The exact name says more than a pattern that it fits as well.
  const exactFirst = declared.toSorted(
    (a, b) => Number(a.tracker.name.includes("*")) - Number(b.tracker.name.includes("*")),
  );
  const declaredAs = ({ kind, name }: SeenTracker): Declared | undefined =>
    exactFirst.find(({ tracker }) => tracker.kind === kind && bearsName(tracker, name));
  const met = new Set(seen.trackers.map((each) => declaredAs(each)?.tracker));
  return [
    ...seen.trackers.flatMap((each) => ofTracker(each, declaredAs(each))),
    ...seen.hosts.flatMap((each) =>
      ofHost(
        each,
        inventory.services.find(({ holds }) => holds.some((held) => holdsHost(held, each.host))),
      ),
    ),
    ...declared
      .filter(({ tracker }) => !met.has(tracker))
      .map(({ tracker, service }): Hit => ({
        rule: "unseen",
        page: seen.addresses[0] ?? "",
        about: tracker.name,
        params: { name: tracker.name },
        words: { service: service.name },
      })),
  ];
};

const kindWords: Readonly<Record<Tracker["kind"], Bilingual>> = {
  cookie: { fr: "Le cookie", en: "The cookie" },
  "local-storage": { fr: "La clé de stockage local", en: "The key of local storage" },
  "session-storage": { fr: "La clé de stockage de session", en: "The key of session storage" },
  "indexed-db": { fr: "La base du navigateur", en: "The database in the browser" },
  "cache-storage": { fr: "Le cache du navigateur", en: "The cache in the browser" },
  pixel: { fr: "Le pixel", en: "The pixel" },
  fingerprint: { fr: "L’empreinte", en: "The fingerprint" },
};

const ofTracker = (seen: SeenTracker, declared: Declared | undefined): readonly Hit[] => {
  const { name, kind, host, setBy, page, phases } = seen;
  const place = { page, about: name } as const;
  if (declared === undefined) {
    const known = knownTracker(name);
    return [
      {
        ...place,
        rule: "undeclared",
        params: {
          name,
          host,
          setBy,
          hintFr: known === null ? "" : ` Ce nom est d’ordinaire de ${known.provider}.`,
          hintEn: known === null ? "" : ` That name is usually of ${known.provider}.`,
        },
        words: { kind: kindWords[kind] },
      },
    ];
  }
  const { service, tracker } = declared;
  const words = { service: service.name };
  return [
    ...(needsConsent(service) && phases.includes("before")
      ? [{ ...place, rule: "before", params: { what: name }, words } as const]
      : []),
    ...(isRefusable(service) && phases.includes("refused")
      ? [{ ...place, rule: "afterRefusal", params: { what: name }, words } as const]
      : []),
    ...ofLife(seen, tracker),
    ...ofNature(seen, tracker),
  ];
};

/** A clock is not a ruler: an hour is let pass, and what a month longer or shorter makes of a period. */
const allowance = 3_600;

const ofLife = ({ name, kind, seconds, page }: SeenTracker, tracker: Tracker): readonly Hit[] => {
  if (kind !== "cookie" || seconds === null) return [];
  const most = longestSeconds(tracker.duration);
  if (most !== null && seconds <= most + allowance) return [];
  return [
    {
      rule: "longer",
      page,
      about: name,
      params: { name },
      words: { life: secondsWords(seconds), declared: durationWords(tracker.duration) },
    },
  ];
};

/** The most seconds that a duration can be; null where it ends with the browser. */
const longestSeconds = (duration: string): number | null => {
  if (duration === "session") return null;
  const short = parsePeriod(duration) === null;
  // From a first of July twelve months and a half hold the most days, whatever the period.
  const starts = short ? ["2095-07-01"] : ["2095-01-01", "2095-07-01", "2095-12-01", "2096-02-01"];
  return Math.max(
    ...starts.map((day) =>
      Temporal.Duration.from(duration).total({
        unit: "seconds",
        relativeTo: Temporal.PlainDate.from(day),
      }),
    ),
  );
};

const secondsWords = (seconds: number): Bilingual => {
  const days = Math.round(seconds / 86_400);
  if (days >= 2) return { fr: `${days} jours`, en: `${days} days` };
  const hours = Math.round(seconds / 3_600);
  return hours >= 2
    ? { fr: `${hours} heures`, en: `${hours} hours` }
    : { fr: `${Math.round(seconds / 60)} minutes`, en: `${Math.round(seconds / 60)} minutes` };
};

const parties = {
  first: { fr: "du site lui-même", en: "of the site itself" },
  third: { fr: "d’un tiers", en: "of a third party" },
} as const;

const reach = (httpOnly: boolean): Bilingual =>
  httpOnly
    ? { fr: "hors de portée des scripts", en: "out of reach of scripts" }
    : { fr: "à portée des scripts", en: "within reach of scripts" };

const ofNature = (seen: SeenTracker, tracker: Tracker): readonly Hit[] => {
  const hit = (is: Bilingual, said: Bilingual): Hit => ({
    rule: "otherwise",
    page: seen.page,
    about: seen.name,
    params: { name: seen.name, seenFr: is.fr, seenEn: is.en, saidFr: said.fr, saidEn: said.en },
  });
  return [
    ...(seen.party === tracker.party ? [] : [hit(parties[seen.party], parties[tracker.party])]),
    ...(seen.kind !== "cookie" || seen.httpOnly === tracker.httpOnly
      ? []
      : [hit(reach(seen.httpOnly), reach(tracker.httpOnly))]),
  ];
};

const ofHost = (seen: SeenHost, service: Service | undefined): readonly Hit[] => {
  const { host, kinds, initiator, page, phases } = seen;
  const place = { page, about: host } as const;
  if (service === undefined)
    return [
      { ...place, rule: "undeclaredHost", params: { host, initiator, kinds: kinds.join(", ") } },
    ];
  const words = { service: service.name };
  return [
    ...(needsConsent(service) && phases.includes("before")
      ? [{ ...place, rule: "before", params: { what: host }, words } as const]
      : []),
    ...(isRefusable(service) && phases.includes("refused")
      ? [{ ...place, rule: "afterRefusal", params: { what: host }, words } as const]
      : []),
  ];
};

const answers = {
  refuse: { fr: "tout refuser", en: "refuse all" },
  accept: { fr: "tout accepter", en: "accept all" },
} as const;

/** A site that asks nothing has nothing to press (ODS-03); of one that nobody declared that is not known. */
const ofChoices = ({ choices, addresses }: Seen, inventory: Inventory | null): readonly Hit[] =>
  inventory !== null && !needsBanner(inventory)
    ? []
    : (["refuse", "accept"] as const)
        .filter((answer) => choices[answer] === null)
        .map((answer) => ({
          rule: "noChoice",
          page: addresses[0] ?? "",
          about: answer,
          params: { option: answer, answerFr: answers[answer].fr, answerEn: answers[answer].en },
        }));

const outcomes: Readonly<Record<Exclude<PageOutcome, "shown">, Bilingual>> = {
  password: {
    fr: "elle demande un mot de passe, et n’a pas été ouverte plus loin.",
    en: "it asks for a password, and was opened no further.",
  },
  elsewhere: {
    fr: "elle mène à un autre site, qui n’a pas été ouvert.",
    en: "it leads to another site, which was not opened.",
  },
  circle: {
    fr: "elle se renvoie à elle-même sans fin.",
    en: "it redirects in a circle.",
  },
  "too-slow": { fr: "elle n’a pas fini à temps.", en: "it did not end in time." },
  "no-page": { fr: "ce n’est pas une page.", en: "it is no page." },
  failed: { fr: "elle n’a pas répondu.", en: "it did not answer." },
};

const bounds = {
  pages: { boundFr: "nombre de pages", boundEn: "number of pages" },
  seconds: { boundFr: "temps", boundEn: "time" },
} as const;

const ofPages = ({ pages, stoppedBy, addresses }: Seen): readonly Hit[] => [
  ...pages.flatMap(({ url, outcome, phase }): readonly Hit[] =>
    outcome === "shown" || outcome === "no-page" || phase !== "before"
      ? []
      : [
          {
            rule: "page",
            page: url,
            about: url,
            params: { page: url, outcomeFr: outcomes[outcome].fr, outcomeEn: outcomes[outcome].en },
          },
        ],
  ),
  ...(stoppedBy === null
    ? []
    : [
        {
          rule: "stopped",
          page: addresses[0] ?? "",
          about: stoppedBy,
          params: bounds[stoppedBy],
        } as const,
      ]),
];
