/**
 * A document as one web page: semantic HTML, no script, no file beside it.
 * Ids of the page itself begin with an underscore, which anchors of the document never hold.
 */
import { anchorsOf } from '../../../document/anchor.ts';
import { drawChart } from '../../../document/chart-svg.ts';
import { sheetPalette } from '../../../document/palette.ts';
import { printableDocument } from '../../../document/printed.ts';
import type { Document } from '../../../document/document.ts';
import { writeBlocks } from './block.ts';
import { writeContents } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { htmlWords } from './html.nl.ts';
import { claimedIds, uniqueLabels } from './page.ts';
import type { ChartBlock, Page } from './page.ts';
import { style } from './style.ts';

export type HtmlOptions = {
  /** Address of an upright variable WOFF2 of Source Sans 3, or the data of `embeddedFont()`; absent: fonts of the device. */
  font?: string;
};

export function renderHtml(source: Document, options: HtmlOptions = {}): string {
  const document = printableDocument(source);
  const anchors = anchorsOf(document);
  const page: Page = { anchors, claim: claimedIds(anchors), draw: drawFigure, unique: uniqueLabels() };
  const contents = writeContents(document, page);
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml([document.title, document.author].filter((part) => part !== '').join(' · '))}</title>
<meta name="author" content="${escapeHtml(document.author)}">
<meta name="description" content="${escapeHtml(document.subject)}">
<meta name="keywords" content="${escapeHtml(document.keywords.join(', '))}">
<meta name="date" content="${escapeHtml(document.instant)}">
<style>${fontFace(options.font)}${style}</style>
</head>
<body>
<a class="skip" href="#_tekst">${htmlWords.skip}</a>
${writeCover(document)}
<nav class="run" aria-label="${htmlWords.shortcuts}"><a href="#_begin">${escapeHtml(document.runningHead.start || htmlWords.top)}</a>${
    contents === '' ? '' : `<a href="#_inhoud">${escapeHtml(document.contentsTitle)}</a>`
  }</nav>
<div class="frame${contents === '' ? ' alone' : ''}">
${contents}
<main id="_tekst" tabindex="-1">
${writeBlocks(document, page)}
</main>
</div>
<footer class="foot"><p>${escapeHtml(document.foot)}</p></footer>
</body>
</html>
`;
}

/** Width in px of a chart on anything wider than a phone. */
const CHART_WIDTH = 720;

/** Twice, since text in a picture can't flow: a phone's, and one with room for whole names; the style sheet shows one. */
function drawFigure(id: string, { series, title, description }: ChartBlock): string {
  const look = { title, description, palette: sheetPalette };
  const phone = drawChart(series, { ...look, id: `${id}-phone`, width: 'fluid' });
  const desk = drawChart(series, { ...look, id: `${id}-desk`, width: CHART_WIDTH });
  return `<div class="chart phone">${phone}</div><div class="chart desk">${desk}</div>`;
}

function writeCover({ cover, title, subtitle }: Document): string {
  const facts = cover.facts
    .map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('');
  return [
    '<header class="cover" id="_begin">',
    cover.eyebrow === '' ? '' : `<p class="eyebrow">${escapeHtml(cover.eyebrow)}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    subtitle === '' ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>`,
    facts === '' ? '' : `<dl class="facts">${facts}</dl>`,
    cover.statement === '' ? '' : `<p class="statement">${escapeHtml(cover.statement)}</p>`,
    '</header>',
  ].join('\n');
}

/** An address that could leave its quotes is not a font. */
function fontFace(font: string | undefined): string {
  if (font === undefined || !/^[\w:/;,+=.\-?&%]+$/.test(font)) return '';
  return `@font-face{font-family:"Source Sans 3";src:url("${font}") format("woff2");font-weight:200 900;font-display:swap}`;
}
