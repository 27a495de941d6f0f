/** The web: request context, pages, forms, shell, components, error pages. It knows no domain. */
export { addPage, open, type PageRoute, type Route } from "./addPage.ts";
export { webErrors } from "./errors.ts";
export { acceptForms } from "./forms/acceptForms.ts";
export { addForm, type FormRoute, type Mistakes } from "./forms/addForm.ts";
export { postForm, type FieldState, type FormState } from "./forms/formState.ts";
export type { FieldError, FieldWords } from "./forms/formValues.ts";
export { html, type Markup, type Piece } from "./html.ts";
export { openWeb, type WebOptions } from "./openWeb.ts";
export type { BodyTheme, NavigationEntry, Page, Redirect, Slots, StaffBar } from "./page.ts";
export type { Gate } from "./request/decide.ts";
export { ownPath } from "./request/ownPath.ts";
export { contextOf, type PageContext } from "./request/pageContext.ts";
export type { Preferences } from "./request/preferences.ts";
export { sendPage } from "./sendPage.ts";
export { fillSlots, renderPage } from "./shell.ts";
