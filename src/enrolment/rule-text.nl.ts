/**
 * Het reglement in gewone taal, uit de regels zelf: wat hier staat, is wat de toewijzing doet. De vorm is die van
 * `RuleSet`; deze file kent alleen de woorden.
 */
type Ordering = {
  criteria: readonly string[];
  shares: readonly { part: number; criteria: readonly string[] }[];
};

export type RuleFacts = {
  schoolYear: number;
  dossier: string;
  decision: string | null;
  sites: readonly { id: string }[];
  windows: readonly { kind: string; from: string; until: string | null }[];
  holidays: readonly { from: string; until: string }[];
  terms: { accept: number; complain: number };
  ageGroups: readonly { id: string; birthYears: readonly number[]; waitingListUntil: string }[];
  sharedLimit: boolean;
  groups: readonly { id: string; local: boolean; definition: string; proof: string }[];
  priority: readonly { group: string; modes: Readonly<Record<string, string>> }[];
  countsUnproven: boolean;
  reserves: readonly { group: string; part: number; order: string; hard: boolean }[];
  ordering: Ordering;
  orderingAt: Readonly<Record<string, Ordering>>;
  distance: { kind: string; from: string; step: number };
  lottery: { scope: string };
  choices: { least: number; most: number | null; advice: number };
  linked: boolean;
  ombuds: { members: readonly string[]; kinds: readonly string[] };
};

export type RuleSection = { title: string; paragraphs: string[]; list: string[] };

/** What a person calls a site or a group. */
export type RuleNames = { site: (id: string) => string; group: (id: string) => string };

/** Names of the groups of the standard dossiers. */
export const groupNames: Readonly<Record<string, string>> = {
  sibling: 'broers en zussen',
  staff: 'kinderen van personeel',
  underrepresented: 'ondervertegenwoordigde groep',
  indicator: 'indicatorleerlingen',
  other: 'andere leerlingen',
};

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const day = (date: string): string =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

