/** Small inputs of every kind for the properties of the allocation: few children, few values, so that all ties happen. */
import fc from 'fast-check';
import type { ChildJson, InputJson, SchoolJson } from './allocation-check.ts';

export type Kind = {
  levels?: boolean;
  /** Reserves and shares. */
  sections?: boolean;
  linked?: boolean;
  mechanism?: InputJson['mechanism'];
  /** Whether schools may order on the rank of the choice, which no longer rewards the truth. */
  choice?: boolean;
  seeds?: boolean;
  most?: number;
};

const groups = ['a', 'b'];
const levels = ['jong', 'oud'];
const moments = ['2026-03-02T09:14:00+01:00', '2026-03-02T08:14:00Z', '2026-03-02T09:14:00.5+01:00'];

const anyCriteria = (choice: boolean): fc.Arbitrary<string[]> =>
  fc
    .subarray([...(choice ? ['choice'] : []), 'distance', 'chance', 'chronology'])
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));

function anyChild(id: string, schools: string[], kind: Kind): fc.Arbitrary<ChildJson> {
  return fc.record({
    id: fc.constant(id),
    // Mostly long lists: who asks for little is seldom in another's way.
    choices: fc.oneof(
      { arbitrary: fc.shuffledSubarray(schools, { minLength: schools.length }), weight: 3 },
      { arbitrary: fc.shuffledSubarray(schools), weight: 1 },
    ),
    groups: fc.subarray(groups),
    distance: fc
      .tuple(...schools.map(() => fc.integer({ min: 0, max: 3 })))
      .map((values) => Object.fromEntries(schools.map((school, at) => [school, values[at] ?? 0]))),
    registeredAt: fc.constantFrom(...moments),
    ...(kind.levels ? { level: fc.constantFrom(...levels) } : {}),
    ...(kind.linked ? { linked: fc.constantFrom('tweeling', 'gezin', `alleen-${id}`) } : {}),
  });
}

const anyReserves = (capacity: number): fc.Arbitrary<NonNullable<SchoolJson['reserves']>> =>
  fc
    .uniqueArray(
      fc.record({
        group: fc.constantFrom('a', 'b', 'a+b'),
        places: fc.integer({ min: 0, max: Math.floor(capacity / 2) }),
        order: fc.constantFrom('first' as const, 'last' as const),
        hard: fc.boolean(),
      }),
      { maxLength: 2, selector: ({ group, order }) => `${group} ${order}` },
    )
    .filter((reserves) => reserves.reduce((sum, { places }) => sum + places, 0) <= capacity);

const anyShares = (choice: boolean): fc.Arbitrary<NonNullable<SchoolJson['shares']>> =>
  fc
    .array(
      fc.record({ part: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), criteria: anyCriteria(choice) }),
      {
        maxLength: 2,
      },
    )
    .filter((shares) => shares.reduce((sum, { part }) => sum + Math.round(part * 20), 0) <= 20);

function anySchool(id: string, children: string[], kind: Kind): fc.Arbitrary<SchoolJson> {
  const choice = kind.choice ?? true;
  return fc.integer({ min: 0, max: 4 }).chain((capacity) =>
    fc
      .record(
        {
          id: fc.constant(id),
          capacity: fc.constant(capacity),
          priority: fc.shuffledSubarray(['a+b', 'a', 'b']),
          criteria: anyCriteria(choice),
          order: fc.shuffledSubarray(children),
          ...(kind.levels
            ? {
                levels: fc
                  .tuple(
                    fc.integer({ min: 0, max: 3 }),
                    fc.integer({ min: 0, max: 3 }),
                    fc.integer({ min: 0, max: 4 }),
                    fc.boolean(),
                  )
                  .map(([young, old, all, nested]) => [
                    { id: 'jong', capacity: young },
                    { id: 'oud', capacity: old, contains: nested ? ['jong'] : [] },
                    { id: 'kleuter', capacity: all, contains: nested ? ['oud'] : ['jong', 'oud'] },
                  ]),
              }
            : {}),
          ...(kind.sections ? { reserves: anyReserves(capacity), shares: anyShares(choice) } : {}),
        },
        { requiredKeys: ['id', 'capacity'] },
      )
      // Some levels are only limited together, which makes the file a tree of three.
      .map((school) => school as SchoolJson),
  );
}

/** All levels exist somewhere, so that every child may name one. */
const withLevels = (input: InputJson, kind: Kind): InputJson =>
  kind.levels
    ? {
        ...input,
        schools: [
          ...input.schools,
          { id: 'elders', capacity: 0, levels: levels.map((id) => ({ id, capacity: 0 })), order: [] },
        ],
      }
    : input;

export function anyInput(kind: Kind = {}): fc.Arbitrary<InputJson> {
  const most = kind.most ?? 8;
  return fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.integer({ min: 0, max: most }), weight: 1 },
        { arbitrary: fc.constant(most), weight: 3 },
      ),
      fc.oneof(
        { arbitrary: fc.integer({ min: 1, max: 3 }), weight: 1 },
        { arbitrary: fc.constant(3), weight: 3 },
      ),
    )
    .chain(([count, schoolCount]) => {
      const children = Array.from({ length: count }, (_, at) => `k${at}`);
      const schools = Array.from({ length: schoolCount }, (_, at) => `S${at}`);
      const numbers = fc
        .shuffledSubarray(
          children.map((_, at) => at * 7 + 1),
          { minLength: count },
        )
        .map((drawn) => ({ numbers: Object.fromEntries(children.map((id, at) => [id, drawn[at] ?? 0])) }));
      return fc
        .record({
          children: fc.tuple(...children.map((id) => anyChild(id, schools, kind))),
          schools: fc.tuple(...schools.map((id) => anySchool(id, children, kind))),
          lots: kind.seeds
            ? fc.oneof(
                numbers,
                fc.string({ minLength: 1 }).map((seed) => ({ seed })),
              )
            : numbers,
          mechanism: fc.constant(kind.mechanism ?? 'da'),
        })
        .map((input): InputJson => withLevels(input, kind));
    });
}
