import { canonicalJson, fill, type Bilingual } from "../../../kernel/index.ts";
import { categoryWords } from "../inventory/category.ts";
import { groundWords } from "../inventory/exemption.ts";
import type { Inventory, Service, Tracker } from "../inventory/inventory.ts";
import { durationWords } from "../inventory/lifetimes.ts";

const said = {
  added: { fr: "« {service} » est nouveau.", en: '"{service}" is new.' },
  removed: { fr: "« {service} » n’est plus employé.", en: '"{service}" is no longer used.' },
  category: {
    fr: "« {service} » passe de « {before} » à « {after} ».",
    en: '"{service}" moves from "{before}" to "{after}".',
  },
  purpose: {
    fr: "La finalité de « {service} » était : {before}",
    en: 'The purpose of "{service}" was: {before}',
  },
  provider: {
    fr: "« {service} » était fourni par {before}.",
    en: '"{service}" was provided by {before}.',
  },
  recipients: {
    fr: "Qui reçoit les données de « {service} » a changé.",
    en: 'Who receives the data of "{service}" has changed.',
  },
  nowAsks: {
    fr: "« {service} » demande désormais votre accord.",
    en: '"{service}" now asks for your consent.',
  },
  nowExempt: {
    fr: "« {service} » ne demande plus votre accord ({after}).",
    en: '"{service}" no longer asks for your consent ({after}).',
  },
  dataKept: {
    fr: "Ce que collecte « {service} » était gardé {before}.",
    en: 'What "{service}" collects was kept {before}.',
  },
  trackerAdded: {
    fr: "« {service} » dépose aussi « {name} ».",
    en: '"{service}" also sets "{name}".',
  },
  trackerRemoved: {
    fr: "« {service} » ne dépose plus « {name} ».",
    en: '"{service}" no longer sets "{name}".',
  },
  life: {
    fr: "« {name} » vivait {before}, et vit {after}.",
    en: '"{name}" lived for {before}, and lives for {after}.',
  },
  choice: {
    fr: "Votre choix valait {before}, et vaut {after}.",
    en: "Your choice held for {before}, and holds for {after}.",
  },
  commitments: {
    fr: "Les engagements du site ont changé.",
    en: "The commitments of the site have changed.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Said = keyof typeof said;

const say = (
  name: Said,
  {
    places = {},
    ...params
  }: Readonly<Record<string, string | Readonly<Record<string, Bilingual>>>> & {
    readonly places?: Readonly<Record<string, Bilingual>>;
  },
): Bilingual => {
  const inLanguage = (language: "fr" | "en"): string =>
    fill(said[name][language], {
      ...(params as Readonly<Record<string, string>>),
      ...Object.fromEntries(Object.entries(places).map(([key, each]) => [key, each[language]])),
    });
  return { fr: inLanguage("fr"), en: inLanguage("en") };
};

/** What a visitor may want to know of a new version, in words; empty where nothing of it concerns them. */
export const inventoryChanges = (before: Inventory, after: Inventory): readonly Bilingual[] => {
  const find = (services: readonly Service[], id: string): Service | undefined =>
    services.find((each) => each.id === id);
  return [
    ...after.services
      .filter(({ id }) => find(before.services, id) === undefined)
      .map(({ name }) => say("added", { places: { service: name } })),
    ...before.services
      .filter(({ id }) => find(after.services, id) === undefined)
      .map(({ name }) => say("removed", { places: { service: name } })),
    ...after.services.flatMap((service) => {
      const earlier = find(before.services, service.id);
      return earlier === undefined ? [] : serviceChanges(earlier, service);
    }),
    ...(before.choiceLifetime === after.choiceLifetime
      ? []
      : [
          say("choice", {
            places: {
              before: durationWords(before.choiceLifetime),
              after: durationWords(after.choiceLifetime),
            },
          }),
        ]),
    ...(isSame(before.commitments, after.commitments) ? [] : [say("commitments", {})]),
  ];
};

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const serviceChanges = (before: Service, after: Service): readonly Bilingual[] => {
  const service = after.name;
  return [
    ...(before.category === after.category
      ? []
      : [
          say("category", {
            places: {
              service,
              before: categoryWords[before.category].title,
              after: categoryWords[after.category].title,
            },
          }),
        ]),
    ...(isSame(before.purpose, after.purpose)
      ? []
      : [say("purpose", { places: { service, before: before.purpose } })]),
    ...(before.provider.name === after.provider.name
      ? []
      : [say("provider", { before: before.provider.name, places: { service } })]),
    ...(isSame([before.recipients, before.transfer], [after.recipients, after.transfer])
      ? []
      : [say("recipients", { places: { service } })]),
    ...exemptionChanges(before, after),
    ...(before.dataKept === after.dataKept || before.dataKept === null
      ? []
      : [say("dataKept", { places: { service, before: durationWords(before.dataKept) } })]),
    ...trackerChanges(before, after),
  ];
};

const exemptionChanges = (before: Service, after: Service): readonly Bilingual[] => {
  const places = { service: after.name };
  if (before.exemption !== null && after.exemption === null) return [say("nowAsks", { places })];
  return before.exemption === null && after.exemption !== null
    ? [say("nowExempt", { places: { ...places, after: groundWords[after.exemption.ground] } })]
    : [];
};

const trackerChanges = (before: Service, after: Service): readonly Bilingual[] => {
  const places = { service: after.name };
  const keyOf = ({ kind, name }: Tracker): string => `${kind} ${name}`;
  const earlier = new Map(before.trackers.map((each) => [keyOf(each), each]));
  const later = new Set(after.trackers.map(keyOf));
  return [
    ...after.trackers.flatMap((tracker) => {
      const was = earlier.get(keyOf(tracker));
      const { name } = tracker;
      if (was === undefined) return [say("trackerAdded", { name, places })];
      return was.duration === tracker.duration
        ? []
        : [
            say("life", {
              name,
              places: {
                before: durationWords(was.duration),
                after: durationWords(tracker.duration),
              },
            }),
          ];
    }),
    ...before.trackers
      .filter((tracker) => !later.has(keyOf(tracker)))
      .map(({ name }) => say("trackerRemoved", { name, places })),
  ];
};
