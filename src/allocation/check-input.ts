/** The rules of an input beyond its shape: nothing twice, nothing unknown, and all that a criterion needs. */
import { checkCapacity } from './check-capacity.ts';
import { checkLots } from './check-lots.ts';
import { type Child, type Input, partsOf, type School } from './input.ts';
import { instantOf } from './instant.ts';
import type { Problem } from './problem.ts';

export function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** `a+b` and `b+a` are one group. */
const sameGroup = (group: string): string => JSON.stringify([...new Set(partsOf(group))].sort());

const emptyGroup = (of: string, groups: readonly string[]): Problem | null => {
  const id = groups.find((group) => partsOf(group).includes(''));
  return id === undefined ? null : { code: 'empty-group', of, id };
};

function checkChild(
  child: Child,
  schools: ReadonlyMap<string, School>,
  levels: ReadonlySet<string>,
): Problem | null {
  const { id: of } = child;
  const choice = firstTwice(child.choices);
  if (choice !== null) return { code: 'repeated', what: 'choice', of, id: choice };
  const named = [...child.choices, ...child.distance.keys()].find((id) => !schools.has(id));
  if (named !== undefined) return { code: 'unknown', what: 'school', of, id: named };
  const group = firstTwice(child.groups);
  if (group !== null) return { code: 'repeated', what: 'group', of, id: group };
  if (child.level !== undefined && !levels.has(child.level))
    return { code: 'unknown', what: 'level', of, id: child.level };
  if (child.registeredAt !== undefined && instantOf(child.registeredAt) === null)
    return { code: 'fine-moment', child: of };
  return emptyGroup(of, child.groups);
}

/** Distance and moment are needed wherever a criterion names them, also where they would happen to decide nothing. */
function checkNeeds(child: Child, schools: ReadonlyMap<string, School>): Problem | null {
  for (const id of child.choices) {
    const school = schools.get(id);
    if (!school || school.order !== undefined) continue;
    const used = new Set([...school.criteria, ...school.shares.flatMap((share) => share.criteria)]);
    if (used.has('distance') && !child.distance.has(id))
      return { code: 'no-distance', child: child.id, school: id };
    if (used.has('chronology') && child.registeredAt === undefined)
      return { code: 'no-moment', child: child.id, school: id };
  }
  return null;
}

function checkSchool(school: School, children: ReadonlySet<string>): Problem | null {
  const { id: of } = school;
  const priority = firstTwice(school.priority.map(sameGroup));
  if (priority !== null) return { code: 'repeated', what: 'priority', of, id: partsList(priority) };
  for (const list of [school.criteria, ...school.shares.map((share) => share.criteria)]) {
    const criterion = firstTwice(list);
    if (criterion !== null) return { code: 'repeated', what: 'criterion', of, id: criterion };
  }
  const { order = [] } = school;
  const twice = firstTwice(order);
  if (twice !== null) return { code: 'repeated', what: 'order', of, id: twice };
  const stranger = order.find((id) => !children.has(id));
  if (stranger !== undefined) return { code: 'unknown', what: 'child', of, id: stranger };
  const reserve = firstTwice(
    school.reserves.map(({ group, order: place }) => `${sameGroup(group)} ${place}`),
  );
  if (reserve !== null) return { code: 'repeated', what: 'reserve', of, id: partsList(reserve) };
  if (school.reserves.some(({ group }) => group === 'all')) return { code: 'group-all', school: of };
  return (
    emptyGroup(of, [...school.priority, ...school.reserves.map(({ group }) => group)]) ??
    checkCapacity(school)
  );
}

const partsList = (same: string): string =>
  (JSON.parse(same.replace(/ (first|last)$/, '')) as string[]).join('+');

/** Boston, school-proposing, top trading cycles and serial dictatorship are there to compare, in their plain form. */
function checkMechanism({ mechanism, schools, children }: Input): Problem | null {
  if (mechanism === 'da') return null;
  for (const school of schools)
    for (const what of ['reserves', 'shares', 'levels'] as const)
      if (school[what].length > 0) return { code: 'only-da', mechanism, what, of: school.id };
  const linked = children.find((child) => child.linked !== undefined);
  return linked ? { code: 'only-da', mechanism, what: 'linked', of: linked.id } : null;
}

export function checkInput(input: Input): Problem | null {
  const { children, schools } = input;
  const child = firstTwice(children.map(({ id }) => id));
  if (child !== null) return { code: 'repeated', what: 'child', of: '', id: child };
  const school = firstTwice(schools.map(({ id }) => id));
  if (school !== null) return { code: 'repeated', what: 'school', of: '', id: school };
  const bySchool = new Map(schools.map((one) => [one.id, one]));
  const byChild = new Set(children.map(({ id }) => id));
  const levels = new Set(schools.flatMap((one) => one.levels.map(({ id }) => id)));
  for (const one of schools) {
    const problem = checkSchool(one, byChild);
    if (problem) return problem;
  }
  for (const one of children) {
    const problem = checkChild(one, bySchool, levels);
    if (problem) return problem;
  }
  const problem = checkMechanism(input) ?? checkLots(input, byChild);
  if (problem) return problem;
  for (const one of children) {
    const need = checkNeeds(one, bySchool);
    if (need) return need;
  }
  return null;
}
