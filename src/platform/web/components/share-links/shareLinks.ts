import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";

const words = {
  title: { fr: "Partager cette page", en: "Share this page" },
  mail: { fr: "Courriel", en: "E-mail" },
  none: {
    fr: "Ce sont de simples liens : rien n’est chargé de ces réseaux, et ils n’apprennent rien de vous, tant que vous n’en suivez pas un. Ce qu’ils font ensuite :",
    en: "These are plain links: nothing is loaded from these networks, and they learn nothing of you, unless you follow one. What they do then:",
  },
  policy: { fr: "politique de confidentialité de {network}", en: "privacy policy of {network}" },
} as const satisfies Record<string, Bilingual>;

/** A network that a page can be passed on to: where, and what it says of its own processing. */
interface Network {
  readonly name: string;
  readonly share: (url: string) => string;
  readonly policy: string;
}

const networks: readonly Network[] = [
  {
    name: "Facebook",
    share: (url) => `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
    policy: "https://www.facebook.com/privacy/policy/",
  },
  {
    name: "X (Twitter)",
    share: (url) => `https://twitter.com/intent/tweet?url=${encodeURIComponent(url)}`,
    policy: "https://x.com/privacy",
  },
];

/**
 * Passes a page on: by mail, or by a network. No button of a network stands on the page, so that there is nothing to consent to before one is
 * followed; what each network says of itself stands beside (AME-58, AME-61).
 */
export const shareLinks = ({
  url,
  title,
  language,
}: {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  readonly language: Language;
}): Markup => {
  const said = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return html`<section class="share-links" aria-labelledby="share-links">
    <h2 id="share-links">${words.title[language]}</h2>
    <ul>
      <li><a href="${address(`mailto:?${said}`)}">${words.mail[language]}</a></li>
      ${networks.map(
        ({ name, share }) =>
          html`<li>
            <a href="${address(share(url))}" rel="external noopener noreferrer">${name}</a>
          </li>`,
      )}
    </ul>
    <p class="soft small">
      ${words.none[language]}
      ${networks.map(
        ({ name, policy }, index) =>
          html`${index === 0 ? "" : ", "}<a
              href="${address(policy)}"
              rel="external noopener noreferrer"
              >${words.policy[language].replace("{network}", name)}</a
            >`,
      )}.
    </p>
  </section>`;
};
