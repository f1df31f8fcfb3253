import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../kernel/refusal.ts';
import { ownAccount } from '../../../../organisation/account.query.ts';
import {
  changeOwnName,
  endSubstitute,
  nameSubstitute,
  removeOwnPasskey,
  revokeOwnSession,
} from '../../../../organisation/account.usecase.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { dayIn, momentIn } from '../../../dates.ts';
import { deviceName } from '../../../device.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { onForm } from '../../../form.ts';
import {
  endSubstituteForm,
  ownNameForm,
  passkeyForm,
  sessionForm,
  substituteForm,
} from '../../../identity-doors.ts';
import { shownPlain } from '../../../shown.ts';
import { signedIn } from '../../../signed-in.ts';
import { errorWords } from '../../../site.nl.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const { id } = signedIn(locals.actor, government, url);
  const { locale, sessionId } = locals;
  const account = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    ownAccount(tx, id, locals.site.clock()),
  );
  if (account === null) throw new Refusal('not-found', errorWords.notFound);
  return {
    shown: shownPlain(government, 'gewoon'),
    saved: url.searchParams.has('bewaard'),
    account: {
      ...account,
      roles: [...new Set(locals.actor.grants.map(({ role }) => role))],
      password: account.password === null ? null : dayIn(locale, account.password.changedAt),
      passkeys: account.passkeys.map((one) => ({
        ...one,
        createdAt: dayIn(locale, one.createdAt),
        usedAt: one.usedAt === null ? null : dayIn(locale, one.usedAt),
      })),
      sessions: account.sessions.map((one) => ({
        id: one.id,
        method: one.method,
        device: deviceName(one.device),
        seen: momentIn(locale, one.seenAt),
        here: one.id === sessionId,
      })),
      substitutes: account.substitutes.map((one) => ({
        ...one,
        shownFrom: dayIn(locale, one.from),
        shownTo: dayIn(locale, one.to),
      })),
    },
  };
};

async function asked({ params, locals, url }: RequestEvent) {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const me = signedIn(locals.actor, government, url);
  const now = locals.site.clock();
  const back = (part: string): never => redirect(303, `/${government.slug}/account?bewaard#${part}`);
  return { db: locals.site.connection.app, id: government.id, actor: locals.actor, me, now, back };
}

export const actions: Actions = {
  naam: async (event) => {
    const { db, id, actor, now, back } = await asked(event);
    return onForm(event.request, ownNameForm, async ({ naam, taal }) => {
      await changeOwnName(db, id, actor, { name: naam, locale: taal, now });
      back('jij');
    });
  },
  passkey: async (event) => {
    const { db, id, actor, now, back } = await asked(event);
    return onForm(event.request, passkeyForm, async ({ passkey }) => {
      await removeOwnPasskey(db, id, actor, { passkeyId: passkey, now });
      back('aanmelden');
    });
  },
  sessie: async (event) => {
    const { db, id, actor, now, back } = await asked(event);
    return onForm(event.request, sessionForm, async ({ sessie }) => {
      const current = event.locals.sessionId ?? '';
      await revokeOwnSession(db, id, actor, { sessionId: sessie ?? null, current, now });
      back('sessies');
    });
  },
  waarnemer: async (event) => {
    const { db, id, actor, me, now, back } = await asked(event);
    return onForm(event.request, substituteForm, async ({ wie, van, tot }) => {
      await nameSubstitute(db, id, actor, { personId: me.id, substituteId: wie, from: van, to: tot, now });
      back('waarnemers');
    });
  },
  stop: async (event) => {
    const { db, id, actor, me, now, back } = await asked(event);
    return onForm(event.request, endSubstituteForm, async ({ wie, van }) => {
      await endSubstitute(db, id, actor, { personId: me.id, substituteId: wie, from: van, now });
      back('waarnemers');
    });
  },
};
