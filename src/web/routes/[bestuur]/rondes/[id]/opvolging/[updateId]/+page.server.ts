import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { noteEditing } from '../../../../../../../followup/editing.usecase.ts';
import {
  sayAsLastTime,
  submitUpdate,
  type Conflict,
  type Incomplete,
} from '../../../../../../../followup/save-update.usecase.ts';
import { axes } from '../../../../../../../followup/status.ts';
import { Refusal, refusalExits } from '../../../../../../../kernel/refusal.ts';
import { emptyNarrative } from '../../../../../../../narrative/narrative.ts';
import { partsOf } from '../../../../../../../narrative/text-form.ts';
import { signInAddress, updateAddress, workAddress } from '../../../../../../addresses.ts';
import {
  askedUpdate,
  askMentionable,
  askUpdate,
  readChoice,
  readSent,
  storeSent,
  type Asked,
} from '../../../../../../ask-update.ts';
import { formOf, fromForm, fromQuery } from '../../../../../../door.ts';
import { workLines } from '../../../../../../lines-addresses.ts';
import { atUpdate, sameForm } from '../../../../../../update-door.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { merged, parts } from '../../../../../../update-conflict.ts';
import type { ReadUpdate } from '../../../../../../update-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const asked = await askedUpdate({ params, locals });
  const { government, updateId } = asked;
  if (locals.actor.person === null) redirect(303, signInAddress(government.slug, url.pathname));
  const { bewaard, gedaan } = fromQuery(atUpdate, url);
  const form = await askUpdate(asked);
  if (form.round.id !== asked.roundId)
    redirect(303, updateAddress(government.slug, form.round.id, updateId) + url.search);
  const { site, actor } = locals;
  const others = form.may.save.ok
    ? await noteEditing(site.connection.app, government.id, actor, { updateId, now: site.clock() })
    : [];
  const codes = new Map((await askMentionable(asked)).map(({ id, code }) => [code, id]));
  const before = gedaan === undefined ? null : await askUpdate({ ...asked, updateId: gedaan });
  return {
    shown: shownPlain(government, 'gewoon'),
    me: { id: actor.person?.id ?? '', name: locals.actor.person?.name ?? '' },
    form,
    saveId: randomUUID(),
    /** How a plain form shows each text. */
    parts: Object.fromEntries(
      axes.map((axis) => [axis, partsOf(form.update.axes[axis]?.narrative ?? emptyNarrative, codes)]),
    ),
    lines: workLines(government.slug, form.round.id, form.node.nodeId, form.money.year.year),
    others: others.map(({ name }) => name),
    saved: bewaard !== undefined,
    before: before && { code: before.node.code, title: before.node.title },
  };
};

type Sent = Pick<ReadUpdate, 'content' | 'values' | 'badNumbers'>;

const conflictWith = ({ content, values }: Sent, { theirs, revision, by, at }: Conflict) =>
  fail(409, { conflict: { mine: content, values, theirs, revision, by, at, saveId: randomUUID() } });
const missingOf = ({ missing }: Incomplete) => fail(400, { missing });

/** A refusal that a person can put right leaves what they wrote on the page. */
async function refusedWith<T>(sent: Sent, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || refusalExits[error.code].http >= 500) throw error;
    return fail(refusalExits[error.code].http, { sentence: error.message, sent });
  }
}

/** Where an owner goes on after handing in: the next that is asked, or the list. */
async function goOn(asked: Asked): Promise<never> {
  const { next, round } = await askUpdate(asked);
  const { slug } = asked.government;
  const to = next ? updateAddress(slug, round.id, next.updateId) : workAddress(slug);
  redirect(303, `${to}?gedaan=${asked.updateId}`);
}

export const actions: Actions = {
  bewaar: async ({ params, locals, request, url }) => {
    const asked = await askedUpdate({ params, locals });
    const { read } = await readSent(asked, request);
    return refusedWith(read, async () => {
      const stored = await storeSent(asked, read, false);
      if (stored.outcome === 'conflict') return conflictWith(read, stored);
      if (read.badNumbers.length > 0) return fail(400, { sent: read });
      return redirect(303, `${url.pathname}?bewaard=ja`);
    });
  },

  dien: async ({ params, locals, request }) => {
    const asked = await askedUpdate({ params, locals });
    const { read } = await readSent(asked, request);
    const { site, actor } = locals;
    return refusedWith(read, async () => {
      const stored = await storeSent(asked, read, false);
      if (stored.outcome === 'conflict') return conflictWith(read, stored);
      if (read.badNumbers.length > 0) return fail(400, { sent: read });
      const given = { updateId: asked.updateId, basedOn: stored.revision, now: site.clock() };
      const done = await submitUpdate(site.connection.app, asked.government.id, actor, given);
      if (done.outcome === 'conflict') return conflictWith(read, done);
      return done.outcome === 'incomplete' ? missingOf(done) : goOn(asked);
    });
  },

  zelfde: async ({ params, locals, request }) => {
    const asked = await askedUpdate({ params, locals });
    const { basedOn, saveId } = fromForm(sameForm, await formOf(request));
    const { site, actor } = locals;
    const given = { updateId: asked.updateId, saveId, basedOn, now: site.clock() };
    const done = await sayAsLastTime(site.connection.app, asked.government.id, actor, given);
    if (done.outcome === 'incomplete') return fail(400, { missing: done.missing, same: true });
    // Somebody wrote something since this page was opened: it is shown, and nothing happened to it.
    if (done.outcome === 'conflict') return fail(409, { changed: { by: done.by, at: done.at } });
    return goOn(asked);
  },

  kies: async ({ params, locals, request, url }) => {
    const asked = await askedUpdate({ params, locals });
    const { mine, theirs, chosen, ...given } = readChoice(asked, await formOf(request));
    const own = new Set(parts.filter((part) => chosen[`keep.${part}`] === 'mine'));
    const read = { ...given, content: merged(mine, theirs, own), badNumbers: [] };
    return refusedWith(read, async () => {
      const stored = await storeSent(asked, read, false);
      if (stored.outcome === 'conflict') return conflictWith(read, stored);
      return redirect(303, `${url.pathname}?bewaard=ja`);
    });
  },
};
