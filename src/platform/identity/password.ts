/** Passwords: Argon2id, and the list of those that everybody tries first. */
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const derive = promisify(argon2);
const unzip = promisify(gunzip);

/** As OWASP's cheat sheet on password storage has it: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const LENGTH = 32;

/** NIST SP 800-63B 3.1.1.2: the same characters typed on another keyboard are the same password. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');
const plain = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const hashWith = (password: string, rest: Omit<Argon2Parameters, 'message'>): Promise<Buffer> =>
  derive('argon2id', { message: bytesOf(password), ...rest });

/** In the PHC format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await hashWith(password, { nonce, tagLength: LENGTH, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(nonce)}$${plain(hash)}`;
}

/** @param stored null for an account that is not there or has no password: the answer then takes as long. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored ?? '');
  if (!parts) {
    await hashWith(password, { nonce: Buffer.alloc(16), tagLength: LENGTH, ...COST });
    return false;
  }
  const [, memory, passes, parallelism, salt = '', known = ''] = parts;
  const expected = Buffer.from(known, 'base64');
  const found = await hashWith(password, {
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, expected);
}

/** The list is read at the first question and kept by whoever asked for it. @param root the project's folder. */
export function commonPasswords(root: string): (password: string) => Promise<boolean> {
  const file = join(root, 'src/platform/identity/common-passwords.txt.gz');
  let list: Promise<ReadonlySet<string>> | undefined;
  const read = async (): Promise<ReadonlySet<string>> =>
    new Set((await unzip(await readFile(file))).toString('utf8').split('\n'));
  return async (password) => {
    list ??= read();
    return (await list).has(password.normalize('NFKC').toLowerCase());
  };
}
