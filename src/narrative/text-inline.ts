/**
 * A run of inlines as plain text and back: `**bold**`, `_italic_`, `[words](address)`, `@code` for an action, a new line
 * for a hard break. A backslash takes the meaning from the sign after it; alone on a line it is an empty line.
 */
import { isAllowedHref } from './href.ts';
import type { Inline, Mark } from './narrative.ts';

/** The id of an action per code. */
export type Codes = ReadonlyMap<string, string>;

const escaped = (text: string): string => text.replace(/[\\[\]*_@]/g, '\\$&');
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function printText(run: Inline & { type: 'text' }, safe: boolean): string {
  const has = (type: Mark['type']): Mark | undefined => run.marks?.find((mark) => mark.type === type);
  let text = safe ? escaped(run.text) : run.text;
  if (has('italic')) text = `_${text}_`;
  if (has('bold')) text = `**${text}**`;
  const link = has('link');
  return link?.type === 'link' ? `[${text}](${link.attrs.href.replace(/[\\()]/g, '\\$&')})` : text;
}

/** @param safe signs that would mean something are given a backslash */
export const printInline = (content: readonly Inline[] | undefined, safe: boolean): string =>
  (content ?? [])
    .map((run) =>
      run.type === 'text' ? printText(run, safe) : run.type === 'hardBreak' ? '\n' : `@${run.attrs.label}`,
    )
    .join('');

/**
 * Bounded, and a bracket within the words ends the try, so that a row of brackets costs no more than its length; a longer
 * link is kept as it is.
 */
const LINK = /\[((?:\\.|[^[\]\\\n]){1,1000})\]\(((?:\\.|[^()\\\s]){1,2000})\)/y;
const BOLD = /\*\*((?:\\.|[^\\*\n])+)\*\*/y;
const ITALIC = /_((?:\\.|[^\\_\n])+)_(?![\p{L}\p{N}])/uy;
const SIGN = /\\([!-/:-@[-`{-~])/y;
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** The longest code that stands here as a whole word. */
function codeAt(text: string, from: number, codes: Codes): string | null {
  const word = /^[\p{L}\p{N}][\p{L}\p{N}._/ -]*/u.exec(text.slice(from, from + 200))?.[0] ?? '';
  for (let length = word.length; length > 0; length -= 1)
    if (!isWord(text[from + length]) && codes.has(word.slice(0, length))) return word.slice(0, length);
  return null;
}

const order: readonly Mark['type'][] = ['link', 'bold', 'italic'];
export const sortedMarks = (marks: readonly Mark[]): Mark[] =>
  marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

export function parseInline(text: string, codes: Codes, marks: readonly Mark[] = []): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '')
      out.push(
        marks.length === 0 ? { type: 'text', text: plain } : { type: 'text', text: plain, marks: [...marks] },
      );
    plain = '';
  };
  const nest = (inner: string, mark: Mark): void => {
    flush();
    out.push(...parseInline(inner, codes, sortedMarks([...marks, mark])));
  };
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type);

  for (let from = 0; from < text.length;) {
    const sign = text[from];
    const outside = !isWord(text[from - 1]);
    const literal = sign === '\\' ? at(SIGN, text, from) : null;
    const link = sign === '[' && !has('link') ? at(LINK, text, from) : null;
    const bold = sign === '*' && !has('bold') ? at(BOLD, text, from) : null;
    const italic = sign === '_' && outside && !has('italic') ? at(ITALIC, text, from) : null;
    const code = sign === '@' && outside ? codeAt(text, from + 1, codes) : null;
    const href = link ? unescaped(link[2] ?? '') : '';
    if (literal) plain += literal[1] ?? '';
    else if (link && isAllowedHref(href)) nest(link[1] ?? '', { type: 'link', attrs: { href } });
    else if (bold) nest(bold[1] ?? '', { type: 'bold' });
    else if (italic) nest(italic[1] ?? '', { type: 'italic' });
    else if (code !== null) {
      flush();
      out.push({ type: 'mention', attrs: { id: codes.get(code) ?? '', label: code } });
      from += code.length + 1;
      continue;
    } else if (sign === '\n') {
      flush();
      out.push({ type: 'hardBreak' });
    } else plain += sign ?? '';
    const taken = literal ?? (link && isAllowedHref(href) ? link : null) ?? bold ?? italic;
    from += taken ? taken[0].length : 1;
  }
  flush();
  return out;
}
