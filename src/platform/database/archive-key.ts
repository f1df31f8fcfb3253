/** A passphrase becomes a key by scrypt; a check of 16 bytes tells a wrong passphrase from a damaged file. */
import { createHash, randomBytes, scrypt } from 'node:crypto';

export type KeyRecipe = { salt: string; cost: number; check: string; nonce: string };

/** 128 MB and about half a second a guess. */
const COST = 2 ** 17;
const HIGHEST_COST = 2 ** 20;
const BLOCK = 8;

function derive(passphrase: string, salt: string, cost: number): Promise<{ key: Buffer; check: string }> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK };
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, options, (error, bytes) => {
      if (error) reject(error);
      else {
        const check = createHash('sha256').update(bytes.subarray(32)).digest('hex').slice(0, 32);
        resolve({ key: bytes.subarray(0, 32), check });
      }
    });
  });
}

export async function newKey(passphrase: string, cost = COST): Promise<{ key: Buffer; recipe: KeyRecipe }> {
  const salt = randomBytes(16).toString('hex');
  const { key, check } = await derive(passphrase, salt, cost);
  return { key, recipe: { salt, cost, check, nonce: randomBytes(12).toString('hex') } };
}

/** @returns null when the passphrase is another one. */
export async function keyOf(passphrase: string, recipe: KeyRecipe): Promise<Buffer | null> {
  const { cost } = recipe;
  if (!Number.isSafeInteger(cost) || cost < 2 || cost > HIGHEST_COST || (cost & (cost - 1)) !== 0)
    return null;
  const { key, check } = await derive(passphrase, recipe.salt, cost);
  return check === recipe.check ? key : null;
}
