/** The round that runs, as far as it is: every step goes the way that a person's would, in the order of time. */
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { createComment } from '../followup/comment.store.ts';
import { changeSettings, setRoundServices } from '../followup/round-settings.store.ts';
import { addSave } from '../followup/update-save.store.ts';
import type { Axis } from '../followup/status.ts';
import type { UpdateVerb } from '../followup/update-state.ts';
import type { SavedUpdate } from '../followup/update.ts';
import { askNodes, findWorkingOf, moveUpdate } from '../followup/working-update.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Demonstration, DemonstrationUpdate, IdOf } from './assemble.ts';
import {
  drafts,
  internal as kept,
  remarks,
  returned as sentBack,
  running,
  sameAsLast,
  submitted,
} from './course.nl.ts';
import { answers, ownerless, people, services, type PersonKey, type ServiceKey } from './people.nl.ts';
import { proseOf } from './prose.ts';

type Step = { at: string; code: string; by: PersonKey; verb: UpdateVerb | 'remark' };

type Comment = { axis: Axis; quote: string; body: string };
const returned: Readonly<Record<string, Comment>> = sentBack;
const asked: Readonly<Record<string, { by: PersonKey; body: string }>> = remarks;
const internal: Readonly<Record<string, string>> = kept;
const ownTerms: Partial<Record<ServiceKey, string>> = running.serviceDeadlines;

const has = (list: readonly string[], code: string): boolean => list.includes(code);

const headOf = (service: ServiceKey): PersonKey =>
  people.find((one) => one.role === 'service_head' && one.service === service)?.key ?? 'coordinator';

/** A moment on a working day of the summer, the same for the same action whenever it is asked. */
function momentOf(code: string, firstDay: string, days: number): string {
  const seed = [...code].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7);
  const at = new Date(`${firstDay}T07:00:00.000Z`);
  at.setUTCDate(at.getUTCDate() + (seed % days));
  if (at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 2);
  at.setUTCMinutes(seed % 480, seed % 60);
  return at.toISOString();
}

/** What was done of one action, and by whom. */
function stepsOf(code: string): Step[] {
  const answer = answers[code.slice(0, code.lastIndexOf('.'))];
  if (!answer) return [];
  const head = headOf(answer.service);
  const author = has(ownerless, code) ? head : answer.owner;
  // Nobody approves their own words.
  const reviewer = author === head ? 'coordinator' : head;
  const saved = momentOf(code, '2025-07-07', 38);
  const handedIn = momentOf(code, '2025-08-18', 9);
  const judged = momentOf(code, '2025-08-27', 4);
  const steps: Step[] = [{ at: saved, code, by: author, verb: 'save' }];
  if (has(drafts, code)) return steps;
  steps.push({ at: handedIn, code, by: author, verb: 'submit' });
  const remark = asked[code];
  if (remark) steps.push({ at: judged, code, by: remark.by, verb: 'remark' });
  if (returned[code]) steps.push({ at: judged, code, by: reviewer, verb: 'return' });
  else if (!has(submitted, code)) steps.push({ at: judged, code, by: reviewer, verb: 'approve' });
  return steps;
}

type Filling = { tx: Transaction<Schema>; governmentId: string; idOf: IdOf; roundId: string };

async function take(
  { tx, governmentId, idOf, roundId }: Filling,
  { at, code, by, verb }: Step,
  content: SavedUpdate,
): Promise<void> {
  const update = await findWorkingOf(tx, roundId, idOf(`node ${code}`));
  if (!update) throw new Error(`no update: ${code}`);
  const personId = idOf(`person ${by}`);
  const comment =
    verb === 'return'
      ? returned[code]
      : verb === 'remark'
        ? { axis: null, quote: null, ...asked[code] }
        : null;
  const said = comment ? { axis: comment.axis, quote: comment.quote, body: comment.body ?? '' } : null;
  if (said) await createComment(tx, governmentId, { updateId: update.id, authorId: personId, at, ...said });
  const moved =
    verb === 'remark'
      ? update
      : await moveUpdate(tx, update, {
          verb,
          now: at,
          personId,
          ...(verb === 'save' ? { content, sameAsLast: has(sameAsLast, code) } : {}),
        });
  if (!moved) throw new Error(`can't ${verb}: ${code}`);
  if (verb === 'save')
    await addSave(tx, governmentId, {
      id: idOf(`save ${code}`),
      updateId: update.id,
      revision: moved.revision,
      content,
      now: at,
      personId,
      onBehalfOf: null,
    });
  const told = ({ state, revision }: Pick<typeof update, 'state' | 'revision'>) => ({ state, revision });
  await addEntry(tx, governmentId, {
    at,
    actorId: personId,
    onBehalfOf: null,
    verb: verb === 'remark' ? 'comment.add' : `update.${verb}`,
    subject: { kind: 'update', id: update.id },
    before: told(update),
    after: {
      ...told(moved),
      ...(said ? { comment: said } : {}),
      ...(verb === 'save' ? { content: JSON.parse(JSON.stringify(content)) as TrailValue } : {}),
    },
  });
}

/** @param lastTime what was said in the round before. */
export async function fillCourse(
  filling: Filling,
  { id: roundId, updates }: Demonstration['rounds'][number],
  lastTime: readonly DemonstrationUpdate[],
  actions: readonly string[],
): Promise<void> {
  const { tx, governmentId, idOf } = filling;
  const { openedAt, serviceDeadlines: _, assumptions, risks, ...terms } = running;
  const find = (code: string) => idOf(`node ${code}`);
  await changeSettings(tx, roundId, {
    ...terms,
    asked: 'all',
    movedPercent: 20,
    assumptions: proseOf(assumptions, find),
    risks,
  });
  await setRoundServices(
    tx,
    governmentId,
    roundId,
    services.map(({ key }) => ({
      serviceId: idOf(`service ${key}`),
      deadline: ownTerms[key] ?? null,
      reviewerId: idOf(`person ${headOf(key)}`),
    })),
  );
  await askNodes(tx, governmentId, roundId, actions.map(find), openedAt);
  await addEntry(tx, governmentId, {
    at: openedAt,
    actorId: idOf('person coordinator'),
    onBehalfOf: null,
    verb: 'round.open',
    subject: { kind: 'round', id: roundId },
    before: null,
    after: { ...terms, asked: 'all', actions: actions.length },
  });
  const contents = new Map<string, SavedUpdate>();
  for (const code of actions) {
    const from = has(sameAsLast, code) ? lastTime : updates;
    const told = from.find(({ nodeId }) => nodeId === find(code));
    if (!told) continue;
    const { status, axes, reasons } = told;
    // A draft that is begun doesn't say yet why a light is not green.
    contents.set(code, {
      status,
      axes,
      reasons: has(drafts, code) ? {} : reasons,
      remark: internal[code] ?? '',
    });
  }
  const steps = [...contents.keys()].flatMap(stepsOf);
  for (const step of steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const content = contents.get(step.code);
    if (content) await take(filling, step, content);
  }
}
