/** What the environment and the command line say of where things are; parsed once, at the start. */
import { join, resolve } from 'node:path';
import { Refusal } from '../kernel/refusal.ts';
import { providersFrom, type Provider } from './identity/providers.ts';
import { mailWords } from './mail/mail.nl.ts';

/** How mail leaves. */
export type MailConfig = { url: string; from: string };

export type ImportLimits = { bytes: number; lines: number };

export type Config = {
  /** The project's folder, with `src`, `data` and `build` in it. */
  root: string;
  dataDir: string;
  databaseUrl?: string | undefined;
  ownerUrl?: string | undefined;
  /** SMTP_URL and MAIL_FROM; without them mail waits. */
  mail?: MailConfig | undefined;
  /** SITE_URL: where the site is found from outside, for links in mail; without a slash at the end. */
  siteUrl?: string | undefined;
  /** FEEDBACK_MAIL: who hears of what is not accessible, where a government names nobody itself. */
  feedbackMail?: string | undefined;
  /** BELEIDSSPOOR_FIRST_LINK: the hash of the link that `serve` printed for the first administrator. */
  firstLink?: string | undefined;
  /** OIDC_PROVIDERS: where else people may sign in. */
  providers?: Provider[];
  /** IMPORT_MEGABYTES and IMPORT_LINES: how large a file may come in by the site, and how long a table may be. */
  imports?: ImportLimits | undefined;
};

export type Environment = Readonly<Record<string, string | undefined>>;

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function mailFrom(env: Environment): MailConfig | undefined {
  const url = given(env['SMTP_URL']);
  if (url === undefined) return undefined;
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Refusal('usage', mailWords.badUrl);
  const from = given(env['MAIL_FROM']);
  if (from === undefined || /[\r\n]/.test(from)) throw new Refusal('usage', mailWords.noFrom);
  return { url, from };
}

function siteUrlFrom(env: Environment): string | undefined {
  const text = given(env['SITE_URL']);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Refusal('usage', mailWords.badAddress);
  return url.origin;
}

function feedbackFrom(env: Environment): string | undefined {
  const address = given(env['FEEDBACK_MAIL']);
  if (address !== undefined && !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address))
    throw new Refusal('usage', mailWords.badFeedback);
  return address;
}

const usualMegabytes = 100;
export const usualImports: ImportLimits = { bytes: usualMegabytes * 1024 * 1024, lines: 2_000_000 };

/** A whole number above nothing; what is no such number is as if it was not said. */
const countFrom = (text: string | undefined, usual: number, most: number): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Math.min(Number(text), most) : usual;

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
    mail: mailFrom(env),
    siteUrl: siteUrlFrom(env),
    feedbackMail: feedbackFrom(env),
    imports: {
      bytes: countFrom(env['IMPORT_MEGABYTES'], usualMegabytes, usualMegabytes) * 1024 * 1024,
      lines: countFrom(env['IMPORT_LINES'], usualImports.lines, 10_000_000),
    },
    providers: providersFrom(env['OIDC_PROVIDERS']),
    firstLink: /^[0-9a-f]{64}$/.exec(env['BELEIDSSPOOR_FIRST_LINK'] ?? '')?.[0],
  };
}
