import { articleQuestionExamples } from "./article-question/examples.ts";
import { barChartExamples } from "./bar-chart/examples.ts";
import { breadcrumbExamples } from "./breadcrumb/examples.ts";
import { buttonExamples } from "./button/examples.ts";
import { cardExamples } from "./card/examples.ts";
import { choiceGroupExamples } from "./choice-group/examples.ts";
import { colourSampleExamples } from "./colour-sample/examples.ts";
import { confirmPanelExamples } from "./confirm-panel/examples.ts";
import { consoleLayoutExamples } from "./console-layout/examples.ts";
import { contentsExamples } from "./contents/examples.ts";
import { copyValueExamples } from "./copy-value/examples.ts";
import { coverageBarExamples } from "./coverage-bar/examples.ts";
import { dateFieldExamples } from "./date-field/examples.ts";
import { detailsExamples } from "./details/examples.ts";
import { emptyStateExamples } from "./empty-state/examples.ts";
import { entryListExamples } from "./entry-list/examples.ts";
import { errorSummaryExamples } from "./error-summary/examples.ts";
import { fieldGroupExamples } from "./field-group/examples.ts";
import { figuresExamples } from "./figures/examples.ts";
import { fileFieldExamples } from "./file-field/examples.ts";
import { filterFormExamples } from "./filter-form/examples.ts";
import { lifeLineExamples } from "./life-line/examples.ts";
import { listExamples } from "./list/examples.ts";
import { noticeExamples } from "./notice/examples.ts";
import { pageTitleExamples } from "./page-title/examples.ts";
import { paginationExamples } from "./pagination/examples.ts";
import { postalCodeFieldExamples } from "./postal-code-field/examples.ts";
import { progressExamples } from "./progress/examples.ts";
import { refreshExamples } from "./refresh/examples.ts";
import { sampleSiteExamples } from "./sample-site/examples.ts";
import { searchFormExamples } from "./search-form/examples.ts";
import { selectFieldExamples } from "./select-field/examples.ts";
import { shareLinksExamples } from "./share-links/examples.ts";
import { sideBySideExamples } from "./side-by-side/examples.ts";
import { sideNavigationExamples } from "./side-navigation/examples.ts";
import { sourceQuoteExamples } from "./source-quote/examples.ts";
import { staffBarExamples } from "./staff-bar/examples.ts";
import { stepsExamples } from "./steps/examples.ts";
import { summaryListExamples } from "./summary-list/examples.ts";
import { tableExamples } from "./table/examples.ts";
import { tabsExamples } from "./tabs/examples.ts";
import { tagExamples } from "./tag/examples.ts";
import { textFieldExamples } from "./text-field/examples.ts";
import { textareaFieldExamples } from "./textarea-field/examples.ts";
import { timelineExamples } from "./timeline/examples.ts";
import type { Example } from "./component.ts";

/** The examples of every component, by its folder: what the gallery, the tests and the screenshots show. */
export const examples: ReadonlyMap<string, readonly Example[]> = new Map([
  ["article-question", articleQuestionExamples],
  ["bar-chart", barChartExamples],
  ["breadcrumb", breadcrumbExamples],
  ["button", buttonExamples],
  ["card", cardExamples],
  ["choice-group", choiceGroupExamples],
  ["colour-sample", colourSampleExamples],
  ["confirm-panel", confirmPanelExamples],
  ["console-layout", consoleLayoutExamples],
  ["contents", contentsExamples],
  ["copy-value", copyValueExamples],
  ["coverage-bar", coverageBarExamples],
  ["date-field", dateFieldExamples],
  ["details", detailsExamples],
  ["empty-state", emptyStateExamples],
  ["entry-list", entryListExamples],
  ["error-summary", errorSummaryExamples],
  ["field-group", fieldGroupExamples],
  ["figures", figuresExamples],
  ["file-field", fileFieldExamples],
  ["filter-form", filterFormExamples],
  ["life-line", lifeLineExamples],
  ["list", listExamples],
  ["notice", noticeExamples],
  ["page-title", pageTitleExamples],
  ["pagination", paginationExamples],
  ["postal-code-field", postalCodeFieldExamples],
  ["progress", progressExamples],
  ["refresh", refreshExamples],
  ["sample-site", sampleSiteExamples],
  ["search-form", searchFormExamples],
  ["select-field", selectFieldExamples],
  ["share-links", shareLinksExamples],
  ["side-by-side", sideBySideExamples],
  ["side-navigation", sideNavigationExamples],
  ["source-quote", sourceQuoteExamples],
  ["staff-bar", staffBarExamples],
  ["steps", stepsExamples],
  ["summary-list", summaryListExamples],
  ["table", tableExamples],
  ["tabs", tabsExamples],
  ["tag", tagExamples],
  ["text-field", textFieldExamples],
  ["textarea-field", textareaFieldExamples],
  ["timeline", timelineExamples],
]);
