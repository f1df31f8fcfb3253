/** Characters that a text lost on its way: reported with a proposal, never mended. */
import type { Finding } from '../kernel/finding.ts';
import type { Place } from '../narrative/passage.ts';
import type { ReadNode } from './reading.ts';
import { textsOf } from './references.ts';
import { lostEndings, mojibake } from './spelling-habits.ts';

const WORD = /[\p{L}\p{M}\d'’?\ufffd-]+/gu;
/* "mee?Wij" lost a space after a question, not a letter. */
const MARK =
  /\p{L}(?:\ufffd{1,3}|\?{1,3}(?!(?<=\p{Ll}\?)\p{Lu}\p{Ll}))\p{L}|(?:^|[\s(“"'‘])\?{1,2}\p{Ll}|\ufffd/u;
const ACCENTED = /[\u00e0-\u00ff]/u;
const CANDIDATES = [...'ëïöüéèêàáâçîôûñä'];

export function checkText(nodes: readonly ReadNode[]): Finding[] {
  const texts = nodes.flatMap((node) => textsOf(node).map(({ text, place }) => ({ node, text, place })));
  if (!texts.some(({ text }) => /[?\ufffdÃâÂ\ue000-\uf8ff]/u.test(text))) return [];
  const known = accentedWords(texts.map(({ text }) => text));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const add = (node: ReadNode, place: Place, reason: string, text: string, proposal: string) => {
    const once = `${node.id} ${reason} ${text}`;
    if (seen.has(once)) return;
    seen.add(once);
    findings.push({
      code: 'lost-character',
      reason,
      severity: 'warning',
      line: place.line,
      page: place.page,
      node: node.code,
      nodeId: node.id,
      facts: { text, proposal },
    });
  };
  for (const { node, text, place } of texts) {
    if (!/[?\ufffdÃâÂ\ue000-\uf8ff]/u.test(text)) continue;
    const plain = withoutAddresses(text);
    if (MARK.test(plain))
      for (const [found] of plain.matchAll(WORD)) {
        const word = found.replace(/\?+$/u, '');
        if (word.length > 60 || !MARK.test(word)) continue;
        const proposal = proposalFor(word, known);
        add(node, place, proposal === '' ? 'unknown' : 'replaced', word, proposal);
      }
    for (const word of /[ÃâÂ]/u.test(plain) ? plain.split(' ') : []) {
      const whole = unbroken(word);
      if (whole !== word && word.length <= 100) add(node, place, 'mojibake', word, whole);
    }
    for (const [sign] of plain.matchAll(/[\ue000-\uf8ff]/gu))
      add(node, place, 'private-sign', `U+${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`, '');
  }
  return findings;
}

/** A question mark in a web address is no lost letter. */
function withoutAddresses(text: string): string {
  if (!/https?:|www\.|@/u.test(text)) return text;
  return text
    .split(' ')
    .filter((word) => !/^\(?(?:https?:\/\/|www\.)|@/u.test(word) && !/\.\p{Ll}{2,4}\/\S*\?/u.test(word))
    .join(' ');
}

/** Words with an accent that the document prints whole, by what they look like with the accent lost. */
function accentedWords(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const text of texts.filter((one) => ACCENTED.test(one)))
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,40}/gu)) {
      const at = word.search(ACCENTED);
      if (at < 0) continue;
      words.set(`${word.slice(0, at)}?${word.slice(at + 1)}`, word);
      // The beginning up to two letters after the accent helps with words of the same family.
      if (at >= 2) words.set(`^${word.slice(0, at)}?${word.slice(at + 1, at + 3)}`, word.slice(at, at + 1));
    }
  return words;
}

function proposalFor(word: string, known: ReadonlyMap<string, string>): string {
  const plain = word.toLowerCase().replaceAll('\ufffd', '?');
  const at = plain.indexOf('?');
  if (plain.indexOf('?', at + 1) > at + 1) return '';
  const same = known.get(plain);
  if (same) return caseOf(word, same);
  const family = known.get(`^${plain.slice(0, at)}?${plain.slice(at + 1, at + 3)}`);
  const rule = lostEndings.find(({ around }) => around.test(plain))?.letter;
  const letter = rule ?? family;
  if (letter === undefined || (letter.length === 1 && !CANDIDATES.includes(letter))) return '';
  return caseOf(word, plain.replace(/\?+/u, letter));
}

function caseOf(word: string, proposal: string): string {
  if (word === word.toUpperCase() && /\p{Lu}{2}/u.test(word)) return proposal.toUpperCase();
  return /^\p{Lu}/u.test(word) ? proposal.charAt(0).toUpperCase() + proposal.slice(1) : proposal;
}

function unbroken(text: string): string {
  let whole = text;
  for (const [broken, sign] of mojibake) whole = whole.replaceAll(broken, sign);
  return whole;
}
