/** Names of sheets as Excel takes them: 31 characters, without []:*?/\ or an apostrophe at an end, unique whatever the case. */
const LONGEST = 31;
/** Kept by Excel for its own use. */
const reserved = ['history'];

export function sheetNames(): (wish: string, otherwise: string) => string {
  const taken = new Set(reserved);
  return (wish, otherwise) => {
    const base = bare(wish) || bare(otherwise) || 'Blad';
    let name = wholeWords(base);
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
      const mark = ` (${next})`;
      name = `${cut(base, LONGEST - mark.length)}${mark}`;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

function bare(wish: string): string {
  return wish
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
}

/** As many whole words as fit and none of the small ones at the end, unless that leaves less than a third of the room. */
function wholeWords(text: string): string {
  if (text.length <= LONGEST) return text;
  const words = text.slice(0, Math.max(0, text.lastIndexOf(' ', LONGEST))).replace(/(?: \p{Ll}{1,4})+$/u, '');
  return cut(words.length > LONGEST / 3 ? words : text, LONGEST);
}

/** Excel counts UTF-16 units; half a character is none. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  return text
    .slice(0, units)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '');
}

/** A reference to a place on a sheet. */
export function placeOn(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** `0` is A, `26` is AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}
