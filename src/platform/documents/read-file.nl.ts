/** Why a file cannot be read, in one sentence for the person who chose it. */
export const readFileWords = {
  empty: (name: string): string => `${name} is leeg.`,
  unknown: (name: string): string =>
    `${name} is geen bestand dat gelezen kan worden. Kies een tekstbestand (.txt), een PDF, een Word-document (.docx) of een .json van Beleidsspoor.`,
  tooLarge: (name: string, megabytes: number): string =>
    `${name} is te groot: er worden bestanden tot ${megabytes} MB gelezen.`,
  tooManyPages: (name: string, pages: number, most: number): string =>
    `${name} telt ${pages} bladzijden; er worden er hoogstens ${most} gelezen.`,
  longLine: (name: string, line: number | null): string =>
    `${name} bevat ${line === null ? 'een alinea' : `op regel ${line} een regel`} van miljoenen tekens: dat is geen tekst van een rapport.`,
  tooSlow: (name: string, seconds: number): string =>
    `${name} lezen duurt langer dan ${seconds} seconden en is gestopt. Splits het bestand en lees de delen apart.`,
  locked: (name: string): string =>
    `${name} is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord en probeer opnieuw.`,
  damagedPdf: (name: string): string =>
    `${name} is een beschadigde PDF: de inhoud kan niet gelezen worden. Haal het bestand opnieuw op.`,
  scan: (name: string): string =>
    `${name} bevat alleen beelden en geen tekst: het is een scan. Laat er eerst tekstherkenning (OCR) op lopen, of gebruik het oorspronkelijke bestand.`,
  damagedZip: (name: string): string =>
    `${name} is beschadigd: het kan niet uitgepakt worden. Haal het bestand opnieuw op.`,
  notWord: (name: string): string =>
    `${name} is een zipbestand, maar geen Word-document (.docx). Rapporten in een zip pak je eerst uit.`,
  oldWord: (name: string): string =>
    `${name} is een oud Office-bestand of een Office-bestand met een wachtwoord. Bewaar het in Word als .docx zonder wachtwoord en probeer opnieuw.`,
  notExcel: (name: string): string => `${name} is een zipbestand, maar geen Excel-werkmap (.xlsx).`,
  oldExcel: (name: string): string =>
    `${name} is een oud Excel-bestand of een met een wachtwoord. Bewaar het in Excel als .xlsx zonder wachtwoord en probeer opnieuw.`,
  notTable: (name: string): string =>
    `${name} is geen tabel die gelezen kan worden. Kies een Excel-werkmap (.xlsx) of een CSV-bestand.`,
  tooManyRows: (name: string, most: number): string =>
    `${name} heeft meer dan ${most} rijen; zoveel worden er hoogstens in één keer ingelezen. Splits het bestand.`,
  openQuote: (row: number): string =>
    `Op rij ${row} begint een aanhalingsteken dat nergens eindigt. Kijk die rij na.`,
  bomb: (name: string): string =>
    `${name} wordt bij het uitpakken onredelijk groot en is daarom niet gelezen.`,
  unsafeXml: (name: string): string =>
    `${name} bevat XML die niet in een Word-document hoort (een DOCTYPE of eigen entiteiten) en is daarom niet gelezen.`,
  damagedXml: (name: string, part: string): string =>
    `${name} is een beschadigd Word-document: het onderdeel ${part} kan niet gelezen worden.`,
  deepXml: (name: string): string =>
    `${name} is te diep of te uitgebreid opgebouwd voor een Word-document en is daarom niet gelezen.`,
  notText: (name: string): string =>
    `${name} is geen leesbare tekst. Bewaar het als UTF-8 en probeer opnieuw.`,
  badJson: (name: string, line: number | null): string =>
    line === null
      ? `${name} is geen geldige JSON.`
      : `${name} is geen geldige JSON: de fout zit op of voor regel ${line}.`,
};
