/**
 * The parts of a rule set as the fields of a form, and back: each part has a form of its own. Rows are numbered
 * (`vakantie-0-van`); a row without its first field goes. What comes back is parsed by the schema of the whole.
 */
import { modes, type Ordering, type RuleSet, ruleSetSchema, windowKinds } from './rule-set.ts';

export const ruleParts = [
  'general',
  'calendar',
  'ages',
  'priority',
  'reserves',
  'ordering',
  'choices',
  'letters',
] as const;
export type RulePart = (typeof ruleParts)[number];
export type RuleFields = Readonly<Record<string, string>>;
/** What a part says, not parsed yet. */
type Taken = { readonly [setting in keyof RuleSet]?: unknown };

type Row = Readonly<Record<string, string>>;

const yes = (is: boolean): string => (is ? 'ja' : '');
const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const items = (text: string | undefined): string[] =>
  (text ?? '').split(/[,;\s]+/).filter((item) => item !== '');
const trimmed = (text: string | undefined): string => (text ?? '').trim();
const orNull = (text: string | undefined): string | null => trimmed(text) || null;
/** Empty is no number. */
const numberIn = (text: string | undefined): number => (trimmed(text) === '' ? Number.NaN : Number(text));
/** Whole per cent; anything else is refused rather than rounded. */
function partIn(text: string | undefined): number {
  const percent = numberIn(text?.replace(',', '.'));
  return Number.isInteger(percent) ? percent / 100 : Number.NaN;
}
const percentOf = (part: number): string => String(Math.round(part * 100));

/** Rows of a kind in the order of their numbers, those without the field that names them left out. */
function rowsIn(fields: RuleFields, kind: string, first: string): Row[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, at = '', field = ''] = new RegExp(`^${kind}-(\\d{1,3})-(.+)$`).exec(name) ?? [];
    if (at !== '') rows.set(Number(at), { ...rows.get(Number(at)), [field]: trimmed(value) });
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row)
    .filter((row) => (row[first] ?? '') !== '');
}

const rowFields = (kind: string, rows: readonly Row[]): RuleFields =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([field, value]) => [`${kind}-${at}-${field}`, value] as const),
    ),
  );

const sequence = (criteria: readonly string[]): string => criteria.join(',');

const orderingFields = ({ criteria, shares }: Ordering): RuleFields => ({
  volgorde: sequence(criteria),
  ...rowFields(
    'deel',
    shares.map((share) => ({ procent: percentOf(share.part), volgorde: sequence(share.criteria) })),
  ),
});

const orderingIn = (fields: RuleFields): unknown => ({
  criteria: items(fields['volgorde']),
  shares: rowsIn(fields, 'deel', 'procent').map(({ procent, volgorde }) => ({
    part: partIn(procent),
    criteria: items(volgorde),
  })),
});

/** @param site whose own ordering it is; null for that of all */
export const orderingPartFields = (rules: RuleSet, site: string | null): RuleFields => {
  const own = site === null ? undefined : rules.orderingAt[site];
  return {
    ...orderingFields(own ?? rules.ordering),
    ...(site === null
      ? {
          afstand: rules.distance.kind,
          vanaf: rules.distance.from,
          stap: String(rules.distance.step),
          lot: rules.lottery.scope,
        }
      : { plaats: site, eigen: yes(own !== undefined) }),
  };
};

export const fieldsOf: Readonly<Record<RulePart, (rules: RuleSet) => RuleFields>> = {
  general: ({ dossier, decision, regime, sharedLimit, sites }) => ({
    dossier,
    beslissing: decision ?? '',
    regime,
    gedeeld: yes(sharedLimit),
    ...Object.fromEntries(sites.map(({ id }) => [`plaats-${id}`, 'ja'])),
  }),
  calendar: ({ windows, holidays, terms }) => ({
    ...Object.fromEntries(
      windows.flatMap(({ kind, from, until }) => [
        [`${kind}-van`, from],
        [`${kind}-tot`, until ?? ''],
      ]),
    ),
    ...rowFields(
      'vakantie',
      holidays.map(({ from, until }) => ({ van: from, tot: until })),
    ),
    aanvaarden: String(terms.accept),
    klagen: String(terms.complain),
  }),
  ages: ({ ageGroups }) =>
    rowFields(
      'leeftijd',
      ageGroups.map(({ id, birthYears, waitingListUntil }) => ({
        code: id,
        jaren: birthYears.join(', '),
        tot: waitingListUntil,
      })),
    ),
  priority: ({ groups, priority, countsUnproven }) => ({
    ...rowFields(
      'groep',
      groups.map(({ id, local, definition, proof }) => ({
        code: id,
        omschrijving: definition,
        bewijs: proof,
        overal: yes(!local),
      })),
    ),
    ...rowFields(
      'voorrang',
      priority.map(({ group, modes: own }, at) => {
        const inMode = (wanted: string): string =>
          Object.entries(own)
            .filter(([, mode]) => mode === wanted)
            .map(([ageGroup]) => ageGroup)
            .join(', ');
        return { groep: group, rang: String(at + 1), vooraf: inMode('earlier'), niet: inMode('none') };
      }),
    ),
    'bewijs-later': yes(countsUnproven),
  }),
  reserves: ({ reserves }) =>
    rowFields(
      'deel',
      reserves.map(({ group, part, order, hard }) => ({
        groep: group,
        procent: percentOf(part),
        vullen: order,
        hard: yes(hard),
      })),
    ),
  ordering: (rules) => orderingPartFields(rules, null),
  choices: ({ choices, linked }) => ({
    minstens: String(choices.least),
    hoogstens: choices.most === null ? '' : String(choices.most),
    advies: String(choices.advice),
    koppelen: yes(linked),
  }),
  letters: ({ languages, letters, ombuds, figures }) => ({
    talen: languages.join(', '),
    ticket: letters?.ticket ?? '',
    weigering: letters?.refusal ?? '',
    leden: ombuds.members.join('\n'),
    soorten: ombuds.kinds.join('\n'),
    ...rowFields(
      'cijfer',
      figures.map(({ id, population, withPriority, moment }) => ({
        code: id,
        kinderen: population,
        voorrang: yes(withPriority),
        moment,
      })),
    ),
  }),
};

