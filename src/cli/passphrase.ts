/** A passphrase never stands on the command line, where other users of the machine can read it. */
import { Refusal } from '../kernel/refusal.ts';
import { bytesOf } from './files.ts';
import { keepWords } from './keep.nl.ts';

export async function passphraseFrom(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) {
    const given = process.env['BELEIDSSPOOR_PASSPHRASE'];
    return given === '' ? undefined : given;
  }
  const [line = ''] = new TextDecoder().decode(await bytesOf(file)).split(/\r?\n/);
  if (line === '') throw new Refusal('usage', keepWords.emptyPassphrase(file));
  return line;
}
