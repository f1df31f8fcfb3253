/** Words of a reading on the command line. */
export const readingWords = {
  kinds: { operating: 'exploitatie', investment: 'investering', financing: 'financiering' },
  rows: { receipts: 'ontvangsten', expenses: 'uitgaven', total: 'saldo' },
  levels: {
    body: ['bestuur', 'besturen'],
    strategic_objective: ['strategische doelstelling', 'strategische doelstellingen'],
    theme: ['thema', "thema's"],
    objective: ['beleidsdoelstelling', 'beleidsdoelstellingen'],
    action_plan: ['actieplan', 'actieplannen'],
    action: ['actie', 'acties'],
    without_objective: ['verrichting zonder beleidsdoelstelling', 'verrichtingen zonder beleidsdoelstelling'],
  },
  severities: { error: 'fout', warning: 'let op', info: 'ter info' },
  axes: { progress: 'stand van zaken', time: 'tijd', money: 'geld' },
  lights: { green: 'op koers', amber: 'opletten', red: 'ingrijpen' },
  skipped: {
    'page-number': 'bladzijdenummer',
    'running-head': 'kop- of voettekst',
    contents: 'inhoudstafel',
    'known-section': 'deel zonder plan',
  },
  line: (line: number | null, page: number | null): string =>
    [page === null ? '' : `blz. ${page}`, line === null ? '' : `regel ${line}`]
      .filter((part) => part !== '')
      .join(', '),
  term: (from: string, to: string): string => `${from} tot ${to}`,
  schema: (code: string | null, title: string): string =>
    `Schema ${[code ?? '', title].filter((part) => part !== '').join(': ')}`.trim(),
  size: (rows: number, columns: number): string => `${rows} rijen, ${columns} kolommen`,
  columns: 'Kolommen',
  unread: '?',
  noStatus: 'geen status',
  priority: 'prioritair',
  findings: (count: number): string => (count === 0 ? 'Geen bevindingen.' : `Bevindingen (${count}):`),
  left: (count: number): string => `Overgeslagen regels (${count}):`,
};
