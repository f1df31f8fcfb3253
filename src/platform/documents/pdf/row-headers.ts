/**
 * Makes the first cell of each body row a row header. Typst can mark those only behind a feature flag that the
 * binding doesn't set, and gives each data cell the list of its column headers: a cell that names its headers must
 * name its row header too, since a list hides the scope.
 */
const KIDS = /\/K\s*\[([^\]]*)\]/;
const referencesIn = (text: string): number[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]));

/** @returns the new headers by their identity, in order, for the tree of identities. */
export function markRowHeaders(objects: Map<number, Buffer>): { id: string; element: number }[] {
  const marked: { id: string; element: number }[] = [];
  const texts = new Map<number, string>();
  for (const [number, body] of objects) {
    // Structure elements are small; streams and other large objects can't be one.
    if (body.length < 100_000 && body.includes('/StructElem')) texts.set(number, body.toString('latin1'));
  }
  const kidsOf = (number: number): number[] => referencesIn(KIDS.exec(texts.get(number) ?? '')?.[1] ?? '');
  const is = (number: number, role: string): boolean =>
    new RegExp(`/S /${role}\\b`).test(texts.get(number) ?? '');
  for (const [body] of [...texts].filter(([number]) => is(number, 'TBody'))) {
    for (const row of kidsOf(body).filter((kid) => is(kid, 'TR'))) {
      const [first, ...rest] = kidsOf(row);
      if (first === undefined || !is(first, 'TD')) continue;
      const id = `(R${String(first).padStart(7, '0')})`;
      marked.push({ id, element: first });
      markHeader(objects, texts, first, id);
      for (const cell of rest) nameHeader(objects, texts, cell, id);
    }
  }
  return marked.sort((one, other) => one.element - other.element);
}

type Texts = Map<number, string>;
const set = (objects: Map<number, Buffer>, texts: Texts, number: number, text: string): void => {
  texts.set(number, text);
  objects.set(number, Buffer.from(text, 'latin1'));
};

function markHeader(objects: Map<number, Buffer>, texts: Texts, number: number, id: string): void {
  const text = (texts.get(number) ?? '')
    .replace('/S /TD', `/S /TH /ID ${id}`)
    .replace(/\/O \/Table\b/, '/O /Table /Scope /Row');
  const scoped = text.includes('/Scope /Row')
    ? text
    : text.replace('/S /TH', '/S /TH /A << /O /Table /Scope /Row >>');
  set(objects, texts, number, scoped);
}

function nameHeader(objects: Map<number, Buffer>, texts: Texts, number: number, id: string): void {
  const text = texts.get(number) ?? '';
  set(
    objects,
    texts,
    number,
    text.replace(/\/Headers\s*\[/, (found) => `${found}${id} `),
  );
}
