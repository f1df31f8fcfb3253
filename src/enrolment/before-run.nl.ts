/** De twijfels voor een toewijzing in woorden: wat er opvalt en wat u kunt nakijken. Neemt de feiten zoals ze zijn. */
type Facts = Readonly<Record<string, unknown>>;

const metres = (value: unknown): string => `${Number(value).toLocaleString('nl-BE')}\u00a0m`;

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'no-birth-year': ({ child }) =>
    `${String(child)} heeft geen geboortejaar en neemt daarom niet deel. Vul het aan.`,
  'no-choices': ({ child }) => `${String(child)} heeft geen enkele school gekozen.`,
  'no-age-group': ({ child, birthYear }) =>
    `${String(child)} is van ${String(birthYear)}: dat jaar hoort bij geen leeftijdsgroep. Het kind neemt niet deel.`,
  'no-proof': ({ child, group }) =>
    `${String(child)} vraagt voorrang (${String(group)}) zonder bewijs. Zonder bewijs telt die voorrang niet.`,
  twice: ({ children }) =>
    `${(children as readonly string[]).join(' en ')} lijken hetzelfde kind: zelfde geboortejaar, zelfde woonplaats. Schrap één aanmelding, of koppel ze als het een tweeling is.`,
  far: ({ child, site, metres: away, usual }) =>
    `${String(child)} woont op ${metres(away)} van ${String(site)}; negen op de tien kinderen wonen binnen ${metres(usual)}. Kijk het adres na.`,
  'no-distance': ({ child, site }) =>
    `Van ${String(child)} is de afstand tot ${String(site)} niet bekend, en die school ordent op afstand.`,
  'unknown-site': ({ child, site }) =>
    `${String(child)} kiest ${String(site)}, maar die school doet niet mee.`,
  'too-few': ({ child, count }) =>
    `${String(child)} koos ${String(count)} scholen, minder dan het reglement vraagt.`,
  'too-many': ({ child, count }) =>
    `${String(child)} koos ${String(count)} scholen, meer dan het reglement toelaat.`,
  'outside-period': ({ child }) => `${String(child)} is aangemeld buiten de periode.`,
};

export const describeDoubt = (doubt: Readonly<{ code: string }> & Facts): string =>
  sentences[doubt.code]?.(doubt) ?? doubt.code;

/** The codes as headings, to count them by. */
export const doubtNames: Readonly<Record<string, string>> = {
  'no-birth-year': 'Zonder geboortejaar',
  'no-choices': 'Zonder keuze',
  'no-age-group': 'In geen leeftijdsgroep',
  'no-proof': 'Voorrang zonder bewijs',
  twice: 'Misschien dubbel',
  far: 'Opvallend ver',
  'no-distance': 'Zonder afstand',
  'unknown-site': 'School doet niet mee',
  'too-few': 'Te weinig keuzes',
  'too-many': 'Te veel keuzes',
  'outside-period': 'Buiten de periode',
};
