/** What the environment and the command line say of where things are; parsed once, at the start. */
import { join, resolve } from 'node:path';

export type Config = {
  /** The project's folder, with `src`, `data` and `build` in it. */
  root: string;
  dataDir: string;
  databaseUrl?: string | undefined;
  ownerUrl?: string | undefined;
};

export type Environment = Readonly<Record<string, string | undefined>>;

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** Where this source stands. The built site stands elsewhere: it is told by BELEIDSSPOOR_ROOT. */
export const projectFolder = (): string => resolve(import.meta.dirname, '../..');

/** @param args what the command line says, which goes before the environment. */
export function configFromEnv(
  env: Environment,
  args: { data?: string | undefined; demo?: boolean } = {},
): Config {
  const root = resolve(given(env['BELEIDSSPOOR_ROOT']) ?? projectFolder());
  const data = given(args.data) ?? given(env['BELEIDSSPOOR_DATA']);
  const usual = join(root, 'data', args.demo ? 'demonstratie' : 'beleidsspoor');
  return {
    root,
    dataDir: resolve(data ?? usual),
    databaseUrl: given(env['DATABASE_URL']),
    ownerUrl: given(env['DATABASE_OWNER_URL']),
  };
}
