/** One plain sentence for each kind of finding. Amounts come as decimals and are printed as Belgians do. */
type Facts = Readonly<Record<string, string | number>>;
type Told = { code: string; reason: string; facts: Facts };

const kinds: Readonly<Record<string, string>> = {
  operating: 'exploitatie',
  investment: 'investering',
  financing: 'financiering',
};
const sides: Readonly<Record<string, string>> = {
  receipts: 'ontvangsten',
  expenses: 'uitgaven',
  total: 'saldo',
};
const sections: Readonly<Record<string, string>> = {
  status: 'de status',
  progress: 'het deel over de stand van zaken',
  time: 'het deel over de tijd',
  money: 'het deel over het geld',
};

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** `-1480000.00` becomes `−1.480.000,00`. */
function amount(facts: Facts, name: string): string {
  const decimal = text(facts, name);
  const [whole = '', cents] = decimal.replace(/^-/, '').split('.');
  return `${decimal.startsWith('-') ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${cents === undefined ? '' : `,${cents}`}`;
}

const cell = (facts: Facts): string =>
  `${sides[text(facts, 'side')] ?? text(facts, 'side')} ${kinds[text(facts, 'kind')] ?? text(facts, 'kind')}, ${text(facts, 'column')}`;

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'sum-mismatch sides': (f) =>
    `Het saldo klopt niet (${cell(f)}): er staat ${amount(f, 'printed')}, maar ontvangsten min uitgaven geeft ${amount(f, 'expected')} (verschil ${amount(f, 'difference')}).`,
  'sum-mismatch children': (f) =>
    `Het bedrag klopt niet met de onderdelen (${cell(f)}): er staat ${amount(f, 'printed')}, maar de onderdelen samen geven ${amount(f, 'expected')} (verschil ${amount(f, 'difference')}).`,
  'rounding sides': (f) =>
    `Het saldo wijkt af door afronding (${cell(f)}): de gedrukte ontvangsten min uitgaven geven ${amount(f, 'sum')}, er staat ${amount(f, 'printed')}. Dat is juist: het saldo is afgerond van de bedragen tot op de cent, niet van de afgeronde bedragen.`,
  'rounding children': (f) =>
    `Het bedrag wijkt af door afronding (${cell(f)}): de afgeronde onderdelen geven samen ${amount(f, 'sum')}, er staat ${amount(f, 'printed')}. Dat kan kloppen: elk bedrag is apart afgerond op hele euro's.`,
  'lost-character replaced': (f) =>
    `In “${text(f, 'text')}” is een letter verloren gegaan; wellicht hoort er “${text(f, 'proposal')}” te staan.`,
  'lost-character unknown': (f) =>
    `In “${text(f, 'text')}” is een letter verloren gegaan; welke is niet duidelijk.`,
  'lost-character mojibake': (f) =>
    `“${text(f, 'text')}” bevat verminkte tekens${text(f, 'proposal') === '' ? '' : `; wellicht hoort er “${text(f, 'proposal')}” te staan`}.`,
  'lost-character private-sign': (f) =>
    `De tekst bevat een teken dat geen letter is (${text(f, 'text')}); het is niet te lezen.`,
  'dangling-reference unknown-code': (f) =>
    `De tekst verwijst naar ${text(f, 'code')}, maar die code staat niet in dit rapport.`,
  'duplicate-code twice': (f) =>
    `De code ${text(f, 'code')} komt meer dan één keer voor: bij “${text(f, 'firstTitle')}” en bij “${text(f, 'title')}”.`,
  'table-mismatch share': (f) =>
    `In de tabel staat bij “${text(f, 'row')}”, kolom ${text(f, 'column')}, ${text(f, 'count')} (${text(f, 'share')}%), maar ${text(f, 'count')} op ${text(f, 'base')} (“${text(f, 'baseRow')}”) is ${text(f, 'expected')}%.`,
  'table-mismatch division': (f) =>
    `In de tabel, kolom ${text(f, 'column')}, geven “${text(f, 'row')}” (${text(f, 'count')}) en “${text(f, 'otherRow')}” (${text(f, 'otherCount')}) samen ${text(f, 'sum')}, maar bij “${text(f, 'wholeRow')}” staat ${text(f, 'printed')}.`,
  'table-mismatch total': (f) =>
    `In de tabel, kolom ${text(f, 'column')}, staat bij “${text(f, 'row')}” ${text(f, 'printed')}, maar de rijen erboven geven samen ${text(f, 'sum')}.`,
  'table-mismatch subset': (f) =>
    `In de tabel, kolom ${text(f, 'column')}, is “${text(f, 'row')}” (${text(f, 'count')}) groter dan “${text(f, 'wholeRow')}” (${text(f, 'printed')}).`,
  'limit title': (f) =>
    `De titel telt ${text(f, 'length')} tekens; de Vlaamse digitale rapportering toont er ${text(f, 'limit')}.`,
  'limit text': (f) =>
    `De tekst telt ${text(f, 'length')} tekens; de Vlaamse digitale rapportering toont er ${text(f, 'limit')}.`,
  'unread-line text': (f) =>
    `Deze tekst past nergens in het plan en is niet overgenomen: “${text(f, 'text')}”.`,
  'unread-line header': (f) =>
    `De kolommen van deze tabel met bedragen zijn niet te onderscheiden, de bedragen zijn niet overgenomen: “${text(f, 'text')}”.`,
  'unread-line unit': (f) =>
    `De bedragen in deze tabel staan niet in euro en zijn niet overgenomen: “${text(f, 'text')}”.`,
  'unread-line row-cells': (f) =>
    `De bedragen in deze rij zijn niet zeker over de ${text(f, 'columns')} kolommen te verdelen en zijn niet overgenomen: “${text(f, 'text')}”.`,
  'unread-line row-balance': (f) =>
    `De bedragen in deze rij konden op meer dan één manier gelezen worden; gekozen is de enige manier waarbij het saldo klopt: “${text(f, 'text')}”.`,
  'unread-line row-label': (f) =>
    `Van deze rij is niet duidelijk bij welke soort en welke kant ze hoort; de bedragen zijn niet overgenomen: “${text(f, 'text')}”.`,
  'unread-line row-twice': (f) =>
    `Voor deze rij staan er twee verschillende bedragen; het verschil is niet op te lossen: “${text(f, 'text')}”.`,
  'unread-line amount': (f) =>
    `Het bedrag “${text(f, 'text')}” (kolom ${text(f, 'column')}) is niet te lezen en is niet overgenomen.`,
  'unread-line precision': () =>
    `De bedragen van deze actie staan in hele euro's, die van de andere acties tot op de cent: kijk na of deze tabel niet bij een ander deel van het plan hoort.`,
  'sum-mismatch change': (f) =>
    `In “${text(f, 'schema')}”, rij “${text(f, 'row')}”, kolom ${text(f, 'column')}, staat ${amount(f, 'printed')}, maar de referentie en de wijziging geven samen ${amount(f, 'expected')} (verschil ${amount(f, 'difference')}).`,
  'sum-mismatch schema': (f) =>
    `In “${text(f, 'schema')}”, rij “${text(f, 'row')}”, kolom ${text(f, 'column')}, staat ${amount(f, 'printed')}, maar exploitatie, investeringen en financiering van dit onderdeel geven samen ${amount(f, 'expected')} (verschil ${amount(f, 'difference')}).`,
  'unread-line no-money': (f) =>
    `De tekst zegt dat er voor dit onderdeel geen geld apart voorzien is; er zijn geen bedragen overgenomen, ook geen nul: “${text(f, 'text')}”.`,
  'unread-line other-title': (f) =>
    `De code ${text(f, 'code')} staat hier met een andere titel (“${text(f, 'title')}”) dan waar dit onderdeel het eerst stond (“${text(f, 'firstTitle')}”); de eerste is gebleven.`,
  'unread-line unlabelled': (f) =>
    `Hier staat een tabel met bedragen (${text(f, 'rows')} rijen) die bij geen onderdeel van het plan hoort en geen naam van een schema draagt; ze is niet overgenomen. De eerste rij: “${text(f, 'text')}”.`,
  'unread-line term': (f) =>
    `Deze looptijd kan niet: een dag bestaat niet, of het einde komt voor het begin. Ze is niet overgenomen: “${text(f, 'text')}”.`,
  'limit description': (f) =>
    `De omschrijving telt ${text(f, 'length')} tekens; de eerste ${text(f, 'limit')} zijn bewaard.`,
  'missing-section unplaced': (f) =>
    `In de boekhouding van ${text(f, 'year')} (“${text(f, 'label')}”) ${f['groups'] === 1 ? 'heeft 1 groep boekingen' : `hebben ${text(f, 'groups')} groepen boekingen`} nog geen plaats in het plan: ${amount(f, 'expenses')} aan uitgaven en ${amount(f, 'receipts')} aan ontvangsten staan bij geen enkele actie.`,
  'missing-section objective': () =>
    'Deze actie noemt geen beleidsdoelstelling; wat erboven staat, staat bovenaan in het plan.',
  'missing-section action-plan': () => 'Deze actie noemt geen actieplan.',
  'missing-section year': (f) => `Voor ${text(f, 'year')} staat er geen bedrag, ook geen nul.`,
  'unread-line inexact': (f) =>
    `Het bedrag van ${text(f, 'year')} (${text(f, 'text')}) is geen bedrag tot op de cent, of is te groot; het is niet overgenomen.`,
  'table-mismatch negative': (f) =>
    `Bij de uitgaven van ${text(f, 'year')} staat een negatief bedrag (${amount(f, 'printed')}); het is overgenomen zoals het er staat.`,
  'sum-mismatch years': (f) =>
    `Het totaal klopt niet met de jaren: er staat ${amount(f, 'printed')}, maar de jaren samen geven ${amount(f, 'expected')}.`,
  'missing-section title': (f) =>
    `Bij ${text(f, 'code')} staat geen titel, alleen een omschrijving of niets.`,
  'unread-line table-row': (f) =>
    `In deze rij van een tabel is niet zeker waar de naam eindigt en de waarden beginnen: “${text(f, 'text')}”.`,
};

/** The sentence of a finding; a reason that is told elsewhere brings its own words in `facts.message`. */
export function describeFinding(finding: Told): string {
  const { code, reason, facts } = finding;
  const known = sentences[`${code} ${reason}`];
  if (known) return known(facts);
  if (code === 'missing-section')
    return `Bij deze actie ontbreekt ${sections[text(facts, 'section')] ?? text(facts, 'section')}, terwijl andere acties in dit rapport het wel hebben.`;
  return text(facts, 'message') || `${code}: ${reason}`;
}
