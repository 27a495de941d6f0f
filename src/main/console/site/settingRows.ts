import { dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  colourSample,
  contrastOf,
  details,
  html,
  type Markup,
  type Piece,
  termsText,
  termsVersion,
  termsVersionWords,
  type SiteSettings,
} from "../../../platform/web/index.ts";
import { usualAuthority, type SettingName } from "../../site/settings/index.ts";
import { legalWords } from "./parts/legalPart.ts";
import { ratioWords, settingTitles, toneNames } from "./settingWords.ts";
import type { Reader } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";

/** One thing that a site says of itself, as pages show it. */
export interface SettingRow {
  readonly name: SettingName;
  readonly key: string;
  /** By which two states are compared; empty where nothing is set. */
  readonly text: string;
  readonly value: Piece;
}

const rowWords = {
  days: { fr: "du {from} au {until}", en: "from {from} to {until}" },
  until: { fr: "jusqu’au {until}", en: "until {until}" },
  noAnnouncement: { fr: "aucune", en: "none" },
  open: { fr: "le site est ouvert", en: "the site is open" },
  closed: { fr: "le site est fermé", en: "the site is closed" },
  audit: { fr: "le {day}, par {by} : {rate} %", en: "on {day}, by {by}: {rate}%" },
  fr: { fr: "Le texte en français", en: "The text in French" },
  en: { fr: "Le texte en anglais", en: "The text in English" },
  contrast: { fr: "contraste {ratio}:1", en: "contrast {ratio}:1" },
} as const satisfies Record<string, Bilingual>;

/** Everything that a site says of itself, a line each, in the order of the pages. */
export const settingRows = (
  settings: SiteSettings,
  { language, inherited }: Reader,
): readonly SettingRow[] => {
  const { name, accent, accessibilityContact, audit } = settings;
  const row = (of: SettingName, text: string, value: Piece): SettingRow => ({
    name: of,
    key: settingTitles[of][language],
    text,
    value,
  });
  const unset = (wording: Bilingual): Markup =>
    html`<span class="soft">${wording[language]}</span>`;
  const ofBody = (value: Piece): Piece => html`${value}<br />${unset(words.ofBody)}`;
  const own = inherited.accent;
  const audited = audit === undefined ? "" : auditSaid(audit, language);
  return [
    row(
      "name",
      name ?? "",
      name
        ? inFrench(name)
        : inherited.name
          ? ofBody(inFrench(inherited.name))
          : unset(words.unset),
    ),
    row(
      "accent",
      accent ?? "",
      accent
        ? colourShown(accent, language)
        : own
          ? ofBody(colourShown(own, language))
          : unset(words.ofProduct),
    ),
    ...legalRows(settings, inherited.publisher, language),
    ...reuseRows(settings, language),
    authorityRow(settings, language),
    termsRow(settings, language),
    row(
      "accessibilityContact",
      accessibilityContact ?? "",
      accessibilityContact ?? unset(words.unset),
    ),
    row("audit", audited, audited || unset(words.unset)),
    ...announcementRows(settings, language),
    ...maintenanceRows(settings, language),
  ];
};

/** What a French body says of itself, on a page in whichever language. */
const inFrench = (text: string): Markup => html`<span lang="fr">${text}</span>`;

const colourShown = (colour: string, language: Language): Markup => {
  const ratio = ratioWords(contrastOf(colour), language);
  return html`${colourSample(colour)}<br /><code>${colour}</code>,
    ${fill(rowWords.contrast[language], { ratio })}`;
};

const auditSaid = (
  { day, by, rate }: NonNullable<SiteSettings["audit"]>,
  language: Language,
): string =>
  fill(rowWords.audit[language], {
    day: dayWords(Temporal.PlainDate.from(day), language),
    by,
    rate: rate.toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
  });

const legalRows = (
  { legal }: SiteSettings,
  publisher: Reader["inherited"]["publisher"],
  language: Language,
): readonly SettingRow[] => {
  const said = {
    publisher: legal?.publisher,
    seat: legal?.seat,
    telephone: legal?.telephone,
    registration: legal?.registration,
    director: legal?.director,
    maker: legal?.maker,
    hostName: legal?.host.name,
    hostSeat: legal?.host.seat,
    hostTelephone: legal?.host.telephone,
  };
  return (Object.keys(said) as (keyof typeof said)[]).map((field) => ({
    name: "legal" as const,
    key: legalWords[field].label[language],
    text: said[field] ?? "",
    value: said[field] ? inFrench(said[field]) : ofHead(ofPublisher(field, publisher), language),
  }));
};

