/** The draw recomputed on any computer with OpenSSL, to be copied from the result page. */

/** Within single quotes a POSIX shell reads everything as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

export const commitmentCommand = (seed: string): string => `printf %s ${quoted(seed)} | openssl dgst -sha256`;

export const lotCommand = (seed: string, message: string): string =>
  `printf %s ${quoted(message)} | openssl dgst -sha256 -hmac ${quoted(seed)}`;
