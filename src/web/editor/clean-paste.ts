/**
 * What comes from a clipboard, made fit for the editor: Word's list paragraphs become lists, its rubbish goes, and joined
 * cells come apart. One function that leans on nothing, so that a test can hand it to a real browser.
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string): Element[] => [...page.body.querySelectorAll(selector)];
  const listed = (element: Element | null): RegExpExecArray | null =>
    /mso-list:\s*l(\d+)\s+level(\d+)/.exec(element?.getAttribute('style') ?? '');
  for (const one of all('style, script, meta, link, title, xml, img, del')) one.remove();
  // Word's own elements (o:p, v:shape, w:sdt) have a colon; what they hold may be text.
  for (const one of all('*').filter(({ localName }) => localName.includes(':')))
    one.replaceWith(...one.childNodes);
  for (const one of all('a[name], a[href^="#"]')) one.replaceWith(...one.childNodes);

  // A run of list paragraphs: the level says how deep, the mark that Word wrote says which kind.
  const open: Element[] = [];
  for (const line of all('p, h1, h2, h3, h4, h5, h6')) {
    const found = listed(line);
    if (!found) continue;
    const follows = open.length > 0 && line.previousElementSibling === open[0];
    if (!follows) open.length = 0;
    const marks = [...line.querySelectorAll('span')].filter((span) =>
      /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
    );
    const mark = marks.map(({ textContent }) => textContent.trim()).join('');
    for (const one of marks) one.remove();
    const depth = Math.min(Number(found[2]), open.length + 1);
    const kind = /^\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]$/i.test(mark) ? 'ol' : 'ul';
    open.length = Math.min(open.length, depth);
    // Another kind at the first level is another list.
    if (depth === 1 && open[0] && open[0].localName !== kind) open.length = 0;
    if (open.length < depth) {
      const list = page.createElement(kind);
      const above = open.at(-1)?.lastElementChild;
      if (above) above.append(list);
      else line.before(list);
      open.push(list);
    }
    const item = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...line.childNodes);
    item.append(paragraph);
    open.at(-1)?.append(item);
    line.remove();
  }
  for (const one of all('p'))
    if ((one.textContent ?? '').trim() === '' && !one.closest('td, th, li')) one.remove();

  for (const table of all('table')) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const owed = rows.map(() => new Map<number, string>());
    rows.forEach((row, at) => {
      let column = 0;
      const cells = [...row.children];
      for (const cell of cells) {
        while (owed[at]?.has(column)) {
          cell.before(page.createElement(owed[at]?.get(column) ?? 'td'));
          column += 1;
        }
        const wide = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 50);
        const high = Math.min(Number(cell.getAttribute('rowspan') ?? 1) || 1, rows.length - at);
        for (let extra = 1; extra < wide; extra += 1) cell.after(page.createElement(cell.localName));
        for (let below = 1; below < high; below += 1)
          for (let across = 0; across < wide; across += 1)
            owed[at + below]?.set(column + across, cell.localName);
        column += wide;
      }
      for (; owed[at]?.has(column); column += 1)
        row.append(page.createElement(owed[at]?.get(column) ?? 'td'));
    });
  }
  return page.body.innerHTML;
}
