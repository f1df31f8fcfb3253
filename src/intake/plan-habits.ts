/**
 * The habits of plan documents, as data. Sources: ../shared/domain/bbc.md sections 3 and 7, and the plans of Limburg
 * (June 2026), Oost-Vlaanderen, Antwerpen and Brugge (all 2026-2031). A new habit is a new line here.
 */
import type { Level } from '../planning/level.ts';

/** A schema's own name over its pages: "M2(W): …", "Schema T1(W): …", "SNW: …", "ODAA: …". */
export const schemaTitle =
  /^(?:schema\s+)?(ODAA|SNW?|[MJT][1-5])\s?(\(W\))?\s*(?::|[–-](?=\s))\s*(\p{L}.*)$/iu;

/** Codes of the tree with its amounts, and of the strategic note with and without what changes. */
export const treeSchema = 'ODAA';
export const noteSchemas: readonly string[] = ['SN', 'SNW'];

/** The tree with its amounts where it has no code: the words of BBC 3.0 for what must always be at hand. */
export const treeTitle =
  /^overzicht (?:van )?(?:alle |de )*(?:beleids)?doelstellingen,? (?:de )?actieplannen,? en (?:de )?acties\b/iu;

/** What stands under a schema's name, and ends it. */
export const journalNumbers = /^journaalvolgnummers?\s*:\s*(.+)$/iu;
export const otherDossiers = /^andere gebruikte dossiers\b/iu;

/** "MEERJARENPLAN HERZIENING 8 2026 : Schema M1(W): … 2026-2031": the dossier and the schema, at the foot of each page. */
export const dossierFoot =
  /^((?:meerjarenplan|mjp|amjp|aanpassing|herziening|budget|jaarrekening)\b[^:]{0,80}?) : (.+?)(?: (\d{4}(?:\s?-\s?\d{4})?))?$/iu;
/** "PROVINCIE LIMBURG (0207.725.203)" with what stands beside it. */
export const entityLine = /^(\p{L}.{1,80}?) \((\d{4}\.\d{3}\.\d{3})\)(?:\s.*)?$/u;

/** Lines of the page itself. */
export const pageFurniture: readonly RegExp[] = [
  /^elektronisch ondertekend document\b/iu,
  /^\d{4}_[A-Z]{2,4}_\d{4,}\b[\s\d/]*$/u,
  /^(?:pagina|blz\.?|bladzijde)\s*\d{1,4}(?:\s*(?:van|\/)\s*\d{1,4})?$/iu,
  /^\d{1,4}\s*\/{1,2}\s*\d{1,4}$/u,
];

/** How long a node runs: whole days, or years. */
export const termDays =
  /^(?:looptijd\s*:?\s*)?van (\d{1,2})[/.-](\d{1,2})[/.-](\d{4}) (?:tot(?: en met)?|t\.?e\.?m\.?) (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu;
export const termYears =
  /^(?:looptijd|periode|timing|planning)\s*:?\s*(?:van )?((?:19|20)\d\d)\s*(?:-|–|tot|tot en met|t\.e\.m\.)\s*((?:19|20)\d\d)$/iu;

/** A line of a table of contents: dots, and a page ("… via de Welzijnsvereniging Mintus. .52" in Brugge). */
export const contentsLine = /(?:\.{3,}|\s\.)\s?\d{1,4}$/u;

/** "*: Prioritaire beleidsdoelstelling": what the star means. */
export const starNote = /^\*\s?:\s?prioritai?re?\b/iu;
/** Headings over a list: those of the list are, or are not, priorities of the council. */
export const priorityList =
  /^(?<not>niet-?\s?)?prioritaire?(?: (?<level>(?:beleids)?doelstellingen|actieplannen|acties))?\s*:?$/iu;
export const listLevels: Readonly<Record<string, Level>> = {
  doelstellingen: 'objective',
  beleidsdoelstellingen: 'objective',
  actieplannen: 'action_plan',
  acties: 'action',
};
/** A heading over the part with the action plans that are priorities. */
export const priorityPart: readonly { words: RegExp; level: Level }[] = [
  { words: /(?<!niet[- ])\bprioritaire actieplannen\b/iu, level: 'action_plan' },
  { words: /(?<!niet[- ])\bprioritaire acties\b/iu, level: 'action' },
];

/** A sentence that says that a node has no money of its own (Brugge: "geen geoormerkte financiële middelen voorzien"). */
export const noMoney =
  /\b(?:geen|zonder) (?:(?:geoormerkte|specifieke|bijkomende|extra|afzonderlijke|aparte|eigen|financi[eë]le) )*(?:middelen|budget(?:ten)?|kredieten?|ramingen|bedragen|uitgaven|ontvangsten)\b/iu;

/** Labels over everything together. */
export const grandTotal = /^(?:algemeen totaal|totaal(?: generaal)?|eindtotaal)\b/iu;

/** Words that only a report has: a plan document is read as a plan where none of them stands alone on a line. */
export const reportLabels =
  /^(?:status(?: (?:van de )?actie)?(?: ?:.{0,40})?|stand van zaken(?: \((?:toelichting|indicator)\))?:?|(?:tijd|geld|timing|budget|voortgang)(?:pad)? \((?:toelichting|indicator)\)|toelichting evaluatie:?|evaluatie \d{4}:?)$/iu;
/** What a document that names itself a report begins with. */
export const reportName =
  /^(?:opvolg\w*|(?:half)?jaarrapport\w*|kwartaalrapport\w*|beleidsevaluatie|jaarrekening)\b/iu;
/** What names a plan document. */
export const planName =
  /^(?:(?:initieel |aangepast |ontwerp )?meerjarenplan\b.*|strategische nota\b.*|overzicht (?:van )?(?:alle |de )*(?:beleids)?doelstellingen\b.*|prioritaire? (?:beleidsdoelstelling|actieplan|actie) ?:.*)$/iu;
