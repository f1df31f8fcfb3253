/** What the pages of an owner ask for and hand over: one update, its form, and what came in of it. */
import { z } from 'zod';
import { checkSaved } from '../followup/check-saved.ts';
import { listMentionable, type Mentionable } from '../followup/mentionable.query.ts';
import { sentencesFor } from '../followup/permit.query.ts';
import { saveUpdate, type Conflict } from '../followup/save-update.usecase.ts';
import type { SavedUpdate } from '../followup/update.ts';
import { updateForm } from '../followup/work.query.ts';
import type { UpdateForm } from '../followup/work.ts';
import { dayOf } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { withGovernment } from '../platform/database/government.ts';
import { askGovernment } from './ask.ts';
import { formOf, fromForm, fromPath } from './door.ts';
import { updateDoor } from './round-door.ts';
import { anyFields, revision } from './update-door.ts';
import { readUpdate, type ReadUpdate } from './update-fields.ts';
import { type Fields } from './update-field.ts';

type Event = { params: Partial<Record<string, string>>; locals: App.Locals };
/** An update that is asked about, and who asks. */
export type Asked = { government: GovernmentName; roundId: string; updateId: string; locals: App.Locals };

export async function askedUpdate({ params, locals }: Event): Promise<Asked> {
  const { bestuur, id, updateId } = fromPath(updateDoor, params);
  return { government: await askGovernment(locals.site, bestuur), roundId: id, updateId, locals };
}

/** @throws Refusal not-found: not there, or not this actor's to read. */
export async function askUpdate({ government, updateId, locals }: Asked): Promise<UpdateForm> {
  const { site, actor } = locals;
  const today = dayOf(site.clock());
  const form = await withGovernment(site.connection.app, government.id, (tx) =>
    updateForm(tx, actor, updateId, today),
  );
  if (!form) throw new Refusal('not-found', sentencesFor(actor).noUpdate);
  return form;
}

export const askMentionable = ({ government, roundId, locals }: Asked): Promise<Mentionable[]> =>
  withGovernment(locals.site.connection.app, government.id, (tx) => listMentionable(tx, roundId));

/** @throws Refusal usage: no form of ours sends this; too-large. */
export async function readSent(
  asked: Asked,
  request: Request,
): Promise<{ read: ReadUpdate; fields: Fields }> {
  const fields = fromForm(anyFields, await formOf(request));
  const read = await readUpdate(
    fields,
    async () => new Map((await askMentionable(asked)).map(({ id, code }) => [code, id])),
  );
  if ('bad' in read)
    throw new Refusal(
      read.bad === 'size' ? 'too-large' : 'usage',
      sentencesFor(asked.locals.actor).bad[read.bad],
    );
  return { read, fields };
}

export type Stored = { outcome: 'saved'; revision: number; at: string } | Conflict;

/** The update and what was said of its indicators. @throws Refusal. */
export async function storeSent(
  { government, updateId, locals }: Asked,
  sent: Pick<ReadUpdate, 'saveId' | 'basedOn' | 'content' | 'values'>,
  autosave: boolean,
): Promise<Stored> {
  const { site, actor } = locals;
  const now = site.clock();
  const db = site.connection.app;
  const { saveId, basedOn, content, values } = sent;
  const given = { updateId, saveId, basedOn, content, values, now, autosave };
  const saved = await saveUpdate(db, government.id, actor, given);
  if (saved.outcome === 'conflict') return saved;
  return { outcome: 'saved', revision: saved.revision, at: now };
}

const valueForm = z.strictObject({
  indicatorId: z.string(),
  value: z.string().max(40).nullable(),
  yes: z.boolean().nullable(),
  steps: z.array(z.string().max(60)).max(200).nullable(),
});
const choiceForm = z.looseObject({
  basedOn: revision,
  saveId: z.string(),
  mine: z.string(),
  theirs: z.string(),
  values: z.string(),
});

/** Two texts as the page of a conflict sends them back, with the fields that say what was chosen. */
export function readChoice(
  asked: Asked,
  form: FormData,
): Omit<ReadUpdate, 'content' | 'badNumbers'> & { mine: SavedUpdate; theirs: SavedUpdate; chosen: Fields } {
  const chosen = fromForm(anyFields, form);
  const bad = new Refusal('usage', sentencesFor(asked.locals.actor).bad.shape);
  const head = choiceForm.safeParse(chosen);
  if (!head.success) throw bad;
  const json = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw bad;
    }
  };
  const mine = checkSaved(json(head.data.mine));
  const theirs = checkSaved(json(head.data.theirs));
  const values = z.array(valueForm).max(200).safeParse(json(head.data.values));
  if (!mine.ok || !theirs.ok || !values.success) throw bad;
  const { basedOn, saveId } = head.data;
  return { basedOn, saveId, mine: mine.content, theirs: theirs.content, values: values.data, chosen };
}
