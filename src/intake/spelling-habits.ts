/** Where Dutch writes an accent, as data: the letter that a question mark within a word most likely was. The first that fits wins. */
export const lostEndings: readonly { around: RegExp; letter: string }[] = [
  { around: /^\?\?n(?!\p{L})/u, letter: 'éé' },
  { around: /co\?rd|co\?p|zo\?l|micro\?rg|auto\?nd/u, letter: 'ö' },
  {
    around:
      /be\?nvl|be\?ndig|ge\?nt|ge\?nf|ge\?nsp|ge\?nv|ge\?ns|ge\?d|geh?e\?n|re\?nt|co\?nc|mo\?ei|ate\?s|ego\?s|na\?e?f|na\?ev|ru\?n|ma\?s|oeken\?/u,
    letter: 'ï',
  },
  { around: /i\?n(?:t|$|\p{L})|i\?l|i\?r|i\?e|i\?teit/u, letter: 'ë' },
  { around: /e\?r|e\?l|e\?v|e\?n|e\?m|e\?x|e\?i|e\?t|e\?s/u, letter: 'ë' },
  { around: /u\?r|u\?nt/u, letter: 'ü' },
  { around: /^caf\?|^pri\?|^coop\?/u, letter: 'é' },
  { around: /^cr\?che|sc\?ne|premi\?re|carri\?re/u, letter: 'è' },
  { around: /enqu\?te|t\?te/u, letter: 'ê' },
  { around: /fa\?ade|proven\?/u, letter: 'ç' },
];

/** UTF-8 that was read as Windows-1252. */
export const mojibake: readonly (readonly [string, string])[] = [
  ['Ã«', 'ë'],
  ['Ã¯', 'ï'],
  ['Ã¶', 'ö'],
  ['Ã¼', 'ü'],
  ['Ã©', 'é'],
  ['Ã¨', 'è'],
  ['Ãª', 'ê'],
  ['Ã ', 'à'],
  ['Ã¡', 'á'],
  ['Ã§', 'ç'],
  ['Ã´', 'ô'],
  ['Ã®', 'î'],
  ['Ã‰', 'É'],
  ['â‚¬', '€'],
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€“', '–'],
  ['â€¦', '…'],
  ['Â ', ' '],
];
