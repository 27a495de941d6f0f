import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bannerConfig } from "../../src/consent/browser/bannerConfig.ts";
import { bannerScript, bannerSheet } from "../../src/consent/browser/builtFiles.ts";
import { standaloneFiles } from "../../src/consent/browser/standaloneFiles.ts";
import { showcase } from "../../src/consent/browser/bannerSite.fixture.ts";
import { frenchWords } from "../../src/consent/model/banner/bannerWords.ts";
import { firstLayer } from "../../src/consent/model/banner/firstLayer.ts";
import { panelDialog } from "../../src/consent/model/banner/panel.ts";
import { markupOf } from "../../src/consent/pages/banner/markupOf.ts";
import { attributes, html } from "../../src/platform/web/index.ts";

/** One banner, embedded as its makers advise, with the same four services. */
export interface Contender {
  readonly name: string;
  readonly head: string;
  /** What stands first in the body. */
  readonly body?: string;
  readonly files: Readonly<Record<string, string>>;
  /** The style sheet that the page has anyway holds this as well. */
  readonly sheet?: string;
  readonly banner: string;
  readonly customise: string;
  readonly panel: string;
}

const services = ["mesure", "lecteur", "carte", "partage"];

const options = { cookie: "egide-consent", post: "/choix", proof: null } as const;
const asking = { inventory: showcase, words: frenchWords, action: "/choix", back: "/" };
const ours = {
  banner: ".egc-layer",
  customise: ".egc-layer button[value=customise]",
  panel: "dialog[open]",
};

const drawn = (): Contender => {
  const config = attributes({ "data-config": JSON.stringify(bannerConfig(asking, options)) });
  return {
    ...ours,
    name: "Égide, drawn by the server",
    head: "",
    // oxfmt-ignore
    body: String(html`${markupOf(firstLayer(asking))}${markupOf(panelDialog(asking, { given: null, isSignalled: false }))}<script defer src="/consent.js"${config}></script>`),
    files: { "/consent.js": bannerScript() },
    sheet: bannerSheet(),
  };
};

const alone = (): Contender => ({
  ...ours,
  name: "Égide, one script",
  head: '<script src="/consent.fr.js" defer></script>',
  files: Object.fromEntries(
    standaloneFiles(showcase, {
      languages: [frenchWords],
      post: null,
      proof: null,
      base: "/",
    }).map(({ name, content }) => [`/${name}`, content]),
  ),
});

/** Fetched for this run alone: nobody who installs the project needs them. */
const fetchPackage = (name: string, version: string): ((file: string) => string) => {
  const folder = mkdtempSync(join(tmpdir(), "egide-peer-"));
  const packed = execFileSync("npm", ["pack", `${name}@${version}`, "--silent"], { cwd: folder });
  execFileSync("tar", ["xzf", packed.toString().trim()], { cwd: folder });
  return (file) => readFileSync(join(folder, "package", file), "utf8");
};

const orejime = (): Contender => {
  const read = fetchPackage("orejime", "3.2.1");
  const purposes = services.map((id) => ({
    id,
    title: id,
    description: `Le service ${id}.`,
    cookies: [id],
  }));
  const config = JSON.stringify({ privacyPolicyUrl: "/vie-privee", purposes });
  return {
    name: "orejime 3.2.1",
    head: `<link rel="stylesheet" href="/orejime.css"><script>window.orejimeConfig=${config}</script><script src="/orejime.js" defer></script>`,
    files: {
      "/orejime.js": read("dist/orejime-standard-fr.js"),
      "/orejime.css": read("dist/orejime-standard.css"),
    },
    banner: ".orejime-Banner",
    customise: ".orejime-Banner button:nth-of-type(3), .orejime-Banner-learnMoreButton",
    panel: ".orejime-Modal",
  };
};

const cookieconsent = (): Contender => {
  const read = fetchPackage("vanilla-cookieconsent", "3.1.0");
  const config = JSON.stringify({
    // It takes the browser of a test for one, and hides.
    hideFromBots: false,
    categories: Object.fromEntries(services.map((id) => [id, {}])),
    language: {
      default: "fr",
      translations: {
        fr: {
          consentModal: {
            title: "Cookies : à vous de choisir",
            description: "Avec votre accord seulement, ce site charge quatre services.",
            acceptAllBtn: "Tout accepter",
            acceptNecessaryBtn: "Tout refuser",
            showPreferencesBtn: "Personnaliser",
          },
          preferencesModal: {
            title: "Gestion des cookies",
            acceptAllBtn: "Tout accepter",
            acceptNecessaryBtn: "Tout refuser",
            savePreferencesBtn: "Enregistrer",
            closeIconLabel: "Fermer",
            sections: services.map((id) => ({
              title: id,
              description: `Le service ${id}.`,
              linkedCategory: id,
            })),
          },
        },
      },
    },
  });
  return {
    name: "vanilla-cookieconsent 3.1.0",
    head: `<link rel="stylesheet" href="/cc.css"><script type="module">import "/cc.js";CookieConsent.run(${config})</script>`,
    files: {
      "/cc.js": read("dist/cookieconsent.umd.js"),
      "/cc.css": read("dist/cookieconsent.css"),
    },
    banner: "#cc-main .cm",
    customise: "#cc-main [data-role=show]",
    panel: "#cc-main .pm",
  };
};

const tarteaucitron = (): Contender => {
  const read = fetchPackage("tarteaucitronjs", "1.34.0");
  const added = services
    .map(
      (id) =>
        `tarteaucitron.services.${id}={key:"${id}",type:"other",name:"${id}",needConsent:true,cookies:["${id}"],js(){},fallback(){}};(tarteaucitron.job=tarteaucitron.job||[]).push("${id}");`,
    )
    .join("");
  return {
    name: "tarteaucitronjs 1.34.0",
    head: `<script src="/tac/tarteaucitron.min.js"></script><script>tarteaucitron.init({privacyUrl:"",bodyPosition:"top",orientation:"bottom",showIcon:false,removeCredit:true,DenyAllCta:true,AcceptAllCta:true,highPrivacy:true,mandatory:true});document.addEventListener("DOMContentLoaded",()=>{${added}})</script>`,
    files: {
      "/tac/tarteaucitron.min.js": read("tarteaucitron.min.js"),
      "/tac/tarteaucitron.services.min.js": read("tarteaucitron.services.min.js"),
      "/tac/css/tarteaucitron.min.css": read("css/tarteaucitron.min.css"),
      "/tac/lang/tarteaucitron.fr.min.js": read("lang/tarteaucitron.fr.min.js"),
    },
    banner: "#tarteaucitronAlertBig",
    customise: "#tarteaucitronCloseAlert",
    panel: "#tarteaucitron",
  };
};

const klaro = (): Contender => {
  const read = fetchPackage("klaro", "0.7.22");
  const config = JSON.stringify({
    version: 1,
    lang: "fr",
    acceptAll: true,
    translations: { fr: { privacyPolicyUrl: "/vie-privee" } },
    services: services.map((name) => ({ name, title: name, purposes: ["media"], cookies: [name] })),
  });
  return {
    name: "klaro 0.7.22",
    head: `<script>var klaroConfig=${config}</script><script defer src="/klaro.js"></script>`,
    files: { "/klaro.js": read("dist/klaro.js") },
    banner: ".klaro .cookie-notice",
    customise: ".klaro .cn-learn-more, .klaro .cm-link",
    panel: ".klaro .cookie-modal",
  };
};

export const contenders = (): readonly Contender[] => [
  drawn(),
  alone(),
  orejime(),
  cookieconsent(),
  tarteaucitron(),
  klaro(),
];