/** None where a municipality adds nothing of its own. */
function lettersIn(fields: RuleFields): RuleSet['letters'] {
  const [ticket = '', refusal = ''] = [fields['ticket']?.trim(), fields['weigering']?.trim()];
  return ticket === '' && refusal === '' ? undefined : { ticket, refusal };
}

function priorityIn(fields: RuleFields): Taken {
  const modesIn = (row: Row): Record<string, (typeof modes)[number]> => ({
    ...Object.fromEntries(items(row['niet']).map((ageGroup) => [ageGroup, 'none' as const])),
    ...Object.fromEntries(items(row['vooraf']).map((ageGroup) => [ageGroup, 'earlier' as const])),
  });
  return {
    groups: rowsIn(fields, 'groep', 'code').map(({ code, omschrijving = '', bewijs = '', overal }) => ({
      id: code,
      local: overal !== 'ja',
      definition: omschrijving,
      proof: bewijs,
    })),
    priority: rowsIn(fields, 'voorrang', 'groep')
      .map((row, at) => ({ row, rank: Number(row['rang']) || at + 1 }))
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ row }) => ({ group: row['groep'], modes: modesIn(row) })),
    countsUnproven: fields['bewijs-later'] === 'ja',
  };
}

const takes: Readonly<
  Record<RulePart, (fields: RuleFields, rules: RuleSet, sites: RuleSet['sites']) => Taken>
> = {
  general: (fields, _, sites) => ({
    dossier: fields['dossier'],
    decision: orNull(fields['beslissing']),
    regime: fields['regime'],
    sharedLimit: fields['gedeeld'] === 'ja',
    sites: sites.filter(({ id }) => fields[`plaats-${id}`] === 'ja'),
  }),
  calendar: (fields) => ({
    windows: windowKinds.flatMap((kind) => {
      const [from, until] = [trimmed(fields[`${kind}-van`]), orNull(fields[`${kind}-tot`])];
      return from === '' && until === null ? [] : [{ kind, from, until }];
    }),
    holidays: rowsIn(fields, 'vakantie', 'van').map(({ van, tot }) => ({ from: van, until: tot })),
    terms: { accept: numberIn(fields['aanvaarden']), complain: numberIn(fields['klagen']) },
  }),
  ages: (fields) => ({
    ageGroups: rowsIn(fields, 'leeftijd', 'code').map(({ code, jaren, tot }) => ({
      id: code,
      birthYears: items(jaren).map(Number),
      waitingListUntil: tot,
    })),
  }),
  priority: priorityIn,
  reserves: (fields) => ({
    reserves: rowsIn(fields, 'deel', 'groep').map(({ groep, procent, vullen, hard }) => ({
      group: groep,
      part: partIn(procent),
      order: vullen,
      hard: hard === 'ja',
    })),
  }),
  ordering: (fields, { orderingAt }) => {
    const site = orNull(fields['plaats']);
    if (site !== null) {
      const others = Object.fromEntries(Object.entries(orderingAt).filter(([id]) => id !== site));
      return {
        orderingAt: fields['eigen'] === 'ja' ? { ...others, [site]: orderingIn(fields) } : others,
      };
    }
    return {
      ordering: orderingIn(fields),
      distance: { kind: fields['afstand'], from: fields['vanaf'], step: numberIn(fields['stap']) },
      lottery: { scope: fields['lot'] },
    };
  },
  choices: (fields) => ({
    choices: {
      least: numberIn(fields['minstens']),
      most: orNull(fields['hoogstens']) === null ? null : numberIn(fields['hoogstens']),
      advice: numberIn(fields['advies']),
    },
    linked: fields['koppelen'] === 'ja',
  }),
  letters: (fields) => ({
    languages: items(fields['talen']),
    letters: lettersIn(fields),
    ombuds: { members: lines(fields['leden']), kinds: lines(fields['soorten']) },
    figures: rowsIn(fields, 'cijfer', 'code').map(({ code, kinderen, voorrang, moment }) => ({
      id: code,
      population: kinderen,
      withPriority: voorrang === 'ja',
      moment,
    })),
  }),
};

/**
 * The rules with one part as the form has it.
 * @param sites those that may take part
 * @returns or what is not right: a setting, and the number of its row where it has rows
 */
export function withPart(
  rules: RuleSet,
  part: RulePart,
  fields: RuleFields,
  sites: RuleSet['sites'],
): RuleSet | { setting: string; row: number | null } {
  const parsed = ruleSetSchema.safeParse({ ...rules, ...takes[part](fields, rules, sites) });
  if (parsed.success) return parsed.data;
  const [setting = '', at] = parsed.error.issues[0]?.path ?? [];
  return { setting: String(setting), row: typeof at === 'number' ? at + 1 : null };
}
