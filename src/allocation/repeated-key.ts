/**
 * The first key that stands twice in one object of a JSON text. A parser keeps the last one in silence
 * (RFC 8259, section 4: "unpredictable"), and a lot or a distance that is said twice is a question, not an answer.
 * The text must be JSON.
 */
export function repeatedKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let word: string | null = null;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    const keys = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && keys && word !== null) {
      const key = JSON.parse(word) as string;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    word = token.startsWith('"') ? token : null;
  }
  return null;
}
