/** The draw recomputed on any computer with OpenSSL, to be copied from the result page. */

/** Within single quotes a POSIX shell reads everything as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The hash of a part, which was shown before; of both parts, one after the other, the seed. */
export const hashCommand = (...parts: readonly string[]): string =>
  `printf %s ${quoted(parts.join(''))} | openssl dgst -sha256`;

export const lotCommand = (seed: string, message: string): string =>
  `printf %s ${quoted(message)} | openssl dgst -sha256 -hmac ${quoted(seed)}`;
