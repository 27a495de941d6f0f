import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** What a page takes from elsewhere, as far as a drawing of it goes. */
export type SamplePartKind = "video" | "map" | "share" | "robot" | "count" | "campaign";

const words = {
  rights: { fr: "Vos droits", en: "Your rights" },
  steps: { fr: "Vos démarches", en: "What to do" },
  near: { fr: "Près de chez vous", en: "Near you" },
  article: { fr: "Demander une aide", en: "Ask for help" },
  text: {
    fr: "Un paragraphe comme en a toute page d’information : il se lit, que vous acceptiez ou non ce qui suit.",
    en: "A paragraph such as every page of information has: it can be read whether or not you accept what follows.",
  },
  video: { fr: "Vidéo : la demande en trois étapes", en: "Video: how to ask, in three steps" },
  map: { fr: "Plan : l’accueil du quai du Port", en: "Map: the desk on the quai du Port" },
  share: { fr: "Partager cette page", en: "Share this page" },
  robot: { fr: "Vérification anti-robot faite", en: "Robot check done" },
  count: { fr: "Visite comptée", en: "Visit counted" },
  campaign: {
    fr: "Visite comptée pour la campagne",
    en: "Visit counted for the campaign",
  },
} as const satisfies Record<string, Bilingual>;

const drawings: Readonly<Record<SamplePartKind, Markup>> = {
  video: html`<svg viewBox="0 0 320 180" aria-hidden="true">
    <rect class="sample-far" width="320" height="180" />
    <path class="sample-near" d="M0 140 70 80l50 40 60-70 140 90v40H0z" />
    <circle class="sample-disc" cx="160" cy="90" r="30" />
    <path class="sample-mark" d="M150 74v32l28-16z" />
    <path class="sample-line" d="M20 164h280" />
    <path class="sample-done" d="M20 164h90" />
  </svg>`,
  map: html`<svg viewBox="0 0 320 180" aria-hidden="true">
    <rect class="sample-far" width="320" height="180" />
    <path class="sample-near" d="M0 120c60-30 90 20 150 0s110-40 170-10v70H0z" />
    <path class="sample-line" d="M40 0v180M140 0 120 180M0 60h320M230 0l40 180" />
    <path
      class="sample-disc"
      d="M190 40a22 22 0 0 0-22 22c0 16 22 42 22 42s22-26 22-42a22 22 0 0 0-22-22z"
    />
    <circle class="sample-mark" cx="190" cy="62" r="8" />
  </svg>`,
  share: html`<svg viewBox="0 0 44 44" aria-hidden="true">
    <path class="sample-line" d="m14 22 16-9M14 22l16 9" />
    <circle class="sample-disc" cx="12" cy="22" r="6" />
    <circle class="sample-disc" cx="32" cy="12" r="6" />
    <circle class="sample-disc" cx="32" cy="32" r="6" />
  </svg>`,
  robot: html`<svg viewBox="0 0 44 44" aria-hidden="true">
    <rect class="sample-far" x="6" y="6" width="32" height="32" />
    <path class="sample-done" d="m13 22 7 7 12-14" />
  </svg>`,
  count: html`<svg viewBox="0 0 44 44" aria-hidden="true">
    <path class="sample-done" d="M10 36V24M22 36V14M34 36V8" />
  </svg>`,
  campaign: html`<svg viewBox="0 0 44 44" aria-hidden="true">
    <path class="sample-disc" d="M8 18v8h6l16 8V10L14 18z" />
    <path class="sample-line" d="M34 16c4 3 4 9 0 12" />
  </svg>`,
};

/** What a service would show, drawn by us: nothing of it comes from anybody. */
export const samplePart = (kind: SamplePartKind, service: string, language: Language): Markup =>
  html`<figure class="sample-part sample-${kind}">
    ${drawings[kind]}
    <figcaption>${words[kind][language]} <strong>${service}</strong></figcaption>
  </figure>`;

/** A small made-up page of a site, with these parts in the places that such parts have. */
export const sampleSite = ({
  name,
  language,
  wide,
  narrow,
}: {
  readonly name: string;
  readonly language: Language;
  /** Videos and maps. */
  readonly wide: readonly Piece[];
  /** Buttons, checks and counts, below. */
  readonly narrow: readonly Piece[];
}): Markup =>
  html`<div class="sample-site">
    <p class="sample-head">
      <strong>${name}</strong> <span>${words.rights[language]}</span>
      <span>${words.steps[language]}</span> <span>${words.near[language]}</span>
    </p>
    <div class="sample-body">
      <p class="sample-title">${words.article[language]}</p>
      <p>${words.text[language]}</p>
      <div class="sample-wide">${[...wide]}</div>
      <div class="sample-narrow">${[...narrow]}</div>
    </div>
  </div>`;
