/** What the import of a report says. */
export const importSentences = {
  plan: (file: string): string =>
    `${file} is een meerjarenplan en geen verslag van een ronde: er valt geen ronde mee af te sluiten. Lees het in met de opdracht import.`,
  nothing: (file: string): string =>
    `${file}: hierin staat geen enkele doelstelling, geen actieplan en geen actie, dus er is niets om in te lezen.`,
  missing: {
    government: (file: string): string =>
      `${file}: het is niet duidelijk van welk bestuur dit verslag is. Geef het met --government NAAM.`,
    plan: (file: string): string =>
      `${file}: het is niet duidelijk bij welk meerjarenplan dit verslag hoort. Geef het met --plan, bijvoorbeeld --plan 2020-2025.`,
    round: (file: string): string =>
      `${file}: het is niet duidelijk over welke periode dit verslag gaat. Geef --round annual, h1, quarter of own, en zo nodig de data met --period 2024-01-01..2024-12-31.`,
  },
  otherGovernment: (found: string, name: string, words: string): string =>
    `Dit verslag lijkt van ${found} te zijn, want er staat “${words}”. Het wordt hier ingelezen bij ${name}.`,
  openRound: (round: string): string =>
    `${round} wordt hier zelf opgevolgd en is nog open: een gepubliceerd verslag kan er niet bij.`,
  sameObjective: (round: string, nodes: string, file: string): string =>
    `${round} is al afgesloten en bevat ${nodes} al${file === '' ? '' : `, uit ${file}`}. Wat afgesloten is, blijft zoals het is; er is niets gewijzigd.`,
  nameTaken: (name: string): string =>
    `Het bestuur ${name} werd op hetzelfde moment door iemand anders gemaakt. Probeer opnieuw.`,
  /** The sentence of a proposal that was taken. */
  proposed(reason: string, value: string, words: string): string {
    const rests = words === '' ? '' : `, want er staat “${words}”`;
    // A period is rarely spelled out: a column or a date tells of it.
    const follows = words === '' ? '' : `, af te leiden uit “${words}”`;
    switch (reason) {
      case 'government':
        return `Voorstel: dit verslag is van ${value}${rests}.`;
      case 'plan':
        return `Voorstel: dit verslag hoort bij het meerjarenplan ${value}${follows}.`;
      case 'version':
        return `Voorstel: de ramingen zijn die van versie ${value}${rests}.`;
      case 'round':
        return `Voorstel: dit is ${value}${follows}.`;
      default:
        return `Voorstel: de kolom “${words}” gaat over ${value}, want ze noemt zelf geen jaar.`;
    }
  },
  differs: (version: string, year: number, stored: string, printed: string): string =>
    `Van versie ${version} was voor ${year} al ${stored} bewaard; dit verslag drukt ${printed}. Wat er al stond, blijft staan.`,
  investments: (firstYear: number, lastYear: number): string => `Investeringsacties ${firstYear}-${lastYear}`,
  badRows: {
    'no-list': (file: string): string => `${file} is geen lijst van acties.`,
    'no-rows': (file: string): string => `${file} bevat geen enkele actie.`,
    'too-many': (file: string): string =>
      `${file} bevat meer rijen dan er in één keer ingelezen worden (200.000).`,
    row: (file: string, row: number, field: string): string =>
      `${file}, rij ${row}: ${field === '' ? 'dit is geen actie' : `het veld ${field} ontbreekt of is niet wat het moet zijn`}. Er is niets ingelezen.`,
    years: (file: string, firstYear: number, lastYear: number): string =>
      `${file} bevat bedragen van ${firstYear} tot ${lastYear}: dat is meer dan één meerjarenplan. Er is niets ingelezen.`,
    'two-names': (file: string, row: number, name: string, other: string): string =>
      `${file}, rij ${row}: ${name} en ${other} zijn niet uit elkaar te houden. Er is niets ingelezen.`,
  },
  versionOfYear: (year: number): string => `Stand ${year}`,
  otherNisCode: (name: string, kept: string, found: string): string =>
    `Het bestuur ${name} heeft NIS-code ${kept}, en het bestand zegt ${found}: dat is een andere gemeente. Er is niets gewijzigd.`,
  sameVersion: (version: string, plan: string): string =>
    `Het meerjarenplan ${plan} heeft al een versie “${version}”, uit een ander bestand. Er is niets gewijzigd.`,
  firstReason: (file: string): string => `Ingelezen uit ${file}.`,
  joinReason: (nodes: string, file: string): string => `${nodes} toegevoegd uit ${file}.`,
  body: (name: string): string => `Gemeente ${name}`,
};
