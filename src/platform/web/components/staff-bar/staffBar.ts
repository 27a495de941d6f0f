import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { postForm } from "../../forms/formState.ts";
import { address, html, type Markup } from "../../../escaping/index.ts";
import type { NavigationEntry, StaffBar } from "../../page.ts";

const words = {
  label: { fr: "Votre session", en: "Your session" },
  bodies: { fr: "Changer d’organisme", en: "Change body" },
  signOut: { fr: "Se déconnecter", en: "Sign out" },
} as const satisfies Record<string, Bilingual>;

/** Who is signed in, where they can go, and the way out; above the header of every page that they see. */
export const staffBar = ({
  bar,
  csrf,
  language,
}: {
  readonly bar: StaffBar;
  readonly csrf: string;
  readonly language: Language;
}): Markup =>
  html`<section class="staff-bar" aria-label="${words.label[language]}">
    <div class="wide">
      <p>${bar.name}</p>
      <ul>
        ${bar.links.map((entry) => item(entry))}
      </ul>
      ${
        bar.bodies.length === 0
          ? ""
          : html`<details>
              <summary>${words.bodies[language]}</summary>
              <ul>
                ${bar.bodies.map((entry) => item(entry))}
              </ul>
            </details>`
      }
      ${postForm({ action: bar.signOut, csrf }, html`<button type="submit">${words.signOut[language]}</button>`)}
    </div>
  </section>`;

const item = ({ label, href, current }: NavigationEntry): Markup =>
  current
    ? html`<li><a href="${address(href)}" aria-current="true">${label}</a></li>`
    : html`<li><a href="${address(href)}">${label}</a></li>`;
