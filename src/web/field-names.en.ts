/** What is said of a field of a form in English. */
// Fields are named in Dutch in the addresses and forms of the site.
const fieldNames: Readonly<Record<string, string>> = {
  adres: 'address',
  bedrag: 'amount',
  bron: 'source',
  datum: 'day',
  huidig: 'current password',
  kredietgever: 'lender',
  link: 'link',
  naam: 'name',
  nummer: 'number',
  omschrijving: 'description',
  opmerking: 'remark',
  reden: 'reason',
  titel: 'title',
  versie: 'version',
};

const nameOf = (field: string): string =>
  Object.hasOwn(fieldNames, field) ? (fieldNames[field] ?? field) : field;

export const fieldWords = {
  badField: (field: string): string =>
    `The field “${nameOf(field)}” is not right. Nothing was kept: try again.`,
  tooLong: (field: string, most: number): string =>
    `The field “${nameOf(field)}” is too long: it can have at most ${most} signs. Nothing was kept; make it shorter and try again.`,
};
