/** The look of a government: one row, or none for the house's own. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { LogoType } from './theme.ts';

export type Logo = { bytes: Uint8Array; type: LogoType };
export type Theme = {
  accent: string | null;
  accentDark: string | null;
  feedbackMail: string | null;
  logoType: LogoType | null;
  changedAt: string;
};

export async function findTheme(tx: Transaction<Schema>): Promise<Theme | undefined> {
  return tx
    .selectFrom('themes')
    .select([
      'accent',
      'accent_dark as accentDark',
      'feedback_mail as feedbackMail',
      'logo_type as logoType',
      'changed_at as changedAt',
    ])
    .executeTakeFirst();
}

export async function findLogo(tx: Transaction<Schema>): Promise<Logo | null> {
  const row = await tx.selectFrom('themes').select(['logo', 'logo_type']).executeTakeFirst();
  return row?.logo && row.logo_type ? { bytes: row.logo, type: row.logo_type } : null;
}

/** @param theme.logo undefined: the logo stays as it is. */
export async function setTheme(
  tx: Transaction<Schema>,
  governmentId: string,
  theme: Pick<Theme, 'accent' | 'accentDark' | 'feedbackMail' | 'changedAt'> & {
    logo: Logo | null | undefined;
  },
): Promise<void> {
  const logo =
    theme.logo === undefined
      ? {}
      : { logo: theme.logo ? Buffer.from(theme.logo.bytes) : null, logo_type: theme.logo?.type ?? null };
  const values = {
    accent: theme.accent,
    accent_dark: theme.accentDark,
    feedback_mail: theme.feedbackMail,
    changed_at: theme.changedAt,
    ...logo,
  };
  await tx
    .insertInto('themes')
    .values({ government_id: governmentId, ...values })
    .onConflict((conflict) => conflict.column('government_id').doUpdateSet(values))
    .execute();
}