const reuseRows = (
  { reproduction, thirdParties = [] }: SiteSettings,
  language: Language,
): readonly SettingRow[] => {
  const unset = html`<span class="soft">${words.unset[language]}</span>`;
  const third = thirdParties.map(({ name, page }) => `${name} ${page}`);
  return [
    {
      name: "reproduction",
      key: settingTitles.reproduction[language],
      text: reproduction === undefined ? "" : Object.values(reproduction).join("\n"),
      value:
        reproduction === undefined
          ? unset
          : html`${inBoth(reproduction)}<br />${inFrench(reproduction.address)}`,
    },
    {
      name: "thirdParties",
      key: settingTitles.thirdParties[language],
      text: third.join("\n"),
      value: third.length === 0 ? unset : third.map((each) => html`${each}<br />`),
    },
  ];
};

const authorityRow = ({ authority }: SiteSettings, language: Language): SettingRow => {
  const { name, address, website } = authority ?? usualAuthority;
  const said = html`${inFrench(name)}<br />${inFrench(address)}<br />${website}`;
  return {
    name: "authority",
    key: settingTitles.authority[language],
    text: authority === undefined ? "" : [name, address, website].join("\n"),
    value: authority ? said : html`${said}<br /><span class="soft">${words.usual[language]}</span>`,
  };
};

/** What of the publisher the head of the network says; nothing of the host. */
const ofPublisher = (
  field: string,
  publisher: Reader["inherited"]["publisher"],
): string | undefined => (publisher as Readonly<Record<string, string | undefined>>)[field];

const ofHead = (said: string | undefined, language: Language): Piece =>
  said === undefined
    ? html`<span class="soft">${words.unset[language]}</span>`
    : html`${inFrench(said)}<br /><span class="soft">${words.ofBody[language]}</span>`;

const termsRow = ({ terms }: SiteSettings, language: Language): SettingRow => {
  const key = settingTitles.terms[language];
  if (terms === undefined)
    return {
      name: "terms",
      key,
      text: "",
      value: html`<span class="soft">${words.unset[language]}</span>`,
    };
  const version = termsVersionWords(termsVersion(terms), language);
  const shown = (lang: Language): Markup =>
    details({
      summary: rowWords[lang][language],
      content: html`<div lang="${lang}">${termsText(terms[lang], 3)}</div>`,
    });
  return {
    name: "terms",
    key,
    text: [terms.day, terms.fr, terms.en].join("\n"),
    value: html`${version} ${shown("fr")} ${shown("en")}`,
  };
};

const announcementRows = (
  { announcement }: SiteSettings,
  language: Language,
): readonly SettingRow[] => {
  const key = settingTitles.announcement[language];
  if (announcement === undefined) {
    const none = rowWords.noAnnouncement[language];
    return [
      { name: "announcement", key, text: "", value: html`<span class="soft">${none}</span>` },
    ];
  }
  const { tone, from, until, words: said } = announcement;
  const dayOf = (day: string) => dayWords(Temporal.PlainDate.from(day), language);
  const days =
    from === undefined
      ? fill(rowWords.until[language], { until: dayOf(until) })
      : fill(rowWords.days[language], { from: dayOf(from), until: dayOf(until) });
  const about = `${toneNames[tone][language]}, ${days}`;
  return [
    {
      name: "announcement",
      key,
      text: [about, said.fr, said.en].join("\n"),
      value: html`${about}<br />${inBoth(said)}`,
    },
  ];
};

const maintenanceRows = (
  { maintenance }: SiteSettings,
  language: Language,
): readonly SettingRow[] => {
  const state = (maintenance === undefined ? rowWords.open : rowWords.closed)[language];
  return [
    {
      name: "maintenance",
      key: settingTitles.maintenance[language],
      text: maintenance === undefined ? "" : [state, maintenance.fr, maintenance.en].join("\n"),
      value: maintenance === undefined ? state : html`${state}<br />${inBoth(maintenance)}`,
    },
  ];
};

const inBoth = ({ fr, en }: Bilingual): Markup =>
  html`<span lang="fr">« ${fr} »</span><br /><span lang="en">“${en}”</span>`;
