/** Wat er wringt in een reglement, in één zin met wat u kunt doen. Neemt de feiten zoals ze zijn. */
type Facts = Readonly<Record<string, unknown>>;

const windows: Readonly<Record<string, string>> = {
  priority: 'voorrangsperiode',
  register: 'aanmeldperiode',
  result: 'bekendmaking',
  accept: 'inschrijvingsperiode met ticket',
  'free-enrolment': 'vrije inschrijving',
};

const criteria: Readonly<Record<string, string>> = {
  choice: 'voorkeur',
  distance: 'afstand',
  chance: 'toeval',
  chronology: 'tijdstip van aanmelden',
};

const at = (site: unknown): string => (site === null ? '' : ` in ${String(site)}`);
const windowName = (window: unknown): string => windows[String(window)] ?? String(window);
const criterionName = (criterion: unknown): string => criteria[String(criterion)] ?? String(criterion);

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'dossier-a-sites': ({ count }) =>
    `Dossier A is voor één vestigingsplaats en hier zijn er ${String(count)}: kies dossier B of C.`,
  'dossier-criteria': ({ dossier, expected }) =>
    `Dossier ${String(dossier)} ordent op ${(expected as readonly string[]).map(criterionName).join(', dan ')}. Wie anders ordent, heeft een eigen dossier nodig.`,
  'own-without-decision': () =>
    'Een eigen dossier heeft een beslissing van de CLR nodig: vul de verwijzing in.',
  'no-register': () => 'Er is geen aanmeldperiode met begin en einde.',
  'double-quota-late': () =>
    'De dubbele contingentering bestond tot en met 2022-2023. Daarna dient ze alleen om te vergelijken.',
  'no-priority-group': () =>
    'Geen enkele groep heeft voorrang. Broers, zussen en kinderen van personeel hebben die van rechtswege.',
  'site-twice': ({ id }) => `Vestigingsplaats ${String(id)} staat er twee keer in.`,
  'unknown-site': ({ id }) => `${String(id)} heeft een eigen ordening, maar doet niet mee.`,
  'group-twice': ({ id }) => `Groep ${String(id)} staat er twee keer in.`,
  'age-group-twice': ({ id }) => `Leeftijdsgroep ${String(id)} staat er twee keer in.`,
  'reserve-twice': ({ id }) =>
    `Voor groep ${String(id)} staan er twee keer plaatsen apart: tel ze samen in één regel.`,
  'group-all': () =>
    'Een groep met voorbehouden plaatsen heet "all", zoals de hele wachtlijst: geef ze een andere naam.',
  'unknown-group': ({ group, where }) =>
    `De ${where === 'reserve' ? 'voorbehouden plaatsen noemen' : 'voorrang noemt'} groep ${String(group)}, maar die is niet omschreven.`,
  'group-hidden': ({ group, by }) =>
    `Groep ${String(group)} komt na ${String(by)} en telt daardoor nooit: wie in de eerste zit, zit ook in de tweede. Zet ze ervoor.`,
  'unknown-age-group': ({ ageGroup, group }) =>
    `Groep ${String(group)} heeft een regeling voor leeftijdsgroep ${String(ageGroup)}, die er niet is.`,
  'birth-year-twice': ({ birthYear }) => `Geboortejaar ${String(birthYear)} zit in twee leeftijdsgroepen.`,
  'skipped-hour': ({ window }) =>
    `De ${windowName(window)} begint of eindigt op een uur dat niet bestaat: dan gaat de klok vooruit.`,
  'window-turned': ({ window }) => `De ${windowName(window)} eindigt voor ze begint.`,
  'window-order': ({ window }) => `De ${windowName(window)} begint voor de stap ervoor voorbij is.`,
  'window-twice': ({ window }) => `De ${windowName(window)} staat er twee keer in.`,
  'holiday-turned': ({ from }) => `De vakantie van ${String(from)} eindigt voor ze begint.`,
  'reserve-over-fifth': ({ percent }) =>
    `Er is ${String(percent)}\u00a0% van de plaatsen voorbehouden; het decreet laat 20\u00a0% toe.`,
  'parts-over-one': ({ where, site }) =>
    `De ${where === 'share' ? 'delen' : 'voorbehouden plaatsen'}${at(site)} zijn samen meer dan alle plaatsen.`,
  'criterion-twice': ({ criterion, site }) =>
    `${criterionName(criterion)} staat twee keer in de ordening${at(site)}.`,
  'after-chance': ({ criterion, site }) =>
    `${criterionName(criterion)} staat na toeval in de ordening${at(site)} en beslist daardoor nooit.`,
  chronology: ({ site }) =>
    `De ordening${at(site)} telt het tijdstip van aanmelden: wie eerst komt, eerst maalt. In een aanmeldperiode mag dat niet tellen.`,
  'choices-turned': ({ least, most }) =>
    `Ouders moeten minstens ${String(least)} scholen kiezen en mogen er hoogstens ${String(most)} kiezen.`,
  'advice-outside': ({ advice }) => `Het advies van ${String(advice)} scholen ligt buiten wat mag.`,
  'reserve-with-shared-limit': () =>
    'Voorbehouden plaatsen en een gedeelde limiet van de leeftijdsgroepen gaan niet altijd samen: soms is er geen uitkomst zonder gegronde klacht. Geef elke leeftijdsgroep eigen plaatsen.',
  'modes-with-shared-limit': ({ group }) =>
    `Groep ${String(group)} gaat in de ene leeftijdsgroep voor en in de andere niet, maar de leeftijdsgroepen delen één limiet en dus één volgorde. Geef elke leeftijdsgroep eigen plaatsen, of de groep overal dezelfde regeling.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const describeRuleProblem = (problem: Readonly<{ code: string }> & Facts): string =>
  capital(sentences[problem.code]?.(problem) ?? problem.code);
