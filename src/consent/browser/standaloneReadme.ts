import type { Inventory } from "../model/inventory/inventory.ts";
import type { StandaloneOptions } from "./standaloneFiles.ts";

interface Tag {
  readonly name: string;
  readonly integrity: string;
}

/** What whoever puts the files on a site has to know, in both languages. */
export const standaloneReadme = (
  { title }: Inventory,
  { base, post, proof }: StandaloneOptions,
  tags: readonly Tag[],
): string => {
  const [first] = tags;
  const tag = `<script src="${base}${first?.name ?? ""}" integrity="${first?.integrity ?? ""}" defer></script>`;
  const isServed = post !== null;
  return `# ${title.fr}

Déposer ces fichiers sous \`${base}\`, et mettre dans chaque page, avant tout autre script :

\`\`\`html
${tag}
\`\`\`

Un fichier par langue : ${tags.map(({ name }) => `\`${name}\``).join(", ")}. Marquer ce qui attend un accord par \`data-consent\`, et le lien
« Gestion des cookies » par \`data-consent-open\`. Les \`.mjs\` sont les mêmes pour \`import\`.

${
  isServed
    ? "Le choix est gardé par le cookie que pose votre serveur."
    : "**Limite.** Le choix est gardé par un cookie que pose le script. Safari l’efface au bout de sept jours sans visite : la question est alors\nreposée plus tôt que prévu. Un cookie posé par un serveur n’a pas cette limite (`--post`)."
}
${
  proof === null && !isServed
    ? "**Aucune preuve n’est gardée** : ces fichiers n’envoient rien à personne. `--proof` dit où les envoyer."
    : "Sans réponse du serveur, le choix vaut tout de même, et il est envoyé à une visite suivante."
}

Politique de contenus : \`script-src 'self'\`, \`connect-src 'self'\`${proof?.startsWith("https:") ? ` \`${new URL(proof).origin}\`` : ""}. Rien n’est écrit dans la page comme style ou script.

# ${title.en}

Put these files under \`${base}\`, and this tag into each page, before any other script:

\`\`\`html
${tag}
\`\`\`

One file for each language: ${tags.map(({ name }) => `\`${name}\``).join(", ")}. Mark what waits for consent with \`data-consent\`, and the link
“Manage cookies” with \`data-consent-open\`. The \`.mjs\` are the same for \`import\`.

${
  isServed
    ? "The choice is kept by the cookie that your server sets."
    : "**Limit.** The choice is kept by a cookie that the script sets. Safari deletes it after seven days without a visit: the question is then asked\nearlier than it should be. A cookie that a server sets has no such limit (`--post`)."
}
${
  proof === null && !isServed
    ? "**No proof is kept**: these files send nothing to anybody. `--proof` says where to send them."
    : "Where the server does not answer, the choice holds all the same, and is sent at a later visit."
}
`;
};
