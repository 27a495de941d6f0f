/** The web: request context, pages, forms, shell, components, error pages. It knows no domain. */
export { accessibilityLabel } from "./accessibility/statementPage.ts";
export { accessibilityPaths } from "./accessibility/statementWords.ts";
export { addAsset, sendAsset } from "./assets/assets.ts";
export { asset, type Asset } from "./assets/files.ts";
export { attributes } from "./attributes.ts";
export { addOpenData, addPreflight, readableHeaders, type OpenDataRoute } from "./addOpenData.ts";
export { addPage, type PageRoute, type Route } from "./addPage.ts";
export { articleQuestion } from "./components/article-question/articleQuestion.ts";
export { barChart, type Bar } from "./components/bar-chart/barChart.ts";
export { breadcrumb } from "./components/breadcrumb/breadcrumb.ts";
export { button, buttonRow, enterButton, linkButton } from "./components/button/button.ts";
export { cards, type Card } from "./components/card/card.ts";
export { choiceGroup, singleBox } from "./components/choice-group/choiceGroup.ts";
export { colourSample } from "./components/colour-sample/colourSample.ts";
export { confirmPanel } from "./components/confirm-panel/confirmPanel.ts";
export {
  consolePath,
  consolePaths,
  consoleSections,
  framedIn,
  type ConsoleFrame,
  type ConsoleSection,
  type May,
  type ReadToday,
  type TodayEntry,
} from "./console.ts";
export { consoleLayout } from "./components/console-layout/consoleLayout.ts";
export { contents } from "./components/contents/contents.ts";
export { copyValue } from "./components/copy-value/copyValue.ts";
export { coverageBar, type CoveragePart } from "./components/coverage-bar/coverageBar.ts";
export { csvLine } from "../escaping/index.ts";
export { dateField } from "./components/date-field/dateField.ts";
export { details } from "./components/details/details.ts";
export { emptyState } from "./components/empty-state/emptyState.ts";
export { entryList, type Entry } from "./components/entry-list/entryList.ts";
export { errorSummary } from "./components/error-summary/errorSummary.ts";
export { fieldGroup } from "./components/field-group/fieldGroup.ts";
export { figures, type Figure } from "./components/figures/figures.ts";
export { fileField } from "./components/file-field/fileField.ts";
export { filterForm } from "./components/filter-form/filterForm.ts";
export { lifeLine, type LifeLineTrack } from "./components/life-line/lifeLine.ts";
export { list, type ListColumn, type ListFilter } from "./components/list/list.ts";
export {
  inOrder,
  listAsked,
  listSearch,
  pageShown,
  type ListAsked,
  type ListShape,
  type SortKey,
} from "./components/list/listAsked.ts";
export { notice } from "./components/notice/notice.ts";
export { pageTitle } from "./components/page-title/pageTitle.ts";
export { pagination } from "./components/pagination/pagination.ts";
export { postalCodeField } from "./components/postal-code-field/postalCodeField.ts";
export { progress } from "./components/progress/progress.ts";
export { refresh } from "./components/refresh/refresh.ts";
export {
  samplePart,
  sampleSite,
  type SamplePartKind,
} from "./components/sample-site/sampleSite.ts";
export { searchForm } from "./components/search-form/searchForm.ts";
export { selectField } from "./components/select-field/selectField.ts";
export { shareLinks } from "./components/share-links/shareLinks.ts";
export { sideBySide, type SideRow } from "./components/side-by-side/sideBySide.ts";
export { sideNavigation } from "./components/side-navigation/sideNavigation.ts";
export { sourceQuote, type QuoteSpan } from "./components/source-quote/sourceQuote.ts";
export { steps, type Step } from "./components/steps/steps.ts";
export { summaryList, type SummaryRow } from "./components/summary-list/summaryList.ts";
export { installSwiftPosts, type SwiftPost, type SwiftWatcher } from "./swiftPosts.ts";
export { table, type Column } from "./components/table/table.ts";
export { tabs } from "./components/tabs/tabs.ts";
export { tag, type TagTone } from "./components/tag/tag.ts";
export { textField } from "./components/text-field/textField.ts";
export { textareaField } from "./components/textarea-field/textareaField.ts";
export { timeline, type TimelineEvent } from "./components/timeline/timeline.ts";
export { unreadWords } from "./components/unread-words/unreadWords.ts";
export { webErrors, webFailure } from "./errors.ts";
export { acceptForms } from "./forms/acceptForms.ts";
export { addForm, type FormRoute, type Mistakes } from "./forms/addForm.ts";
export { formTicket } from "./forms/formTicket.ts";
export { addOneClickForm } from "./forms/addOneClickForm.ts";
export {
  addRecordForm,
  recordAt,
  seenField,
  seenFieldWords,
  type RecordForm,
  type RecordPlace,
} from "./forms/addRecordForm.ts";
export { postForm, type FieldState, type FormState } from "./forms/formState.ts";
export type { FieldError, FieldWords } from "./forms/formValues.ts";
export { uploadOf, type Upload } from "./forms/uploads.ts";
export { address, html, type Markup, type Piece } from "../escaping/index.ts";
export { open } from "./open.ts";
export { openWeb, type WebOptions } from "./openWeb.ts";
export type {
  BodyTheme,
  NavigationEntry,
  Page,
  Redirect,
  SiteName,
  Slots,
  StaffBar,
} from "./page.ts";
export type { Door, Gate, GatedRoute, StaffHome } from "./request/decide.ts";
export { ownPath } from "./request/ownPath.ts";
export { openPace, type Pace } from "./request/pace.ts";
export { openQuota, type Quota } from "./request/quota.ts";
export { contextOf, type PageContext } from "./request/pageContext.ts";
export { attemptKinds, type Attempt } from "./request/attempts.ts";
export { cookieName, ownCookies, type OwnCookie } from "./request/cookies.ts";
export { spaces, type Preferences, type Space } from "./request/preferences.ts";
export { browserHelp } from "./site/browserHelp.ts";
export { legalPaths } from "./site/legalWords.ts";
export { addSitePages, displayLink, legalLink, termsLink } from "./site/sitePages.ts";
export {
  longestTerms,
  siteSettingsSchema,
  type ReadSiteSettings,
  type SiteSettings,
} from "./site/siteSettings.ts";
export { termsText, termsVersion, termsVersionWords } from "./site/terms.ts";
export type { EarlierTerms } from "./site/termsPage.ts";
export { termsPaths } from "./site/termsWords.ts";
export { bodyAccents, contrastOf, leastContrast } from "./theme/bodyTheme.ts";
export type { SuspensionOptions } from "./suspension.ts";
export { sendNotFound } from "./sendError.ts";
export { sendCsv } from "./sendCsv.ts";
export { sendPage, sendRedirect } from "./sendPage.ts";
export { fillSlots, renderPage } from "./shell.ts";
export { dayTime, momentTime } from "./times.ts";
