import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { tag } from "../tag/tag.ts";
import { table } from "./table.ts";

export const tableExamples: readonly Example[] = [
  {
    name: "table",
    description: {
      fr: "Des lignes que l’on trie par des liens ; des cartes sur un petit écran",
      en: "Rows sorted by links; cards on a small screen",
    },
    markup: (language) =>
      language === "fr"
        ? table({
            language,
            caption: "Règles de l’organisme, par prochaine échéance",
            columns: [
              { title: "Règle", sort: "?tri=regle" },
              { title: "État" },
              { title: "Prochaine échéance", sort: "?tri=-echeance", sorted: "ascending" },
              { title: "Lignes dues", numeric: true, sort: "?tri=lignes" },
            ],
            rows: [
              [
                html`<a href="/regles/messages">Messages du guichet</a>`,
                tag({ text: "Tenue", tone: "good" }),
                "1er avril 2027",
                "48",
              ],
              [
                html`<a href="/regles/dossiers">Dossiers d’aide</a>`,
                tag({ text: "La phrase a changé", tone: "bad" }),
                "30 juin 2027",
                "1 204",
              ],
            ],
          })
        : table({
            language,
            caption: "Rules of the body, by next due day",
            columns: [
              { title: "Rule", sort: "?tri=regle" },
              { title: "State" },
              { title: "Next due day", sort: "?tri=-echeance", sorted: "ascending" },
              { title: "Rows due", numeric: true, sort: "?tri=lignes" },
            ],
            rows: [
              [
                html`<a href="/regles/messages">Messages of the desk</a>`,
                tag({ text: "Enforced", tone: "good" }),
                "1 April 2027",
                "48",
              ],
              [
                html`<a href="/regles/dossiers">Aid files</a>`,
                tag({ text: "Drifted", tone: "bad" }),
                "30 June 2027",
                "1,204",
              ],
            ],
          }),
  },
];
