const field = String.raw`[\d*/,-]+`;

/** When something happens again and again: five fields of digits, `*`, `,`, `-` and `/`, in the civil time of Europe/Paris. */
export const cronShape = new RegExp(`^${[field, field, field, field, field].join(" ")}$`);
