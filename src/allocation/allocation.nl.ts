/** Why an allocation does not start, in one sentence. Takes its facts as they are; see `problem.ts`. */
type Facts = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<string, string>> = {
  array: 'een lijst zijn',
  object: 'een object zijn',
  text: 'een niet-lege tekst zijn',
  amount: 'een getal vanaf 0 zijn',
  number: 'een getal zijn',
  part: 'een getal van 0 tot en met 1 zijn',
  count: 'een geheel getal vanaf 0 zijn',
  moment: 'een tijdstip met tijdzone zijn, zoals 2026-03-02T09:14:00+01:00',
  boolean: 'true of false zijn',
};

const things: Readonly<Record<string, string>> = {
  child: 'kind',
  school: 'school',
  level: 'niveau',
  choice: 'keuze',
  order: 'kind in de volgorde',
  group: 'groep',
  priority: 'voorrangsgroep',
  criterion: 'criterium',
  reserve: 'voorbehouden groep',
};

const settings: Readonly<Record<string, string>> = {
  reserves: 'voorbehouden plaatsen',
  shares: 'delen met eigen criteria',
  levels: 'capaciteitsniveaus',
  linked: 'gekoppelde kinderen',
};

const at = (place: unknown): string => (place === '' ? 'De invoer' : String(place));

const list = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} of ${values.at(-1) ?? ''}`;

const wrong = (place: unknown, expected: unknown): string =>
  `${at(place)} moet ${
    Array.isArray(expected)
      ? `${list(expected.map(String))} zijn`
      : (kinds[String(expected)] ?? 'anders zijn')
  }.`;

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'not-json': () => 'Het bestand is geen geldige JSON.',
  'repeated-key': ({ key }) => `De sleutel "${String(key)}" staat twee keer in hetzelfde object.`,
  'unknown-key': ({ at: place, key }) => `${at(place)} kent de sleutel "${String(key)}" niet.`,
  missing: ({ at: place, key }) => `${at(place)} mist de sleutel "${String(key)}".`,
  wrong: ({ at: place, expected }) => wrong(place, expected),
  repeated: ({ what, of, id }) =>
    `${of === '' ? 'De invoer' : `"${String(of)}"`} bevat ${things[String(what)] ?? ''} "${String(id)}" twee keer.`,
  unknown: ({ what, of, id }) =>
    `${of === '' ? 'De lotnummers noemen' : `"${String(of)}" noemt`} ${things[String(what)] ?? ''} "${String(id)}", maar dat staat niet in de invoer.`,
  'empty-group': ({ of, id }) => `"${String(of)}" heeft een groep met een leeg deel: "${String(id)}".`,
  'group-all': ({ school }) =>
    `School "${String(school)}" houdt plaatsen voor groep "all", maar zo heet de hele wachtlijst al: geef de groep een andere naam.`,
  'no-tree': ({ school, level }) =>
    `De niveaus van school "${String(school)}" vormen geen boom: "${String(level)}" zit in zichzelf of in twee andere.`,
  'too-many-reserved': ({ school }) =>
    `School "${String(school)}" houdt meer plaatsen voor groepen dan haar capaciteit.`,
  'too-large-shares': ({ school }) => `De delen van school "${String(school)}" zijn samen meer dan 1.`,
  'no-distance': ({ child, school }) =>
    `Kind "${String(child)}" heeft geen afstand tot school "${String(school)}", en die school ordent op afstand.`,
  'no-moment': ({ child, school }) =>
    `Kind "${String(child)}" heeft geen tijdstip van aanmelden, en school "${String(school)}" ordent daarop.`,
  'fine-moment': ({ child }) =>
    `Het tijdstip van aanmelden van kind "${String(child)}" is fijner dan een microseconde.`,
  'no-lots': () =>
    'Er zijn loten nodig: geef lots met een seed of met numbers (dat hoeft alleen niet als elke school een order heeft).',
  'two-lots': () => 'lots heeft een seed of numbers nodig, niet allebei.',
  'no-lot': () => 'lots heeft een seed of numbers nodig.',
  'one-lot-a-child': () =>
    'lotScope school loot per school en kan alleen met een seed, en niet met serial of met numbers: die geven elk kind één lot.',
  'no-number': ({ child }) => `Kind "${String(child)}" heeft geen lotnummer.`,
  'equal-numbers': ({ children }) =>
    `Kinderen ${(children as readonly string[]).map((id) => `"${id}"`).join(' en ')} hebben hetzelfde lotnummer.`,
  'only-da': ({ mechanism, what, of }) =>
    `${String(mechanism)} kan niet met ${settings[String(what)] ?? ''} ("${String(of)}"); alleen da kan dat.`,
};

export function describeProblem(problem: Readonly<{ code: string }> & Facts): string {
  // An id may hold anything; a sentence is one line, and no id turns its direction of writing.
  return (sentences[problem.code]?.(problem) ?? problem.code).replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu,
    ' ',
  );
}