const hour = (local: string): string => {
  const [hours = '', minutes = ''] = local.slice(11).split(':');
  return `${day(local)} om ${Number(hours)}${minutes === '00' ? '' : `.${minutes}`} uur`;
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1) ?? ''}`;

const percent = (part: number): string => `${Math.round(part * 100)}\u00a0%`;

const windowNames: Readonly<Record<string, string>> = {
  priority: 'Voorrangsperiode',
  register: 'Aanmelden',
  result: 'Bekendmaking van de toewijzing',
  accept: 'Inschrijven met een ticket',
  'free-enrolment': 'Vrije inschrijving',
};

const criteria: Readonly<Record<string, string>> = {
  choice: 'de voorkeur: wie de school hoger zette, gaat voor',
  distance: 'de afstand: wie dichter woont, gaat voor',
  chance: 'het lot: het laagste gaat voor',
  chronology: 'het tijdstip: wie eerder aanmeldde, gaat voor',
};

const inSequence = (some: readonly string[]): string => {
  const [first, ...others] = [...some.filter((one) => one !== 'chance'), 'chance'].map(
    (one) => criteria[one] ?? one,
  );
  return others.length === 0
    ? `Enkel ${first ?? ''}.`
    : `Eerst ${first ?? ''}. ${others.map((one) => `Is dat gelijk, dan ${one}.`).join(' ')}`;
};

function orderingSentences({ criteria: base, shares }: Ordering): string[] {
  const rest = 1 - shares.reduce((sum, { part }) => sum + part, 0);
  if (shares.length === 0) return [inSequence(base)];
  return [
    ...shares.map((share) => `Voor ${percent(share.part)} van de plaatsen: ${inSequence(share.criteria)}`),
    ...(Math.round(rest * 100) > 0 ? [`Voor de overige ${percent(rest)}: ${inSequence(base)}`] : []),
  ];
}

function whoSection({ schoolYear, ageGroups, sites }: RuleFacts, names: RuleNames): RuleSection {
  const years = ageGroups.flatMap(({ birthYears }) => birthYears);
  return {
    title: 'Voor wie',
    paragraphs: [
      `Dit reglement geldt voor inschrijvingen voor het schooljaar ${schoolYear}-${schoolYear + 1}, voor kinderen geboren van ${Math.min(...years)} tot en met ${Math.max(...years)}.`,
      `${sites.length === 1 ? 'Deze school doet' : 'Deze scholen doen'} mee:`,
    ],
    list: sites.map(({ id }) => names.site(id)),
  };
}

const calendarSection = ({ windows, holidays, terms }: RuleFacts): RuleSection => ({
  title: 'Wanneer',
  paragraphs: [
    'Wanneer u aanmeldt binnen de periode maakt geen verschil, tenzij de ordening hieronder het tijdstip noemt.',
    `Een ticket is ${terms.accept} dagen geldig nadat een plaats vrijkwam.${holidays.length > 0 ? ` Vakantiedagen tellen niet mee in een termijn: ${list(holidays.map(({ from, until }) => (from === until ? day(from) : `${day(from)} tot en met ${day(until)}`)))}.` : ''}`,
  ],
  list: windows.map(({ kind, from, until }) =>
    until === null
      ? `${windowNames[kind] ?? kind}: vanaf ${hour(from)}`
      : `${windowNames[kind] ?? kind}: van ${hour(from)} tot ${hour(until)}`,
  ),
});

function choiceSection({ choices: { least, most, advice }, linked }: RuleFacts): RuleSection {
  const bounds =
    most === null
      ? `U kiest ${least === 1 ? 'minstens één school' : `minstens ${least} scholen`}, zoveel als u wilt.`
      : most === least
        ? `U kiest ${least === 1 ? 'één school' : `${least} scholen`}.`
        : `U kiest ${least} tot ${most} scholen.`;
  return {
    title: 'Kiezen',
    paragraphs: [
      `${bounds}${most === 1 ? '' : ` Wij raden er ${advice} aan: een school onderaan uw lijst schaadt de keuzes erboven niet.`}`,
      'Uw kind krijgt nooit een school die u niet koos.',
      ...(linked
        ? [
            'Kinderen die u koppelt, zoals een tweeling, delen één lot en staan naast elkaar. Krijgt er maar één een plaats, dan kan de school de andere boven de capaciteit opnemen.',
          ]
        : []),
    ],
    list: [],
  };
}

function prioritySection({ priority, groups, countsUnproven }: RuleFacts, names: RuleNames): RuleSection {
  const combined = (group: string): string => {
    const parts = group.split('+').map(names.group);
    const name = parts.length === 1 ? (parts[0] ?? '') : `kinderen die horen bij ${list(parts)}`;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const exceptions = (modes: Readonly<Record<string, string>>): string =>
    Object.entries(modes)
      .filter(([, mode]) => mode !== 'on-top')
      .map(([ageGroup, mode]) =>
        mode === 'earlier'
          ? ` Geboortejaar ${ageGroup} schrijft vooraf in.`
          : ` Voor geboortejaar ${ageGroup} geldt deze voorrang niet.`,
      )
      .join('');
  const describe = (group: string): string =>
    groups
      .filter(({ id }) => group.split('+').includes(id))
      .map(({ definition, proof }) => ` ${definition} Bewijs: ${proof.toLowerCase()}.`)
      .join('');
  return {
    title: 'Voorrang',
    paragraphs: [
      priority.length === 0
        ? 'Geen enkele groep heeft voorrang.'
        : 'Deze kinderen gaan voor op alle andere, in deze volgorde:',
      countsUnproven
        ? 'Het bewijs wordt gevraagd bij de inschrijving. Klopt het niet, dan vervalt de plaats.'
        : 'Zonder bewijs telt de voorrang niet mee in de toewijzing.',
    ],
    list: priority.map(({ group, modes }) => `${combined(group)}.${describe(group)}${exceptions(modes)}`),
  };
}

const reserveSection = ({ reserves }: RuleFacts, names: RuleNames): RuleSection => ({
  title: 'Voorbehouden plaatsen',
  paragraphs: ['Een deel van de plaatsen is voorbehouden, per school en per geboortejaar:'],
  list: reserves.map(
    ({ group, part, order, hard }) =>
      `${percent(part)} voor: ${names.group(group)}. Die plaatsen worden ${order === 'first' ? 'eerst' : 'laatst'} gevuld. ${hard ? 'Wat overblijft, blijft leeg.' : 'Wat overblijft, gaat naar het volgende kind.'}`,
  ),
});

function orderSection(facts: RuleFacts, names: RuleNames): RuleSection {
  const { ordering, orderingAt, distance, lottery } = facts;
  const from: Readonly<Record<string, string>> = {
    home: 'het woonadres van het kind',
    work: 'het werkadres van een ouder',
    better: 'het woonadres van het kind of het werkadres van een ouder, wat het dichtst is',
  };
  return {
    title: 'Ordenen',
    paragraphs: [
      'Zijn er meer kinderen dan plaatsen, dan ordent elke school de kinderen zo:',
      ...orderingSentences(ordering),
      `De afstand is ${distance.kind === 'crow' ? 'in vogelvlucht' : 'de wandelafstand'} en telt vanaf ${from[distance.from] ?? distance.from}${distance.step > 1 ? `, naar beneden afgerond op ${distance.step} meter` : ''}.`,
      lottery.scope === 'child'
        ? 'Elk kind heeft één lot voor alle scholen. De startwaarde van de loting ligt vast voor de periode eindigt, zodat iedereen het lot kan narekenen.'
        : 'Elke school loot apart. De startwaarde van de loting ligt vast voor de periode eindigt, zodat iedereen elk lot kan narekenen.',
    ],
    list: Object.entries(orderingAt).map(
      ([site, own]) => `${names.site(site)} ordent anders. ${orderingSentences(own).join(' ')}`,
    ),
  };
}

const allocationSection = ({ sharedLimit }: RuleFacts): RuleSection => ({
  title: 'Toewijzen',
  paragraphs: [
    'Elk kind vraagt eerst een plaats in de school die bovenaan staat. Is die vol met kinderen die voorgaan, dan vraagt het de volgende. Een plaats is pas zeker als niemand nog iets vraagt.',
    'Zo krijgt elk kind de hoogste school op zijn lijst waar geen plaats ging naar een kind dat achter hem staat.',
    sharedLimit
      ? 'De geboortejaren van een school delen ook één maximum.'
      : 'Elk geboortejaar van een school heeft zijn eigen plaatsen.',
  ],
  list: [],
});

function afterSection({ ageGroups, terms, ombuds }: RuleFacts): RuleSection {
  const byEnd = Map.groupBy(ageGroups, ({ waitingListUntil }) => waitingListUntil);
  return {
    title: 'Daarna',
    paragraphs: [
      'Uw kind krijgt één ticket. Het blijft op de wachtlijst van de scholen die hoger op uw lijst staan; een vrije plaats gaat strikt in volgorde.',
      `Bent u het niet eens, dan kunt u binnen ${terms.complain} kalenderdagen naar de ombudsdienst inschrijvingen.${ombuds.members.length > 0 ? ` Leden: ${list(ombuds.members)}.` : ''}`,
      'De wachtlijst loopt:',
    ],
    list: [...byEnd].map(
      ([until, some]) =>
        `tot en met ${day(until)} voor geboortejaar ${list(some.flatMap(({ birthYears }) => birthYears).map(String))}`,
    ),
  };
}

/** The sections in reading order. */
export function reglementOf(facts: RuleFacts, names: RuleNames): RuleSection[] {
  return [
    whoSection(facts, names),
    calendarSection(facts),
    choiceSection(facts),
    prioritySection(facts, names),
    ...(facts.reserves.length > 0 ? [reserveSection(facts, names)] : []),
    orderSection(facts, names),
    allocationSection(facts),
    afterSection(facts),
  ];
}
