/** What the import says on the command line. */
export const importWords = {
  will: 'Dit gaat gebeuren:',
  government: (name: string, exists: boolean): string => `  bestuur     ${name}${exists ? '' : ' (nieuw)'}`,
  plan: (label: string, exists: boolean): string => `  plan        ${label}${exists ? '' : ' (nieuw)'}`,
  version: (label: string, exists: boolean): string => `  versie      ${label}${exists ? '' : ' (nieuw)'}`,
  round: (label: string, period: string, joins: boolean): string =>
    `  ronde       ${label} (${period})${joins ? ', bestaat al: dit deel komt erbij' : ', nieuw en meteen afgesloten'}`,
  content: (nodes: number, fresh: number, columns: number): string =>
    `  inhoud      ${nodes} onderdelen van het plan (${fresh} nieuw), ${columns} kolommen met bedragen`,
  findings: (errors: number, warnings: number, infos: number): string =>
    `  bevindingen ${errors} fouten, ${warnings} keer let op, ${infos} ter info`,
  evidence: (line: number | null, words: string): string =>
    `              voorstel, volgt uit ${line === null ? '' : `regel ${line}: `}"${words}"`,
  ask: 'Doorgaan? (j/N) ',
  yes: ['j', 'ja', 'y', 'yes'],
  stopped: 'Er is niets gewijzigd.',
  noTerminal: (file: string): string =>
    `${file}: zonder terminal kan er niets gevraagd worden. Geef --yes om de voorstellen te aanvaarden.`,
  already: (file: string, earlier: string, government: string): string =>
    file === earlier
      ? `${file} is al ingelezen bij ${government}. Er is niets gewijzigd.`
      : `${file} is hetzelfde bestand als ${earlier}, dat al ingelezen is bij ${government}. Er is niets gewijzigd.`,
  done: (government: string, round: string, plan: string): string =>
    `Ingelezen: ${round} van ${government}, meerjarenplan ${plan}.`,
  joined: (round: string, government: string, parts: string): string =>
    `Toegevoegd aan ${round} van ${government}: ${parts}. De vorige afsluiting blijft bewaard.`,
  counts: (nodes: number, updates: number, amounts: number): string =>
    `${nodes} onderdelen, ${updates} opvolgingen en ${amounts} bedragen`,
  kept: (parts: string): string => `Bewaard: ${parts}.`,
  roundIs: (id: string, sequence: number, hash: string): string =>
    `Ronde ${id}, afsluiting ${sequence}, kenmerk ${hash.slice(0, 12)}.`,
  planIntent: (
    government: string,
    plan: string,
    version: string,
    setOn: string | null,
    nodes: number,
  ): string =>
    [
      'Dit gaat gebeuren:',
      `  bestuur     ${government}`,
      `  plan        ${plan}`,
      `  versie      ${version} (${setOn === null ? 'concept; geef --decided DATUM als de raad ze vaststelde' : `vastgesteld op ${setOn}`})`,
      `  inhoud      ${nodes} onderdelen van het plan, geen ronde`,
      '',
    ].join('\n'),
  planDone: (
    government: string,
    plan: string,
    version: string,
    stored: { nodes: number; newNodes: number; ended: number; amounts: number },
  ): string =>
    [
      `Ingelezen: versie ${version} van het meerjarenplan ${plan} van ${government}.`,
      `Bewaard: ${stored.nodes} onderdelen (${stored.newNodes} nieuw, ${stored.ended} beëindigd) en ${stored.amounts} bedragen.`,
    ].join('\n'),
  fileSays: (format: string): string =>
    `Bij --format ${format} zegt het bestand zelf om welke besturen en welk plan het gaat: geef ze er niet bij.`,
  noBodyHere:
    '--body hoort bij --format estimates of ledger: een verslag, een meerjarenplan en een boom gaan niet over één rechtspersoon.',
  badDay: (text: string): string => `--decided "${text}" is geen datum. Geef ze als 2026-06-17.`,
  badPlan: (text: string): string =>
    `--plan "${text}" is geen meerjarenplan. Geef het eerste en het laatste jaar, bijvoorbeeld --plan 2020-2025.`,
  badPeriod: (text: string): string =>
    `--period "${text}" is geen periode. Geef twee data, bijvoorbeeld --period 2024-01-01..2024-06-30.`,
  badName: '--government kan niet leeg zijn of langer dan 200 tekens.',
};
